// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/outage.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

/// The outage desk (停电登记), for stations that have no other system: outages entered, corrected and struck
/// by hand, each an event. On the store's thread.
class OutageService
{
public:
    explicit OutageService(Station &station);

    /// By beginning, struck ones too; with a period, those that touch it.
    Result<QList<Outage>> list(const Session &session, const std::optional<Period> &period = {}) const;
    /// By its number.
    Result<Outage> view(const Session &session, const QString &number) const;

    /// Gives it the desk's next number of the day it began. The first of faultsOf() where there is one.
    Result<Outage> enter(const Session &session, const OutageEntry &entry);
    /// The whole entry anew. ReasonMissing; WrongState where it is struck.
    Result<Outage> correct(const Session &session, const QString &number, const OutageEntry &entry,
                           const QString &reason);
    /// Takes it out of every figure. ReasonMissing; WrongState where it is struck already.
    Result<Outage> strike(const Session &session, const QString &number, const QString &reason);

    /// Everything wrong with an entry, for a form.
    [[nodiscard]] QList<Error> faults(const OutageEntry &entry) const;

private:
    Result<QList<Outage>> all() const;
    Result<Outage> find(const QString &number) const;
    Result<QString> nextNumber(LocalSecond start) const;
    Result<Outage> write(const Session &session, const QUuid &id, QLatin1StringView type,
                         const QCborMap &open);
    Result<Outage> findToChange(const Session &session, const QString &number, const QString &reason) const;

    Station &m_station;
};

} // namespace powerhall
