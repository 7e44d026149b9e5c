// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/slips/slipblocks.h"

#include "models/domain/intake/condition.h"
#include "models/domain/slips/slipwords.h"

#include <QRegularExpression>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QString Ruling = u"ruling"_s; ///< where the source is silent: nothing to cite

SlipBlock block(SlipBlock::Kind kind, const QString &heading)
{
    SlipBlock made;
    made.kind = kind;
    made.heading = heading;
    return made;
}

bool mentions(const QStringList &lines, const QStringList &words)
{
    return std::any_of(lines.cbegin(), lines.cend(), [&](const QString &line) {
        return std::any_of(words.cbegin(), words.cend(),
                           [&](const QString &word) { return line.contains(word); });
    });
}

} // namespace

SlipBlocks::SlipBlocks(const SlipSource &source)
    : m_source(source)
    , m_profile(*source.profile)
    , m_clauses(source.decision.clauses)
{}

void SlipBlocks::add(const SlipBlock &made)
{
    m_blocks.append(made);
    cite(made.clause);
}

void SlipBlocks::cite(const QString &clause)
{
    for (const QString &one : clause.split(u'、', Qt::SkipEmptyParts)) {
        if (one != Ruling && !m_clauses.contains(one))
            m_clauses.append(one);
    }
}

QStringList SlipBlocks::clauses() const
{
    QStringList sorted = m_clauses;
    sorted.removeAll(Ruling);
    sorted.removeDuplicates();
    sorted.sort();
    return sorted;
}

SlipBlock SlipBlocks::sources() const
{
    SlipBlock made = block(SlipBlock::Kind::Paragraph, u"依据"_s);
    const QStringList cited = clauses();
    QStringList titles;
    for (const Source &source : m_profile.sources) {
        const bool used = std::any_of(cited.cbegin(), cited.cend(),
                                      [&](const QString &clause) { return clause.startsWith(source.key); });
        if (used && !source.internal && !source.number.isEmpty())
            titles.append(source.key + u" 即 "_s + source.number);
    }
    QString text = cited.join(u"；"_s);
    if (!titles.isEmpty())
        text += u"。"_s + titles.join(u"；"_s);
    made.lines = {text + u"。"_s};
    return made;
}

QList<Statement> SlipBlocks::statements(const QList<Statement> &all) const
{
    QList<Statement> chosen;
    for (const Statement &statement : all) {
        if (!statement.goal && holdsOn(statement.valid, m_source.input.on) &&
            matches(statement.when, m_source.input, m_source.decision.threeZero))
            chosen.append(statement);
    }
    return chosen;
}

void SlipBlocks::statementBlock(const QString &heading, const QList<Statement> &all, const QStringList &further,
                                const QString &otherwise)
{
    SlipBlock made = block(SlipBlock::Kind::List, heading);
    QStringList cited;
    for (const Statement &statement : statements(all)) {
        made.lines.append(statement.text);
        if (statement.clause != Ruling && !cited.contains(statement.clause))
            cited.append(statement.clause);
    }
    for (const QString &line : further) {
        if (!line.isEmpty())
            made.lines.append(line);
    }
    if (made.lines.isEmpty() && !otherwise.isEmpty())
        made.lines.append(otherwise);
    if (made.lines.isEmpty())
        return;
    made.clause = cited.join(u'、');
    add(made);
}

void SlipBlocks::steps()
{
    if (m_source.decision.stages.isEmpty())
        return;
    SlipBlock made = block(SlipBlock::Kind::Steps, u"用电时刻表"_s);
    for (const StagePlan &stage : m_source.decision.stages) {
        const QString due =
            stage.due ? slipDue(stage.due->date, stage.due->provisional) : QString();
        made.rows.append(QStringList{m_profile.stageName(stage.stage), slipDays(stage.days), due,
                                     stage.days ? slipStart(stage) : QString()});
        cite(stage.clause);
    }
    add(made);
}

void SlipBlocks::limits()
{
    const Decision &decision = m_source.decision;
    SlipBlock made = block(SlipBlock::Kind::List, u"总时限"_s);
    made.lines.append(u"各环节合计："_s + slipDays(decision.totalDays) +
                      (decision.totalDays ? u"（只算供电企业与您办理的时间）"_s : QString()));
    made.lines.append(u"从申请到通电全过程："_s +
                      (decision.wholeDays ? (*decision.wholeDays == 0 ? u"当日"_s : u"最长 "_s + slipDays(decision.wholeDays))
                                          : u"未规定"_s));
    if (decision.wholeAverageDays)
        made.lines.append(u"全过程平均："_s + slipDays(decision.wholeAverageDays) +
                          u"（各户平均，不是每一户的期限）"_s);
    QString counting = u"工作日按国务院放假调休安排计算，起算当日不计。"_s;
    if (decision.provisional)
        counting += u"标有“暂定”的日期所在年份尚未公布放假安排，公布后可能调整。"_s;
    made.lines.append(counting);
    add(made);
}

const MissingDocument *SlipBlocks::missing(const QString &document) const
{
    const auto &all = m_source.decision.missing;
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const MissingDocument &one) {
        return one.document == document || one.anyOf.contains(document);
    });
    return found == all.cend() ? nullptr : &*found;
}

QString SlipBlocks::whenDue(const QString &document) const
{
    const MissingDocument *lacking = missing(document);
    if (!lacking)
        return u"已收"_s;
    if (lacking->source == DocumentSource::Shared)
        return u"数据共享取得，不用您带"_s;
    QString text = slipBefore(m_profile, lacking->dueBefore);
    if (const QString due = slipDue(lacking->due, lacking->provisional); !due.isEmpty())
        text += u"，"_s + due;
    return text;
}

QStringList SlipBlocks::documentRow(const QString &document) const
{
    const MissingDocument *lacking = missing(document);
    const QStringList group = lacking && !lacking->anyOf.isEmpty() ? lacking->anyOf : QStringList{document};
    QStringList forms;
    QStringList hints;
    for (const QString &id : group) {
        if (const CatalogueDocument *entry = m_profile.document(id)) {
            if (!entry->forms.isEmpty())
                forms.append(entry->forms.join(u"、"_s));
            if (!entry->hint.isEmpty() && !hints.contains(entry->hint))
                hints.append(entry->hint);
        }
    }
    QStringList how;
    if (!forms.isEmpty())
        how.append(forms.join(u"；"_s));
    how += hints;
    return {lacking ? slipDocuments(m_profile, *lacking) : m_profile.documentName(document),
            how.join(u"。"_s), whenDue(document)};
}

void SlipBlocks::documents()
{
    SlipBlock made = block(SlipBlock::Kind::Table, u"材料清单"_s);
    made.columns = {u"材料"_s, u"可用的证件和带法（任一种即可）"_s, u"何时交"_s};
    QStringList cited;
    for (const QString &document : m_source.decision.required) {
        made.rows.append(documentRow(document));
        const CatalogueDocument *entry = m_profile.document(document);
        if (entry && entry->clause != Ruling && !cited.contains(entry->clause))
            cited.append(entry->clause);
    }
    const CatalogueDocument *report = m_profile.document(u"completion_report"_s);
    if (report && m_source.input.voltage == Voltage::High && isConnection(m_source.input.business))
        made.rows.append(QStringList{report->name, (report->forms + QStringList{report->hint}).join(u"。"_s),
                                     u"工程完工后报验时"_s});
    made.clause = cited.join(u'、');
    if (!made.rows.isEmpty())
        add(made);
    SlipBlock rest = block(SlipBlock::Kind::Paragraph, {});
    rest.lines = {u"清单以外的材料，任何人不得要求您提供。"_s};
    add(rest);
}

void SlipBlocks::debts()
{
    SlipBlock made = block(SlipBlock::Kind::Table, u"缺少的材料"_s);
    made.columns = {u"材料"_s, u"可用的证件和带法（任一种即可）"_s, u"何时交"_s};
    for (const MissingDocument &lacking : m_source.decision.missing) {
        made.rows.append(documentRow(lacking.document));
        cite(lacking.clause);
    }
    if (!made.rows.isEmpty())
        add(made);
}

void SlipBlocks::supplied()
{
    SlipBlock made = block(SlipBlock::Kind::Table, u"已收材料"_s);
    made.columns = {u"材料"_s, u"来源"_s};
    for (const SuppliedDocument &document : m_source.input.documents)
        made.rows.append(QStringList{m_profile.documentName(document.id),
                                     document.source == DocumentSource::Shared ? u"数据共享取得"_s : u"客户提供"_s});
    if (!made.rows.isEmpty())
        add(made);
}

void SlipBlocks::process()
{
    statementBlock(u"办理流程"_s, m_profile.process, {}, {});
}

void SlipBlocks::fees()
{
    QStringList lines;
    QStringList allowed;
    for (const Fee &fee : m_profile.allowedFees) {
        if (!holdsOn(fee.valid, m_source.input.on))
            continue;
        QString text = fee.name;
        if (!fee.when.isEmpty() || !fee.basis.isEmpty())
            text += u"（%1）"_s.arg(QStringList{fee.when, fee.basis}.filter(QRegularExpression(u"."_s)).join(u"；"_s));
        allowed.append(text);
        cite(fee.clause);
    }
    lines.append(allowed.isEmpty() ? u"可以收取的项目：未规定；没有政府规定的项目一律不收"_s
                                   : u"依法可能收取的只有："_s + allowed.join(u"；"_s));
    if (!m_profile.bannedFees.isEmpty() && holdsOn(m_profile.bannedFeesValid, m_source.input.on)) {
        lines.append(u"任何名义都不得收取："_s + m_profile.bannedFees.join(u"、"_s));
        cite(m_profile.bannedFeesClause);
    }
    statementBlock(u"收费"_s, m_profile.feeStatements, lines, {});
}

void SlipBlocks::tariffs()
{
    const QString place = m_source.hall.tariffPlace;
    statementBlock(u"电价"_s, m_profile.tariffs,
                   {place.isEmpty() ? QString() : u"现行电价表张贴在："_s + place},
                   u"现行电价表见营业厅公示栏，也可以请窗口出示"_s);
}

void SlipBlocks::payments()
{
    statementBlock(u"交费方式"_s, m_profile.payments, {m_source.hall.payments}, u"未规定，请向窗口询问"_s);
}

void SlipBlocks::capacity()
{
    const QString place = m_source.hall.capacityPlace;
    statementBlock(u"可开放容量"_s, m_profile.capacity,
                   {place.isEmpty() ? QString() : u"本季度可开放容量和受限情况张贴在："_s + place},
                   u"未规定，请向窗口询问当前可开放容量和受限情况"_s);
}

void SlipBlocks::investment()
{
    QStringList lines;
    if (m_source.decision.threeZero.value_or(false))
        lines.append(u"您符合“三零”服务：零上门、零审批、零投资"_s);
    if (m_source.input.interfaceExtended)
        lines.append(u"本户实行投资界面延伸：电网投资到您的红线"_s);
    statementBlock(u"投资分界"_s, m_profile.investment, lines, {});
}

void SlipBlocks::planReply()
{
    QStringList lines;
    const QList<Statement> own = statements(m_profile.planReply);
    QStringList texts;
    for (const Statement &statement : own)
        texts.append(statement.text);
    if (!mentions(texts, {u"内部工程"_s, u"受电工程"_s, u"红线内"_s}))
        lines.append(u"产权分界点以内的工程由您自己组织实施"_s);
    statementBlock(u"方案答复时告知"_s, m_profile.planReply, lines, {});
}

void SlipBlocks::rights()
{
    QStringList texts;
    for (const Statement &statement : statements(m_profile.rights))
        texts.append(statement.text);
    QStringList lines;
    if (!mentions(texts, {u"三指定"_s, u"自主选择"_s, u"自己选"_s}))
        lines.append(u"设计、施工、设备供应单位由您自己选，任何人不得指定（无“三指定”）"_s);
    statementBlock(u"您的权利"_s, m_profile.rights, lines, {});
}

void SlipBlocks::privacy()
{
    QString kept = u"登记的姓名、证件号码、电话和地址只用于办理本业务，加密保存；保存多久：未规定"_s;
    if (m_profile.retentionDays)
        kept = u"登记的姓名、证件号码、电话和地址只用于办理本业务，加密保存；没有办成的申请 %1 天后删除"_s.arg(
            *m_profile.retentionDays);
    statementBlock(u"个人信息"_s, m_profile.privacy, {}, kept);
}

} // namespace powerhall
