// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/fontface.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_OUTLINE_H

#include <cstring>

namespace powerhall {

namespace {

constexpr int ThousandsPerEm = 1000; ///< the size faces are measured at

/// Takes the parts of one outline as FreeType hands them out: in 64ths, y upwards.
struct Tracer
{
    QPainterPath path;

    static QPointF at(const FT_Vector *point)
    {
        constexpr qreal PerUnit = 64;
        return {static_cast<qreal>(point->x) / PerUnit, static_cast<qreal>(-point->y) / PerUnit};
    }
    static Tracer &of(void *tracer) { return *static_cast<Tracer *>(tracer); }

    static int moveTo(const FT_Vector *to, void *tracer)
    {
        of(tracer).path.moveTo(at(to));
        return 0;
    }
    static int lineTo(const FT_Vector *to, void *tracer)
    {
        of(tracer).path.lineTo(at(to));
        return 0;
    }
    static int conicTo(const FT_Vector *control, const FT_Vector *to, void *tracer)
    {
        of(tracer).path.quadTo(at(control), at(to));
        return 0;
    }
    static int cubicTo(const FT_Vector *first, const FT_Vector *second, const FT_Vector *to, void *tracer)
    {
        of(tracer).path.cubicTo(at(first), at(second), at(to));
        return 0;
    }
};

class FileFace final : public FontFace
{
public:
    FileFace() = default;
    Q_DISABLE_COPY_MOVE(FileFace)

    ~FileFace() override
    {
        if (m_face)
            FT_Done_Face(m_face);
        if (m_library)
            FT_Done_FreeType(m_library);
    }

    bool open(const char *path, int index, const char *family)
    {
        return FT_Init_FreeType(&m_library) == 0 && FT_New_Face(m_library, path, index, &m_face) == 0 &&
               FT_IS_SCALABLE(m_face) && m_face->units_per_EM > 0 && m_face->family_name &&
               std::strcmp(m_face->family_name, family) == 0 &&
               FT_Select_Charmap(m_face, FT_ENCODING_UNICODE) == 0 &&
               FT_Set_Pixel_Sizes(m_face, ThousandsPerEm, ThousandsPerEm) == 0;
    }

    [[nodiscard]] quint32 glyphOf(char32_t code) const override { return FT_Get_Char_Index(m_face, code); }

    [[nodiscard]] qreal advance(quint32 glyph) const override
    {
        FT_Fixed units = 0; // not scaled: font units as they are
        const FT_Error fault = FT_Get_Advance(m_face, glyph, FT_LOAD_NO_SCALE, &units);
        return fault ? 0 : static_cast<qreal>(units) / m_face->units_per_EM;
    }

    [[nodiscard]] QPainterPath outline(quint32 glyph) const override
    {
        Tracer tracer;
        const FT_Outline_Funcs funcs{Tracer::moveTo, Tracer::lineTo, Tracer::conicTo, Tracer::cubicTo, 0, 0};
        if (FT_Load_Glyph(m_face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) == 0 &&
            m_face->glyph->format == FT_GLYPH_FORMAT_OUTLINE)
            FT_Outline_Decompose(&m_face->glyph->outline, &funcs, &tracer);
        if (!tracer.path.isEmpty())
            tracer.path.setFillRule(Qt::WindingFill);
        return tracer.path;
    }

    [[nodiscard]] QString family() const override { return QString::fromLatin1(m_face->family_name); }
    [[nodiscard]] QString style() const override { return QString::fromLatin1(m_face->style_name); }
    [[nodiscard]] QByteArray identity() const override { return (family() + u'/' + style()).toUtf8(); }

private:
    FT_Library m_library = nullptr;
    FT_Face m_face = nullptr;
};

} // namespace

std::unique_ptr<FontFace> fileFace(const char *path, int index, const char *family)
{
    auto face = std::make_unique<FileFace>();
    if (!face->open(path, index, family))
        return nullptr;
    return face;
}

} // namespace powerhall
