// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/slips/slip.h"

namespace powerhall {

/// A slip in plain lines, for golden files and for looking for words.
QString textOf(const Slip &slip);

} // namespace powerhall
