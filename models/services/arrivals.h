// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace powerhall {

class Station;

/// Events came from other folders, by exchange or stick: the rules are read anew and every screen is told.
void noticeArrivals(Station &station);

} // namespace powerhall
