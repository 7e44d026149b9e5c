// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/slips/slipblocks.h"

#include "models/domain/intake/agentpapers.h"
#include "models/domain/intake/condition.h"
#include "models/domain/profile/clauses.h"
#include "models/domain/slips/slipwords.h"

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

/// Sentences one behind the other.
QString runOn(const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences) {
        text += sentence;
        if (!u"。；！？"_s.contains(sentence.back()))
            text += u'。';
    }
    return text;
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
}

void SlipBlocks::cite(const QString &clause)
{
    if (!clause.isEmpty() && clause != Ruling && !m_clauses.contains(clause))
        m_clauses.append(clause);
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
    QString text = clausesTogether(cited);
    if (!titles.isEmpty())
        text += u"。"_s + titles.join(u"；"_s);
    made.lines = {text + u"。"_s};
    made.small = true;
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

QString SlipBlocks::filledIn(QString text) const
{
    if (m_profile.retentionDays)
        text.replace(u"{retention_days}"_s, QString::number(*m_profile.retentionDays));
    return text;
}

void SlipBlocks::statementBlock(const QString &heading, const QList<Statement> &all, Shape shape,
                                const QStringList &further, const QString &otherwise)
{
    SlipBlock made = block(SlipBlock::Kind::List, heading);
    QStringList cited;
    for (const Statement &statement : statements(all)) {
        made.lines.append(filledIn(statement.text));
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
    if (shape == Shape::List) {
        for (QString &line : made.lines)
            line = runOn({line});
    } else {
        made.kind = SlipBlock::Kind::Paragraph;
        made.lines = {runOn(made.lines)};
        made.small = shape == Shape::Small;
    }
    made.clause = clausesTogether(cited);
    for (const QString &clause : std::as_const(cited))
        cite(clause);
    m_blocks.append(made);
}

void SlipBlocks::steps()
{
    if (m_source.decision.stages.isEmpty())
        return;
    SlipBlock made = block(SlipBlock::Kind::Steps, u"用电时刻表"_s);
    for (const StagePlan &stage : m_source.decision.stages) {
        const QString name = slipStage(m_profile, m_source.decision, stage.stage);
        if (const QDate end = m_source.stageEnds.value(stage.stage); end.isValid()) {
            made.rows.append(QStringList{name, u"已办结"_s, slipDate(end), QString()});
            continue;
        }
        const QString due = stage.due ? slipDue(stage.due->date, stage.due->provisional) : QString();
        made.rows.append(QStringList{name, slipDays(stage.days), due,
                                     stage.days ? slipStart(m_profile, stage) : QString()});
        cite(stage.clause);
    }
    add(made);
}

/// How an application made on a day off is counted; where it moved this one, by which day.
QString SlipBlocks::holidayLine() const
{
    const Decision &decision = m_source.decision;
    if (decision.counted != decision.applied)
        return u"休息日申请，视为%1受理"_s.arg(slipDate(decision.counted));
    const HolidayStartRule *rule = m_profile.holidayStart(m_source.input.on);
    if (!rule)
        return {};
    return rule->nextWorkingDay ? u"休息日申请的，视为下一个工作日受理"_s
                                : u"休息日申请的，也从申请当天起算"_s;
}

void SlipBlocks::limits()
{
    const Decision &decision = m_source.decision;
    QStringList sentences{u"各环节合计："_s + slipDays(decision.totalDays)};
    QString whole = u"未规定"_s;
    if (decision.wholeDays)
        whole = *decision.wholeDays == 0 ? u"当日"_s : u"最长 "_s + slipDays(decision.wholeDays);
    sentences.append(u"从申请到通电全过程："_s + whole);
    if (decision.wholeAverageDays)
        sentences.append(u"全过程平均："_s + slipDays(decision.wholeAverageDays) +
                         u"（各户平均，不是每一户的期限）"_s);
    sentences.append(u"工作日按国务院放假调休安排计算，起算当日不计"_s);
    if (const QString daysOff = holidayLine(); !daysOff.isEmpty())
        sentences.append(daysOff);
    if (decision.provisional)
        sentences.append(u"标有“暂定”的日期所在年份尚未公布放假安排，公布后可能调整"_s);
    SlipBlock made = block(SlipBlock::Kind::Paragraph, u"总时限"_s);
    made.lines = {runOn(sentences)};
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

bool SlipBlocks::isShared(const QString &document) const
{
    const MissingDocument *lacking = missing(document);
    return lacking && lacking->source == DocumentSource::Shared;
}

QString SlipBlocks::sharedLine() const
{
    QStringList names;
    for (const MissingDocument &lacking : m_source.decision.missing) {
        if (lacking.source == DocumentSource::Shared)
            names.append(slipDocuments(m_profile, lacking));
    }
    return names.isEmpty() ? QString() : u"由数据共享取得、不用您带的：%1。"_s.arg(names.join(u"、"_s));
}

QString SlipBlocks::agentLine() const
{
    QStringList names;
    for (const QString &paper : agentPapers(m_profile, m_source.input.on)) {
        if (!m_source.decision.required.contains(paper))
            names.append(m_profile.documentName(paper));
    }
    return names.isEmpty() ? QString() : u"由他人代办的，代办人另带：%1。"_s.arg(names.join(u"、"_s));
}

void SlipBlocks::agent()
{
    if (!m_source.parties.agent || agentPapers(m_profile, m_source.input.on).isEmpty())
        return;
    QStringList shown;
    for (const SuppliedDocument &document : m_source.input.documents)
        shown.append(document.id);
    QStringList missing;
    for (const QString &paper : agentPapersMissing(m_profile, m_source.input.on, shown)) {
        const CatalogueDocument *entry = m_profile.document(paper);
        const QString hint = entry ? entry->hint.section(u'，', 1).remove(u'。') : QString();
        missing.append(m_profile.documentName(paper) + (hint.isEmpty() ? hint : u"（%1）"_s.arg(hint)));
    }
    SlipBlock made = block(SlipBlock::Kind::Paragraph, u"代办"_s);
    made.lines = {missing.isEmpty()
                      ? u"代办人已出示授权和本人证件。"_s
                      : u"请代办人补上：%1。不影响受理和各环节办理。"_s.arg(missing.join(u"、"_s))};
    add(made);
}

QString SlipBlocks::whenDue(const QString &document) const
{
    const MissingDocument *lacking = missing(document);
    if (!lacking)
        return u"已收"_s;
    QString text = slipBefore(m_profile, m_source.decision, lacking->dueBefore);
    if (const QString due = slipDue(lacking->due, lacking->provisional); !due.isEmpty())
        text += u"，"_s + due;
    return text;
}

QString SlipBlocks::howToBring(const QStringList &group) const
{
    QStringList forms;
    QStringList hints;
    for (const QString &id : group) {
        const CatalogueDocument *entry = m_profile.document(id);
        if (!entry)
            continue;
        if (!entry->forms.isEmpty() && entry->forms != QStringList{entry->name})
            forms.append(entry->forms.join(u"、"_s));
        for (const QString &hint : entry->hint.split(u'。', Qt::SkipEmptyParts)) {
            if (!hints.contains(hint))
                hints.append(hint);
        }
    }
    return runOn((forms.isEmpty() ? QStringList{} : QStringList{forms.join(u"；"_s)}) + hints);
}

QStringList SlipBlocks::documentRow(const QString &document) const
{
    const MissingDocument *lacking = missing(document);
    if (!lacking)
        return {m_profile.documentName(document), u"—"_s, whenDue(document)};
    const QStringList group = lacking->anyOf.isEmpty() ? QStringList{document} : lacking->anyOf;
    return {slipDocuments(m_profile, *lacking), howToBring(group), whenDue(document)};
}

void SlipBlocks::documents()
{
    SlipBlock made = block(SlipBlock::Kind::Table, u"材料清单"_s);
    made.columns = {u"材料"_s, u"可用的证件和带法（任一种即可）"_s, u"何时交"_s};
    QStringList cited;
    for (const QString &document : m_source.decision.required) {
        if (isShared(document))
            continue;
        made.rows.append(documentRow(document));
        const CatalogueDocument *entry = m_profile.document(document);
        if (entry && entry->clause != Ruling && !cited.contains(entry->clause))
            cited.append(entry->clause);
    }
    for (const StageDocument &later : stageDocuments()) {
        for (const QString &document : later.documents) {
            made.rows.append(QStringList{m_profile.documentName(document), howToBring({document}),
                                         slipStage(m_profile, m_source.decision, later.stage) + u"时"_s});
        }
        cite(later.clause);
    }
    made.lines = {sharedLine() + agentLine() + u"清单以外的材料，任何人不得要求您提供。"_s};
    made.clause = clausesTogether(cited);
    for (const QString &clause : std::as_const(cited))
        cite(clause);
    if (!made.rows.isEmpty())
        m_blocks.append(made);
}

QList<StageDocument> SlipBlocks::stageDocuments() const
{
    QList<StageDocument> chosen;
    for (const StageDocument &document : m_profile.stageDocuments) {
        if (holdsOn(document.valid, m_source.input.on) &&
            matches(document.when, m_source.input, m_source.decision.threeZero))
            chosen.append(document);
    }
    return chosen;
}

void SlipBlocks::debts()
{
    SlipBlock made = block(SlipBlock::Kind::Table, u"缺少的材料"_s);
    made.columns = {u"材料"_s, u"可用的证件和带法（任一种即可）"_s, u"何时交"_s};
    for (const MissingDocument &lacking : m_source.decision.missing) {
        if (lacking.source == DocumentSource::Customer)
            made.rows.append(documentRow(lacking.document));
        cite(lacking.clause);
    }
    if (const QString shared = sharedLine(); !shared.isEmpty())
        made.lines = {shared};
    if (made.rows.isEmpty() && !made.lines.isEmpty())
        made.kind = SlipBlock::Kind::Paragraph;
    if (!made.rows.isEmpty() || !made.lines.isEmpty())
        add(made);
}

void SlipBlocks::supplied()
{
    SlipBlock made = block(SlipBlock::Kind::Table, u"已收材料"_s);
    made.columns = {u"材料"_s, u"来源"_s};
    for (const SuppliedDocument &document : m_source.input.documents)
        made.rows.append(
            QStringList{m_profile.documentName(document.id),
                        document.source == DocumentSource::Shared ? u"数据共享取得"_s : u"客户提供"_s});
    if (!made.rows.isEmpty())
        add(made);
}

void SlipBlocks::process()
{
    statementBlock(u"办理流程"_s, m_profile.process, Shape::List, {}, {});
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
            text += u"（%1）"_s.arg(fee.when + (fee.when.isEmpty() || fee.basis.isEmpty() ? u""_s : u"；"_s) +
                                    fee.basis);
        allowed.append(text);
        cite(fee.clause);
    }
    lines.append(allowed.isEmpty() ? u"业务费项目：未规定"_s
                                   : u"依法可能收取的只有："_s + allowed.join(u"；"_s));
    if (!m_profile.bannedFees.isEmpty() && holdsOn(m_profile.bannedFeesValid, m_source.input.on)) {
        lines.append(u"任何名义都不得收取："_s + m_profile.bannedFees.join(u"、"_s));
        cite(m_profile.bannedFeesClause);
    }
    statementBlock(u"收费"_s, m_profile.feeStatements, Shape::Paragraph, lines, {});
}

void SlipBlocks::tariffs()
{
    const QString place = m_source.hall.tariffPlace;
    statementBlock(u"电价"_s, m_profile.tariffs, Shape::Paragraph,
                   {place.isEmpty() ? QString() : u"现行电价表张贴在："_s + place},
                   u"现行电价表见营业厅公示栏，也可以请窗口出示"_s);
}

void SlipBlocks::payments()
{
    statementBlock(u"交费方式"_s, m_profile.payments, Shape::Paragraph, {m_source.hall.payments},
                   u"未规定，请向窗口询问"_s);
}

void SlipBlocks::capacity()
{
    const QString place = m_source.hall.capacityPlace;
    statementBlock(u"可开放容量"_s, m_profile.capacity, Shape::Paragraph,
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
    statementBlock(u"投资分界"_s, m_profile.investment, Shape::Paragraph, lines, {});
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
    statementBlock(u"方案答复时告知"_s, m_profile.planReply, Shape::List, lines, {});
}

void SlipBlocks::rights()
{
    QStringList texts;
    for (const Statement &statement : statements(m_profile.rights))
        texts.append(statement.text);
    QStringList lines;
    if (!mentions(texts, {u"三指定"_s, u"自主选择"_s, u"自己选"_s}))
        lines.append(u"设计、施工、设备供应单位由您自己选，任何人不得指定（无“三指定”）"_s);
    statementBlock(u"您的权利"_s, m_profile.rights, Shape::List, lines, {});
}

void SlipBlocks::privacy()
{
    QString kept = u"登记的姓名、证件号码、电话和地址只用于办理本业务，加密保存；保存多久：未规定"_s;
    if (m_profile.retentionDays)
        kept =
            u"登记的姓名、证件号码、电话和地址只用于办理本业务，加密保存；没有办成的申请 %1 天后删除"_s.arg(
                *m_profile.retentionDays);
    statementBlock(u"个人信息"_s, m_profile.privacy, Shape::Small, {}, kept);
}

} // namespace powerhall
