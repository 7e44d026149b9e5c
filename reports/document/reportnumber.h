// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace powerhall {

/// What people and files are shown: a whole number of units of 10^-places.
struct Decimal
{
    qint64 units = 0;
    int places = 0;

    [[nodiscard]] QString text() const;    ///< plain digits, "-0.05"; zero never bears a sign
    [[nodiscard]] double toDouble() const; ///< the double nearest to the decimal
    bool operator==(const Decimal &) const = default;
};

/// A figure of a report, still exact: numerator ÷ denominator. Every output rounds it itself, once, to the
/// places of its column, so that all outputs carry the same digits.
class ReportNumber
{
public:
    __extension__ typedef __int128 Wide;

    ReportNumber() = default;
    static ReportNumber whole(qint64 value) { return ReportNumber(value, 1); }
    static ReportNumber decimal(qint64 units, int places); ///< units · 10^-places
    /// A quotient; the denominator must not be zero. |values| below 10^36.
    static ReportNumber ratio(Wide numerator, Wide denominator);
    /// For figures whose engine works in binary: taken at 12 decimals, half up, |value| below 10^15.
    static ReportNumber fromDouble(double value);
    /// Digits with at most one point, as they were published; nothing for any other text.
    static std::optional<ReportNumber> fromText(const QString &text);

    /// Half up, away from zero, as by hand (四舍五入).
    [[nodiscard]] Decimal rounded(int places) const;
    [[nodiscard]] double toDouble() const; ///< for the length of a bar, never for a printed digit
    [[nodiscard]] bool isNegative() const { return m_numerator < 0; }
    friend std::strong_ordering operator<=>(const ReportNumber &left, const ReportNumber &right);
    friend bool operator==(const ReportNumber &left, const ReportNumber &right);

private:
    ReportNumber(Wide numerator, Wide denominator)
        : m_numerator(numerator)
        , m_denominator(denominator)
    {}

    [[nodiscard]] std::optional<qint64> quickUnits(int places) const;

    Wide m_numerator = 0;
    Wide m_denominator = 1; ///< above zero
};

} // namespace powerhall
