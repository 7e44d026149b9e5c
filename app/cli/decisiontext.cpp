// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/decisiontext.h"

#include "models/core/clock.h"
#include "models/tables/explanation.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString unstated()
{
    return QCoreApplication::translate("Cli", "未规定");
}

QString daysText(std::optional<int> days)
{
    return days ? QCoreApplication::translate("Cli", "%1 个工作日").arg(*days) : unstated();
}

QString missingLine(const MissingDocument &missing, const Decision &decision, const Profile &profile)
{
    QStringList names;
    for (const QString &document : missing.anyOf.isEmpty() ? QStringList{missing.document} : missing.anyOf)
        names.append(profile.documentName(document));
    const QString name = names.join(QCoreApplication::translate("Cli", " 或 "));
    const QString line = QCoreApplication::translate("Cli", "缺 %1，在“%2”之前")
                             .arg(name, profile.stageName(missing.dueBefore, decision.customerClass));
    return missing.due ? line + u' ' + isoDate(*missing.due) : line;
}

QString stageLine(const StagePlan &stage, const Decision &decision, const Profile &profile)
{
    const QString name = profile.stageName(stage.stage, decision.customerClass);
    const QString line = name + u"  "_s + daysText(stage.days);
    return stage.due && stage.due->date.isValid()
               ? QCoreApplication::translate("Cli", "%1  至 %2").arg(line, isoDate(stage.due->date))
               : line;
}

/// Why the stage ends then, or why that cannot be said yet; days in a row told at once.
QStringList whyLines(const StagePlan &stage, const Decision &decision, const Profile &profile,
                     const Progress &progress)
{
    QStringList lines;
    if (!stage.days || decision.outcome == Outcome::NotAccepted)
        return lines;
    for (const ExplanationLine &line : folded(explainStage(profile, decision, stage.stage, progress)).lines)
        lines.append(u"    "_s + line.text);
    return lines;
}

} // namespace

QString decisionText(const Decision &decision, const Profile &profile, const Progress &progress)
{
    QStringList lines{wordText(wordOf(decision.outcome))};
    for (const MissingDocument &missing : decision.missing)
        lines.append(missingLine(missing, decision, profile));
    for (const StagePlan &stage : decision.stages)
        lines +=
            QStringList{stageLine(stage, decision, profile)} + whyLines(stage, decision, profile, progress);
    lines.append(QCoreApplication::translate("Cli", "合计 %1；全过程 %2")
                     .arg(daysText(decision.totalDays), daysText(decision.wholeDays)));
    if (decision.provisional)
        lines.append(QCoreApplication::translate("Cli", "暂定：有的年份还没有公布放假安排"));
    lines.append(decision.clauses.join(u" · "_s));
    return lines.join(u'\n');
}

} // namespace powerhall
