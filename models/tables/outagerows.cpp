// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/typedtime.h"
#include "models/tables/rows.h"

#include <QCoreApplication>

namespace powerhall {

namespace {

/// 07-03 08:30: the list is one quarter's.
QString shortTime(LocalSecond second)
{
    return fieldTime(second).mid(QStringLiteral("2026-").size(), QStringLiteral("07-03 08:30").size());
}

/// Context of the texts below.
class OutageList
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::OutageList)

public:
    static QStringList columns()
    {
        return {tr("状态"), tr("停电"), tr("恢复"), tr("户数"), tr("线路、台区"), tr("性质")};
    }

    static TextRow rowOf(const Outage &outage)
    {
        const OutageEntry &entry = outage.entry;
        qint64 users = 0;
        for (const OutageStep &step : entry.steps)
            users += step.users;
        const QString place =
            entry.transformer.isEmpty() ? entry.feeder : tr("%1 · %2").arg(entry.feeder, entry.transformer);
        const QString state = outage.isStruck               ? tr("已作废")
                              : !outage.conflicts.isEmpty() ? tr("有冲突")
                              : outage.changes.size() > 1   ? tr("更正过")
                                                            : tr("有效");
        const Tone tone = outage.isStruck              ? Tone::Plain
                          : outage.conflicts.isEmpty() ? Tone::Good
                                                       : Tone::Soon;
        return {.cells = {state, shortTime(entry.start()), shortTime(entry.end()), QString::number(users),
                          place, categoryName(entry.category)},
                .tone = tone,
                .id = outage.number};
    }
};

} // namespace

QStringList outageColumns()
{
    return OutageList::columns();
}

QList<TextRow> outageRows(const QList<Outage> &outages)
{
    QList<TextRow> rows;
    for (const Outage &outage : outages)
        rows.append(OutageList::rowOf(outage));
    return rows;
}

} // namespace powerhall
