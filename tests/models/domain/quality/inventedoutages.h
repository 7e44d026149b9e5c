// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/reliability.h"

#include <QRandomGenerator>

#include <list>
#include <string>

namespace powerhall {

/// Random lists that have everything in them the rules speak of: steps, short ones, edges of the period,
/// limited supply, users that come and go, names met on several feeders.
class InventedOutages
{
public:
    explicit InventedOutages(quint32 seed)
        : m_random(seed)
    {}

    QList<Interruption> rows(int count, const Period &around);
    QList<UsersRow> users(int count, const Period &around);
    /// Rows in another order, so that those of one event no longer stand together.
    void shuffle(QList<Interruption> &rows);
    int below(int limit) { return int(m_random.bounded(quint32(limit))); }

private:
    QByteArrayView kept(std::string text);

    QRandomGenerator m_random;
    std::list<std::string> m_texts; ///< a list, so that views into it stay
};

} // namespace powerhall
