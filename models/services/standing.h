// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/application.h"
#include "models/domain/people/parties.h"
#include "models/domain/profile/profile.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

/// An application as it stands now: judged by the version it was accepted under and the newest calendar.
struct Standing
{
    Application application;
    Profile profile;
    Decision decision;            ///< rescheduled
    QString stage;                ///< under way; empty = none left, or not open
    std::optional<DueDate> whole; ///< end of the whole process (全过程), where the source states a limit

    /// Not suspended now.
    [[nodiscard]] bool clockRuns() const;
    [[nodiscard]] const StagePlan *plan(const QString &stageId) const;
    /// Documents owed by a stage, itself included, in the order of the plan.
    [[nodiscard]] QStringList owedBy(const QString &stageId) const;
    [[nodiscard]] QStringList owed() const;
    /// The plan's stages are all reached.
    [[nodiscard]] bool isThrough() const;
};

Result<Standing> standingOf(const Station &station, const Application &application);
Result<Standing> standingOf(const Station &station, const QUuid &application);

/// The people of an application in clear, for the session's own use: what leaves a service is masked, or
/// revealed with a reason. Empty where the person was erased.
Result<Parties> partiesOf(const Session &session, const Application &application);

} // namespace powerhall
