// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/hubbench.h"

#include "models/sync/eventplace.h"
#include "models/sync/hubdatabase.h"
#include "models/sync/pgconnection.h"
#include "models/sync/postgreshub.h"
#include "tests/support/must.h"
#include "tests/support/privatecluster.h"
#include "tests/support/testdevice.h"

#include <QProcess>
#include <QtCore/QtEndian>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

constexpr int Events = 100'000;
constexpr int Rounds = 3;
constexpr double PushGoal = 0.25; ///< of COPY
constexpr double PullGoal = 0.5;  ///< of pushing
constexpr double PeerGoal = 20;   ///< times PouchDB's replication

/// One desk's line of accepted applications, each with some 600 sealed bytes.
QList<QByteArray> lineOf(int events)
{
    TestDevice device(1);
    QList<QByteArray> line;
    line.reserve(events);
    for (int i = 0; i < events; ++i) {
        NewEvent event =
            acceptedEvent(QUuid(quint32(i), 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), u"HALL1-20261120-%1"_s.arg(i));
        event.keyId = QUuid(quint32(i), 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);
        event.sealed = QByteArray(300, char(i));
        line.append(device.write(event).bytes);
    }
    return line;
}

PGconn *connect(const QString &url)
{
    PGconn *connection = PQconnectdb(qPrintable(url));
    if (PQstatus(connection) != CONNECTION_OK) {
        std::fprintf(stderr, "%s\n", PQerrorMessage(connection));
        std::exit(1);
    }
    return connection;
}

void run(PGconn *connection, const char *sql, ExecStatusType wanted = PGRES_COMMAND_OK)
{
    PGresult *result = PQexec(connection, sql);
    if (PQresultStatus(result) != wanted) {
        std::fprintf(stderr, "%s: %s\n", sql, PQerrorMessage(connection));
        std::exit(1);
    }
    PQclear(result);
}

template<typename Number>
void write(QByteArray &to, Number number)
{
    const Number big = qToBigEndian(number);
    to.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void writeField(QByteArray &to, const QByteArray &field)
{
    write(to, qint32(field.size()));
    to.append(field);
}

/// The same rows in COPY's binary form, ready to be sent.
QByteArray copyRows(const QList<QByteArray> &events)
{
    QByteArray rows("PGCOPY\n\377\r\n\0", 11);
    write(rows, qint32(0));
    write(rows, qint32(0));
    for (const QByteArray &bytes : events) {
        const EventPlace place = *placeOf(bytes);
        write(rows, qint16(5));
        writeField(rows, place.origin.device.toRfc4122());
        write(rows, qint32(8));
        write(rows, qint64(place.origin.incarnation));
        write(rows, qint32(8));
        write(rows, qint64(place.seq));
        writeField(rows, hashOf(bytes));
        writeField(rows, bytes);
    }
    write(rows, qint16(-1));
    return rows;
}

double copySeconds(const QString &url, const QByteArray &rows)
{
    PGconn *connection = connect(url);
    run(connection, "DROP TABLE IF EXISTS copied");
    run(connection, "CREATE TABLE copied (LIKE powerhall.event INCLUDING ALL)");
    const double seconds = secondsOf([&] {
        run(connection, "COPY copied FROM STDIN (FORMAT binary)", PGRES_COPY_IN);
        constexpr qsizetype Piece = 1 << 20;
        for (qsizetype at = 0; at < rows.size(); at += Piece)
            PQputCopyData(connection, rows.constData() + at, int(qMin(Piece, rows.size() - at)));
        PQputCopyEnd(connection, nullptr);
        PGresult *result = PQgetResult(connection);
        if (PQresultStatus(result) != PGRES_COMMAND_OK)
            std::abort();
        PQclear(result);
    });
    PQfinish(connection);
    return seconds;
}

double pushSeconds(PostgresHub &hub, const QList<QByteArray> &events, int atOnce)
{
    return secondsOf([&] {
        for (qsizetype at = 0; at < events.size(); at += atOnce) {
            PushBatch batch;
            batch.events = events.mid(at, atOnce);
            const PushOutcome outcome = must(hub.push(batch), "push");
            if (outcome.heads.value(placeOf(events.first())->origin).seq != quint64(at + batch.events.size()))
                std::abort();
        }
    });
}

double pullSeconds(PostgresHub &hub, int atOnce)
{
    qsizetype got = 0;
    const double seconds = secondsOf([&] {
        VersionVector known;
        for (bool more = true; more;) {
            const PullBatch batch = must(hub.pull(known, {}, atOnce), "pull");
            got += batch.events.size();
            const EventPlace last = *placeOf(batch.events.last());
            known[last.origin] = last.seq;
            more = batch.more;
        }
    });
    if (got != Events)
        std::abort();
    return seconds;
}

double middleOf(std::vector<double> samples)
{
    return quantile(std::move(samples), 0.5);
}

/// Documents a second that PouchDB replicates over loopback; nothing where it is not installed.
std::optional<double> pouchRate(const QString &peers)
{
    if (peers.isEmpty())
        return std::nullopt;
    QProcess process;
    process.setWorkingDirectory(peers);
    process.start(u"node"_s, {QStringLiteral(BENCH_SOURCES) + u"/peers/pouchdb.js"_s, peers});
    process.waitForFinished(600'000);
    bool read = false;
    const double rate = process.readAllStandardOutput().trimmed().toDouble(&read);
    if (!read)
        std::fprintf(stderr, "%s\n", process.readAllStandardError().constData());
    return read ? std::optional(rate) : std::nullopt;
}

} // namespace

void benchHub(Report &report, const QString &peers)
{
    PrivateCluster cluster(PrivateCluster::Options{.durable = true});
    report.heading(u"%1 events to a hub on loopback"_s.arg(Events));
    if (!cluster.fault().isEmpty())
        return report.note(u"left out: "_s + cluster.fault());
    const QList<QByteArray> events = lineOf(Events);
    const QByteArray rows = copyRows(events);
    const QString origin = placeOf(events.first())->origin.device.toString(QUuid::WithoutBraces);
    std::map<int, std::vector<double>> push;
    std::vector<double> copy;
    std::vector<double> pull;
    for (int round = 0; round < Rounds; ++round) {
        for (const int atOnce : {500, 5'000}) {
            const QString url = cluster.url(u"hub%1of%2"_s.arg(round).arg(atOnce));
            const HubAddress address = must(parseHubUrl(url), "url");
            must(HubDatabase::create(address, {u"COUNTY"_s, QByteArray(32, 's'), QByteArray(32, 'c')},
                                     [] { return Result<void>(); }),
                 "create");
            PostgresHub hub(address, {QUuid(origin), u"HALL"_s});
            must(hub.hello(), "hello");
            push[atOnce].push_back(pushSeconds(hub, events, atOnce));
            if (atOnce == 500) {
                copy.push_back(copySeconds(url, rows));
                pull.push_back(pullSeconds(hub, 5'000));
            }
        }
    }
    const double copyRate = Events / middleOf(copy);
    const double pushRate = Events / middleOf(push[5'000]);
    report.note(u"%1 bytes an event; push of a batch is one durable transaction with a receipt"_s.arg(
        rows.size() / Events));
    report.add({u"push, 5,000 at once"_s, pushRate, u"/s"_s, u"COPY of the same rows/s"_s, copyRate, PushGoal,
                true});
    report.add({u"push, 500 at once"_s, Events / middleOf(push[500]), u"/s"_s, u"COPY of the same rows/s"_s,
                copyRate});
    report.add({u"pull"_s, Events / middleOf(pull), u"/s"_s, u"push/s"_s, pushRate, PullGoal, true});
    if (const auto rate = pouchRate(peers))
        report.add({u"push"_s, pushRate, u"/s"_s, u"PouchDB replication/s"_s, *rate, PeerGoal, true});
}

} // namespace powerhall::bench
