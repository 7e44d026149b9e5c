// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/watermark.h"

#include <QTransform>

namespace powerhall {

PathMark watermark(const QString &word, QSizeF page)
{
    FontSet &fonts = FontSet::ofThread();
    QPainterPath path;
    constexpr qreal Size = 190;
    qreal x = 0;
    for (const char32_t code : word.toUcs4()) {
        const Glyph glyph = fonts.glyph(code, Weight::Bold);
        path.addPath(fonts.outline(glyph.face, glyph.index, Size).translated(x, 0));
        x += glyph.advance * Size;
    }
    QTransform turn;
    turn.translate(page.width() / 2, page.height() / 2);
    turn.rotate(-35);
    turn.translate(-x / 2, Size * 0.38);
    return PathMark{turn.map(path), QColor(0xEA, 0xEA, 0xEA)};
}

} // namespace powerhall
