// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/history.h"

#include "models/services/accountservice.h"
#include "models/services/caseact.h"
#include "models/services/station.h"

namespace powerhall {

using namespace Qt::StringLiterals;

Result<QList<HistoryEntry>> historyOf(const Station &station, const QUuid &subject)
{
    const auto events = station.store().eventsOf(subject);
    if (!events)
        return events.error();
    const auto users = station.store().users();
    if (!users)
        return users.error();
    QMap<QUuid, QString> names;
    for (const UserRow &user : *users)
        names.insert(user.id, user.name);
    QList<HistoryEntry> entries;
    for (const StoredEvent &stored : *events) {
        const Event &event = stored.event;
        entries.append({event.at.wallMs, names.value(event.actor), event.type, event.open.toJsonObject(),
                        !event.sealed.isEmpty()});
    }
    return entries;
}

Result<QList<HistoryEntry>> IntakeService::history(const Session &session, const QString &number) const
{
    const auto act = CaseAct::begin(m_station, session, Act::ReadApplications, number);
    if (!act)
        return act.error();
    return historyOf(m_station, act->application().id);
}

Result<QList<HistoryEntry>> AccountService::history(const Session &session, const QString &name) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadJournal); !permitted)
        return permitted.error();
    const auto user = findUserByName(m_station.store(), name);
    if (!user)
        return user.error();
    return historyOf(m_station, user->id);
}

} // namespace powerhall
