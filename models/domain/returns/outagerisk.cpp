// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/returns/outagerisk.h"

#include "models/domain/quality/reliability.h"
#include "models/domain/quality/watchlist.h"

#include <QSet>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// One interruption of one feeder.
struct LineOutage
{
    QString feeder;
    QString event;
    LocalSecond start = 0;
    QSet<QString> areas;
    bool beyondAreas = false; ///< a row names no area
    bool fault = false;
    bool isLong = false; ///< one of its rows is no short one
    Wide units = 0;

    [[nodiscard]] bool isOfOneArea() const { return !beyondAreas && areas.size() == 1; }
    [[nodiscard]] double customerHours() const
    {
        return Ratio{units, OutageSums::UnitsPerSecond * 3600}.toDouble();
    }
    [[nodiscard]] QString name() const { return feeder + u' ' + event; }
};

QList<LineOutage> outagesOf(const QList<Interruption> &rows, qint64 shortSeconds)
{
    QMap<std::pair<QString, QString>, LineOutage> byLine;
    for (const Interruption &row : rows) {
        const QString feeder = QString::fromUtf8(row.feeder);
        const QString event = QString::fromUtf8(row.event);
        LineOutage &outage = byLine[{feeder, event}];
        outage.start = outage.event.isEmpty() ? row.start : std::min(outage.start, row.start);
        outage.feeder = feeder;
        outage.event = event;
        if (row.transformer.isEmpty())
            outage.beyondAreas = true;
        else
            outage.areas.insert(QString::fromUtf8(row.transformer));
        outage.fault = outage.fault || isFault(row.category);
        outage.isLong = outage.isLong || row.seconds() > shortSeconds;
        outage.units += unitsOf(row, row.seconds());
    }
    QList<LineOutage> outages = byLine.values();
    outages.removeIf([](const LineOutage &one) { return !one.isLong; });
    std::stable_sort(outages.begin(), outages.end(),
                     [](const LineOutage &a, const LineOutage &b) { return a.start < b.start; });
    return outages;
}

/// The threshold the penalty is charged above, as the profile states it for the warning.
std::optional<double> threshold(const Profile &profile, const QString &measure, QDate day)
{
    for (const WatchRule &rule : watchRulesOf(profile, day)) {
        if (rule.measure == measure)
            return rule.value;
    }
    return {};
}

class Charges
{
public:
    Charges(const QList<LineOutage> &outages, const Profile &profile, const Period &period)
        : m_outages(outages)
        , m_profile(profile)
        , m_period(period)
    {}

    [[nodiscard]] QStringList casesOf(const QString &penalty) const
    {
        QStringList cases;
        QMap<QString, int> times; ///< of a line or an area in its year
        const auto trips = threshold(m_profile, u"feeder_trips"_s, m_period.to);
        const auto hours = threshold(m_profile, u"feeder_customer_hours"_s, m_period.to);
        const auto areas = threshold(m_profile, u"area_outages"_s, m_period.to);
        for (const LineOutage &one : m_outages) {
            const QString year = QString::number(dayOf(one.start).year());
            const bool inPeriod = m_period.contains(dayOf(one.start));
            const bool lineFault = one.fault && !one.isOfOneArea();
            if (penalty == "line_fault"_L1 && lineFault && inPeriod)
                cases.append(one.name());
            if (penalty == "line_trips_above"_L1 && lineFault && trips &&
                ++times[year + one.feeder] > *trips && inPeriod)
                cases.append(one.name());
            if (penalty == "customer_hours_above"_L1 && !one.isOfOneArea() && hours && inPeriod &&
                one.customerHours() > *hours)
                cases.append(one.name());
            if (penalty == "area_outage"_L1 && one.isOfOneArea() && inPeriod)
                cases.append(one.name());
            if (penalty == "area_outages_above"_L1 && areas)
                addAreas(one, year, inPeriod, *areas, times, cases);
        }
        return cases;
    }

private:
    static void addAreas(const LineOutage &one, const QString &year, bool inPeriod, double most,
                         QMap<QString, int> &times, QStringList &cases)
    {
        QStringList areas(one.areas.cbegin(), one.areas.cend());
        areas.sort();
        for (const QString &area : std::as_const(areas)) {
            if (++times[year + one.feeder + u'\n' + area] > most && inPeriod)
                cases.append(one.feeder + u' ' + area + u' ' + one.event);
        }
    }

    const QList<LineOutage> &m_outages;
    const Profile &m_profile;
    Period m_period;
};

} // namespace

bool isOutagePenalty(const QString &id)
{
    static const QStringList known{u"line_fault"_s, u"line_trips_above"_s, u"customer_hours_above"_s,
                                   u"area_outage"_s, u"area_outages_above"_s};
    return known.contains(id);
}

QList<RiskLine> outageRisk(const QList<Interruption> &rows, const Profile &profile, const Period &period,
                           qint64 shortSeconds)
{
    const QList<LineOutage> outages = outagesOf(rows, shortSeconds);
    const Charges charges(outages, profile, period);
    QList<RiskLine> lines;
    for (const Penalty &penalty : profile.penalties) {
        if (!penalty.yuan || !isOutagePenalty(penalty.id) || !holdsOn(penalty.valid, period.to))
            continue;
        lines.append({penalty.id, penalty.name, penalty.clause, penalty.unit, *penalty.yuan,
                      charges.casesOf(penalty.id)});
    }
    return lines;
}

} // namespace powerhall
