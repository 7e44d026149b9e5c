// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/checkcode.h"

#include "models/core/text.h"

#include <array>
#include <optional>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String Alphabet = "234679ACDEFHJKMNPRTVWXY"_L1;
constexpr int Base = 23;      ///< prime, so that a weighted sum finds every wrong character and every swap
constexpr int HashDigits = 9; ///< 23⁹ > 2⁴⁰
constexpr int Length = HashDigits + 2;
using Digits = std::array<int, Length>;
static_assert(CheckCode::MostSheets == Base - 1);

/// Weights 2 … 11 for the ten characters before it: all different and none 0 modulo the base.
int checkDigit(const Digits &digits)
{
    int sum = 0;
    for (int i = 0; i < Length - 1; ++i)
        sum += digits.at(static_cast<size_t>(i)) * (i + 2);
    return sum % Base;
}

QString written(const Digits &digits)
{
    QString code;
    for (int i = 0; i < Length; ++i) {
        if (i == 4 || i == 8)
            code += u'-';
        code += Alphabet.at(digits.at(static_cast<size_t>(i)));
    }
    return code;
}

Error bad(const QString &typed, const QString &fault)
{
    return {ErrorCode::BadCheckCode, {}, fault, {typed}};
}

/// The code itself out of a scanned text.
QString codeIn(const QString &typed)
{
    static const QString Word = u"校验码"_s;
    const qsizetype word = typed.lastIndexOf(Word);
    QString code = compactCode(word < 0 ? typed : typed.mid(word + Word.size()));
    if (code.startsWith(u':'))
        code.remove(0, 1);
    return code;
}

} // namespace

QString checkCodeOf(const QByteArray &hash, int sheet)
{
    Q_ASSERT(hash.size() >= CheckCode::PrefixBytes && sheet >= 1 && sheet <= CheckCode::MostSheets);
    quint64 number = 0;
    for (int i = 0; i < CheckCode::PrefixBytes; ++i)
        number = number << 8 | static_cast<uchar>(hash.at(i));
    Digits digits{};
    for (size_t i = HashDigits; i-- > 0; number /= Base)
        digits[i] = static_cast<int>(number % Base);
    digits[HashDigits] = sheet;
    digits[Length - 1] = checkDigit(digits);
    return written(digits);
}

Result<CheckCode> parseCheckCode(const QString &typed)
{
    const QString code = codeIn(typed);
    if (code.size() != Length)
        return bad(typed, u"length"_s);
    Digits digits{};
    for (int i = 0; i < Length; ++i) {
        const qsizetype digit = Alphabet.indexOf(code.at(i));
        if (digit < 0)
            return bad(typed, u"character"_s);
        digits[static_cast<size_t>(i)] = static_cast<int>(digit);
    }
    quint64 number = 0;
    for (size_t i = 0; i < HashDigits; ++i)
        number = number * Base + static_cast<quint64>(digits.at(i));
    const int sheet = digits.at(HashDigits);
    if (digits.at(Length - 1) != checkDigit(digits) || sheet == 0 || number >> (8 * CheckCode::PrefixBytes))
        return bad(typed, u"check"_s);
    CheckCode result;
    result.sheet = sheet;
    for (int i = CheckCode::PrefixBytes - 1; i >= 0; --i)
        result.prefix.append(static_cast<char>(number >> (8 * i) & 0xFF));
    return result;
}

} // namespace powerhall
