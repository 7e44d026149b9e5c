// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/content.h"
#include "models/domain/slips/slip.h"

#include <QDate>

#include <optional>

namespace powerhall {

/// What one wall sheet carries, whatever its size. Values only: who makes it has judged that it may be
/// printed.
struct Poster
{
    Content content;      ///< resolved: no live figure left in it
    QString organisation; ///< the utility's name; the hall's behind it where it is known
    QString item;         ///< name of the disclosure item: 电价和收费标准
    int version = 0;      ///< 0 = a draft that has none yet
    std::optional<QDate> published;
    std::optional<QDate> validUntil; ///< nothing: until it is replaced
    QString basis;                   ///< clauses, source numbers, publications of figures
    QString department;              ///< that answers for it; may be empty
    QList<SlipLine> ownLines;        ///< the utility's; printed the same size as the regulator's
    QList<SlipLine> regulatorLines;  ///< 12398; app and account without number as notes
    QByteArray publication;          ///< hash of the event that published it: the check code is made of it
    QString accent;                  ///< #RRGGBB; empty = the program's own
    bool draft = false;              ///< 草稿 across it; also whenever a blank is open (isDraft)
    bool demo = false;               ///< 演示 across it
    qint64 madeMs = 0;

    /// Marked as a draft, not published, or with a blank still open.
    [[nodiscard]] bool isDraft() const;
    /// 12398 and a line of the utility both stand on it (CQ22 三(九)); without them nothing is printed.
    [[nodiscard]] bool isComplete() const;
};

/// What the sheet's QR code says: who, what, version, day and the check code, readable by any telephone.
/// Empty for a draft: it has no code.
QString qrTextOf(const Poster &poster, int sheet);

} // namespace powerhall
