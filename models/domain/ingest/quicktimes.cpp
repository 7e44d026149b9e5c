// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/quicktimes.h"

#include "models/domain/ingest/quickvalues.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define POWERHALL_AVX
#define AVX __attribute__((target("avx2")))
#endif

namespace powerhall::quick {

#ifdef POWERHALL_AVX
namespace {

/// "YYYY-MM-DD HH:MM:SS" as quick::time reads it, sixteen digits and dashes at once; -1 for anything else.
AVX qint64 time19(const char *text)
{
    // From the year's last digit on, so that the rest fits into one vector.
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + 3));
    const __m128i shape = _mm_setr_epi8('0', '-', '0', '0', '-', '0', '0', ' ', '0', '0', ':', '0', '0', ':', '0', '0');
    const __m128i most = _mm_setr_epi8(9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9);
    const __m128i values = _mm_xor_si128(bytes, shape);
    const __m128i fits = _mm_cmpeq_epi8(_mm_min_epu8(values, most), values);
    // MM DD hh mm ss, each as one number of sixteen bits.
    const __m128i digits = _mm_shuffle_epi8(
        values, _mm_setr_epi8(2, 3, 5, 6, 8, 9, 11, 12, 14, 15, -1, -1, -1, -1, -1, -1));
    const __m128i numbers = _mm_maddubs_epi16(digits, _mm_set1_epi16(1 << 8 | 10));
    const __m128i above = _mm_cmpgt_epi16(numbers, _mm_setr_epi16(12, 31, 23, 59, 59, 0, 0, 0));
    const __m128i joined = _mm_madd_epi16(numbers, _mm_setr_epi16(32, 1, 60, 1, 1, 0, 0, 0));
    const auto monthAndDay = unsigned(_mm_cvtsi128_si32(joined));
    const int minutes = _mm_extract_epi32(joined, 1);
    const int seconds = _mm_extract_epi32(joined, 2);
    const auto digit = [text](int at) { return unsigned(static_cast<unsigned char>(text[at])) - '0'; };
    const unsigned year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
    const bool isYear = digit(0) <= 9 && digit(1) <= 9 && digit(2) <= 9;
    const qint64 day = Months.day(year, monthAndDay >> 5, monthAndDay & 31);
    const int wrong = (_mm_movemask_epi8(fits) ^ 0xFFFF) | _mm_movemask_epi8(above);
    return wrong == 0 && isYear && day >= 0 ? day * 86400 + minutes * 60 + seconds : -1;
}

AVX void timesAvx(const FieldGrid &grid, size_t column, qint64 *times)
{
    for (size_t row = 0; row < grid.rows; ++row) {
        const std::string_view field = grid.at(row, column);
        const qint64 usual = field.size() == 19 ? time19(field.data()) : -1;
        times[row] = usual >= 0 ? usual : time(field);
    }
}

bool hasAvx()
{
    static const bool has = __builtin_cpu_supports("avx2");
    return has;
}

} // namespace
#endif

void times(const FieldGrid &grid, size_t column, qint64 *times)
{
#ifdef POWERHALL_AVX
    if (hasAvx())
        return timesAvx(grid, column, times);
#endif
    for (size_t row = 0; row < grid.rows; ++row)
        times[row] = time(grid.at(row, column));
}

} // namespace powerhall::quick
