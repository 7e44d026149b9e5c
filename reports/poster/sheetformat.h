// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/paint/page.h"

#include <QList>
#include <QString>

namespace powerhall {

/// A sheet a poster may have: its size, which way up, and from how far it is read.
struct SheetFormat
{
    QString name;          ///< A0 … A4, 600x900, 900x1200
    QSizeF millimetres;    ///< as it hangs, turned where it is landscape
    qreal distanceM = 0.7; ///< metres from which its body must still be read

    /// Whole points, as PDFs name the sizes of paper: what is cut out of the sheet then lies on whole points
    /// too.
    [[nodiscard]] QSizeF points() const { return (millimetres * PointsPerMm).toSize(); }
    [[nodiscard]] bool isLandscape() const { return millimetres.width() > millimetres.height(); }
    /// Type size (points) at which a Chinese character is distance/200 high: less is never printed as body.
    [[nodiscard]] qreal smallestBody() const;
};

/// Every sheet, portrait, from the smallest.
const QList<SheetFormat> &sheetFormats();
/// By its name, in any case, `×` as good as `x`; UnknownValue names those there are.
Result<SheetFormat> sheetFormat(const QString &name, bool landscape = false);

} // namespace powerhall
