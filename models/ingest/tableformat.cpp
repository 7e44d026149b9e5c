// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ingest/tableformat.h"

#include "models/ingest/csvformat.h"
#include "models/ingest/encoding.h"
#include "models/ingest/xlsxtable.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qint64 LookedAt = 512 * 1024;

Error broken(const QString &path, const QString &fault)
{
    return {ErrorCode::BrokenTable, path, fault, {}};
}

/// What is no table at all, by its first bytes; empty for what may be one.
QString foreignKind(std::string_view beginning)
{
    if (beginning.starts_with("\xD0\xCF\x11\xE0")) // an OLE file: .xls, or a workbook with a password
        return u"old_workbook"_s;
    for (const std::string_view mark :
         {"%PDF", "\x89PNG", "\xFF\xD8\xFF", "Rar!", "7z\xBC\xAF", "SQLite format", "\x1F\x8B", "<?xml",
          "<html", "<!DOCTYPE", "<table", "{\\rtf"}) {
        if (beginning.starts_with(mark))
            return u"not_a_table"_s;
    }
    return {};
}

} // namespace

Result<TableFormat> detectFormat(const QString &path, const ReadOptions &options, const ReadControl *control)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{
            file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileMissing, path, file.errorString(), {}};
    const std::string beginning =
        bytesAt(file.handle(), 0, std::min(LookedAt, std::max<qint64>(file.size(), 1)));
    if (beginning.empty())
        return broken(path, u"empty"_s);
    if (beginning.starts_with("PK\x03\x04"))
        return xlsxFormatOf(path, file.size(), options, control);
    if (const QString kind = foreignKind(beginning); !kind.isEmpty())
        return broken(path, kind);
    const auto format = csvFormatOf(beginning, file.size(), options);
    return format ? format : format.error().at(path);
}

} // namespace powerhall
