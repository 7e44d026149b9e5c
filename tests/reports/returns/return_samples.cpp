// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/documentfile.h"
#include "tests/reports/returns/samplereturns.h"

#include <QDir>
#include <QGuiApplication>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Writes a sample of every return into a folder, to be looked at: return_samples FOLDER.
int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, u"."_s));
    const ReturnInput input = sampleReturn();
    const Period quarter{QDate(2026, 1, 1), QDate(2026, 3, 31)};
    const QList<Document> documents{
        weeklyReport(input, {2026, 3, 30}),
        halfYearReport(sampleReturn(u"guidong"_s), {2026, 4, 1}),
        revisitReport(sampleReturn(u"baoshan"_s), quarter, u"2026Q1"_s, {}),
        stageReport(input, quarter),
        riskReport(input, quarter, {}),
        ledgerReport(input.head, sampleLedger(), quarter, input.today),
    };
    for (const Document &document : documents) {
        for (const QString &form : {u".pdf"_s, u".xlsx"_s}) {
            if (!saveDocument(document, folder.filePath(document.id + form)))
                return 1;
        }
    }
    return 0;
}
