// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/slips/slip.h"
#include "reports/paint/page.h"

namespace powerhall {

struct SlipOptions
{
    bool largePrint = false; ///< 18 pt body on the customer's copy, as many pages as it takes
};

/// The sheets of a slip, one set for each copy mark: what screen, PDF and printer paint alike. One page
/// wherever the body fits at 9 pt or more; else it goes on at full size.
QList<Page> slipPages(const Slip &slip, const SlipOptions &options = {});

} // namespace powerhall
