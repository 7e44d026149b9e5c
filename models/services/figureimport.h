// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/figureservice.h"

namespace powerhall {

/// Released figures from a table (CSV or XLSX), one a row: indicator, period, scope, value, unit, source, on
/// (指标、期间、范围、数值、单位、来源、公布日期). All rows or none; a fault's place is file and row, the
/// header being row 1. Needs Act::ReleaseFigure.
Result<QList<ReleasedFigure>> importFigures(Station &station, const Session &session, const QString &path);

} // namespace powerhall
