// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <string>
#include <vector>

namespace powerhall {

/// The numbered objects of one PDF file (ISO 32000, 7.3 and 7.5), written one behind the other.
class PdfObjects
{
public:
    /// A number for what is written later.
    int reserve();
    void set(int number, std::string body);
    int add(std::string body);
    /// `entries` of its dictionary beside the length; `content` as deflated() gives it.
    int addDeflated(const std::string &entries, const std::string &content);

    /// The whole file, with an id made of its content: the same objects give the same bytes.
    [[nodiscard]] QByteArray file(int root, int info) const;

    static std::string reference(int number);
    static std::string text(const QString &text); ///< a text string
    /// Letters, digits and hyphens of a name; what else there is falls out.
    static std::string plainName(const QString &name);

private:
    std::vector<std::string> m_bodies; ///< of number 1, 2, …
};

/// As a stream with /FlateDecode holds it. For speed: most of it are codes and numbers, which shrink little
/// more with all effort.
std::string deflated(const std::string &content);

} // namespace powerhall
