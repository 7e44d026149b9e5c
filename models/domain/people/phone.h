// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace powerhall {

enum class PhoneKind
{
    Mobile,   ///< 手机: 11 digits from 13 to 19
    Landline, ///< 固话 with its area code
    Service,  ///< a short or 400/800 service line: reachable, but nobody's own
    Unknown   ///< none of these: worth a second look, no reason to refuse
};

struct Phone
{
    PhoneKind kind = PhoneKind::Unknown;
    QString area;   ///< of a landline, with its 0
    QString number; ///< the rest, digits only where it is a phone at all

    /// As people write it: 13800138000, 0826-12345678.
    [[nodiscard]] QString text() const { return area.isEmpty() ? number : area + u'-' + number; }
    bool operator==(const Phone &) const = default;
};

/// Reads what was typed: blanks, hyphens, brackets, full width and a leading +86 are forgiven.
Phone readPhone(const QString &typed);

} // namespace powerhall
