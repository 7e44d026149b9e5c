// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/returns/returnwords.h"

#include "models/domain/returns/returndue.h"
#include "reports/quality/reporthead.h"

namespace powerhall {

using namespace Qt::StringLiterals;

QString groupText(CaseGroup group)
{
    switch (group) {
    case CaseGroup::High:
        return u"高压"_s;
    case CaseGroup::LowNonResident:
        return u"低压非居民"_s;
    case CaseGroup::LowResident:
        break;
    }
    return u"低压居民"_s;
}

QString reasonText(RevisitReason reason)
{
    switch (reason) {
    case RevisitReason::TooShort:
        return u"超短"_s;
    case RevisitReason::Late:
        return u"超期"_s;
    case RevisitReason::Suspended:
        return u"中止过"_s;
    case RevisitReason::All:
        return u"全部回访"_s;
    case RevisitReason::Sample:
        break;
    }
    return u"抽取"_s;
}

QString outcomeText(RevisitOutcome outcome)
{
    switch (outcome) {
    case RevisitOutcome::Satisfied:
        return u"满意"_s;
    case RevisitOutcome::Dissatisfied:
        return u"不满意"_s;
    case RevisitOutcome::Unreached:
        return u"未接通"_s;
    case RevisitOutcome::Declined:
        break;
    }
    return u"不愿回访"_s;
}

QString sourceText(LedgerLine::Source source)
{
    switch (source) {
    case LedgerLine::Source::Task:
        return u"任务"_s;
    case LedgerLine::Source::Finding:
        return u"检查问题"_s;
    case LedgerLine::Source::Disclosure:
        return u"信息公开"_s;
    case LedgerLine::Source::Return:
        break;
    }
    return u"报送"_s;
}

QString statusText(const ReturnCase &one)
{
    if (one.status == Application::Status::Withdrawn)
        return u"已撤回"_s;
    if (one.energised)
        return u"已送电"_s;
    if (one.status == Application::Status::Closed)
        return u"已办结"_s;
    return one.isSuspendedNow ? u"中止"_s : u"在途"_s;
}

QString spanText(const Period &period)
{
    if (period == halfYearOf(period.from))
        return u"%1年%2"_s.arg(period.from.year()).arg(period.from.month() == 1 ? u"上半年"_s : u"下半年"_s);
    return periodText(period);
}

QList<Column> caseColumns()
{
    return {Column::text(u"number"_s, u"申请编号"_s).unbroken(), Column::text(u"class"_s, u"客户"_s),
            Column::text(u"business"_s, u"业务"_s)};
}

Row caseCells(const ReturnCase &one, const Profile &profile)
{
    const QString kind =
        one.input.kind == CustomerKind::Person ? QString() : u' ' + profile.word(wordOf(one.input.kind));
    return {one.number, QString(groupText(one.group) + kind), profile.word(wordOf(one.input.business))};
}

Cell dateCell(const std::optional<QDate> &day)
{
    return day && day->isValid() ? Cell(*day) : Cell(Missing{});
}

Cell wholeCell(const std::optional<int> &number)
{
    return number ? Cell(ReportNumber::whole(*number)) : Cell(Missing{});
}

Cell meanCell(qint64 sum, int cases)
{
    return cases > 0 ? Cell(ReportNumber::ratio(sum, cases)) : Cell(Missing{});
}

} // namespace powerhall
