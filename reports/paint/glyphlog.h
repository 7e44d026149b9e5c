// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/paragraph.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace powerhall {

/// What was drawn, face by face, in order of first drawing: the order in which Qt numbers the glyphs it puts
/// into a PDF. From it the PDF's text maps are made.
class GlyphLog
{
public:
    struct Face
    {
        QList<char32_t> codes; ///< of glyph code 1, 2, …
    };

    void add(const GlyphRun &run);
    [[nodiscard]] const QList<Face> &faces() const { return m_faces; }

private:
    QList<Face> m_faces;
    QHash<QByteArray, int> m_byIdentity;
    QHash<int, int> m_byFontSetFace;
    QList<QHash<quint32, bool>> m_seen;
};

} // namespace powerhall
