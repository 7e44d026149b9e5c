// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/returns/returnfigures.h"
#include "reports/returns/returnparts.h"
#include "reports/returns/returnreports.h"
#include "reports/returns/returnwords.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int MeanPlaces = 2;

class HalfYearly
{
public:
    HalfYearly(const ReturnInput &input, QDate day, const std::optional<MicroCost> &cost)
        : m_input(input)
        , m_half(halfYear(input.cases, day))
        , m_cost(cost)
    {}

    [[nodiscard]] const Period &period() const { return m_half.period; }

    [[nodiscard]] QList<Section> sections() const
    {
        return {{u"总体情况"_s, {figures()}},
                {u"高压用户送电情况"_s, {highTable()}},
                {u"低压小微企业报装情况"_s, {microTable()}},
                {u"明细：高压用户"_s, {cases(u"high_cases"_s, u"本期送电的高压用户"_s, countsAsHigh)}},
                {u"明细：低压小微企业"_s,
                 {cases(u"micro_cases"_s, u"本期送电的低压小微企业"_s, countsAsMicro)}}};
    }

private:
    [[nodiscard]] Table highTable() const
    {
        Table table{.id = u"high"_s, .title = u"高压新装、增容送电"_s};
        table.columns = {Column::text(u"business"_s, u"业务"_s),
                         Column::whole(u"users"_s, u"送电"_s, u"户"_s),
                         Column::fixed(u"capacity_kw"_s, u"容量"_s, 1, u"千瓦"_s)};
        const auto row = [](const QString &name, int users, double kw) {
            return Row{name, ReportNumber::whole(users), ReportNumber::fromDouble(kw)};
        };
        table.rows = {row(u"新装"_s, m_half.highNew, m_half.highNewKw),
                      row(u"增容"_s, m_half.highExpanded, m_half.highExpandedKw)};
        table.totals = {
            row(u"合计"_s, m_half.highNew + m_half.highExpanded, m_half.highNewKw + m_half.highExpandedKw)};
        if (m_half.highWithoutCapacity > 0)
            table.notes.append(u"其中 %1 户没有登记容量，未计入容量。"_s.arg(m_half.highWithoutCapacity));
        return table;
    }

    [[nodiscard]] QList<KeyFigure> figures() const
    {
        KeyFigure days{.id = u"micro_days"_s,
                       .label = u"平均时长"_s,
                       .value = meanCell(m_half.microDays.days, m_half.microDays.cases),
                       .places = MeanPlaces,
                       .unit = u"工作日"_s};
        for (const WholeLimit &limit : m_input.profile.wholeLimits) {
            const bool ofMicro = limit.when.kinds.contains(u"micro_enterprise"_s);
            if (ofMicro && limit.average && limit.days && holdsOn(limit.valid, m_half.period.to)) {
                days.beside = {u"目标 平均 %1 工作日"_s.arg(*limit.days)};
                const bool good = m_half.microDays.days <= qint64(*limit.days) * m_half.microDays.cases;
                days.tone = m_half.microDays.cases == 0 ? FigureTone::Plain
                            : good                      ? FigureTone::Good
                                                        : FigureTone::Late;
                days.state = m_half.microDays.cases == 0 ? QString() : good ? u"达标"_s : u"未达标"_s;
            }
        }
        return {countFigure(u"high"_s, u"高压送电"_s, m_half.highNew + m_half.highExpanded, u"户"_s),
                countFigure(u"micro"_s, u"小微送电"_s, m_half.micro, u"户"_s), days};
    }

    [[nodiscard]] Table microTable() const
    {
        Table table{.id = u"micro"_s, .title = u"时长、环节、资料和费用"_s};
        Column cost = Column::fixed(u"mean_cost"_s, u"平均费用"_s, MeanPlaces, u"元"_s);
        cost.missing = u"未登记"_s;
        table.columns = {Column::whole(u"users"_s, u"送电"_s, u"户"_s),
                         Column::fixed(u"mean_days"_s, u"平均时长"_s, MeanPlaces, u"工作日"_s),
                         Column::fixed(u"mean_steps"_s, u"平均环节"_s, MeanPlaces, u"个"_s),
                         Column::fixed(u"mean_documents"_s, u"平均资料"_s, MeanPlaces, u"份"_s), cost};
        table.rows = {{ReportNumber::whole(m_half.micro),
                       meanCell(m_half.microDays.days, m_half.microDays.cases),
                       meanCell(m_half.microSteps.days, m_half.microSteps.cases),
                       meanCell(m_half.microDocuments.days, m_half.microDocuments.cases), meanCost()}};
        table.notes.append(m_cost ? u"费用为客户支付总额 %1 元（人工填入，来源：%2）除以户数。"_s.arg(
                                        m_cost->yuan.rounded(MeanPlaces).text(), m_cost->source)
                                  : u"业务日志不记费用；填报时写明客户支付总额和来源。"_s);
        return table;
    }

    [[nodiscard]] Cell meanCost() const
    {
        if (!m_cost || m_half.micro == 0)
            return Missing{};
        // Cents are what anybody pays.
        return ReportNumber::ratio(m_cost->yuan.rounded(2).units, qint64(100) * m_half.micro);
    }

    [[nodiscard]] Table cases(const QString &id, const QString &title,
                              bool (*counts)(const ReturnCase &, const Period &)) const
    {
        Table table{.id = id, .title = title};
        table.columns = caseColumns();
        table.columns += {Column::fixed(u"capacity_kw"_s, u"容量"_s, 1, u"千瓦"_s),
                          Column::date(u"accepted"_s, u"受理日期"_s),
                          Column::date(u"energised"_s, u"送电日期"_s),
                          Column::whole(u"days"_s, u"时长"_s, u"工作日"_s),
                          Column::whole(u"steps"_s, u"环节"_s, u"个"_s),
                          Column::whole(u"documents"_s, u"资料"_s, u"份"_s)};
        QList<Row> rows;
        for (const ReturnCase &one : m_input.cases) {
            if (!counts(one, m_half.period))
                continue;
            rows.append(caseCells(one, m_input.profile) +
                        Row{one.input.capacityKw ? Cell(ReportNumber::fromDouble(*one.input.capacityKw))
                                                 : Cell(Missing{}),
                            one.accepted, dateCell(one.energised), wholeCell(one.workingDays),
                            ReportNumber::whole(one.stages.size()), ReportNumber::whole(one.documents)});
        }
        sortByNumber(rows);
        table.rows = rows;
        return table;
    }

    const ReturnInput &m_input;
    HalfYear m_half;
    std::optional<MicroCost> m_cost;
};

} // namespace

Document halfYearReport(const ReturnInput &input, QDate day, const std::optional<MicroCost> &cost)
{
    const HalfYearly half(input, day, cost);
    Document document =
        documentOf(input.head, u"halfyear"_s, u"用户报装信息半年报"_s, spanText(half.period()));
    document.sections = half.sections();
    document.rules = {
        {u"计入"_s, u"最后一个环节（装表接电）在本期内完成的申请；日期以记录的时间为准"_s, {}},
        {u"高压"_s, u"10 千伏及以上的新装和增容"_s, {}},
        {u"小微企业"_s, u"低压、客户类型为小微企业"_s, {}},
        {u"时长"_s, u"受理次日起到送电的工作日，中止的工作日不计"_s, {}},
        {u"环节"_s, u"受理时规则里这一类客户的环节数"_s, {}},
        {u"资料"_s, u"规则要求的全套资料份数，任选其一的算一份"_s, {}},
        {u"平均"_s, u"总和除以户数，最后一次四舍五入，2 位小数"_s, {}},
    };
    document.rules += dueRules(input.profile, u"halfyear"_s);
    document.formula = QString::fromLatin1(ReturnFormula);
    return document;
}

} // namespace powerhall
