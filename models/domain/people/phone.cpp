// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/people/phone.h"

#include "models/core/text.h"

#include <QRegularExpression>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct Parts
{
    QString digits;
    QString extension;
};

/// What was typed without what only separates, and what stands behind 转.
Parts partsOf(const QString &typed)
{
    static const QRegularExpression extension(u"(?:转|分机|EXT\\.?|X|#)([0-9]{1,6})$"_s);
    QString compact = compactCode(typed);
    compact.remove(u'(').remove(u')');
    const QRegularExpressionMatch match = extension.match(compact);
    return {compact.left(match.hasMatch() ? match.capturedStart() : compact.size()), match.captured(1)};
}

QString withoutCountry(const QString &digits)
{
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

QString Phone::text() const
{
    const QString line = area.isEmpty() ? number : QString(area + u'-' + number);
    return extension.isEmpty() ? line : QString(line + u'转' + extension);
}

Phone readPhone(const QString &typed)
{
    static const QRegularExpression mobile = wholly("1[3-9][0-9]{9}"_L1);
    static const QRegularExpression landline = wholly("(010|02[0-9]|0[3-9][0-9]{2})[0-9]{7,8}"_L1);
    static const QRegularExpression service = wholly("[48]00[0-9]{7}|[19][0-9]{2,5}"_L1);
    const Parts parts = partsOf(typed);
    const QString digits = withoutCountry(parts.digits);
    if (matches(digits, mobile))
        return {PhoneKind::Mobile, {}, digits, parts.extension};
    if (matches(digits, landline)) {
        const int split = areaLength(digits);
        return {PhoneKind::Landline, digits.left(split), digits.mid(split), parts.extension};
    }
    if (matches(digits, service))
        return {PhoneKind::Service, {}, digits, parts.extension};
    return {PhoneKind::Unknown, {}, digits, parts.extension};
}

bool isDiallable(const QString &typed)
{
    static const QRegularExpression digits = wholly("\\+?[0-9]{3,20}"_L1);
    return matches(partsOf(typed).digits, digits);
}

} // namespace powerhall
