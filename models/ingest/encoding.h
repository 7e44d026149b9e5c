// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ingest/tableformat.h"

#include <string>
#include <string_view>

namespace powerhall {

inline bool isUtf16(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
}

/// What the beginning of a text shows of its encoding.
struct SeenEncoding
{
    TextEncoding encoding = TextEncoding::Utf8;
    int byteOrderMark = 0; ///< its length
    bool certain = true;   ///< false: nothing but ASCII
};
SeenEncoding encodingOf(std::string_view beginning);

/// The encoding of a file that begins with nothing but ASCII and is no valid UTF-8 further on, judged where
/// it first holds anything else.
TextEncoding encodingBehindAscii(int file, qint64 size);

/// Up to `count` bytes of a file; fewer at its end or where it cannot be read.
std::string bytesAt(int file, qint64 place, qint64 count);

} // namespace powerhall
