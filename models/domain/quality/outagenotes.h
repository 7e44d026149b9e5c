// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/warning.h"

#include <array>
#include <vector>

namespace powerhall {

/// What is doubtful about a row or a list.
enum class OutageDoubt : quint8
{
    OutsidePeriod,      ///< wholly outside: gives nothing
    UsersAboveFeeder,   ///< more users than the feeder had that day; args = users, the feeder's
    EnteredTwice,       ///< same area, start, end and users as an earlier row; args = that row
    Overlap,            ///< the area was out already, by another event; args = the earlier row
    CapacityGrew,       ///< limited to more than before: taken as no loss
    CapacityIncomplete, ///< one of the two capacities is missing: taken as a full interruption
    UnknownRegion,      ///< none of the known classes
    UnknownFeeder,      ///< the users file does not have it
    EndFigureDiffers,   ///< users of the last day are others than the weighted; args = both
    NoUsers             ///< no users in the period: no rates
};
inline constexpr int OutageDoubts = 10;
/// The word of Warning::kind: outside_period …
QString wordOf(OutageDoubt doubt);

/// A doubt while counting: numbers only, since most rows are never told of.
struct OutageNote
{
    qint64 row = 0;
    quint32 subject = 0; ///< id of the feeder, area or region it is about
    qint64 other = 0;    ///< row or figure
    qint64 figure = 0;
};

/// The first notes of each kind in order of rows, and how many there were.
class OutageNotes
{
public:
    void add(OutageDoubt doubt, const OutageNote &note)
    {
        Kind &kind = m_kinds[size_t(doubt)];
        if (++kind.count <= WarningsListed)
            kind.first.push_back(note);
    }
    [[nodiscard]] const std::vector<OutageNote> &of(OutageDoubt doubt) const
    {
        return m_kinds[size_t(doubt)].first;
    }
    [[nodiscard]] qint64 count(OutageDoubt doubt) const { return m_kinds[size_t(doubt)].count; }
    /// Puts in what was found later, in its place by row.
    void insert(OutageDoubt doubt, const std::vector<OutageNote> &notes);
    /// Joins what was found behind these, already told in the same rows and ids.
    void append(OutageDoubt doubt, const std::vector<OutageNote> &notes, qint64 count);

private:
    struct Kind
    {
        qint64 count = 0;
        std::vector<OutageNote> first;
    };
    std::array<Kind, OutageDoubts> m_kinds;
};

} // namespace powerhall
