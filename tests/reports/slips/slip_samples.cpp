// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"
#include "reports/slips/slippdf.h"
#include "tests/support/sampleslip.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

bool save(const QString &path, const Slip &slip, bool large)
{
    const auto pdf = slipPdf(slip, SlipOptions{large});
    if (!pdf) {
        qWarning("%s: %s", qPrintable(path), qPrintable(pdf.error().detail));
        return false;
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size();
}

bool saveAll(const QDir &folder, const SlipSource &source, const QString &name)
{
    bool done = true;
    for (const SlipKind kind : {SlipKind::Notice, SlipKind::Receipt, SlipKind::Owed, SlipKind::NotAccepted,
                                SlipKind::StageReply, SlipKind::HandOver}) {
        const auto slip = buildSlip(kind, source);
        if (!slip)
            return false;
        for (const bool large : {false, true})
            done = save(folder.filePath(name + u'-' + wordOf(kind) + (large ? u"-large.pdf"_s : u".pdf"_s)),
                        *slip, large) &&
                   done;
    }
    return done;
}

} // namespace

/// Writes a PDF of every kind of slip into a folder, to be looked at.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, u"."_s));
    const Profile sample = sampleProfile();
    bool done = saveAll(folder, sampleSource(sample), sample.id);
    for (const QString &id : shippedProfileIds()) {
        auto profile = shippedProfile(id);
        if (!profile)
            return 1;
        for (const auto &[name, source] : sampleCases(*profile))
            done = saveAll(folder, source, id + u'-' + name) && done;
    }
    return done ? 0 : 1;
}
