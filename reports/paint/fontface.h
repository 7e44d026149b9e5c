// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QPainterPath>
#include <QRawFont>
#include <QString>

#include <memory>

namespace powerhall {

/// One face of a font, as far as printing asks: which glyph a character has, how wide it is, what it looks
/// like. One thread's; a face that is asked for outlines has them (see hasOutlines).
class FontFace
{
public:
    FontFace() = default;
    virtual ~FontFace() = default;
    Q_DISABLE_COPY_MOVE(FontFace)

    [[nodiscard]] virtual quint32 glyphOf(char32_t code) const = 0; ///< 0 = it has none
    [[nodiscard]] virtual qreal advance(quint32 glyph) const = 0;   ///< in em
    [[nodiscard]] virtual QPainterPath
    outline(quint32 glyph) const = 0; ///< thousandths of an em, y downwards
    [[nodiscard]] virtual QString family() const = 0;
    [[nodiscard]] virtual QString style() const = 0; ///< Regular, Bold …
    /// Tells faces apart as a PDF does: two entries of one font file have one identity.
    [[nodiscard]] virtual QByteArray identity() const = 0;
    /// For painting on a screen; invalid where there is none to paint on.
    [[nodiscard]] virtual QRawFont screenFont() const { return {}; }
};

/// A face the machine's font service found: needs the QGuiApplication.
std::unique_ptr<FontFace> machineFace(const QRawFont &font);

/// A face of a font file, read without any font service; nullptr where the file has no face of that family
/// there. `index` counts the faces of a collection.
std::unique_ptr<FontFace> fileFace(const char *path, int index, const char *family);

} // namespace powerhall
