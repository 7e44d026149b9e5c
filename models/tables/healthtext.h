// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace powerhall {

struct ClockDoubt;
struct FolderHealth;

/// What is to be told of a folder's state, a sentence each, the gravest first; empty where all is well.
QStringList healthTexts(const FolderHealth &health);
QString clockText(const ClockDoubt &doubt);

} // namespace powerhall
