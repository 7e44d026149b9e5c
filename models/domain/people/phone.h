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
    QString area;           ///< of a landline, with its 0
    QString number;         ///< the rest, digits only where it is a phone at all
    QString extension = {}; ///< 分机

    /// As people write it: 13800138000, 0826-12345678, 0826-12345678转801.
    [[nodiscard]] QString text() const;
    bool operator==(const Phone &) const = default;
};

/// Reads what was typed: blanks, hyphens, brackets, full width and a leading +86 are forgiven; an extension
/// stands behind 转, ext, x or #.
Phone readPhone(const QString &typed);
/// Whether it could be dialled at all, here or abroad: digits, after them an extension perhaps. Nothing typed
/// is no phone.
bool isDiallable(const QString &typed);

} // namespace powerhall
