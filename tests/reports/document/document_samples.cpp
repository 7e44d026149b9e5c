// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/csv/csvfile.h"
#include "reports/document/documentpages.h"
#include "reports/json/jsonfile.h"
#include "reports/xlsx/xlsxfile.h"
#include "tests/support/sampledocument.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

template<typename Writer>
bool save(const QString &path, const Document &document, Writer writer)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && writer(document, file);
}

bool savePdf(const QString &path, const Document &document)
{
    const auto pdf = documentPdf(document);
    if (!pdf)
        qWarning("%s", qPrintable(pdf.error().detail));
    QFile file(path);
    return pdf && file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size();
}

} // namespace

/// Writes the sample report in every form into a folder, to be looked at.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, u"."_s));
    bool done = true;
    for (const qsizetype feeders : {0, 12, 3000}) {
        const Document document = sampleDocument(feeders);
        const QString name = folder.filePath(u"report-%1"_s.arg(feeders));
        done = savePdf(name + u".pdf"_s, document) && done;
        done = save(name + u".csv"_s, document, writeCsv) && done;
        done = save(name + u".json"_s, document, writeJson) && done;
        done = writeXlsx(document, name + u".xlsx"_s).has_value() && done;
    }
    return done ? 0 : 1;
}
