// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/fieldmarks.h"

#include "models/domain/ingest/bytemarks.h"

#include <bit>

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

#if defined(__x86_64__) && defined(__GNUC__)
#define POWERHALL_BMI

/// The same in the instructions that nearly every processor has for single bits.
__attribute__((target("avx2,bmi,popcnt"))) FieldMarks findMarksByBmi(const char *base, const char *window,
                                                                      const char *end, char delimiter,
                                                                      std::span<quint32> room)
{
    return findMarks(base, window, end, delimiter, room,
                     [](quint64 marks) { return __builtin_popcountll(marks); });
}

bool hasBmi()
{
    static const bool has =
        __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
    return has;
}
#endif

} // namespace

FieldMarks findFieldMarks(const char *base, const char *window, const char *end, char delimiter,
                          std::span<quint32> room)
{
#ifdef POWERHALL_BMI
    if (hasBmi())
        return findMarksByBmi(base, window, end, delimiter, room);
#endif
    return findMarks(base, window, end, delimiter, room, [](quint64 marks) { return bitsOf(marks); });
}

} // namespace powerhall
