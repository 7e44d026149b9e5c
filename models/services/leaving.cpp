// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/leaving.h"

#include "models/core/text.h"
#include "models/journal/eventtypes.h"
#include "models/services/station.h"
#include "models/storage/partners.h"
#include "models/sync/rescuecopy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

bool isWork(const QString &type)
{
    static const QStringList others{u"session."_s, u"act."_s,     u"journal."_s,     u"backup."_s,
                                    u"machine."_s, u"station."_s, u"incarnation."_s, u"clock."_s};
    return std::none_of(others.cbegin(), others.cend(),
                        [&](const QString &prefix) { return type.startsWith(prefix); });
}

} // namespace

Result<qint64> unsentWork(const Station &station)
{
    if (station.isDemo())
        return 0;
    const auto state = station.store().exchangeState(HubPartner);
    if (!state)
        return state.error();
    VersionVector known;
    for (auto head = state->agreed.cbegin(); head != state->agreed.cend(); ++head)
        known.insert(head.key(), head->seq);
    const auto events = station.store().exportAfter(known);
    if (!events)
        return events.error();
    return std::count_if(events->cbegin(), events->cend(), [](const QByteArray &bytes) {
        const auto event = decodeForKeeping(bytes);
        return !event || isWork(event->type);
    });
}

Result<ReleasedMachine> releaseMachine(Station &station, const Session &session, const QString &reason)
{
    const Act act = Act::ChangeSettings;
    if (const auto permitted = station.permit(session, act); !permitted)
        return permitted.error();
    const auto unsent = unsentWork(station);
    if (!unsent)
        return unsent.error();
    const QString why = cleanLine(reason);
    if (*unsent > 0 && why.isEmpty())
        return station.refused(session, act,
                               {ErrorCode::Refused, {}, u"unsent_work"_s, {QString::number(*unsent)}});
    ReleasedMachine released{*unsent, {}};
    if (*unsent > 0) {
        const auto copy =
            makeRescueCopy(station.store(), station.folder(), HubPartner, station.clock().now().wallMs);
        if (!copy)
            return copy.error();
        released.rescueCopy = *copy;
    }
    QCborMap open{{u"unsent"_s, *unsent}};
    if (!why.isEmpty())
        open.insert(u"reason"_s, why);
    const auto written = station.store().append(
        {{session.user(), station.identity().origin.device, eventtype::MachineReleased, open, {}, {}}});
    if (!written)
        return written.error();
    return released;
}

} // namespace powerhall
