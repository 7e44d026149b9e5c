// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace powerhall {

/// GB 18030 (and with it GBK and GB 2312) → Unicode, from Qt's own converter, made once.
class GbTable
{
public:
    static constexpr char32_t None = 0xFFFFFFFF;

    static const GbTable &instance();

    /// The character that begins with the first byte (not ASCII) and its length. Length 0: the text ends
    /// within the character; None: no character begins here (length 1).
    [[nodiscard]] std::pair<char32_t, size_t> character(std::string_view text) const;

private:
    GbTable();

    std::vector<char16_t> m_two;  ///< 81…FE × 40…7E, 80…FE
    std::vector<char16_t> m_four; ///< the basic plane's part of the four-byte codes
};

} // namespace powerhall
