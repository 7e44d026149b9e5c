// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include <optional>

namespace powerhall {

/// The words of one command line sorted by the table of verbs, before any file is opened.
struct CommandLine
{
    const Verb *verb = nullptr; ///< nullptr: the window
    QString group;              ///< `user --help`: the first word of several verbs
    QStringList arguments;
    QMap<QString, QStringList> options;
    QString data; ///< empty = the default folder
    QString user;
    QString language;
    bool json = false;
    bool help = false;
    bool version = false;
    bool paints = false; ///< needs fonts, so a QGuiApplication
};

/// `words` without the program's own name. Fails with ErrorCode::Usage.
Result<CommandLine> parseCommandLine(const QStringList &words);

/// True where --json stands on it, also on one that does not parse.
bool asksForJson(const QStringList &words);

} // namespace powerhall
