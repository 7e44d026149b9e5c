// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/fontface.h"

#include <QHash>

#include <array>
#include <vector>

namespace powerhall {

enum class Weight
{
    Regular,
    Bold
};

/// One character as it will be drawn.
struct Glyph
{
    int face = 0;       ///< index into the font set
    quint32 index = 0;  ///< of the face, never 0
    qreal advance = 0;  ///< in em
    char32_t shown = 0; ///< what is drawn: U+25A1 where no face has the character
};

/// The faces everything is printed with: Noto Sans CJK SC, named so that no locale can choose another, and
/// behind it whatever the machine has for characters it lacks. Characters are drawn one by one, without
/// shaping, so that each glyph's meaning is known to the end (the PDF's text is made from it). One per
/// thread: fonts do not travel between threads.
///
/// Where there is no QGuiApplication the two faces are read from their files, which takes a tenth of the
/// time, and nothing stands behind them: lacksFaces() says whether that was too little.
class FontSet
{
public:
    static FontSet &ofThread();
    /// Whether this thread's set, if it has one, was asked for what only the machine's other fonts have, or
    /// is without its own two faces. What was laid out with it then is not to be used.
    static bool lacksFaces();

    Glyph glyph(char32_t code, Weight weight);
    /// A face at a size in the painter's units, for a screen.
    const QRawFont &font(int face, qreal size);
    /// What a glyph looks like at a size, y downwards from the baseline.
    [[nodiscard]] QPainterPath outline(int face, quint32 glyph, qreal size) const;
    /// Of a glyph, thousandths of an em.
    [[nodiscard]] int width(int face, quint32 glyph) const;
    /// 0 and 1 are regular and bold, the others stand behind them.
    [[nodiscard]] const FontFace &face(int face) const { return *m_faces.at(static_cast<size_t>(face)).face; }
    /// No two sets of a program's life have the same.
    [[nodiscard]] int serial() const { return m_serial; }
    /// Height of a capital-like Chinese character above the baseline, in em.
    static constexpr qreal Ascent = 0.88;
    static constexpr qreal Descent = 0.12;

private:
    struct Face
    {
        std::unique_ptr<FontFace> face;
        QHash<qint64, QRawFont> sizes;
    };

    FontSet();
    void openFiles();
    int addFace(std::unique_ptr<FontFace> face);
    bool lookUp(int face, char32_t code, Glyph *glyph) const;
    Glyph standIn(char32_t code, Weight weight);
    Glyph fallback(char32_t code, Weight weight);

    int m_serial;
    bool m_hasMachine; ///< the machine's fonts can be asked
    bool m_lacks = false;
    std::vector<Face> m_faces;
    std::array<QHash<char32_t, Glyph>, 2> m_glyphs;
};

} // namespace powerhall
