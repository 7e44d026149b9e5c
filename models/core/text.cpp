// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/text.h"

#include <QTextBoundaryFinder>

namespace powerhall {

namespace {

bool isBidiControl(char32_t code)
{
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0x200E ||
           code == 0x200F || code == 0x061C;
}

bool isRemoved(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return isBidiControl(code) || code == QChar::ReplacementCharacter || category == QChar::Other_Control ||
           category == QChar::Other_Format || category == QChar::Other_Surrogate ||
           category == QChar::Other_NotAssigned;
}

char32_t halfWidth(char32_t code)
{
    if (code >= 0xFF01 && code <= 0xFF5E)
        return code - 0xFEE0;
    return code == 0x3000 ? U' ' : code;
}

template<typename Map>
QString mapped(const QString &text, Map map)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t code : text.toUcs4()) {
        if (const char32_t kept = map(code); kept != 0)
            result += QString::fromUcs4(&kept, 1);
    }
    return result;
}

char32_t spaceForBreak(char32_t code)
{
    return code == U'\n' || code == U'\r' || code == U'\t' || code == 0x2028 || code == 0x2029 ? U' ' : code;
}

} // namespace

QString cleanLine(const QString &text)
{
    // Composed last: what stood between a letter and its mark is gone then, and the letter is of its last
    // width.
    return mapped(text,
                  [](char32_t code) -> char32_t {
                      const char32_t plain = halfWidth(spaceForBreak(code));
                      return isRemoved(plain) ? 0 : plain;
                  })
        .normalized(QString::NormalizationForm_C)
        .trimmed();
}

QString printable(const QString &text)
{
    return mapped(text, [](char32_t code) -> char32_t {
        const char32_t plain = spaceForBreak(code);
        if (QChar::category(plain) == QChar::Other_PrivateUse)
            return 0x25A1;
        return isRemoved(plain) ? 0 : plain;
    });
}

QString compactCode(const QString &text)
{
    return mapped(text, [](char32_t code) -> char32_t {
        const char32_t plain = halfWidth(code);
        if (QChar::isSpace(plain) || plain == U'-' || isRemoved(plain))
            return 0;
        return QChar::toUpper(plain);
    });
}

int characterCount(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() != -1)
        ++count;
    return count;
}

} // namespace powerhall
