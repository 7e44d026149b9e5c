// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/nametable.h"
#include "models/domain/quality/reliability.h"

#include <QHash>

namespace powerhall {

/// What the users file says, folded for one period (用户数).
struct UserCount
{
    qint64 userDays = 0; ///< users times the days they counted
    qint64 atEnd = 0;    ///< users of the last day
    qint64 least = 0;    ///< of any day of the period
    qint64 most = 0;
};

/// Everything a count of outages looks up, made once and shared by all threads, which only read it.
class ReliabilityPlan
{
public:
    ReliabilityPlan(ReliabilityOptions options, const QList<UsersRow> &users);

    [[nodiscard]] const ReliabilityOptions &options() const { return m_options; }
    [[nodiscard]] LocalSecond begin() const { return m_begin; }
    [[nodiscard]] LocalSecond end() const { return m_end; }
    [[nodiscard]] const QList<Period> &months() const { return m_months; }
    /// Index of the month a second of the period lies in.
    [[nodiscard]] int monthOf(LocalSecond second) const
    {
        return m_monthOfDay[size_t((second - m_begin) / DaySeconds)];
    }
    [[nodiscard]] LocalSecond monthEnd(int month) const { return m_monthEnds[size_t(month)]; }

    [[nodiscard]] const UserCount &total() const { return m_total; }
    [[nodiscard]] UserCount inMonth(int month) const { return m_inMonth.value(month); }
    [[nodiscard]] const QList<QString> &regions() const { return m_regionOrder; } ///< of the users file
    [[nodiscard]] UserCount ofRegion(const QString &region) const { return m_regions.value(region); }
    [[nodiscard]] const NameTable &feeders() const { return m_feederNames; }
    [[nodiscard]] const UserCount &ofFeeder(quint32 id) const { return m_feeders[id]; }
    [[nodiscard]] qint64 feederUsersOn(quint32 id, QDate day) const;
    /// Users times days by the denominator asked for.
    [[nodiscard]] qint64 denominatorOf(const UserCount &count) const;
    [[nodiscard]] qint64 denominatorOfMonth(int month) const;

private:
    void takeUsers(const QList<UsersRow> &users);
    void takeFeederUsers();

    ReliabilityOptions m_options;
    LocalSecond m_begin;
    LocalSecond m_end;
    QList<Period> m_months;
    std::vector<int> m_monthOfDay;
    std::vector<LocalSecond> m_monthEnds;
    UserCount m_total;
    QList<UserCount> m_inMonth;
    QList<QString> m_regionOrder;
    QHash<QString, UserCount> m_regions;
    NameTable m_feederNames;
    std::vector<UserCount> m_feeders;
    std::vector<QList<UsersRow>> m_feederRows;
};

} // namespace powerhall
