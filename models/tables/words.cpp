// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/words.h"

#include "models/core/clock.h"
#include "models/core/error.h"
#include "models/domain/calendar/workingdays.h"

#include <QCoreApplication>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::Words)
};

struct Pair
{
    const char *word;
    const char *text;
};

template<std::size_t N>
QString lookUp(const Pair (&pairs)[N], const QString &word)
{
    for (const Pair &pair : pairs) {
        if (word == QLatin1String(pair.word))
            return Words::tr(pair.text);
    }
    return word;
}

constexpr Pair Businesses[] = {
    {"new", QT_TRANSLATE_NOOP("powerhall::Words", "新装")},
    {"increase", QT_TRANSLATE_NOOP("powerhall::Words", "增容")},
    {"reduce", QT_TRANSLATE_NOOP("powerhall::Words", "减容")},
    {"suspend", QT_TRANSLATE_NOOP("powerhall::Words", "暂停")},
    {"transfer", QT_TRANSLATE_NOOP("powerhall::Words", "过户")},
    {"rename", QT_TRANSLATE_NOOP("powerhall::Words", "更名")},
    {"change_class", QT_TRANSLATE_NOOP("powerhall::Words", "改类")},
    {"temporary", QT_TRANSLATE_NOOP("powerhall::Words", "临时用电")},
    {"close", QT_TRANSLATE_NOOP("powerhall::Words", "销户")},
};

constexpr Pair Fields[] = {
    {"customer", QT_TRANSLATE_NOOP("powerhall::Words", "居民或非居民")},
    {"kind", QT_TRANSLATE_NOOP("powerhall::Words", "客户性质")},
    {"voltage", QT_TRANSLATE_NOOP("powerhall::Words", "电压")},
    {"business", QT_TRANSLATE_NOOP("powerhall::Words", "业务")},
    {"documents", QT_TRANSLATE_NOOP("powerhall::Words", "材料")},
    {"nominal_kv", QT_TRANSLATE_NOOP("powerhall::Words", "标称电压")},
    {"supply", QT_TRANSLATE_NOOP("powerhall::Words", "电源")},
    {"capacity_kw", QT_TRANSLATE_NOOP("powerhall::Words", "用电容量")},
    {"region", QT_TRANSLATE_NOOP("powerhall::Words", "地区")},
    {"interface_extended", QT_TRANSLATE_NOOP("powerhall::Words", "投资界面延伸")},
    {"important", QT_TRANSLATE_NOOP("powerhall::Words", "重要客户")},
    {"supporting_works", QT_TRANSLATE_NOOP("powerhall::Words", "配套工程")},
    {"site_ready", QT_TRANSLATE_NOOP("powerhall::Words", "现场条件")},
    {"three_zero", QT_TRANSLATE_NOOP("powerhall::Words", "三零")},
    {"applicant", QT_TRANSLATE_NOOP("powerhall::Words", "客户")},
    {"applicant.name", QT_TRANSLATE_NOOP("powerhall::Words", "姓名")},
    {"applicant.id_kind", QT_TRANSLATE_NOOP("powerhall::Words", "证件种类")},
    {"applicant.id_number", QT_TRANSLATE_NOOP("powerhall::Words", "证件号码")},
    {"applicant.credit_code", QT_TRANSLATE_NOOP("powerhall::Words", "统一社会信用代码")},
    {"applicant.phone", QT_TRANSLATE_NOOP("powerhall::Words", "联系电话")},
    {"agent", QT_TRANSLATE_NOOP("powerhall::Words", "代办人")},
    {"agent.name", QT_TRANSLATE_NOOP("powerhall::Words", "代办人姓名")},
    {"agent.id_kind", QT_TRANSLATE_NOOP("powerhall::Words", "代办人证件种类")},
    {"agent.id_number", QT_TRANSLATE_NOOP("powerhall::Words", "代办人证件号码")},
    {"agent.credit_code", QT_TRANSLATE_NOOP("powerhall::Words", "代办人信用代码")},
    {"agent.phone", QT_TRANSLATE_NOOP("powerhall::Words", "代办人电话")},
    {"address", QT_TRANSLATE_NOOP("powerhall::Words", "用电地址")},
    {"account_number", QT_TRANSLATE_NOOP("powerhall::Words", "用电户号")},
    {"status", QT_TRANSLATE_NOOP("powerhall::Words", "办理状态")},
    {"outcome", QT_TRANSLATE_NOOP("powerhall::Words", "受理结论")},
    {"suspension", QT_TRANSLATE_NOOP("powerhall::Words", "暂停与恢复")},
    {"marketing_number", QT_TRANSLATE_NOOP("powerhall::Words", "营销系统工单号")},
    {"clerk", QT_TRANSLATE_NOOP("powerhall::Words", "经办人")},
};

constexpr Pair Slips[] = {
    {"notice", QT_TRANSLATE_NOOP("powerhall::Words", "一次性告知单")},
    {"receipt", QT_TRANSLATE_NOOP("powerhall::Words", "受理回执")},
    {"owed", QT_TRANSLATE_NOOP("powerhall::Words", "容缺受理单")},
    {"not_accepted", QT_TRANSLATE_NOOP("powerhall::Words", "不予受理告知单")},
    {"reply", QT_TRANSLATE_NOOP("powerhall::Words", "环节答复单")},
    {"handover", QT_TRANSLATE_NOOP("powerhall::Words", "交接单")},
    {"deposit", QT_TRANSLATE_NOOP("powerhall::Words", "材料代收回执")},
};

constexpr Pair Events[] = {
    {"application.accepted", QT_TRANSLATE_NOOP("powerhall::Words", "受理")},
    {"application.agent_named", QT_TRANSLATE_NOOP("powerhall::Words", "登记代办人")},
    {"application.document_supplied", QT_TRANSLATE_NOOP("powerhall::Words", "补交材料")},
    {"application.stage_reached", QT_TRANSLATE_NOOP("powerhall::Words", "环节完成")},
    {"application.suspended", QT_TRANSLATE_NOOP("powerhall::Words", "中止计时")},
    {"application.resumed", QT_TRANSLATE_NOOP("powerhall::Words", "恢复计时")},
    {"application.withdrawn", QT_TRANSLATE_NOOP("powerhall::Words", "撤回")},
    {"application.corrected", QT_TRANSLATE_NOOP("powerhall::Words", "更正")},
    {"application.entered", QT_TRANSLATE_NOOP("powerhall::Words", "录入营销系统")},
    {"application.handed_over", QT_TRANSLATE_NOOP("powerhall::Words", "移交")},
    {"deposit.taken", QT_TRANSLATE_NOOP("powerhall::Words", "代收材料")},
    {"deposit.joined", QT_TRANSLATE_NOOP("powerhall::Words", "代收并入申请")},
    {"machine.released", QT_TRANSLATE_NOOP("powerhall::Words", "交机")},
    {"data.revealed", QT_TRANSLATE_NOOP("powerhall::Words", "查看完整信息")},
    {"journal.read", QT_TRANSLATE_NOOP("powerhall::Words", "查看谁看过")},
    {"document.page_added", QT_TRANSLATE_NOOP("powerhall::Words", "加扫描件")},
    {"document.page_replaced", QT_TRANSLATE_NOOP("powerhall::Words", "换扫描件")},
    {"act.refused", QT_TRANSLATE_NOOP("powerhall::Words", "办理被拒")},
    {"slip.requested", QT_TRANSLATE_NOOP("powerhall::Words", "申请打印")},
    {"slip.rendered", QT_TRANSLATE_NOOP("powerhall::Words", "单据生成")},
    {"slip.sent", QT_TRANSLATE_NOOP("powerhall::Words", "送打印机")},
    {"slip.confirmed", QT_TRANSLATE_NOOP("powerhall::Words", "打印完成")},
    {"slip.failed", QT_TRANSLATE_NOOP("powerhall::Words", "打印失败")},
    {"slip.voided", QT_TRANSLATE_NOOP("powerhall::Words", "单据作废")},
    {"slip.declined", QT_TRANSLATE_NOOP("powerhall::Words", "客户未签字")},
    {"application.closed", QT_TRANSLATE_NOOP("powerhall::Words", "办结")},
    {"station.founded", QT_TRANSLATE_NOOP("powerhall::Words", "建站")},
    {"incarnation.begun", QT_TRANSLATE_NOOP("powerhall::Words", "换柜台代码")},
    {"clock.jumped", QT_TRANSLATE_NOOP("powerhall::Words", "时钟跳变")},
    {"profile.imported", QT_TRANSLATE_NOOP("powerhall::Words", "导入规则")},
    {"calendar.imported", QT_TRANSLATE_NOOP("powerhall::Words", "导入放假安排")},
    {"setting.changed", QT_TRANSLATE_NOOP("powerhall::Words", "改本厅设置")},
    {"user.added", QT_TRANSLATE_NOOP("powerhall::Words", "添加用户")},
    {"user.enrolled", QT_TRANSLATE_NOOP("powerhall::Words", "入网人员")},
    {"user.disabled", QT_TRANSLATE_NOOP("powerhall::Words", "停用用户")},
    {"user.role_changed", QT_TRANSLATE_NOOP("powerhall::Words", "改用户角色")},
    {"user.password_changed", QT_TRANSLATE_NOOP("powerhall::Words", "改密码")},
    {"session.signed_in", QT_TRANSLATE_NOOP("powerhall::Words", "登录")},
    {"session.signed_out", QT_TRANSLATE_NOOP("powerhall::Words", "退出")},
    {"session.sign_in_failed", QT_TRANSLATE_NOOP("powerhall::Words", "登录失败")},
    {"backup.made", QT_TRANSLATE_NOOP("powerhall::Words", "备份")},
    {"person.erased", QT_TRANSLATE_NOOP("powerhall::Words", "抹去个人信息")},
    {"disclosure.opened", QT_TRANSLATE_NOOP("powerhall::Words", "立公示条目")},
    {"disclosure.changed", QT_TRANSLATE_NOOP("powerhall::Words", "事实有变")},
    {"disclosure.drafted", QT_TRANSLATE_NOOP("powerhall::Words", "拟公示稿")},
    {"disclosure.reviewed", QT_TRANSLATE_NOOP("powerhall::Words", "审核通过")},
    {"disclosure.refused", QT_TRANSLATE_NOOP("powerhall::Words", "审核退回")},
    {"disclosure.published", QT_TRANSLATE_NOOP("powerhall::Words", "公布")},
    {"disclosure.posted", QT_TRANSLATE_NOOP("powerhall::Words", "登上渠道")},
    {"disclosure.taken_down", QT_TRANSLATE_NOOP("powerhall::Words", "撤下渠道")},
    {"disclosure.withdrawn", QT_TRANSLATE_NOOP("powerhall::Words", "撤回公布")},
    {"disclosure.reminded", QT_TRANSLATE_NOOP("powerhall::Words", "公示提醒")},
    {"disclosure.retired", QT_TRANSLATE_NOOP("powerhall::Words", "条目停用")},
    {"enquiry.received", QT_TRANSLATE_NOOP("powerhall::Words", "收到依申请公开")},
    {"enquiry.answered", QT_TRANSLATE_NOOP("powerhall::Words", "答复依申请公开")},
    {"inspection.held", QT_TRANSLATE_NOOP("powerhall::Words", "检查")},
    {"inspection.found", QT_TRANSLATE_NOOP("powerhall::Words", "发现问题")},
    {"inspection.closed", QT_TRANSLATE_NOOP("powerhall::Words", "问题整改")},
    {"inspection.reopened", QT_TRANSLATE_NOOP("powerhall::Words", "问题重开")},
    {"board.put", QT_TRANSLATE_NOOP("powerhall::Words", "设公示栏")},
    {"board.hung", QT_TRANSLATE_NOOP("powerhall::Words", "上墙")},
    {"board.cleared", QT_TRANSLATE_NOOP("powerhall::Words", "下墙")},
    {"board.removed", QT_TRANSLATE_NOOP("powerhall::Words", "撤公示栏")},
    {"capacity.stated", QT_TRANSLATE_NOOP("powerhall::Words", "登记可开放容量")},
    {"published.released", QT_TRANSLATE_NOOP("powerhall::Words", "登记公布数字")},
    {"published.voided", QT_TRANSLATE_NOOP("powerhall::Words", "作废公布数字")},
    {"liaison.named", QT_TRANSLATE_NOOP("powerhall::Words", "登记联系人")},
    {"liaison.removed", QT_TRANSLATE_NOOP("powerhall::Words", "撤联系人")},
    {"assessment.made", QT_TRANSLATE_NOOP("powerhall::Words", "季度评价")},
    {"outage.entered", QT_TRANSLATE_NOOP("powerhall::Words", "登记停电")},
    {"outage.corrected", QT_TRANSLATE_NOOP("powerhall::Words", "更正停电")},
    {"outage.struck", QT_TRANSLATE_NOOP("powerhall::Words", "删去停电")},
    {"dataset.recorded", QT_TRANSLATE_NOOP("powerhall::Words", "收进数据")},
    {"report.released", QT_TRANSLATE_NOOP("powerhall::Words", "发布报表")},
    {"return.handed_in", QT_TRANSLATE_NOOP("powerhall::Words", "上报报表")},
    {"revisit.noted", QT_TRANSLATE_NOOP("powerhall::Words", "登记回访")},
    {"task.entered", QT_TRANSLATE_NOOP("powerhall::Words", "登记事项")},
    {"task.corrected", QT_TRANSLATE_NOOP("powerhall::Words", "更正事项")},
    {"task.progressed", QT_TRANSLATE_NOOP("powerhall::Words", "事项进展")},
    {"task.closed", QT_TRANSLATE_NOOP("powerhall::Words", "事项办结")},
    {"task.reopened", QT_TRANSLATE_NOOP("powerhall::Words", "事项重开")},
    {"task.struck", QT_TRANSLATE_NOOP("powerhall::Words", "删去事项")},
    {"budget.set", QT_TRANSLATE_NOOP("powerhall::Words", "设停电预算")},
};

constexpr Pair Starts[] = {
    {"application", QT_TRANSLATE_NOOP("powerhall::Words", "申请次日起算")},
    {"previous", QT_TRANSLATE_NOOP("powerhall::Words", "上一环节完成后起算")},
    {"site_visit", QT_TRANSLATE_NOOP("powerhall::Words", "现场勘查后起算")},
    {"customer_papers", QT_TRANSLATE_NOOP("powerhall::Words", "客户资料齐全后起算")},
};

} // namespace

QString weekdayText(QDate day)
{
    static const char *const Weekdays[] = {
        QT_TRANSLATE_NOOP("powerhall::Words", "周一"), QT_TRANSLATE_NOOP("powerhall::Words", "周二"),
        QT_TRANSLATE_NOOP("powerhall::Words", "周三"), QT_TRANSLATE_NOOP("powerhall::Words", "周四"),
        QT_TRANSLATE_NOOP("powerhall::Words", "周五"), QT_TRANSLATE_NOOP("powerhall::Words", "周六"),
        QT_TRANSLATE_NOOP("powerhall::Words", "周日"),
    };
    return Words::tr(Weekdays[day.dayOfWeek() - 1]);
}

QString dayText(QDate day, QDate today)
{
    if (!day.isValid())
        return Words::tr("日期待定");
    const QString weekday = weekdayText(day);
    if (day.year() == today.year()) {
        //: %1 month, %2 day of the month, %3 weekday
        return Words::tr("%1月%2日 %3").arg(day.month()).arg(day.day()).arg(weekday);
    }
    return Words::tr("%1年%2月%3日 %4").arg(day.year()).arg(day.month()).arg(day.day()).arg(weekday);
}

QString daysLeftText(int workingDaysLeft, bool passed)
{
    // A day that has gone by over a weekend or a holiday is 0 working days away and late all the same.
    if (workingDaysLeft == 0)
        return passed ? Words::tr("已过期限") : Words::tr("今天到期");
    if (workingDaysLeft > 0)
        return Words::tr("还有%n个工作日", nullptr, workingDaysLeft);
    return Words::tr("已超%n个工作日", nullptr, -workingDaysLeft);
}

QString dueText(QDate day, QDate today, const WorkingCalendar &calendar)
{
    if (!day.isValid())
        return Words::tr("日期待定");
    //: %1 a day, %2 how far away it is
    return Words::tr("%1（%2）")
        .arg(dayText(day, today), daysLeftText(workingDaysBetween(calendar, today, day), day < today));
}

QString momentText(qint64 wallMs)
{
    const QDateTime time = localTime(wallMs);
    //: %1 month, %2 day of the month, %3 time of day
    return Words::tr("%1月%2日 %3")
        .arg(time.date().month())
        .arg(time.date().day())
        .arg(time.time().toString(u"HH:mm"_s));
}

QString businessWord(const QString &contractWord)
{
    return lookUp(Businesses, contractWord);
}

QString fieldWord(const QString &field)
{
    return lookUp(Fields, field);
}

QString businessWord(Business business)
{
    return businessWord(wordOf(business));
}

QString kindWord(CustomerKind kind)
{
    switch (kind) {
    case CustomerKind::Person:
        return Words::tr("个人");
    case CustomerKind::Enterprise:
        return Words::tr("企业");
    case CustomerKind::MicroEnterprise:
        return Words::tr("小微企业");
    case CustomerKind::IndividualBusiness:
        return Words::tr("个体工商户");
    case CustomerKind::FarmCooperative:
        return Words::tr("农民专业合作社");
    }
    Q_UNREACHABLE();
}

QString outcomeWord(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return Words::tr("可受理");
    case Outcome::AcceptedWithDebts:
        return Words::tr("容缺受理");
    case Outcome::NotAccepted:
        return Words::tr("不予受理");
    }
    Q_UNREACHABLE();
}

QString waitWord(WaitKind kind)
{
    switch (kind) {
    case WaitKind::Late:
        return Words::tr("逾期");
    case WaitKind::DueToday:
        return Words::tr("今日到期");
    case WaitKind::DueSoon:
        return Words::tr("即将到期");
    case WaitKind::TooEarly:
        return Words::tr("过早");
    case WaitKind::Owing:
        return Words::tr("欠件");
    case WaitKind::NotEntered:
        return Words::tr("未录入");
    case WaitKind::NotPrinted:
        return Words::tr("未打印");
    }
    Q_UNREACHABLE();
}

QString slipKindWord(const QString &kind)
{
    return lookUp(Slips, kind);
}

QString slipStateWord(SlipState state)
{
    switch (state) {
    case SlipState::Requested:
        return Words::tr("待生成");
    case SlipState::Rendered:
        return Words::tr("已生成，未打印");
    case SlipState::Sent:
        return Words::tr("打印中");
    case SlipState::Confirmed:
        return Words::tr("已打印");
    case SlipState::Failed:
        return Words::tr("打印失败");
    case SlipState::Voided:
        return Words::tr("已作废");
    }
    Q_UNREACHABLE();
}

QString slipHint(SlipState state, const QString &detail)
{
    switch (state) {
    case SlipState::Requested:
        return Words::tr("生成时程序停了，什么都没打；再打印一次");
    case SlipState::Rendered:
        return Words::tr("还没送打印机；再打印一次");
    case SlipState::Sent:
        return Words::tr("打印机还没说打好；纸已出来的，过一会儿自己消失");
    case SlipState::Confirmed:
    case SlipState::Voided:
        return {};
    case SlipState::Failed:
        break;
    }
    if (detail == wordOf(ErrorCode::HotlineMissing))
        return Words::tr("没有本单位服务热线，单据不能出；请值班长在“站点”填写后再打印");
    if (detail == "job_failed"_L1)
        return Words::tr("打印机没打成；看看缺纸、卡纸、墨粉，再打印一次");
    if (detail == "job_lost"_L1)
        return Words::tr("打印系统里找不到这份作业；看看纸出来没有，没有就再打印");
    return detail.isEmpty() ? Words::tr("没打成；再打印一次")
                            : Words::tr("没打成：%1；再打印一次").arg(detail);
}

QString statusWord(Application::Status status)
{
    switch (status) {
    case Application::Status::Open:
        return Words::tr("办理中");
    case Application::Status::Closed:
        return Words::tr("已办结");
    case Application::Status::Withdrawn:
        return Words::tr("已撤回");
    }
    Q_UNREACHABLE();
}

QString startsWord(const QString &starts)
{
    return lookUp(Starts, starts);
}

QString clauseText(const QString &clause)
{
    return clause == "ruling"_L1 ? Words::tr("来源未写明，本程序按通行做法") : clause;
}

QString eventWord(const QString &type)
{
    return lookUp(Events, type);
}

} // namespace powerhall
