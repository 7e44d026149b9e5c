// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace powerhall {

struct BackupState;
struct ClockDoubt;
struct FolderHealth;

/// What is to be told of a folder's state, a sentence each, the gravest first; empty where all is well.
QStringList healthTexts(const FolderHealth &health);
QString clockText(const ClockDoubt &doubt);
/// What is to be told of the backups on 今日; empty while they are young.
QString backupReminder(const BackupState &state);
/// How old the newest backup is.
QString backupAge(const BackupState &state);

} // namespace powerhall
