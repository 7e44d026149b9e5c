// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sync/bundleexchange.h"
#include "models/sync/countykeys.h"
#include "models/sync/hubaddress.h"

namespace powerhall {

/// The county where sticks are read: its hub, its keys, and the folder both are kept from.
struct CountyPost
{
    HubAddress hub;
    const CountyKeys &keys;
    QDir folder;
};

struct CountyTaken
{
    QString place;
    QString desk;
    qint64 madeMs = 0;
    BundleOutcome outcome;
};

/// A desk's bundle into the hub, with the rights of its place and in one transaction: all or nothing, also
/// where the hub goes away in between. Events of other places that the bundle carries are taken as far as the
/// device that wrote them vouches for them. What the desk holds is kept in the folder for the answer. Refused
/// with a word (`bundle_…`, `revoked`, `not_enrolled`, `hub_outdated`), Damaged, HubUnreachable, Busy.
Result<CountyTaken> takeAtCounty(const CountyPost &post, const QByteArray &file);

struct CountyAnswer
{
    QByteArray file;
    int events = 0;
    int scans = 0;
    int receipts = 0; ///< one for each desk of the place that sent a bundle
};

/// The receipt bundle for a place: what all its desks that sent one lack of what they may see, what was
/// refused, and a signed receipt for each. UnknownValue where no such place is enrolled.
Result<CountyAnswer> answerAtCounty(const CountyPost &post, const QString &place);

} // namespace powerhall
