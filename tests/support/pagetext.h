// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/paint/page.h"

#include <QString>
#include <QStringList>

namespace powerhall {

/// One line of text as it stands on a page.
struct DrawnLine
{
    QString text;
    QRectF box; ///< points
    qreal size = 0;
    Weight weight = Weight::Regular;
};

QList<DrawnLine> drawnLines(const Page &page);
QString textOf(const TextLine &line);

} // namespace powerhall
