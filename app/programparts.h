// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace powerhall {

// The program is three files, so that each use loads only the libraries it takes. bin/powerhall computes
// figures from files; it asks lib/powerhall/paper.so (which prints what needs no folder), then desk.so (the
// rest), and each does what the one before found not to be its own.

/// What a part answers that leaves the call to the next; nothing was written then.
inline constexpr int NotMine = -1;

} // namespace powerhall
