// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/documentfile.h"

#include "reports/csv/csvfile.h"
#include "reports/document/documentpages.h"
#include "reports/json/jsonfile.h"
#include "reports/xlsx/xlsxfile.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <cstdio>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

Result<void> writePdf(const Document &document, QIODevice &device)
{
    const auto pdf = documentPdf(document);
    if (!pdf)
        return pdf.error();
    if (device.write(*pdf) != pdf->size())
        return Error{ErrorCode::FileUnreadable, {}, device.errorString(), {}};
    return {};
}

/// A library that writes a file by name writes it into a folder beside the wanted one, on the same disk.
Result<void> saveXlsx(const Document &document, const QString &path)
{
    const QFileInfo wanted(path);
    const QTemporaryDir folder(wanted.absolutePath() + u"/.powerhall-XXXXXX"_s);
    if (!folder.isValid())
        return Error{ErrorCode::FileUnreadable, path, folder.errorString(), {}};
    const QString whole = folder.filePath(u"report.xlsx"_s);
    const auto written = writeXlsx(document, whole);
    if (!written)
        return Error{written.error().code, path, written.error().detail, {}};
    if (std::rename(QFile::encodeName(whole).constData(), QFile::encodeName(path).constData()) != 0)
        return Error{ErrorCode::FileUnreadable, path, qt_error_string(), {}};
    return {};
}

Result<void> writeAs(DocumentForm form, const Document &document, QIODevice &device)
{
    switch (form) {
    case DocumentForm::Pdf:
        return writePdf(document, device);
    case DocumentForm::Csv:
        return writeCsv(document, device);
    case DocumentForm::Json:
        return writeJson(document, device);
    case DocumentForm::Xlsx:
        break;
    }
    return Error{ErrorCode::Internal, u"writeAs"_s, {}, {}};
}

} // namespace

Result<DocumentForm> documentFormOf(const QString &path)
{
    static const QStringList endings{u"pdf"_s, u"xlsx"_s, u"csv"_s, u"json"_s};
    const qsizetype form = endings.indexOf(QFileInfo(path).suffix().toLower());
    if (form < 0)
        return Error{ErrorCode::Usage, path, u"the name ends in none of .pdf .xlsx .csv .json"_s, {}};
    return DocumentForm(form);
}

Result<void> saveDocument(const Document &document, const QString &path)
{
    const auto form = documentFormOf(path);
    if (!form)
        return form.error();
    if (*form == DocumentForm::Xlsx)
        return saveXlsx(document, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorCode::FileUnreadable, path, file.errorString(), {}};
    const auto written = writeAs(*form, document, file);
    if (!written)
        return written;
    if (!file.commit())
        return Error{ErrorCode::FileUnreadable, path, file.errorString(), {}};
    return {};
}

} // namespace powerhall
