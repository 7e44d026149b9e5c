// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <cstdlib>
#include <memory>

namespace powerhall {

/// Which slot of which point of which day has had its sample: one bit each, by day, then point, then slot, so
/// that files ordered by time and files ordered by point both stay within few pages.
///
/// The memory comes from the system as it is touched: parts of a file that cover different days or points
/// take no more together than one book for all.
class SlotBook
{
public:
    SlotBook() = default;
    SlotBook(qint64 days, qint64 points, int slotsPerDay);

    [[nodiscard]] size_t wordsPerPoint() const { return m_wordsPerPoint; }
    [[nodiscard]] size_t wordsPerDay() const { return m_wordsPerPoint * m_points; }
    /// Where the bits of a day begin, as m_words counts; a point's stand `point × wordsPerPoint()` further
    /// on.
    [[nodiscard]] size_t wordOfDay(qint64 day) const { return size_t(day) * wordsPerDay(); }

    /// Enters a sample; false where the slot already had one.
    bool enter(size_t word, quint64 bit)
    {
        quint64 &bits = m_words[word];
        if ((bits & bit) != 0)
            return false;
        bits |= bit;
        return true;
    }
    [[nodiscard]] qint64 count() const;
    /// Whether some slot has a sample in both. Of one shape.
    [[nodiscard]] bool shares(const SlotBook &other) const;
    /// Also holds what the other one holds. Of one shape.
    void add(const SlotBook &other);
    /// How many slots the samples stand apart at least, all days and points laid over one another: 15 where
    /// minutes are the slots but all samples stand at quarters of an hour; 0 where fewer than two slots of
    /// the day were ever filled.
    [[nodiscard]] int spacing() const;

private:
    struct Free
    {
        void operator()(quint64 *words) const { std::free(words); } // NOLINT: calloc's own
    };

    size_t m_wordsPerPoint = 0;
    size_t m_points = 0;
    size_t m_size = 0;
    std::unique_ptr<quint64[], Free> m_words;
};

} // namespace powerhall
