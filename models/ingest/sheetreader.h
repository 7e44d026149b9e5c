// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ingest/workbook.h"

#include <QXmlStreamReader>

namespace powerhall {

/// Streams the rows of one worksheet. Rows that the sheet leaves out are empty ones, so that row numbers are
/// the spreadsheet's; formulas count as their last result.
class SheetReader
{
public:
    static constexpr int MostColumns = 16384;
    static constexpr qint64 MostRows = 1048576;

    SheetReader(const Workbook &workbook, const QString &entry);

    /// Goes to the next row that the file has; false at the end or at a fault.
    bool next();
    [[nodiscard]] qint64 row() const { return m_row; }  ///< 1 = the first of the sheet
    [[nodiscard]] int cells() const { return m_cells; } ///< the last cell's column + 1
    [[nodiscard]] const std::string &cell(int column) const { return m_texts[size_t(column)]; }

    [[nodiscard]] std::optional<Error> fault() const { return m_fault; }
    /// Bytes of the unpacked sheet read so far.
    [[nodiscard]] qint64 bytesRead() const { return m_entry ? m_entry->unpacked() : 0; }

private:
    void takeRow();
    void takeCell();
    void takeValue(std::string &text, const QString &type, size_t style);
    void takeShared(std::string &text, const QByteArray &number);
    int columnFrom(QStringView reference);
    void fail();

    const Workbook &m_workbook;
    std::unique_ptr<ZipEntry> m_entry;
    QXmlStreamReader m_xml;
    std::vector<std::string> m_texts; ///< of this row; kept for the next, their memory too
    int m_cells = 0;
    qint64 m_row = 0;
    int m_column = 0; ///< of the cell before + 1
    std::optional<Error> m_fault;
};

} // namespace powerhall
