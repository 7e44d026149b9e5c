// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/posterfonts.h"

#include "models/core/text.h"
#include "reports/paint/fontset.h"

#include <QSet>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr char32_t Box = 0x25A1; // □
constexpr int OwnFaces = 2;      ///< regular and bold

} // namespace

FaceReport faceReport(const Content &content)
{
    FontSet &fonts = FontSet::ofThread();
    FaceReport report;
    report.wanted = u"Noto Sans CJK SC"_s;
    if (const QString found = fonts.face(0).family(); found != report.wanted)
        report.standsIn = found;
    QSet<char32_t> seen;
    for (const char32_t code : printable(linesOf(content).join(u' ')).toUcs4()) {
        if (seen.contains(code))
            continue;
        seen.insert(code);
        const Glyph glyph = fonts.glyph(code, Weight::Regular);
        if (glyph.shown == Box && code != Box)
            report.missing += QString::fromUcs4(&code, 1);
        else if (glyph.face >= OwnFaces)
            report.borrowed[fonts.face(glyph.face).family()] += QString::fromUcs4(&code, 1);
    }
    return report;
}

} // namespace powerhall
