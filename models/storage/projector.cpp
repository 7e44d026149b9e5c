// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/projector.h"

#include <algorithm>

namespace powerhall {

Projector::Projector(JournalRepository &journal, ApplicationRepository &applications,
                     SubjectRepository &subjects)
    : m_journal(journal)
    , m_applications(applications)
    , m_subjects(subjects)
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
    for (const Quarantined &one : std::as_const(folded.quarantined)) {
        if (auto done = m_subjects.addQuarantined(stored.event.subject, one); !done)
            return done;
    }
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
    return project(subject, *events);
}

Result<void> Projector::rebuild()
{
    for (const auto &step : {m_journal.clearSubjectHeads(), m_applications.clear(), m_subjects.clearAll()}) {
        if (!step)
            return step;
    }
    return m_journal.forEachSubject(
        [this](const QUuid &subject, const QList<StoredEvent> &events) { return project(subject, events); });
}

Result<void> Projector::project(const QUuid &subject, const QList<StoredEvent> &events)
{
    if (auto done = m_journal.setSubjectHeads(subject, headsOf(events)); !done)
        return done;
    if (isApplication(events))
        return projectApplication(subject, foldApplication(events));
    const FoldedSubject folded = foldSubject(events);
    return folded.isEmpty() ? Result<void>() : m_subjects.put(subject, folded);
}

Result<void> Projector::projectApplication(const QUuid &subject, const FoldedApplication &folded)
{
    for (const Quarantined &one : folded.quarantined) {
        if (auto done = m_subjects.addQuarantined(subject, one); !done)
            return done;
    }
    return folded.application ? m_applications.put(recordOf(*folded.application)) : Result<void>();
}

bool isApplication(const QList<StoredEvent> &events)
{
    return std::any_of(events.begin(), events.end(),
                       [](const StoredEvent &stored) { return concernsApplication(stored.event.type); });
}

} // namespace powerhall
