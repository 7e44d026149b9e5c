// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/interruption.h"
#include "models/domain/quality/reliability.h"

#include <QDateTime>

/// Short ways to write lists of outages in tests.
namespace powerhall {

/// "07-08 14:20" or "2026-07-08 14:20:30" on the wall clock.
inline LocalSecond at(const char *text)
{
    QString full = QString::fromLatin1(text);
    if (full.size() == 11)
        full.prepend(QStringLiteral("2026-"));
    if (full.size() == 16)
        full.append(QStringLiteral(":00"));
    QDateTime time = QDateTime::fromString(full, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    time.setTimeSpec(Qt::UTC);
    Q_ASSERT(time.isValid());
    return time.toSecsSinceEpoch();
}

/// A list whose rows keep their texts alive by being literals.
class OutageList
{
public:
    OutageList &row(const char *event, const char *start, const char *end, qint64 users,
                    OutageCategory category = OutageCategory::FaultInternal)
    {
        m_rows.append({.row = m_rows.size() + 2,
                       .event = event,
                       .feeder = "线路一",
                       .transformer = {},
                       .region = "农村",
                       .cause = {},
                       .category = category,
                       .start = at(start),
                       .end = at(end),
                       .users = users});
        return *this;
    }
    OutageList &on(const char *feeder, const char *transformer = "", const char *region = "农村")
    {
        m_rows.last().feeder = feeder;
        m_rows.last().transformer = transformer;
        m_rows.last().region = region;
        return *this;
    }
    OutageList &by(const char *cause)
    {
        m_rows.last().cause = cause;
        return *this;
    }
    OutageList &limited(qint64 before, qint64 after)
    {
        m_rows.last().capacityBefore = before;
        m_rows.last().capacityAfter = after;
        return *this;
    }
    [[nodiscard]] const QList<Interruption> &rows() const { return m_rows; }

private:
    QList<Interruption> m_rows;
};

inline ReliabilityOptions optionsFor(QDate from, QDate to)
{
    ReliabilityOptions options;
    options.period = {from, to};
    return options;
}
inline ReliabilityOptions thirdQuarter()
{
    return optionsFor({2026, 7, 1}, {2026, 9, 30});
}

} // namespace powerhall
