// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/quality/reliabilityreport.h"

#include "reports/quality/reliabilitytables.h"
#include "reports/returns/watchreport.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int RatePlaces = 4;
constexpr int HourPlaces = 2;
constexpr qsizetype MostBars = 10; ///< of a chart of feeders or causes

/// Builds the sections one after the other.
class ReliabilityDocument
{
public:
    explicit ReliabilityDocument(const ReliabilityReportInput &input)
        : m_input(input)
        , m_result(input.result)
        , m_total(input.result.total)
        , m_targets(targetsOf(input.verdicts))
        , m_wholeYear(input.result.options.period.name() ==
                      QString::number(input.result.options.period.from.year()))
    {}

    [[nodiscard]] QList<Section> sections() const;

private:
    [[nodiscard]] QList<KeyFigure> keyFigures() const;
    [[nodiscard]] Section summary() const;
    [[nodiscard]] Table publishedTable() const;
    [[nodiscard]] Table comparisonTable() const;
    [[nodiscard]] Section regions() const;
    [[nodiscard]] Section months() const;
    [[nodiscard]] Section groups(const QString &id, const QString &title, const QString &head,
                                 const QList<ReliabilityGroup> &list, FigureColumns which) const;
    [[nodiscard]] Section majorEvents() const;
    [[nodiscard]] QStringList beside(const Cell &before, const Cell &yearBefore, int places) const;
    [[nodiscard]] Cell target(const QString &region) const;

    const ReliabilityReportInput &m_input;
    const ReliabilityResult &m_result;
    const ReliabilityFigures &m_total;
    QList<ReliabilityTarget> m_targets;
    bool m_wholeYear;
};

QString textOf(const Cell &cell, int places)
{
    return Column{.kind = ColumnKind::Number, .places = places}.textOf(cell);
}

QStringList ReliabilityDocument::beside(const Cell &before, const Cell &yearBefore, int places) const
{
    QStringList lines;
    if (m_input.before)
        lines.append(u"上期 "_s + textOf(before, places));
    if (m_input.yearBefore)
        lines.append(u"上年同期 "_s + textOf(yearBefore, places));
    return lines;
}

template<typename Figure>
Cell figureOf(const std::optional<ReliabilityFigures> &figures, Figure figure)
{
    return figures ? cellOf(((*figures).*figure)()) : Cell(Missing{});
}

Cell ReliabilityDocument::target(const QString &region) const
{
    for (const ReliabilityTarget &target : m_targets) {
        if (target.region == region)
            return target.hours;
    }
    return Missing{};
}

QList<KeyFigure> ReliabilityDocument::keyFigures() const
{
    const auto figure = [&](const QString &id, const QString &label, auto member, int places,
                            const QString &unit) {
        return KeyFigure{
            id,
            label,
            cellOf((m_total.*member)()),
            places,
            unit,
            beside(figureOf(m_input.before, member), figureOf(m_input.yearBefore, member), places),
            FigureTone::Plain,
            {}};
    };
    return {
        figure(u"asai1"_s, u"平均供电可靠率（计算值）"_s, &ReliabilityFigures::asai1, RatePlaces, u"%"_s),
        figure(u"saidi_hours"_s, u"平均停电时间"_s, &ReliabilityFigures::saidiHours, HourPlaces, u"时/户"_s),
        figure(u"saifi"_s, u"平均停电次数"_s, &ReliabilityFigures::saifi, HourPlaces, u"次/户"_s),
        figure(u"caidi_hours"_s, u"每次停电时间"_s, &ReliabilityFigures::caidiHours, HourPlaces, u"时/次"_s),
        figure(u"asai2"_s, u"可靠率（不计外部影响）"_s, &ReliabilityFigures::asai2, RatePlaces, u"%"_s),
        figure(u"asai3"_s, u"可靠率（不计电源不足）"_s, &ReliabilityFigures::asai3, RatePlaces, u"%"_s),
        KeyFigure{u"events"_s,
                  u"持续停电事件"_s,
                  ReportNumber::whole(m_total.sums.events),
                  0,
                  u"次"_s,
                  {},
                  FigureTone::Plain,
                  {}},
        KeyFigure{u"users"_s,
                  u"等效用户数"_s,
                  numberOf(m_total.users()),
                  HourPlaces,
                  u"户"_s,
                  {},
                  FigureTone::Plain,
                  {}}};
}

/// Three figures side by side, one row a source.
QList<Column> threeColumns(const QString &head)
{
    return {Column::text(u"source"_s, head), Column::percent(u"asai1"_s, u"平均供电可靠率"_s, RatePlaces),
            Column::fixed(u"saidi_hours"_s, u"平均停电时间"_s, HourPlaces, u"时/户"_s),
            Column::fixed(u"saifi"_s, u"平均停电次数"_s, HourPlaces, u"次/户"_s)};
}

Row differenceRow(const QString &name, const Row &value, const Row &other)
{
    return {name, printedDifference(value.at(1), other.at(1), RatePlaces),
            printedDifference(value.at(2), other.at(2), HourPlaces),
            printedDifference(value.at(3), other.at(3), HourPlaces)};
}

Row threeFigures(const QString &name, const ReliabilityFigures &figures)
{
    return {name, cellOf(figures.asai1()), cellOf(figures.saidiHours()), cellOf(figures.saifi())};
}

Table ReliabilityDocument::publishedTable() const
{
    Table table{.id = u"published"_s, .title = u"计算值与发布值"_s};
    table.columns = threeColumns(u"来源"_s);
    const PublishedReliability &published = *m_input.published;
    const Row ours = threeFigures(u"本报告计算（内部）"_s, m_total);
    const Row theirs{u"国家能源局发布（公开）"_s, powerhall::cellOf(published.asai1),
                     powerhall::cellOf(published.saidiHours), powerhall::cellOf(published.saifi)};
    table.rows = {ours, theirs, differenceRow(u"差值（计算－发布）"_s, ours, theirs)};
    if (!published.source.isEmpty())
        table.notes.append(u"发布值来源："_s + published.source);
    return table;
}

Table ReliabilityDocument::comparisonTable() const
{
    Table table{.id = u"comparison"_s, .title = u"与上期、上年同期比较"_s};
    table.columns = threeColumns(u"期间"_s);
    table.columns += Column::percent(u"change"_s, u"停电时间变化"_s, HourPlaces);
    const Period &period = m_result.options.period;
    const Row now = threeFigures(periodText(period), m_total) + Row{std::monostate()};
    QList<Row> rows{now};
    const auto add = [&](const QString &word, const Period &other,
                         const std::optional<ReliabilityFigures> &figures) {
        if (!figures)
            return;
        const Row then = threeFigures(word + u' ' + periodText(other), *figures);
        rows.append(then + Row{std::monostate()});
        const auto *hours = std::get_if<ReportNumber>(&then.at(2));
        const auto *ours = std::get_if<ReportNumber>(&now.at(2));
        // From the printed hours, as anybody would check it.
        const qint64 base = hours ? hours->rounded(HourPlaces).units : 0;
        const Cell change =
            base > 0 && ours
                ? Cell(ReportNumber::ratio(Wide(ours->rounded(HourPlaces).units - base) * 100, base))
                : Cell(Missing{});
        rows.append(differenceRow(u"变化"_s, now, then) + Row{change});
    };
    add(u"上期"_s, period.before(), m_input.before);
    add(u"上年同期"_s, period.yearBefore(), m_input.yearBefore);
    table.rows = rows;
    return table;
}

Section ReliabilityDocument::summary() const
{
    Section section{u"总体情况"_s, {keyFigures()}};
    section.blocks.append(Paragraph{
        u"以上各数由停电事件清单算得，只供内部使用；对外公布的供电可靠率以国家能源局发布的为准。"_s});
    if (m_input.published)
        section.blocks.append(publishedTable());
    if (m_input.before || m_input.yearBefore)
        section.blocks.append(comparisonTable());
    if (!m_input.verdicts.isEmpty())
        section.blocks.append(targetTable(m_input.verdicts));
    return section;
}

Section ReliabilityDocument::regions() const
{
    Table table = groupTable(u"region"_s, u"分区域供电可靠性"_s, u"区域"_s, m_result.byRegion, m_total,
                             FigureColumns::All);
    table.totals = {figureRow(u"城市"_s, m_result.city, FigureColumns::All),
                    figureRow(u"农村"_s, m_result.rural, FigureColumns::All),
                    figureRow(u"全口径"_s, m_total, FigureColumns::All)};
    Chart chart{ChartKind::Bars, u"region_saidi"_s, u"各区域平均停电时间"_s,
                u"by_region"_s,  u"region"_s,       {{u"saidi_hours"_s, {}}}};
    if (!m_targets.isEmpty()) {
        Column target =
            Column::fixed(u"target"_s, m_wholeYear ? u"目标"_s : u"全年目标"_s, HourPlaces, u"时/户"_s);
        target.missing = u"未规定"_s;
        table.columns.append(target);
        QList<Row> rows;
        for (qsizetype i = 0; i < table.rows.size(); ++i)
            rows.append(table.rows.at(i) + Row{this->target(m_result.byRegion.at(i).key)});
        table.rows = rows;
        for (Row &total : table.totals)
            total.append(this->target(std::get<QString>(total.first())));
        chart.target = u"target"_s;
        chart.title += m_wholeYear ? u"与目标"_s : u"与全年目标"_s;
        QStringList clauses;
        for (const ReliabilityTarget &one : m_targets) {
            if (!one.clause.isEmpty() && !clauses.contains(one.clause))
                clauses.append(one.clause);
        }
        if (!clauses.isEmpty())
            table.notes.append(u"目标依据："_s + clauses.join(u"；"_s));
    }
    table.notes.append(
        u"城市为前 %1 类区域之和；率由总和计算，不取平均。"_s.arg(m_result.options.cityRegions));
    return {u"分区域"_s, {table, chart}};
}

Section ReliabilityDocument::months() const
{
    Table table =
        groupTable(u"month"_s, u"分月供电可靠性"_s, u"月份"_s, m_result.byMonth, m_total, FigureColumns::All);
    const Chart hours{ChartKind::Bars, u"month_saidi"_s, u"分月平均停电时间"_s,
                      u"by_month"_s,   u"month"_s,       {{u"saidi_hours"_s, {}}}};
    const Chart rates{ChartKind::Lines,
                      u"month_asai"_s,
                      u"分月平均供电可靠率"_s,
                      u"by_month"_s,
                      u"month"_s,
                      {{u"asai1"_s, u"平均供电可靠率"_s}},
                      {},
                      {},
                      false};
    return {u"分月"_s, {table, hours, rates}};
}

Section ReliabilityDocument::groups(const QString &id, const QString &title, const QString &head,
                                    const QList<ReliabilityGroup> &list, FigureColumns which) const
{
    const QList<ReliabilityGroup> sorted = byHours(list);
    const Table table = groupTable(id, title + u"停电情况"_s, head, sorted, m_total, which);
    Chart chart{ChartKind::Bars,
                id + u"_hours"_s,
                title + u"停电时户数"_s,
                table.id,
                id,
                {{u"customer_hours"_s, {}}}};
    for (qsizetype i = 0; i < qMin(MostBars, sorted.size()); ++i)
        chart.rows.append(i);
    if (sorted.size() > MostBars)
        chart.title += u"（前 %1）"_s.arg(MostBars);
    Section section{title, {table}};
    if (!sorted.isEmpty())
        section.blocks.append(chart);
    return section;
}

Section ReliabilityDocument::majorEvents() const
{
    const MajorEventDays &major = *m_result.majorEventDays;
    Table limits{.id = u"major_event_limit"_s, .title = u"重大事件日界限值"_s};
    limits.columns = {Column::whole(u"history_days"_s, u"历史停电日数"_s, u"日"_s),
                      Column::fixed(u"alpha"_s, u"对数均值 α"_s, RatePlaces),
                      Column::fixed(u"beta"_s, u"对数标准差 β"_s, RatePlaces),
                      Column::fixed(u"limit"_s, u"界限值"_s, RatePlaces, u"分/户"_s)};
    limits.rows = {{ReportNumber::whole(major.historyDays), ReportNumber::fromDouble(major.alpha),
                    ReportNumber::fromDouble(major.beta), ReportNumber::fromDouble(major.limitMinutes)}};
    limits.notes = {u"界限值＝exp(α＋%1β)。"_s.arg(m_result.options.betaFactor)};
    Table days{.id = u"major_event_days"_s, .title = u"本期重大事件日"_s, .empty = u"本期没有重大事件日"_s};
    days.columns = {Column::date(u"date"_s, u"日期"_s),
                    Column::fixed(u"saidi_minutes"_s, u"当日平均停电时间"_s, RatePlaces, u"分/户"_s)};
    QList<Row> rows;
    for (const DailySaidi &day : major.days)
        rows.append({day.day, ReportNumber::fromDouble(day.minutes)});
    days.rows = rows;
    Table both{.id = u"with_and_without"_s, .title = u"计入与不计入重大事件日"_s};
    both.columns = threeColumns(u"口径"_s);
    both.rows = {threeFigures(u"计入重大事件日"_s, m_total),
                 threeFigures(u"不计入重大事件日"_s, major.without)};
    return {u"重大事件日"_s, {limits, days, both}};
}

QList<Section> ReliabilityDocument::sections() const
{
    QList<Section> sections{summary(), regions(), months()};
    sections.append(
        groups(u"category"_s, u"分停电性质"_s, u"停电性质"_s, m_result.byCategory, FigureColumns::Outages));
    sections.append(groups(u"cause"_s, u"分原因"_s, u"原因"_s, m_result.byCause, FigureColumns::Outages));
    sections.append(groups(u"feeder"_s, u"分线路"_s, u"线路"_s, m_result.byFeeder, FigureColumns::All));
    sections.append(
        groups(u"transformer"_s, u"分台区"_s, u"台区"_s, m_result.byTransformer, FigureColumns::Outages));
    if (m_result.majorEventDays)
        sections.append(majorEvents());
    if (!m_input.watchLists.isEmpty())
        sections.append(watchSection(m_input.watchLists));
    sections.append(checkSection(m_input.head.corrections, m_result.invariants, m_result.warnings,
                                 m_result.warningCounts, m_input.rejected, m_input.rejectedCount));
    return sections;
}

} // namespace

QList<DocumentRule> reliabilityRules(const ReliabilityOptions &options)
{
    QString regions;
    for (qsizetype i = 0; i < options.regions.size(); ++i)
        regions += (i > 0 ? u"、"_s : QString()) + options.regions.at(i);
    return {
        {u"报告期"_s, u"%1，%2 小时"_s.arg(periodText(options.period)).arg(options.period.hours()), {}},
        {u"短时停电"_s,
         options.countShort
             ? u"不超过 %1 秒的停电也计入时间和次数（选项）"_s.arg(options.shortSeconds)
             : u"不超过 %1 秒的停电不计入时间和次数，另计短时停电次数；长短按整次停电判断"_s.arg(
                   options.shortSeconds),
         {}},
        {u"用户数"_s,
         options.denominator == UserDenominator::DayWeighted ? u"报告期内按日加权的中压用户数"_s
                                                             : u"报告期末的中压用户数（选项）"_s,
         {}},
        {u"户"_s, u"中压用户；一台公用配电变压器计为一户"_s, {}},
        {u"跨期停电"_s, u"时间按时钟分属各期，次数计入开始的一期"_s, {}},
        {u"分步送电"_s, u"同一事件编号的各行是一次停电，各行户数互不重叠"_s, {}},
        {u"限电"_s,
         u"未停电的限电按 时间×（1－限电后容量÷限电前容量）折算"_s +
             (options.limitedCounts ? u"，并计次数"_s : u"，不计次数（选项）"_s),
         {}},
        {u"区域"_s, u"%1；前 %2 类为城市"_s.arg(regions).arg(options.cityRegions), {}},
        {u"重大事件日"_s,
         options.history.isEmpty()
             ? u"没有提供历史，不判断"_s
             : u"按 %1β 法，历史 %2 日"_s.arg(options.betaFactor).arg(options.history.size()),
         {}},
        {u"合并"_s, u"时户数、户次、户数相加，率由总和计算，从不平均"_s, {}},
        {u"修约"_s, u"最后一次四舍五入：率 4 位小数，时间和次数 2 位小数"_s, {}},
    };
}

Document reliabilityReport(const ReliabilityReportInput &input)
{
    Document document = documentOf(input.head, u"reliability"_s, u"供电可靠性报告"_s,
                                   periodText(input.result.options.period));
    document.marks.internal = true;
    document.heads = {{u"口径"_s, u"中压用户"_s}};
    document.sections = ReliabilityDocument(input).sections();
    document.rules = reliabilityRules(input.result.options);
    document.formula = QString::fromLatin1(ReliabilityFormula);
    return document;
}

} // namespace powerhall
