// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/documentbytes.h"

#include "models/core/json.h"
#include "reports/csv/csvfile.h"
#include "reports/document/documentpages.h"
#include "reports/paint/fontset.h"
#include "reports/xlsx/xlsxfile.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Result<QByteArray> csvBytes(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const auto written = writeCsv(document, buffer); !written)
        return written.error();
    return buffer.data();
}

/// The library writes to a path only; what it made is handed on as bytes like every other output.
Result<QByteArray> xlsxBytes(const Document &document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report.xlsx"_s);
    if (const auto written = writeXlsx(document, path); !written)
        return written.error();
    return readFile(path);
}

} // namespace

Result<QByteArray> documentBytes(const QString &suffix, const Document &document)
{
    if (suffix == "csv"_L1)
        return csvBytes(document);
    if (suffix == "xlsx"_L1)
        return xlsxBytes(document);
    return documentPdf(document);
}

bool lacksFaces()
{
    return FontSet::lacksFaces();
}

} // namespace powerhall
