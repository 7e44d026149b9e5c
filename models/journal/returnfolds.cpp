// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"
#include "models/journal/recordcodec.h"
#include "models/journal/recordsteps.h"
#include "models/journal/returnrecords.h"

using namespace Qt::StringLiterals;

namespace powerhall {

using namespace recordcodec;

namespace {

using Revisits = RecordSteps<RevisitRecord>;
using Returns = RecordSteps<HandedReturn>;

constexpr qsizetype RevisitSize = 5;
constexpr qsizetype TrySize = 5;
constexpr qsizetype ReturnSize = 6;
constexpr qsizetype VersionSize = 4;

const QString BadPayload = u"bad_payload"_s;

QString noteRevisit(Revisits &at)
{
    const auto outcome = revisitOutcomeOf(at.text("outcome"_L1));
    const QUuid application = at.id("application"_L1);
    if (!outcome || application.isNull() || at.text("number"_L1).isEmpty())
        return BadPayload;
    if (!at.record)
        at.record = RevisitRecord{
            .id = at.event().subject, .application = application, .number = at.text("number"_L1)};
    if (at.record->application != application)
        return BadPayload;
    at.record->tries.append(
        {*outcome, at.text("by"_L1), at.text("note"_L1), at.event().at.wallMs, at.event().actor});
    at.wrote(u"outcome"_s, at.text("outcome"_L1).toUtf8());
    return {};
}

QByteArray encode(const RevisitRecord &record)
{
    QCborArray tries;
    for (const RevisitTry &one : record.tries)
        tries.append(QCborArray{wordOf(one.outcome), one.by, one.note, one.recordedMs, ofId(one.actor)});
    return encodeCanonical(QCborArray{ofId(record.id), ofId(record.application), record.number, tries,
                                      ofTexts(record.conflicts)});
}

QString handIn(Returns &at)
{
    const Period period{at.day("from"_L1), at.day("to"_L1)};
    const QString rule = at.text("return"_L1);
    if (!period.isValid() || rule.isEmpty())
        return BadPayload;
    if (!at.record)
        at.record = HandedReturn{.id = at.event().subject, .rule = rule, .period = period};
    if (at.record->rule != rule || at.record->period != period)
        return BadPayload;
    const HandedVersion version{at.event().at.wallMs, at.event().actor, at.bytes("figures"_L1),
                                at.text("note"_L1)};
    at.record->versions.append(version);
    at.wrote(u"versions"_s, version.figures);
    return {};
}

QByteArray encode(const HandedReturn &record)
{
    QCborArray versions;
    for (const HandedVersion &one : record.versions)
        versions.append(QCborArray{one.recordedMs, ofId(one.actor), one.figures, one.note});
    return encodeCanonical(QCborArray{ofId(record.id), record.rule, ofDay(record.period.from),
                                      ofDay(record.period.to), versions, ofTexts(record.conflicts)});
}

QCborArray arrayOf(const QByteArray &state)
{
    const auto value = decodeCanonical(state);
    return value ? value->toArray() : QCborArray();
}

} // namespace

FoldedRecord foldRevisit(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, Revisits::Step> steps{{eventtype::RevisitNoted, noteRevisit}};
    return foldBySteps<RevisitRecord>(
        ordered, steps, eventtype::RevisitNoted, [](const RevisitRecord &record) { return record.number; },
        encode);
}

Result<RevisitRecord> decodeRevisit(const QByteArray &state)
{
    const QCborArray at = arrayOf(state);
    if (at.size() != RevisitSize || at.at(3).toArray().isEmpty())
        return damagedRecord("revisit");
    RevisitRecord record{.id = idOf(at.at(0)),
                         .application = idOf(at.at(1)),
                         .number = at.at(2).toString(),
                         .conflicts = textsOf(at.at(4))};
    for (const QCborValue &value : at.at(3).toArray()) {
        const QCborArray one = value.toArray();
        const auto outcome = revisitOutcomeOf(one.at(0).toString());
        if (one.size() != TrySize || !outcome)
            return damagedRecord("revisit");
        record.tries.append(
            {*outcome, one.at(1).toString(), one.at(2).toString(), one.at(3).toInteger(), idOf(one.at(4))});
    }
    return record;
}

FoldedRecord foldHandedReturn(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, Returns::Step> steps{{eventtype::ReturnHandedIn, handIn}};
    Returns at(ordered);
    at.run(steps, eventtype::ReturnHandedIn);
    FoldedRecord result{{}, at.quarantined};
    if (!at.record)
        return result;
    HandedReturn listed = *at.record; // a list need not read what was said each time
    for (HandedVersion &version : listed.versions)
        version.figures.clear();
    const QString order = isoDate(at.record->period.from) + u' ' + at.record->rule;
    result.state = RecordState{order, encode(listed), encode(*at.record)};
    return result;
}

Result<HandedReturn> decodeHandedReturn(const QByteArray &state)
{
    const QCborArray at = arrayOf(state);
    if (at.size() != ReturnSize || at.at(4).toArray().isEmpty())
        return damagedRecord("handed_return");
    HandedReturn record{.id = idOf(at.at(0)),
                        .rule = at.at(1).toString(),
                        .period = {dayOf(at.at(2)), dayOf(at.at(3))},
                        .conflicts = textsOf(at.at(5))};
    for (const QCborValue &value : at.at(4).toArray()) {
        const QCborArray one = value.toArray();
        if (one.size() != VersionSize)
            return damagedRecord("handed_return");
        record.versions.append(
            {one.at(0).toInteger(), idOf(one.at(1)), one.at(2).toByteArray(), one.at(3).toString()});
    }
    return record;
}

} // namespace powerhall
