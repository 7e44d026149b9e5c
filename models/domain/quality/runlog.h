// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"

#include <unordered_map>
#include <vector>

namespace powerhall {

/// Rows of one interruption that stand together in their list, to find those entered twice and feeders with
/// more users out than they have. Keeps at most Kept rows; the rest of a longer run is not looked at.
class RunLog
{
public:
    static constexpr size_t Kept = 65'536;

    struct Row
    {
        qint64 row = 0;
        quint32 feeder = 0;
        quint32 area = 0;
        LocalSecond start = 0;
        LocalSecond end = 0;
        qint64 users = 0;
    };

    void clear()
    {
        if (m_rows.size() > LookedThrough)
            forget();
        m_rows.clear();
    }
    void push(const Row &row)
    {
        if (m_rows.size() < LookedThrough)
            m_rows.push_back(row);
        else if (m_rows.size() < Kept)
            enter(row);
    }
    /// An earlier row of the same area, times and users; nullptr where there is none.
    [[nodiscard]] const Row *twinOf(const Row &row) const;
    /// Users of the rows so far on a feeder: groups of one interruption are disjoint.
    [[nodiscard]] qint64 usersOn(quint32 feeder) const;
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }
    /// What is pushed now is not looked at any more.
    [[nodiscard]] bool isFull() const { return m_rows.size() == Kept; }
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    std::vector<Row> &rows() { return m_rows; }

private:
    static constexpr size_t LookedThrough = 32; ///< most interruptions have fewer rows
    void enter(const Row &row);
    void enterInTables(quint32 index);
    void forget();

    std::vector<Row> m_rows;
    // Only of runs too long to look through:
    std::unordered_multimap<quint64, quint32> m_bySignature;
    std::unordered_map<quint32, qint64> m_usersOn; ///< by feeder
};

} // namespace powerhall
