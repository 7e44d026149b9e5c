// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace powerhall {

/// One reading of every clock an event carries (design section 2, honest time).
struct Instant
{
    qint64 wallMs = 0;      ///< milliseconds since 1970-01-01 UTC, as the machine believes
    qint64 monotonicNs = 0; ///< nanoseconds since boot, sleep included; only comparable within one boot
    QByteArray bootId;      ///< 16 bytes, another one after each boot

    bool operator==(const Instant &) const = default;
};

/// Where time comes from. Services are given one, so that tests and the demo hall can set it.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's clocks: CLOCK_REALTIME, CLOCK_BOOTTIME, the kernel's boot id. Any thread.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

/// Starts at a given wall time and runs on from there. For demo folders (POWERHALL_CLOCK) and tests.
class ShiftedClock final : public Clock
{
public:
    explicit ShiftedClock(const QDateTime &start);
    [[nodiscard]] Instant now() const override;

private:
    qint64 m_offsetMs;
};

/// Asia/Shanghai, UTC+8 all year (no summer time since 1991): the one zone dates are told in.
QDateTime localTime(qint64 wallMs);
QDate localDate(qint64 wallMs);
/// Strict YYYY-MM-DD, or an invalid date.
QDate parseDate(const QString &text);
/// Strict YYYY-MM-DD HH:MM[:SS] in Asia/Shanghai, or an invalid time.
QDateTime parseTime(const QString &text);
QString isoDate(QDate date);
/// YYYY-MM-DD HH:MM:SS in Asia/Shanghai.
QString isoTime(qint64 wallMs);

} // namespace powerhall
