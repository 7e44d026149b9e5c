// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/tables/rows.h"

#include <QCoreApplication>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Context of the texts below.
class ReleasedList
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::ReleasedList)

public:
    static QStringList columns()
    {
        return {tr("状态"), tr("报告期"), tr("报表"), tr("版"), tr("发布时间"), tr("来源、更正说明")};
    }

    static TextRow rowOf(const ReleasedReport &report, qsizetype index, qsizetype version)
    {
        const ReleasedVersion &one = report.versions.at(version);
        const bool isNewest = version == report.versions.size() - 1;
        const bool clashes = !report.conflicts.isEmpty();
        const QString state = clashes ? tr("有冲突") : isNewest ? tr("现行") : tr("已被更正");
        const QString kind = report.kind == "voltage"_L1 ? tr("电压合格率") : tr("供电可靠性");
        QStringList words;
        for (const DataSource &source : one.sources)
            words.append(source.isKept ? source.name : tr("%1（没有留副本）").arg(source.name));
        QString told = words.join(u'、');
        if (!one.changes.isEmpty())
            told.prepend(one.changes + u" · "_s);
        return {.cells = {state, report.period.name(), kind, QString::number(one.number),
                          isoTime(one.releasedMs).left(16), told},
                .tone = clashes    ? Tone::Soon
                        : isNewest ? Tone::Good
                                   : Tone::Plain,
                .id = u"%1|%2"_s.arg(index).arg(version)};
    }
};

} // namespace

QStringList releasedColumns()
{
    return ReleasedList::columns();
}

QList<TextRow> releasedRows(const QList<ReleasedReport> &reports)
{
    QList<TextRow> rows;
    for (qsizetype report = reports.size() - 1; report >= 0; --report) {
        for (qsizetype version = reports.at(report).versions.size() - 1; version >= 0; --version)
            rows.append(ReleasedList::rowOf(reports.at(report), report, version));
    }
    return rows;
}

} // namespace powerhall
