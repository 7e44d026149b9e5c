// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/sqlitestore.h"

#include "models/journal/eventtypes.h"
#include "models/storage/backup.h"
#include "models/storage/contentstore.h"
#include "models/storage/importer.h"
#include "models/storage/verifier.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// Numbers given after the backup are lost with it, so the restored desk must not count on under its old
/// code.
QString deskAfter(const StationIdentity &identity, quint32 incarnation)
{
    QString desk = identity.desk;
    const QString suffix = u'R' + QString::number(identity.origin.incarnation);
    if (identity.origin.incarnation > 1 && desk.endsWith(suffix))
        desk.chop(suffix.size());
    return desk + u'R' + QString::number(incarnation);
}

} // namespace

SqliteStore::SqliteStore(const QDir &folder, Parts parts, const Clock &clock)
    : m_folder(folder)
    , m_parts(std::move(parts))
    , m_journal(*m_parts.journal)
    , m_applications(*m_parts.journal)
    , m_subjects(*m_parts.journal)
    , m_records(*m_parts.journal)
    , m_localRepository(*m_parts.journal)
    , m_exchange(*m_parts.journal)
    , m_drafts(*m_parts.journal)
    , m_keys(*m_parts.keys)
    , m_grants(*m_parts.keys)
    , m_projector(*m_parts.journal, m_journal, m_applications, m_subjects, m_records)
    , m_writer(m_journal, m_projector, clock)
{}

Result<void> SqliteStore::found(const StationIdentity &identity)
{
    const auto local = m_localRepository.load();
    if (!local)
        return local.error();
    if (*local)
        return Error{ErrorCode::AlreadyExists, m_parts.journal->place(), u"station"_s};
    m_local = LocalState{identity.origin, false, {}, Projector::FoldVersion};
    NewEvent founded;
    founded.subject = identity.origin.device;
    founded.type = eventtype::StationFounded;
    founded.open = {{u"station"_s, identity.station},
                    {u"desk"_s, identity.desk},
                    {u"profile"_s, identity.profileId},
                    {u"demo"_s, identity.demo},
                    {u"signing_key"_s, identity.signingKey}};
    auto done = write([&]() -> Result<void> {
        if (auto saved = m_localRepository.save(*m_local); !saved)
            return saved;
        if (auto loaded = loadWriter(); !loaded)
            return loaded;
        const auto stored = m_writer.write(founded);
        return stored ? Result<void>() : stored.error();
    });
    return done ? loadIdentity() : done;
}

Result<void> SqliteStore::load()
{
    const auto local = m_localRepository.load();
    if (!local)
        return local.error();
    if (!*local)
        return Error{ErrorCode::NotFound, m_parts.journal->place(), u"station"_s};
    m_local = *local;
    if (m_parts.lock) {
        if (auto done = m_keys.addChecksums(); !done)
            return done;
    }
    if (m_parts.lock && m_local->foldVersion != Projector::FoldVersion) {
        if (auto done = rebuildProjections(); !done)
            return done;
    }
    if (auto done = loadIdentity(); !done)
        return done;
    if (auto done = loadWriter(); !done)
        return done;
    if (m_parts.lock && m_local->isRestored)
        return write([this] { return beginIncarnation(u"restored"_s); });
    return {};
}

Result<void> SqliteStore::loadWriter()
{
    const auto receipt = m_exchange.newestReceipt();
    if (!receipt)
        return receipt.error();
    m_writer.setReceipt(*receipt);
    return m_writer.load(*m_local);
}

Result<void> SqliteStore::loadIdentity()
{
    const auto subject = m_subjects.subject(m_local->origin.device);
    if (!subject)
        return subject.error();
    if (!subject->station)
        return Error{ErrorCode::Damaged, m_parts.journal->place(),
                     u"this folder's device was never founded"_s};
    const FoldedStation &station = *subject->station;
    const auto desk = station.desks.constFind(m_local->origin.incarnation);
    if (desk == station.desks.constEnd())
        return Error{ErrorCode::Damaged, m_parts.journal->place(),
                     u"this folder's incarnation never began"_s};
    m_identity = {m_local->origin,   station.station, *desk,
                  station.profileId, station.demo,    station.signingKey};
    return {};
}

/// Two copies that found each other may both have begun the same next life; once that happened they step
/// apart by what each wrote there, or they would meet again in every life after it.
Result<quint32> SqliteStore::apartFromCopies()
{
    const auto lines = m_journal.lines().linesOf(m_local->origin);
    if (!lines)
        return lines.error();
    for (const qint64 line : lines->mid(1)) {
        const auto rival = m_journal.lines().hashIn(line, 1);
        if (!rival)
            return rival.error();
        if (rival->isEmpty())
            continue;
        const auto own = m_journal.hashAt(m_local->origin, 1);
        return own ? Result<quint32>(quint8(own->at(0)) % 100U) : own.error();
    }
    return quint32(0);
}

Result<void> SqliteStore::beginIncarnation(const QString &reason)
{
    const auto heads = m_journal.heads();
    if (!heads)
        return heads.error();
    quint32 newest = m_local->origin.incarnation;
    for (auto head = heads->begin(); head != heads->end(); ++head) {
        if (head.key().device == m_local->origin.device)
            newest = qMax(newest, head.key().incarnation);
    }
    const auto apart = apartFromCopies();
    if (!apart)
        return apart.error();
    newest += *apart;
    NewEvent begun;
    begun.subject = m_local->origin.device;
    begun.type = eventtype::IncarnationBegun;
    begun.open = {{u"incarnation"_s, qint64(newest) + 1},
                  {u"reason"_s, reason},
                  {u"desk"_s, deskAfter(m_identity, newest + 1)}};
    // The clock starts anew too: a stamp far in the future ends with the life that had it.
    m_local = LocalState{{m_local->origin.device, newest + 1}, false, {}, m_local->foldVersion};
    if (auto done = m_localRepository.save(*m_local); !done)
        return done;
    if (auto done = loadWriter(); !done)
        return done;
    const auto stored = m_writer.write(begun);
    return stored ? loadIdentity() : stored.error();
}

Result<void> SqliteStore::mayWrite() const
{
    if (!m_parts.lock)
        return Error{ErrorCode::ReadOnly, m_parts.journal->place()};
    return {};
}

Result<void> SqliteStore::write(const std::function<Result<void>()> &act)
{
    if (auto done = mayWrite(); !done)
        return done;
    const std::optional<LocalState> before = m_local;
    Result<void> done;
    {
        Transaction transaction(*m_parts.journal);
        done = transaction.begin();
        if (done)
            done = act();
        if (done)
            done = transaction.commit();
    }
    if (done)
        return done;
    m_local = before;
    m_journal.forget();
    m_numberPrefix.clear();
    // Where even this fails the fault at hand is the one to tell; the next act reads again.
    if (m_local && m_identity.origin.device == m_local->origin.device) {
        (void)loadWriter();
        (void)loadIdentity();
    }
    return done;
}

Result<QList<StoredEvent>> SqliteStore::append(const QList<NewEvent> &events, const QUuid &removedDraft)
{
    QList<StoredEvent> stored;
    bool concernsDevice = false;
    const auto done = write([&]() -> Result<void> {
        if (auto noted = m_writer.noteJump(); !noted)
            return noted;
        for (const NewEvent &event : events) {
            auto written = m_writer.write(event);
            if (!written)
                return written.error();
            concernsDevice |= event.subject == m_local->origin.device;
            stored.append(*written);
        }
        return removedDraft.isNull() ? Result<void>() : m_drafts.remove(removedDraft);
    });
    if (!done)
        return done.error();
    for (const NewEvent &event : events)
        noteNumber(event);
    if (concernsDevice) {
        if (auto loaded = loadIdentity(); !loaded)
            return loaded.error();
    }
    return stored;
}

void SqliteStore::noteNumber(const NewEvent &event)
{
    const QString number = event.open.value("number"_L1).toString();
    if (event.type == eventtype::ApplicationAccepted && !m_numberPrefix.isEmpty() &&
        number.startsWith(m_numberPrefix))
        m_highestNumber = qMax(m_highestNumber, number.mid(m_numberPrefix.size()).toInt());
}

Result<QList<Quarantined>> SqliteStore::quarantined()
{
    return m_subjects.quarantined();
}

Result<QList<StoredEvent>> SqliteStore::eventsOf(const QUuid &subject)
{
    const auto events = m_journal.eventsOf(subject);
    if (!events)
        return events;
    return causalOrder(*events);
}

Result<Application> SqliteStore::application(const QUuid &id)
{
    const auto record = m_applications.record(id);
    if (!record)
        return record.error();
    if (!*record)
        return Error{ErrorCode::NotFound, {}, id.toString(QUuid::WithoutBraces)};
    auto application = applicationOf(**record);
    if (!application)
        return application;
    const auto sameNumber = m_applications.countOf(application->number);
    if (!sameNumber)
        return sameNumber.error();
    if (*sameNumber > 1) // two desks gave it, neither knew: seen only where both are
        application->conflicts.append(u"number"_s);
    return application;
}

Result<Application> SqliteStore::applicationByNumber(const QString &number)
{
    const auto id = m_applications.idOf(number);
    if (!id)
        return id.error();
    if (!*id)
        return Error{ErrorCode::NotFound, {}, number};
    return application(**id);
}

Result<QList<ApplicationRow>> SqliteStore::applications(bool waitingOnly, int offset, int limit)
{
    return m_applications.list(waitingOnly, offset, limit);
}

Result<void> SqliteStore::forEachSealed(qint64 from, qint64 to,
                                        const std::function<bool(const SealedRow &)> &each)
{
    constexpr qint64 AtOnce = 1024;
    // One look at the keys for all rows: a transaction for each would cost locks a million times.
    if (auto begun = m_parts.keys->exec("BEGIN"); !begun)
        return begun;
    Result<void> done;
    bool goesOn = true;
    for (qint64 start = from; start < to && done && goesOn; start += AtOnce)
        done = readSealed(start, qMin(to, start + AtOnce), [&](const SealedRow &row) {
            goesOn = each(row);
            return goesOn;
        });
    const auto ended = m_parts.keys->exec("COMMIT");
    return done ? ended : done;
}

Result<void> SqliteStore::readSealed(qint64 from, qint64 to,
                                     const std::function<bool(const SealedRow &)> &each)
{
    QList<SealedRow> rows;
    QList<QUuid> keyIds;
    const auto read = m_applications.forEachSealed(from, to, [&](const SealedRow &row) {
        rows.append(row);
        keyIds.append(row.keyId);
        return true;
    });
    if (!read)
        return read;
    const auto keys = m_keys.keysOf(keyIds);
    if (!keys)
        return keys.error();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        rows[i].wrappedKey = keys->at(i);
        if (!each(rows.at(i)))
            break;
    }
    return {};
}

qint64 SqliteStore::lastRowid()
{
    return m_applications.lastRow().value_or(0);
}

Result<QList<RecordRow>> SqliteStore::records(const QString &kind)
{
    return m_records.list(kind);
}

Result<QByteArray> SqliteStore::record(const QString &kind, const QUuid &id)
{
    const auto row = m_records.row(id);
    if (!row)
        return row.error();
    if (!*row || (*row)->kind != kind)
        return Error{ErrorCode::NotFound, {}, id.toString(QUuid::WithoutBraces)};
    return (*row)->state.state;
}

Result<QString> SqliteStore::nextNumber(QDate day)
{
    const QString prefix = m_identity.station + m_identity.desk + u'-' + day.toString(u"yyyyMMdd"_s) + u'-';
    if (prefix != m_numberPrefix) {
        const auto highest = m_applications.highestNumber(prefix);
        if (!highest)
            return highest.error();
        m_highestNumber = *highest;
        m_numberPrefix = m_parts.lock ? prefix : QString(); // a reader does not see every act
    }
    return QString(prefix + u"%1"_s.arg(m_highestNumber + 1, 4, 10, QLatin1Char('0')));
}

Result<QList<UserRow>> SqliteStore::users()
{
    return m_subjects.users();
}

Result<QMap<QString, QString>> SqliteStore::settings()
{
    return m_subjects.settings();
}

Result<QByteArray> SqliteStore::profileFile(const QString &id)
{
    return m_subjects.newestProfile(id);
}

Result<QByteArray> SqliteStore::profileFileByHash(const QByteArray &hash)
{
    return m_subjects.fileByHash(hash);
}

Result<QList<QByteArray>> SqliteStore::calendarFiles()
{
    return m_subjects.calendars();
}

Result<QList<qint64>> SqliteStore::failedSignIns(const QUuid &user)
{
    QList<qint64> times;
    const auto done = m_journal.forEachNewestFirst(user, [&](const Event &event) {
        if (event.type == eventtype::SignInFailed)
            times.prepend(event.at.wallMs);
        const bool isReset = event.type == eventtype::UserPasswordChanged && event.actor != user;
        return event.type != eventtype::SignedIn && !isReset;
    });
    if (!done)
        return done.error();
    return times;
}

Result<void> SqliteStore::saveDraft(const Draft &draft)
{
    const auto allowed = mayWrite();
    return allowed ? m_drafts.save(draft) : allowed;
}

Result<QList<Draft>> SqliteStore::drafts()
{
    return m_drafts.all();
}

Result<void> SqliteStore::removeDraft(const QUuid &id)
{
    const auto allowed = mayWrite();
    return allowed ? m_drafts.remove(id) : allowed;
}

Result<void> SqliteStore::putKey(const QUuid &id, const QByteArray &wrapped)
{
    return putKeys({{id, wrapped}}, {});
}

Result<void> SqliteStore::putKeys(const QMap<QUuid, QByteArray> &wrapped, const QList<KeyGrant> &grants)
{
    const auto allowed = mayWrite();
    if (!allowed)
        return allowed;
    Transaction transaction(*m_parts.keys);
    if (auto done = transaction.begin(); !done)
        return done;
    if (auto done = m_keys.put(wrapped); !done)
        return done;
    if (auto done = m_grants.putInside(grants, false); !done)
        return done;
    return transaction.commit();
}

Result<QByteArray> SqliteStore::key(const QUuid &id)
{
    return m_keys.key(id);
}

Result<QMap<QUuid, QByteArray>> SqliteStore::keysAfter(const QUuid &after, int atMost)
{
    return m_keys.after(after, atMost);
}

Result<void> SqliteStore::destroyKey(const QUuid &id)
{
    const auto allowed = mayWrite();
    return allowed ? m_keys.destroy(id) : allowed;
}

Result<Verification> SqliteStore::verify()
{
    Verifier verifier(*m_parts.journal, m_journal, m_applications, m_subjects, m_records);
    auto verification = verifier.run();
    if (!verification || !verification->firstFault.isEmpty())
        return verification;
    auto sound = checkIntegrity(*m_parts.keys);
    if (sound)
        sound = m_keys.check();
    if (sound)
        sound = checkContents(verifier.contents());
    if (!sound && sound.error().code != ErrorCode::Damaged)
        return sound.error();
    if (!sound)
        verification->firstFault = sound.error().place.isEmpty()
                                       ? sound.error().detail
                                       : sound.error().place + u": "_s + sound.error().detail;
    return verification;
}

/// Those named and those that merely lie there. One that an exchange still has to bring is no fault.
Result<void> SqliteStore::checkContents(const QSet<QByteArray> &named) const
{
    const ContentStore contents(m_folder);
    const QList<QByteArray> here = contents.list();
    const QList<QByteArray> wanted = contents.wanted();
    const QSet<QByteArray> awaited(wanted.cbegin(), wanted.cend());
    for (const QByteArray &hash : named + QSet<QByteArray>(here.cbegin(), here.cend())) {
        const auto sound = contents.check(hash);
        if (!sound && sound.error().code == ErrorCode::NotFound && !awaited.contains(hash))
            return Error{ErrorCode::Damaged, u"contents"_s, u"missing "_s + sound.error().detail};
        if (!sound && sound.error().code != ErrorCode::NotFound)
            return sound;
    }
    return {};
}

Result<void> SqliteStore::rebuild()
{
    if (auto done = mayWrite(); !done)
        return done;
    if (auto done = rebuildProjections(); !done)
        return done;
    m_numberPrefix.clear();
    return loadIdentity();
}

Result<void> SqliteStore::rebuildProjections()
{
    // Random places in four trees: a small cache would write and read each page many times over.
    if (auto done = m_parts.journal->exec("PRAGMA cache_size=-100000"); !done)
        return done;
    const auto done = write([this]() -> Result<void> {
        // An older program put aside what would be placed today.
        Importer importer(m_journal, m_projector, &m_writer, m_local->origin);
        const auto placed = importer.takeWaiting();
        if (!placed)
            return placed.error();
        if (auto rebuilt = m_projector.rebuild(); !rebuilt)
            return rebuilt;
        m_local->foldVersion = Projector::FoldVersion;
        return m_localRepository.save(*m_local);
    });
    (void)m_parts.journal->exec("PRAGMA cache_size=-8000; PRAGMA shrink_memory");
    return done;
}

Result<void> SqliteStore::backup(const QString &file)
{
    return writeBackup(*m_parts.journal, *m_parts.keys, ContentStore(m_folder), file);
}

Result<void> SqliteStore::backupJournal(const QString &file)
{
    return writeJournalBackup(*m_parts.journal, file);
}

Result<void> SqliteStore::backupKeys(const QString &file)
{
    return writeKeysBackup(*m_parts.keys, file);
}

} // namespace powerhall
