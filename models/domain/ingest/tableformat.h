// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/values.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace powerhall {

enum class TextEncoding
{
    Utf8,
    Utf16Le,
    Utf16Be,
    Gb18030
};

enum class FileType
{
    Csv,
    Xlsx
};

/// How a table file is written, found by looking at its beginning (and shown to the person before anything
/// counts).
struct TableFormat
{
    FileType type = FileType::Csv;
    TextEncoding encoding = TextEncoding::Utf8;
    bool byteOrderMark = false;
    bool encodingCertain =
        true; ///< false: nothing but ASCII was seen so far; reading decides when it meets more
    char delimiter = ',';
    DateOrder dateOrder = DateOrder::YearMonthDay;
    bool dateOrderCertain = true; ///< false: D/M or M/D, and no date seen could tell
    QStringList headings;         ///< the header row
    qint64 headerRow = 1; ///< its record number: more than 1 where empty lines or titles come before it
    qint64 size = 0;      ///< bytes of the file
    QString sheet;        ///< XLSX: the sheet that is read
    QStringList sheets;   ///< XLSX: all that could be
    bool operator==(const TableFormat &) const = default;
};

/// Cells put right by hand before the import: (record number, index of the field) → text. Applied while
/// reading; the file stays as it is.
using Corrections = QMap<std::pair<qint64, int>, QString>;

/// What the person set by hand; what is not set is detected.
struct ReadOptions
{
    std::optional<TextEncoding> encoding = {};
    std::optional<char> delimiter = {};
    std::optional<DateOrder> dateOrder = {};
    QString sheet = {}; ///< empty = the first
    int threads = 2; ///< parts of a CSV file that are read at the same time; one where there are corrections
    Corrections corrections = {};
    qint64 smallestPart = 256 * 1024; ///< bytes; a smaller file is not cut
};

} // namespace powerhall
