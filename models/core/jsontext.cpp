// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/jsontext.h"

#include <array>
#include <charconv>
#include <utility>

namespace powerhall {

void JsonText::addNumber(const std::optional<double> &number)
{
    constexpr double ExactWhole = 9007199254740992; // 2^53
    if (!number)
        return add("null");
    std::array<char, 32> digits;
    char *const begin = digits.data();
    char *const end = begin + digits.size();
    const bool isWhole = *number > -ExactWhole && *number < ExactWhole && *number == double(qint64(*number));
    const char *last =
        isWhole ? std::to_chars(begin, end, qint64(*number)).ptr : std::to_chars(begin, end, *number).ptr;
    add({begin, size_t(last - begin)});
}

void JsonText::addQuoted(const QString &text)
{
    constexpr std::string_view Hex = "0123456789abcdef";
    add("\"");
    for (const char character : text.toUtf8()) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x20) {
            add("\\u00");
            m_text += Hex[byte >> 4];
            m_text += Hex[byte & 15];
            continue;
        }
        if (character == '"' || character == '\\')
            m_text += '\\';
        m_text += character;
    }
    add("\"");
}

void JsonText::flow()
{
    constexpr size_t Enough = 32 * 1024;
    if (m_text.size() >= Enough)
        finish();
}

void JsonText::finish()
{
    m_sink(QByteArrayView(m_text.data(), qsizetype(m_text.size())));
    m_text.clear(); // keeps its memory
}

void writeJson(const QJsonObject &object, const JsonMembers &members, QJsonDocument::JsonFormat format,
               const TextSink &sink)
{
    const bool isCompact = format == QJsonDocument::Compact;
    const QByteArray end = isCompact ? "}" : "\n}\n"; // as the tree ends
    sink(QJsonDocument(object).toJson(format).chopped(end.size()));
    QByteArray before = object.isEmpty() ? "" : ",";
    if (!isCompact)
        before += "\n    ";
    const auto take = [&](QByteArrayView piece) {
        if (!piece.isEmpty())
            sink(std::exchange(before, {}));
        sink(piece);
    };
    if (members)
        members(take);
    sink(end);
}

} // namespace powerhall
