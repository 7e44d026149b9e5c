// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/fontset.h"

#include <QFont>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QtCore/QtEndian>
#include <QTextLayout>
#include <QTransform>

#include <atomic>
#include <memory>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal UnitsPerEm = 1000;
constexpr char32_t Missing = 0x25A1; // □

/// Where Debian's fonts-noto-cjk puts the two faces, and which of each collection is the Chinese one.
constexpr const char *RegularFile = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
constexpr const char *BoldFile = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc";
constexpr const char *FileFamily = "Noto Sans CJK SC";
constexpr int IndexInFile = 2;

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

int nextSerial()
{
    static std::atomic<int> last = 0;
    return ++last;
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

bool FontSet::lacksFaces()
{
    return current() && current()->m_lacks;
}

FontSet::FontSet()
    : m_serial(nextSerial())
    , m_hasMachine(qobject_cast<QGuiApplication *>(QCoreApplication::instance()) != nullptr)
{
    if (!m_hasMachine) {
        openFiles();
        return;
    }
    addFace(machineFace(QRawFont::fromFont(family(Weight::Regular))));
    addFace(machineFace(QRawFont::fromFont(family(Weight::Bold))));
}

void FontSet::openFiles()
{
    for (const char *file : {RegularFile, BoldFile}) {
        if (auto face = fileFace(file, IndexInFile, FileFamily))
            addFace(std::move(face));
        else
            m_lacks = true;
    }
}

int FontSet::addFace(std::unique_ptr<FontFace> face)
{
    m_faces.push_back(Face{std::move(face), {}});
    return static_cast<int>(m_faces.size()) - 1;
}

const QRawFont &FontSet::font(int face, qreal size)
{
    Face &entry = m_faces.at(static_cast<size_t>(face));
    QRawFont &sized = entry.sizes[qRound64(size * UnitsPerEm)];
    if (!sized.isValid()) {
        sized = entry.face->screenFont();
        sized.setPixelSize(size);
    }
    return sized;
}

QPainterPath FontSet::outline(int number, quint32 glyph, qreal size) const
{
    const qreal scale = size / UnitsPerEm;
    return QTransform::fromScale(scale, scale).map(face(number).outline(glyph));
}

int FontSet::width(int number, quint32 glyph) const
{
    return qRound(face(number).advance(glyph) * UnitsPerEm);
}

bool FontSet::lookUp(int number, char32_t code, Glyph *glyph) const
{
    const quint32 index = face(number).glyphOf(code);
    if (index == 0)
        return false;
    // A blank that does not break is still a blank to whoever copies the text.
    const char32_t shown = code == QChar::Nbsp ? U' ' : code;
    *glyph = Glyph{number, index, face(number).advance(index), shown};
    return true;
}

Glyph FontSet::standIn(char32_t code, Weight weight)
{
    return code == Missing ? glyph(U'?', weight) : glyph(Missing, weight);
}

Glyph FontSet::fallback(char32_t code, Weight weight)
{
    if (!m_hasMachine) {
        m_lacks = true;
        return standIn(code, weight);
    }
    QTextLayout layout(QString::fromUcs4(&code, 1), family(weight));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    if (weight == Weight::Bold && runs.size() == 1 && !isBoldCut(runs.first().rawFont()))
        return glyph(code, Weight::Regular);
    if (runs.size() == 1 && hasOutlines(runs.first().rawFont())) {
        const int added = addFace(machineFace(runs.first().rawFont()));
        Glyph found;
        for (int known = 0; known < added; ++known) {
            if (face(known).identity() == face(added).identity()) {
                m_faces.pop_back();
                if (lookUp(known, code, &found))
                    return found;
                return glyph(Missing, weight);
            }
        }
        if (lookUp(added, code, &found))
            return found;
        m_faces.pop_back();
    }
    return standIn(code, weight);
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
