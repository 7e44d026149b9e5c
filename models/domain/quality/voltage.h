// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/reject.h"
#include "models/domain/quality/invariant.h"
#include "models/domain/quality/monitorpoint.h"
#include "models/domain/quality/period.h"
#include "models/domain/quality/ratio.h"
#include "models/domain/quality/warning.h"

namespace powerhall {

/// Version of the formulas below; a report bears it, so that a recomputation years later can be judged.
inline constexpr const char *VoltageFormula = "voltage/1";

/// What the rate of a class is made of.
enum class ClassRate
{
    Mean, ///< mean of the rates of its points
    Time  ///< from the minutes of its points: a point counts by how long it was monitored
};

/// Everything a person may set; a report prints all of it.
struct VoltageOptions
{
    Period period;
    int intervalMinutes = 1; ///< how long a sample stands for; its slot = floor(time ÷ interval)
    ClassRate classRate = ClassRate::Mean;
    int monthStartDay = 1; ///< 1 to 28; meters that freeze their month on the 21st: 21, a month runs 21 → 20
    int worstPoints = 10;  ///< how many of the worst points are named
    std::optional<double> targetPercent = {}; ///< for comparison only; no rule states one
};

/// Minutes of a point, a class or all points: whole numbers that add.
struct VoltageMinutes
{
    qint64 expected = 0;  ///< of the period or month: what a point without gaps has
    qint64 monitored = 0; ///< with a value: the denominator
    qint64 within = 0;
    qint64 over = 0;
    qint64 under = 0;

    [[nodiscard]] qint64 missing() const { return expected - monitored; }
    [[nodiscard]] qint64 outOfLimits() const { return over + under; }
    // Per cent; nothing where the denominator is 0.
    [[nodiscard]] std::optional<Ratio> rate() const;
    [[nodiscard]] std::optional<Ratio> overRate() const;
    [[nodiscard]] std::optional<Ratio> underRate() const;
    [[nodiscard]] std::optional<Ratio> monitoredRate() const; ///< of the expected minutes (完整率)

    VoltageMinutes &operator+=(const VoltageMinutes &other);
    bool operator==(const VoltageMinutes &) const = default;
};

/// The furthest value out of the limits and when it was; the first where several are equal.
struct VoltageExtreme
{
    qint64 mv = 0;
    LocalSecond at = 0;

    bool operator==(const VoltageExtreme &) const = default;
};

struct PointVoltage
{
    MonitorPoint point;
    VoltageMinutes total;
    QList<VoltageMinutes> months;               ///< one for each of VoltageResult::months
    std::optional<VoltageExtreme> highest = {}; ///< among the samples over the upper limit
    std::optional<VoltageExtreme> lowest = {};  ///< among the samples under the lower limit

    bool operator==(const PointVoltage &) const = default;
};

struct ClassVoltage
{
    PointClass pointClass = PointClass::A;
    int points = 0;          ///< in the list
    int monitoredPoints = 0; ///< of these with data: they make the rate
    VoltageMinutes minutes;
    std::optional<Ratio> rate = {}; ///< per cent, by VoltageOptions::classRate
};

/// Figures of one span of time.
struct VoltageFigures
{
    Period span;
    VoltageMinutes minutes;      ///< of all points
    QList<ClassVoltage> classes; ///< A to D, those that have points in the list
    /// 0.5·A + 0.5·mean(B, C, D with data), per cent; nothing without data of A, or of all the others.
    std::optional<Ratio> composite = {};

    [[nodiscard]] const ClassVoltage *ofClass(PointClass pointClass) const;
};

enum class VoltageInput
{
    Samples,        ///< point, time, volts
    DailyStatistics ///< point, date, minutes monitored, over, under
};

/// What became of the rows of the samples or daily statistics; the others add up to `records`.
struct VoltageRecords
{
    qint64 records = 0; ///< without the header
    qint64 counted = 0; ///< with a value, in the period
    qint64 noData = 0;  ///< 0 V, empty, 0 minutes
    qint64 outside = 0; ///< outside the period
    qint64 rejected = 0;
    qint64 slotsFilled = 0; ///< counted anew from the slots: as many as counted and noData together
};

struct VoltageResult
{
    VoltageOptions options;
    VoltageInput input = VoltageInput::Samples;
    QList<PointVoltage> points; ///< in the order of the list
    VoltageFigures total;       ///< of the period
    QList<VoltageFigures> months;
    QList<int> worst; ///< indexes into `points`, lowest rate first, those below 100 % only
    VoltageRecords records;
    RejectList rejectedPoints;           ///< rows of the list of points
    RejectList rejected;                 ///< rows of the samples or daily statistics
    QList<Warning> warnings;             ///< at most WarningsListed of a kind
    QMap<QString, qint64> warningCounts; ///< kind → how many in all
    QList<InvariantCheck> invariants;
};

/// The months of a period by VoltageOptions::monthStartDay; first and last may be cut.
QList<Period> monthsOf(const VoltageOptions &options);

/// Adds up classes, composite, months and worst points from the figures of the points. Pure; rates come from
/// sums, nothing is rounded to decimals.
VoltageResult summarise(const VoltageOptions &options, VoltageInput input, QList<PointVoltage> points);

/// The laws voltage figures obey: monitored = within + over + under; points and classes add to the whole;
/// months add to the period; nobody is monitored longer than the period; the records add up.
QList<InvariantCheck> voltageInvariants(const VoltageResult &result);

} // namespace powerhall
