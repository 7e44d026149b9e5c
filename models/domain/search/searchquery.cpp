// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/search/searchquery.h"

#include "models/core/text.h"
#include "models/domain/search/textcolumn.h"

namespace powerhall {

namespace {

/// More than anybody types; what is pasted beyond it is not looked at.
constexpr qsizetype LongestQuery = 256;

std::string without(const std::string &text, std::string_view unwanted)
{
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result),
                 [&](char c) { return unwanted.find(c) == std::string_view::npos; });
    return result;
}

bool isLetterOrDigit(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

std::string foldedCode(QStringView text)
{
    std::string result = text.toUtf8().toStdString();
    std::transform(result.begin(), result.end(), result.begin(), ColumnUnits<char>::folded);
    return result;
}

SearchQuery SearchQuery::of(const QString &typed)
{
    const QString clean = cleanLine(typed.left(LongestQuery));
    SearchQuery query;
    query.name = clean.toStdU16String();
    std::transform(query.name.begin(), query.name.end(), query.name.begin(), ColumnUnits<char16_t>::folded);
    query.number = without(foldedCode(clean), " ");
    query.code = without(query.number, "-");
    if (std::all_of(query.number.begin(), query.number.end(), isLetterOrDigit))
        query.initials = query.number;
    return query;
}

} // namespace powerhall
