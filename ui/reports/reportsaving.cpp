// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/reportsaving.h"

#include "models/tables/errortext.h"
#include "reports/document/documentfile.h"
#include "reports/document/documentpages.h"
#include "ui/prompts/prompts.h"
#include "ui/reports/reportjob.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/messagebar.h"

#include <QCoreApplication>

namespace powerhall {

namespace {

/// Context of the texts below.
class ReportSaving
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::ReportSaving)

public:
    static QString title() { return tr("存成文件"); }
    static QString forms() { return tr("PDF (*.pdf);;工作簿 (*.xlsx);;CSV (*.csv);;JSON (*.json)"); }
    static QString done(const QString &path) { return tr("已存到 %1").arg(path); }
};

} // namespace

void saveReport(const Document &document, const QString &proposal, ReportJob &job, Prompts &prompts,
                MessageBar &message)
{
    const auto path = prompts.saveFile(&message, ReportSaving::title(), proposal, ReportSaving::forms());
    if (!path || job.isRunning())
        return;
    job.run<bool>(
        [document, path = *path](ReadControl &control) -> Result<bool> {
            const auto saved = saveDocument(document, path);
            control.cancelled = false; // it is written: nothing is taken back
            if (!saved)
                return saved.error();
            return true;
        },
        [&message, path = *path](const Result<bool> &saved) {
            message.showMessage(saved ? Tone::Good : Tone::Late,
                                saved ? ReportSaving::done(path) : errorText(saved.error()));
        });
}

void printReport(const Document &document, ReportJob &job, const WindowContext &context, MessageBar &message)
{
    if (job.isRunning())
        return;
    job.run<QByteArray>([document](ReadControl &) { return documentPdf(document); },
                        [&message, context, title = document.title](const Result<QByteArray> &pdf) {
                            printPdf(context, pdf, title, message, &message);
                        });
}

} // namespace powerhall
