// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/countyhub.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace powerhall {

PasswordPolicy hubPasswordPolicy()
{
    const auto graded = passwordPolicyOf(u"graded"_s);
    Q_ASSERT(graded);
    return graded.value_or(PasswordPolicy{});
}

Result<void> checkPlaceCode(const QString &option, const QString &code)
{
    static const QRegularExpression plain(u"^[A-Z0-9]{1,12}$"_s);
    if (plain.match(code).hasMatch())
        return {};
    return Error{ErrorCode::UnknownValue, option, code, {u"A-Z, 0-9"_s}};
}

Result<std::unique_ptr<HubDatabase>> openCountyHub(const Call &call, const CountyCard &card)
{
    const auto address = parseHubUrl(call.option(u"hub"_s, card.hubUrl));
    if (!address)
        return address.error().at(u"--hub"_s);
    return HubDatabase::open(*address);
}

} // namespace powerhall
