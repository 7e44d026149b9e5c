// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace powerhall {

/// Takes a text piece by piece.
using TextSink = std::function<void(QByteArrayView piece)>;
/// Gives the members of a JSON object as text, `"key":value,…`; nothing where there are none.
using JsonMembers = std::function<void(const TextSink &sink)>;

/// JSON handed on as it is made, for lists too long to be made a tree, or even one text. The caller keeps it
/// well-formed.
class JsonText
{
public:
    explicit JsonText(TextSink sink)
        : m_sink(std::move(sink))
    {}

    void add(std::string_view text) { m_text.append(text); }
    /// All digits the number needs to be read back the same; null for nothing. Finite.
    void addNumber(const std::optional<double> &number);
    void addQuoted(const QString &text);
    /// Hands on what there is, where it is enough to be worth it.
    void flow();
    /// Hands on the rest.
    void finish();

private:
    TextSink m_sink;
    std::string m_text;
};

/// An object with further members behind its own; none of their keys may be in it. Compact is one line.
void writeJson(const QJsonObject &object, const JsonMembers &members, QJsonDocument::JsonFormat format,
               const TextSink &sink);

} // namespace powerhall
