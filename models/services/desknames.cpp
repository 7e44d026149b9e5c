// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/desknames.h"

#include "models/journal/subjectfold.h"

namespace powerhall {

DeskNames::DeskNames(Store &store)
    : m_store(store)
{}

Result<QString> DeskNames::desk(const Origin &origin)
{
    if (!m_desks.contains(origin)) {
        const auto events = m_store.eventsOf(origin.device);
        if (!events)
            return events.error();
        const FoldedSubject folded = foldSubject(*events);
        m_stations.insert(origin.device, folded.station ? folded.station->station : QString());
        m_desks.insert(origin, folded.station
                                   ? folded.station->station + folded.station->desks.value(origin.incarnation)
                                   : QString());
    }
    return m_desks.value(origin);
}

Result<QString> DeskNames::station(const QUuid &device)
{
    if (const auto read = desk({device, 1}); !read)
        return read.error();
    return m_stations.value(device);
}

Result<QString> DeskNames::user(const QUuid &id)
{
    if (!m_users) {
        const auto users = m_store.users();
        if (!users)
            return users.error();
        m_users.emplace();
        for (const UserRow &user : *users)
            m_users->insert(user.id, user.name);
    }
    return m_users->value(id);
}

} // namespace powerhall
