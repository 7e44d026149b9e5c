// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/commandline.h"

class QApplication;

namespace powerhall {

/// Opens the window and runs it to its end. Where one is open on the folder already, that one comes to the
/// front instead.
int runWindow(const CommandLine &line, QApplication &application);

/// --lang, else what this folder's window was last set to, else zh_CN.
QString languageOf(const CommandLine &line);

} // namespace powerhall
