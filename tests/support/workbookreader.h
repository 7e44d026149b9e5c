// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace powerhall {

/// A cell as a workbook's XML holds it, read by another way than the program's own reader.
struct ReadCell
{
    QString text;      ///< of a text
    double number = 0; ///< of a number
    bool isNumber = false;
    bool isFormula = false;
    QString format; ///< number format code
};

struct ReadSheet
{
    QString name;
    QMap<QString, ReadCell> cells; ///< by "B4"
    QMap<int, double> widths;      ///< by column from 1
    int charts = 0;
};

/// Every sheet of a workbook; empty when it is not well formed.
QList<ReadSheet> readWorkbook(const QString &path);
/// Bytes of one part of it.
QByteArray workbookPart(const QString &path, const QString &part);

} // namespace powerhall
