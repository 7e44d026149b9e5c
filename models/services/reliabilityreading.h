// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/reject.h"
#include "models/domain/quality/figurerows.h"
#include "models/domain/quality/reliability.h"
#include "models/domain/quality/watchlist.h"
#include "models/ingest/tableformat.h"
#include "models/services/tablefindings.h"

#include <functional>

namespace powerhall {

struct ReadControl;

/// Supply reliability from files. Needs neither user nor data folder; any thread, memory does not grow with
/// the number of outages.
struct ReliabilityFiles
{
    TableFile events;
    TableFile users;
    TableFile history; ///< of daily SAIDI; no path = none
};

/// What came of it.
struct ReliabilityReading
{
    ReliabilityResult result;
    RejectList rejected; ///< of the outage list
    RejectList rejectedUsers;
    RejectList rejectedHistory;
    TableFormat eventsFormat;
    qint64 userRows = 0;     ///< of the users file that were taken
    qint64 eventRecords = 0; ///< behind the header, empty lines included
    int readings = 1;        ///< of the outage list (ReliabilityRecheck)
};

Result<QList<UsersRow>> readUsers(const TableFile &file, RejectList &rejected,
                                  ReadControl *control = nullptr);
Result<QList<DailySaidi>> readHistory(const TableFile &file, RejectList &rejected,
                                      ReadControl *control = nullptr);

/// Figures for the options' period; options.history is filled from the file where there is one.
Result<ReliabilityReading> readReliability(ReliabilityOptions options, const ReliabilityFiles &files,
                                           ReadControl *control = nullptr);

/// The rows of a list that count, in their order, texts valid until the next: one reading, in one part.
Result<void> readOutages(const TableFile &events, const std::function<void(const Interruption &)> &take,
                         ReadControl *control = nullptr);

/// The same list held against thresholds: one more reading, in one part.
Result<QList<WatchList>> readWatchLists(const ReliabilityOptions &options, const TableFile &events,
                                        const QList<WatchRule> &rules, ReadControl *control = nullptr);

/// The rows of the list behind one figure: one more reading, in one part.
Result<FigureRows> readFigureRows(const ReliabilityOptions &options, const TableFile &events,
                                  const FigureQuery &query, ReadControl *control = nullptr);

/// One file alone, before anything is computed from it.
Result<TableFindings> checkEvents(const TableFile &file, ReadControl *control = nullptr);
Result<TableFindings> checkUsers(const TableFile &file, ReadControl *control = nullptr);
Result<TableFindings> checkHistory(const TableFile &file, ReadControl *control = nullptr);

} // namespace powerhall
