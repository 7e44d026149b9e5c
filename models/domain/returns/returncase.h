// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/application.h"
#include "models/domain/profile/profile.h"

namespace powerhall {

/// Whom a return or a revisit counts together.
enum class CaseGroup
{
    High,           ///< 高压
    LowNonResident, ///< 低压非居民
    LowResident     ///< 低压居民
};
inline constexpr CaseGroup AllCaseGroups[] = {CaseGroup::High, CaseGroup::LowNonResident,
                                              CaseGroup::LowResident};
QString wordOf(CaseGroup group);
CaseGroup groupOf(const ApplicationInput &input);

/// One stage of a case: its limit and what became of it.
struct CaseStage
{
    QString stage;
    QString name;                 ///< as the profile's class calls it
    std::optional<QDate> started; ///< nothing where what it starts from is still to come
    std::optional<int> limitDays; ///< working days; nothing = 未规定
    std::optional<QDate> due;
    std::optional<QDate> ended;
    std::optional<int> workingDays; ///< used from start to end, suspended ones left out
    bool claimed = false;           ///< its end was entered later, with another time claimed

    [[nodiscard]] bool isLate(QDate today) const { return due && ended.value_or(today) > *due; }
};

/// An application as returns count it. No personal data; times are the recorded ones.
struct ReturnCase
{
    QString number;
    ApplicationInput input;
    CaseGroup group = CaseGroup::LowResident;
    Application::Status status = Application::Status::Open;
    QDate accepted;
    std::optional<QDate> energised; ///< end of the last stage of its plan (装表接电)
    std::optional<int> workingDays; ///< from acceptance to it
    std::optional<QDate> wholeDue;  ///< end of the whole process (全过程), where a source limits it
    QList<CaseStage> stages;
    QString stage;          ///< under way, its name; empty = none
    int documents = 0;      ///< asked for
    int owed = 0;           ///< of these still owed
    bool suspended = false; ///< at any time
    bool isSuspendedNow = false;
    QList<Suspension> suspensions;  ///< for working days up to a day
    bool tooShort = false;          ///< energised before the station's floor (超短); never without a floor
    bool claimed = false;           ///< acceptance or a stage was entered later
    bool acceptanceClaimed = false; ///< acceptance itself was

    /// The first day on which a stage or the whole was late; nothing while none is.
    [[nodiscard]] std::optional<QDate> lateSince(QDate today) const;
    [[nodiscard]] bool isLate(QDate today) const { return lateSince(today).has_value(); }
    /// Acceptance or a stage was entered later, on a day from `from` to `to`.
    [[nodiscard]] bool isClaimedWithin(QDate from, QDate to) const;
    [[nodiscard]] int stepsDone() const;
};

/// Pure: the application with the decision as it stands now.
ReturnCase caseOf(const Application &application, const Decision &decision, const Profile &profile,
                  const WorkingCalendar &calendar);

} // namespace powerhall
