// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/applicationinput.h"
#include "models/domain/profile/profile.h"

#include <algorithm>
#include <optional>

namespace powerhall {

/// New supply and increase (新装, 增容): the only businesses the sources set limits and leniency for.
bool isConnection(Business business);

/// True where the application is one the row is for; what the row leaves open fits all. `threeZero` is the
/// decided one; a row for customers without 三零 also fits those it is not asked of.
bool matches(const Condition &condition, const ApplicationInput &input, std::optional<bool> threeZero);

/// The same for rows of limits and leniency: a row that names no business is for connections only, so that a
/// change of name is never judged by the limits of a new supply (contract 3.1).
bool matchesLimits(const Condition &condition, const ApplicationInput &input, std::optional<bool> threeZero);

/// The first row, in the order of the file, that is for the application and holds on its day; null if none.
template<typename Row, typename Fits>
const Row *firstRow(const QList<Row> &rows, QDate on, Fits fits)
{
    const auto found = std::find_if(rows.cbegin(), rows.cend(),
                                    [&](const Row &row) { return holdsOn(row.valid, on) && fits(row); });
    return found == rows.cend() ? nullptr : &*found;
}

} // namespace powerhall
