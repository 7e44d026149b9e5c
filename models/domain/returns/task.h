// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace powerhall {

/// A line of the ledger of tasks (工作台账) as a person enters it. Stands in clear: nobody's data.
struct TaskEntry
{
    QString text;       ///< what is to be reached (任务)
    QString measure;    ///< how (措施); may be empty
    QString department; ///< who answers for it (责任部门)
    QDate due;          ///< last day in time (完成时限)
    QString basis;      ///< the paper it comes from; may be empty

    bool operator==(const TaskEntry &) const = default;
};

/// A task of the journal: entered, corrected as a whole, reported on, closed off (销号) or struck.
struct LedgerTask
{
    struct Step
    {
        QString kind; ///< entered · corrected · progressed · closed · reopened · struck
        qint64 recordedMs = 0;
        QUuid actor;
        QString note; ///< reason, progress or evidence

        bool operator==(const Step &) const = default;
    };

    QUuid id;
    QString number; ///< label: HALL1-R20260703-001, R for task (任务)
    TaskEntry entry;
    qint64 closedMs = 0; ///< 0 = open
    QString evidence;
    bool isStruck = false;
    QList<Step> steps;
    QStringList conflicts; ///< `entry`, `state`: set apart from each other by two desks

    [[nodiscard]] bool isOpen() const { return closedMs == 0 && !isStruck; }
    [[nodiscard]] QString lastProgress() const; ///< empty where there is none
    bool operator==(const LedgerTask &) const = default;
};

/// A line of the printed ledger, wherever it comes from.
struct LedgerLine
{
    enum class Source
    {
        Task,       ///< entered here
        Finding,    ///< of a check, to be closed off
        Disclosure, ///< an item of the register
        Return      ///< a return with its day
    };
    Source source = Source::Task;
    QString number; ///< of the task, key of the item …
    QString text;
    QString measure;
    QString department;
    QDate due;  ///< invalid where none is laid down
    QDate done; ///< invalid = open
    QString progress;
    QString basis; ///< clause or paper
    QString rule;  ///< of a return: its id in the profile
    Period period; ///< of a return

    [[nodiscard]] bool isLate(QDate today) const
    {
        return due.isValid() && (done.isValid() ? done : today) > due;
    }
    bool operator==(const LedgerLine &) const = default;
};
QString wordOf(LedgerLine::Source source); ///< task · finding · disclosure · return

/// Late ones first, then open ones by their day, then what is done; equal ones by number.
void sortLedger(QList<LedgerLine> &lines, QDate today);

} // namespace powerhall
