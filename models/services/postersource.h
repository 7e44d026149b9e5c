// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/item.h"
#include "models/domain/disclosure/poster.h"

namespace powerhall {

class Station;

/// What a wall sheet of a version carries, its live figures resolved: a published version with its check
/// code, anything else as a draft. Whoever asks has leave already.
Result<Poster> posterOf(const Station &station, const DisclosureItem &item, const DisclosureVersion &version);

} // namespace powerhall
