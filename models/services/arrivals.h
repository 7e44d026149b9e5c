// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

namespace powerhall {

class Station;

/// Events came from other folders, by exchange or stick: the rules are read anew, what customers left for
/// applications that were among them is joined, every screen is told.
Result<void> noticeArrivals(Station &station);

} // namespace powerhall
