// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace powerhall {

/// A short field made plain for the number and date readers: ends trimmed, full-width characters to half
/// width, blanks of all kinds to ' '. Dates also: 年 月 → '-', 日 号 → ' ', 时 点 分 → ':', 秒 → 's', 上午 AM
/// → "am", 下午 PM → "pm", T and Z small. Held on the stack.
class PlainText
{
public:
    enum Purpose
    {
        Numbers,
        Dates
    };
    PlainText(std::string_view utf8, Purpose purpose);

    /// False where the text is too long or holds what no number or date has.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] std::string_view view() const { return {m_text.data(), m_size}; }

private:
    void add(char32_t code, Purpose purpose);
    void put(char character);

    std::array<char, 64> m_text{};
    size_t m_size = 0;
    bool m_complete = true;
};

/// One character of UTF-8, moving `text` behind it; 0xFFFD (and one byte on) where the bytes are none. Not
/// for empty texts.
char32_t takeCharacter(std::string_view &text);

} // namespace powerhall
