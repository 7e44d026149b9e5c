// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/page.h"

namespace powerhall {

/// A word across the sheet, pale, to lie under everything else. Outlines, not text: it must not stand among
/// the words that are copied out of the file.
PathMark watermark(const QString &word, QSizeF page);

} // namespace powerhall
