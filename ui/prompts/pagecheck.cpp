// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompts/pagecheck.h"

#include <QPrinter>

namespace powerhall {

QPageLayout slipPage()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()};
}

bool restorePage(QPrinter &printer, const QPageLayout &asked)
{
    printer.setPageLayout(asked);
    const QPageLayout found = printer.pageLayout();
    return found.pageSize().isEquivalentTo(asked.pageSize()) && found.orientation() == asked.orientation();
}

} // namespace powerhall
