// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/arrivals.h"

#include "models/services/depositservice.h"
#include "models/services/station.h"

namespace powerhall {

Result<void> noticeArrivals(Station &station)
{
    Notifier &notifier = station.notifier();
    // Rules first: what is told next is judged by them.
    for (const auto change :
         {&Notifier::rulesChanged, &Notifier::usersChanged, &Notifier::boardsChanged,
          &Notifier::enquiriesChanged, &Notifier::inspectionsChanged, &Notifier::figuresChanged,
          &Notifier::outagesChanged, &Notifier::reportsChanged, &Notifier::returnsChanged})
        emit(notifier.*change)();
    emit notifier.applicationChanged({});
    emit notifier.disclosureChanged({});
    const auto joined = joinDeposits(station);
    return joined ? Result<void>() : joined.error();
}

} // namespace powerhall
