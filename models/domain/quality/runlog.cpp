// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/runlog.h"

#include <algorithm>

namespace powerhall {

namespace {

bool sameOutage(const RunLog::Row &a, const RunLog::Row &b)
{
    return a.area == b.area && a.start == b.start && a.end == b.end && a.users == b.users;
}

quint64 signatureOf(const RunLog::Row &row)
{
    quint64 hash = quint64(row.start) * 0x9E3779B97F4A7C15ULL;
    hash = (hash ^ quint64(row.end)) * 0xC2B2AE3D27D4EB4FULL;
    return (hash ^ row.area ^ (quint64(row.users) << 32)) * 0x9E3779B97F4A7C15ULL;
}

} // namespace

void RunLog::forget()
{
    m_bySignature.clear();
    m_usersOn.clear();
}

void RunLog::enter(const Row &row)
{
    if (m_rows.size() == LookedThrough) {
        for (quint32 i = 0; i < LookedThrough; ++i)
            enterInTables(i);
    }
    m_rows.push_back(row);
    enterInTables(quint32(m_rows.size() - 1));
}

/// The first of rows alike is enough: of a list that says one thing a million times the rest need not be
/// looked through.
void RunLog::enterInTables(quint32 index)
{
    m_usersOn[m_rows[index].feeder] += m_rows[index].users;
    const quint64 signature = signatureOf(m_rows[index]);
    const auto [from, to] = m_bySignature.equal_range(signature);
    const bool isKnown = std::any_of(
        from, to, [&](const auto &entry) { return sameOutage(m_rows[entry.second], m_rows[index]); });
    if (!isKnown)
        m_bySignature.emplace(signature, index);
}

const RunLog::Row *RunLog::twinOf(const Row &row) const
{
    if (m_rows.size() <= LookedThrough) {
        const auto twin = std::find_if(m_rows.begin(), m_rows.end(),
                                       [&](const Row &earlier) { return sameOutage(earlier, row); });
        return twin == m_rows.end() ? nullptr : &*twin;
    }
    const Row *first = nullptr;
    const auto [from, to] = m_bySignature.equal_range(signatureOf(row));
    for (auto it = from; it != to; ++it) {
        const Row &earlier = m_rows[it->second];
        if (sameOutage(earlier, row) && (!first || earlier.row < first->row))
            first = &earlier;
    }
    return first;
}

qint64 RunLog::usersOn(quint32 feeder) const
{
    if (m_rows.size() > LookedThrough) {
        const auto entry = m_usersOn.find(feeder);
        return entry == m_usersOn.end() ? 0 : entry->second;
    }
    qint64 users = 0;
    for (const Row &row : m_rows)
        users += row.feeder == feeder ? row.users : 0;
    return users;
}

} // namespace powerhall
