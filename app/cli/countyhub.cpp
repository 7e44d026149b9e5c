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

Result<Reply> withHub(const Call &call, const Context &context,
                      const std::function<Result<Reply>(HubDatabase &, const CountyCard &)> &work)
{
    const auto card = readCountyCard(context.folder);
    if (!card)
        return card.error();
    const auto hub = openCountyHub(call, *card);
    return hub ? work(**hub, *card) : hub.error();
}

Result<Reply> withCounty(const Call &call, const Context &context,
                         const std::function<Result<Reply>(const CountyPost &)> &work)
{
    const auto keys = readCountyKeys(context.folder, call.password);
    if (!keys)
        return keys.error();
    const auto address = parseHubUrl(call.option(u"hub"_s, keys->card.hubUrl));
    if (!address)
        return address.error().at(u"--hub"_s);
    return work({*address, *keys, context.folder});
}

} // namespace powerhall
