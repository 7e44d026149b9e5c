// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/areawatch.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace powerhall {

namespace {

constexpr size_t LookedThrough = 32;
constexpr quint32 DaySpan = 86'400;

bool touch(const AreaOutage &a, const AreaOutage &b)
{
    return a.start < b.end && b.start < a.end;
}

bool isTwin(const AreaOutage &a, const AreaOutage &b)
{
    return a.start == b.start && a.end == b.end && a.users == b.users;
}

/// One interruption does not clash with itself, however many rows it has.
bool isOneEvent(const AreaOutage *first, size_t count)
{
    return std::all_of(first, first + count,
                       [&](const AreaOutage &outage) { return outage.event == first->event; });
}

/// True where any two outages touch at all; then it is worth asking which.
bool anyTouch(const AreaOutage *first, size_t count)
{
    std::vector<std::pair<quint32, quint32>> spans;
    spans.reserve(count);
    for (size_t i = 0; i < count; ++i)
        spans.emplace_back(first[i].start, first[i].end);
    std::sort(spans.begin(), spans.end());
    quint32 reach = 0;
    for (const auto &[start, end] : spans) {
        if (start < reach)
            return true;
        reach = std::max(reach, end);
    }
    return false;
}

/// The outages met so far, to be asked for those that touch another. A long list is kept by day.
class MetOutages
{
public:
    explicit MetOutages(const AreaOutage *first, size_t count)
        : m_first(first)
        , m_byDay(count > LookedThrough)
    {}

    /// The first twin before `index`, else the first one that touches it.
    [[nodiscard]] std::optional<AreaClash> clashOf(size_t index) const
    {
        std::optional<AreaClash> best;
        if (!m_byDay) {
            for (size_t i = 0; i < index; ++i)
                consider(best, i, index);
            return best;
        }
        const AreaOutage &outage = m_first[index];
        for (quint32 day = outage.start / DaySpan; day <= lastDay(outage) && day < m_days.size(); ++day) {
            for (const quint32 i : m_days[day])
                consider(best, i, index);
        }
        return best;
    }

    /// Of outages alike the first is enough: it is the one that is told.
    void enter(size_t index)
    {
        const AreaOutage &outage = m_first[index];
        if (!m_byDay || !m_met.emplace(outage.event, outage.start, outage.end, outage.users).second)
            return;
        const quint32 last = lastDay(outage);
        if (last >= m_days.size())
            m_days.resize(last + 1);
        for (quint32 day = outage.start / DaySpan; day <= last; ++day)
            m_days[day].push_back(quint32(index));
    }

private:
    static quint32 lastDay(const AreaOutage &outage) { return (outage.end - 1) / DaySpan; }
    void consider(std::optional<AreaClash> &best, size_t earlier, size_t index) const
    {
        const AreaOutage &a = m_first[earlier];
        const AreaOutage &b = m_first[index];
        if (a.event == b.event || !touch(a, b))
            return;
        const AreaClash clash{b.area, b.row, a.row, isTwin(a, b)};
        const bool better = !best || (clash.twin && !best->twin) ||
                            (clash.twin == best->twin && clash.earlierRow < best->earlierRow);
        if (better)
            best = clash;
    }

    const AreaOutage *m_first;
    bool m_byDay;
    std::vector<std::vector<quint32>> m_days;
    std::set<std::tuple<quint32, quint32, quint32, quint32>> m_met;
};

} // namespace

void findClashes(const AreaOutage *first, size_t count, std::vector<AreaClash> &found, size_t atMost)
{
    if (count < 2 || isOneEvent(first, count) || !anyTouch(first, count))
        return;
    MetOutages met(first, count);
    for (size_t i = 0; i < count && found.size() < atMost; ++i) {
        if (const auto clash = met.clashOf(i))
            found.push_back(*clash);
        met.enter(i);
    }
}

} // namespace powerhall
