// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/projector.h"

#include "models/storage/sqlstatement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// What the newest migration made of them is what they become again.
const char Schema[] =
    "SELECT type, name, sql, tbl_name FROM sqlite_schema WHERE sql IS NOT NULL "
    "ORDER BY type DESC, tbl_name DESC, name"; // tables before indexes, children before parents

} // namespace

Projector::Projector(Connection &connection, JournalRepository &journal, ApplicationRepository &applications,
                     SubjectRepository &subjects, RecordRepository &records)
    : m_connection(connection)
    , m_journal(journal)
    , m_applications(applications)
    , m_subjects(subjects)
    , m_records(records)
{}

Result<void> Projector::follow(const StoredEvent &stored)
{
    const QUuid subject = stored.event.subject;
    if (!concernsApplication(stored.event.type) && isAuditOnly(stored.event.type))
        return m_journal.setSubjectHeads(subject, {stored.hash}); // changes no projection
    if (stored.event.parents.isEmpty())
        return project(subject, {stored});
    const auto record = m_applications.record(subject);
    if (!record)
        return record.error();
    if (!*record)
        return refold(subject);
    if (auto done = m_journal.setSubjectHeads(subject, {stored.hash}); !done)
        return done;
    return extend(**record, stored);
}

Result<void> Projector::extend(const ApplicationRecord &record, const StoredEvent &stored)
{
    const auto application = applicationOf(record);
    if (!application)
        return application.error();
    FoldedApplication folded{*application, {}};
    extendFold(folded, stored);
    if (auto done = addQuarantined(stored.event.subject, folded.quarantined); !done)
        return done;
    const ApplicationRecord next = recordOf(*folded.application);
    const bool sealedChanged =
        next.sealed != record.sealed || next.agentSealed != record.agentSealed || next.keyId != record.keyId;
    return m_applications.put(next, sealedChanged);
}

Result<void> Projector::refold(const QUuid &subject)
{
    const auto events = m_journal.eventsOf(subject);
    if (!events)
        return events.error();
    if (auto done = m_subjects.clear(subject); !done)
        return done;
    if (auto done = m_records.clear(subject); !done)
        return done;
    return project(subject, *events);
}

bool Projector::isProjection(const QString &table)
{
    static const QStringList tables{
        u"application_sealed"_s, u"application"_s, u"station"_s,      u"user"_s,   u"setting"_s,
        u"rule_file"_s,          u"quarantine"_s,  u"subject_head"_s, u"record"_s, u"record_state"_s};
    return tables.contains(table);
}

Result<void> Projector::makeTablesAnew()
{
    QList<QByteArray> drops;
    QList<QByteArray> makes;
    SqlStatement schema(m_connection, Schema);
    schema.start();
    while (schema.next()) {
        if (!isProjection(schema.text(3)))
            continue;
        if (schema.text(0) == "table"_L1)
            drops.append("DROP TABLE \"" + schema.text(1).toUtf8() + '"');
        makes.append(schema.text(2).toUtf8());
    }
    if (auto done = schema.finish(); !done)
        return done;
    for (const QByteArray &sql : drops + makes) {
        if (auto done = m_connection.exec(sql); !done)
            return done;
    }
    return {};
}

Result<void> Projector::rebuild()
{
    if (auto done = makeTablesAnew(); !done)
        return done;
    return m_journal.forEachSubject(
        [this](const QUuid &subject, const QList<StoredEvent> &events) { return project(subject, events); });
}

Result<void> Projector::project(const QUuid &subject, const QList<StoredEvent> &events)
{
    if (auto done = m_journal.setSubjectHeads(subject, headsOf(events)); !done)
        return done;
    if (isApplication(events))
        return projectApplication(subject, foldApplication(events));
    if (const RecordKind *kind = recordKindOf(events))
        return projectRecord(subject, *kind, foldRecord(*kind, events));
    const FoldedSubject folded = foldSubject(events);
    return folded.isEmpty() ? Result<void>() : m_subjects.put(subject, folded);
}

Result<void> Projector::projectApplication(const QUuid &subject, const FoldedApplication &folded)
{
    if (auto done = addQuarantined(subject, folded.quarantined); !done)
        return done;
    return folded.application ? m_applications.put(recordOf(*folded.application)) : Result<void>();
}

Result<void> Projector::projectRecord(const QUuid &subject, const RecordKind &kind,
                                      const FoldedRecord &folded)
{
    if (auto done = addQuarantined(subject, folded.quarantined); !done)
        return done;
    return folded.state ? m_records.put(subject, {kind.name, *folded.state}) : Result<void>();
}

Result<void> Projector::addQuarantined(const QUuid &subject, const QList<Quarantined> &quarantined)
{
    for (const Quarantined &one : quarantined) {
        if (auto done = m_subjects.addQuarantined(subject, one); !done)
            return done;
    }
    return {};
}

bool isApplication(const QList<StoredEvent> &events)
{
    return std::any_of(events.begin(), events.end(),
                       [](const StoredEvent &stored) { return concernsApplication(stored.event.type); });
}

} // namespace powerhall
