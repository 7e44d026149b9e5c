// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace powerhall {

/// A law the figures must obey, tested on every run.
struct InvariantCheck
{
    QString id; ///< word: regions_add_up, saidi_is_caidi_times_saifi …
    bool holds = true;
    QString detail; ///< both sides, where it is broken

    bool operator==(const InvariantCheck &) const = default;
};

} // namespace powerhall
