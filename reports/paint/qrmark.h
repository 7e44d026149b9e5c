// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPointF>
#include <QRect>
#include <QString>

namespace powerhall {

/// A QR code (error level M) as it will be drawn.
struct QrModules
{
    QPointF corner;    ///< top left of the code, its quiet zone outside
    qreal module = 0;  ///< side of one, points
    int size = 0;      ///< modules a side
    QList<QRect> dark; ///< in modules from the corner; those side by side in a row are one
};

/// Fills the square, a quiet zone of four modules included. Nothing is dark for a text that does not fit one.
QrModules qrModules(const QString &text, const QRectF &square);

} // namespace powerhall
