// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/deposittext.h"

#include <QCoreApplication>

namespace powerhall {

namespace {

struct DepositText
{
    Q_DECLARE_TR_FUNCTIONS(DepositText)
};

} // namespace

QString depositStateText(const Deposit &deposit, DepositPath path)
{
    if (deposit.isJoined())
        return deposit.surplus.isEmpty() ? DepositText::tr("已并入") : DepositText::tr("已并入，有退件");
    switch (path) {
    case DepositPath::Exchange:
        break;
    case DepositPath::DeskAbove:
        return DepositText::tr("等县里并入");
    case DepositPath::Hand:
        return DepositText::tr("要转交");
    }
    return DepositText::tr("等记录");
}

QString depositPathText(DepositPath path)
{
    switch (path) {
    case DepositPath::Exchange:
        break;
    case DepositPath::DeskAbove:
        return DepositText::tr("这是别的站点的编号，由县里的柜台并入；请把材料转交那个站点");
    case DepositPath::Hand:
        return DepositText::tr(
            "这是别的站点的编号，没有上级柜台替两边并入；请把材料连同回执送到那个站点，由那里补收");
    }
    return {};
}

} // namespace powerhall
