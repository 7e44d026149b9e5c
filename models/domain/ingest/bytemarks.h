// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtEndian>

#ifdef __SSE2__
#include <immintrin.h>
#endif

namespace powerhall {

/// Sixty-four bytes of a text at once: bit i of every mark stands for byte i. All of them may be read,
/// whatever the text holds behind its end.
class ByteWindow
{
public:
    static constexpr int Size = 64;

    explicit ByteWindow(const char *at)
        : m_at(at)
    {}

    /// Where the byte is one of the two.
    [[nodiscard]] quint64 marks(char first, char second) const
    {
#ifdef __SSE2__
        const __m128i one = _mm_set1_epi8(first);
        const __m128i other = _mm_set1_epi8(second);
        quint64 result = 0;
        for (int part = 0; part < 4; ++part) {
            const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(m_at + part * 16));
            const __m128i hit = _mm_or_si128(_mm_cmpeq_epi8(bytes, one), _mm_cmpeq_epi8(bytes, other));
            result |= quint64(quint32(_mm_movemask_epi8(hit))) << (part * 16);
        }
        return result;
#else
        return portable(first) | (first == second ? 0 : portable(second));
#endif
    }

private:
    /// Eight bytes a step, without the machine's own vectors.
    [[nodiscard]] quint64 portable(char wanted) const
    {
        constexpr quint64 Low = 0x7F7F7F7F7F7F7F7FU;
        const quint64 pattern = 0x0101010101010101U * static_cast<unsigned char>(wanted);
        quint64 result = 0;
        for (int part = 0; part < 8; ++part) {
            const quint64 differ = qFromLittleEndian<quint64>(m_at + part * 8) ^ pattern;
            const quint64 zero = ~(((differ & Low) + Low) | differ | Low); // 0x80 where the byte is equal
            // Gathers the eight high bits into one byte.
            result |= ((zero >> 7) * 0x0102040810204080U >> 56) << (part * 8);
        }
        return result;
    }

    const char *m_at;
};

/// How many bits are set; the processor's own instruction is not in every build's reach.
inline int bitsOf(quint64 marks)
{
    marks -= marks >> 1 & 0x5555555555555555U;
    marks = (marks & 0x3333333333333333U) + (marks >> 2 & 0x3333333333333333U);
    return int(((marks + (marks >> 4)) & 0x0F0F0F0F0F0F0F0FU) * 0x0101010101010101U >> 56);
}

/// The marks of the first `count` bytes only.
inline quint64 firstMarks(quint64 marks, qsizetype count)
{
    return count >= 64 ? marks : marks & ((quint64(1) << count) - 1);
}

} // namespace powerhall
