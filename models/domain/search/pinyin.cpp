// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/search/pinyin.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <memory>

namespace powerhall {

// The generated table (resources/pinyin/writetable.cpp); a dot stands for no reading.
extern const char PinyinExtensionA[0x4dbf - 0x3400 + 2];
extern const char PinyinUnified[0x9fff - 0x4e00 + 2];
extern const char PinyinExtensionB[0x2a6df - 0x20000 + 2];

namespace {

/// Characters read otherwise in these places than alone. Letters stand for the characters one by one.
struct Reading
{
    QStringView characters;
    const char *initials;
};

/// At the head of a person's name: surnames with a reading of their own. Double ones first.
constexpr std::array Surnames{
    Reading{u"尉迟", "YC"}, Reading{u"万俟", "MQ"}, Reading{u"单于", "CY"}, Reading{u"长孙", "ZS"},
    Reading{u"单", "S"},    Reading{u"曾", "Z"},    Reading{u"解", "X"},    Reading{u"仇", "Q"},
    Reading{u"查", "Z"},    Reading{u"朴", "P"},    Reading{u"区", "O"},    Reading{u"盖", "G"},
    Reading{u"任", "R"},    Reading{u"华", "H"},    Reading{u"覃", "Q"},    Reading{u"翟", "Z"},
    Reading{u"乐", "Y"},    Reading{u"种", "C"},    Reading{u"繁", "P"},    Reading{u"折", "S"},
    Reading{u"秘", "B"},    Reading{u"员", "Y"},    Reading{u"召", "S"},    Reading{u"阚", "K"},
    Reading{u"黑", "H"},    Reading{u"佴", "N"},    Reading{u"曲", "Q"},    Reading{u"沈", "S"},
    Reading{u"哈", "H"},    Reading{u"缪", "M"},    Reading{u"谌", "C"},    Reading{u"长", "C"},
};

/// Anywhere: words that firms and places bear, then characters whose usual reading in names differs.
constexpr std::array Words{
    Reading{u"重庆", "CQ"}, Reading{u"重阳", "CY"}, Reading{u"重光", "CG"}, Reading{u"厦门", "XM"},
    Reading{u"银行", "YH"}, Reading{u"商行", "SH"}, Reading{u"车行", "CH"}, Reading{u"洋行", "YH"},
    Reading{u"支行", "ZH"}, Reading{u"分行", "FH"}, Reading{u"行业", "HY"}, Reading{u"音乐", "YY"},
    Reading{u"乐器", "YQ"}, Reading{u"西藏", "XZ"}, Reading{u"朝阳", "CY"}, Reading{u"会计", "KJ"},
    Reading{u"番禺", "PY"}, Reading{u"校长", "XZ"}, Reading{u"家长", "JZ"}, Reading{u"成长", "CZ"},
    Reading{u"长", "C"},    Reading{u"晟", "S"},
};

/// Longer names are firms', whose first character is no surname.
constexpr qsizetype LongestPersonName = 4;

template<std::size_t Count>
const Reading *readingAt(const std::array<Reading, Count> &readings, QStringView text)
{
    const auto found = std::find_if(readings.begin(), readings.end(), [text](const Reading &reading) {
        return text.startsWith(reading.characters);
    });
    return found == readings.end() ? nullptr : &*found;
}

/// Whether any reading begins with a character: of most names none does, and that is told at once.
bool mayBeginReading(QChar character)
{
    static const auto firsts = [] {
        auto bits = std::make_unique<std::bitset<0x10000>>();
        for (const Reading &reading : Surnames)
            bits->set(reading.characters.front().unicode());
        for (const Reading &reading : Words)
            bits->set(reading.characters.front().unicode());
        return bits;
    }();
    return firsts->test(character.unicode());
}

const Reading *readingAtHead(QStringView rest, bool isSurname)
{
    if (!mayBeginReading(rest.front()))
        return nullptr;
    if (const Reading *surname = isSurname ? readingAt(Surnames, rest) : nullptr)
        return surname;
    return readingAt(Words, rest);
}

char asciiInitial(char32_t c)
{
    if (c >= U'a' && c <= U'z')
        return static_cast<char>(c - U'a' + U'A');
    const bool stands = (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return stands ? static_cast<char>(c) : '\0';
}

} // namespace

char pinyinInitial(char32_t character)
{
    char letter = '.';
    if (character >= 0x4e00 && character <= 0x9fff)
        letter = PinyinUnified[character - 0x4e00];
    else if (character >= 0x3400 && character <= 0x4dbf)
        letter = PinyinExtensionA[character - 0x3400];
    else if (character >= 0x20000 && character <= 0x2a6df)
        letter = PinyinExtensionB[character - 0x20000];
    else if (character == 0x3007) // 〇
        letter = 'L';
    return letter == '.' ? '\0' : letter;
}

QByteArray pinyinInitials(QStringView name)
{
    QByteArray initials;
    initials.reserve(name.size());
    qsizetype at = 0;
    while (at < name.size()) {
        const QStringView rest = name.mid(at);
        const bool isSurname = at == 0 && name.size() <= LongestPersonName;
        if (const Reading *reading = readingAtHead(rest, isSurname)) {
            initials += reading->initials;
            at += reading->characters.size();
            continue;
        }
        const bool isPair = rest.size() > 1 && rest[0].isHighSurrogate() && rest[1].isLowSurrogate();
        const char32_t c = isPair ? QChar::surrogateToUcs4(rest[0], rest[1]) : rest[0].unicode();
        if (const char letter = c < 0x80 ? asciiInitial(c) : pinyinInitial(c))
            initials += letter;
        at += isPair ? 2 : 1;
    }
    return initials;
}

} // namespace powerhall
