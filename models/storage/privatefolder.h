// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>

namespace powerhall {

/// Makes a data folder, or takes one that is there, so that only its owner can enter: keys and journal lie in
/// it. False where it cannot be made.
bool makePrivateFolder(const QDir &folder);

} // namespace powerhall
