// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUuid>

namespace powerhall {

/// A page of a document that was scanned or photographed for an application.
struct DocumentPage
{
    QUuid page;
    QString document;
    QString media;      ///< image/jpeg · image/png · application/pdf
    QByteArray content; ///< SHA-256 of the ciphertext (its content store)
    qint64 bytes = 0;   ///< of the picture itself
    qint64 addedMs = 0; ///< when this content came
    QUuid keyId;
    QByteArray sealedThumbnail; ///< under the person's key; may be empty
    QList<QByteArray> before;   ///< contents it replaced, oldest first: they stay
    bool doubled = false;       ///< two desks replaced it apart; the newest is shown

    bool operator==(const DocumentPage &) const = default;
};

} // namespace powerhall
