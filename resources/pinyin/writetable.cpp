// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

// Run while building: writes the first letter of each Chinese character's usual reading (pinyin) as C++, from
// ICU's Han-Latin rules. The program itself then needs no ICU and pays nothing at start.
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <memory>
#include <string>

namespace {

std::string lettersOf(const icu::Transliterator &reading, UChar32 first, UChar32 last)
{
    std::string letters;
    for (UChar32 c = first; c <= last; ++c) {
        icu::UnicodeString text(c);
        reading.transliterate(text);
        const char16_t letter = text.isEmpty() ? u'.' : text.charAt(0);
        letters += letter >= u'A' && letter <= u'Z' ? static_cast<char>(letter) : '.';
    }
    return letters;
}

void write(std::FILE *out, const char *name, const std::string &letters)
{
    constexpr std::size_t LineLength = 96;
    std::fprintf(out, "extern const char %s[%zu];\nconst char %s[%zu] =", name, letters.size() + 1, name,
                 letters.size() + 1);
    for (std::size_t at = 0; at < letters.size(); at += LineLength)
        std::fprintf(out, "\n    \"%s\"", letters.substr(at, LineLength).c_str());
    std::fputs(";\n", out);
}

} // namespace

int main(int argc, char **argv)
{
    UErrorCode state = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> reading(
        icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Any-Upper", UTRANS_FORWARD, state));
    std::FILE *out = argc == 2 && U_SUCCESS(state) ? std::fopen(argv[1], "w") : nullptr;
    if (!out) {
        std::fprintf(stderr, "usage: writetable FILE (ICU says %s)\n", u_errorName(state));
        return 1;
    }
    std::fputs("// Written by resources/pinyin/writetable.cpp.\nnamespace powerhall {\n", out);
    write(out, "PinyinExtensionA", lettersOf(*reading, 0x3400, 0x4dbf));
    write(out, "PinyinUnified", lettersOf(*reading, 0x4e00, 0x9fff));
    write(out, "PinyinExtensionB", lettersOf(*reading, 0x20000, 0x2a6df));
    std::fputs("} // namespace powerhall\n", out);
    return std::fclose(out) == 0 ? 0 : 1;
}
