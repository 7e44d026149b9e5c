// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QLoggingCategory>

namespace powerhall {

Q_DECLARE_LOGGING_CATEGORY(appLog) ///< powerhall.app

/// Takes every message of Qt and of the program away from standard error, which belongs to the diagnostics of
/// the command line. Until startLog they are dropped; a fatal one is told before the program ends.
void captureMessages();

/// Keeps messages in FOLDER/logs/powerhall.log: full sentences in English, one line each, with time, level
/// and category; never personal data. A full file becomes powerhall.1.log, three are kept.
void startLog(const QDir &folder);

} // namespace powerhall
