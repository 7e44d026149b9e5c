// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/signinlimit.h"

#include "models/journal/eventtypes.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 NanosecondsPerMinute = 60'000'000'000;

/// Failures that tell nothing about the password: tries made while blocked, and a right one at a second desk.
const QStringList NoTry{u"blocked"_s, u"elsewhere"_s};

qint64 provenNanoseconds(const Instant &then, const Instant &now)
{
    const bool sameBoot = then.bootId == now.bootId;
    return sameBoot ? now.monotonicNs - then.monotonicNs : now.monotonicNs;
}

} // namespace

QList<Instant> failedTries(const QList<StoredEvent> &userEvents, const Origin &device)
{
    QList<const Event *> own;
    for (const StoredEvent &stored : userEvents) {
        if (stored.event.origin.device == device.device)
            own.append(&stored.event);
    }
    std::sort(own.begin(), own.end(), [](const Event *left, const Event *right) {
        return std::tie(left->origin.incarnation, left->seq) <
               std::tie(right->origin.incarnation, right->seq);
    });
    QList<Instant> failed;
    for (const Event *event : own) {
        if (event->type == eventtype::SignedIn || event->type == eventtype::UserPasswordChanged)
            failed.clear();
        else if (event->type == eventtype::SignInFailed &&
                 !NoTry.contains(event->open.value("reason"_L1).toString()))
            failed.append(event->at);
    }
    return failed;
}

std::optional<int> minutesBlocked(const SignInLimit &limit, const QList<Instant> &failed, const Instant &now)
{
    if (failed.size() >= limit.triesInARow)
        return 0;
    if (failed.size() < limit.triesInWindow)
        return {};
    const qint64 window = limit.windowMinutes * NanosecondsPerMinute;
    const qint64 passed = provenNanoseconds(failed.at(failed.size() - limit.triesInWindow), now);
    if (passed >= window)
        return {};
    return std::max(1, int((window - passed + NanosecondsPerMinute - 1) / NanosecondsPerMinute));
}

} // namespace powerhall
