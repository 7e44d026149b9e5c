// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QDir>
#include <QList>
#include <QSet>

namespace powerhall {

/// Scans and photos beside the journal: files of ciphertext, named by its SHA-256, in `contents` of the data
/// folder. A content never changes and is never overwritten; none is empty. What comes in pieces lies apart
/// until it is whole and its hash fits. Any thread, one writer.
class ContentStore
{
public:
    static constexpr qint64 LargestContent = 64 * 1024 * 1024; ///< bytes

    explicit ContentStore(const QDir &dataFolder);

    /// Gives the hash it is kept under; durable on return. Refused where it is empty or too large.
    Result<QByteArray> put(const QByteArray &content);
    [[nodiscard]] bool has(const QByteArray &hash) const;
    /// NotFound, or Damaged where the file is no longer what its name says.
    Result<QByteArray> get(const QByteArray &hash) const;
    /// NotFound, or Damaged, as get() says it, without taking it into memory.
    Result<void> check(const QByteArray &hash) const;
    /// 0 where it is not here.
    [[nodiscard]] qint64 size(const QByteArray &hash) const;
    /// From `offset` on; empty past the end. NotFound while the whole is not here.
    Result<QByteArray> piece(const QByteArray &hash, qint64 offset, int atMost) const;
    /// Hashes of all whole contents, sorted.
    [[nodiscard]] QList<QByteArray> list() const;

    /// Notes that a content an event names is not here, so that an exchange asks for it; nothing where it is.
    void want(const QByteArray &hash);
    [[nodiscard]] QList<QByteArray> wanted() const;

    /// Contents the hub is known to have, so that it is not asked about them again.
    [[nodiscard]] QSet<QByteArray> delivered() const;
    Result<void> noteDelivered(const QList<QByteArray> &hashes);
    void forgetDelivered(); ///< it was restored

    /// How many bytes of a content that comes in pieces are here: the next piece begins there.
    [[nodiscard]] qint64 partSize(const QByteArray &hash) const;
    /// Adds a piece; one that is here already is passed over, one that leaves a gap is refused (WrongState).
    /// With the last one the hash is checked: Damaged, and the pieces are thrown away, where it does not fit.
    Result<void> putPiece(const QByteArray &hash, qint64 wholeSize, qint64 offset, const QByteArray &piece);

private:
    [[nodiscard]] QString pathOf(const QByteArray &hash) const;
    [[nodiscard]] QString partOf(const QByteArray &hash) const;
    Result<void> finishPart(const QByteArray &hash);

    QDir m_folder;
};

} // namespace powerhall
