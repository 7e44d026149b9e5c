// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/people/creditcode.h"

#include "models/core/text.h"

#include <algorithm>
#include <array>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Alphabet("0123456789ABCDEFGHJKLMNPQRTUWXY");
constexpr int Length = 18;
constexpr int OrganisationAt = 8;
constexpr int OrganisationCheckAt = 16;

/// GB 11714: the organisation's own code inside the credit code; letters count from A = 10 without gaps.
QChar organisationCheck(QStringView eight)
{
    constexpr std::array<int, 8> Weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; ++i) {
        const char16_t c = eight[i].unicode();
        sum += (c <= u'9' ? c - u'0' : c - u'A' + 10) * Weights[size_t(i)];
    }
    return "0X987654321"_L1.at(sum % 11);
}

QChar wholeCheck(QStringView body)
{
    int sum = 0;
    int weight = 1;
    for (const QChar c : body) {
        sum += int(Alphabet.indexOf(c)) * weight;
        weight = weight * 3 % 31;
    }
    return Alphabet.at((31 - sum % 31) % 31);
}

} // namespace

CreditCodeCheck checkCreditCode(const QString &typed)
{
    CreditCodeCheck check;
    check.code = compactCode(typed);
    check.wellFormed =
        check.code.size() == Length &&
        std::all_of(check.code.cbegin(), check.code.cend(), [](QChar c) { return Alphabet.indexOf(c) >= 0; });
    if (!check.wellFormed)
        return check;
    const QStringView code(check.code);
    if (const QChar wanted = organisationCheck(code.mid(OrganisationAt, 8));
        wanted != code[OrganisationCheckAt])
        check.expected17 = wanted;
    if (const QChar wanted = wholeCheck(code.left(Length - 1)); wanted != code.back())
        check.expected18 = wanted;
    return check;
}

} // namespace powerhall
