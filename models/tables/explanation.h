// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/disclosureclock.h"
#include "models/domain/intake/decision.h"

namespace powerhall {

/// One line of why (为什么) a day is the last one, in the language of the window; names of stages, documents
/// and holidays are the profile's and the calendar's own. The text is complete in itself.
struct ExplanationLine
{
    enum class Kind
    {
        Applied,   ///< a day off on which it was asked for, and the working day it is taken to be made on
        Start,     ///< what the clock starts from; that day itself never counts
        Counted,   ///< a working day, the `number`-th
        Skipped,   ///< a weekend day or holiday
        Suspended, ///< a working day that does not count because of a suspension
        Due,       ///< the last day, that day included
        Reason,    ///< why there is no date
        Note,      ///< provisional, debts
        Clause
    };
    Kind kind = Kind::Note;
    QDate day;          ///< the day it is about, the first of several; invalid where it is about none
    QDate until;        ///< the last of several days told as one (folded()), else invalid
    int number = 0;     ///< of a counted day, the first of several
    bool plain = false; ///< a counted day with nothing to say of it but its number
    QString why;        ///< of a day: what is said of it, without the day
    QString text;       ///< the whole line

    bool operator==(const ExplanationLine &) const = default;
};

/// A due date, or its absence, explained.
struct Explanation
{
    QString headline; ///< 装表接电：2026-11-25（周三）截止
    QDate due;        ///< invalid where there is none
    bool provisional = false;
    QList<ExplanationLine> lines;

    bool operator==(const Explanation &) const = default;
};

/// The n-th working day after a day, each day of it. `start` names what happened on `from`, in the language
/// of the window: 受理申请.
Explanation explainDueDate(const DueDate &due, QDate from, const QString &start,
                           const QList<Suspension> &suspensions = {});

/// Why a stage of the plan ends when it does, or why that cannot be said. `progress` as given to
/// reschedule(); none for a decision that was only asked for. The stage must be in the plan.
Explanation explainStage(const Profile &profile, const Decision &decision, const QString &stage,
                         const Progress &progress = {});

/// Why a document is owed by its day.
Explanation explainDebt(const Profile &profile, const Decision &decision, const MissingDocument &missing,
                        const Progress &progress = {});

/// The same with days in a row told as one line, counted ones and those skipped for one reason (2026-10-01 至
/// 2026-10-07 国庆节放假): for the command line, where room is short.
Explanation folded(const Explanation &explanation);

/// Day by day why an item of the register is due when it is, or why that cannot be said.
Explanation explain(const DisclosureClock &clock, const QString &title);

/// 2026-11-20（周五）
QString isoDayText(QDate day);

} // namespace powerhall
