// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/chart/chartpicture.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

Table tableOf(const QString &name, const QList<qint64> &values, int missingAt = -1)
{
    Table table{.id = u"t"_s};
    table.columns = {Column::text(u"name"_s, u"名称"_s), Column::fixed(u"a"_s, u"故障停电"_s, 2, u"时/户"_s),
                     Column::fixed(u"b"_s, u"预安排停电"_s, 2, u"时/户"_s),
                     Column::fixed(u"target"_s, u"目标"_s, 2)};
    QList<Row> rows;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const Cell value = i == missingAt ? Cell(Missing{}) : Cell(ReportNumber::decimal(values.at(i), 2));
        rows.append({name.arg(i + 1), value, ReportNumber::decimal(values.at(i) / 3 + 4, 2),
                     ReportNumber::decimal(name.size() > 12 ? 40 + i * 5 : 60, 2)});
    }
    table.rows = rows;
    return table;
}

} // namespace

/// Paints charts of every kind and awkward case on one sheet, to be looked at.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QString month = u"%1月"_s;
    const QString feeder = u"10kV示范工业园区南部第%1号公用线路"_s;
    const QList<QPair<QString, Table>> tables{
        {u"十二个月"_s, tableOf(month, {30, 45, 20, 80, 95, 60, 10, 5, 0, 70, 33, 21}, 3)},
        {u"正负都有"_s, tableOf(month, {-30, 45, -20, 80})},
        {u"一个值"_s, tableOf(month, {42})},
        {u"全为零"_s, tableOf(month, {0, 0, 0})},
        {u"没有数据"_s, tableOf(month, {})},
        {u"长名称"_s, tableOf(feeder, {90, 70, 55, 41, 30, 22, 9, 2})},
        {u"三十一天"_s, tableOf(u"%1日"_s, QList<qint64>(31, 37))},
    };
    constexpr qreal Width = 380;
    constexpr qreal Height = 190;
    Page page(QSizeF(Width * 3 + 40, (Height + 10) * double(tables.size()) + 10));
    for (qsizetype i = 0; i < tables.size(); ++i) {
        for (int kind = 0; kind < 3; ++kind) {
            Chart chart{ChartKind(kind), u"c"_s, tables.at(i).first, u"t"_s, u"name"_s,
                        {{u"a"_s, {}}},  {},     u"target"_s};
            if (kind > 0)
                chart.series.append({u"b"_s, {}});
            const QRectF box(10 + kind * (Width + 10), 10 + double(i) * (Height + 10), Width, Height);
            page.add(BoxMark{box, 0.5, Qt::lightGray});
            drawChart(page, box, chart, tables.at(i).second);
        }
    }
    QImage image((page.size() * 1.3).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(1.3, 1.3);
    paint(painter, page);
    painter.end();
    return image.save(application.arguments().value(1, u"charts.png"_s)) ? 0 : 1;
}
