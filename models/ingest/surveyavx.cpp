// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/surveyavx.h"

#ifdef POWERHALL_AVX

#include <immintrin.h>

#include <algorithm>
#include <array>
#include <cstring>

#define AVX __attribute__((target("avx2")))

namespace powerhall {

namespace {

constexpr qsizetype Step = 32;
using Vector = __m256i;

/// A vector of which only the first `count` bytes are the text's; the rest become `filler`.
AVX Vector loadPart(const char *at, qsizetype count, char filler)
{
    alignas(32) std::array<char, Step> bytes;
    std::memset(bytes.data(), filler, bytes.size());
    std::memcpy(bytes.data(), at, size_t(count));
    return _mm256_load_si256(reinterpret_cast<const Vector *>(bytes.data()));
}

AVX Vector load(const char *at)
{
    return _mm256_loadu_si256(reinterpret_cast<const Vector *>(at));
}

AVX bool any(Vector vector)
{
    return !_mm256_testz_si256(vector, vector);
}

/// Sums of 32 bytes each.
AVX qint64 sum(Vector counts)
{
    const Vector sums = _mm256_sad_epu8(counts, _mm256_setzero_si256());
    return _mm256_extract_epi64(sums, 0) + _mm256_extract_epi64(sums, 1) + _mm256_extract_epi64(sums, 2) +
           _mm256_extract_epi64(sums, 3);
}

/// Gathers what surveyOf() tells, vector by vector.
struct Gatherer
{
    Vector quotes;
    Vector controls;
    Vector loneReturns;
    Vector wide;
    Vector lines; ///< line feeds per byte position, at most 255

    AVX void clear() { quotes = controls = loneReturns = wide = lines = _mm256_setzero_si256(); }
    AVX void take(Vector bytes, Vector following)
    {
        const Vector feed = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\n'));
        const Vector back = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\r'));
        const Vector tab = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\t'));
        const Vector feedNext = _mm256_cmpeq_epi8(following, _mm256_set1_epi8('\n'));
        const Vector low = _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(31)), bytes);
        lines = _mm256_sub_epi8(lines, feed);
        quotes = _mm256_or_si256(quotes, _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"')));
        wide = _mm256_or_si256(wide, bytes);
        loneReturns = _mm256_or_si256(loneReturns, _mm256_andnot_si256(feedNext, back));
        const Vector allowed = _mm256_or_si256(_mm256_or_si256(feed, back), tab);
        controls = _mm256_or_si256(controls, _mm256_andnot_si256(allowed, low));
    }
};

// Validation after Keiser and Lemire (“Validating UTF-8 in less than one instruction per byte”): three
// look-ups by half bytes name the errors each pair of bytes may be part of; an error is real where all three
// agree.
enum Utf8Error : unsigned char
{
    TooShort = 1 << 0,
    TooLong = 1 << 1,
    Overlong3 = 1 << 2,
    TooLarge = 1 << 3,
    Surrogate = 1 << 4,
    Overlong2 = 1 << 5,
    TooLarge1000 = 1 << 6,
    Overlong4 = 1 << 6,
    TwoContinuations = 1 << 7,
    Carry = TooShort | TooLong | TwoContinuations
};

using Table = std::array<unsigned char, 16>;
constexpr Table FirstHigh{TooLong,
                          TooLong,
                          TooLong,
                          TooLong,
                          TooLong,
                          TooLong,
                          TooLong,
                          TooLong,
                          TwoContinuations,
                          TwoContinuations,
                          TwoContinuations,
                          TwoContinuations,
                          TooShort | Overlong2,
                          TooShort,
                          TooShort | Overlong3 | Surrogate,
                          TooShort | TooLarge | TooLarge1000 | Overlong4};
constexpr Table FirstLow{Carry | Overlong3 | Overlong2 | Overlong4,
                         Carry | Overlong2,
                         Carry,
                         Carry,
                         Carry | TooLarge,
                         Carry | TooLarge | TooLarge1000,
                         Carry | TooLarge | TooLarge1000,
                         Carry | TooLarge | TooLarge1000,
                         Carry | TooLarge | TooLarge1000,
                         Carry | TooLarge | TooLarge1000,
                         Carry | TooLarge | TooLarge1000,
                         Carry | TooLarge | TooLarge1000,
                         Carry | TooLarge | TooLarge1000,
                         Carry | TooLarge | TooLarge1000 | Surrogate,
                         Carry | TooLarge | TooLarge1000,
                         Carry | TooLarge | TooLarge1000};
constexpr Table SecondHigh{TooShort,
                           TooShort,
                           TooShort,
                           TooShort,
                           TooShort,
                           TooShort,
                           TooShort,
                           TooShort,
                           TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge1000 | Overlong4,
                           TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge,
                           TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
                           TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
                           TooShort,
                           TooShort,
                           TooShort,
                           TooShort};

AVX Vector lookUp(const Table &table, Vector halves)
{
    const __m128i row = _mm_loadu_si128(reinterpret_cast<const __m128i *>(table.data()));
    return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(row), halves);
}

AVX Vector highHalves(Vector bytes)
{
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(15));
}

/// The bytes `Count` places before.
template<int Count>
AVX Vector before(Vector bytes, Vector previous)
{
    return _mm256_alignr_epi8(bytes, _mm256_permute2x128_si256(previous, bytes, 0x21), 16 - Count);
}

AVX Vector errorsIn(Vector bytes, Vector previous)
{
    const Vector one = before<1>(bytes, previous);
    const Vector special =
        _mm256_and_si256(_mm256_and_si256(lookUp(FirstHigh, highHalves(one)),
                                          lookUp(FirstLow, _mm256_and_si256(one, _mm256_set1_epi8(15)))),
                         lookUp(SecondHigh, highHalves(bytes)));
    // Third and fourth bytes must follow a lead of three or four, and nothing else may.
    const Vector third = _mm256_subs_epu8(before<2>(bytes, previous), _mm256_set1_epi8(char(0xE0 - 0x80)));
    const Vector fourth = _mm256_subs_epu8(before<3>(bytes, previous), _mm256_set1_epi8(char(0xF0 - 0x80)));
    const Vector must = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8(char(0x80)));
    return _mm256_xor_si256(must, special);
}

} // namespace

AVX Survey avxSurvey(const char *begin, const char *end)
{
    Gatherer gathered;
    gathered.clear();
    qint64 lineFeeds = 0;
    const char *at = begin;
    while (end - at >= Step) {
        // A byte of `lines` holds 255 at most.
        const char *stop = at + std::min<qsizetype>((end - at) / Step, 255) * Step;
        for (; at != stop; at += Step)
            gathered.take(load(at), load(at + 1));
        lineFeeds += sum(gathered.lines);
        gathered.lines = _mm256_setzero_si256();
    }
    gathered.take(loadPart(at, end - at, ' '), loadPart(at + 1, end - at, ' '));
    return {lineFeeds + sum(gathered.lines), any(gathered.quotes), any(gathered.controls),
            any(gathered.loneReturns), _mm256_movemask_epi8(gathered.wide) != 0};
}

AVX bool avxIsUtf8(const char *begin, const char *end)
{
    Vector previous = _mm256_setzero_si256();
    Vector errors = _mm256_setzero_si256();
    const char *at = begin;
    for (; end - at >= Step; at += Step) {
        const Vector bytes = load(at);
        errors = _mm256_or_si256(errors, errorsIn(bytes, previous));
        previous = bytes;
    }
    // The filler behind the end also shows a character that is cut off.
    errors = _mm256_or_si256(errors, errorsIn(loadPart(at, end - at, ' '), previous));
    return !any(errors);
}

} // namespace powerhall

#endif
