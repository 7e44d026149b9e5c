// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/verifier.h"

#include "models/journal/eventtypes.h"
#include "models/storage/migrator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Error damaged(const QString &what, const QUuid &subject)
{
    return {ErrorCode::Damaged, {}, what + u' ' + subject.toString(QUuid::WithoutBraces)};
}

void sortByHash(QList<Quarantined> &list)
{
    std::sort(list.begin(), list.end(),
              [](const Quarantined &a, const Quarantined &b) { return a.hash < b.hash; });
}

} // namespace

Result<void> checkIntegrity(Connection &connection)
{
    const auto answer = connection.ask("PRAGMA integrity_check(1)");
    if (!answer)
        return answer.error();
    if (*answer != "ok"_L1)
        return Error{ErrorCode::Damaged, connection.place(), *answer};
    const auto orphan = connection.ask("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");
    if (!orphan)
        return orphan.error();
    if (!orphan->isEmpty())
        return Error{ErrorCode::Damaged, connection.place(), u"broken reference in "_s + *orphan};
    return {};
}

Verifier::Verifier(Connection &connection, JournalRepository &journal, ApplicationRepository &applications,
                   SubjectRepository &subjects, RecordRepository &records)
    : m_connection(connection)
    , m_journal(journal)
    , m_applications(applications)
    , m_subjects(subjects)
    , m_records(records)
    , m_projection(QCryptographicHash::Sha256)
{}

Result<Verification> Verifier::run()
{
    // One view of the file from beginning to end, beside whoever writes.
    if (auto done = m_connection.exec("BEGIN"); !done)
        return done.error();
    auto done = checkIntegrity(m_connection);
    if (done)
        done = checkSchema();
    if (done)
        done = checkLines();
    if (done)
        done = checkProjections();
    (void)m_connection.exec("ROLLBACK");
    if (!done && done.error().code != ErrorCode::Damaged)
        return done.error();
    Verification verification;
    verification.events = m_events;
    verification.head = hashOfHeads(m_heads);
    verification.projection = m_projection.result();
    if (!done)
        verification.firstFault = done.error().detail;
    return verification;
}

/// Triggers that keep events as they are may have been taken away, others may have been put in.
Result<void> Verifier::checkSchema()
{
    const auto fault = schemaFault(m_connection, u"journal"_s);
    if (!fault)
        return fault.error();
    return fault->isEmpty() ? Result<void>() : Error{ErrorCode::Damaged, {}, u"description of "_s + *fault};
}

Result<void> Verifier::checkLines()
{
    const auto lines = m_journal.lines().lines();
    if (!lines)
        return lines.error();
    for (const Line &line : *lines) {
        if (auto done = checkLine(line); !done)
            return done;
    }
    const auto count = m_journal.count();
    if (!count)
        return count.error();
    if (*count != m_events)
        return Error{ErrorCode::Damaged, {}, u"events without an origin"_s};
    return checkAside();
}

Result<void> Verifier::checkLine(const Line &line)
{
    std::optional<Head> head;
    if (line.branch == 0)
        head = Head();
    const auto each = [&](const EventRow &row) -> Result<bool> {
        if (!head) {
            const auto before = headBefore(line, row);
            if (!before)
                return before.error();
            head = *before;
        }
        const auto done = checkEvent(row, *head);
        return done ? Result<bool>(true) : done.error();
    };
    if (auto done = m_journal.lines().forEachIn(line, 0, each); !done)
        return done;
    if (!head || head->seq == 0)
        return Error{ErrorCode::Damaged, {}, u"empty line "_s + nameOf(line.origin, 0)};
    m_heads.append({line.origin, *head});
    return {};
}

Result<Head> Verifier::headBefore(const Line &branch, const EventRow &first)
{
    if (first.seq == 1)
        return Head();
    const auto event = decodeForKeeping(first.bytes);
    const auto lines = m_journal.lines().linesOf(branch.origin);
    if (!lines)
        return lines.error();
    for (const qint64 line : *lines) {
        const auto hash = m_journal.lines().hashIn(line, first.seq - 1);
        if (!hash)
            return hash.error();
        if (line != branch.id && event && !hash->isEmpty() && *hash == event->previous)
            return Head{first.seq - 1, *hash};
    }
    return Error{
        ErrorCode::Damaged, {}, u"branch without a line before "_s + nameOf(first.origin, first.seq)};
}

/// What waits or cannot be read is in no line, but still evidence.
Result<void> Verifier::checkAside()
{
    SqlStatement aside(m_connection, "SELECT hash, bytes FROM waiting_event UNION ALL "
                                     "SELECT hash, bytes FROM unreadable_event");
    aside.start();
    while (aside.next()) {
        if (hashOf(aside.blob(1)) != aside.blob(0))
            return Error{ErrorCode::Damaged, {}, u"hash of an event that was put aside"_s};
    }
    return aside.finish();
}

Result<void> Verifier::checkEvent(const EventRow &row, Head &head)
{
    ++m_events;
    const QString name = nameOf(row.origin, row.seq);
    if (hashOf(row.bytes) != row.hash)
        return Error{ErrorCode::Damaged, {}, u"hash of event "_s + name};
    const auto event = decodeForKeeping(row.bytes);
    if (!event)
        return Error{ErrorCode::Damaged, {}, event.error().detail + u" in event "_s + name};
    const QByteArray subject = event->subject.isNull() ? QByteArray() : event->subject.toRfc4122();
    if (event->origin != row.origin || event->seq != row.seq || subject != row.subject)
        return Error{ErrorCode::Damaged, {}, u"row of event "_s + name};
    if (row.seq != head.seq + 1)
        return Error{ErrorCode::Damaged, {}, u"event missing before "_s + name};
    if (event->previous != head.hash)
        return Error{ErrorCode::Damaged, {}, u"chain broken at "_s + name};
    if (event->type == eventtype::PageAdded || event->type == eventtype::PageReplaced)
        m_contents.insert(event->open.value("content"_L1).toByteArray());
    head = {row.seq, row.hash};
    return {};
}

Result<void> Verifier::checkProjections()
{
    const auto check = [this](const QUuid &subject, const QList<StoredEvent> &events) {
        return checkSubject(subject, events);
    };
    if (auto done = m_journal.forEachSubject(check); !done)
        return done;
    return checkCounts();
}

Result<void> Verifier::checkSubject(const QUuid &subject, const QList<StoredEvent> &events)
{
    ++m_subjectCount;
    const auto heads = m_journal.subjectHeads(subject);
    if (!heads)
        return heads.error();
    if (*heads != headsOf(events))
        return damaged(u"heads of"_s, subject);
    if (isApplication(events))
        return checkApplication(subject, events);
    const RecordKind *kind = recordKindOf(events);
    return kind ? checkRecord(subject, *kind, events) : checkOther(subject, events);
}

Result<void> Verifier::checkApplication(const QUuid &subject, const QList<StoredEvent> &events)
{
    const FoldedApplication folded = foldApplication(events);
    if (auto done = checkOnlyQuarantine(subject, folded.quarantined); !done)
        return done;
    const auto record = m_applications.record(subject);
    if (!record)
        return record.error();
    if (record->has_value() != folded.application.has_value() ||
        (*record && !(**record == recordOf(*folded.application))))
        return damaged(u"projection of application"_s, subject);
    m_applicationCount += qint64(record->has_value());
    hashProjection(subject, folded.application ? encodeApplication(*folded.application) : QByteArray(),
                   folded.quarantined);
    return {};
}

Result<void> Verifier::checkRecord(const QUuid &subject, const RecordKind &kind,
                                   const QList<StoredEvent> &events)
{
    const FoldedRecord folded = foldRecord(kind, events);
    if (auto done = checkOnlyQuarantine(subject, folded.quarantined); !done)
        return done;
    const auto row = m_records.row(subject);
    if (!row)
        return row.error();
    std::optional<RecordRepository::Row> expected;
    if (folded.state)
        expected = {kind.name, *folded.state};
    if (*row != expected)
        return damaged(u"projection of record"_s, subject);
    m_recordRows += folded.state ? 2 : 0; // one for lists, one for the whole
    hashProjection(subject, folded.state ? encodeRecord(kind, *folded.state) : QByteArray(),
                   folded.quarantined);
    return {};
}

Result<void> Verifier::checkOnlyQuarantine(const QUuid &subject, QList<Quarantined> quarantined)
{
    auto stored = m_subjects.subject(subject);
    if (!stored)
        return stored.error();
    FoldedSubject expected;
    expected.quarantined = std::move(quarantined);
    sortByHash(expected.quarantined);
    sortByHash(stored->quarantined);
    if (*stored != expected)
        return damaged(u"quarantine of"_s, subject);
    m_otherRows += expected.quarantined.size();
    return {};
}

Result<void> Verifier::checkOther(const QUuid &subject, const QList<StoredEvent> &events)
{
    FoldedSubject expected = foldSubject(events);
    auto stored = m_subjects.subject(subject);
    if (!stored)
        return stored.error();
    sortByHash(expected.quarantined);
    sortByHash(stored->quarantined);
    if (*stored != expected)
        return damaged(u"projection of subject"_s, subject);
    m_otherRows += SubjectRepository::rowCountOf(expected);
    if (!expected.isEmpty())
        hashProjection(subject, encodeSubject(expected), expected.quarantined);
    return {};
}

/// Everything stored was compared; what is left over belongs to no event.
Result<void> Verifier::checkCounts()
{
    const auto heads = m_journal.subjectHeadCount();
    const auto applications = m_applications.count();
    const auto records = m_records.count();
    const auto others = m_subjects.rowCount();
    for (const auto &count : {heads, applications, records, others}) {
        if (!count)
            return count.error();
    }
    if (*heads != m_subjectCount || *applications != m_applicationCount || *records != m_recordRows ||
        *others != m_otherRows)
        return Error{ErrorCode::Damaged, {}, u"projection rows without an event"_s};
    return {};
}

void Verifier::hashProjection(const QUuid &subject, const QByteArray &bytes, QList<Quarantined> quarantined)
{
    sortByHash(quarantined);
    m_projection.addData(subject.toRfc4122());
    m_projection.addData(hashOf(bytes));
    for (const Quarantined &one : std::as_const(quarantined)) {
        m_projection.addData(one.hash);
        m_projection.addData(hashOf(one.reason.toUtf8()));
    }
}

} // namespace powerhall
