// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

namespace powerhall {

/// What there is to know of a text before it is split, found in one pass at memory speed.
struct Survey
{
    qint64 lineFeeds = 0;
    bool quotes = false;      ///< a double quote somewhere
    bool controls = false;    ///< a byte below 32 other than tab, LF and CR
    bool loneReturns = false; ///< a CR without LF behind it
    bool wide = false;        ///< a byte above 127
};

/// 64 bytes behind the end may be read; the first of them says whether a CR at the end is a lone one.
Survey surveyOf(const char *begin, const char *end);

/// Whether all bytes are valid UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF). 64 bytes
/// behind the end may be read.
bool isUtf8(const char *begin, const char *end);
/// The first byte that is not; `end` where all are.
const char *invalidUtf8(const char *begin, const char *end);

} // namespace powerhall
