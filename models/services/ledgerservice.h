// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"
#include "models/domain/returns/task.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

/// The ledger of tasks (工作台账): what was entered here, and beside it what the register of disclosure, its
/// checks and the returns ask for, each with its department and its day. Every act writes an event;
/// refusals, too.
class LedgerService
{
public:
    explicit LedgerService(Station &station);

    /// By number, struck ones too.
    Result<QList<LedgerTask>> tasks(const Session &session) const;
    /// MissingKey, TooLong, BadDate, PersonalText: text, department and day are needed.
    Result<LedgerTask> enter(const Session &session, const TaskEntry &entry);
    Result<LedgerTask> correct(const Session &session, const QString &number, const TaskEntry &entry,
                               const QString &reason);
    Result<LedgerTask> progress(const Session &session, const QString &number, const QString &note);
    /// 销号, with evidence in words. Refused (task_closed, task_open, task_struck) where its state forbids an
    /// act.
    Result<LedgerTask> close(const Session &session, const QString &number, const QString &evidence);
    Result<LedgerTask> reopen(const Session &session, const QString &number, const QString &reason);
    Result<LedgerTask> strike(const Session &session, const QString &number, const QString &reason);

    /// What is open today or has its day in the period, struck tasks left out, late ones first.
    Result<QList<LedgerLine>> lines(const Session &session, const Period &period) const;

private:
    Result<QList<LedgerTask>> all() const;
    Result<LedgerTask> findToChange(const Session &session, const QString &number, bool open) const;
    Result<LedgerTask> write(const Session &session, const QUuid &id, QLatin1StringView type,
                             const QCborMap &open);
    Result<LedgerTask> writeNote(const Session &session, const LedgerTask &task, QLatin1StringView type,
                                 const QString &key, const QString &text);
    Result<QString> nextNumber() const;

    Station &m_station;
};

} // namespace powerhall
