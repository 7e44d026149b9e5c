// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace powerhall {

/// When one area (a transformer's, or a feeder where the list states none) was out, by which interruption.
/// Times count from the period's begin and are cut to it.
struct AreaOutage
{
    quint32 area = 0;
    quint32 start = 0;
    quint32 end = 0;   ///< after start
    quint32 event = 0; ///< stands for the event id
    quint32 users = 0;
    quint32 row = 0;
};

/// A row that finds its area out already, by another interruption.
struct AreaClash
{
    quint32 area = 0;
    quint32 row = 0;
    quint32 earlierRow = 0;
    bool twin = false; ///< same times and users: entered twice under another id
};

/// Looks for outages of one area that overlap, in a list that may be too long to keep. Areas have an order of
/// their own (their hash). Up to some hash every row is kept and judged exactly; beyond it an area is only
/// known to be clean as long as each of its outages lies before or after all the others so far. The rest
/// (open areas) needs another reading. What is told is the first of the clashes in order of area and row, so
/// it is the same however the list was cut, and nothing needs to be known beyond the area where enough is
/// told.
class AreaWatch
{
public:
    static constexpr quint64 All = ~0ULL;

    /// `kept`: how many rows are held before areas are let go.
    explicit AreaWatch(size_t kept);

    /// Hash of an area that was not met before; areas are numbered from 0.
    void addArea(quint64 hash) { m_hashes.push_back(hash); }
    [[nodiscard]] size_t areas() const { return m_hashes.size(); }
    /// False: what happens in the area cannot be told any more, so it need not be taken.
    [[nodiscard]] bool watches(quint32 area) const { return m_hashes[area] <= m_relevantUpTo; }
    void take(const AreaOutage &outage)
    {
        if (m_hashes[outage.area] > m_exactUpTo) {
            widen(outage);
            return;
        }
        m_outages.push_back(outage);
        if (m_outages.size() >= m_lookAt)
            lookThrough();
    }
    /// Memory that watches and take will need.
    void fetch(quint32 area) const
    {
        __builtin_prefetch(&m_hashes[area]);
        if (area < m_hulls.size())
            __builtin_prefetch(&m_hulls[area], 1);
    }
    /// Joins the watch over the rows that follow. `areas`: its numbers in ours, all added here already.
    void append(const AreaWatch &following, const std::vector<quint32> &areas, qint64 rowOffset);

    /// The clashes that are known, in order of area and row, at most as many as are told.
    [[nodiscard]] std::vector<AreaClash> clashes();
    [[nodiscard]] quint64 exactUpTo() const { return m_exactUpTo; }
    [[nodiscard]] quint64 relevantUpTo() const { return m_relevantUpTo; }
    [[nodiscard]] quint64 hashOf(quint32 area) const { return m_hashes[area]; }
    [[nodiscard]] bool isOpen(quint32 area) const { return area < m_hulls.size() && m_hulls[area].open; }
    /// Some area beyond one hash and up to another needs its rows read again.
    [[nodiscard]] bool anyOpenIn(quint64 after, quint64 upTo) const;

private:
    /// What is known of an area whose rows are not kept: they lie in `others`, those of the interruption that
    /// came last in `last`, and the two do not touch.
    struct Hull
    {
        quint32 othersFrom = 0;
        quint32 othersTo = 0; ///< equal = empty
        quint32 lastFrom = 0;
        quint32 lastTo = 0;
        quint32 lastEvent = 0;
        bool open = false;
    };
    void widen(const AreaOutage &outage);
    void lookThrough();
    void letGo();
    void sortByArea();
    void giveUpAbove(quint64 hash, bool relevant);
    void joinHull(quint32 area, const Hull &following);

    size_t m_kept;
    size_t m_lookAt; ///< so many rows: see whether enough clashes are known already
    quint64 m_exactUpTo = All;
    quint64 m_relevantUpTo = All;
    std::vector<quint64> m_hashes;
    std::vector<AreaOutage> m_outages;
    std::vector<Hull> m_hulls;
};

/// Clashes among the outages of one area, given in order of rows.
void findClashes(const AreaOutage *first, size_t count, std::vector<AreaClash> &found, size_t atMost);

} // namespace powerhall
