// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/outage.h"
#include "models/domain/quality/watchlist.h"
#include "models/services/session.h"
#include "models/services/tablefile.h"

#include <functional>

namespace powerhall {

class Station;
struct ReadControl;

/// Outages of the place from wherever they were told: entered at the desk, or in the lists its released
/// reliability reports were made of.
struct PlaceOutages
{
    /// A list and the days it is asked for: no other list is.
    struct List
    {
        TableFile file;
        QList<Period> days;
    };
    QList<Outage> own;
    QList<List> lists;   ///< of the newest release of each day
    QStringList missing; ///< names of lists that are asked for, but of which no copy was kept
};

/// On the store's thread; no list is read yet.
Result<PlaceOutages> placeOutages(Station &station, const Session &session);

/// Every row once, its texts valid until the next: the desk's own, then what began on a list's days. A list
/// that holds the desk's own outages does not bring them again. Any thread.
Result<void> eachOutage(const PlaceOutages &outages, const std::function<void(const Interruption &)> &take,
                        ReadControl *control = nullptr);

/// The planned ones of a period, without texts, to hold a budget against.
Result<QList<Interruption>> plannedOutages(const PlaceOutages &outages, const Period &period,
                                           ReadControl *control = nullptr);
Result<QList<WatchList>> watchListsOf(const PlaceOutages &outages, const Period &period,
                                      const QList<WatchRule> &rules, ReadControl *control = nullptr);

} // namespace powerhall
