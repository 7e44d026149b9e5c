// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace powerhall {

/// Bytes a blank may begin (1) and end (2) with: U+00A0, U+3000 and U+FEFF begin with C2, E3, EF and end with
/// A0, 80, BF.
class BlankEdges
{
public:
    constexpr BlankEdges()
    {
        for (size_t byte = 0; byte <= ' '; ++byte)
            m_edges[byte] = 3;
        m_edges[0xC2] = m_edges[0xE3] = m_edges[0xEF] = 1;
        m_edges[0xA0] = m_edges[0x80] = m_edges[0xBF] = 2;
    }
    /// 0 where the text neither begins nor ends with a blank.
    [[nodiscard]] unsigned of(std::string_view text) const
    {
        return text.empty() ? 0U
                            : (m_edges[static_cast<unsigned char>(text.front())] & 1U) |
                                  (m_edges[static_cast<unsigned char>(text.back())] & 2U);
    }

private:
    std::array<unsigned char, 256> m_edges{};
};
inline constexpr BlankEdges Blanks;

} // namespace powerhall
