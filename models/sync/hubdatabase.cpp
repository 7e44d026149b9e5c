// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/hubdatabase.h"

#include "models/sync/pgconnection.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int ConnectMs = 4500;
constexpr int SchemaVersion = 1; ///< as stations are told it; PostgresHub knows the newest
constexpr int FirstScripts = 7;  ///< made the first hubs, before there was a table of scripts
constexpr int SignedAtOnce = 1000;

const char SelectState[] =
    "SELECT county, signing_key, epoch, (SELECT count(*) FROM powerhall.line WHERE head_seq > 0), "
    "(SELECT coalesce(sum(head_seq), 0)::bigint FROM powerhall.line), (SELECT count(*) FROM "
    "powerhall.branch), "
    "(SELECT count(*) FROM powerhall.receipt), "
    "(SELECT count(*) FROM powerhall.receipt WHERE signature IS NULL) FROM powerhall.hub";
const char SelectDesks[] = "SELECT role_name, place, desk, enrolled_ms, coalesce(revoked_ms, 0) "
                           "FROM powerhall.desk ORDER BY place, desk";
const char SelectAbove[] =
    "SELECT above.code, above.public_key FROM powerhall.place AS mine JOIN powerhall.place AS above "
    "ON mine.path LIKE above.path || '%' AND above.code <> mine.code "
    "WHERE mine.code = $1 AND above.public_key IS NOT NULL ORDER BY length(above.path)";
const char SelectFirst[] =
    "SELECT bytes FROM powerhall.event WHERE device = $1 AND seq = 1 ORDER BY incarnation LIMIT 1";
const char SelectUnsigned[] = "SELECT hash, bytes FROM powerhall.receipt WHERE signature IS NULL "
                              "ORDER BY made_ms LIMIT $1";
const char UpdateSigned[] =
    "UPDATE powerhall.receipt AS r SET signature = s.signature "
    "FROM (SELECT unnest($1::bytea[]) AS hash, unnest($2::bytea[]) AS signature) AS s WHERE r.hash = s.hash";
const char InsertHub[] =
    "INSERT INTO powerhall.hub (id, schema_version, county, epoch, signing_key) VALUES (1, $1, $2, 1, $3)";
const char InsertCounty[] = "INSERT INTO powerhall.place (code, path, public_key) VALUES ($1, $2, $3)";
const char RaiseEpoch[] = "UPDATE powerhall.hub SET epoch = epoch + 1 WHERE id = 1 RETURNING epoch";

/// The scripts after a number, in order; each enters itself in the table of those that ran.
struct Scripts
{
    QByteArray text;
    int count = 0;
};

Scripts scriptsAfter(int last)
{
    Scripts scripts;
    const QDir folder(u":/powerhall/sql/hub"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const int number = name.section(u'_', 0, 0).toInt();
        if (number <= last)
            continue;
        QFile file(folder.filePath(name));
        const bool isThere = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isThere);
        scripts.text += isThere ? file.readAll() + '\n' : QByteArray();
        ++scripts.count;
    }
    return scripts;
}

/// The number of the last script that ran.
Result<int> lastScript(PgConnection &connection)
{
    const auto table = connection.ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'powerhall' "
                                      "AND tablename = 'script'");
    if (!table)
        return table.error();
    if (table->number(0, 0) == 0)
        return FirstScripts;
    const auto last = connection.ask("SELECT max(number) FROM powerhall.script");
    if (!last)
        return last.error();
    return int(last->number(0, 0));
}

/// The county's own commands need no hub before there is one.
Result<std::unique_ptr<PgConnection>> connectTo(const HubAddress &address)
{
    return PgConnection::open(address, QDeadlineTimer(ConnectMs), true);
}

/// A server says in the language of its own that a database is missing, so another one is asked.
Result<bool> isMissing(const HubAddress &address, PgConnection &server)
{
    PgParameters name;
    name.add(address.database);
    const auto found = server.ask("SELECT count(*) FROM pg_database WHERE datname = $1", name);
    if (!found)
        return found.error();
    return found->number(0, 0) == 0;
}

Result<std::unique_ptr<PgConnection>> connectOrMake(const HubAddress &address)
{
    auto connection = connectTo(address);
    if (connection)
        return connection;
    auto server = connectTo(withDatabase(address, u"postgres"_s));
    if (!server)
        return connection;
    const auto missing = isMissing(address, **server);
    if (!missing || !*missing)
        return connection;
    if (auto made = (*server)->createDatabase(address.database); !made)
        return made.error();
    return connectTo(address);
}

Result<void> fill(PgConnection &connection, const HubDatabase::County &county)
{
    if (auto done = connection.run("BEGIN;\n" + scriptsAfter(0).text); !done)
        return done;
    PgParameters hub;
    hub.add(qint32(SchemaVersion)).add(county.code).add(county.signingKey);
    if (auto done = connection.ask(InsertHub, hub); !done)
        return done.error();
    PgParameters place;
    place.add(county.code).add(u'/' + county.code + u'/').add(county.placeKey);
    const auto done = connection.ask(InsertCounty, place);
    return done ? Result<void>() : done.error();
}

} // namespace

HubDatabase::HubDatabase(std::unique_ptr<PgConnection> connection)
    : m_connection(std::move(connection))
{}

HubDatabase::~HubDatabase() = default;

Result<void> HubDatabase::create(const HubAddress &address, const County &county,
                                 const std::function<Result<void>()> &beforeItCounts)
{
    const auto connection = connectOrMake(address);
    if (!connection)
        return connection.error();
    auto done = fill(**connection, county);
    if (done)
        done = beforeItCounts();
    if (!done) {
        (void)(*connection)->run("ROLLBACK");
        return done.error().code == ErrorCode::AlreadyExists && done.error().place.isEmpty()
                   ? done.error().at(address.shown)
                   : done;
    }
    return (*connection)->run("COMMIT");
}

Result<std::unique_ptr<HubDatabase>> HubDatabase::open(const HubAddress &address)
{
    auto connection = connectTo(address);
    if (!connection)
        return connection.error();
    return std::unique_ptr<HubDatabase>(new HubDatabase(std::move(*connection)));
}

Result<int> HubDatabase::bringForward()
{
    const auto last = lastScript(*m_connection);
    if (!last)
        return last;
    const Scripts scripts = scriptsAfter(*last);
    if (scripts.count == 0)
        return 0;
    if (auto done = m_connection->run("BEGIN;\n" + scripts.text + "COMMIT;\n"); !done)
        return done.error();
    return scripts.count;
}

Result<void> HubDatabase::checkCurrent()
{
    const auto last = lastScript(*m_connection);
    if (!last)
        return last.error();
    if (scriptsAfter(*last).count > 0)
        return Error{ErrorCode::Refused, {}, u"hub_outdated"_s, {}};
    return {};
}

Result<Founding> HubDatabase::foundingOf(const QUuid &device)
{
    PgParameters parameters;
    parameters.add(device);
    const auto rows = m_connection->ask(SelectFirst, parameters);
    if (!rows)
        return rows.error();
    const auto founding =
        rows->count() > 0 ? foundingIn({rows->bytes(0, 0)}, device) : std::optional<Founding>();
    if (!founding)
        return Error{ErrorCode::NotFound, {}, device.toString(QUuid::WithoutBraces), {}};
    return *founding;
}

Result<HubState> HubDatabase::state()
{
    const auto rows = m_connection->ask(SelectState);
    if (!rows)
        return rows.error();
    const auto desks = m_connection->ask(SelectDesks);
    if (!desks)
        return desks.error();
    HubState state{rows->text(0, 0),   rows->bytes(0, 1),  rows->number(0, 2),
                   rows->number(0, 3), rows->number(0, 4), rows->number(0, 5),
                   rows->number(0, 6), rows->number(0, 7), {}};
    for (int row = 0; row < desks->count(); ++row)
        state.desks.append({desks->text(row, 0), desks->text(row, 1), desks->text(row, 2),
                            desks->number(row, 3), desks->number(row, 4)});
    return state;
}

Result<void> HubDatabase::putPlace(const QString &code, const QString &parent, const QByteArray &publicKey)
{
    PgParameters parameters;
    parameters.add(code).add(parent).add(publicKey);
    if (const auto done = m_connection->ask("SELECT powerhall.put_place($1, $2, $3)", parameters); !done)
        return done.error();
    PgParameters name;
    name.add(code);
    const auto found = m_connection->ask("SELECT count(*) FROM powerhall.place WHERE code = $1", name);
    if (!found)
        return found.error();
    return found->number(0, 0) == 1 ? Result<void>() : Error{ErrorCode::NotFound, {}, parent, {}};
}

Result<QList<std::pair<QString, QByteArray>>> HubDatabase::placesAbove(const QString &code)
{
    PgParameters parameters;
    parameters.add(code);
    const auto rows = m_connection->ask(SelectAbove, parameters);
    if (!rows)
        return rows.error();
    QList<std::pair<QString, QByteArray>> places;
    for (int row = 0; row < rows->count(); ++row)
        places.append({rows->text(row, 0), rows->bytes(row, 1)});
    return places;
}

Result<QString> HubDatabase::enrolDesk(const QString &place, const QString &desk, const QString &password)
{
    const auto current = state();
    if (!current)
        return current.error();
    const QString role = u"powerhall_"_s + QStringList{current->county, place, desk}.join(u'_').toLower();
    const auto verifier = m_connection->verifierOf(role, password);
    if (!verifier)
        return verifier.error();
    PgParameters parameters;
    parameters.add(role).add(*verifier).add(place).add(desk);
    const auto done = m_connection->ask("SELECT powerhall.enrol_desk($1, $2, $3, $4)", parameters);
    if (!done)
        return done.error();
    return role;
}

Result<void> HubDatabase::revokeDesk(const QString &place, const QString &desk)
{
    PgParameters parameters;
    parameters.add(place).add(desk);
    const auto done = m_connection->ask("SELECT powerhall.revoke_desk($1, $2)", parameters);
    if (!done)
        return done.error();
    return done->number(0, 0) > 0 ? Result<void>() : Error{ErrorCode::NotFound, {}, place + u' ' + desk, {}};
}

Result<qint64> HubDatabase::raiseEpoch()
{
    const auto rows = m_connection->ask(RaiseEpoch);
    if (!rows)
        return rows.error();
    return rows->number(0, 0);
}

Result<int> HubDatabase::signReceipts(const SigningKeys &keys)
{
    int signedCount = 0;
    for (;;) {
        PgParameters limit;
        limit.add(qint32(SignedAtOnce));
        const auto rows = m_connection->ask(SelectUnsigned, limit);
        if (!rows)
            return rows.error();
        if (rows->count() == 0)
            return signedCount;
        QList<QByteArray> hashes;
        QList<QByteArray> signatures;
        for (int row = 0; row < rows->count(); ++row) {
            hashes.append(rows->bytes(row, 0));
            signatures.append(sign(keys, rows->bytes(row, 1)));
        }
        PgParameters parameters;
        parameters.add(hashes).add(signatures);
        if (const auto done = m_connection->ask(UpdateSigned, parameters); !done)
            return done.error();
        signedCount += rows->count();
    }
}

} // namespace powerhall
