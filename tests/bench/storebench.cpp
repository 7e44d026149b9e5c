// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/storebench.h"

#include "models/services/draftservice.h"
#include "models/services/intakeservice.h"
#include "models/services/searchservice.h"
#include "tests/bench/inventedfolder.h"
#include "tests/bench/searchbench.h"
#include "tests/support/must.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <sqlite3.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

/// One row of 300 bytes a transaction.
class SingleRows
{
public:
    explicit SingleRows(const QString &file)
    {
        sqlite3_open(qPrintable(file), &m_db);
        for (const char *sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                                "CREATE TABLE IF NOT EXISTS row (id INTEGER PRIMARY KEY, content BLOB)"})
            sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
        sqlite3_prepare_v2(m_db, "INSERT INTO row (content) VALUES (zeroblob(300))", -1, &m_insert, nullptr);
    }
    ~SingleRows()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_db);
    }
    Q_DISABLE_COPY_MOVE(SingleRows)

    void insert()
    {
        if (sqlite3_step(m_insert) != SQLITE_DONE)
            std::abort();
        sqlite3_reset(m_insert);
    }

private:
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

/// One customer after the other, as the counter does it; only the acceptance is timed.
class Counter
{
public:
    Counter(Station &station, Session session)
        : m_session(std::move(session))
        , m_intake(station)
        , m_drafts(station)
        , m_today(station.today())
    {}

    double acceptNext()
    {
        const DraftView draft{QUuid::createUuid(), u"intake"_s, u"phone"_s, 0,
                              InventedFolder::requestOf(m_next)};
        must(m_drafts.save(m_session, draft), "draft");
        const auto request = must(parseAcceptRequest(InventedFolder::requestOf(m_next), m_today), "request");
        ++m_next;
        return secondsOf([&] { must(m_intake.accept(m_session, request, draft.id), "accept"); });
    }

private:
    Session m_session;
    IntakeService m_intake;
    DraftService m_drafts;
    QDate m_today;
    quint64 m_next = 1;
};

} // namespace

void benchAccept(Report &report, const QDir &folder)
{
    constexpr int Rounds = 6;
    constexpr int Each = 400;
    QDir(folder.filePath(u"accept"_s)).removeRecursively();
    folder.mkpath(u"accept/hall"_s);
    const SystemClock clock;
    const auto station = must(InventedFolder::found(QDir(folder.filePath(u"accept/hall"_s)), clock), "found");
    Counter counter(*station,
                    must(station->signIn(InventedFolder::clerk(), InventedFolder::password()), "sign in"));
    SingleRows peer(folder.filePath(u"accept/rows.db"_s));
    double ours = 0;
    double theirs = 0;
    std::vector<double> each;
    for (int round = 0; round < Rounds; ++round) {
        for (int i = 0; i < Each; ++i) {
            each.push_back(counter.acceptNext());
            ours += each.back();
        }
        theirs += secondsOf([&] {
            for (int i = 0; i < Each; ++i)
                peer.insert();
        });
    }
    report.heading(u"Durable acceptance"_s);
    report.add({u"acceptances"_s, Rounds * Each / ours, u"/s"_s, u"SQLite single rows/s"_s,
                Rounds * Each / theirs, 0.4, true});
    report.add({u"one acceptance, p99"_s, 1000 * quantile(each, 0.99), u"ms"_s});
}

void benchRebuild(Report &report, const QDir &folder)
{
    constexpr quint64 People = 50'000;
    constexpr int EventsEach = 4;
    const SystemClock clock;
    folder.mkpath(u"rebuild"_s);
    const auto station =
        must(InventedFolder::ready(QDir(folder.filePath(u"rebuild"_s)), People, EventsEach, clock), "ready");
    Verification found;
    const double rebuild = secondsOf([&] { must(station->store().rebuild(), "rebuild"); });
    const double verify = secondsOf([&] { found = must(station->store().verify(), "verify"); });
    report.heading(u"%1 events"_s.arg(found.events));
    report.add({u"rebuild"_s, rebuild, u"s"_s, {}, {}, 20});
    report.add({u"verify"_s, verify, u"s"_s, u"rebuild"_s, rebuild, 2});
    if (!found.firstFault.isEmpty())
        report.note(u"verify found: "_s + found.firstFault);
}

void benchUnlock(Report &report, const QDir &folder, quint64 people)
{
    const SystemClock clock;
    const QDir place(folder.filePath(u"people%1"_s.arg(people)));
    if (!place.exists(u"journal.db"_s)) {
        place.mkpath(u"."_s);
        must(InventedFolder::ready(place, people, 1, clock), "fill");
        report.note(u"The folder is made; run this again to measure it in a process of its own."_s);
        return;
    }
    const auto station = must(Station::open(place, Store::Access::Write, clock), "open");
    const Session session =
        must(station->signIn(InventedFolder::clerk(), InventedFolder::password()), "sign in");
    report.heading(u"After unlocking a folder of %1 applications"_s.arg(people));
    report.add({u"memory before"_s, residentMegabytes(), u"MB"_s});
    SearchService search(place, clock);
    QEventLoop loop;
    QElapsedTimer timer;
    double first = 0;
    QObject::connect(&search, &SearchService::progressed, &loop, [&] {
        if (first == 0)
            first = double(timer.nsecsElapsed()) * 1e-9;
    });
    QObject::connect(&search, &SearchService::completed, &loop, &QEventLoop::quit);
    timer.start();
    search.start(session);
    loop.exec();
    report.add({u"index complete"_s, double(timer.nsecsElapsed()) * 1e-9, u"s"_s, {}, {}, 3});
    report.add({u"first results"_s, first, u"s"_s});
    report.add({u"applications in the index"_s, double(search.indexed()), {}});
    report.add({u"peak memory of the process"_s, peakMegabytes(), u"MB"_s, {}, {}, 300});
    std::vector<double> all;
    double worst = 0;
    for (const QueryClass &kind : queryClasses(people, 200)) {
        std::vector<double> ms;
        for (const QString &text : kind.texts)
            ms.push_back(1000 * secondsOf([&] { (void)search.find(text); }));
        worst = std::max(worst, quantile(ms, 0.99));
        all.insert(all.end(), ms.begin(), ms.end());
    }
    report.add({u"queries with masked hits, p50 of all"_s, quantile(all, 0.5), u"ms"_s});
    report.add({u"queries with masked hits, p99 of all"_s, quantile(all, 0.99), u"ms"_s, {}, {}, 5});
    report.add({u"p99 of the slowest class of query (wall)"_s, worst, u"ms"_s, {}, {}, 5});
}

} // namespace powerhall::bench
