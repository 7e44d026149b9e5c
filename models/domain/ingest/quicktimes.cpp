// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/quicktimes.h"

#include "models/domain/ingest/avx.h"
#include "models/domain/ingest/quickvalues.h"

#ifdef POWERHALL_AVX
#include <immintrin.h>

#include <cstring>
#define AVX __attribute__((target("avx2")))
#endif

namespace powerhall::quick {

#ifdef POWERHALL_AVX
namespace {

/// "202Y-MM-DD HH:MM:SS" as quick::time reads it, all from the year's last digit on in one vector; -1 for
/// anything else, another decade too.
AVX qint64 time19(const char *text)
{
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + 3));
    const __m128i shape =
        _mm_setr_epi8('0', '-', '0', '0', '-', '0', '0', ' ', '0', '0', ':', '0', '0', ':', '0', '0');
    const __m128i most = _mm_setr_epi8(9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9);
    const __m128i values = _mm_xor_si128(bytes, shape);
    const __m128i fits = _mm_cmpeq_epi8(_mm_min_epu8(values, most), values);
    // Y MM DD hh mm ss, each as one number of sixteen bits.
    const __m128i digits =
        _mm_shuffle_epi8(values, _mm_setr_epi8(-1, 0, 2, 3, 5, 6, 8, 9, 11, 12, 14, 15, -1, -1, -1, -1));
    const __m128i numbers = _mm_maddubs_epi16(digits, _mm_set1_epi16(1 << 8 | 10));
    const __m128i above = _mm_cmpgt_epi16(numbers, _mm_setr_epi16(9, 12, 31, 23, 59, 59, 0, 0));
    const __m128i ofHour = _mm_madd_epi16(numbers, _mm_setr_epi16(0, 0, 0, 0, 60, 1, 0, 0));
    quint32 decade = 0;
    std::memcpy(&decade, text, sizeof decade);
    const bool isDecade = (decade & 0xFFFFFF) == ('2' | '0' << 8 | '2' << 16);
    if (!isDecade || _mm_movemask_epi8(_mm_andnot_si128(above, fits)) != 0xFFFF)
        return -1;
    const qint64 day =
        Months.day(2020 + unsigned(_mm_extract_epi16(numbers, 0)), unsigned(_mm_extract_epi16(numbers, 1)),
                   unsigned(_mm_extract_epi16(numbers, 2)));
    const qint64 clock = _mm_extract_epi16(numbers, 3) * 3600 + _mm_extract_epi32(ofHour, 2);
    return day < 0 ? -1 : day * 86400 + clock;
}

AVX void timesAvx(const FieldGrid &grid, size_t column, qint64 *times)
{
    for (size_t row = 0; row < grid.rows; ++row) {
        const std::string_view field = grid.at(row, column);
        const qint64 usual = field.size() == 19 ? time19(field.data()) : -1;
        times[row] = usual >= 0 ? usual : time(field);
    }
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
