// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/reliability.h"

#include <functional>

/// Reliability as the definitions say it, one group at a time and day by day, to be compared with the engine.
/// Shares nothing with it but the rows. Slow on purpose.
namespace powerhall::plain {

/// Figures as doubles; rates are NaN where there is nothing to divide by.
struct Figures
{
    double users = 0;
    double events = 0;
    double hours = 0;
    double interruptions = 0;
    double saidi = 0;
    double saifi = 0;
    double caidi = 0;
    double asai1 = 0;
    double asai2 = 0;
    double asai3 = 0;
    double maifi = 0;
};

using RowFilter = std::function<bool(const Interruption &)>;
using UsersFilter = std::function<bool(const UsersRow &)>;

Figures figures(const ReliabilityOptions &options, const Period &period, const QList<Interruption> &rows,
                const QList<UsersRow> &users, const RowFilter &row, const UsersFilter &user);

} // namespace powerhall::plain
