// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reporthead.h"

#include "models/services/station.h"
#include "ui/currentsession.h"

namespace powerhall {

using namespace Qt::StringLiterals;

ReportHead reportHead(const WindowContext &context)
{
    ReportHead head;
    const QString hall = context.station.setting(u"hall_name"_s);
    head.unit = hall.isEmpty() ? context.station.profile().name : hall;
    head.filledBy = context.session.value().name();
    head.handedIn = context.station.today();
    head.marks.demo = context.station.isDemo();
    head.marks.internal = true;
    head.madeMs = context.station.clock().now().wallMs;
    return head;
}

} // namespace powerhall
