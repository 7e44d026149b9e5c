// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/documentpages.h"
#include "reports/xlsx/xlsxfile.h"
#include "tests/reports/quality/samplequality.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

bool save(const QString &path, const Document &document)
{
    const auto pdf = documentPdf(document);
    QFile file(path + u".pdf"_s);
    return pdf && file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size() &&
           writeXlsx(document, path + u".xlsx"_s).has_value();
}

} // namespace

/// Writes quality reports of example and invented quarters into a folder, to be looked at.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, u"."_s));
    const bool done = save(folder.filePath(u"reliability-example"_s), reliabilityReport(exampleQuarter())) &&
                      save(folder.filePath(u"reliability-none"_s), reliabilityReport(inventedQuarter(0))) &&
                      save(folder.filePath(u"reliability-300"_s), reliabilityReport(inventedQuarter(300))) &&
                      save(folder.filePath(u"voltage-40"_s), voltageReport(inventedVoltage(40))) &&
                      save(folder.filePath(u"voltage-none"_s), voltageReport(inventedVoltage(0)));
    return done ? 0 : 1;
}
