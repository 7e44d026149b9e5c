// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"
#include "reports/quality/reporthead.h"
#include "ui/windowcontext.h"

namespace powerhall {

/// What the station says on every document: its name, who fills it in, today.
ReportHead reportHead(const Station &station, const Session &session);
/// The same for inside.
ReportHead reportHead(const WindowContext &context);

/// 报表编号 of a quarterly report: the station, KK for reliability or DY for voltage, the period.
QString reportNumber(const Station &station, const QString &kind, const Period &period);

} // namespace powerhall
