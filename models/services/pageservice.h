// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/intake/documentpage.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

/// A picture as it came from a file, a scanner or the clipboard.
struct NewPage
{
    QByteArray picture;   ///< JPEG, PNG or PDF, as it is
    QByteArray thumbnail; ///< small JPEG, too small to be read; may be empty
};

/// Scans and photos of an application's documents: page by page, sealed under the person's key, never
/// overwritten. On the disk before the journal names them.
class PageService
{
public:
    static constexpr qsizetype LargestPicture = 20 * 1024 * 1024; ///< bytes
    static constexpr qsizetype LargestThumbnail = 8 * 1024;

    explicit PageService(Station &station);

    /// Gives the page's id. UnknownValue for what is no picture, NotRequired for a document these rules do
    /// not know.
    Result<QUuid> add(const Session &session, const QString &number, const QString &document,
                      const NewPage &page);
    /// Puts another picture in a page's place; the one before stays in the journal.
    Result<void> replace(const Session &session, const QString &number, const QUuid &page,
                         const NewPage &picture);
    Result<QList<DocumentPage>> pages(const Session &session, const QString &number) const;
    /// Too small to read, so it needs no reason; empty where there is none or the person was erased.
    QByteArray thumbnail(const Session &session, const DocumentPage &page) const;
    /// The picture itself: personal data, shown with a reason, which is an event.
    Result<QByteArray> reveal(const Session &session, const QString &number, const QUuid &page,
                              const QString &reason);

private:
    Station &m_station;
};

} // namespace powerhall
