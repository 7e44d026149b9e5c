// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/people/idnumber.h"

#include "models/core/text.h"

#include <algorithm>
#include <array>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int BodyLength = 17;
constexpr std::array<int, BodyLength> Weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

bool isDigits(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QChar checkDigit(QStringView body)
{
    int sum = 0;
    for (int i = 0; i < BodyLength; ++i)
        sum += (body[i].unicode() - u'0') * Weights[size_t(i)];
    return "10X98765432"_L1.at(sum % 11);
}

QDate birthDate(QStringView body)
{
    return QDate(body.mid(6, 4).toInt(), body.mid(10, 2).toInt(), body.mid(12, 2).toInt());
}

IdNumberCheck::Fault faultOf(const IdNumberCheck &check, QDate today)
{
    using Fault = IdNumberCheck::Fault;
    if (!check.birth.isValid())
        return Fault::Date;
    // A clock before the program's own day is wrong (a dead battery says 1970), the person is not.
    if (check.birth > qMax(today, QDate(2026, 1, 1)))
        return Fault::Future;
    return check.number.back() == check.expected ? Fault::None : Fault::Check;
}

} // namespace

QString wordOf(IdNumberCheck::Fault fault)
{
    switch (fault) {
    case IdNumberCheck::Fault::None:
        return {};
    case IdNumberCheck::Fault::Length:
        return u"length"_s;
    case IdNumberCheck::Fault::Format:
        return u"format"_s;
    case IdNumberCheck::Fault::Date:
        return u"date"_s;
    case IdNumberCheck::Fault::Future:
        return u"future"_s;
    case IdNumberCheck::Fault::Check:
        return u"check"_s;
    }
    Q_UNREACHABLE();
}

IdNumberCheck checkIdNumber(const QString &typed, QDate today)
{
    IdNumberCheck check;
    check.number = compactCode(typed);
    if (check.number.size() != BodyLength + 1) {
        check.fault = IdNumberCheck::Fault::Length;
        return check;
    }
    const QStringView body = QStringView(check.number).left(BodyLength);
    const QChar last = check.number.back();
    if (!isDigits(body) || !(isDigits(QStringView(&last, 1)) || last == u'X')) {
        check.fault = IdNumberCheck::Fault::Format;
        return check;
    }
    check.expected = checkDigit(body);
    check.birth = birthDate(body);
    check.fault = faultOf(check, today);
    return check;
}

Result<QString> acceptIdNumber(const QString &typed, QDate today, bool demo)
{
    const IdNumberCheck check = checkIdNumber(typed, today);
    const QString place = u"id_number"_s;
    if (demo && check.isValid())
        return Error{ErrorCode::BadIdNumber, place, u"demo"_s, {}};
    if (check.fault == IdNumberCheck::Fault::Check && !demo)
        return Error{ErrorCode::BadIdNumber, place, wordOf(check.fault), {QString(check.expected)}};
    if (!check.isValid() && check.fault != IdNumberCheck::Fault::Check)
        return Error{ErrorCode::BadIdNumber, place, wordOf(check.fault), {}};
    return check.number;
}

std::optional<QString> idNumberFrom15(const QString &typed)
{
    const QString old = compactCode(typed);
    if (old.size() != 15 || !isDigits(old))
        return {};
    const QString body = old.left(6) + u"19"_s + old.mid(6);
    if (!birthDate(body).isValid())
        return {};
    return QString(body + checkDigit(body));
}

} // namespace powerhall
