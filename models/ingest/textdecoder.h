// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ingest/tableformat.h"

#include <string>
#include <string_view>

namespace powerhall {

/// Turns the bytes of a file into UTF-8, piece by piece. What is no character of the encoding becomes the
/// byte 0xFF, which no UTF-8 has: the record it lies in is found to be unreadable later, and only that one.
class TextDecoder
{
public:
    explicit TextDecoder(TextEncoding encoding)
        : m_encoding(encoding)
    {}

    /// UTF-8 files are taken as they are.
    [[nodiscard]] bool isNeeded() const { return m_encoding != TextEncoding::Utf8; }
    /// Writes the piece's characters to `out`, which has room for mostBytes(), and moves it behind them.
    /// Returns how many bytes were used: up to three at the end may wait for the next piece, unless this is
    /// the last.
    size_t decode(std::string_view piece, bool lastPiece, char *&out) const;
    static constexpr size_t mostBytes(size_t pieceSize) { return pieceSize + pieceSize / 2 + 8; }
    [[nodiscard]] std::string decoded(std::string_view all) const;

private:
    TextEncoding m_encoding;
};

} // namespace powerhall
