// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilityplan.h"

#include <algorithm>

namespace powerhall {

namespace {

void add(UserCount &count, const UsersRow &row, const Period &period)
{
    count.userDays += row.users * row.daysIn(period);
    count.atEnd += row.countsOn(period.to) ? row.users : 0;
}

qint64 usersOn(const QList<UsersRow> &rows, QDate day)
{
    qint64 users = 0;
    for (const UsersRow &row : rows)
        users += row.countsOn(day) ? row.users : 0;
    return users;
}

/// Days of the period on which the number of users may be another than the day before.
QList<QDate> daysOfChange(const QList<UsersRow> &rows, const Period &period)
{
    QList<QDate> days{period.from};
    for (const UsersRow &row : rows) {
        if (row.from.isValid() && period.contains(row.from))
            days.append(row.from);
        if (row.to.isValid() && period.contains(row.to.addDays(1)))
            days.append(row.to.addDays(1));
    }
    return days;
}

} // namespace

ReliabilityPlan::ReliabilityPlan(ReliabilityOptions options, const QList<UsersRow> &users)
    : m_options(std::move(options))
    , m_begin(m_options.period.begin())
    , m_end(m_options.period.end())
    , m_months(m_options.period.months())
{
    for (int month = 0; month < m_months.size(); ++month) {
        m_monthOfDay.insert(m_monthOfDay.end(), size_t(m_months.at(month).days()), month);
        m_monthEnds.push_back(m_months.at(month).end());
    }
    takeUsers(users);
    takeFeederUsers();
}

void ReliabilityPlan::takeUsers(const QList<UsersRow> &users)
{
    m_inMonth.resize(m_months.size());
    for (const UsersRow &row : users) {
        add(m_total, row, m_options.period);
        for (int month = 0; month < m_months.size(); ++month)
            add(m_inMonth[month], row, m_months.at(month));
        if (!m_regions.contains(row.region))
            m_regionOrder.append(row.region);
        add(m_regions[row.region], row, m_options.period);
        const QByteArray name = row.feeder.toUtf8();
        const quint32 feeder = m_feederNames.idOf(name);
        if (feeder == m_feeders.size()) {
            m_feeders.emplace_back();
            m_feederRows.emplace_back();
        }
        add(m_feeders[feeder], row, m_options.period);
        m_feederRows[feeder].append(row);
    }
}

void ReliabilityPlan::takeFeederUsers()
{
    for (size_t feeder = 0; feeder < m_feeders.size(); ++feeder) {
        UserCount &count = m_feeders[feeder];
        count.least = count.most = usersOn(m_feederRows[feeder], m_options.period.from);
        for (const QDate day : daysOfChange(m_feederRows[feeder], m_options.period)) {
            const qint64 users = usersOn(m_feederRows[feeder], day);
            count.least = std::min(count.least, users);
            count.most = std::max(count.most, users);
        }
    }
}

qint64 ReliabilityPlan::feederUsersOn(quint32 id, QDate day) const
{
    return usersOn(m_feederRows[id], day);
}

qint64 ReliabilityPlan::denominatorOf(const UserCount &count) const
{
    return m_options.denominator == UserDenominator::DayWeighted ? count.userDays
                                                                 : count.atEnd * m_options.period.days();
}

qint64 ReliabilityPlan::denominatorOfMonth(int month) const
{
    const UserCount &count = m_inMonth.at(month);
    return m_options.denominator == UserDenominator::DayWeighted ? count.userDays
                                                                 : count.atEnd * m_months.at(month).days();
}

} // namespace powerhall
