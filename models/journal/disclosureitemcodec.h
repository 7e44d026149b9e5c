// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/itemrow.h"
#include "models/journal/recordcodec.h"

namespace powerhall {

/// Canonical bytes of an item and of its row in lists; read back in disclosurerecords.h.
QByteArray encodeItem(const DisclosureItem &item);
QByteArray encodeRow(const DisclosureRow &row);

} // namespace powerhall
