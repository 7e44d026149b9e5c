// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/deposit.h"
#include "models/journal/recordfold.h"

namespace powerhall {

namespace recordkind {
inline constexpr QLatin1StringView Deposit{"deposit"};
} // namespace recordkind

/// Papers left for a number nobody knew. Pure and total; the summary is the whole state. Lists run by number.
FoldedRecord foldDeposit(const QList<StoredEvent> &ordered);
/// Damaged where the bytes are no such record.
Result<Deposit> decodeDeposit(const QByteArray &state);

} // namespace powerhall
