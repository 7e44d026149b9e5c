// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/application.h"
#include "models/services/session.h"

#include <functional>

namespace powerhall {

class Station;

/// Why something waits (今日), in the order of what is at stake.
enum class WaitKind
{
    Late,
    DueToday,
    DueSoon,
    TooEarly,
    Owing,
    NotEntered,
    NotPrinted
};
QString wordOf(WaitKind kind);

struct WaitingItem
{
    WaitKind kind = WaitKind::Owing;
    QUuid application;
    QString number;
    QString stage;
    QString customerClass;      ///< of the profile's table: it may name a stage its own way
    std::optional<DueDate> due; ///< of the stage, the whole process or the debt: whichever is named by `what`
    QString what;               ///< stage id, document id, slip kind or `whole`
    int workingDaysLeft = 0;    ///< negative = late by
    qint64 sinceMs = 0;         ///< for what has no date: waiting since
    int yuanAtRisk = 0;         ///< of the profile's penalties, 0 where it states none
    SlipState slip = SlipState::Requested; ///< of a slip: how far it came
    QString slipDetail;                    ///< and what stopped it (SlipRecord::detail)
};

/// One row of `list` (contract 3.3).
struct ListedApplication
{
    QString number;
    QString stage;
    Outcome outcome = Outcome::Accepted;
    std::optional<QDate> due;
    QStringList owed;
    QStringList unprinted; ///< kinds of the slips that wait for paper
};

/// What waits, computed when asked; nothing is stored.
class Worklist
{
public:
    explicit Worklist(Station &station);

    /// What is open now, most at stake first; of more than `most` the most urgent ones. Reads the
    /// applications that need the desk page by page and stops early, with what it has, where goOn says so.
    struct Extent
    {
        qsizetype most = 2000;
        std::function<bool()> goOn;
    };
    Result<QList<WaitingItem>> waiting(const Extent &extent) const;
    Result<QList<WaitingItem>> waiting() const { return waiting(Extent()); }
    struct Filter
    {
        bool due = false; ///< due today or earlier
        bool overdue = false;
        bool owing = false;
        bool unprinted = false;
    };
    Result<QList<ListedApplication>> list(const Filter &filter) const;

private:
    Station &m_station;
};

} // namespace powerhall
