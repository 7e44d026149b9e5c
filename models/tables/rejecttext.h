// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/reject.h"

namespace powerhall {

/// Why a row of an imported table does not count, as a sentence for people, with what stood there.
QString rejectText(const Reject &reject);

} // namespace powerhall
