// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/printing.h"

#include "models/spool/spool.h"
#include "reports/slips/slippdf.h"

using namespace Qt::StringLiterals;

namespace powerhall {

Result<QByteArray> SlipPrinting::render(const Slip &slip, const Options &options)
{
    return slipPdf(slip, {.largePrint = options.largePrint});
}

Result<int> SlipPrinting::send(const QByteArray &pdf, const QString &printer, const QString &title)
{
    return Spool().send(pdf, printer, title);
}

Result<Printing::Job> SlipPrinting::state(const QString &printer, int job)
{
    const auto state = Spool().state(printer, job);
    if (!state)
        return state.error();
    switch (*state) {
    case JobState::Waiting:
        return Job::Waiting;
    case JobState::Printing:
        return Job::Printing;
    case JobState::Done:
        return Job::Done;
    case JobState::Failed:
        return Job::Failed;
    case JobState::Unknown:
        return Job::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace powerhall
