// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/fold.h"

#include "models/journal/applicationfold.h"
#include "models/journal/clashes.h"
#include "models/journal/fieldwrites.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

void setConflict(Application &application, const QString &field, bool isOpen)
{
    if (!isOpen)
        application.conflicts.removeOne(field);
    else if (!application.conflicts.contains(field))
        application.conflicts.append(field);
    application.conflicts.sort();
}

} // namespace

FoldedApplication foldApplication(const QList<StoredEvent> &events)
{
    const QList<StoredEvent> ordered = causalOrder(events);
    FieldWrites writes(ordered);
    FoldedApplication folded;
    for (int i = 0; i < ordered.size(); ++i) {
        ApplicationFold step(folded.application,
                             [&](const QString &field) { return writes.knowsAll(i, field); });
        const QString refusal = step.apply(ordered.at(i));
        if (!refusal.isEmpty()) {
            folded.quarantined.append({ordered.at(i).hash, refusal});
            continue;
        }
        for (const FieldWrite &write : step.writes())
            setConflict(*folded.application, write.field, writes.note(i, write.field, write.value));
    }
    return folded;
}

QList<FieldClash> clashesIn(const QList<StoredEvent> &events)
{
    const QList<StoredEvent> ordered = causalOrder(events);
    FieldWrites writes(ordered);
    std::optional<Application> application;
    QMap<QString, bool> open;
    for (int i = 0; i < ordered.size(); ++i) {
        ApplicationFold step(application, [&](const QString &field) { return writes.knowsAll(i, field); });
        if (!step.apply(ordered.at(i)).isEmpty())
            continue;
        for (const FieldWrite &write : step.writes())
            open.insert(write.field, writes.note(i, write.field, write.value));
    }
    QList<FieldClash> clashes;
    for (auto field = open.begin(); field != open.end(); ++field) {
        if (!*field)
            continue;
        FieldClash clash{field.key(), {}};
        for (const int writer : writes.lastWriters(field.key()))
            clash.sides.append(ordered.at(writer));
        clashes.append(clash);
    }
    return clashes;
}

void extendFold(FoldedApplication &folded, const StoredEvent &event)
{
    ApplicationFold step(folded.application, [](const QString &) { return true; });
    const QString refusal = step.apply(event);
    if (!refusal.isEmpty()) {
        folded.quarantined.append({event.hash, refusal});
        return;
    }
    for (const FieldWrite &write : step.writes())
        setConflict(*folded.application, write.field, false);
}

bool concernsApplication(const QString &type)
{
    return type.startsWith("application."_L1) || type.startsWith("slip."_L1);
}

} // namespace powerhall
