// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <optional>

namespace powerhall {

class Station;
struct StoredEvent;

/// The machine's clock leapt and has not been set back: days counted from today may be wrong.
struct ClockDoubt
{
    qint64 aheadMs = 0; ///< by how much the clock leapt in sum; negative = back
    qint64 sinceMs = 0; ///< wall time behind the last leap

    bool operator==(const ClockDoubt &) const = default;
};
/// From the leaps a device recorded, oldest first, and what its clock says now. A clock that ran on for 30
/// days without another leap is believed again; less than an hour is no doubt.
std::optional<ClockDoubt> clockDoubt(const QList<StoredEvent> &deviceEvents, qint64 nowMs);

/// What a person at the desk should know of the folder before it hinders an act.
struct FolderHealth
{
    QString folder;
    bool readOnly = false; ///< nothing can be written
    qint64 freeBytes = -1; ///< on the folder's disk; -1 = the system does not say
    qint64 totalBytes = -1;
    std::optional<ClockDoubt> clock;

    /// Less than 500 MB or 5 % are free.
    [[nodiscard]] bool isLow() const;
};
Result<FolderHealth> healthOf(const Station &station);

} // namespace powerhall
