// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/qrmark.h"

#include <qrcodegen/qrcodegen.hpp>

#include <cmath>

namespace powerhall {

namespace {

constexpr int QuietZone = 4;
constexpr int Mask = 0;

/// Modules side by side in a row are one rectangle, so that no hair line shows between them.
QPainterPath modules(const qrcodegen::QrCode &code, const QRectF &square)
{
    const int size = code.getSize();
    // On tenths of a point, so that edges are sharp and the file's numbers short.
    const qreal module = std::floor(square.width() / (size + 2 * QuietZone) * 10) / 10;
    const qreal room = square.width() - module * size;
    const QPointF corner(std::round((square.x() + room / 2) * 10) / 10,
                         std::round((square.y() + room / 2) * 10) / 10);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const int start = x;
            while (x < size && code.getModule(x, y))
                ++x;
            if (x > start)
                path.addRect(corner.x() + start * module, corner.y() + y * module, (x - start) * module,
                             module);
        }
    }
    return path;
}

} // namespace

PathMark qrMark(const QString &text, const QRectF &square)
{
    try {
        // One fixed mask: weighing all eight takes longer than the rest of a slip, and readers take any.
        using qrcodegen::QrCode;
        const auto segments = qrcodegen::QrSegment::makeSegments(text.toUtf8().constData());
        const auto code = QrCode::encodeSegments(segments, QrCode::Ecc::MEDIUM, QrCode::MIN_VERSION,
                                                 QrCode::MAX_VERSION, Mask, false);
        return PathMark{modules(code, square), Qt::black};
    } catch (const std::length_error &) {
        return {};
    }
}

} // namespace powerhall
