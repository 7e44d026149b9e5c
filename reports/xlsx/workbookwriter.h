// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "reports/document/table.h"

#include <QHash>
#include <QSet>
#include <QStringEncoder>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace powerhall {

/// How a cell looks.
enum class CellLook
{
    Title,
    Head, ///< of a table's column
    Label,
    Wrapped, ///< a value of the first sheet
    Figure,  ///< a number of the first sheet
    Body,
    Total,
    Note
};

/// A workbook being written: owns libxlsxwriter's, hands out formats and sheet names. Row and column numbers
/// count from 0.
class WorkbookWriter
{
    Q_DISABLE_COPY_MOVE(WorkbookWriter)

public:
    /// `streamed`: rows must come in order and leave memory at once.
    WorkbookWriter(const QString &path, bool streamed);
    ~WorkbookWriter();

    /// A sheet of that name, made fit: no sign Excel forbids, 31 characters at most, none twice.
    lxw_worksheet *addSheet(const QString &name);
    /// The name a sheet got.
    [[nodiscard]] QString nameOf(const lxw_worksheet *sheet) const { return m_names.value(sheet); }
    lxw_format *format(CellLook look, const Column *column = nullptr);
    [[nodiscard]] lxw_workbook *handle() const { return m_book; }
    void describe(const QString &title, const QString &company);

    void writeText(lxw_worksheet *sheet, quint32 row, quint16 column, const QString &text,
                   lxw_format *format);
    /// Empty cells keep their format; Missing stands as its column's word, or empty where a chart reads it.
    void writeCell(lxw_worksheet *sheet, quint32 row, quint16 at, const Cell &cell, const Column &column,
                   lxw_format *format, bool charted);

    /// Writes the file.
    Result<void> close();

private:
    const char *utf8(const QString &text);

    QByteArray m_path;
    lxw_workbook *m_book = nullptr;
    QHash<QString, lxw_format *> m_formats;
    QHash<const lxw_worksheet *, QString> m_names;
    QStringEncoder m_encoder{QStringEncoder::Utf8};
    QByteArray m_text;
};

} // namespace powerhall
