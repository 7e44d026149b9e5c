// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/formatwords.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr char Delimiters[] = {',', ';', '\t', '|'}; // in the order of delimiterWords()

/// By its place among the words.
template<typename Value>
std::optional<Value> valueOf(const QStringList &words, const QString &word)
{
    const qsizetype at = words.indexOf(word);
    return at < 0 ? std::nullopt : std::optional(Value(at));
}

} // namespace

QStringList tableKindWords()
{
    return {u"events"_s, u"users"_s, u"points"_s, u"samples"_s, u"daily"_s, u"history"_s, u"released"_s};
}

QStringList encodingWords()
{
    return {u"utf-8"_s, u"utf-16le"_s, u"utf-16be"_s, u"gb18030"_s};
}

QStringList dateOrderWords()
{
    return {u"ymd"_s, u"dmy"_s, u"mdy"_s};
}

QStringList delimiterWords()
{
    return {u"comma"_s, u"semicolon"_s, u"tab"_s, u"pipe"_s};
}

QString wordOf(TableKind kind)
{
    return tableKindWords().at(int(kind));
}

QString wordOf(TextEncoding encoding)
{
    return encodingWords().at(int(encoding));
}

QString wordOf(DateOrder order)
{
    return dateOrderWords().at(int(order));
}

QString delimiterWord(char delimiter)
{
    for (qsizetype i = 0; i < delimiterWords().size(); ++i) {
        if (Delimiters[i] == delimiter)
            return delimiterWords().at(i);
    }
    return QChar::fromLatin1(delimiter);
}

std::optional<TableKind> tableKindOf(const QString &word)
{
    return valueOf<TableKind>(tableKindWords(), word);
}

std::optional<TextEncoding> encodingOf(const QString &word)
{
    return valueOf<TextEncoding>(encodingWords(), word);
}

std::optional<DateOrder> dateOrderOf(const QString &word)
{
    return valueOf<DateOrder>(dateOrderWords(), word);
}

std::optional<char> delimiterOf(const QString &word)
{
    const qsizetype at = delimiterWords().indexOf(word);
    return at < 0 ? std::nullopt : std::optional(Delimiters[at]);
}

} // namespace powerhall
