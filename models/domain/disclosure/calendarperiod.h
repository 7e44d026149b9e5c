// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

namespace powerhall {

constexpr int MonthsPerQuarter = 3;

/// Months and quarters as the register writes them: 2026-12, 2026Q4.
QDate monthStart(QDate day);
QDate quarterStart(QDate day);
QString monthText(QDate day);
QString quarterText(QDate day);
/// First day of a month as written; invalid where it is none.
QDate monthOf(const QString &text);
/// First day of a quarter as written; invalid where it is none.
QDate quarterOf(const QString &text);

} // namespace powerhall
