// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/disclosurejson.h"

#include "app/cli/values.h"

#include "models/core/clock.h"
#include "models/domain/disclosure/checkcode.h"
#include "models/tables/explanation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QJsonValue ofDay(QDate day)
{
    return day.isValid() ? QJsonValue(isoDate(day)) : QJsonValue();
}

QJsonValue ofDay(const std::optional<QDate> &day)
{
    return ofDay(day.value_or(QDate()));
}

QJsonValue ofText(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue ofNumber(int number)
{
    return number == 0 ? QJsonValue() : QJsonValue(number);
}

// Declared before the template that takes them.
QJsonObject toJson(const ChannelState &channel);
QJsonObject toJson(const ReviewMark &mark);
QJsonObject toJson(const DisclosureVersion &version);
QJsonObject toJson(const DiffLine &line);
QJsonObject toJson(const ScanFinding &finding);
QJsonObject toJson(const WallSheet &sheet);
QJsonObject toJson(const Finding &finding);

template<typename Value>
QJsonArray ofList(const QList<Value> &values)
{
    QJsonArray array;
    for (const Value &value : values)
        array.append(toJson(value));
    return array;
}

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonObject toJson(const DisclosureClock &clock)
{
    return {{u"state"_s, wordOf(clock.state)},
            {u"cause"_s, wordOf(clock.cause)},
            {u"rule"_s, ofText(clock.rule)},
            {u"from"_s, ofDay(clock.from)},
            {u"due"_s, clock.due ? ofDay(clock.due->date) : QJsonValue()},
            {u"due_at"_s, timeOrNull(clock.dueMs)},
            {u"provisional"_s, clock.due && clock.due->provisional},
            {u"clause"_s, ofText(clock.clause)}};
}

QJsonObject toJson(const ChannelState &channel)
{
    return {{u"channel"_s, channel.channel},
            {u"state"_s, wordOf(channel.kind)},
            {u"version"_s, ofNumber(channel.number)},
            {u"since"_s, timeOrNull(channel.upMs)},
            {u"asked"_s, channel.isAsked},
            {u"other_day"_s, channel.otherDay}};
}

QJsonObject toJson(const ReviewMark &mark)
{
    return {{u"step"_s, mark.step},
            {u"passed"_s, mark.passed},
            {u"at"_s, timeOrNull(mark.atMs)},
            {u"by"_s, textOf(mark.by)},
            {u"reason"_s, ofText(mark.reason)}};
}

/// Of the first sheet of a poster; nothing for what was never out.
QJsonValue checkCodeOfVersion(const DisclosureVersion &version)
{
    return version.publication.isEmpty() ? QJsonValue() : QJsonValue(checkCodeOf(version.publication, 1));
}

QJsonObject toJson(const DisclosureVersion &version)
{
    return {{u"version"_s, version.number},
            {u"state"_s, wordOf(version.state)},
            {u"check_code"_s, checkCodeOfVersion(version)},
            {u"source"_s, ofText(version.source)},
            {u"department"_s, ofText(version.department)},
            {u"changed_on"_s, ofDay(version.changedOn)},
            {u"effective"_s, ofDay(version.effective)},
            {u"valid_until"_s, ofDay(version.validUntil)},
            {u"period"_s, ofText(version.period)},
            {u"starts"_s, timeOrNull(version.startsMs)},
            {u"ends"_s, timeOrNull(version.endsMs)},
            {u"drafted"_s, timeOrNull(version.draftedMs)},
            {u"published"_s, timeOrNull(version.publishedMs)},
            {u"over"_s, timeOrNull(version.overMs)},
            {u"superseded_by"_s, ofNumber(version.supersededBy)},
            {u"reason"_s, ofText(version.reason)},
            {u"blanks"_s, QJsonArray::fromStringList(version.blanks)},
            {u"reviews"_s, ofList(version.reviews)}};
}

QJsonArray linesOf(const Explanation &why)
{
    QJsonArray lines{why.headline};
    for (const ExplanationLine &line : folded(why).lines)
        lines.append(line.text);
    return lines;
}

QJsonObject toJson(const DiffLine &line)
{
    return {{u"kind"_s, wordOf(line.kind)}, {u"before"_s, line.before()}, {u"after"_s, line.after()}};
}

QJsonObject toJson(const ScanFinding &finding)
{
    return {{u"kind"_s, wordOf(finding.kind)},
            {u"line"_s, finding.line + 1},
            {u"start"_s, finding.start},
            {u"length"_s, finding.length},
            {u"why"_s, reasonOf(finding.kind)}};
}

QJsonObject toJson(const WallSheet &sheet)
{
    return {{u"item"_s, ofText(sheet.key)},
            {u"title"_s, ofText(sheet.title)},
            {u"version"_s, sheet.sheet.number},
            {u"since"_s, timeOrNull(sheet.sheet.sinceMs)},
            {u"state"_s, wordOf(sheet.state)},
            {u"over"_s, timeOrNull(sheet.overMs)},
            {u"superseded_by"_s, ofNumber(sheet.supersededBy)},
            {u"by"_s, ofText(sheet.by)},
            {u"photo"_s, ofText(QString::fromLatin1(sheet.sheet.photo.toHex()))}};
}

QJsonObject toJson(const Finding &finding)
{
    return {{u"finding"_s, textOf(finding.id)},
            {u"text"_s, finding.text},
            {u"department"_s, ofText(finding.department)},
            {u"due"_s, ofDay(finding.due)},
            {u"evidence"_s, ofText(finding.evidence)},
            {u"closed"_s, timeOrNull(finding.closedMs)}};
}

QJsonValue ofOptional(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue ofOptional(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

} // namespace

QJsonObject toJson(const DisclosureEntry &entry)
{
    const DisclosureRow &row = entry.row;
    QJsonObject object = toJson(entry.clock);
    object.insert(u"item"_s, row.key);
    object.insert(u"title"_s, row.title);
    object.insert(u"category"_s, row.category);
    object.insert(u"number"_s, ofNumber(entry.category));
    object.insert(u"matter"_s, ofText(row.matter));
    object.insert(u"version"_s, ofNumber(row.number));
    object.insert(u"published"_s, timeOrNull(row.publishedMs));
    object.insert(u"draft"_s, ofNumber(row.draftNumber));
    object.insert(u"waits_for"_s, ofText(entry.waitsFor));
    object.insert(u"channels"_s, ofList(entry.channels));
    return object;
}

QJsonObject toJson(const DisclosureView &view)
{
    const DisclosureItem &item = view.item;
    QJsonObject object = toJson(view.clock);
    object.insert(u"item"_s, item.key);
    object.insert(u"id"_s, textOf(item.id));
    object.insert(u"title"_s, item.title);
    object.insert(u"category"_s, item.category);
    object.insert(u"number"_s, ofNumber(view.category));
    object.insert(u"matter"_s, ofText(item.matter));
    object.insert(u"department"_s, ofText(item.department));
    object.insert(u"version"_s, item.published() ? ofNumber(item.published()->number) : QJsonValue());
    object.insert(u"waits_for"_s, ofText(view.waitsFor));
    object.insert(u"retired"_s, ofText(item.retired));
    object.insert(u"versions"_s, ofList(item.versions));
    QJsonArray channels;
    for (const ChannelState &channel : view.channels) {
        QJsonObject one = toJson(channel);
        one.insert(u"said_by"_s, ofText(view.postedBy.value(channel.channel)));
        channels.append(one);
    }
    object.insert(u"channels"_s, channels);
    object.insert(u"why"_s, linesOf(explain(view.clock, view.item.title)));
    object.insert(u"conflicts"_s, QJsonArray::fromStringList(item.conflicts));
    return object;
}

QJsonObject toJson(const DraftReading &reading)
{
    return {{u"version"_s, reading.number},
            {u"against"_s, ofNumber(reading.against)},
            {u"difference"_s, ofList(reading.difference)},
            {u"findings"_s, ofList(reading.findings)},
            {u"blanks"_s, QJsonArray::fromStringList(reading.blanks)}};
}

QJsonObject toJson(const WallBoard &board)
{
    return {{u"hall"_s, board.board.hall},
            {u"board"_s, board.board.label},
            {u"width_mm"_s, ofNumber(board.board.widthMm)},
            {u"height_mm"_s, ofNumber(board.board.heightMm)},
            {u"sheets"_s, ofList(board.sheets)}};
}

QJsonObject toJson(const PosterVerdict &verdict)
{
    return {{u"state"_s, wordOf(verdict.state)},
            {u"item"_s, ofText(verdict.key)},
            {u"title"_s, ofText(verdict.title)},
            {u"version"_s, ofNumber(verdict.number)},
            {u"sheet"_s, verdict.sheet},
            {u"published"_s, timeOrNull(verdict.publishedMs)},
            {u"over"_s, timeOrNull(verdict.overMs)},
            {u"superseded_by"_s, ofNumber(verdict.supersededBy)},
            {u"as_of"_s, timeOrNull(verdict.lastExchangeMs.value_or(0))}};
}

QJsonObject toJson(const EnquiryView &view)
{
    const Enquiry &enquiry = view.enquiry;
    return {{u"number"_s, enquiry.number},
            {u"category"_s, ofText(enquiry.category)},
            {u"question"_s, enquiry.question},
            {u"name"_s, ofText(view.masked.name)},
            {u"phone"_s, ofText(view.masked.phone)},
            {u"received"_s, timeOrNull(enquiry.receivedMs)},
            {u"due"_s, view.due ? ofDay(view.due->date) : QJsonValue()},
            {u"answer"_s, ofText(enquiry.answer)},
            {u"answered"_s, timeOrNull(enquiry.answeredMs)},
            {u"late"_s, view.late}};
}

QJsonObject toJson(const InspectionRound &round)
{
    return {{u"round"_s, textOf(round.id)},
            {u"kind"_s, round.kind},
            {u"place"_s, round.place},
            {u"on"_s, ofDay(round.day)},
            {u"findings"_s, ofList(round.findings)}};
}

QJsonObject toJson(const ReleasedFigure &figure)
{
    return {{u"figure"_s, textOf(figure.id)},    {u"indicator"_s, figure.indicator},
            {u"scope"_s, ofText(figure.scope)},  {u"period"_s, figure.period},
            {u"value"_s, figure.value},          {u"unit"_s, ofText(figure.unit)},
            {u"origin"_s, figure.origin},        {u"source"_s, figure.source},
            {u"on"_s, ofDay(figure.releasedOn)}, {u"voided"_s, ofText(figure.voided)}};
}

QJsonObject toJson(const CapacityView &view)
{
    QJsonArray reached;
    for (const Target &target : view.reached)
        reached.append(
            QJsonObject{{u"id"_s, target.id}, {u"name"_s, target.name}, {u"clause"_s, target.clause}});
    const OpenCapacity &area = view.area;
    return {{u"area"_s, area.area},
            {u"kind"_s, area.kind},
            {u"capacity_kva"_s, ofOptional(area.capacityKva)},
            {u"spare_kva"_s, ofOptional(area.spareKva)},
            {u"load_percent"_s, ofOptional(area.loadPercent)},
            {u"load_after_percent"_s, ofOptional(area.loadAfterPercent)},
            {u"constraint"_s, ofText(area.constraint)},
            {u"on"_s, ofDay(area.day)},
            {u"reached"_s, reached}};
}

} // namespace powerhall
