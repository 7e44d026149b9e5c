// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/reliabilityjson.h"
#include "models/services/recomputation.h"
#include "models/services/reportrecipe.h"
#include "models/services/reportservice.h"
#include "tests/support/testhall.h"

namespace powerhall {

/// A reliability report computed from the files and released by the head; a correction where the period was
/// released before. `keep`: a copy of the outage list.
inline ReleasedReport released(TestHall &hall, const ReliabilityOptions &options,
                               const ReliabilityFiles &files, bool keep = true, const QString &changes = {})
{
    const auto reading = readReliability(options, files);
    const auto copies =
        must(DatasetCopies::make(hall.station->folder(), {{QStringLiteral("events"), files.events.path, keep},
                                                          {QStringLiteral("users"), files.users.path}}),
             "copies");
    const ReleaseWish wish{QStringLiteral("reliability"),
                           options.period,
                           QString::fromLatin1(ReliabilityFormula),
                           releasedFigures(recipeOf(options, files)),
                           releasedFigures(toJson(reading->result, reading->rejected)),
                           copies->sources(),
                           changes};
    const ReleasedReport report =
        must(ReportService(*hall.station).release(hall.as(Role::Head), wish), "release");
    copies->keep();
    return report;
}

} // namespace powerhall
