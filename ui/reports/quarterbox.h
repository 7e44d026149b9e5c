// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>

class QComboBox;

namespace powerhall {

/// Fills a box with twelve quarters, newest first: 2026 年第 3 季度, its data 2026Q3 as parseQuarter() reads
/// it. The first is the quarter of `today`, or the last whole one before it.
enum class FirstQuarter
{
    Current,
    LastWhole
};
void fillQuarters(QComboBox &box, QDate today, FirstQuarter first);

} // namespace powerhall
