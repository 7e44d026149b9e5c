// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/deposit.h"
#include "models/services/depositservice.h"

#include <QString>

namespace powerhall {

/// 已并入 · 已并入，有退件 · 等记录 · 等县里并入 · 要转交.
QString depositStateText(const Deposit &deposit, DepositPath path);
/// What becomes of a deposit for another station's number, and what to do; empty for the own station's.
QString depositPathText(DepositPath path);

} // namespace powerhall
