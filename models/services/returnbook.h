// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/ingest/readcontrol.h"
#include "models/domain/quality/outage.h"
#include "models/domain/returns/returncase.h"
#include "models/domain/returns/revisitnote.h"

#include <QDir>

namespace powerhall {

class Clock;
class Station;

/// Everything the returns count, read from the journal at one time. No personal data.
struct ReturnBook
{
    QList<ReturnCase> cases; ///< newest first among those open, then among the others
    QByteArray casesHash;    ///< SHA-256 over the applications as they are folded, by number
    QList<RevisitRecord> revisits;
    QList<Outage> outages;
    Profile profile; ///< the rules of today
    QDate today;
    qint64 madeMs = 0;
};

/// For whoever has asked leave already. Reads page by page; Cancelled where `control` says so, which also
/// counts the applications read.
Result<ReturnBook> readReturnBook(Station &station, ReadControl *control = nullptr);
/// The same with a reading station of its own, for another thread than the window's.
Result<ReturnBook> readReturnBook(const QDir &folder, const Clock &clock, ReadControl *control);

} // namespace powerhall
