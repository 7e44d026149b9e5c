// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRawFont>

#include <array>

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
class FontSet
{
public:
    static FontSet &ofThread();

    Glyph glyph(char32_t code, Weight weight);
    /// A face at a size in the painter's units.
    const QRawFont &font(int face, qreal size);
    /// Of a glyph, thousandths of an em.
    [[nodiscard]] int width(int face, quint32 glyph) const;
    /// What the machine calls it: 0 and 1 are regular and bold, the others stand behind them.
    [[nodiscard]] QString familyName(int face) const { return m_faces.at(face).font.familyName(); }
    /// Tells faces apart as a PDF does: two entries of one font file have one identity.
    [[nodiscard]] const QByteArray &identity(int face) const { return m_faces.at(face).identity; }
    /// Height of a capital-like Chinese character above the baseline, in em.
    static constexpr qreal Ascent = 0.88;
    static constexpr qreal Descent = 0.12;

private:
    struct Face
    {
        QRawFont font; ///< at 1000 units an em, for measures
        QByteArray identity;
        QHash<qint64, QRawFont> sizes;
    };

    FontSet();
    int addFace(const QRawFont &font);
    bool lookUp(int face, char32_t code, Glyph *glyph) const;
    Glyph fallback(char32_t code, Weight weight);

    QList<Face> m_faces;
    std::array<QHash<char32_t, Glyph>, 2> m_glyphs;
};

} // namespace powerhall
