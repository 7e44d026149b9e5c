// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/paint/linebreak.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

bool isClosing(QChar character)
{
    return u"，。、；：？！）》〉〕】」』”’…—～·℃％‰)]},.;:!?%/"_s.contains(character);
}

bool isOpening(QChar character)
{
    const bool circled = character.unicode() >= 0x2460 && character.unicode() <= 0x2473;
    return circled || u"（《〈〔【「『“‘([{￥¥"_s.contains(character);
}

bool isWordPart(QChar character)
{
    if (character.unicode() < 0x80)
        return character.unicode() > 0x20 && character.unicode() != 0x7F;
    const QChar::Script script = character.script();
    return script == QChar::Script_Latin || script == QChar::Script_Greek || script == QChar::Script_Cyrillic;
}

/// Dates, numbers with their sign and with what they count, and from one number to another.
const QRegularExpression &keptTogether()
{
    static const QRegularExpression pattern(
        u"\\d{4}年\\d{1,2}月\\d{1,2}日|（周[一二三四五六日]）"
        "|[+−±]\\d[\\d.,]*[%％‰]?|\\d[\\d.:]*[%％]?[—–～]\\d[\\d.:]*[%％]?"
        "|第?\\d[\\d.,:]*[ ]?(?:元/(?:千瓦时|千伏安|千瓦|户|月|次|度|天|日|kWh|kVA|kW)(?:·[月天日])?|个工作日|工作日|个月|小时|分钟|千伏安|千瓦时|千瓦|千伏|kVA|kW|kV|[个日天年月时分秒元件份项条号页步次户人米伏%％℃])"_s);
    return pattern;
}

/// joined[i]: the text may not be broken before position i.
QList<bool> joinedPositions(const QString &text)
{
    QList<bool> joined(text.size() + 1, false);
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar before = text.at(i - 1);
        const QChar after = text.at(i);
        if (before == u' ' || after == u' ')
            continue;
        joined[i] = isClosing(after) || isOpening(before) || (isWordPart(before) && isWordPart(after)) ||
                    before == QChar::Nbsp || after == QChar::Nbsp;
    }
    auto matches = keptTogether().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        for (qsizetype i = match.capturedStart() + 1; i < match.capturedEnd(); ++i)
            joined[i] = true;
    }
    return joined;
}

} // namespace

QList<qsizetype> characterEnds(const QString &text)
{
    QList<qsizetype> ends;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype end = finder.toNextBoundary(); end != -1; end = finder.toNextBoundary())
        ends.append(end);
    return ends;
}

QList<BreakUnit> breakUnits(const QString &text)
{
    const QList<bool> joined = joinedPositions(text);
    QList<BreakUnit> units;
    qsizetype start = 0;
    for (const qsizetype end : characterEnds(text)) {
        if (end < text.size() && joined.at(end))
            continue;
        units.append(BreakUnit{start, end - start, QStringView(text).mid(start, end - start) == u" "});
        start = end;
    }
    return units;
}

} // namespace powerhall
