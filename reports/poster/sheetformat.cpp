// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/poster/sheetformat.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Letter height over reading distance: the rule of thumb for what is read standing.
constexpr qreal DistanceOverHeight = 200;
/// Height of a Chinese character's strokes over the type size.
constexpr qreal StrokesOverSize = 0.92;

} // namespace

qreal SheetFormat::smallestBody() const
{
    return mm(distanceM * 1000 / DistanceOverHeight) / StrokesOverSize;
}

const QList<SheetFormat> &sheetFormats()
{
    static const QList<SheetFormat> formats{
        {u"A4"_s, {210, 297}, 0.6},        {u"A3"_s, {297, 420}, 1.0}, {u"A2"_s, {420, 594}, 1.6},
        {u"600x900"_s, {600, 900}, 2.0},   {u"A1"_s, {594, 841}, 2.0}, {u"A0"_s, {841, 1189}, 2.0},
        {u"900x1200"_s, {900, 1200}, 2.0},
    };
    return formats;
}

Result<SheetFormat> sheetFormat(const QString &name, bool landscape)
{
    QString wanted = name.trimmed();
    wanted.replace(u'×', u'x');
    QStringList names;
    for (SheetFormat format : sheetFormats()) {
        names.append(format.name);
        if (format.name.compare(wanted, Qt::CaseInsensitive) != 0)
            continue;
        if (landscape)
            format.millimetres.transpose();
        return format;
    }
    return Error{ErrorCode::UnknownValue, {}, name, names};
}

} // namespace powerhall
