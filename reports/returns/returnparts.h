// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/profile.h"
#include "reports/document/document.h"

namespace powerhall {

// Parts that several returns share.

KeyFigure countFigure(const QString &id, const QString &label, qint64 value, const QString &unit);
/// The same, which is bad above zero and says so.
KeyFigure lateFigure(const QString &id, const QString &label, qint64 value, const QString &unit);
/// By when the profile wants a return, for the rules at a report's end.
QList<DocumentRule> dueRules(const Profile &profile, const QString &report);

/// Rows of cases by their first cell.
void sortByNumber(QList<Row> &rows);

} // namespace powerhall
