// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/slips/slipbuilder.h"

#include "models/core/clock.h"
#include "models/domain/slips/slipblocks.h"
#include "models/domain/slips/slipwords.h"

#include <QDateTime>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// The words of one slip while they are put together.
struct Draft
{
    const SlipSource &source;
    const Profile &profile;
    const Decision &decision;
    Slip slip;
    SlipBlocks blocks;

    explicit Draft(const SlipSource &from)
        : source(from)
        , profile(*from.profile)
        , decision(from.decision)
        , blocks(from)
    {}

    void field(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            slip.fields.append(QStringList{label, value});
    }
};

QString stageNamed(const Draft &draft, const QString &stage)
{
    return slipStage(draft.profile, draft.decision, stage);
}

void addParties(Draft &draft)
{
    const Parties &parties = draft.source.parties;
    draft.field(u"客户"_s, parties.applicant.name);
    draft.field(u"证件号码"_s, parties.applicant.idNumber);
    draft.field(u"信用代码"_s, parties.applicant.creditCode);
    draft.field(u"联系电话"_s, parties.applicant.phone);
    if (parties.agent)
        draft.field(u"代办人"_s, parties.agent->name);
    draft.field(u"用电户号"_s, parties.accountNumber);
    draft.field(u"用电地址"_s, parties.address);
}

/// 受理 2026年11月20日 10:42 · 某某营业厅（地址） · 经办 李*.
void addDesk(Draft &draft)
{
    const SlipSource &source = draft.source;
    if (source.takenMs > 0)
        draft.slip.desk.append(u"收件 "_s + localTime(source.takenMs).toString(u"yyyy年M月d日 HH:mm"_s));
    else
        draft.slip.desk.append(source.acceptedMs > 0
                                   ? u"受理 "_s +
                                         localTime(source.acceptedMs).toString(u"yyyy年M月d日 HH:mm"_s)
                                   : u"告知 "_s + slipDate(source.input.on));
    if (!source.hall.name.isEmpty())
        draft.slip.desk.append(source.hall.address.isEmpty()
                                   ? source.hall.name
                                   : u"%1（%2）"_s.arg(source.hall.name, source.hall.address));
    if (!source.clerk.isEmpty())
        draft.slip.desk.append(u"经办 "_s + source.clerk);
}

void addFields(Draft &draft)
{
    const ApplicationInput &input = draft.source.input;
    addParties(draft);
    draft.field(u"业务"_s, slipBusiness(draft.profile, input));
    draft.field(u"客户类别"_s, slipCustomer(draft.profile, input));
    draft.field(u"电压容量"_s, slipVoltage(draft.profile, input));
    if (input.customer == Customer::NonResident)
        draft.field(u"地区"_s, slipWord(draft.profile, wordOf(input.region)));
    addDesk(draft);
}

/// One line for each stage something is due before: 装表接电前补交：… 最迟 ….
void summariseMissing(Draft &draft)
{
    QStringList stages;
    QStringList shared;
    for (const MissingDocument &missing : draft.decision.missing) {
        if (missing.source == DocumentSource::Shared)
            shared.append(slipDocuments(draft.profile, missing));
        else if (!stages.contains(missing.dueBefore))
            stages.append(missing.dueBefore);
    }
    for (const QString &stage : stages) {
        QStringList names;
        QString due;
        for (const MissingDocument &missing : draft.decision.missing) {
            if (missing.dueBefore != stage || missing.source == DocumentSource::Shared)
                continue;
            names.append(slipDocuments(draft.profile, missing));
            due = slipDue(missing.due, missing.provisional);
        }
        QString line =
            (stage == u"acceptance"_s ? u"请带来：%1"_s
                                      : slipBefore(draft.profile, draft.decision, stage) + u"补交：%1"_s)
                .arg(names.join(u"、"_s));
        if (!due.isEmpty())
            line += u"，"_s + due;
        draft.slip.summary.append(line);
    }
    if (!shared.isEmpty())
        draft.slip.summary.append(u"由数据共享取得，不用您带："_s + shared.join(u"、"_s));
}

/// The stage a customer waits for next, with its limit (BS21 四(一)2: told at each step).
void summariseNext(Draft &draft, const QString &after)
{
    bool reached = after.isEmpty();
    for (const StagePlan &stage : draft.decision.stages) {
        if (reached) {
            QString line =
                u"下一步：%1，%2"_s.arg(stageNamed(draft, stage.stage),
                                        stage.days ? slipDays(stage.days) + u"内"_s : u"时限未规定"_s);
            if (stage.due && stage.due->date.isValid())
                line += u"，"_s + slipDue(stage.due->date, stage.due->provisional);
            draft.slip.summary.append(line);
            return;
        }
        reached = stage.stage == after;
    }
}

int countMissing(const Decision &decision, bool atOnce)
{
    int count = 0;
    for (const MissingDocument &missing : decision.missing) {
        if (missing.source == DocumentSource::Customer && (missing.dueBefore == u"acceptance"_s) == atOnce)
            ++count;
    }
    return count;
}

QString outcomeLine(const Draft &draft)
{
    const int atOnce = countMissing(draft.decision, true);
    const int later = countMissing(draft.decision, false);
    if (atOnce > 0)
        return u"请备齐 %1 件材料，即可受理"_s.arg(atOnce);
    if (later > 0)
        return u"可以受理，另有 %1 件材料稍后补交"_s.arg(later);
    return u"材料已齐，可以受理"_s;
}

void addCustomersRules(Draft &draft)
{
    draft.blocks.fees();
    draft.blocks.tariffs();
    draft.blocks.payments();
    draft.blocks.capacity();
    draft.blocks.investment();
    draft.blocks.rights();
    draft.blocks.privacy();
}

bool hasPlanReply(const Decision &decision)
{
    for (const StagePlan &stage : decision.stages) {
        if (stage.stage == u"plan_reply"_s)
            return true;
    }
    return false;
}

void writeNotice(Draft &draft)
{
    draft.slip.title = u"业务办理一次性告知书"_s;
    draft.slip.headline = outcomeLine(draft);
    summariseMissing(draft);
    summariseNext(draft, {});
    draft.blocks.steps();
    draft.blocks.limits();
    draft.blocks.documents();
    draft.blocks.process();
    if (hasPlanReply(draft.decision))
        draft.blocks.planReply();
    addCustomersRules(draft);
}

void writeReceipt(Draft &draft)
{
    draft.slip.title = u"用电业务受理回执"_s;
    const int later = countMissing(draft.decision, false) + countMissing(draft.decision, true);
    draft.slip.headline = later > 0 ? u"已受理，另有 %1 件材料待补"_s.arg(later) : u"已受理，材料齐全"_s;
    summariseMissing(draft);
    summariseNext(draft, u"acceptance"_s);
    draft.blocks.steps();
    draft.blocks.limits();
    draft.blocks.supplied();
    draft.blocks.debts();
    draft.blocks.agent();
    draft.blocks.fees();
    draft.blocks.rights();
    draft.blocks.privacy();
    draft.slip.acknowledgement = true;
    draft.slip.signatures = {u"经办人"_s, u"客户签收（可以不签）"_s, u"业务专用章"_s};
}

SlipBlock linesBlock(const QString &heading, const QStringList &lines)
{
    SlipBlock block;
    block.kind = SlipBlock::Kind::List;
    block.heading = heading;
    for (const QString &line : lines)
        block.lines.append(u"。；！？"_s.contains(line.back()) ? line : line + u'。');
    return block;
}

void writeOwed(Draft &draft)
{
    draft.slip.title = u"补交材料告知单（容缺受理）"_s;
    const int later = countMissing(draft.decision, false) + countMissing(draft.decision, true);
    draft.slip.headline =
        later > 0 ? u"已受理，还欠 %1 件材料"_s.arg(later) : u"已受理，没有要您补交的材料"_s;
    summariseMissing(draft);
    draft.blocks.debts();
    draft.blocks.agent();
    const QString signing = u"签收只表示收到本单，不是承诺书；您可以不签，不影响办理"_s;
    if (later > 0) {
        QStringList how{u"原件带到营业厅任一窗口，报受理编号即可，不用重新排队填表"_s,
                        u"客户经理到现场勘查时也可以当面交"_s, u"可以托人代交，带上本单"_s};
        draft.blocks.add(linesBlock(u"怎样补交"_s, how));
        draft.blocks.add(
            linesBlock(u"说明"_s, {u"材料补齐以前，写明的环节不能办结；其他环节照常办理"_s, signing}));
    } else {
        draft.blocks.add(linesBlock(u"说明"_s, {signing}));
    }
    draft.blocks.steps();
    draft.blocks.rights();
    draft.blocks.privacy();
    draft.slip.acknowledgement = true;
    draft.slip.signatures = {u"经办人"_s, u"客户签收（可以不签）"_s, u"业务专用章"_s};
}

void writeNotAccepted(Draft &draft)
{
    draft.slip.title = u"补正材料一次性告知单"_s;
    draft.slip.headline = u"暂不能受理，还缺 %1 件材料"_s.arg(countMissing(draft.decision, true));
    summariseMissing(draft);
    draft.slip.summary.append(u"所缺材料一次列全，带齐即可受理"_s);
    draft.blocks.debts();
    draft.blocks.supplied();
    draft.blocks.add(
        linesBlock(u"说明"_s, {u"本单以外不再要求其他材料"_s, u"对本单有异议，可拨打下方任一电话"_s}));
    draft.blocks.steps();
    draft.blocks.limits();
    addCustomersRules(draft);
}

void writeReply(Draft &draft)
{
    const QString stage = draft.source.stage.isEmpty() ? u"plan_reply"_s : draft.source.stage;
    const bool plan = stage == u"plan_reply"_s;
    draft.slip.title = plan ? u"供电方案答复单"_s : stageNamed(draft, stage) + u"办结告知单"_s;
    draft.slip.headline = plan ? u"供电方案已答复"_s : u"“%1”已办结"_s.arg(stageNamed(draft, stage));
    summariseMissing(draft);
    summariseNext(draft, stage);
    draft.blocks.steps();
    if (plan) {
        const CatalogueDocument *report = draft.profile.document(u"completion_report"_s);
        QStringList papers;
        if (report && draft.source.input.voltage == Voltage::High)
            papers.append(
                u"工程完工后报验，请交："_s + report->name +
                (report->forms.isEmpty() ? QString() : u"（%1）"_s.arg(report->forms.join(u"、"_s))));
        else
            papers.append(u"工程完工后报验，不再要求其他材料"_s);
        draft.blocks.planReply();
        draft.blocks.add(linesBlock(u"完工后报验"_s, papers));
        draft.blocks.investment();
    }
    draft.blocks.debts();
    draft.blocks.fees();
    draft.blocks.rights();
    draft.blocks.privacy();
    draft.slip.acknowledgement = true;
    draft.slip.signatures = {u"经办人"_s, u"客户签收（可以不签）"_s, u"业务专用章"_s};
}

void writeHandOver(Draft &draft)
{
    const HandOverNote &note = draft.source.handOver;
    draft.slip.title = u"业务交接控制单"_s;
    draft.slip.headline = u"%1 移交 %2"_s.arg(note.from, note.to);
    if (!note.stage.isEmpty())
        draft.slip.summary.append(u"当前环节："_s + stageNamed(draft, note.stage));
    summariseMissing(draft);
    if (draft.decision.missing.isEmpty())
        draft.slip.summary.append(u"没有欠交的材料"_s);
    draft.blocks.steps();
    draft.blocks.supplied();
    draft.blocks.debts();
    draft.blocks.agent();
    if (!note.note.isEmpty())
        draft.blocks.add(linesBlock(u"交接说明"_s, {note.note}));
    draft.blocks.privacy();
    draft.slip.signatures = {u"移交人"_s, u"接收人"_s, u"日期"_s};
}

/// Nothing is known of the application here, so nothing is said of it.
void writeDeposit(Draft &draft)
{
    draft.slip.title = u"材料代收回执"_s;
    draft.slip.headline = u"已收下 %1 件材料，不用再送一次"_s.arg(draft.source.input.documents.size());
    draft.slip.summary.append(u"本柜台还没有收到这个编号的记录；联网以后自动并入您的申请"_s);
    QStringList papers;
    for (const SuppliedDocument &document : draft.source.input.documents)
        papers.append(draft.profile.documentName(document.id));
    draft.blocks.add(linesBlock(u"收下的材料"_s, papers));
    draft.blocks.add(linesBlock(u"说明"_s, {u"交件时间见本回执，会一并记入您的申请"_s,
                                            u"并入时如发现您的申请不需要某件材料，该件退还给您，不影响办理"_s,
                                            u"查询进度请报申请编号，可到任一窗口，也可拨打下方电话"_s}));
    draft.slip.acknowledgement = true;
    draft.slip.signatures = {u"经办人"_s, u"客户签收（可以不签）"_s, u"业务专用章"_s};
}

void write(Draft &draft, SlipKind kind)
{
    switch (kind) {
    case SlipKind::Notice:
        return writeNotice(draft);
    case SlipKind::Receipt:
        return writeReceipt(draft);
    case SlipKind::Owed:
        return writeOwed(draft);
    case SlipKind::NotAccepted:
        return writeNotAccepted(draft);
    case SlipKind::StageReply:
        return writeReply(draft);
    case SlipKind::HandOver:
        return writeHandOver(draft);
    case SlipKind::Deposit:
        return writeDeposit(draft);
    }
}

QList<SlipLine> linesOf(const QList<Hotline> &hotlines, QDate on)
{
    QList<SlipLine> lines;
    for (const Hotline &hotline : hotlines) {
        if (holdsOn(hotline.valid, on))
            lines.append(SlipLine{hotline.name, hotline.number, {}});
    }
    return lines;
}

QString ruleVersionOf(const Profile &profile)
{
    QString version = profile.id + u' ' + profile.version;
    if (!profile.hash.isEmpty())
        version += u" · "_s + QString::fromLatin1(profile.hash.toHex().left(8));
    return version;
}

void frame(Draft &draft, SlipKind kind)
{
    Slip &slip = draft.slip;
    slip.kind = kind;
    slip.utility = draft.profile.name;
    slip.number = draft.source.number;
    slip.madeMs = draft.source.madeMs;
    slip.ownLines = linesOf(draft.profile.hotlines, draft.source.input.on);
    slip.regulatorLines = linesOf(draft.profile.regulatorLines, draft.source.input.on);
    slip.accent = draft.profile.accent;
    slip.ruleVersion = ruleVersionOf(draft.profile);
    slip.copyNumber = draft.source.copyNumber;
    slip.demo = draft.source.demo;
    if (kind == SlipKind::HandOver)
        slip.copies = {u"移交联"_s, u"接收联"_s};
    else if (!slip.number.isEmpty())
        slip.copies = {u"客户联"_s, u"存根联"_s};
}

} // namespace

Result<Slip> buildSlip(SlipKind kind, const SlipSource &source)
{
    Q_ASSERT(source.profile);
    Draft draft(source);
    frame(draft, kind);
    if (!draft.slip.isComplete())
        return Error{ErrorCode::HotlineMissing, source.profile->id, wordOf(kind), {}};
    if (kind == SlipKind::Deposit)
        addDesk(draft);
    else
        addFields(draft);
    write(draft, kind);
    draft.slip.clauses = draft.blocks.clauses();
    draft.slip.blocks = draft.blocks.blocks();
    if (!draft.slip.clauses.isEmpty())
        draft.slip.blocks.append(draft.blocks.sources());
    stamp(draft.slip);
    return draft.slip;
}

} // namespace powerhall
