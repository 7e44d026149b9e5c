// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/disclosureitemcodec.h"

#include "models/core/cbor.h"
#include "models/journal/canonicalcbor.h"
#include "models/journal/disclosurerecords.h"

using namespace Qt::StringLiterals;

namespace powerhall {

using namespace recordcodec;

namespace {

constexpr qsizetype VersionSize = 23;
constexpr qsizetype ItemSize = 14;
constexpr qsizetype RowSize = 25;
constexpr qsizetype PostingSize = 6;
constexpr qsizetype ShownSize = 4;

template<typename Value, typename Encode>
QCborArray listOf(const QList<Value> &values, Encode encode)
{
    QCborArray list;
    for (const Value &value : values)
        list.append(encode(value));
    return list;
}

template<typename Decode>
auto valuesOf(const QCborValue &list, Decode decode)
{
    QList<decltype(decode(QCborArray()))> values;
    for (const QCborValue &value : list.toArray())
        values.append(decode(value.toArray()));
    return values;
}

QCborArray encode(const ReviewMark &mark)
{
    return {mark.step, ofId(mark.by), mark.atMs, mark.passed, mark.reason};
}

ReviewMark reviewMarkOf(const QCborArray &at)
{
    return {at.at(0).toString(), idOf(at.at(1)), at.at(2).toInteger(), at.at(3).toBool(),
            at.at(4).toString()};
}

QCborArray encode(const DisclosureVersion &version)
{
    QCborArray array{ofId(version.id),        version.number,    version.content,
                     version.contentHash,     version.source,    version.department,
                     ofId(version.maker),     version.draftedMs, ofDay(version.effective),
                     ofDay(version.changedOn)};
    array.append(ofDay(version.validUntil));
    array.append(version.period);
    array.append(version.startsMs);
    array.append(version.endsMs);
    array.append(ofTexts(version.blanks));
    array.append(listOf(version.reviews, [](const ReviewMark &mark) { return encode(mark); }));
    array.append(wordOf(version.state));
    array.append(version.publishedMs);
    array.append(ofId(version.publishedBy));
    array.append(version.publication);
    array.append(version.overMs);
    array.append(version.supersededBy);
    array.append(version.reason);
    Q_ASSERT(array.size() == VersionSize);
    return array;
}

DisclosureVersion versionOf(const QCborArray &at)
{
    DisclosureVersion version;
    version.id = idOf(at.at(0));
    version.number = int(at.at(1).toInteger());
    version.content = at.at(2).toByteArray();
    version.contentHash = at.at(3).toByteArray();
    version.source = at.at(4).toString();
    version.department = at.at(5).toString();
    version.maker = idOf(at.at(6));
    version.draftedMs = at.at(7).toInteger();
    version.effective = optionalDayOf(at.at(8));
    version.changedOn = optionalDayOf(at.at(9));
    version.validUntil = optionalDayOf(at.at(10));
    version.period = at.at(11).toString();
    version.startsMs = at.at(12).toInteger();
    version.endsMs = at.at(13).toInteger();
    version.blanks = textsOf(at.at(14));
    version.reviews = valuesOf(at.at(15), reviewMarkOf);
    version.state = versionStateOf(at.at(16).toString()).value_or(DisclosureVersion::State::Draft);
    version.publishedMs = at.at(17).toInteger();
    version.publishedBy = idOf(at.at(18));
    version.publication = at.at(19).toByteArray();
    version.overMs = at.at(20).toInteger();
    version.supersededBy = int(at.at(21).toInteger());
    version.reason = at.at(22).toString();
    return version;
}

QCborArray encode(const FactChange &change)
{
    return {ofDay(change.day), change.note, ofId(change.saidBy), change.atMs};
}

FactChange factChangeOf(const QCborArray &at)
{
    return {dayOf(at.at(0)), at.at(1).toString(), idOf(at.at(2)), at.at(3).toInteger()};
}

QCborArray encode(const ChannelPosting &posting)
{
    return {posting.channel, ofId(posting.version), posting.upMs,
            posting.downMs,  ofId(posting.saidBy),  posting.recordedMs};
}

ChannelPosting postingOf(const QCborArray &at)
{
    return {at.at(0).toString(),  idOf(at.at(1)), at.at(2).toInteger(),
            at.at(3).toInteger(), idOf(at.at(4)), at.at(5).toInteger()};
}

QCborArray encode(const ChannelState &shown)
{
    return {shown.channel, int(shown.kind), shown.number, shown.upMs};
}

ChannelState channelStateOf(const QCborArray &at)
{
    constexpr int Last = int(ChannelState::Kind::Stale);
    return {.channel = at.at(0).toString(),
            .kind = ChannelState::Kind(qBound(0, int(at.at(1).toInteger()), Last)),
            .number = int(at.at(2).toInteger()),
            .upMs = at.at(3).toInteger()};
}

bool isOfSize(const QCborValue &list, qsizetype size)
{
    const QCborArray array = list.toArray();
    return std::all_of(array.begin(), array.end(),
                       [size](const QCborValue &value) { return value.toArray().size() == size; });
}

} // namespace

QByteArray encodeItem(const DisclosureItem &item)
{
    QCborArray reminded;
    for (auto rungs = item.reminded.cbegin(); rungs != item.reminded.cend(); ++rungs)
        reminded.append(QCborArray{rungs.key(), ofTexts(*rungs)});
    QCborArray array{ofId(item.id), item.key,        item.title,   item.category,
                     item.matter,   item.department, item.openedMs};
    array.append(listOf(item.versions, [](const DisclosureVersion &version) { return encode(version); }));
    array.append(ofId(item.current));
    array.append(listOf(item.changes, [](const FactChange &change) { return encode(change); }));
    array.append(listOf(item.postings, [](const ChannelPosting &posting) { return encode(posting); }));
    array.append(reminded);
    array.append(item.retired);
    array.append(ofTexts(item.conflicts));
    Q_ASSERT(array.size() == ItemSize);
    return encodeCanonical(array);
}

Result<DisclosureItem> decodeDisclosureItem(const QByteArray &state)
{
    const auto value = decodeCanonical(state);
    if (!value)
        return value.error();
    const QCborArray at = value->toArray();
    if (at.size() != ItemSize || !isOfSize(at.at(7), VersionSize) || !isOfSize(at.at(10), PostingSize))
        return damagedRecord("disclosure_item");
    DisclosureItem item{.id = idOf(at.at(0)),
                        .key = at.at(1).toString(),
                        .title = at.at(2).toString(),
                        .category = at.at(3).toString(),
                        .matter = at.at(4).toString(),
                        .department = at.at(5).toString(),
                        .openedMs = at.at(6).toInteger(),
                        .versions = valuesOf(at.at(7), versionOf),
                        .current = idOf(at.at(8)),
                        .changes = valuesOf(at.at(9), factChangeOf),
                        .postings = valuesOf(at.at(10), postingOf),
                        .retired = at.at(12).toString(),
                        .conflicts = textsOf(at.at(13))};
    for (const QCborValue &rungs : at.at(11).toArray())
        item.reminded.insert(rungs.toArray().at(0).toString(), textsOf(rungs.toArray().at(1)));
    return item;
}

QByteArray encodeRow(const DisclosureRow &row)
{
    QCborArray array{ofId(row.id), row.key, row.title, row.category, row.matter, row.department};
    array.append(ofDay(row.facts.opened));
    array.append(ofDay(row.facts.pendingChange));
    array.append(ofDay(row.facts.published));
    array.append(ofDay(row.facts.firstPublished));
    array.append(row.facts.period);
    array.append(ofDay(row.facts.validUntil));
    array.append(row.facts.startsMs);
    array.append(row.facts.endsMs);
    array.append(row.facts.retired);
    array.append(row.number);
    array.append(row.publishedMs);
    array.append(row.draftNumber);
    array.append(row.draftRefused);
    array.append(row.blanks);
    array.append(ofTexts(row.passedSteps));
    array.append(listOf(row.shown, [](const ChannelState &shown) { return encode(shown); }));
    array.append(row.publications);
    array.append(row.hasConflict);
    array.append(row.facts.nothingHangs);
    Q_ASSERT(array.size() == RowSize);
    return encodeCanonical(array);
}

Result<DisclosureRow> decodeDisclosureRow(const QByteArray &summary)
{
    // Written by this program and hashed with the projection: read as it is, a list has thousands of them.
    const QCborArray at = cborValue(summary).toArray();
    if (at.size() != RowSize || !isOfSize(at.at(21), ShownSize))
        return damagedRecord("disclosure_item");
    DisclosureRow row{.id = idOf(at.at(0)),
                      .key = at.at(1).toString(),
                      .title = at.at(2).toString(),
                      .category = at.at(3).toString(),
                      .matter = at.at(4).toString(),
                      .department = at.at(5).toString(),
                      .facts = {.opened = dayOf(at.at(6)),
                                .pendingChange = optionalDayOf(at.at(7)),
                                .published = optionalDayOf(at.at(8)),
                                .firstPublished = optionalDayOf(at.at(9)),
                                .period = at.at(10).toString(),
                                .validUntil = optionalDayOf(at.at(11)),
                                .startsMs = at.at(12).toInteger(),
                                .endsMs = at.at(13).toInteger(),
                                .retired = at.at(14).toBool()}};
    row.number = int(at.at(15).toInteger());
    row.publishedMs = at.at(16).toInteger();
    row.draftNumber = int(at.at(17).toInteger());
    row.draftRefused = at.at(18).toBool();
    row.blanks = int(at.at(19).toInteger());
    row.passedSteps = textsOf(at.at(20));
    row.shown = valuesOf(at.at(21), channelStateOf);
    row.publications = at.at(22).toByteArray();
    row.hasConflict = at.at(23).toBool();
    row.facts.nothingHangs = at.at(24).toBool();
    return row;
}

} // namespace powerhall
