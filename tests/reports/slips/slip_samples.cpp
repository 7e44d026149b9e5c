// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/slips/slippdf.h"
#include "tests/support/sampleslip.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Writes a PDF of every kind of slip into a folder, to be looked at.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, u"."_s));
    const Profile profile = sampleProfile();
    const SlipSource source = sampleSource(profile);
    for (const SlipKind kind : {SlipKind::Notice, SlipKind::Receipt, SlipKind::Owed, SlipKind::NotAccepted,
                                SlipKind::StageReply, SlipKind::HandOver}) {
        const auto slip = buildSlip(kind, source);
        if (!slip)
            return 1;
        for (const bool large : {false, true}) {
            const auto pdf = slipPdf(*slip, SlipOptions{large});
            if (!pdf) {
                qWarning("%s", qPrintable(pdf.error().detail));
                return 1;
            }
            QFile file(folder.filePath(wordOf(kind) + (large ? u"-large.pdf"_s : u".pdf"_s)));
            if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size())
                return 1;
        }
    }
    return 0;
}
