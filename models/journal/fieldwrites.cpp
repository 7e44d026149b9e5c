// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/fieldwrites.h"

#include "models/journal/causalorder.h"

#include <algorithm>

namespace powerhall {

FieldWrites::FieldWrites(const QList<StoredEvent> &ordered)
    : m_isOneLine(powerhall::isOneLine(ordered))
{
    if (!m_isOneLine)
        m_causes = causesOf(ordered);
}

bool FieldWrites::knowsAll(int event, const QString &field) const
{
    if (m_isOneLine)
        return true;
    const QList<Write> writes = m_writes.value(field);
    return std::all_of(writes.begin(), writes.end(),
                       [&](const Write &write) { return isCause(write.event, event); });
}

bool FieldWrites::note(int event, const QString &field, const QByteArray &value)
{
    if (m_isOneLine)
        return false;
    QList<Write> &writes = m_writes[field];
    writes.removeIf([&](const Write &write) { return isCause(write.event, event); });
    writes.append({event, value});
    return std::any_of(writes.begin(), writes.end(),
                       [&](const Write &write) { return write.value != value; });
}

QList<int> FieldWrites::lastWriters(const QString &field) const
{
    QList<int> events;
    for (const Write &write : m_writes.value(field))
        events.append(write.event);
    return events;
}

bool FieldWrites::isCause(int cause, int event) const
{
    QList<bool> seen(event + 1, false);
    QList<int> open{event};
    while (!open.isEmpty()) {
        const int at = open.takeLast();
        for (const int before : m_causes.at(at)) {
            if (before == cause)
                return true;
            if (before > cause && before <= event && !seen.at(before)) {
                seen[before] = true;
                open.append(before);
            }
        }
    }
    return false;
}

} // namespace powerhall
