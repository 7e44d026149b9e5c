// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>

namespace powerhall {

/// What one day is in the State Council's table.
enum class DayKind
{
    Working,
    Weekend,
    Holiday,
    MakeUp
};

/// One year as announced (放假安排), or only its statutory days (provisional).
struct YearTable
{
    int year = 0;
    QString source; ///< the notice, in words
    bool provisional = false;
    QMap<QDate, QString> off;    ///< day → holiday's name
    QMap<QDate, QString> makeUp; ///< working weekend day → holiday it makes up for

    bool operator==(const YearTable &) const = default;
};

/// The working days (工作日) of the years it knows. Years it does not know count weekends and the statutory
/// days of a fixed date as off, provisional ones also what their table lists; both are marked provisional.
/// Immutable; any thread.
class WorkingCalendar
{
public:
    WorkingCalendar() = default;
    explicit WorkingCalendar(QList<YearTable> years);

    /// The calendar shipped with the program: 2021–2026 announced, 2027 provisional.
    static WorkingCalendar shipped();
    /// A holiday file: {"format": "powerhall-calendar/1", "years": [{"year", "source", "provisional",
    /// "off": [{"from", "to", "name"}], "make_up": [{"date", "name"}]}]}. A table speaks of its own year and
    /// of the December before it. A fault names its path (BadSchema, BadDate …); nothing is read in part.
    static Result<QList<YearTable>> parse(const QByteArray &json);

    /// This calendar with some years replaced by newer tables.
    [[nodiscard]] WorkingCalendar withYears(const QList<YearTable> &years) const;

    [[nodiscard]] DayKind kindOf(QDate day) const;
    [[nodiscard]] QString nameOf(QDate day) const; ///< of the holiday, else empty
    [[nodiscard]] bool isWorkingDay(QDate day) const;
    [[nodiscard]] bool isProvisional(QDate day) const;
    [[nodiscard]] QList<YearTable> years() const;

private:
    struct Entry
    {
        DayKind kind;
        QString name;
    };
    [[nodiscard]] Entry entryOf(QDate day) const;

    QMap<int, YearTable> m_years;
};

/// Working days that do not count: from < d ≤ to (contract 3.3). An open one has an invalid `to`.
struct Suspension
{
    QDate from;
    QDate to;
    QString reason;

    bool operator==(const Suspension &) const = default;
};

/// One day on the way to a due date.
struct CountedDay
{
    QDate day;
    DayKind kind = DayKind::Working;
    QString name;           ///< holiday or what a make-up day makes up for
    int number = 0;         ///< 1…n where the day counts, 0 where it does not
    bool suspended = false; ///< a working day that does not count because of a suspension

    bool operator==(const CountedDay &) const = default;
};

/// The n-th working day after a day, with every day passed on the way (the explanation, 为什么).
struct DueDate
{
    QDate date;               ///< invalid while an open suspension keeps it from being known; the days then
                              ///< end with the one on which that suspension began
    bool provisional = false; ///< lies in, or was reached through, a year not announced
    QList<CountedDay> days;   ///< from the day after `from` to `date`

    bool operator==(const DueDate &) const = default;
};

/// 民法典 201, 203: the day itself never counts. days = 0 gives `from`. days ≤ 3650.
DueDate dueDate(const WorkingCalendar &calendar, QDate from, int days,
                const QList<Suspension> &suspensions = {});

/// Working days in (from, to]; negative when `to` lies before `from`.
int workingDaysBetween(const WorkingCalendar &calendar, QDate from, QDate to,
                       const QList<Suspension> &suspensions = {});

} // namespace powerhall
