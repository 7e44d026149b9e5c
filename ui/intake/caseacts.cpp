// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/caseacts.h"

#include "models/services/accountservice.h"
#include "models/services/slipservice.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "models/tables/wordtext.h"
#include "ui/currentsession.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// What the other system asks for, in the order of its form.
QList<Prompts::CopyField> marketingFields(const ApplicationView &view, const Parties &parties)
{
    const ApplicationInput &input = view.application.input;
    const Person agent = parties.agent.value_or(Person());
    return {{CaseActs::tr("业务"), businessWord(input.business)},
            {CaseActs::tr("客户姓名"), parties.applicant.name},
            {CaseActs::tr("证件号码"), parties.applicant.idNumber},
            {CaseActs::tr("统一社会信用代码"), parties.applicant.creditCode},
            {CaseActs::tr("联系电话"), parties.applicant.phone},
            {CaseActs::tr("用电地址"), parties.address},
            {CaseActs::tr("容量（千瓦）"),
             input.capacityKw ? QString::number(*input.capacityKw, 'g', 12) : QString()},
            {CaseActs::tr("用电户号"), parties.accountNumber},
            {CaseActs::tr("代办人"), agent.name},
            {CaseActs::tr("代办人证件"), agent.idNumber},
            {CaseActs::tr("受理编号"), view.application.number}};
}

Claim claimOf(const Prompts::SaidTime &said, const QString &reason = {})
{
    return {.atMs = said.atMs, .reason = said.reason.isEmpty() ? reason : said.reason};
}

} // namespace

SlipKind slipKindOf(const QString &word)
{
    for (const SlipKind kind : {SlipKind::Notice, SlipKind::Receipt, SlipKind::Owed, SlipKind::NotAccepted,
                                SlipKind::StageReply, SlipKind::HandOver}) {
        if (wordOf(kind) == word)
            return kind;
    }
    return SlipKind::Receipt;
}

CaseActs::CaseActs(const WindowContext &context, SlipDesk &desk, QWidget *window)
    : m_context(context)
    , m_desk(desk)
    , m_window(window)
{}

QString CaseActs::stageName(const QString &number, const QString &stage) const
{
    const Profile &rules = m_context.station.profile();
    if (!rules.stageNames.contains(stage))
        return wordText(stage);
    // A class of customers may have its own word for a stage, as the line of stages above shows it.
    const Result<ApplicationView> view = m_context.intake.view(m_context.session.value(), number);
    return view ? rules.stageName(stage, view->decision.customerClass) : rules.stageName(stage);
}

std::optional<QString> CaseActs::askReason(const QString &name, const QString &title, const QString &text,
                                           const QString &yes, const QStringList &suggestions,
                                           Prompts::SaidTime *said) const
{
    return m_context.prompts.askText(m_window, {.name = name,
                                                .title = title,
                                                .text = text,
                                                .label = tr("理由（会记入案件，改不掉）"),
                                                .yes = yes,
                                                .initial = {},
                                                .suggestions = suggestions,
                                                .said = said});
}

Prompts::SaidTime CaseActs::saidTime(const QString &number, bool reasonAsked) const
{
    Prompts::SaidTime said{.latestMs = m_context.station.clock().now().wallMs, .needsReason = !reasonAsked};
    said.earliestMs = said.latestMs;
    if (const Result<ApplicationView> view = m_context.intake.view(m_context.session.value(), number))
        said.earliestMs = view->application.accepted.recordedMs;
    return said;
}

CaseActs::Report CaseActs::told(const Result<ApplicationView> &result, const QString &done) const
{
    if (!result)
        return SlipDesk::Report{.sent = false,
                                .tone = Tone::Late,
                                .sentence = errorText(result.error(), &m_context.station.profile())};
    return SlipDesk::Report{.sent = true, .tone = Tone::Good, .sentence = done};
}

CaseActs::Report CaseActs::told(const Result<void> &result, const QString &done) const
{
    if (!result)
        return SlipDesk::Report{.sent = false,
                                .tone = Tone::Late,
                                .sentence = errorText(result.error(), &m_context.station.profile())};
    return SlipDesk::Report{.sent = true, .tone = Tone::Good, .sentence = done};
}

CaseActs::Report CaseActs::supply(const QString &number, const QString &document)
{
    const QString name = m_context.station.profile().documentName(document);
    Prompts::SaidTime said = saidTime(number, false);
    const std::optional<int> answer =
        m_context.prompts.askChoice(m_window, {.name = u"supplyDialog"_s,
                                               .title = tr("收材料"),
                                               .text = tr("%1：%2从哪里来？").arg(number, name),
                                               .label = tr("来源"),
                                               .yes = tr("收下"),
                                               .initial = {},
                                               .suggestions = {tr("客户带来了"), tr("由数据共享取得")},
                                               .said = &said});
    if (!answer)
        return {};
    const SuppliedDocument supplied{
        .id = document, .source = *answer == 0 ? DocumentSource::Customer : DocumentSource::Shared};
    return told(m_context.intake.supply(m_context.session.value(), number, supplied, claimOf(said)),
                tr("%1 的%2已收").arg(number, name));
}

CaseActs::Report CaseActs::reachStage(const QString &number, const QString &stage)
{
    const QString name = stageName(number, stage);
    Prompts::SaidTime said = saidTime(number, false);
    if (!m_context.prompts.confirm(m_window,
                                   {.name = u"stageDialog"_s,
                                    .title = tr("办环节"),
                                    .text = tr("%1：%2做完了？时间记为现在，以后改不掉。").arg(number, name),
                                    .label = {},
                                    .yes = tr("%1已完成").arg(name),
                                    .initial = {},
                                    .suggestions = {},
                                    .said = &said}))
        return {};
    return told(m_context.intake.reachStage(m_context.session.value(), number, stage, claimOf(said)),
                tr("%1：%2已完成").arg(number, name));
}

CaseActs::Report CaseActs::chooseStage(const ApplicationView &view)
{
    QStringList stages{view.stage};
    for (const StagePlan &plan : view.decision.stages) {
        const bool milestone = plan.starts == "site_visit"_L1 || plan.starts == "customer_papers"_L1;
        if (milestone && !view.application.stageEnds.contains(plan.starts) && !stages.contains(plan.starts))
            stages.append(plan.starts);
    }
    stages.removeAll(QString());
    if (stages.size() == 1)
        return reachStage(view.application.number, stages.constFirst());
    QStringList names;
    for (const QString &stage : stages)
        names.append(stageName(view.application.number, stage));
    Prompts::SaidTime said = saidTime(view.application.number, false);
    const std::optional<int> answer =
        m_context.prompts.askChoice(m_window, {.name = u"chooseStageDialog"_s,
                                               .title = tr("办环节"),
                                               .text = tr("%1：哪一件做完了？").arg(view.application.number),
                                               .label = tr("环节"),
                                               .yes = tr("已完成"),
                                               .initial = {},
                                               .suggestions = names,
                                               .said = &said});
    if (!answer)
        return {};
    return told(m_context.intake.reachStage(m_context.session.value(), view.application.number,
                                            stages.at(*answer), claimOf(said)),
                tr("%1：%2已完成").arg(view.application.number, names.at(*answer)));
}

CaseActs::Report CaseActs::passInEmergency(const ApplicationView &view)
{
    const QString name = stageName(view.application.number, view.stage);
    Prompts::SaidTime said = saidTime(view.application.number, true);
    const std::optional<QString> reason = askReason(
        u"emergencyDialog"_s, tr("紧急放行"),
        tr("%1：材料还欠着，仍让“%2”先过。所欠材料不会因此免掉。").arg(view.application.number, name),
        tr("放行"), {tr("抢险救灾"), tr("民生急用")}, &said);
    if (!reason)
        return {};
    return told(m_context.intake.passInEmergency(m_context.session.value(), view.application.number,
                                                 view.stage, *reason, claimOf(said, *reason)),
                tr("%1：%2已紧急放行").arg(view.application.number, name));
}

CaseActs::Report CaseActs::suspend(const QString &number)
{
    Prompts::SaidTime said = saidTime(number, true);
    const std::optional<QString> reason =
        askReason(u"suspendDialog"_s, tr("中止计时"), tr("%1：从明天起不计我方时限，直到恢复。").arg(number),
                  tr("中止计时"), {tr("客户要求暂缓"), tr("等客户受电工程"), tr("等政府审批")}, &said);
    if (!reason)
        return {};
    return told(m_context.intake.suspend(m_context.session.value(), number, *reason, claimOf(said, *reason)),
                tr("%1 已中止计时").arg(number));
}

CaseActs::Report CaseActs::resume(const QString &number)
{
    Prompts::SaidTime said = saidTime(number, true);
    const std::optional<QString> reason =
        askReason(u"resumeDialog"_s, tr("恢复计时"), tr("%1：从明天起重新计我方时限。").arg(number),
                  tr("恢复计时"), {tr("客户通知可以继续"), tr("客户工程已完工")}, &said);
    if (!reason)
        return {};
    return told(m_context.intake.resume(m_context.session.value(), number, *reason, claimOf(said, *reason)),
                tr("%1 已恢复计时").arg(number));
}

CaseActs::Report CaseActs::withdraw(const QString &number)
{
    Prompts::SaidTime said = saidTime(number, true);
    const std::optional<QString> reason =
        askReason(u"withdrawDialog"_s, tr("撤回申请"),
                  tr("%1：客户不办了。撤回后不能再办，要办得重新受理。").arg(number), tr("撤回申请"),
                  {tr("客户书面要求撤回")}, &said);
    if (!reason)
        return {};
    return told(m_context.intake.withdraw(m_context.session.value(), number, *reason, claimOf(said, *reason)),
                tr("%1 已撤回").arg(number));
}

CaseActs::Report CaseActs::handOver(const QString &number)
{
    const Result<QList<UserRow>> users = m_context.accounts.users();
    if (!users)
        return told(Result<void>(users.error()), {});
    QStringList names;
    for (const UserRow &user : *users) {
        const bool serves = user.role == wordOf(Role::Clerk) || user.role == wordOf(Role::Head);
        if (!user.disabled && serves && user.name != m_context.session.value().name())
            names.append(user.name);
    }
    if (names.isEmpty())
        return SlipDesk::Report{
            .sent = false, .tone = Tone::Note, .sentence = tr("没有别的柜台人员可以接手")};
    const std::optional<int> to =
        m_context.prompts.askChoice(m_window, {.name = u"handOverDialog"_s,
                                               .title = tr("移交"),
                                               .text = tr("%1：交给谁接着办？").arg(number),
                                               .label = tr("接手人"),
                                               .yes = tr("下一步"),
                                               .initial = {},
                                               .suggestions = names});
    if (!to)
        return {};
    Prompts::SaidTime said = saidTime(number, true);
    const std::optional<QString> note =
        askReason(u"handOverNoteDialog"_s, tr("移交"),
                  tr("%1 交给 %2，要交代什么？会打在交接单上。").arg(number, names.at(*to)),
                  tr("移交并打印交接单"), {tr("下班交接"), tr("无特别事项")}, &said);
    if (!note)
        return {};
    const Report done = told(m_context.intake.handOver(m_context.session.value(), number, names.at(*to),
                                                       *note, claimOf(said, *note)),
                             tr("%1 已移交给 %2").arg(number, names.at(*to)));
    if (!done->sent)
        return done;
    const SlipDesk::Report printed = m_desk.print(number, SlipKind::HandOver, false);
    return SlipDesk::Report{
        .sent = true, .tone = printed.tone, .sentence = tr("%1；%2").arg(done->sentence, printed.sentence)};
}

CaseActs::Report CaseActs::enterElsewhere(const QString &number)
{
    const Session &session = m_context.session.value();
    const Result<ApplicationView> view = m_context.intake.view(session, number);
    if (!view)
        return told(view, {});
    const Result<Parties> parties = m_context.intake.reveal(session, number, tr("录入营销系统"));
    if (!parties)
        return told(Result<void>(parties.error()), {});
    const std::optional<QString> order = m_context.prompts.askWhileCopying(
        m_window,
        {.name = u"enterDialog"_s,
         .title = tr("录入营销系统"),
         .text = tr("%1：逐项复制到营销系统，再把它给的工单号填在下面。").arg(number),
         .label = tr("营销系统工单号"),
         .yes = tr("登记工单号"),
         .initial = {},
         .suggestions = {}},
        marketingFields(*view, *parties));
    if (!order)
        return {};
    return told(m_context.intake.enteredElsewhere(session, number, *order),
                tr("%1 已登记工单号 %2").arg(number, *order));
}

CaseActs::Report CaseActs::voidSlip(const QString &number, const QUuid &slip)
{
    const std::optional<QString> reason =
        askReason(u"voidSlipDialog"_s, tr("作废单据"), tr("这份单据作废后不再有效，编号留存。"), tr("作废"),
                  {tr("打印不清"), tr("内容已更正")});
    if (!reason)
        return {};
    return told(m_context.slips.voidSlip(m_context.session.value(), number, slip, *reason), tr("单据已作废"));
}

CaseActs::Report CaseActs::declined(const QString &number, const QUuid &slip)
{
    const std::optional<QString> witness =
        m_context.prompts.askText(m_window, {.name = u"declinedDialog"_s,
                                             .title = tr("客户未签字"),
                                             .text = tr("签不签由客户定，不影响办理。记下在场的见证人。"),
                                             .label = tr("见证人"),
                                             .yes = tr("记下"),
                                             .initial = m_context.session.value().name(),
                                             .suggestions = {}});
    if (!witness)
        return {};
    return told(m_context.slips.declined(m_context.session.value(), number, slip, *witness),
                tr("已记下：客户未签字"));
}

CaseActs::Report CaseActs::printAgain(const QString &number, const QString &slipKind)
{
    return m_desk.print(number, slipKindOf(slipKind), false);
}

CaseActs::Report CaseActs::printOther(const QString &number)
{
    QStringList kinds;
    QStringList names;
    for (const SlipKind kind :
         {SlipKind::Notice, SlipKind::Receipt, SlipKind::Owed, SlipKind::StageReply, SlipKind::HandOver}) {
        const Result<Slip> slip = m_context.slips.preview(m_context.session.value(), number, kind);
        if (!slip && slip.error().code == ErrorCode::WrongState)
            continue; // it would say nothing
        kinds.append(wordOf(kind));
        names.append(slipKindWord(wordOf(kind)));
    }
    const std::optional<int> chosen =
        m_context.prompts.askChoice(m_window, {.name = u"printOtherDialog"_s,
                                               .title = tr("打印单据"),
                                               .text = tr("%1：打印哪一种？").arg(number),
                                               .label = tr("单据"),
                                               .yes = tr("打印"),
                                               .initial = {},
                                               .suggestions = names});
    return chosen ? printAgain(number, kinds.at(*chosen)) : Report();
}

std::optional<Result<Parties>> CaseActs::reveal(const QString &number)
{
    const std::optional<QString> reason = askReason(u"revealDialog"_s, tr("查看完整信息"),
                                                    tr("%1：谁在什么时候为什么看过，都会记下。").arg(number),
                                                    tr("查看"), {tr("核对客户身份"), tr("电话联系客户")});
    if (!reason)
        return {};
    return m_context.intake.reveal(m_context.session.value(), number, *reason);
}

} // namespace powerhall
