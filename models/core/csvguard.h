// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace powerhall {

/// Text as it may stand in a field of a CSV file: a spreadsheet program takes a field that begins with
/// = + - @ (also full width), TAB or CR for a formula. Such a text gets an apostrophe in front; one that
/// begins with apostrophes before such a sign gets one more, so that csvUnguarded() gives back every text
/// unchanged. Numbers are not guarded: their minus is meant.
QString csvGuarded(const QString &text);
/// What was written: one apostrophe less where csvGuarded() put one.
QString csvUnguarded(const QString &field);

} // namespace powerhall
