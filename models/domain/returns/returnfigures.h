// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"
#include "models/domain/returns/returncase.h"

namespace powerhall {

/// Sum and count: a mean is their quotient, rounded by whoever prints it.
struct DaySum
{
    qint64 days = 0;
    int cases = 0;

    void add(const std::optional<int> &value)
    {
        days += value.value_or(0);
        cases += value ? 1 : 0;
    }
};

/// What became of the ends of one stage within one group.
struct StageStatistics
{
    CaseGroup group = CaseGroup::LowResident;
    QString stage;
    QString name;
    int ended = 0;
    int inTime = 0;
    int late = 0;
    int withoutLimit = 0; ///< no source states a limit, or its start is not known
    int claimed = 0;      ///< entered later
    int longest = 0;      ///< working days
    DaySum used;
    int openLate = 0; ///< still open and past its day
};

/// Ends within `from` and `to`, both included; open ones are judged on `today`.
QList<StageStatistics> stageStatistics(const QList<ReturnCase> &cases, QDate from, QDate to, QDate today);

/// The half-yearly return of connections (报装信息).
struct HalfYear
{
    Period period;
    /// New and expanded high-voltage connections energised, with their capacity in kW where it is stated.
    int highNew = 0;
    int highExpanded = 0;
    double highNewKw = 0;
    double highExpandedKw = 0;
    int highWithoutCapacity = 0;
    /// Micro enterprises at low voltage.
    int micro = 0;
    DaySum microDays;      ///< working days from application to power
    DaySum microSteps;     ///< stages
    DaySum microDocuments; ///< asked for
};

/// Whether a case is one of the return's: energised in the period, at high voltage (new, expanded) or a micro
/// enterprise at low voltage.
bool countsAsHigh(const ReturnCase &one, const Period &period);
bool countsAsMicro(const ReturnCase &one, const Period &period);
/// Connections energised in the half of a year that `day` lies in.
HalfYear halfYear(const QList<ReturnCase> &cases, QDate day);
/// High-voltage cases that were open on some day of the week from Monday `monday`: the weekly list.
QList<ReturnCase> weeklyHighVoltage(const QList<ReturnCase> &cases, QDate monday);

/// Money at risk by the profile's assessment, yuan. `cases` are those it counts, by number.
struct RiskLine
{
    QString id;
    QString name;
    QString clause;
    QString unit;
    int yuan = 0; ///< for one
    QStringList cases;

    [[nodiscard]] qint64 total() const { return qint64(yuan) * cases.size(); }
};

/// What the journal can tell of: late (in the period it first became so), too_short (energised in it),
/// open_over_a_year (the year ran out in it), and off_system for what was entered later with another time
/// claimed, which a person has to judge. From `from` to `to`, both included.
QList<RiskLine> moneyAtRisk(const QList<ReturnCase> &cases, const Profile &profile, const Period &period,
                            QDate today);
/// The profile's penalties that no event of an application tells of: complaints, fees …
QList<Penalty> penaltiesNotCounted(const Profile &profile, QDate day);

} // namespace powerhall
