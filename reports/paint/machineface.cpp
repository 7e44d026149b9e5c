// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/fontface.h"

#include <QCryptographicHash>

namespace powerhall {

namespace {

constexpr qreal UnitsPerEm = 1000;

class MachineFace final : public FontFace
{
public:
    explicit MachineFace(const QRawFont &font)
        : m_font(font)
    {
        m_font.setPixelSize(UnitsPerEm);
    }

    [[nodiscard]] quint32 glyphOf(char32_t code) const override
    {
        const QList<quint32> indexes = m_font.glyphIndexesForString(QString::fromUcs4(&code, 1));
        return indexes.size() == 1 ? indexes.first() : 0;
    }

    [[nodiscard]] qreal advance(quint32 glyph) const override
    {
        return m_font.advancesForGlyphIndexes({glyph}).value(0).x() / UnitsPerEm;
    }

    [[nodiscard]] QPainterPath outline(quint32 glyph) const override { return m_font.pathForGlyph(glyph); }
    [[nodiscard]] QString family() const override { return m_font.familyName(); }
    [[nodiscard]] QString style() const override { return m_font.styleName(); }

    [[nodiscard]] QByteArray identity() const override
    {
        const QByteArray names = m_font.fontTable("name") + m_font.styleName().toUtf8();
        return QCryptographicHash::hash(names, QCryptographicHash::Sha1);
    }

    [[nodiscard]] QRawFont screenFont() const override { return m_font; }

private:
    QRawFont m_font;
};

} // namespace

std::unique_ptr<FontFace> machineFace(const QRawFont &font)
{
    return std::make_unique<MachineFace>(font);
}

} // namespace powerhall
