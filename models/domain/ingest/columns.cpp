// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/columns.h"

#include "models/core/text.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr bool Optional = false;

const QList<ColumnSpec> EventColumns{
    {u"event"_s, u"事件编号"_s, {u"停电事件编号"_s, u"事件号"_s, u"event_id"_s}},
    {u"feeder"_s, u"线路"_s, {u"线路名称"_s, u"馈线"_s, u"馈线名称"_s}},
    {u"transformer"_s, u"台区"_s, {u"台区名称"_s, u"配变"_s, u"area"_s}, Optional},
    {u"region"_s, u"区域"_s, {u"地区"_s, u"地区特征"_s, u"区域类型"_s}},
    {u"category"_s, u"停电性质"_s, {u"性质"_s, u"停电类型"_s, u"停电类别"_s}},
    {u"cause"_s, u"原因"_s, {u"停电原因"_s, u"责任原因"_s}, Optional},
    {u"start"_s, u"停电时间"_s, {u"停电起始时间"_s, u"停电开始时间"_s, u"开始时间"_s, u"start_time"_s}},
    {u"end"_s,
     u"恢复时间"_s,
     {u"恢复供电时间"_s, u"送电时间"_s, u"复电时间"_s, u"结束时间"_s, u"end_time"_s}},
    {u"users"_s, u"停电户数"_s, {u"户数"_s, u"停电用户数"_s, u"影响户数"_s}},
    {u"capacity_before"_s, u"限电前容量"_s, {}, Optional},
    {u"capacity_after"_s, u"限电后容量"_s, {}, Optional},
};

const QList<ColumnSpec> UserColumns{
    {u"region"_s, u"区域"_s, {u"地区"_s, u"地区特征"_s, u"区域类型"_s}},
    {u"feeder"_s, u"线路"_s, {u"线路名称"_s, u"馈线"_s, u"馈线名称"_s}},
    {u"users"_s, u"户数"_s, {u"用户数"_s, u"中压用户数"_s}},
    {u"from"_s, u"注册日期"_s, {u"投运日期"_s, u"起始日期"_s}, Optional},
    {u"to"_s, u"注销日期"_s, {u"退役日期"_s, u"终止日期"_s}, Optional},
};

const QList<ColumnSpec> PointColumns{
    {u"point"_s, u"监测点"_s, {u"点号"_s, u"监测点编号"_s}},
    {u"name"_s, u"名称"_s, {u"监测点名称"_s}, Optional},
    {u"class"_s, u"类别"_s, {u"监测点类别"_s, u"类型"_s}},
    {u"nominal"_s, u"标称电压"_s, {u"电压等级"_s, u"标称"_s, u"额定电压"_s}},
    {u"upper"_s, u"上限"_s, {u"电压上限"_s}, Optional},
    {u"lower"_s, u"下限"_s, {u"电压下限"_s}, Optional},
};

const QList<ColumnSpec> SampleColumns{
    {u"point"_s, u"监测点"_s, {u"点号"_s, u"监测点编号"_s}},
    {u"time"_s, u"时间"_s, {u"采样时间"_s, u"数据时间"_s, u"timestamp"_s}},
    {u"volts"_s, u"电压"_s, {u"电压值"_s, u"voltage"_s}},
};

const QList<ColumnSpec> DailyColumns{
    {u"point"_s, u"监测点"_s, {u"点号"_s, u"监测点编号"_s}},
    {u"date"_s, u"日期"_s, {u"统计日期"_s, u"数据日期"_s}},
    {u"monitored"_s, u"监测分钟"_s, {u"监测时间"_s, u"监测分钟数"_s, u"总监测时间"_s}},
    {u"over"_s, u"超上限分钟"_s, {u"超上限时间"_s, u"超上限分钟数"_s, u"超上"_s}},
    {u"under"_s, u"超下限分钟"_s, {u"超下限时间"_s, u"超下限分钟数"_s, u"超下"_s}},
    {u"rate"_s, u"合格率"_s, {u"电压合格率"_s}, Optional},
};

const QList<ColumnSpec> HistoryColumns{
    {u"date"_s, u"日期"_s, {u"统计日期"_s}},
    {u"saidi_minutes"_s, u"户均停电分钟"_s, {u"saidi"_s, u"用户平均停电分钟"_s, u"平均停电分钟"_s}},
};

const QList<ColumnSpec> FigureColumns{
    {u"indicator"_s, u"指标"_s, {u"指标名称"_s}},
    {u"period"_s, u"期间"_s, {u"统计期间"_s, u"报告期"_s}},
    {u"scope"_s, u"范围"_s, {u"统计范围"_s, u"区域"_s}, Optional},
    {u"value"_s, u"数值"_s, {u"公布值"_s, u"指标值"_s}},
    {u"unit"_s, u"单位"_s, {u"计量单位"_s}, Optional},
    {u"source"_s, u"来源"_s, {u"公布单位"_s, u"出处"_s}},
    {u"on"_s, u"公布日期"_s, {u"发布日期"_s}},
};

/// "停电时间（年月日时分）" and "volts [V]": what stands in brackets at the end is a unit or a remark.
QString withoutRemark(const QString &folded)
{
    const QString closing = u")]"_s;
    if (folded.isEmpty() || !closing.contains(folded.back()))
        return folded;
    const qsizetype open = folded.lastIndexOf(folded.back() == u')' ? u'(' : u'[');
    return open > 0 ? folded.left(open) : folded;
}

/// A heading as it is compared: half width, small, without blanks, underscores and hyphens.
QString folded(const QString &heading)
{
    QString text = cleanLine(heading).toCaseFolded();
    text.removeIf([](QChar c) { return c.isSpace() || c == u'_' || c == u'-' || c == u'*'; });
    text.replace(u'【', u'[').replace(u'】', u']');
    return text;
}

/// How a heading came to mean a column; the smaller, the surer.
enum class Rank
{
    ByHand,
    Name,
    Alias,
    None
};
struct Meaning
{
    int column = -1;
    Rank rank = Rank::None;
};

Rank rankOf(const ColumnSpec &column, const QString &plain)
{
    const auto same = [&](const QString &name) { return folded(name) == plain; };
    if (same(column.name) || same(column.chinese))
        return Rank::Name;
    return std::any_of(column.aliases.begin(), column.aliases.end(), same) ? Rank::Alias : Rank::None;
}

Meaning meaningOf(const QList<ColumnSpec> &columns, const QString &heading)
{
    const QString plain = folded(heading);
    Meaning best;
    for (const QString &text : {plain, withoutRemark(plain)}) {
        for (int column = 0; column < columns.size(); ++column) {
            if (const Rank rank = rankOf(columns[column], text); rank < best.rank)
                best = {column, rank};
        }
    }
    return best;
}

/// What a mapping by hand says of a heading; nothing where it says nothing.
std::optional<Meaning> byHandOf(const QList<ColumnSpec> &columns, const HandMapping &byHand,
                                const QString &heading)
{
    for (auto entry = byHand.begin(); entry != byHand.end(); ++entry) {
        if (folded(entry.key()) != folded(heading))
            continue;
        const auto named = std::find_if(columns.begin(), columns.end(), [&](const ColumnSpec &column) {
            return column.name == entry.value();
        });
        return named == columns.end() ? Meaning() : Meaning{int(named - columns.begin()), Rank::ByHand};
    }
    return std::nullopt;
}

Meaning chosenMeaning(const QList<ColumnSpec> &columns, const HandMapping &byHand, const QString &heading)
{
    const auto said = byHandOf(columns, byHand, heading);
    return said ? *said : meaningOf(columns, heading);
}

/// Required columns without a field, as "users（户数）".
QStringList missingOf(const QList<ColumnSpec> &columns, const QList<int> &fields)
{
    QStringList missing;
    for (int column = 0; column < columns.size(); ++column) {
        if (columns[column].required && fields[column] < 0)
            missing += columns[column].name + u"（"_s + columns[column].chinese + u'）';
    }
    return missing;
}

} // namespace

const QList<ColumnSpec> &columnsOf(TableKind kind)
{
    switch (kind) {
    case TableKind::Events:
        return EventColumns;
    case TableKind::Users:
        return UserColumns;
    case TableKind::Points:
        return PointColumns;
    case TableKind::Samples:
        return SampleColumns;
    case TableKind::DailyStatistics:
        return DailyColumns;
    case TableKind::History:
        return HistoryColumns;
    case TableKind::ReleasedFigures:
        return FigureColumns;
    }
    Q_UNREACHABLE();
}

Result<ColumnMap> mapColumns(TableKind kind, const QStringList &headings, const HandMapping &byHand)
{
    const QList<ColumnSpec> &columns = columnsOf(kind);
    ColumnMap map{kind, QList<int>(columns.size(), -1), {}, {}, fingerprintOf(headings)};
    QList<Rank> ranks(columns.size(), Rank::None);
    QList<Meaning> meanings;
    for (const QString &heading : headings) {
        map.headings += cleanLine(heading);
        meanings += chosenMeaning(columns, byHand, heading);
        if (const Meaning meaning = meanings.last(); meaning.column >= 0)
            ranks[meaning.column] = std::min(ranks[meaning.column], meaning.rank);
    }
    // A surer heading leaves others that might mean the same unread; two equally sure ones are for a person
    // to settle.
    for (int field = 0; field < meanings.size(); ++field) {
        const auto [column, rank] = meanings[field];
        if (column < 0 || rank > ranks[column]) {
            if (!map.headings[field].isEmpty())
                map.unknown += map.headings[field];
        } else if (map.fields[column] >= 0) {
            const QString both = map.headings[map.fields[column]] + u" / "_s + map.headings[field];
            return Error{ErrorCode::DoubledColumn, columns[column].name, both, {}};
        } else {
            map.fields[column] = field;
        }
    }
    const QStringList missing = missingOf(columns, map.fields);
    if (!missing.isEmpty())
        return Error{ErrorCode::MissingColumns, {}, missing.join(u", "_s), missing};
    return map;
}

QStringList columnNamesOf(TableKind kind, const QStringList &headings, const HandMapping &byHand)
{
    const QList<ColumnSpec> &columns = columnsOf(kind);
    QStringList names;
    for (const QString &heading : headings) {
        const Meaning meaning = chosenMeaning(columns, byHand, heading);
        names += meaning.column < 0 ? QString() : columns[meaning.column].name;
    }
    return names;
}

Result<TableKind> kindOf(const QStringList &headings, const QList<TableKind> &candidates)
{
    std::optional<TableKind> found;
    std::optional<Error> error;
    for (const TableKind kind : candidates) {
        const auto map = mapColumns(kind, headings);
        if (map && found)
            return Error{ErrorCode::BrokenTable, {}, u"ambiguous"_s, {}};
        if (map)
            found = kind;
        else if (!error || map.error().args.size() < error->args.size())
            error = map.error();
    }
    if (found)
        return *found;
    return error.value_or(Error{ErrorCode::MissingColumns});
}

QString fingerprintOf(const QStringList &headings)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &heading : headings) {
        hash.addData(folded(heading).toUtf8());
        hash.addData(QByteArrayView("\n"));
    }
    return QString::fromLatin1(hash.result().left(16).toHex());
}

} // namespace powerhall
