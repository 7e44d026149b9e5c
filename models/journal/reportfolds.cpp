// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"
#include "models/journal/qualityrecords.h"
#include "models/journal/recordcodec.h"
#include "models/journal/recordsteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

using namespace recordcodec;

namespace {

constexpr qsizetype SourceSize = 5;
constexpr qsizetype VersionSize = 8;
constexpr qsizetype ReportSize = 6;
constexpr qsizetype HashSize = 32;

const QString BadPayload = u"bad_payload"_s;

/// RecordSteps asks every record for the fields in conflict; a file has none.
struct DatasetRecord
{
    DataSource source;
    QStringList conflicts;
};

QCborArray arrayOf(const DataSource &source)
{
    return {source.role, source.name, source.sha256, source.bytes, source.isKept};
}

std::optional<DataSource> sourceOf(const QCborValue &value)
{
    const QCborArray array = value.toArray();
    if (array.size() != SourceSize || array.at(2).toByteArray().size() != HashSize)
        return {};
    return DataSource{array.at(0).toString(), array.at(1).toString(), array.at(2).toByteArray(),
                      array.at(3).toInteger(), array.at(4).toBool()};
}

std::optional<QList<DataSource>> sourcesOf(const QCborValue &value)
{
    QList<DataSource> sources;
    for (const QCborValue &one : value.toArray()) {
        const auto source = sourceOf(one);
        if (!source)
            return {};
        sources.append(*source);
    }
    return sources;
}

QString recordDataset(RecordSteps<DatasetRecord> &at)
{
    const QCborMap &open = at.event().open;
    const DataSource source{at.text("role"_L1), at.text("name"_L1), at.bytes("sha256"_L1),
                            at.number("bytes"_L1), flagAt(open, "kept"_L1)};
    if (at.record)
        return u"recorded_already"_s;
    if (source.role.isEmpty() || source.sha256.size() != HashSize)
        return BadPayload;
    at.record = DatasetRecord{source, {}};
    return {};
}

using Steps = RecordSteps<ReleasedReport>;

std::optional<ReleasedVersion> versionOf(const Steps &at)
{
    const auto sources = sourcesOf(at.event().open.value("sources"_L1));
    if (!sources || at.number("number"_L1) < 1 || at.bytes("figures"_L1).isEmpty())
        return {};
    return ReleasedVersion{
        int(at.number("number"_L1)), at.event().at.wallMs,   at.event().actor, at.text("formula"_L1),
        at.bytes("options"_L1),      at.bytes("figures"_L1), *sources,         at.text("changes"_L1)};
}

/// Two desks that released apart from each other gave one number twice: both stay, in the order of causes.
QString release(Steps &at)
{
    const Period period{at.day("from"_L1), at.day("to"_L1)};
    const QString kind = at.text("kind"_L1);
    const auto version = versionOf(at);
    if (!version || !period.isValid() || kind.isEmpty())
        return BadPayload;
    if (!at.record)
        at.record = ReleasedReport{.id = at.event().subject, .kind = kind, .period = period};
    if (at.record->kind != kind || at.record->period != period)
        return u"other_report"_s;
    at.record->versions.append(*version);
    at.wrote(u"versions"_s, version->figures);
    return {};
}

QByteArray encode(const ReleasedReport &report, bool whole)
{
    QCborArray versions;
    for (const ReleasedVersion &version : report.versions) {
        QCborArray sources;
        for (const DataSource &source : version.sources)
            sources.append(arrayOf(source));
        versions.append(QCborArray{version.number, version.releasedMs, ofId(version.actor), version.formula,
                                   whole ? version.options : QByteArray(),
                                   whole ? version.figures : QByteArray(), sources, version.changes});
    }
    return encodeCanonical(QCborArray{ofId(report.id), report.kind, ofDay(report.period.from),
                                      ofDay(report.period.to), versions, ofTexts(report.conflicts)});
}

} // namespace

QCborMap payloadOf(const DataSource &source)
{
    return {{u"role"_s, source.role},
            {u"name"_s, source.name},
            {u"sha256"_s, source.sha256},
            {u"bytes"_s, source.bytes},
            {u"kept"_s, source.isKept}};
}

FoldedRecord foldDataset(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, RecordSteps<DatasetRecord>::Step> steps{
        {eventtype::DatasetRecorded, recordDataset}};
    RecordSteps<DatasetRecord> folded(ordered);
    folded.run(steps, eventtype::DatasetRecorded);
    if (!folded.record)
        return {{}, folded.quarantined};
    const DataSource &source = folded.record->source;
    const QByteArray state = encodeCanonical(arrayOf(source));
    return {RecordState{source.role + u' ' + source.name, state, state}, folded.quarantined};
}

Result<DataSource> decodeDataset(const QByteArray &state)
{
    const auto value = decodeCanonical(state);
    const auto source = value ? sourceOf(*value) : std::nullopt;
    if (!source)
        return damagedRecord("dataset");
    return *source;
}

QCborMap payloadOf(const ReleasedReport &report, const ReleasedVersion &version)
{
    QCborArray sources;
    for (const DataSource &source : version.sources)
        sources.append(arrayOf(source));
    QCborMap open{{u"kind"_s, report.kind},
                  {u"from"_s, report.period.from.toString(Qt::ISODate)},
                  {u"to"_s, report.period.to.toString(Qt::ISODate)},
                  {u"number"_s, version.number},
                  {u"formula"_s, version.formula},
                  {u"options"_s, version.options},
                  {u"figures"_s, version.figures},
                  {u"sources"_s, sources}};
    if (!version.changes.isEmpty())
        open.insert(u"changes"_s, version.changes);
    return open;
}

FoldedRecord foldReleasedReport(const QList<StoredEvent> &ordered)
{
    static const QHash<QString, Steps::Step> steps{{eventtype::ReportReleased, release}};
    Steps folded(ordered);
    folded.run(steps, eventtype::ReportReleased);
    if (!folded.record)
        return {{}, folded.quarantined};
    const ReleasedReport &report = *folded.record;
    const QString order = report.period.from.toString(Qt::ISODate) + u' ' + report.kind;
    return {RecordState{order, encode(report, false), encode(report, true)}, folded.quarantined};
}

Result<ReleasedReport> decodeReleasedReport(const QByteArray &state)
{
    const auto value = decodeCanonical(state);
    const QCborArray array = value ? value->toArray() : QCborArray();
    if (array.size() != ReportSize)
        return damagedRecord("released_report");
    ReleasedReport report{
        idOf(array.at(0)), array.at(1).toString(), {dayOf(array.at(2)), dayOf(array.at(3))}};
    for (const QCborValue &one : array.at(4).toArray()) {
        const QCborArray version = one.toArray();
        const auto sources = sourcesOf(version.at(6));
        if (version.size() != VersionSize || !sources)
            return damagedRecord("released_report");
        report.versions.append({int(version.at(0).toInteger()), version.at(1).toInteger(),
                                idOf(version.at(2)), version.at(3).toString(), version.at(4).toByteArray(),
                                version.at(5).toByteArray(), *sources, version.at(7).toString()});
    }
    report.conflicts = textsOf(array.at(5));
    return report;
}

} // namespace powerhall
