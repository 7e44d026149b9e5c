// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace powerhall {

/// Parts of a workbook as a test writes them, zipped. What is not set is the least a spreadsheet program
/// accepts.
struct WorkbookFile
{
    QByteArray rows;                        ///< what stands in <sheetData> of the first sheet, "表一"
    QByteArray texts = {};                  ///< <si> elements; empty = no shared texts
    QByteArray formats = {};                ///< <numFmt> elements
    QByteArray styles = {};                 ///< <xf> elements of the cells
    QByteArray properties = {};             ///< attributes of <workbookPr>
    QByteArray furtherSheets = {};          ///< <sheet> elements behind the first
    QByteArray firstSheetState = {};        ///< state="hidden"
    QMap<QString, QByteArray> further = {}; ///< further entries, or other contents for these

    [[nodiscard]] QByteArray bytes() const;
};

/// Any entries as a ZIP archive.
QByteArray zipped(const QMap<QString, QByteArray> &entries);

} // namespace powerhall
