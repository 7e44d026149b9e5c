// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QDate>
#include <QList>
#include <QString>

namespace powerhall {

/// Seconds since 1970-01-01 00:00 on the wall clock of Asia/Shanghai. Figures of quality count on this clock:
/// every day has 86,400 seconds (no summer time since 1991).
using LocalSecond = qint64;

inline constexpr qint64 DaySeconds = 86'400;

/// Whole days, both ends included.
struct Period
{
    QDate from;
    QDate to;

    [[nodiscard]] bool isValid() const { return from.isValid() && to.isValid() && from <= to; }
    [[nodiscard]] qint64 days() const { return from.daysTo(to) + 1; }
    [[nodiscard]] qint64 hours() const { return days() * 24; }
    [[nodiscard]] LocalSecond begin() const; ///< first second
    [[nodiscard]] LocalSecond end() const;   ///< first second after it
    [[nodiscard]] bool contains(QDate day) const { return from <= day && day <= to; }
    /// The parts that lie in one calendar month each, in order; first and last may be cut.
    [[nodiscard]] QList<Period> months() const;
    /// The period of the same kind just before: quarter before quarter, month before month, year before
    /// year, otherwise as many days.
    [[nodiscard]] Period before() const;
    [[nodiscard]] Period yearBefore() const; ///< 同期
    /// 2026Q3 · 2026-07 · 2026 where it is one of these, else from..to.
    [[nodiscard]] QString name() const;

    bool operator==(const Period &) const = default;
};

/// 2026Q3; BadDate for anything else.
Result<Period> parseQuarter(const QString &text);

LocalSecond localSecondOf(QDate day);
QDate dayOf(LocalSecond second);

} // namespace powerhall
