// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"

#include <QFile>
#include <QTimeZone>
#include <QUuid>

#include <ctime>

namespace powerhall {

namespace {

constexpr int ShanghaiOffsetSeconds = 8 * 3600;

qint64 readNanoseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

QByteArray readBootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    if (!file.open(QIODevice::ReadOnly))
        return QByteArray(16, '\0');
    return QUuid::fromString(QLatin1String(file.readAll().trimmed())).toRfc4122();
}

} // namespace

Instant SystemClock::now() const
{
    static const QByteArray bootId = readBootId();
    return {readNanoseconds(CLOCK_REALTIME) / 1'000'000, readNanoseconds(CLOCK_BOOTTIME), bootId};
}

ShiftedClock::ShiftedClock(const QDateTime &start)
    : m_offsetMs(start.toMSecsSinceEpoch() - SystemClock().now().wallMs)
{}

Instant ShiftedClock::now() const
{
    Instant instant = SystemClock().now();
    instant.wallMs += m_offsetMs;
    return instant;
}

QDateTime localTime(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs, Qt::OffsetFromUTC, ShanghaiOffsetSeconds);
}

QDate localDate(qint64 wallMs)
{
    return localTime(wallMs).date();
}

QDate parseDate(const QString &text)
{
    return text.size() == 10 ? QDate::fromString(text, QStringLiteral("yyyy-MM-dd")) : QDate();
}

QDateTime parseTime(const QString &text)
{
    const QString format =
        text.size() == 19 ? QStringLiteral("yyyy-MM-dd HH:mm:ss") : QStringLiteral("yyyy-MM-dd HH:mm");
    QDateTime time = QDateTime::fromString(text, format);
    if (time.isValid())
        time.setOffsetFromUtc(ShanghaiOffsetSeconds);
    return time;
}

QString isoDate(QDate date)
{
    return date.toString(QStringLiteral("yyyy-MM-dd"));
}

QString isoTime(qint64 wallMs)
{
    return localTime(wallMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace powerhall
