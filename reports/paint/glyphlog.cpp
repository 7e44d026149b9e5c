// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/glyphlog.h"

namespace powerhall {

void GlyphLog::add(const GlyphRun &run)
{
    auto face = m_byFontSetFace.constFind(run.face);
    if (face == m_byFontSetFace.cend()) {
        const QByteArray identity = FontSet::ofThread().identity(run.face);
        if (!m_byIdentity.contains(identity)) {
            m_byIdentity.insert(identity, static_cast<int>(m_faces.size()));
            m_faces.append(Face{});
            m_seen.append(QHash<quint32, bool>{});
        }
        face = m_byFontSetFace.insert(run.face, m_byIdentity.value(identity));
    }
    auto &seen = m_seen[*face];
    for (qsizetype i = 0; i < run.glyphs.size(); ++i) {
        if (seen.contains(run.glyphs.at(i)))
            continue;
        seen.insert(run.glyphs.at(i), true);
        m_faces[*face].codes.append(run.codes.at(i));
    }
}

} // namespace powerhall
