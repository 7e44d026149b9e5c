// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/plaintext.h"

#include "models/domain/ingest/values.h"

namespace powerhall {

namespace {

bool isBlank(char32_t code)
{
    return code == U' ' || code == U'\t' || code == 0xA0 || code == 0x3000 || code == 0xFEFF;
}

char32_t halfWidth(char32_t code)
{
    if (code >= 0xFF01 && code <= 0xFF5E)
        return code - 0xFEE0;
    if (isBlank(code))
        return U' ';
    return code == 0x2212 ? U'-' : code; // the minus sign of typesetting
}

/// The character that stands for it in plain dates; the code itself where it has no meaning there.
char32_t dateCharacter(char32_t code)
{
    switch (code) {
    case U'年':
    case U'月':
        return U'-';
    case U'日':
    case U'号':
        return U' ';
    case U'T':
        return U't';
    case U'时':
    case U'時':
    case U'点':
    case U'分':
        return U':';
    case U'秒':
        return U's';
    case U'午':
    case U'M':
        return U'm';
    case U'上':
    case U'A':
        return U'a';
    case U'下':
    case U'P':
        return U'p';
    case U'Z':
        return U'z';
    default:
        return code;
    }
}

} // namespace

char32_t takeCharacter(std::string_view &text)
{
    const auto byte = [&](size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    const unsigned lead = byte(0);
    const size_t length = lead < 0x80   ? 1
                          : lead < 0xC2 ? 0
                          : lead < 0xE0 ? 2
                          : lead < 0xF0 ? 3
                          : lead < 0xF5 ? 4
                                        : 0;
    char32_t code = length < 2 ? lead : lead & (0x7FU >> length);
    bool valid = length > 0;
    for (size_t at = 1; at < length; ++at) {
        valid = valid && (byte(at) & 0xC0) == 0x80;
        code = code << 6 | (byte(at) & 0x3F);
    }
    constexpr std::array<char32_t, 5> Lowest{0, 0, 0x80, 0x800, 0x10000};
    valid = valid && code >= Lowest[length] && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    text.remove_prefix(valid ? length : 1);
    return valid ? code : 0xFFFD;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty()) {
        std::string_view rest = text;
        if (!isBlank(takeCharacter(rest)))
            break;
        text = rest;
    }
    while (!text.empty()) {
        size_t start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
            --start;
        std::string_view last = text.substr(start);
        if (!isBlank(takeCharacter(last)) || !last.empty())
            break;
        text.remove_suffix(text.size() - start);
    }
    return text;
}

PlainText::PlainText(std::string_view utf8, Purpose purpose)
{
    for (std::string_view rest = trimmed(utf8); !rest.empty() && m_complete;)
        add(halfWidth(takeCharacter(rest)), purpose);
    while (m_size > 0 && m_text[m_size - 1] == ' ')
        --m_size;
}

void PlainText::add(char32_t code, Purpose purpose)
{
    const char32_t kept = purpose == Dates ? dateCharacter(code) : code;
    if (kept >= 0x20 && kept < 0x7F)
        put(static_cast<char>(kept));
    else
        m_complete = false;
}

void PlainText::put(char character)
{
    if (m_size < m_text.size())
        m_text[m_size++] = character;
    else
        m_complete = false;
}

} // namespace powerhall
