// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/fieldmarks.h"

#include "models/domain/ingest/avx.h"
#include "models/domain/ingest/bytemarks.h"

#include <array>
#include <bit>
#include <numeric>

namespace powerhall {

namespace {

/// Usual records have fewer in a window. More are written than there are, rather than asked after each: what
/// is too much is overwritten.
constexpr int AtOnce = 12;
static_assert(FieldMarks::Slack >= ByteWindow::Size + AtOnce);

template<typename Count>
[[gnu::always_inline]] inline FieldMarks findMarks(const char *base, const char *window, const char *end,
                                                   char delimiter, std::span<quint32> room,
                                                   const Count &countOf)
{
    const size_t enough = room.size() - FieldMarks::Slack;
    size_t found = 0;
    for (; found < enough && window < end; window += ByteWindow::Size) {
        quint64 marks = firstMarks(ByteWindow(window).marks(delimiter, '\n'), end - window);
        const auto offset = quint32(window - base);
        const auto count = size_t(countOf(marks));
        for (quint32 *next = room.data() + found; marks != 0; next += AtOnce) {
            for (int i = 0; i < AtOnce; ++i) {
                next[i] = offset + quint32(std::countr_zero(marks));
                marks &= marks - 1;
            }
        }
        found += count;
    }
    return {window, found};
}

#ifdef POWERHALL_AVX

/// The same in the instructions that nearly every processor has for single bits.
__attribute__((target("avx2,bmi,popcnt"))) FieldMarks
findMarksByBmi(const char *base, const char *window, const char *end, char delimiter, std::span<quint32> room)
{
    return findMarks(base, window, end, delimiter, room,
                     [](quint64 marks) { return __builtin_popcountll(marks); });
}

/// Newer processors write the places of the bits themselves, sixty-four bytes at once.
__attribute__((target("avx512f,avx512bw,avx512vbmi2,bmi,popcnt"))) FieldMarks
findMarksByCompress(const char *base, const char *window, const char *end, char delimiter,
                    std::span<quint32> room)
{
    constexpr size_t Part = 16;
    constexpr __mmask16 AllParts = 0xFFFF;
    alignas(64) std::array<quint8, ByteWindow::Size> counting;
    std::iota(counting.begin(), counting.end(), quint8(0));
    alignas(64) std::array<quint8, ByteWindow::Size> met;
    const __m512i places = _mm512_load_si512(counting.data());
    const __m512i one = _mm512_set1_epi8(delimiter);
    const __m512i other = _mm512_set1_epi8('\n');
    const size_t enough = room.size() - FieldMarks::Slack;
    size_t found = 0;
    for (; found < enough && window < end; window += ByteWindow::Size) {
        const __m512i bytes = _mm512_loadu_si512(window);
        const quint64 marks = firstMarks(
            _mm512_cmpeq_epi8_mask(bytes, one) | _mm512_cmpeq_epi8_mask(bytes, other), end - window);
        const auto count = size_t(__builtin_popcountll(marks));
        _mm512_store_si512(met.data(), _mm512_maskz_compress_epi8(marks, places));
        const auto offset = quint32(window - base);
        const __m512i first = _mm512_maskz_cvtepu8_epi32(
            AllParts, _mm_load_si128(reinterpret_cast<const __m128i *>(met.data())));
        _mm512_storeu_si512(room.data() + found, _mm512_add_epi32(first, _mm512_set1_epi32(int(offset))));
        for (size_t i = Part; i < count; ++i) // seldom: fields of three characters
            room[found + i] = offset + met[i];
        found += count;
    }
    return {window, found};
}

#endif

FieldMarks findMarksAnywhere(const char *base, const char *window, const char *end, char delimiter,
                             std::span<quint32> room)
{
    return findMarks(base, window, end, delimiter, room, [](quint64 marks) { return bitsOf(marks); });
}

} // namespace

const std::vector<FieldMarkFinder> &fieldMarkFinders()
{
    static const std::vector<FieldMarkFinder> finders = [] {
        std::vector<FieldMarkFinder> all;
#ifdef POWERHALL_AVX
        const bool hasBits = hasAvx() && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
        if (hasBits && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
            __builtin_cpu_supports("avx512vbmi2"))
            all.push_back(findMarksByCompress);
        if (hasBits)
            all.push_back(findMarksByBmi);
#endif
        all.push_back(findMarksAnywhere);
        return all;
    }();
    return finders;
}

FieldMarks findFieldMarks(const char *base, const char *window, const char *end, char delimiter,
                          std::span<quint32> room)
{
    static const FieldMarkFinder find = fieldMarkFinders().front();
    return find(base, window, end, delimiter, room);
}

} // namespace powerhall
