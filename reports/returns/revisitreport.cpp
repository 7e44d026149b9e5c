// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/domain/returns/revisits.h"
#include "reports/returns/returnparts.h"
#include "reports/returns/returnreports.h"
#include "reports/returns/returnwords.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int KeyShown = 16; ///< digits of a draw key that are printed: enough to tell an order

class Revisits
{
public:
    Revisits(const ReturnInput &input, const Period &period, const QString &seed,
             const QList<RevisitRecord> &noted)
        : m_input(input)
        , m_period(period)
        , m_plan(revisitPlan(input.cases, input.profile, period.from, period.to, seed))
    {
        for (const RevisitRecord &record : noted)
            m_noted.insert(record.number, record);
    }

    [[nodiscard]] Section summary() const
    {
        int done = 0;
        int dissatisfied = 0;
        for (const Revisit &one : m_plan.revisits) {
            const RevisitRecord *record = recordOf(one.number);
            done += record && record->isDone() ? 1 : 0;
            dissatisfied += record && record->last().outcome == RevisitOutcome::Dissatisfied ? 1 : 0;
        }
        const int wanted = int(m_plan.revisits.size());
        Section section{u"回访情况"_s,
                        {QList<KeyFigure>{countFigure(u"wanted"_s, u"应回访"_s, wanted, u"件"_s),
                                          countFigure(u"done"_s, u"已回访"_s, done, u"件"_s),
                                          lateFigure(u"left"_s, u"未回访"_s, wanted - done, u"件"_s),
                                          lateFigure(u"dissatisfied"_s, u"不满意"_s, dissatisfied, u"件"_s)},
                         groups()}};
        if (!m_plan.notRecorded.isEmpty())
            section.blocks.append(Paragraph{notRecordedText(), true});
        return section;
    }

    [[nodiscard]] Section list() const
    {
        Table table{.id = u"revisits"_s, .title = u"回访名单"_s, .empty = u"本期没有要回访的工单"_s};
        table.columns = {Column::text(u"number"_s, u"申请编号"_s).unbroken(),
                         Column::text(u"group"_s, u"类别"_s),
                         Column::date(u"energised"_s, u"送电日期"_s),
                         Column::text(u"reason"_s, u"为什么回访"_s),
                         Column::text(u"outcome"_s, u"结果"_s),
                         Column::date(u"asked"_s, u"回访日期"_s),
                         Column::whole(u"tries"_s, u"次数"_s, u"次"_s),
                         Column::text(u"by"_s, u"回访人"_s),
                         Column::text(u"note"_s, u"客户意见和处理"_s)};
        table.columns[5].missing = u"未回访"_s;
        QList<Row> rows;
        for (const Revisit &one : m_plan.revisits)
            rows.append(rowOf(one));
        table.rows = rows;
        table.notes = {u"客户姓名和电话在案件里查看，不进报表。"_s};
        return {u"名单"_s, {table}};
    }

    /// Every case that could have been drawn, in the order of drawing.
    [[nodiscard]] Section population() const
    {
        Table table{.id = u"population"_s, .title = u"抽取范围和次序"_s, .empty = u"没有按比例抽取的类别"_s};
        table.columns = {Column::whole(u"place"_s, u"次序"_s),
                         Column::text(u"number"_s, u"申请编号"_s).unbroken(),
                         Column::text(u"group"_s, u"类别"_s),
                         Column::date(u"energised"_s, u"送电日期"_s),
                         Column::text(u"key"_s, u"抽取码（前 %1 位）"_s.arg(KeyShown)),
                         Column::text(u"drawn"_s, u"抽中"_s)};
        QList<Row> rows;
        for (const RevisitGroup &group : m_plan.groups) {
            if (group.share && *group.share < 100)
                addPopulation(group, rows);
        }
        table.rows = rows;
        table.notes = {
            u"抽取码＝SHA-256（种子、换行、申请编号），从小到大排列，取前几件；同样的种子和范围总抽出同样的工单。"_s};
        return {u"抽样过程"_s, {table}};
    }

    [[nodiscard]] QList<DocumentRule> rules() const
    {
        QList<DocumentRule> rules{
            {u"范围"_s, u"本期内送电的申请（%1）"_s.arg(spanText(m_period)), {}},
            {u"种子"_s, m_plan.seed, {}},
            {u"抽取"_s, u"按规定比例向上取整；超短、超期、中止过的另列，不占抽取名额"_s, {}},
        };
        for (const RevisitRule &rule : m_input.profile.revisits) {
            if (holdsOn(rule.valid, m_period.to))
                rules.append({u"回访要求"_s, rule.text, rule.clause});
        }
        return rules;
    }

private:
    [[nodiscard]] const RevisitRecord *recordOf(const QString &number) const
    {
        const auto found = m_noted.constFind(number);
        return found == m_noted.cend() ? nullptr : &*found;
    }

    [[nodiscard]] Table groups() const
    {
        Table table{.id = u"groups"_s, .title = u"各类应回访数"_s};
        Column share = Column::percent(u"share"_s, u"规定比例"_s, 0);
        share.missing = u"未规定"_s;
        table.columns = {Column::text(u"group"_s, u"类别"_s),
                         Column::whole(u"cases"_s, u"本期送电"_s, u"件"_s),
                         share,
                         Column::whole(u"chosen"_s, u"应回访"_s, u"件"_s),
                         Column::whole(u"done"_s, u"已回访"_s, u"件"_s),
                         Column::percent(u"done_share"_s, u"占送电"_s, 2),
                         Column::text(u"clause"_s, u"依据"_s)};
        QList<Row> rows;
        for (const RevisitGroup &group : m_plan.groups) {
            const auto done =
                std::count_if(m_plan.revisits.cbegin(), m_plan.revisits.cend(), [&](const Revisit &one) {
                    const RevisitRecord *record = recordOf(one.number);
                    return one.group == group.group && record && record->isDone();
                });
            rows.append({groupText(group.group), ReportNumber::whole(group.cases), wholeCell(group.share),
                         ReportNumber::whole(group.chosen), ReportNumber::whole(done),
                         shareOf(done, group.cases), group.clause});
        }
        table.rows = rows;
        return table;
    }

    [[nodiscard]] Row rowOf(const Revisit &one) const
    {
        const Row row{one.number, groupText(one.group), one.energised, reasonText(one.reason)};
        const RevisitRecord *record = recordOf(one.number);
        if (!record)
            return row + Row{std::monostate(), Missing{}, ReportNumber::whole(0), std::monostate(),
                             std::monostate()};
        const RevisitTry &last = record->last();
        return row + Row{outcomeText(last.outcome), localDate(last.recordedMs),
                         ReportNumber::whole(record->tries.size()), last.by, last.note};
    }

    void addPopulation(const RevisitGroup &group, QList<Row> &rows) const
    {
        struct Candidate
        {
            QString key;
            const ReturnCase *one;
        };
        QStringList drawn;
        QStringList others; // with a reason of their own
        for (const Revisit &revisit : m_plan.revisits) {
            (revisit.reason == RevisitReason::Sample ? drawn : others).append(revisit.number);
        }
        QList<Candidate> candidates;
        for (const ReturnCase &one : m_input.cases) {
            const bool counts = one.group == group.group && one.energised &&
                                m_period.contains(*one.energised) && !others.contains(one.number);
            if (counts)
                candidates.append({drawKey(m_plan.seed, one.number), &one});
        }
        std::sort(candidates.begin(), candidates.end(),
                  [](const Candidate &a, const Candidate &b) { return a.key < b.key; });
        int place = 0;
        for (const Candidate &candidate : std::as_const(candidates)) {
            const bool isDrawn = drawn.contains(candidate.one->number);
            rows.append({ReportNumber::whole(++place), candidate.one->number, groupText(group.group),
                         dateCell(candidate.one->energised), candidate.key.left(KeyShown),
                         isDrawn ? u"✓ 抽中"_s : QString()});
        }
    }

    [[nodiscard]] QString notRecordedText() const
    {
        QStringList words;
        for (const QString &kind : m_plan.notRecorded)
            words.append(kind == "zero_use"_L1 ? u"新装零电量"_s : u"该延伸未延伸"_s);
        return u"规则还要求回访："_s + words.join(u"、"_s) + u"。业务日志里没有这些记录，请另行核对。"_s;
    }

    const ReturnInput &m_input;
    Period m_period;
    RevisitPlan m_plan;
    QMap<QString, RevisitRecord> m_noted;
};

} // namespace

Document revisitReport(const ReturnInput &input, const Period &period, const QString &seed,
                       const QList<RevisitRecord> &noted)
{
    Document document = documentOf(input.head, u"revisits"_s, u"客户回访"_s, spanText(period));
    const Revisits revisits(input, period, seed, noted);
    document.landscape = true;
    document.heads = {{u"抽样种子"_s, seed}};
    document.sections = {revisits.summary(), revisits.list(), revisits.population()};
    document.rules = revisits.rules();
    document.formula = QString::fromLatin1(ReturnFormula);
    return document;
}

} // namespace powerhall
