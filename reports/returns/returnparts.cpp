// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/returns/returnparts.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

KeyFigure countFigure(const QString &id, const QString &label, qint64 value, const QString &unit)
{
    return {.id = id, .label = label, .value = ReportNumber::whole(value), .unit = unit};
}

KeyFigure lateFigure(const QString &id, const QString &label, qint64 value, const QString &unit)
{
    KeyFigure figure = countFigure(id, label, value, unit);
    figure.tone = value > 0 ? FigureTone::Late : FigureTone::Good;
    figure.state = value > 0 ? u"要处理"_s : u"没有"_s;
    return figure;
}

QList<DocumentRule> dueRules(const Profile &profile, const QString &report)
{
    QList<DocumentRule> rules;
    for (const Return &rule : profile.returns) {
        if (rule.report != report)
            continue;
        const QString recipient = rule.recipient.isEmpty() ? QString() : u"，报"_s + rule.recipient;
        rules.append({u"报送时间"_s, rule.name + u"："_s + rule.due + recipient, rule.clause});
    }
    if (rules.isEmpty())
        rules.append({u"报送时间"_s, u"本单位的来源文件没有规定这份报表"_s, {}});
    return rules;
}

void sortByNumber(QList<Row> &rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::get<QString>(a.first()) < std::get<QString>(b.first());
    });
}

} // namespace powerhall
