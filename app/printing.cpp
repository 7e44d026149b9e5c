// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/printing.h"

#include "reports/slips/slippdf.h"

using namespace Qt::StringLiterals;

namespace powerhall {

Result<QByteArray> SlipPrinting::render(const Slip &slip, const Options &options)
{
    return slipPdf(slip, {.largePrint = options.largePrint});
}

Result<int> SlipPrinting::send(const QByteArray &, const QString &printer, const QString &)
{
    return Error{ErrorCode::PrintFailed, {}, printer, {}};
}

Result<Printing::Job> SlipPrinting::state(const QString &, int)
{
    return Job::Unknown;
}

} // namespace powerhall
