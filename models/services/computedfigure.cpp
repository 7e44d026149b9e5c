// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/computedfigure.h"

#include "models/core/json.h"
#include "models/domain/quality/releasedreport.h"
#include "models/journal/qualityrecords.h"
#include "models/services/station.h"

#include <QJsonObject>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Where a report of contract section 4 or 5 says what an indicator of the register means.
struct Place
{
    QString kind;  ///< of the report
    QString group; ///< object within it; empty = the report itself
    QString key;
};

std::optional<Place> placeOf(const QString &indicator)
{
    if (indicator == "reliability_rate"_L1)
        return Place{u"reliability"_s, u"total"_s, u"asai1"_s};
    if (indicator == "average_outage_hours"_L1)
        return Place{u"reliability"_s, u"total"_s, u"saidi_hours"_s};
    if (indicator == "average_outage_times"_L1)
        return Place{u"reliability"_s, u"total"_s, u"saifi"_s};
    if (indicator == "voltage_rate"_L1)
        return Place{u"voltage"_s, {}, u"composite"_s};
    return {};
}

/// Names of the whole, as people write it: a computed total stands beside no part.
bool isWhole(const QString &scope)
{
    return scope.isEmpty() || scope == u"全部"_s || scope == u"全市"_s || scope == u"全县"_s ||
           scope == u"全公司"_s;
}

int placesOf(const QString &value)
{
    const qsizetype point = value.indexOf(u'.');
    return point < 0 ? 0 : static_cast<int>(value.size() - point - 1);
}

} // namespace

Result<std::optional<QString>> computedBeside(const Station &station, const ReleasedFigure &figure)
{
    const auto place = placeOf(figure.indicator);
    if (!place || !isWhole(figure.scope))
        return std::optional<QString>();
    const auto rows = station.store().records(recordkind::ReleasedReport);
    if (!rows)
        return rows.error();
    for (const RecordRow &row : *rows) {
        const auto summary = decodeReleasedReport(row.summary);
        if (!summary || summary->kind != place->kind || summary->period.name() != figure.period)
            continue;
        const auto state = station.store().record(recordkind::ReleasedReport, row.id);
        const auto report = state ? decodeReleasedReport(*state) : state.error();
        if (!report)
            return report.error();
        const auto figures = parseObject(report->newest().figures);
        if (!figures)
            return figures.error();
        const QJsonObject group = place->group.isEmpty() ? *figures : figures->value(place->group).toObject();
        const QJsonValue value = group.value(place->key);
        if (!value.isDouble())
            return std::optional<QString>();
        return std::optional(QString::number(value.toDouble(), 'f', placesOf(figure.value)));
    }
    return std::optional<QString>();
}

QMap<QString, ReleasedFigure> publishedReliability(const QList<ReleasedFigure> &figures,
                                                   const QString &period)
{
    QMap<QString, ReleasedFigure> found;
    for (const ReleasedFigure &figure : figures) {
        if (!figure.voided.isEmpty() || figure.period != period || !isWhole(figure.scope) ||
            !reliabilityIndicators().contains(figure.indicator))
            continue;
        const auto known = found.constFind(figure.indicator);
        if (known == found.cend() || known->releasedOn < figure.releasedOn)
            found.insert(figure.indicator, figure);
    }
    return found;
}

} // namespace powerhall
