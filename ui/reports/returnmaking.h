// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/returnbook.h"
#include "reports/returns/returnreports.h"

namespace powerhall {

/// The returns that are made from cases of the journal.
enum class ReturnKind
{
    Weekly,
    HalfYear,
    Revisits,
    Stages,
    Risk
};
QString wordOf(ReturnKind kind); ///< weekly · halfyear · revisits · stages · risk

/// What may be set of one.
struct ReturnWish
{
    ReturnKind kind = ReturnKind::Weekly;
    Period period;                 ///< of a week Monday to Sunday
    QString seed;                  ///< of the sample; empty = the period's name
    std::optional<MicroCost> cost; ///< of the half-year
};

/// Any thread.
Document returnDocument(const ReturnWish &wish, const ReturnBook &book, const WorkingCalendar &calendar,
                        ReportHead head);

} // namespace powerhall
