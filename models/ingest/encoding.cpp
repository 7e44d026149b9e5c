// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/encoding.h"

#include "models/domain/ingest/plaintext.h"
#include "models/ingest/gbtable.h"
#include "models/ingest/survey.h"

#include <errno.h>
#include <unistd.h>

#include <algorithm>

namespace powerhall {

namespace {

constexpr qint64 SampleSize = 512 * 1024;
constexpr size_t LongestCharacter = 4;

bool isAscii(char byte)
{
    return static_cast<unsigned char>(byte) < 0x80;
}

/// How a text reads in one encoding: characters beyond ASCII that are right, and bytes that are wrong.
struct Score
{
    qint64 right = 0;
    qint64 wrong = 0;
};

/// Only characters of three bytes and more count as right: those of two are frequent in GB 18030 by chance.
Score utf8Score(std::string_view text)
{
    Score score;
    while (!text.empty()) {
        const size_t before = text.size();
        const char32_t code = takeCharacter(text);
        const size_t length = before - text.size();
        const bool isWrong = code == 0xFFFD && length != 3;
        if (isWrong && before < LongestCharacter)
            break; // a character cut off by the end of the sample
        score.wrong += isWrong ? 1 : 0;
        score.right += length >= 3 ? 1 : 0;
    }
    return score;
}

Score gb18030Score(std::string_view text)
{
    const GbTable &table = GbTable::instance();
    Score score;
    while (!text.empty()) {
        if (isAscii(text.front())) {
            text.remove_prefix(1);
            continue;
        }
        const auto [code, length] = table.character(text);
        if (length == 0)
            break;
        const bool isWrong = code == GbTable::None;
        score.wrong += isWrong ? 1 : 0;
        score.right += isWrong ? 0 : 1;
        text.remove_prefix(isWrong ? 1 : length);
    }
    return score;
}

/// A sample may end within a character.
bool isUtf8Sample(std::string_view text)
{
    const char *begin = text.data();
    const char *end = begin + text.size();
    for (size_t cut = 0; cut < std::min(LongestCharacter, text.size()); ++cut) {
        if (isUtf8(begin, end - cut))
            return true;
    }
    return false;
}

TextEncoding byScore(std::string_view text)
{
    if (isUtf8Sample(text))
        return TextEncoding::Utf8;
    const Score utf8 = utf8Score(text);
    if (utf8.wrong == 0 || utf8.right > utf8.wrong)
        return TextEncoding::Utf8;
    return gb18030Score(text).wrong < utf8.wrong ? TextEncoding::Gb18030 : TextEncoding::Utf8;
}

/// UTF-16 without a mark: every second byte of digits, delimiters and line breaks is NUL, and hardly any
/// other.
std::optional<TextEncoding> unmarkedUtf16(std::string_view text)
{
    size_t even = 0;
    size_t odd = 0;
    for (size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\0')
            ++(at % 2 == 0 ? even : odd);
    }
    const size_t many = text.size() / 20 + 1;
    if (odd > many && odd > even * 4)
        return TextEncoding::Utf16Le;
    if (even > many && even > odd * 4)
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

} // namespace

SeenEncoding encodingOf(std::string_view beginning)
{
    if (beginning.starts_with("\xEF\xBB\xBF"))
        return {TextEncoding::Utf8, 3};
    if (beginning.starts_with("\xFF\xFE"))
        return {TextEncoding::Utf16Le, 2};
    if (beginning.starts_with("\xFE\xFF"))
        return {TextEncoding::Utf16Be, 2};
    if (const auto utf16 = unmarkedUtf16(beginning))
        return {*utf16, 0};
    if (std::all_of(beginning.begin(), beginning.end(), isAscii))
        return {TextEncoding::Utf8, 0, false};
    return {byScore(beginning), 0};
}

std::string bytesAt(int file, qint64 place, qint64 count)
{
    constexpr size_t Padding = 64; // surveys read beyond the end
    std::string bytes;
    bytes.reserve(size_t(count) + Padding);
    bytes.resize(size_t(count));
    size_t size = 0;
    while (size < bytes.size()) {
        const ssize_t got = ::pread(file, bytes.data() + size, bytes.size() - size, place + qint64(size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        size += size_t(got);
    }
    bytes.resize(size);
    return bytes;
}

TextEncoding encodingBehindAscii(int file, qint64 size)
{
    for (qint64 place = 0; place < size; place += SampleSize) {
        const std::string bytes = bytesAt(file, place, SampleSize);
        const auto wide = std::find_if_not(bytes.begin(), bytes.end(), isAscii);
        if (wide != bytes.end())
            return byScore(bytesAt(file, place + (wide - bytes.begin()), SampleSize));
        if (bytes.empty())
            break;
    }
    return TextEncoding::Utf8;
}

} // namespace powerhall
