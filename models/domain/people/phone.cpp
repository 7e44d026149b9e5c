// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/people/phone.h"

#include "models/core/text.h"

#include <QRegularExpression>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QString digitsOf(const QString &typed)
{
    QString digits = compactCode(typed);
    digits.remove(u'(').remove(u')');
    for (const auto &prefix : {"+86"_L1, "0086"_L1}) {
        if (digits.startsWith(prefix))
            return digits.mid(prefix.size());
    }
    return digits;
}

bool matches(const QString &text, QLatin1StringView pattern)
{
    const QString whole = QRegularExpression::anchoredPattern(QString(pattern));
    return QRegularExpression(whole).match(text).hasMatch();
}

/// 010 and 02x are the three-digit area codes; all others have four.
int areaLength(const QString &digits)
{
    return digits.startsWith("01"_L1) || digits.startsWith("02"_L1) ? 3 : 4;
}

} // namespace

Phone readPhone(const QString &typed)
{
    const QString digits = digitsOf(typed);
    if (matches(digits, "1[3-9][0-9]{9}"_L1))
        return {PhoneKind::Mobile, {}, digits};
    if (matches(digits, "(010|02[0-9]|0[3-9][0-9]{2})[0-9]{7,8}"_L1)) {
        const int split = areaLength(digits);
        return {PhoneKind::Landline, digits.left(split), digits.mid(split)};
    }
    if (matches(digits, "[48]00[0-9]{7}|[19][0-9]{2,5}"_L1))
        return {PhoneKind::Service, {}, digits};
    return {PhoneKind::Unknown, {}, digits};
}

} // namespace powerhall
