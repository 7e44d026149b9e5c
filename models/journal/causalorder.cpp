// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/causalorder.h"

#include "models/journal/fold.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <queue>
#include <tuple>

namespace powerhall {

namespace {

void sortByClock(QList<StoredEvent> &events)
{
    std::sort(events.begin(), events.end(), [](const StoredEvent &a, const StoredEvent &b) {
        return std::tie(a.event.hybrid, a.event.origin, a.event.seq, a.hash) <
               std::tie(b.event.hybrid, b.event.origin, b.event.seq, b.hash);
    });
    const auto same = [](const StoredEvent &a, const StoredEvent &b) { return a.hash == b.hash; };
    events.erase(std::unique(events.begin(), events.end(), same), events.end());
}

/// True where no cause stands after its effect, as clocks that were right leave it.
bool respectsCauses(const QList<StoredEvent> &events)
{
    if (isOneLine(events))
        return true;
    const QList<QList<int>> causes = causesOf(events);
    for (int i = 0; i < causes.size(); ++i) {
        if (std::any_of(causes.at(i).begin(), causes.at(i).end(), [i](int cause) { return cause > i; }))
            return false;
    }
    return true;
}

/// Kahn's order over events sorted by clock: of all that may come next the earliest comes. Where only a
/// circle is left, which no chain of hashes can hold, the earliest of it is let pass.
QList<int> orderByCause(const QList<QList<int>> &causes)
{
    const int count = int(causes.size());
    QList<int> waitingFor(count, 0);
    QList<QList<int>> effects(count);
    for (int i = 0; i < count; ++i) {
        for (const int cause : causes.at(i)) {
            effects[cause].append(i);
            ++waitingFor[i];
        }
    }
    std::priority_queue<int, std::vector<int>, std::greater<>> ready;
    for (int i = 0; i < count; ++i) {
        if (waitingFor.at(i) == 0)
            ready.push(i);
    }
    QList<int> order;
    QList<bool> done(count, false);
    int firstLeft = 0;
    while (order.size() < count) {
        while (ready.empty() && done.at(firstLeft))
            ++firstLeft;
        const int next = ready.empty() ? firstLeft : ready.top();
        if (!ready.empty())
            ready.pop();
        if (done.at(next))
            continue;
        done[next] = true;
        order.append(next);
        for (const int effect : std::as_const(effects[next])) {
            if (--waitingFor[effect] == 0)
                ready.push(effect);
        }
    }
    return order;
}

} // namespace

bool isOneLine(const QList<StoredEvent> &events)
{
    for (qsizetype i = 1; i < events.size(); ++i) {
        if (!events.at(i).event.parents.contains(events.at(i - 1).hash))
            return false;
    }
    return true;
}

QList<QList<int>> causesOf(const QList<StoredEvent> &events)
{
    QHash<QByteArray, int> places;
    for (int i = 0; i < events.size(); ++i)
        places.insert(events.at(i).hash, i);
    QMap<Origin, QMap<quint64, int>> own;
    for (int i = 0; i < events.size(); ++i)
        own[events.at(i).event.origin].insert(events.at(i).event.seq, i);

    QList<QList<int>> causes(events.size());
    for (int i = 0; i < events.size(); ++i) {
        const Event &event = events.at(i).event;
        bool missesParent = false;
        for (const QByteArray &parent : event.parents) {
            const int place = places.value(parent, -1);
            missesParent |= place < 0;
            if (place >= 0 && place != i)
                causes[i].append(place);
        }
        if (!missesParent)
            continue;
        const QMap<quint64, int> &line = own[event.origin];
        auto self = line.constFind(event.seq);
        if (self != line.constBegin() && *self == i)
            causes[i].append(*std::prev(self));
    }
    return causes;
}

QList<StoredEvent> causalOrder(QList<StoredEvent> events)
{
    sortByClock(events);
    if (respectsCauses(events))
        return events;
    QList<StoredEvent> ordered;
    ordered.reserve(events.size());
    const QList<int> order = orderByCause(causesOf(events));
    for (const int place : order)
        ordered.append(events.at(place));
    return ordered;
}

} // namespace powerhall
