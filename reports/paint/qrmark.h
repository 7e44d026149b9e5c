// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/page.h"

namespace powerhall {

/// A QR code (error level M) that fills the square, its quiet zone of four modules included. Empty for a
/// text that does not fit one.
PathMark qrMark(const QString &text, const QRectF &square);

} // namespace powerhall
