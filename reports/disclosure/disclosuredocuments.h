// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/assessment.h"
#include "models/domain/disclosure/opencapacity.h"
#include "models/domain/disclosure/walkround.h"
#include "reports/quality/reporthead.h"

namespace powerhall {

/// What an inspector carries along the wall: board by board in the order of the walk, what should hang there,
/// what must come down, and room to tick and to write (巡查单).
Document walkRoundDocument(const ReportHead &head, QDate day, const QList<WalkedBoard> &boards);

/// The quarter's sheet: counts, then every fault with its day and, where the profile states one, its penalty.
Document assessmentDocument(const ReportHead &head, const AssessmentSheet &sheet);

/// Open capacity area by area, with the load thresholds it has reached.
struct StatedCapacity
{
    OpenCapacity area;
    QStringList reached; ///< names of the thresholds
};
Document capacityDocument(const ReportHead &head, QDate day, const QList<StatedCapacity> &areas);

} // namespace powerhall
