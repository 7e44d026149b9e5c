// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include <QJsonArray>

namespace powerhall {

/// One value as an answer shows it: to programs and to people.
struct ReplyRow
{
    QJsonValue json;
    QString line; ///< may be of several lines
};

inline Reply replyOf(const ReplyRow &row)
{
    Reply reply;
    reply.json = row.json;
    reply.text = row.line;
    return reply;
}

/// One value, or what kept it from being made.
template<typename Value, typename RowOf>
Result<Reply> replyOf(const Result<Value> &value, RowOf rowOf)
{
    if (!value)
        return value.error();
    return replyOf(rowOf(*value));
}

/// A list: an array for programs, a line for each for people.
template<typename Values, typename RowOf>
Reply listReply(const Values &values, RowOf rowOf)
{
    QJsonArray array;
    QStringList lines;
    for (const auto &value : values) {
        const ReplyRow row = rowOf(value);
        array.append(row.json);
        lines.append(row.line);
    }
    return replyOf({array, lines.join(QLatin1Char('\n'))});
}

} // namespace powerhall
