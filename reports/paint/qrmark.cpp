// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/qrmark.h"

#include <qrcodegen/qrcodegen.hpp>

namespace powerhall {

namespace {

constexpr int QuietZone = 4;

/// Modules side by side in a row are one rectangle, so that no hair line shows between them.
QPainterPath modules(const qrcodegen::QrCode &code, const QRectF &square)
{
    const int size = code.getSize();
    const qreal module = square.width() / (size + 2 * QuietZone);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x) {
            const int start = x;
            while (x < size && code.getModule(x, y))
                ++x;
            if (x > start)
                path.addRect(square.x() + (start + QuietZone) * module, square.y() + (y + QuietZone) * module,
                             (x - start) * module, module);
        }
    }
    return path;
}

} // namespace

PathMark qrMark(const QString &text, const QRectF &square)
{
    try {
        const auto code =
            qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        return PathMark{modules(code, square), Qt::black};
    } catch (const std::length_error &) {
        return {};
    }
}

} // namespace powerhall
