// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/quality/reliabilitytables.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int RatePlaces = 4;
constexpr int HourPlaces = 2;

} // namespace

QList<Column> figureColumns(const QString &id, const QString &head, FigureColumns which)
{
    QList<Column> columns{Column::text(id, head)};
    if (which == FigureColumns::All)
        columns.append(Column::fixed(u"users"_s, u"等效用户数"_s, HourPlaces, u"户"_s));
    const QString all = u"持续停电"_s;
    columns += {Column::whole(u"events"_s, u"停电事件"_s, u"次"_s).in(all),
                Column::fixed(u"customer_hours"_s, u"停电时户数"_s, HourPlaces, u"时户"_s).in(all),
                Column::whole(u"customer_interruptions"_s, u"停电户次"_s, u"户次"_s).in(all),
                Column::fixed(u"saidi_hours"_s, u"平均停电时间"_s, HourPlaces, u"时/户"_s).in(all),
                Column::fixed(u"saifi"_s, u"平均停电次数"_s, HourPlaces, u"次/户"_s).in(all),
                Column::fixed(u"caidi_hours"_s, u"每次停电时间"_s, HourPlaces, u"时/次"_s).in(all)};
    if (which == FigureColumns::Outages) {
        columns.append(Column::percent(u"share"_s, u"占时户数比重"_s, HourPlaces));
        return columns;
    }
    const QString rate = u"供电可靠率"_s;
    columns += {Column::percent(u"asai1"_s, u"全部"_s, RatePlaces).in(rate),
                Column::percent(u"asai2"_s, u"不计外部"_s, RatePlaces).in(rate),
                Column::percent(u"asai3"_s, u"不计缺电"_s, RatePlaces).in(rate),
                Column::fixed(u"maifi"_s, u"短时停电次数"_s, HourPlaces, u"次/户"_s)};
    return columns;
}

Row figureRow(const QString &name, const ReliabilityFigures &figures, FigureColumns which)
{
    Row row{name};
    if (which == FigureColumns::All)
        row.append(numberOf(figures.users()));
    row += Row{ReportNumber::whole(figures.sums.events),
               numberOf(figures.customerHours()),
               ReportNumber::whole(figures.sums.interruptions),
               cellOf(figures.saidiHours()),
               cellOf(figures.saifi()),
               cellOf(figures.caidiHours())};
    if (which == FigureColumns::All)
        row += Row{cellOf(figures.asai1()), cellOf(figures.asai2()), cellOf(figures.asai3()),
                   cellOf(figures.maifi())};
    return row;
}

QList<ReliabilityGroup> byHours(QList<ReliabilityGroup> groups)
{
    std::sort(groups.begin(), groups.end(), [](const ReliabilityGroup &a, const ReliabilityGroup &b) {
        const auto &left = a.figures.sums;
        const auto &right = b.figures.sums;
        return left.units != right.units ? left.units > right.units : a.key < b.key;
    });
    return groups;
}

Table groupTable(const QString &id, const QString &title, const QString &head,
                 const QList<ReliabilityGroup> &groups, const ReliabilityFigures &total, FigureColumns which)
{
    Table table{.id = u"by_"_s + id, .title = title, .empty = u"本期没有停电"_s};
    table.columns = figureColumns(id, head, which);
    QList<Row> rows;
    const auto add = [&](const QString &name, const ReliabilityFigures &figures) {
        Row row = figureRow(name, figures, which);
        if (which == FigureColumns::Outages)
            row.append(shareOf(figures.sums.units, total.sums.units));
        return row;
    };
    for (const ReliabilityGroup &group : groups) {
        const QString name = group.key.isEmpty() ? u"（未填）"_s : group.key;
        rows.append(add(group.parent.isEmpty() ? name : group.parent + u' ' + name, group.figures));
    }
    table.rows = rows;
    table.totals = {add(u"合计"_s, total)};
    return table;
}

} // namespace powerhall
