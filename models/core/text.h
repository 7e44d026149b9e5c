// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace powerhall {

/// Text from people, scanners and files made fit to keep: NFC, full-width ASCII to half width, line breaks
/// and tabs to blanks, ends trimmed, bidi and other control characters, unpaired surrogates and U+FFFD
/// removed.
QString cleanLine(const QString &text);

/// What a painter may draw of foreign text: no control, bidi, zero-width-override or unassigned code is left
/// that could reorder, hide or break a line. Private-use characters become U+25A1 (□).
QString printable(const QString &text);

/// Digits and letters as typed on a keypad or read by a scanner: blanks and hyphens removed, full width to
/// half width, lower-case x to X. For ID numbers, credit codes, phones, account numbers.
QString compactCode(const QString &text);

/// Number of characters a person counts (grapheme clusters).
int characterCount(const QString &text);

} // namespace powerhall
