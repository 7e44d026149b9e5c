// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/subjectrepository.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char SelectStation[] = "SELECT station, profile, is_demo, signing_key, incarnation, desk FROM station "
                             "WHERE device = ? ORDER BY incarnation";
const char SelectUser[] = "SELECT name, role, is_disabled, place FROM user WHERE id = ?";
const char SelectSettings[] =
    "SELECT key, value, rank_ms, rank_counter FROM setting WHERE subject = ? ORDER BY key";
const char SelectFiles[] = "SELECT event, kind, profile, file, rank_ms, rank_counter, hash FROM rule_file "
                           "WHERE subject = ? ORDER BY rank_ms, rank_counter";
const char SelectQuarantined[] = "SELECT hash, reason FROM quarantine WHERE subject = ?";
const char InsertStation[] =
    "INSERT INTO station (device, incarnation, desk, station, profile, is_demo, signing_key) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)";
const char InsertUser[] = "INSERT INTO user (id, name, role, is_disabled, place) VALUES (?, ?, ?, ?, ?)";
const char InsertSetting[] =
    "INSERT INTO setting (subject, key, value, rank_ms, rank_counter) VALUES (?, ?, ?, ?, ?)";
const char InsertFile[] =
    "INSERT INTO rule_file (subject, event, kind, profile, hash, rank_ms, rank_counter, file) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
const char InsertQuarantined[] = "INSERT INTO quarantine (hash, subject, reason) VALUES (?, ?, ?)";
const char NewestProfile[] = "SELECT file FROM rule_file WHERE kind = 'profile' AND profile = ? "
                             "ORDER BY rank_ms DESC, rank_counter DESC, hash DESC LIMIT 1";
const char FileByHash[] = "SELECT file FROM rule_file WHERE hash = ? LIMIT 1";
const char Calendars[] =
    "SELECT file FROM rule_file WHERE kind = 'calendar' ORDER BY rank_ms, rank_counter, hash";
const char AllSettings[] = "SELECT key, value FROM setting ORDER BY rank_ms, rank_counter, value";
// Who is of no other place is of the station whose desk named them first.
const char AllUsers[] =
    "SELECT u.id, u.name, u.role, u.is_disabled, CASE WHEN u.place <> '' THEN u.place ELSE coalesce(("
    "    SELECT theirs.station FROM event AS e JOIN origin AS o ON o.id = e.origin "
    "    JOIN station AS theirs ON theirs.device = o.device "
    "    JOIN local ON local.id = 1 JOIN station AS ours ON ours.device = local.device "
    "    WHERE e.id = (SELECT min(id) FROM event WHERE subject = u.id) "
    "      AND theirs.station <> ours.station LIMIT 1), '') END "
    "FROM user AS u ORDER BY u.name, u.id";
// A desk above acts in cases of all its stations, and its line comes to each: what another place's desk did
// in a case that never comes here is nothing that could not be applied.
const char AllQuarantined[] =
    "SELECT hash, reason FROM quarantine AS q "
    "WHERE reason NOT IN ('not_accepted_yet', 'not_begun_yet') OR NOT EXISTS ("
    "    SELECT 1 FROM event AS e JOIN origin AS o ON o.id = e.origin "
    "    JOIN station AS theirs ON theirs.device = o.device "
    "    JOIN local ON local.id = 1 JOIN station AS ours ON ours.device = local.device "
    "    WHERE e.subject = q.subject AND e.hash = q.hash AND theirs.station <> ours.station) "
    "ORDER BY hash";

QString kindOf(const RankedFile &file)
{
    return file.isCalendar ? u"calendar"_s : u"profile"_s;
}

} // namespace

SubjectRepository::SubjectRepository(Connection &connection)
    : m_connection(connection)
    , m_station(connection, SelectStation)
    , m_user(connection, SelectUser)
    , m_settings(connection, SelectSettings)
    , m_files(connection, SelectFiles)
    , m_quarantined(connection, SelectQuarantined)
    , m_addQuarantined(connection, InsertQuarantined)
    , m_users(connection, AllUsers)
{}

Result<void> SubjectRepository::put(const QUuid &subject, const FoldedSubject &folded)
{
    if (auto done = clear(subject); !done)
        return done;
    if (folded.station) {
        if (auto done = putStation(subject, *folded.station); !done)
            return done;
    }
    if (folded.user) {
        SqlStatement insert(m_connection, InsertUser);
        insert.start().bind(subject).bind(folded.user->name).bind(folded.user->role);
        if (auto done = insert.bind(qint64(folded.user->disabled)).bind(folded.user->place).run(); !done)
            return done;
    }
    SqlStatement insert(m_connection, InsertSetting);
    for (auto setting = folded.settings.begin(); setting != folded.settings.end(); ++setting) {
        insert.start().bind(subject).bind(setting.key()).bind(setting->value);
        if (auto done = insert.bind(setting->rank.ms).bind(qint64(setting->rank.counter)).run(); !done)
            return done;
    }
    for (const RankedFile &file : folded.files) {
        if (auto done = putFile(subject, file); !done)
            return done;
    }
    for (const Quarantined &one : folded.quarantined) {
        if (auto done = addQuarantined(subject, one); !done)
            return done;
    }
    return {};
}

Result<void> SubjectRepository::putStation(const QUuid &device, const FoldedStation &station)
{
    SqlStatement insert(m_connection, InsertStation);
    for (auto desk = station.desks.begin(); desk != station.desks.end(); ++desk) {
        insert.start().bind(device).bind(qint64(desk.key())).bind(desk.value()).bind(station.station);
        insert.bind(station.profileId).bind(qint64(station.demo)).bind(station.signingKey);
        if (auto done = insert.run(); !done)
            return done;
    }
    return {};
}

Result<void> SubjectRepository::putFile(const QUuid &subject, const RankedFile &file)
{
    SqlStatement insert(m_connection, InsertFile);
    insert.start().bind(subject).bind(file.event).bind(kindOf(file)).bind(file.profileId);
    insert.bind(hashOf(file.file)).bind(file.rank.ms).bind(qint64(file.rank.counter));
    return insert.bind(file.file).run();
}

Result<FoldedSubject> SubjectRepository::subject(const QUuid &subject)
{
    FoldedSubject folded;
    if (auto done = readStation(subject, folded); !done)
        return done.error();
    if (m_user.start().bind(subject).next())
        folded.user = {m_user.text(0), m_user.text(1), m_user.integer(2) != 0, m_user.text(3)};
    if (auto done = m_user.finish(); !done)
        return done.error();
    if (auto done = readSettings(subject, folded); !done)
        return done.error();
    if (auto done = readFiles(subject, folded); !done)
        return done.error();
    m_quarantined.start().bind(subject);
    while (m_quarantined.next())
        folded.quarantined.append({m_quarantined.blob(0), m_quarantined.text(1)});
    if (auto done = m_quarantined.finish(); !done)
        return done.error();
    return folded;
}

Result<void> SubjectRepository::readStation(const QUuid &device, FoldedSubject &folded)
{
    m_station.start().bind(device);
    while (m_station.next()) {
        FoldedStation row{
            m_station.text(0), m_station.text(1), m_station.integer(2) != 0, m_station.blob(3), {}};
        if (folded.station)
            row.desks = folded.station->desks;
        const bool isSame = !folded.station || row == *folded.station;
        row.desks.insert(quint32(m_station.integer(4)), m_station.text(5));
        folded.station = row;
        if (!isSame) {
            (void)m_station.finish();
            return Error{ErrorCode::Damaged, m_connection.place(), u"rows of one station differ"_s};
        }
    }
    return m_station.finish();
}

Result<void> SubjectRepository::readSettings(const QUuid &subject, FoldedSubject &folded)
{
    m_settings.start().bind(subject);
    while (m_settings.next()) {
        const HybridTime rank{m_settings.integer(2), quint32(m_settings.integer(3))};
        folded.settings.insert(m_settings.text(0), {m_settings.text(1), rank});
    }
    return m_settings.finish();
}

Result<void> SubjectRepository::readFiles(const QUuid &subject, FoldedSubject &folded)
{
    m_files.start().bind(subject);
    while (m_files.next()) {
        const HybridTime rank{m_files.integer(4), quint32(m_files.integer(5))};
        const RankedFile file{m_files.blob(0), m_files.text(1) == "calendar"_L1, m_files.text(2),
                              m_files.blob(3), rank};
        if (hashOf(file.file) != m_files.blob(6)) {
            (void)m_files.finish();
            return Error{ErrorCode::Damaged, m_connection.place(), u"rule file does not fit its hash"_s};
        }
        folded.files.append(file);
    }
    return m_files.finish();
}

Result<void> SubjectRepository::addQuarantined(const QUuid &subject, const Quarantined &quarantined)
{
    return m_addQuarantined.start().bind(quarantined.hash).bind(subject).bind(quarantined.reason).run();
}

Result<void> SubjectRepository::clear(const QUuid &subject)
{
    for (const char *sql :
         {"DELETE FROM station WHERE device = ?", "DELETE FROM user WHERE id = ?",
          "DELETE FROM setting WHERE subject = ?", "DELETE FROM rule_file WHERE subject = ?",
          "DELETE FROM quarantine WHERE subject = ?"}) {
        SqlStatement remove(m_connection, sql);
        if (auto done = remove.start().bind(subject).run(); !done)
            return done;
    }
    return {};
}

Result<qint64> SubjectRepository::rowCount()
{
    const auto count =
        m_connection.ask("SELECT (SELECT count(*) FROM station) + (SELECT count(*) FROM user) + (SELECT "
                         "count(*) FROM setting) + "
                         "(SELECT count(*) FROM rule_file) + (SELECT count(*) FROM quarantine)");
    if (!count)
        return count.error();
    return count->toLongLong();
}

qint64 SubjectRepository::rowCountOf(const FoldedSubject &folded)
{
    return (folded.station ? folded.station->desks.size() : 0) + qint64(folded.user.has_value()) +
           folded.settings.size() + folded.files.size() + folded.quarantined.size();
}

Result<QList<Quarantined>> SubjectRepository::quarantined()
{
    SqlStatement select(m_connection, AllQuarantined);
    QList<Quarantined> all;
    select.start();
    while (select.next())
        all.append({select.blob(0), select.text(1)});
    if (auto done = select.finish(); !done)
        return done.error();
    return all;
}

Result<QList<UserRow>> SubjectRepository::users()
{
    QList<UserRow> users;
    m_users.start();
    while (m_users.next())
        users.append(
            {m_users.uuid(0), m_users.text(1), m_users.text(2), m_users.integer(3) != 0, m_users.text(4)});
    if (auto done = m_users.finish(); !done)
        return done.error();
    return users;
}

Result<QMap<QString, QString>> SubjectRepository::settings()
{
    SqlStatement select(m_connection, AllSettings);
    QMap<QString, QString> settings;
    select.start();
    while (select.next())
        settings.insert(select.text(0), select.text(1)); // the newest comes last
    if (auto done = select.finish(); !done)
        return done.error();
    return settings;
}

Result<QByteArray> SubjectRepository::newestProfile(const QString &id)
{
    SqlStatement select(m_connection, NewestProfile);
    const bool isThere = select.start().bind(id).next();
    const QByteArray file = isThere ? select.blob(0) : QByteArray();
    if (auto done = select.finish(); !done)
        return done.error();
    if (!isThere)
        return Error{ErrorCode::NotFound, {}, id};
    return file;
}

Result<QByteArray> SubjectRepository::fileByHash(const QByteArray &hash)
{
    SqlStatement select(m_connection, FileByHash);
    const bool isThere = select.start().bind(hash).next();
    const QByteArray file = isThere ? select.blob(0) : QByteArray();
    if (auto done = select.finish(); !done)
        return done.error();
    if (!isThere)
        return Error{ErrorCode::NotFound, {}, QString::fromLatin1(hash.toHex())};
    return file;
}

Result<QList<QByteArray>> SubjectRepository::calendars()
{
    SqlStatement select(m_connection, Calendars);
    QList<QByteArray> files;
    select.start();
    while (select.next())
        files.append(select.blob(0));
    if (auto done = select.finish(); !done)
        return done.error();
    return files;
}

} // namespace powerhall
