// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reporthead.h"

#include "models/services/station.h"
#include "ui/currentsession.h"

namespace powerhall {

using namespace Qt::StringLiterals;

ReportHead reportHead(const Station &station, const Session &session)
{
    ReportHead head;
    const QString hall = station.setting(u"hall_name"_s);
    head.unit = hall.isEmpty() ? station.profile().name : hall;
    head.filledBy = session.name();
    head.handedIn = station.today();
    head.marks.demo = station.isDemo();
    head.madeMs = station.clock().now().wallMs;
    return head;
}

ReportHead reportHead(const WindowContext &context)
{
    ReportHead head = reportHead(context.station, context.session.value());
    head.marks.internal = true;
    return head;
}

QString reportNumber(const Station &station, const QString &kind, const Period &period)
{
    return u"%1-%2-%3"_s.arg(station.identity().station, kind == "voltage"_L1 ? u"DY"_s : u"KK"_s,
                             period.name());
}

} // namespace powerhall
