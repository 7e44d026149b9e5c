// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/journalrepository.h"

#include <QHash>
#include <QSet>

namespace powerhall {

/// Finds whole lines among what can still be read of one or several damaged files. Believes no column: what
/// an event is, its own bytes say; that they are the right ones, the hash that the next event, an effect or
/// its own row has of them.
class EventSalvage
{
public:
    /// Reads every event of a file that lets itself be read, and the heads of subjects as witnesses. The
    /// connection must outlive this.
    void gather(Connection &source);

    /// Damaged where an event that must have been is not there whole: the detail names it.
    Result<void> choose();
    /// The chosen events in the order in which they once came.
    Result<void> forEach(const std::function<Result<void>(const StoredEvent &)> &each);

    /// Origins of the chosen events.
    [[nodiscard]] QList<Origin> origins() const { return m_copies.keys(); }
    /// Everything came from the first file, all of which could be read: nothing can have been lost.
    [[nodiscard]] bool isComplete() const { return m_isComplete; }

private:
    struct Copy
    {
        int source = 0;
        qint64 row = 0;
        QByteArray previous;
        bool attested = false; ///< its row has its hash
    };
    using Copies = QHash<QByteArray, Copy>; ///< by hash

    void take(int source, qint64 row, const QByteArray &hash, const QByteArray &bytes);
    bool readDownwards(int source, qint64 &lowest);
    bool readUpwards(int source, qint64 &highest);
    void readSingly(int source, qint64 from, qint64 to);
    void gatherHeads(Connection &source);
    /// Of one origin, from the newest down: what something speaks for, and all that went before it. A line
    /// that parted has two events of one number.
    Result<void> chooseOf(const Origin &origin);
    /// Empty where it cannot be read again.
    QByteArray bytesOf(const Copy &copy, const QByteArray &hash);

    QList<Connection *> m_sources;
    QMap<Origin, QMap<quint64, Copies>> m_copies;
    QSet<QByteArray> m_witnessed; ///< hashes that something else names
    QSet<QByteArray> m_heads;     ///< of subjects in the first file: these events were there
    QSet<qint64> m_rows;          ///< of the first file, each an event once
    QHash<QByteArray, Copy> m_chosen;
    bool m_isComplete = true;
};

} // namespace powerhall
