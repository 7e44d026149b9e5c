// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/outcometext.h"

#include "models/tables/words.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString coloured(const QString &text, Tone tone)
{
    return u"<span style='color:%1'>%2</span>"_s.arg(currentColours().ink(tone).name(), text.toHtmlEscaped());
}

QString muted(const QString &text)
{
    return u"<span style='color:%1; font-size:%2pt'>%3</span>"_s.arg(
        currentColours().muted.name(), QString::number(noteFont().pointSizeF()), text.toHtmlEscaped());
}

QString row(const QString &left, const QString &right)
{
    return u"<tr><td style='padding-right:10px'>%1</td><td align='right'>%2</td></tr>"_s.arg(left, right);
}

QString table(const QStringList &rows)
{
    return u"<table width='100%' cellspacing='0' cellpadding='2'>%1</table>"_s.arg(rows.join(QString()));
}

QString names(const MissingDocument &missing, const Profile &profile)
{
    if (missing.anyOf.size() < 2)
        return profile.documentName(missing.document);
    QStringList alternatives;
    for (const QString &id : missing.anyOf)
        alternatives.append(profile.documentName(id));
    return alternatives.join(OutcomeText::tr(" 或 "));
}

/// What the customer still has to bring; what data sharing brings is the hall's own errand.
int owedCount(const Decision &decision)
{
    return static_cast<int>(
        std::count_if(decision.missing.cbegin(), decision.missing.cend(),
                      [](const MissingDocument &entry) { return entry.source == DocumentSource::Customer; }));
}

} // namespace

Tone OutcomeText::toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return Tone::Good;
    case Outcome::AcceptedWithDebts:
        return Tone::Soon;
    case Outcome::NotAccepted:
        return Tone::Late;
    }
    Q_UNREACHABLE();
}

QString OutcomeText::headline(const Decision &decision)
{
    switch (decision.outcome) {
    case Outcome::Accepted:
        return tr("可受理，材料齐全");
    case Outcome::AcceptedWithDebts:
        if (const int owed = owedCount(decision); owed > 0)
            return tr("可受理，欠 %n 件", nullptr, owed);
        return tr("可受理，%n 件由本厅取得", nullptr, static_cast<int>(decision.missing.size()));
    case Outcome::NotAccepted:
        return tr("还不能受理，缺 %n 件", nullptr, static_cast<int>(decision.missing.size()));
    }
    Q_UNREACHABLE();
}

QString OutcomeText::reason(const Decision &decision)
{
    switch (decision.outcome) {
    case Outcome::Accepted:
        return tr("全套材料已在，客户不用再跑。");
    case Outcome::AcceptedWithDebts:
        return owedCount(decision) > 0 ? tr("容缺受理：先办，所欠材料在期限前补齐。")
                                       : tr("客户的材料齐了；其余由本厅在期限前通过数据共享取得。");
    case Outcome::NotAccepted:
        return tr("缺的材料一次告知清楚；带齐即可受理。");
    }
    Q_UNREACHABLE();
}

QString OutcomeText::missing(const Decision &decision, const OutcomePanel::View &view)
{
    if (decision.missing.isEmpty())
        return coloured(tr("✓ 不缺材料"), Tone::Good);
    QStringList parts;
    for (const MissingDocument &entry : decision.missing) {
        const bool now = entry.dueBefore == "acceptance"_L1;
        const Tone tone = now ? Tone::Late : Tone::Soon;
        QString when =
            now ? tr("受理时就要")
                : tr("%1前补齐").arg(view.profile.stageName(entry.dueBefore, decision.customerClass));
        if (entry.due)
            when += u" · "_s + dueText(*entry.due, view.today, view.calendar);
        if (entry.source == DocumentSource::Shared)
            when += tr(" · 本厅由数据共享取得，客户不用带");
        QString line = coloured(QString(markOf(tone) + u' ' + names(entry, view.profile)), tone);
        line +=
            u"<br>"_s + when.toHtmlEscaped() + u"<br>"_s + muted(tr("依据 %1").arg(clauseText(entry.clause)));
        parts.append(u"<p style='margin:0 0 6px 0'>%1</p>"_s.arg(line));
    }
    return parts.join(QString());
}

QString OutcomeText::stages(const Decision &decision, const OutcomePanel::View &view)
{
    if (decision.stages.isEmpty())
        return tr("没有规定环节时限").toHtmlEscaped();
    QStringList rows;
    for (const StagePlan &stage : decision.stages) {
        const QString days = stage.days ? tr("%n 个工作日", nullptr, *stage.days) : tr("未规定");
        QString when;
        if (stage.due && stage.due->date.isValid())
            when = dayText(stage.due->date, view.today);
        else if (stage.days && decision.outcome != Outcome::NotAccepted)
            when = startsWord(stage.starts);
        const QString name = view.profile.stageName(stage.stage, decision.customerClass).toHtmlEscaped();
        rows.append(row(name, QString(days.toHtmlEscaped() +
                                      (when.isEmpty() ? QString() : QString(u"<br>"_s + muted(when))))));
    }
    const auto total = [&rows](const QString &name, std::optional<int> days) {
        if (days)
            rows.append(row(name.toHtmlEscaped(), tr("%n 个工作日", nullptr, *days).toHtmlEscaped()));
    };
    total(tr("合计"), decision.totalDays);
    total(tr("全过程最长"), decision.wholeDays);
    total(tr("全过程平均"), decision.wholeAverageDays);
    QString result = table(rows);
    if (decision.threeZero)
        result += muted(*decision.threeZero ? tr("实行“三零”服务") : tr("不在“三零”范围"));
    if (decision.provisional)
        result += coloured(tr("◐ 含未公布放假安排的年份，日期待核"), Tone::Soon);
    return result;
}

QString OutcomeText::fees(const OutcomePanel::View &view)
{
    QStringList lines;
    for (const Fee &fee : view.profile.allowedFees)
        lines.append(tr("只可能有%1（%2），按政府定价").arg(fee.name, fee.when).toHtmlEscaped());
    if (lines.isEmpty())
        lines.append(tr("本厅规则没有可收的费用项目").toHtmlEscaped());
    return lines.join(u"<br>"_s);
}

QString OutcomeText::hotlines(const Profile &profile)
{
    QStringList numbers;
    for (const Hotline &line : profile.hotlines)
        numbers.append(line.number.toHtmlEscaped());
    for (const Hotline &line : profile.regulatorLines) {
        const bool phone =
            std::all_of(line.number.cbegin(), line.number.cend(), [](QChar c) { return c.isDigit(); });
        if (phone && !line.number.isEmpty())
            numbers.append(line.number.toHtmlEscaped());
    }
    QString text = u"<b>%1</b>"_s.arg(numbers.join(u" · "_s));
    if (profile.hotlines.isEmpty())
        text += u"<br>"_s +
                coloured(tr("◐ 本厅服务电话未设置，单据打不出来：请值班长在“站点”里填写"), Tone::Soon);
    return text;
}

} // namespace powerhall
