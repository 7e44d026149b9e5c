// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"
#include "models/journal/qualityrecords.h"
#include "models/journal/recordcodec.h"
#include "models/journal/recordsteps.h"

using namespace Qt::StringLiterals;

namespace powerhall {

using namespace recordcodec;

namespace {

using Steps = RecordSteps<Outage>;

constexpr qsizetype OutageSize = 6;
constexpr qsizetype EntrySize = 6;
constexpr qsizetype StepSize = 5;

const QString BadPayload = u"bad_payload"_s;

QCborArray arrayOf(const QList<OutageStep> &steps)
{
    QCborArray array;
    for (const OutageStep &step : steps)
        array.append(QCborArray{step.start, step.end, step.users, step.capacityBefore, step.capacityAfter});
    return array;
}

std::optional<QList<OutageStep>> stepsOf(const QCborValue &value)
{
    QList<OutageStep> steps;
    for (const QCborValue &one : value.toArray()) {
        const QCborArray step = one.toArray();
        if (step.size() != StepSize)
            return {};
        steps.append({step.at(0).toInteger(), step.at(1).toInteger(), step.at(2).toInteger(),
                      step.at(3).toInteger(-1), step.at(4).toInteger(-1)});
    }
    if (steps.isEmpty())
        return {};
    return steps;
}

std::optional<OutageEntry> entryOf(const QCborMap &open)
{
    const auto category = categoryNamed(textAt(open, "category"_L1).toUtf8());
    const auto steps = stepsOf(open.value("steps"_L1));
    const QString feeder = textAt(open, "feeder"_L1);
    if (!category || !steps || feeder.isEmpty())
        return {};
    return OutageEntry{feeder,    textAt(open, "transformer"_L1), textAt(open, "region"_L1),
                       *category, textAt(open, "cause"_L1),       *steps};
}

QCborArray arrayOf(const OutageEntry &entry)
{
    return {entry.feeder, entry.transformer,   entry.region, categoryName(entry.category),
            entry.cause,  arrayOf(entry.steps)};
}

void noteChange(Steps &at)
{
    at.record->changes.append({at.event().at.wallMs, at.event().actor, at.text("reason"_L1)});
}

QString setEntry(Steps &at)
{
    const auto entry = entryOf(at.event().open);
    if (!entry)
        return BadPayload;
    at.record->entry = *entry;
    noteChange(at);
    at.wrote(u"entry"_s, encodeCanonical(arrayOf(*entry)));
    return {};
}

QString enter(Steps &at)
{
    if (at.record)
        return u"entered_already"_s;
    if (at.text("number"_L1).isEmpty() || !entryOf(at.event().open))
        return BadPayload;
    at.record = Outage{.id = at.event().subject, .number = at.text("number"_L1)};
    return setEntry(at);
}

QString strike(Steps &at)
{
    at.record->isStruck = true;
    noteChange(at);
    at.wrote(u"struck"_s, "1");
    return {};
}

QByteArray encode(const Outage &outage)
{
    QCborArray changes;
    for (const Outage::Change &change : outage.changes)
        changes.append(QCborArray{change.recordedMs, ofId(change.actor), change.reason});
    return encodeCanonical(QCborArray{ofId(outage.id), outage.number, arrayOf(outage.entry), outage.isStruck,
                                      changes, ofTexts(outage.conflicts)});
}

} // namespace

QCborMap payloadOf(const OutageEntry &entry)
{
    QCborMap open{{u"feeder"_s, entry.feeder},
                  {u"region"_s, entry.region},
                  {u"category"_s, categoryName(entry.category)},
                  {u"steps"_s, arrayOf(entry.steps)}};
    if (!entry.transformer.isEmpty())
        open.insert(u"transformer"_s, entry.transformer);
    if (!entry.cause.isEmpty())
        open.insert(u"cause"_s, entry.cause);
    return open;
}

FoldedRecord foldOutage(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, Steps::Step> steps{
        {eventtype::OutageEntered, enter},
        {eventtype::OutageCorrected, setEntry},
        {eventtype::OutageStruck, strike},
    };
    Steps folded(ordered);
    folded.run(steps, eventtype::OutageEntered);
    if (!folded.record)
        return {{}, folded.quarantined};
    const QByteArray state = encode(*folded.record);
    return {RecordState{clockText(folded.record->entry.start()), state, state}, folded.quarantined};
}

Result<Outage> decodeOutage(const QByteArray &state)
{
    const auto value = decodeCanonical(state);
    const QCborArray array = value ? value->toArray() : QCborArray();
    const QCborArray entry = array.at(2).toArray();
    if (array.size() != OutageSize || entry.size() != EntrySize)
        return damagedRecord("outage");
    const auto category = categoryNamed(entry.at(3).toString().toUtf8());
    const auto steps = stepsOf(entry.at(5));
    if (!category || !steps)
        return damagedRecord("outage");
    Outage outage{idOf(array.at(0)),
                  array.at(1).toString(),
                  {entry.at(0).toString(), entry.at(1).toString(), entry.at(2).toString(), *category,
                   entry.at(4).toString(), *steps},
                  array.at(3).toBool()};
    for (const QCborValue &one : array.at(4).toArray()) {
        const QCborArray change = one.toArray();
        outage.changes.append({change.at(0).toInteger(), idOf(change.at(1)), change.at(2).toString()});
    }
    outage.conflicts = textsOf(array.at(5));
    return outage;
}

} // namespace powerhall
