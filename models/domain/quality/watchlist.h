// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/profile.h"
#include "models/domain/quality/reliability.h"

#include <QHash>

#include <vector>

namespace powerhall {

/// A threshold that outages are watched by (预警), from the utility's profile or set by the station.
struct WatchRule
{
    QString measure; ///< feeder_trips, feeder_customer_hours, feeder_outages, feeder_faults, area_…
    double value = 0;
    bool reached = false; ///< warned of at the value itself; else only above it
    int months = 0;       ///< looked back from any day; 0 = the calendar year
    int days = 0;         ///< the same in days (area_repeats)
    QString name;
    QString clause; ///< ruling = no source states it, the station's own

    bool operator==(const WatchRule &) const = default;
};

/// The profile's thresholds in force on a day. No source states one for repeated outages of an area, so that
/// one is the station's own: three within sixty days.
QList<WatchRule> watchRulesOf(const Profile &profile, QDate day);

/// One outage that a finding rests on.
struct WatchedOutage
{
    QString event;
    qint64 row = 0; ///< of its first row in the list
    LocalSecond start = 0;
    Ratio customerHours; ///< of this feeder or area
    OutageCategory category = OutageCategory::FaultInternal;
};

/// A feeder, area or outage that a rule names.
struct WatchEntry
{
    QString feeder;
    QString transformer; ///< of an area
    QString event;       ///< of a single outage
    qint64 times = 0;    ///< how often, where the rule counts
    std::optional<Ratio> customerHours;
    QDate from; ///< first and last day of what was counted
    QDate to;
    QList<WatchedOutage> outages; ///< what was counted, in order of their beginning
};

struct WatchList
{
    WatchRule rule;
    QList<WatchEntry> entries; ///< worst first
};

/// Gathers what the lists need, row by row in any order. Also takes rows before the period: a list over six
/// months needs them. Short interruptions count as options say. Keeps some bytes for each interruption.
class WatchBook
{
public:
    explicit WatchBook(ReliabilityOptions options);

    void add(const Interruption &row);
    /// For the year, or the months or days of a rule, up to the end of the period.
    [[nodiscard]] QList<WatchList> lists(const QList<WatchRule> &rules) const;

private:
    /// One interruption of one feeder or area.
    struct Outage
    {
        QByteArray event;
        LocalSecond start = 0;
        Wide units = 0;
        qint64 row = 0;
        OutageCategory category = OutageCategory::FaultInternal;
        bool fault = false;
    };
    using Outages = QHash<QByteArray, Outage>; ///< by event
    struct Place
    {
        QByteArray feeder;
        QByteArray transformer;
        Outages outages;
    };
    static void put(Outages &outages, const Interruption &row);
    static WatchedOutage watched(const Outage &outage);
    [[nodiscard]] std::optional<WatchEntry> judge(const WatchRule &rule, const Place &place) const;
    [[nodiscard]] QList<WatchEntry> largeOutages(const WatchRule &rule) const;

    ReliabilityOptions m_options;
    QHash<QByteArray, Place> m_feeders;
    QHash<QByteArray, Place> m_areas;
};

} // namespace powerhall
