// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace powerhall {

/// Something in a text that should not hang on a wall until somebody has looked at it.
struct ScanFinding
{
    enum class Kind
    {
        PersonBesidePhone, ///< a personal name next to a phone number
        MobileNumber,      ///< a person's telephone, without a name
        IdNumber,          ///< a citizen's ID number, right or mistyped
        InternalMark,      ///< 内部事项, 不公开 and the like
        InternalSource     ///< the number or title of a source marked not for publication
    };
    Kind kind = Kind::InternalMark;
    int line = 0;  ///< from 0
    int start = 0; ///< in the line, UTF-16 units
    int length = 0;
    QString text; ///< what stands there; personal, so for the screen of whoever reads the draft only

    bool operator==(const ScanFinding &) const = default;
};

/// Reads every line of a draft. `internalSources`: titles and numbers that nothing public may quote.
QList<ScanFinding> scanText(const QStringList &lines, const QStringList &internalSources = {});
QString wordOf(ScanFinding::Kind kind); ///< person_beside_phone · mobile_number · id_number · internal_mark …
/// Why it was flagged, for people: Chinese, complete in itself.
QString reasonOf(ScanFinding::Kind kind);

} // namespace powerhall
