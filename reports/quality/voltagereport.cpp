// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/quality/voltagereport.h"

#include "reports/quality/qualitywords.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int RatePlaces = 4;
constexpr int VoltPlaces = 3;
constexpr qint64 MillivoltsPerVolt = 1000;

ReportNumber volts(qint64 millivolts)
{
    return ReportNumber::ratio(millivolts, MillivoltsPerVolt);
}

/// Wall time; the engine's seconds already count on Asia/Shanghai's clock.
QDateTime wallTime(LocalSecond second)
{
    return QDateTime::fromSecsSinceEpoch(second, Qt::UTC);
}

QString className(PointClass pointClass)
{
    return wordOf(pointClass) + u" 类"_s;
}

QList<Column> minuteColumns()
{
    const QString out = u"越限时间"_s;
    return {Column::whole(u"expected"_s, u"应监测时间"_s, u"分"_s),
            Column::whole(u"monitored"_s, u"监测时间"_s, u"分"_s),
            Column::whole(u"over"_s, u"超上限"_s, u"分"_s).in(out),
            Column::whole(u"under"_s, u"超下限"_s, u"分"_s).in(out),
            Column::percent(u"complete"_s, u"数据完整率"_s, 2)};
}

Row minuteRow(const VoltageMinutes &minutes)
{
    return {ReportNumber::whole(minutes.expected), ReportNumber::whole(minutes.monitored),
            ReportNumber::whole(minutes.over), ReportNumber::whole(minutes.under),
            cellOf(minutes.monitoredRate())};
}

/// Builds the sections one after the other.
class VoltageDocument
{
public:
    explicit VoltageDocument(const VoltageReportInput &input)
        : m_input(input)
        , m_result(input.result)
    {}

    [[nodiscard]] QList<Section> sections() const;

private:
    [[nodiscard]] Section summary() const;
    [[nodiscard]] Section classes() const;
    [[nodiscard]] Section months() const;
    [[nodiscard]] Section worst() const;
    [[nodiscard]] Section points() const;
    [[nodiscard]] Section missing() const;
    [[nodiscard]] Table recordTable() const;
    [[nodiscard]] QStringList beside(std::optional<PointClass> pointClass) const;

    const VoltageReportInput &m_input;
    const VoltageResult &m_result;
};

/// The composite, or a class's rate where one is asked for.
Cell rateOf(const VoltageFigures &figures, std::optional<PointClass> pointClass)
{
    if (!pointClass)
        return cellOf(figures.composite);
    const ClassVoltage *found = figures.ofClass(*pointClass);
    return found ? cellOf(found->rate) : Cell(Missing{});
}

QStringList VoltageDocument::beside(std::optional<PointClass> pointClass) const
{
    const Column column{.kind = ColumnKind::Number, .places = RatePlaces};
    QStringList lines;
    if (m_input.before)
        lines.append(u"上期 "_s + column.textOf(rateOf(*m_input.before, pointClass)));
    if (m_input.yearBefore)
        lines.append(u"上年同期 "_s + column.textOf(rateOf(*m_input.yearBefore, pointClass)));
    return lines;
}

Section VoltageDocument::summary() const
{
    QList<KeyFigure> figures{{u"composite"_s,
                              u"综合电压合格率"_s,
                              cellOf(m_result.total.composite),
                              RatePlaces,
                              u"%"_s,
                              beside({}),
                              FigureTone::Plain,
                              {}}};
    for (const ClassVoltage &one : m_result.total.classes)
        figures.append({wordOf(one.pointClass),
                        className(one.pointClass) + u"电压合格率"_s,
                        cellOf(one.rate),
                        RatePlaces,
                        u"%"_s,
                        beside(one.pointClass),
                        FigureTone::Plain,
                        {}});
    if (m_result.options.targetPercent) {
        const auto target = ReportNumber::fromDouble(*m_result.options.targetPercent);
        KeyFigure &composite = figures.first();
        composite.beside.prepend(u"目标 "_s + target.rounded(RatePlaces).text());
        if (const auto *value = std::get_if<ReportNumber>(&composite.value)) {
            const bool reached = !(*value < target);
            composite.tone = reached ? FigureTone::Good : FigureTone::Late;
            composite.state = reached ? u"达到目标"_s : u"未达到目标"_s;
        }
    }
    Section section{u"总体情况"_s, {figures}};
    if (!m_result.total.composite)
        section.blocks.append(Paragraph{u"A 类或其余各类没有数据，综合合格率不能计算，不以 0 代替。"_s});
    return section;
}

Section VoltageDocument::classes() const
{
    Table table{.id = u"classes"_s, .title = u"分类别电压合格率"_s};
    table.columns =
        QList<Column>{Column::text(u"class"_s, u"类别"_s), Column::whole(u"points"_s, u"监测点"_s, u"个"_s),
                      Column::whole(u"monitored_points"_s, u"有数据"_s, u"个"_s)} +
        minuteColumns() + QList<Column>{Column::percent(u"rate"_s, u"电压合格率"_s, RatePlaces)};
    QList<Row> rows;
    int points = 0;
    int monitored = 0;
    for (const ClassVoltage &one : m_result.total.classes) {
        rows.append(Row{className(one.pointClass), ReportNumber::whole(one.points),
                        ReportNumber::whole(one.monitoredPoints)} +
                    minuteRow(one.minutes) + Row{cellOf(one.rate)});
        points += one.points;
        monitored += one.monitoredPoints;
    }
    table.rows = rows;
    table.totals = {Row{u"综合"_s, ReportNumber::whole(points), ReportNumber::whole(monitored)} +
                    minuteRow(m_result.total.minutes) + Row{cellOf(m_result.total.composite)}};
    table.notes = {u"综合＝0.5×A＋0.5×（B、C、D 中有数据者的平均）；没有数据的类别不计为 0。"_s};
    Chart chart{ChartKind::Bars, u"class_rates"_s, u"各类别电压合格率"_s,
                u"classes"_s,    u"class"_s,       {{u"rate"_s, {}}}};
    chart.fromZero = false;
    return {u"分类别"_s, {table, chart}};
}

Section VoltageDocument::months() const
{
    Table table{.id = u"months"_s, .title = u"分月电压合格率"_s};
    table.columns = {Column::text(u"month"_s, u"月份"_s),
                     Column::whole(u"monitored"_s, u"监测时间"_s, u"分"_s)};
    Chart chart{ChartKind::Lines, u"month_rates"_s, u"分月电压合格率"_s, u"months"_s, u"month"_s, {}};
    chart.fromZero = false;
    for (const ClassVoltage &one : m_result.total.classes) {
        const QString id = wordOf(one.pointClass);
        table.columns.append(Column::percent(id, className(one.pointClass), RatePlaces).in(u"电压合格率"_s));
    }
    table.columns.append(Column::percent(u"composite"_s, u"综合"_s, RatePlaces).in(u"电压合格率"_s));
    chart.series.append({u"composite"_s, u"综合"_s});
    QList<Row> rows;
    const auto row = [&](const QString &name, const VoltageFigures &figures) {
        Row cells{name, ReportNumber::whole(figures.minutes.monitored)};
        for (const ClassVoltage &one : m_result.total.classes)
            cells.append(rateOf(figures, one.pointClass));
        cells.append(cellOf(figures.composite));
        return cells;
    };
    for (const VoltageFigures &month : m_result.months)
        rows.append(row(month.span.name(), month));
    table.rows = rows;
    table.totals = {row(u"报告期"_s, m_result.total)};
    table.notes = {u"报告期的率由各月分钟数合计计算，不取各月之平均。"_s};
    return {u"分月"_s, {table, chart}};
}

QList<Column> pointColumns()
{
    return QList<Column>{Column::text(u"point"_s, u"监测点"_s), Column::text(u"name"_s, u"名称"_s),
                         Column::text(u"class"_s, u"类别"_s),
                         Column::fixed(u"lower"_s, u"下限"_s, VoltPlaces, u"伏"_s),
                         Column::fixed(u"upper"_s, u"上限"_s, VoltPlaces, u"伏"_s)} +
           minuteColumns().mid(1, 3) + QList<Column>{Column::percent(u"rate"_s, u"电压合格率"_s, RatePlaces)};
}

Row pointRow(const PointVoltage &one)
{
    return Row{one.point.point, one.point.name, wordOf(one.point.pointClass), volts(one.point.limits.lowerMv),
               volts(one.point.limits.upperMv)} +
           minuteRow(one.total).mid(1, 3) + Row{cellOf(one.total.rate())};
}

Section VoltageDocument::worst() const
{
    Table table{.id = u"worst"_s, .title = u"合格率最低的监测点"_s, .empty = u"没有低于 100% 的监测点"_s};
    table.columns = {Column::text(u"point"_s, u"监测点"_s),
                     Column::text(u"name"_s, u"名称"_s),
                     Column::text(u"class"_s, u"类别"_s),
                     Column::percent(u"rate"_s, u"电压合格率"_s, RatePlaces),
                     Column::whole(u"out"_s, u"越限时间"_s, u"分"_s),
                     Column::fixed(u"highest"_s, u"最高"_s, VoltPlaces, u"伏"_s).in(u"越上限"_s),
                     Column::time(u"highest_at"_s, u"时间"_s).in(u"越上限"_s),
                     Column::fixed(u"lowest"_s, u"最低"_s, VoltPlaces, u"伏"_s).in(u"越下限"_s),
                     Column::time(u"lowest_at"_s, u"时间"_s).in(u"越下限"_s)};
    QList<Row> rows;
    const auto extreme = [](const std::optional<VoltageExtreme> &value) {
        return value ? Row{volts(value->mv), wallTime(value->at)} : Row{Missing{}, Missing{}};
    };
    for (const int index : m_result.worst) {
        const PointVoltage &one = m_result.points.at(index);
        rows.append(Row{one.point.point, one.point.name, wordOf(one.point.pointClass),
                        cellOf(one.total.rate()), ReportNumber::whole(one.total.outOfLimits())} +
                    extreme(one.highest) + extreme(one.lowest));
    }
    table.rows = rows;
    Section section{u"最差监测点"_s, {table}};
    if (!rows.isEmpty()) {
        section.blocks.append(Chart{ChartKind::Bars,
                                    u"worst_out"_s,
                                    u"最差监测点越限时间"_s,
                                    u"worst"_s,
                                    u"point"_s,
                                    {{u"out"_s, {}}}});
    }
    return section;
}

Section VoltageDocument::points() const
{
    Table table{.id = u"points"_s, .title = u"各监测点电压合格率"_s, .empty = u"没有监测点"_s};
    table.columns = pointColumns();
    QList<Row> rows;
    bool standard = false;
    for (const PointVoltage &one : m_result.points) {
        rows.append(pointRow(one));
        standard = standard || one.point.hasStandardLimits;
    }
    table.rows = rows;
    if (standard)
        table.notes.append(u"清单未填的上下限按 GB/T 12325：220 伏为 +7%、−10%，380 伏至 20 千伏为 ±7%。"_s);
    return {u"各监测点"_s, {table}};
}

Section VoltageDocument::missing() const
{
    Table table{.id = u"gaps"_s, .title = u"数据不完整的监测点"_s, .empty = u"各监测点数据完整"_s};
    table.columns = {Column::text(u"point"_s, u"监测点"_s), Column::text(u"name"_s, u"名称"_s),
                     Column::whole(u"expected"_s, u"应监测时间"_s, u"分"_s),
                     Column::whole(u"missing"_s, u"缺失时间"_s, u"分"_s),
                     Column::percent(u"complete"_s, u"数据完整率"_s, 2)};
    QList<Row> rows;
    for (const PointVoltage &one : m_result.points) {
        if (one.total.missing() > 0)
            rows.append({one.point.point, one.point.name, ReportNumber::whole(one.total.expected),
                         ReportNumber::whole(one.total.missing()), cellOf(one.total.monitoredRate())});
    }
    table.rows = rows;
    table.notes = {u"缺失的时间不在分母之内，也不算合格。"_s};
    return {u"缺失数据"_s, {table, recordTable()}};
}

Table VoltageDocument::recordTable() const
{
    Table table{.id = u"records"_s, .title = u"数据行去向"_s};
    table.columns = {Column::whole(u"records"_s, u"全部"_s, u"行"_s),
                     Column::whole(u"counted"_s, u"计入"_s, u"行"_s),
                     Column::whole(u"no_data"_s, u"无数据"_s, u"行"_s),
                     Column::whole(u"outside"_s, u"在报告期外"_s, u"行"_s),
                     Column::whole(u"rejected_rows"_s, u"拒收"_s, u"行"_s)};
    const VoltageRecords &records = m_result.records;
    table.rows = {{ReportNumber::whole(records.records), ReportNumber::whole(records.counted),
                   ReportNumber::whole(records.noData), ReportNumber::whole(records.outside),
                   ReportNumber::whole(records.rejected)}};
    return table;
}

QList<Section> VoltageDocument::sections() const
{
    QList<Section> sections{summary(), classes(), months(), worst(), points(), missing()};
    sections.append(checkSection(m_input.head.corrections, m_result.invariants, m_result.warnings,
                                 m_result.warningCounts,
                                 m_result.rejectedPoints.listed() + m_result.rejected.listed(),
                                 m_result.rejectedPoints.count() + m_result.rejected.count()));
    return sections;
}

} // namespace

QList<DocumentRule> voltageRules(const VoltageOptions &options)
{
    QList<DocumentRule> rules{
        {u"报告期"_s, u"%1，%2 小时"_s.arg(periodText(options.period)).arg(options.period.hours()), {}},
        {u"样本间隔"_s, u"每个样本代表 %1 分钟"_s.arg(options.intervalMinutes), {}},
        {u"限值"_s, u"等于上限或下限为合格；按毫伏精确比较"_s, u"GB/T 12325"_s},
        {u"无数据"_s, u"0 伏或空值不计入监测时间"_s, {}},
        {u"监测点合格率"_s, u"（1－越限分钟÷监测分钟）×100"_s, {}},
        {u"类别合格率"_s,
         options.classRate == ClassRate::Mean ? u"所属各监测点合格率的平均"_s
                                              : u"所属各监测点按监测时间加权（选项）"_s,
         {}},
        {u"综合合格率"_s, u"0.5×A＋0.5×（B、C、D 中有数据者的平均）；A 类缺数据时不计算"_s, {}},
        {u"跨月汇总"_s, u"按监测分钟合计，不取平均"_s, {}},
        {u"月份起始日"_s, u"每月 %1 日"_s.arg(options.monthStartDay), {}},
        {u"最差监测点"_s, u"列出合格率最低的 %1 个"_s.arg(options.worstPoints), {}},
        {u"修约"_s, u"最后一次四舍五入：率 4 位小数"_s, {}},
    };
    if (options.targetPercent)
        rules.append({u"目标"_s,
                      ReportNumber::fromDouble(*options.targetPercent).rounded(RatePlaces).text() +
                          u"%，由填报单位设定，只供比较"_s,
                      {}});
    return rules;
}

Document voltageReport(const VoltageReportInput &input)
{
    Document document =
        documentOf(input.head, u"voltage"_s, u"电压合格率报告"_s, periodText(input.result.options.period));
    document.sections = VoltageDocument(input).sections();
    document.rules = voltageRules(input.result.options);
    document.formula = QString::fromLatin1(VoltageFormula);
    return document;
}

} // namespace powerhall
