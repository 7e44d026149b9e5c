// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/profile.h"

#include <QString>
#include <QUuid>

namespace powerhall {

/// Open capacity of one area (可开放容量) as it was last stated.
struct OpenCapacity
{
    QUuid id;
    QString area; ///< substation, line, transformer area or network cell, as people call it
    QString kind; ///< equipment · network · transformer: which of the profile's thresholds concern it
    std::optional<int> capacityKva;
    std::optional<int> spareKva;
    std::optional<double> loadPercent;      ///< highest load
    std::optional<double> loadAfterPercent; ///< forecast after what is asked for is connected
    QString constraint;                     ///< why it is limited, in words
    QDate day;                              ///< what it describes
    QUuid by;
    qint64 recordedMs = 0;
    QStringList conflicts;

    bool operator==(const OpenCapacity &) const = default;
};

QStringList capacityKinds();
/// The profile's load thresholds (facts: load_may_start, load_must_start, spare_capacity, load_after) that an
/// area has reached, in the profile's order. The stated limit itself counts where it says ≥, not where it
/// says below or above.
QList<Target> reachedThresholds(const OpenCapacity &area, const Profile &profile, QDate day);

} // namespace powerhall
