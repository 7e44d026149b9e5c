// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/creditcodetext.h"

#include <QCoreApplication>

namespace powerhall {

namespace {

struct CreditCodeText
{
    Q_DECLARE_TR_FUNCTIONS(powerhall::CreditCodeText)
};

} // namespace

QString creditCodeDoubt(const CreditCodeCheck &check)
{
    if (!check.wellFormed)
        return CreditCodeText::tr("应为 18 位，不含 I O S V Z；请再核对，仍可受理");
    if (!check.expected17.isNull())
        return CreditCodeText::tr("第17位按规则应为 %1；请再核对，核对无误可受理").arg(check.expected17);
    if (!check.expected18.isNull())
        return CreditCodeText::tr("第18位按规则应为 %1；请再核对，核对无误可受理").arg(check.expected18);
    return {};
}

} // namespace powerhall
