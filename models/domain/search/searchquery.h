// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <string>

namespace powerhall {

/// What was typed, made comparable for each kind of field: full width to half width, no letters' case, ends
/// trimmed. An empty member looks for nothing in its fields.
struct SearchQuery
{
    std::u16string name;  ///< as it is
    std::string number;   ///< without blanks
    std::string code;     ///< phone and ID number: without blanks and hyphens
    std::string initials; ///< letters and digits alone, else empty

    static SearchQuery of(const QString &typed);
};

/// UTF-8 with ASCII letters as capitals: how codes are kept and compared.
std::string foldedCode(QStringView text);

} // namespace powerhall
