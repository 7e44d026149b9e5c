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

/// Compiled once: lists mask a number for every row they show.
QRegularExpression wholly(QLatin1StringView pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString(pattern)));
}

bool matches(const QString &text, const QRegularExpression &pattern)
{
    return pattern.match(text).hasMatch();
}

/// 010 and 02x are the three-digit area codes; all others have four.
int areaLength(const QString &digits)
{
    return digits.startsWith("01"_L1) || digits.startsWith("02"_L1) ? 3 : 4;
}

} // namespace

Phone readPhone(const QString &typed)
{
    static const QRegularExpression mobile = wholly("1[3-9][0-9]{9}"_L1);
    static const QRegularExpression landline = wholly("(010|02[0-9]|0[3-9][0-9]{2})[0-9]{7,8}"_L1);
    static const QRegularExpression service = wholly("[48]00[0-9]{7}|[19][0-9]{2,5}"_L1);
    const QString digits = digitsOf(typed);
    if (matches(digits, mobile))
        return {PhoneKind::Mobile, {}, digits};
    if (matches(digits, landline)) {
        const int split = areaLength(digits);
        return {PhoneKind::Landline, digits.left(split), digits.mid(split)};
    }
    if (matches(digits, service))
        return {PhoneKind::Service, {}, digits};
    return {PhoneKind::Unknown, {}, digits};
}

} // namespace powerhall
