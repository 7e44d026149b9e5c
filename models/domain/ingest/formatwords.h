// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/tableformat.h"

namespace powerhall {

// What a table is and how it is written, in words that options, recorded settings and scripts rely on.

QString wordOf(TableKind kind);        ///< events, users, points, samples, daily, history, released
QString wordOf(TextEncoding encoding); ///< utf-8, utf-16le, utf-16be, gb18030
QString wordOf(DateOrder order);       ///< ymd, dmy, mdy
QString delimiterWord(char delimiter); ///< comma, semicolon, tab, pipe; else the character itself

QStringList tableKindWords();
QStringList encodingWords();
QStringList dateOrderWords();
QStringList delimiterWords();

// Nothing for any other word.
std::optional<TableKind> tableKindOf(const QString &word);
std::optional<TextEncoding> encodingOf(const QString &word);
std::optional<DateOrder> dateOrderOf(const QString &word);
std::optional<char> delimiterOf(const QString &word);

} // namespace powerhall
