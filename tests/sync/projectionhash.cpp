// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/projectionhash.h"

#include "models/journal/eventtypes.h"
#include "models/journal/fold.h"
#include "models/journal/recordfold.h"
#include "models/journal/subjectfold.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QByteArray packed(QByteArray state, QList<Quarantined> quarantined)
{
    std::sort(quarantined.begin(), quarantined.end(),
              [](const Quarantined &a, const Quarantined &b) { return a.hash < b.hash; });
    for (const Quarantined &one : std::as_const(quarantined))
        state += one.hash + one.reason.toUtf8();
    return state;
}

/// The program's fold of one subject.
QByteArray folded(const QList<StoredEvent> &events)
{
    const bool isApplication = std::any_of(events.begin(), events.end(), [](const StoredEvent &stored) {
        return concernsApplication(stored.event.type);
    });
    if (isApplication) {
        const FoldedApplication result = foldApplication(events);
        return packed(result.application ? encodeApplication(*result.application) : QByteArray(),
                      result.quarantined);
    }
    if (const RecordKind *kind = recordKindOf(events)) {
        const FoldedRecord result = foldRecord(*kind, events);
        return packed(result.state ? encodeRecord(*kind, *result.state) : QByteArray(), result.quarantined);
    }
    const FoldedSubject result = foldSubject(events);
    return packed(encodeSubject(result), result.quarantined);
}

/// Mistaken folds: the events after the first are taken one by one as they stand, without a look at causes.
QByteArray foldedInOrder(const QList<StoredEvent> &events)
{
    FoldedApplication result;
    for (const StoredEvent &stored : events) {
        if (result.application)
            extendFold(result, stored);
        else
            result = foldApplication({stored});
    }
    return result.application ? encodeApplication(*result.application) : QByteArray();
}

QList<StoredEvent> byStampAlone(QList<StoredEvent> events)
{
    std::stable_sort(events.begin(), events.end(), [](const StoredEvent &a, const StoredEvent &b) {
        return a.event.hybrid < b.event.hybrid;
    });
    return events;
}

/// Of several newest events only the latest one's own history counts.
QList<StoredEvent> latestHistory(const QList<StoredEvent> &events)
{
    QHash<QByteArray, StoredEvent> byHash;
    for (const StoredEvent &stored : events)
        byHash.insert(stored.hash, stored);
    const QList<StoredEvent> ordered = causalOrder(events);
    QSet<QByteArray> seen;
    QList<QByteArray> open{ordered.last().hash};
    QList<StoredEvent> history;
    while (!open.isEmpty()) {
        const QByteArray at = open.takeLast();
        if (seen.contains(at) || !byHash.contains(at))
            continue;
        seen.insert(at);
        history.append(byHash.value(at));
        open += byHash.value(at).event.parents;
    }
    return history;
}

} // namespace

QByteArray hashOfProjection(const QMap<QUuid, QList<StoredEvent>> &subjects, bool byArrival,
                            bool breaksNoTies, bool winsByRow, bool isUnordered)
{
    QByteArray all;
    for (auto subject = subjects.begin(); subject != subjects.end(); ++subject) {
        QByteArray state = winsByRow ? folded(latestHistory(*subject)) : folded(*subject);
        if (byArrival)
            state += foldedInOrder(*subject);
        if (breaksNoTies)
            state += foldedInOrder(byStampAlone(*subject));
        if (isUnordered) {
            // A hash table runs in an order of its own in every program.
            const auto seed = size_t(reinterpret_cast<quintptr>(&subjects));
            QMultiMap<size_t, QByteArray> table;
            for (const StoredEvent &stored : *subject)
                table.insert(qHash(stored.hash, seed), stored.hash);
            for (const QByteArray &hash : std::as_const(table))
                state += hash;
        }
        all += subject.key().toRfc4122() + hashOf(state);
    }
    return hashOf(all);
}

QStringList conflictsOfApplication(const QList<StoredEvent> &events, bool winsByRow)
{
    const auto result = foldApplication(winsByRow ? latestHistory(events) : events);
    return result.application ? result.application->conflicts : QStringList();
}

QMap<QUuid, bool> clashesOfMarketingNumbers(const QMap<QUuid, QList<StoredEvent>> &subjects)
{
    QMap<QUuid, bool> clashes;
    for (auto subject = subjects.begin(); subject != subjects.end(); ++subject) {
        QHash<QByteArray, Event> byHash;
        for (const StoredEvent &stored : *subject)
            byHash.insert(stored.hash, stored.event);
        const auto knows = [&](const QByteArray &later, const QByteArray &earlier) {
            QSet<QByteArray> seen;
            QList<QByteArray> open{later};
            while (!open.isEmpty()) {
                const QByteArray at = open.takeLast();
                for (const QByteArray &parent : byHash.value(at).parents) {
                    if (parent == earlier)
                        return true;
                    if (!seen.contains(parent) && byHash.contains(parent)) {
                        seen.insert(parent);
                        open.append(parent);
                    }
                }
            }
            return false;
        };
        QList<QByteArray> writes;
        bool isAccepted = false;
        for (const StoredEvent &stored : *subject) {
            isAccepted |= stored.event.type == eventtype::ApplicationAccepted;
            if (stored.event.type == eventtype::EnteredElsewhere)
                writes.append(stored.hash);
        }
        if (!isAccepted)
            continue;
        QSet<QString> last;
        for (const QByteArray &write : std::as_const(writes)) {
            const bool isOld = std::any_of(writes.begin(), writes.end(),
                                           [&](const QByteArray &other) { return knows(other, write); });
            if (!isOld)
                last.insert(byHash.value(write).open.value(u"marketing_number"_s).toString());
        }
        clashes.insert(subject.key(), last.size() > 1);
    }
    return clashes;
}

} // namespace powerhall
