// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/deposit.h"
#include "models/domain/slips/slip.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

/// Serves a customer whose number this desk has not heard of: what they bring is kept and receipted now, and
/// joined to the application as soon as an exchange brings it.
class DepositService
{
public:
    explicit DepositService(Station &station);

    /// AlreadyExists where the number is known here (it is supplied to, then), BadNumber where it is no
    /// number of an application, OutsideCatalogue for a document the utility never asks for. Whoever may
    /// supply may.
    Result<Deposit> take(const Session &session, const QString &number,
                         const QList<SuppliedDocument> &documents);
    /// Those of every desk, waiting ones first, by number.
    Result<QList<Deposit>> list(const Session &session) const;
    /// The receipt of a deposit of this desk, as often as it is wanted in the same words. Refused for another
    /// desk's: its receipt bears that hall's name and notes.
    Result<Slip> receipt(const Session &session, const QUuid &deposit) const;

private:
    Result<Slip> slipOf(const QString &clerk, const Deposit &deposit) const;

    Station &m_station;
};

/// How a deposit comes to its application.
enum class DepositPath
{
    Exchange,  ///< joined here, once an exchange brought the record
    DeskAbove, ///< another station's number, whose record does not come here: a desk above hears of both
    Hand       ///< the same, and no desk above is known: somebody takes the papers there
};

Result<DepositPath> pathOf(Station &station, const QString &number);

/// Joins deposits to applications that have come meanwhile; how many. For whoever brought events in. The desk
/// that took the papers joins them; what was left at one station for another's application a desk above
/// joins, which alone hears of both. What an application does not want is noted, not forced on it.
Result<int> joinDeposits(Station &station);

} // namespace powerhall
