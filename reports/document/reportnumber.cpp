// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/reportnumber.h"

#include <cmath>

namespace powerhall {

namespace {

using Wide = ReportNumber::Wide;

Wide powerOfTen(int exponent)
{
    Wide power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

Wide common(Wide a, Wide b)
{
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/// -1, 0 or 1 for a/b against c/d, none negative, without a product that could overflow.
int compared(Wide a, Wide b, Wide c, Wide d)
{
    for (int sign = 1;; sign = -sign) {
        const Wide left = a / b;
        const Wide right = c / d;
        if (left != right)
            return left < right ? -sign : sign;
        a %= b;
        c %= d;
        if (a == 0 || c == 0)
            return a == c ? 0 : a == 0 ? -sign : sign;
        std::swap(a, b);
        std::swap(c, d);
    }
}

} // namespace

QString Decimal::text() const
{
    if (places <= 0)
        return QString::number(units);
    QString digits = QString::number(units < 0 ? 0 - quint64(units) : quint64(units));
    digits = digits.rightJustified(places + 1, u'0');
    digits.insert(digits.size() - places, u'.');
    return units < 0 ? u'-' + digits : digits;
}

double Decimal::toDouble() const
{
    constexpr int Exact = 9; // powers of ten that are looked up; all up to 10^22 are exact
    static constexpr double Powers[Exact + 1] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    return double(units) / (places <= Exact ? Powers[places] : double(powerOfTen(places)));
}

ReportNumber ReportNumber::decimal(qint64 units, int places)
{
    return ReportNumber(units, powerOfTen(places));
}

ReportNumber ReportNumber::ratio(Wide numerator, Wide denominator)
{
    Q_ASSERT(denominator != 0);
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Wide shared = common(numerator < 0 ? -numerator : numerator, denominator);
    return shared > 1 ? ReportNumber(numerator / shared, denominator / shared)
                      : ReportNumber(numerator, denominator);
}

ReportNumber ReportNumber::fromDouble(double value)
{
    constexpr int Places = 12;
    const long double scaled = std::round(static_cast<long double>(value) * 1e12L);
    return ReportNumber(static_cast<Wide>(scaled), powerOfTen(Places));
}

/// In 64 bits, where everything on the way fits: a long table rounds millions of figures.
std::optional<qint64> ReportNumber::quickUnits(int places) const
{
    constexpr int Most = 9;
    constexpr Wide Largest = Wide(1) << 62;
    static constexpr qint64 Powers[Most + 1] = {1,       10,        100,        1'000,       10'000,
                                                100'000, 1'000'000, 10'000'000, 100'000'000, 1'000'000'000};
    if (m_numerator < 0 || m_numerator >= Largest || m_denominator >= Largest || places > Most)
        return {};
    const qint64 power = Powers[places];
    const auto numerator = static_cast<qint64>(m_numerator);
    const auto denominator = static_cast<qint64>(m_denominator);
    if (denominator == power)
        return numerator;
    qint64 units = 0;
    qint64 rest = 0;
    if (__builtin_mul_overflow(numerator / denominator, power, &units) ||
        __builtin_mul_overflow(numerator % denominator, power, &rest))
        return {};
    units += rest / denominator;
    rest %= denominator;
    return units + (rest >= denominator - rest ? 1 : 0);
}

std::optional<ReportNumber> ReportNumber::fromText(const QString &text)
{
    const qsizetype point = text.indexOf(u'.');
    const int places = point < 0 ? 0 : int(text.size() - point - 1);
    QString digits = text;
    if (point >= 0)
        digits.remove(point, 1);
    bool read = false;
    const qint64 units = digits.toLongLong(&read);
    if (!read || places > 12 || digits.size() > 17 || digits.startsWith(u'-'))
        return std::nullopt;
    return ReportNumber::decimal(units, places);
}

Decimal ReportNumber::rounded(int places) const
{
    if (const auto quick = quickUnits(places))
        return Decimal{*quick, places};
    const bool negative = m_numerator < 0;
    const Wide size = negative ? -m_numerator : m_numerator;
    Wide units = size / m_denominator;
    Wide rest = size % m_denominator;
    for (int i = 0; i < places; ++i) {
        rest *= 10;
        units = units * 10 + rest / m_denominator;
        rest %= m_denominator;
    }
    if (rest >= m_denominator - rest)
        ++units;
    Q_ASSERT(units <= std::numeric_limits<qint64>::max());
    return Decimal{static_cast<qint64>(negative ? -units : units), places};
}

double ReportNumber::toDouble() const
{
    return static_cast<double>(static_cast<long double>(m_numerator) /
                               static_cast<long double>(m_denominator));
}

bool operator==(const ReportNumber &left, const ReportNumber &right)
{
    return (left <=> right) == std::strong_ordering::equal;
}

std::strong_ordering operator<=>(const ReportNumber &left, const ReportNumber &right)
{
    if (left.isNegative() != right.isNegative())
        return left.isNegative() ? std::strong_ordering::less : std::strong_ordering::greater;
    const int order =
        left.isNegative()
            ? compared(-right.m_numerator, right.m_denominator, -left.m_numerator, left.m_denominator)
            : compared(left.m_numerator, left.m_denominator, right.m_numerator, right.m_denominator);
    return order <=> 0;
}

} // namespace powerhall
