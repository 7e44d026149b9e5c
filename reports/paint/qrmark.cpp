// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/qrmark.h"

#include <qrcodegen/qrcodegen.hpp>

#include <cmath>

namespace powerhall {

namespace {

constexpr int QuietZone = 4;
constexpr int Mask = 0;

QrModules modules(const qrcodegen::QrCode &code, const QRectF &square)
{
    QrModules found;
    found.size = code.getSize();
    // On tenths of a point, so that edges are sharp and the file's numbers short.
    found.module = std::floor(square.width() / (found.size + 2 * QuietZone) * 10) / 10;
    const qreal room = square.width() - found.module * found.size;
    found.corner =
        QPointF(std::round((square.x() + room / 2) * 10) / 10, std::round((square.y() + room / 2) * 10) / 10);
    for (int y = 0; y < found.size; ++y) {
        for (int x = 0; x < found.size; ++x) {
            const int start = x;
            while (x < found.size && code.getModule(x, y))
                ++x;
            if (x > start)
                found.dark.append(QRect(start, y, x - start, 1));
        }
    }
    return found;
}

} // namespace

QrModules qrModules(const QString &text, const QRectF &square)
{
    try {
        // One fixed mask: weighing all eight takes longer than the rest of a slip, and readers take any.
        using qrcodegen::QrCode;
        const auto segments = qrcodegen::QrSegment::makeSegments(text.toUtf8().constData());
        return modules(QrCode::encodeSegments(segments, QrCode::Ecc::MEDIUM, QrCode::MIN_VERSION,
                                              QrCode::MAX_VERSION, Mask, false),
                       square);
    } catch (const std::length_error &) {
        return {};
    }
}

} // namespace powerhall
