// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/returnrows.h"

#include "models/tables/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Context of the texts below.
struct ReturnRows
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::ReturnRows)
};

QString dueCell(const WaitingReturn &one, QDate today)
{
    const QString day = dayText(one.due.due, today);
    if (one.daysLeft < 0)
        return ReturnRows::tr("%1（已过 %n 天）", nullptr, -one.daysLeft).arg(day);
    // The source names calendar days: who works then must be done on the working day before.
    const bool dayOff = one.workBy != one.due.due;
    const QString left = ReturnRows::tr("%1（还有 %n 天）", nullptr, one.daysLeft).arg(day);
    return dayOff ? left + ReturnRows::tr("，最后一个工作日 %1").arg(dayText(one.workBy, today)) : left;
}

QString whatCell(const WaitingReturn &one)
{
    const QString recipient =
        one.due.rule.recipient.isEmpty() ? QString() : ReturnRows::tr("报%1").arg(one.due.rule.recipient);
    QStringList parts{one.due.rule.name, recipient, one.due.rule.clause};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString placeOf(const WaitingReturn &one)
{
    const bool made = one.due.rule.report == "halfyear"_L1 || one.due.rule.report == "weekly"_L1;
    return made ? one.due.rule.report : u"ledger"_s;
}

} // namespace

QList<TextRow> returnRows(const QList<WaitingReturn> &returns, const RowRules &rules)
{
    if (returns.isEmpty())
        return {};
    const bool anyLate = std::any_of(returns.cbegin(), returns.cend(),
                                     [](const WaitingReturn &one) { return one.daysLeft < 0; });
    QList<TextRow> rows{{.cells = {ReturnRows::tr("待报出  %n 件", nullptr, int(returns.size()))},
                         .tone = anyLate ? Tone::Late : Tone::Soon,
                         .id = {},
                         .act = {},
                         .heading = true}};
    for (const WaitingReturn &one : returns)
        rows.append({.cells = {ReturnRows::tr("报送"), whatCell(one), dueCell(one, rules.today), QString(),
                               ReturnRows::tr("报出")},
                     .tone = one.daysLeft < 0 ? Tone::Late : Tone::Soon,
                     .id = placeOf(one),
                     .act = OpenReturnAct,
                     .heading = false});
    return rows;
}

} // namespace powerhall
