// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace powerhall {

/// What a colour says. Colour speaks only of state; each state has its mark and its word as well.
enum class Tone
{
    Plain,
    Late,
    Soon,
    Early,
    Good,
    Note
};

} // namespace powerhall
