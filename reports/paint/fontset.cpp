// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/fontset.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFont>
#include <QGlyphRun>
#include <QtCore/QtEndian>
#include <QTextLayout>

#include <memory>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal UnitsPerEm = 1000;
constexpr char32_t Missing = 0x25A1; // □

QFont family(Weight weight)
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, u"Source Han Sans SC"_s,
                      u"WenQuanYi Micro Hei"_s, u"WenQuanYi Zen Hei"_s});
    font.setPixelSize(static_cast<int>(UnitsPerEm));
    font.setWeight(weight == Weight::Bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

/// Pictures instead of outlines cannot be embedded in a PDF.
bool hasOutlines(const QRawFont &font)
{
    return font.fontTable("CBDT").isEmpty() && font.fontTable("COLR").isEmpty() &&
           font.fontTable("sbix").isEmpty();
}

/// A face without a bold cut is made bold by drawing it twice, which a PDF's glyphs are not: such text stays
/// regular everywhere.
bool isBoldCut(const QRawFont &font)
{
    constexpr qsizetype WeightAt = 4; // usWeightClass of table OS/2
    constexpr int SemiBold = 600;
    const QByteArray table = font.fontTable("OS/2");
    return table.size() > WeightAt + 1 && qFromBigEndian<quint16>(table.constData() + WeightAt) >= SemiBold;
}

std::unique_ptr<FontSet> &current()
{
    static thread_local std::unique_ptr<FontSet> set;
    return set;
}

} // namespace

FontSet &FontSet::ofThread()
{
    auto &set = current();
    if (!set) {
        // Fonts must be gone before the application object is; a second registration does no harm.
        qAddPostRoutine([] { current().reset(); });
        set.reset(new FontSet);
    }
    return *set;
}

FontSet::FontSet()
{
    addFace(QRawFont::fromFont(family(Weight::Regular)));
    addFace(QRawFont::fromFont(family(Weight::Bold)));
}

int FontSet::addFace(const QRawFont &font)
{
    const QByteArray names = font.fontTable("name") + font.styleName().toUtf8();
    m_faces.append(Face{font, QCryptographicHash::hash(names, QCryptographicHash::Sha1), {}});
    return static_cast<int>(m_faces.size()) - 1;
}

const QRawFont &FontSet::font(int face, qreal size)
{
    Face &entry = m_faces[face];
    QRawFont &sized = entry.sizes[qRound64(size * UnitsPerEm)];
    if (!sized.isValid()) {
        sized = entry.font;
        sized.setPixelSize(size);
    }
    return sized;
}

int FontSet::width(int face, quint32 glyph) const
{
    const QList<QPointF> advances = m_faces.at(face).font.advancesForGlyphIndexes({glyph});
    return qRound(advances.value(0).x() * 1000 / UnitsPerEm);
}

bool FontSet::lookUp(int face, char32_t code, Glyph *glyph) const
{
    const QRawFont &font = m_faces.at(face).font;
    const QList<quint32> indexes = font.glyphIndexesForString(QString::fromUcs4(&code, 1));
    if (indexes.size() != 1 || indexes.first() == 0)
        return false;
    const QList<QPointF> advances = font.advancesForGlyphIndexes(indexes);
    // A blank that does not break is still a blank to whoever copies the text.
    const char32_t shown = code == QChar::Nbsp ? U' ' : code;
    *glyph = Glyph{face, indexes.first(), advances.first().x() / UnitsPerEm, shown};
    return true;
}

Glyph FontSet::fallback(char32_t code, Weight weight)
{
    QTextLayout layout(QString::fromUcs4(&code, 1), family(weight));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    if (weight == Weight::Bold && runs.size() == 1 && !isBoldCut(runs.first().rawFont()))
        return glyph(code, Weight::Regular);
    if (runs.size() == 1 && hasOutlines(runs.first().rawFont())) {
        const int face = addFace(runs.first().rawFont());
        Glyph found;
        for (int known = 0; known < face; ++known) {
            if (m_faces.at(known).identity == m_faces.at(face).identity) {
                m_faces.removeLast();
                if (lookUp(known, code, &found))
                    return found;
                return glyph(Missing, weight);
            }
        }
        if (lookUp(face, code, &found))
            return found;
        m_faces.removeLast();
    }
    return code == Missing ? glyph(U'?', weight) : glyph(Missing, weight);
}

Glyph FontSet::glyph(char32_t code, Weight weight)
{
    auto &known = m_glyphs[weight == Weight::Bold ? 1 : 0];
    if (const auto found = known.constFind(code); found != known.cend())
        return *found;
    Glyph found;
    if (!lookUp(weight == Weight::Bold ? 1 : 0, code, &found))
        found = fallback(code, weight);
    known.insert(code, found);
    return found;
}

} // namespace powerhall
