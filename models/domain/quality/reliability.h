// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/interruption.h"
#include "models/domain/quality/invariant.h"
#include "models/domain/quality/ratio.h"
#include "models/domain/quality/warning.h"

#include <QMap>

namespace powerhall {

/// Version of the formulas below; a report bears it, so that a recomputation years later can be judged.
inline constexpr const char *ReliabilityFormula = "reliability/1";

/// What the users are counted by (用户数口径).
enum class UserDenominator
{
    DayWeighted, ///< users weighted by the days they counted in the period
    EndOfPeriod  ///< users of the last day
};

/// A day of the past for the limit of major event days; days without outage are 0.
struct DailySaidi
{
    QDate day;
    double minutes = 0; ///< minutes per user

    bool operator==(const DailySaidi &) const = default;
};

/// Everything a person may set; a report prints all of it.
struct ReliabilityOptions
{
    Period period;
    bool countShort = false; ///< short interruptions go into hours and counts (--count-short)
    int shortSeconds = 180;  ///< this long or less is short (短时停电)
    UserDenominator denominator = UserDenominator::DayWeighted;
    bool limitedCounts =
        true; ///< a limited supply counts as an interruption of its users, not only its hours
    QStringList regions = standardRegions(); ///< known classes, the city's (城市) first
    int cityRegions = 3;                     ///< how many of them roll up into the city
    QList<DailySaidi> history;               ///< 3 to 5 years; empty = major event days are not looked for
    double betaFactor = 2.5;                 ///< of the limit exp(alpha + factor · beta)
};

/// Exact sums over rows. Hours are kept in units of a user-second ÷ 2^32: whole for every interruption, one
/// rounding a row for limited supply, so that any order and any parts give the same sum.
struct OutageSums
{
    static constexpr Wide UnitsPerSecond = Wide(1) << 32;

    Wide units = 0;           ///< sustained, clipped to the period
    Wide externalUnits = 0;   ///< of these 故障-外部
    Wide shortageUnits = 0;   ///< of these 限电-系统电源不足
    qint64 interruptions = 0; ///< users of sustained rows that began in the period (停电户次)
    qint64 shortUsers = 0;    ///< users of short rows that began in it
    qint64 events = 0;        ///< interruptions with a sustained row that began in it
    qint64 rows = 0;          ///< rows that gave anything to the above

    OutageSums &operator+=(const OutageSums &other);
    bool operator==(const OutageSums &) const = default;
};

Wide limitedUnitsOf(const Interruption &row, qint64 seconds);
/// Units of so many seconds of the row; limited supply as its equivalent time, rounded half up.
inline Wide unitsOf(const Interruption &row, qint64 seconds)
{
    return row.isLimitedSupply() ? limitedUnitsOf(row, seconds)
                                 : Wide(seconds) * row.users * OutageSums::UnitsPerSecond;
}

/// Sums with what they are divided by, and every figure of the contract. Rates come from the sums, exact.
/// Where there are no users, rates are nothing; caidi is nothing without an interruption.
struct ReliabilityFigures
{
    OutageSums sums;
    qint64 userDays = 0; ///< the denominator times the period's days (users · days)
    qint64 days = 1;     ///< of the period

    [[nodiscard]] Ratio users() const { return {userDays, days}; }
    [[nodiscard]] Ratio customerHours() const;             ///< 时户
    [[nodiscard]] std::optional<Ratio> saidiHours() const; ///< 小时/户
    [[nodiscard]] std::optional<Ratio> saifi() const;      ///< 次/户
    [[nodiscard]] std::optional<Ratio> caidiHours() const; ///< 小时/次
    [[nodiscard]] std::optional<Ratio> asai1() const;      ///< per cent
    [[nodiscard]] std::optional<Ratio> asai2() const;
    [[nodiscard]] std::optional<Ratio> asai3() const;
    [[nodiscard]] std::optional<Ratio> maifi() const;

    bool operator==(const ReliabilityFigures &) const = default;

private:
    [[nodiscard]] std::optional<Ratio> available(Wide lost) const;
    [[nodiscard]] std::optional<Ratio> perUser(Wide amount, Wide unit) const;
};

/// Figures of one region, feeder … The key is empty where the list did not state it.
struct ReliabilityGroup
{
    QString key;
    QString parent; ///< of a transformer: its feeder
    ReliabilityFigures figures;

    bool operator==(const ReliabilityGroup &) const = default;
};

/// Major event days (重大事件日) by the 2.5-beta rule.
struct MajorEventDays
{
    int historyDays = 0; ///< days of the history that had an outage
    double alpha = 0;    ///< mean of ln(minutes)
    double beta = 0;     ///< standard deviation of the sample
    double limitMinutes = 0;
    QList<DailySaidi> days;     ///< of the period, above the limit
    ReliabilityFigures without; ///< all but the interruptions that began on these days
};

struct ReliabilityResult
{
    ReliabilityOptions options;
    ReliabilityFigures total;
    ReliabilityFigures city;               ///< the first three regions together (城市)
    ReliabilityFigures rural;              ///< the rest of the known ones (农村)
    QList<ReliabilityGroup> byRegion;      ///< known classes in order, then others; denominators their own
    QList<ReliabilityGroup> byFeeder;      ///< by name; denominators their own
    QList<ReliabilityGroup> byTransformer; ///< by name; the denominator is all users
    QList<ReliabilityGroup> byCategory;    ///< those that occur; the denominator is all users
    QList<ReliabilityGroup> byCause;       ///< by name; the denominator is all users
    QList<ReliabilityGroup> byMonth;       ///< 2026-07 …; each a period of its own
    std::optional<MajorEventDays> majorEventDays;
    qint64 rows = 0;         ///< of the list that were taken; rejected ones are the reader's to tell
    QList<Warning> warnings; ///< by kind, then row; at most WarningsListed of a kind
    QMap<QString, qint64> warningCounts; ///< kind → how many in all
    bool clashesCut = false;             ///< more areas clash (overlap, entered_twice) than were looked for
    QList<InvariantCheck> invariants;
    qint64 usersAtEnd = 0; ///< of the last day, whatever the denominator
};

} // namespace powerhall
