// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/decision.h"

namespace powerhall {

/// One line of why (为什么) a day is the last one. The text is Chinese and complete in itself: it goes onto
/// slips, which are always zh_CN, and onto the screen as it is.
struct ExplanationLine
{
    enum class Kind
    {
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
    QDate day;      ///< the day it is about, the first of several; invalid where it is about none
    QDate until;    ///< the last of several days told as one (folded()), else invalid
    int number = 0; ///< of a counted day, the first of several
    QString why;    ///< of a day: what is said of it, without the day
    QString text;   ///< the whole line

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

/// The n-th working day after a day, each day of it. `start` names what happened on `from`: 受理申请.
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
/// 2026-10-07 国庆节放假): for paper and the command line, where room is short.
Explanation folded(const Explanation &explanation);

/// 2026-11-20（周五）
QString dayText(QDate day);

} // namespace powerhall
