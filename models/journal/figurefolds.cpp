// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/cbor.h"
#include "models/core/clock.h"
#include "models/journal/canonicalcbor.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "models/journal/recordcodec.h"
#include "models/journal/recordsteps.h"

using namespace Qt::StringLiterals;

namespace powerhall {

using namespace recordcodec;

namespace {

constexpr qsizetype CapacitySize = 12;
constexpr qsizetype FigureSize = 13;
constexpr qsizetype LiaisonSize = 6;
constexpr qsizetype AssessmentSize = 7;
constexpr double PerMille = 10.0; ///< the journal counts in integers

const QString BadPayload = u"bad_payload"_s;

std::optional<int> numberAt(const QCborMap &open, QLatin1StringView key)
{
    return optionalNumberOf(open.value(key));
}

std::optional<double> percentAt(const QCborMap &open, QLatin1StringView key)
{
    const auto permille = numberAt(open, key);
    return permille ? std::optional(*permille / PerMille) : std::nullopt;
}

QCborValue ofPercent(const std::optional<double> &percent)
{
    return percent ? QCborValue(qRound(*percent * PerMille)) : QCborValue(nullptr);
}

std::optional<double> percentOf(const QCborValue &value)
{
    const auto permille = optionalNumberOf(value);
    return permille ? std::optional(*permille / PerMille) : std::nullopt;
}

/// What is said of an area takes the place of what was said before.
QString stateCapacity(RecordSteps<OpenCapacity> &at)
{
    const QCborMap &open = at.event().open;
    OpenCapacity stated{.id = at.event().subject,
                        .area = at.text("area"_L1),
                        .kind = at.text("kind"_L1),
                        .capacityKva = numberAt(open, "capacity_kva"_L1),
                        .spareKva = numberAt(open, "spare_kva"_L1),
                        .loadPercent = percentAt(open, "load_permille"_L1),
                        .loadAfterPercent = percentAt(open, "load_after_permille"_L1),
                        .constraint = at.text("constraint"_L1),
                        .day = at.day("on"_L1),
                        .by = at.event().actor,
                        .recordedMs = at.event().at.wallMs};
    if (stated.area.isEmpty() || !stated.day.isValid())
        return BadPayload;
    if (at.record)
        stated.conflicts = at.record->conflicts;
    at.record = stated;
    at.wrote(u"capacity"_s, encodeCanonical(open));
    return {};
}

QByteArray encode(const OpenCapacity &area)
{
    QCborArray array{ofId(area.id), area.area, area.kind, ofNumber(area.capacityKva),
                     ofNumber(area.spareKva)};
    array.append(ofPercent(area.loadPercent));
    array.append(ofPercent(area.loadAfterPercent));
    array.append(area.constraint);
    array.append(ofDay(area.day));
    array.append(ofId(area.by));
    array.append(area.recordedMs);
    array.append(ofTexts(area.conflicts));
    return encodeCanonical(array);
}

QString release(RecordSteps<ReleasedFigure> &at)
{
    if (at.record)
        return u"released_already"_s;
    ReleasedFigure figure{.id = at.event().subject,
                          .indicator = at.text("indicator"_L1),
                          .scope = at.text("scope"_L1),
                          .period = at.text("period"_L1),
                          .value = at.text("value"_L1),
                          .unit = at.text("unit"_L1),
                          .origin = at.text("origin"_L1),
                          .source = at.text("source"_L1),
                          .releasedOn = at.day("on"_L1),
                          .by = at.event().actor,
                          .recordedMs = at.event().at.wallMs};
    if (figure.indicator.isEmpty() || figure.value.isEmpty() || figure.source.isEmpty())
        return BadPayload;
    at.record = figure;
    return {};
}

QString voidFigure(RecordSteps<ReleasedFigure> &at)
{
    const QString reason = at.text("reason"_L1);
    if (reason.isEmpty())
        return BadPayload;
    at.record->voided = reason;
    at.wrote(u"voided"_s, reason.toUtf8());
    return {};
}

QByteArray encode(const ReleasedFigure &figure)
{
    QCborArray array{ofId(figure.id), figure.indicator, figure.scope,  figure.period,           figure.value,
                     figure.unit,     figure.origin,    figure.source, ofDay(figure.releasedOn)};
    array.append(ofId(figure.by));
    array.append(figure.recordedMs);
    array.append(figure.voided);
    array.append(ofTexts(figure.conflicts));
    return encodeCanonical(array);
}

QString nameLiaison(RecordSteps<Liaison> &at)
{
    if (at.text("unit"_L1).isEmpty())
        return BadPayload;
    if (!at.record)
        at.record = Liaison{.id = at.event().subject};
    at.record->unit = at.text("unit"_L1);
    at.record->keyId = at.event().keyId;
    at.record->sealed = at.event().sealed;
    at.record->removed = false;
    at.wrote(u"contact"_s, at.event().sealed);
    return {};
}

QString removeLiaison(RecordSteps<Liaison> &at)
{
    at.record->removed = true;
    at.wrote(u"contact"_s, "removed");
    return {};
}

QByteArray encode(const Liaison &liaison)
{
    return encodeCanonical(QCborArray{ofId(liaison.id), liaison.unit, ofId(liaison.keyId), liaison.sealed,
                                      liaison.removed, ofTexts(liaison.conflicts)});
}

QString settle(RecordSteps<SettledAssessment> &at)
{
    if (at.record)
        return u"settled_already"_s;
    SettledAssessment settled{.id = at.event().subject,
                              .quarter = at.text("quarter"_L1),
                              .unit = at.text("unit"_L1),
                              .sheet = at.bytes("sheet"_L1),
                              .by = at.event().actor,
                              .atMs = at.event().at.wallMs};
    if (settled.quarter.isEmpty() || settled.sheet.isEmpty())
        return BadPayload;
    at.record = settled;
    return {};
}

QByteArray encode(const SettledAssessment &settled)
{
    return encodeCanonical(QCborArray{ofId(settled.id), settled.quarter, settled.unit, settled.sheet,
                                      ofId(settled.by), settled.atMs, ofTexts(settled.conflicts)});
}

} // namespace

FoldedRecord foldCapacity(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, RecordSteps<OpenCapacity>::Step> steps{
        {eventtype::CapacityStated, stateCapacity}};
    return foldBySteps<OpenCapacity>(
        ordered, steps, eventtype::CapacityStated, [](const OpenCapacity &area) { return area.area; },
        encode);
}

Result<OpenCapacity> decodeCapacity(const QByteArray &state)
{
    const QCborArray at = cborValue(state).toArray();
    if (at.size() != CapacitySize)
        return damagedRecord("open_capacity");
    return OpenCapacity{.id = idOf(at.at(0)),
                        .area = at.at(1).toString(),
                        .kind = at.at(2).toString(),
                        .capacityKva = optionalNumberOf(at.at(3)),
                        .spareKva = optionalNumberOf(at.at(4)),
                        .loadPercent = percentOf(at.at(5)),
                        .loadAfterPercent = percentOf(at.at(6)),
                        .constraint = at.at(7).toString(),
                        .day = dayOf(at.at(8)),
                        .by = idOf(at.at(9)),
                        .recordedMs = at.at(10).toInteger(),
                        .conflicts = textsOf(at.at(11))};
}

FoldedRecord foldFigure(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, RecordSteps<ReleasedFigure>::Step> steps{
        {eventtype::FigureReleased, release}, {eventtype::FigureVoided, voidFigure}};
    return foldBySteps<ReleasedFigure>(
        ordered, steps, eventtype::FigureReleased,
        [](const ReleasedFigure &figure) { return QString(figure.indicator + u'/' + figure.period); },
        encode);
}

Result<ReleasedFigure> decodeFigure(const QByteArray &state)
{
    const QCborArray at = cborValue(state).toArray();
    if (at.size() != FigureSize)
        return damagedRecord("released_figure");
    return ReleasedFigure{.id = idOf(at.at(0)),
                          .indicator = at.at(1).toString(),
                          .scope = at.at(2).toString(),
                          .period = at.at(3).toString(),
                          .value = at.at(4).toString(),
                          .unit = at.at(5).toString(),
                          .origin = at.at(6).toString(),
                          .source = at.at(7).toString(),
                          .releasedOn = dayOf(at.at(8)),
                          .by = idOf(at.at(9)),
                          .recordedMs = at.at(10).toInteger(),
                          .voided = at.at(11).toString(),
                          .conflicts = textsOf(at.at(12))};
}

FoldedRecord foldLiaison(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, RecordSteps<Liaison>::Step> steps{{eventtype::LiaisonNamed, nameLiaison},
                                                                  {eventtype::LiaisonRemoved, removeLiaison}};
    return foldBySteps<Liaison>(
        ordered, steps, eventtype::LiaisonNamed, [](const Liaison &liaison) { return liaison.unit; }, encode);
}

Result<Liaison> decodeLiaison(const QByteArray &state)
{
    const QCborArray at = cborValue(state).toArray();
    if (at.size() != LiaisonSize)
        return damagedRecord("liaison");
    return Liaison{.id = idOf(at.at(0)),
                   .unit = at.at(1).toString(),
                   .keyId = idOf(at.at(2)),
                   .sealed = at.at(3).toByteArray(),
                   .removed = at.at(4).toBool(),
                   .conflicts = textsOf(at.at(5))};
}

FoldedRecord foldAssessment(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, RecordSteps<SettledAssessment>::Step> steps{
        {eventtype::AssessmentMade, settle}};
    return foldBySteps<SettledAssessment>(
        ordered, steps, eventtype::AssessmentMade,
        [](const SettledAssessment &settled) { return settled.quarter; }, encode);
}

Result<SettledAssessment> decodeAssessment(const QByteArray &state)
{
    const QCborArray at = cborValue(state).toArray();
    if (at.size() != AssessmentSize)
        return damagedRecord("assessment");
    return SettledAssessment{.id = idOf(at.at(0)),
                             .quarter = at.at(1).toString(),
                             .unit = at.at(2).toString(),
                             .sheet = at.at(3).toByteArray(),
                             .by = idOf(at.at(4)),
                             .atMs = at.at(5).toInteger(),
                             .conflicts = textsOf(at.at(6))};
}

} // namespace powerhall
