// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/accountpolicy.h"

#include "models/journal/eventtypes.h"
#include "models/services/station.h"

#include <QMap>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MsPerDay = 24LL * 60 * 60 * 1000;
/// A session somebody forgot to end is over after a day's work.
constexpr qint64 LongestSessionMs = 12LL * 60 * 60 * 1000;

bool setsPassword(const QString &type)
{
    return type == eventtype::UserAdded || type == eventtype::UserEnrolled ||
           type == eventtype::UserPasswordChanged;
}

} // namespace

PasswordPolicy accountPolicy(const Station &station)
{
    PasswordPolicy policy =
        passwordPolicyOf(station.setting(u"password_policy"_s)).value_or(PasswordPolicy());
    if (policy.id.isEmpty())
        policy = *passwordPolicyOf(u"basic"_s);
    if (const QString days = station.setting(u"password_days"_s); !days.isEmpty())
        policy.changeDays = days.toInt();
    if (const QString minutes = station.setting(u"idle_minutes"_s); !minutes.isEmpty())
        policy.idleMinutes = minutes.toInt();
    if (const QString desk = station.setting(u"one_desk"_s); !desk.isEmpty())
        policy.oneDesk = desk == "refuse"_L1;
    return policy;
}

QStringList policySettingKeys()
{
    return {u"password_policy"_s, u"password_days"_s, u"idle_minutes"_s, u"one_desk"_s};
}

bool passwordIsDue(const PasswordPolicy &policy, const QList<StoredEvent> &userEvents, const Origin &own,
                   qint64 nowMs)
{
    const Event *newest = nullptr;
    for (const StoredEvent &stored : userEvents) {
        const Event &event = stored.event;
        const bool isOwn = event.origin.device == own.device;
        const auto place = [](const Event &one) { return std::pair(one.origin.incarnation, one.seq); };
        if (isOwn && setsPassword(event.type) && (!newest || place(event) > place(*newest)))
            newest = &event;
    }
    if (!newest)
        return false;
    if (newest->type == eventtype::UserEnrolled || newest->open.value("once"_L1).toBool())
        return true;
    return policy.changeDays > 0 && nowMs - newest->at.wallMs > policy.changeDays * MsPerDay;
}

std::optional<OpenElsewhere> openElsewhere(const QList<StoredEvent> &userEvents, const Origin &own,
                                           qint64 nowMs)
{
    QMap<QUuid, const Event *> newest; // of each other device
    for (const StoredEvent &stored : userEvents) {
        const Event &event = stored.event;
        const bool sits = event.type == eventtype::SignedIn && event.open.value("desk"_L1).toBool();
        if (event.origin.device == own.device || (!sits && event.type != eventtype::SignedOut))
            continue;
        const Event *&known = newest[event.origin.device];
        if (!known ||
            std::pair(event.origin.incarnation, event.seq) > std::pair(known->origin.incarnation, known->seq))
            known = &event;
    }
    for (auto event = newest.cbegin(); event != newest.cend(); ++event) {
        const qint64 since = (*event)->at.wallMs;
        if ((*event)->type == eventtype::SignedIn && nowMs - since < LongestSessionMs)
            return OpenElsewhere{event.key(), since};
    }
    return {};
}

} // namespace powerhall
