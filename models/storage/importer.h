// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/eventwriter.h"

#include <QSet>

namespace powerhall {

/// Takes in events of other folders, inside the caller's transaction: only what continues an origin's chain
/// enters the journal, the rest waits; what contradicts it is kept aside as a fork and overwrites nothing.
class Importer
{
public:
    Importer(Connection &connection, JournalRepository &journal, Projector &projector, EventWriter &writer,
             const Origin &own);

    /// Damaged, and nothing to be committed, where one of them is no event.
    Result<int> take(const QList<QByteArray> &events);
    /// Somebody else wrote as this device, or more of it came back than is here: it must not go on as it was.
    [[nodiscard]] bool ownLineWasUsed() const { return m_ownLineWasUsed; }

private:
    Result<void> takeOne(const StoredEvent &stored);
    Result<void> enter(const StoredEvent &stored);
    Result<void> keepWaiting(const StoredEvent &stored);
    Result<void> keepFork(const StoredEvent &stored);
    Result<void> takeWaiting(const Origin &origin);

    Connection &m_connection;
    JournalRepository &m_journal;
    Projector &m_projector;
    EventWriter &m_writer;
    Origin m_own;
    QSet<QUuid> m_subjects;
    int m_new = 0;
    bool m_ownLineWasUsed = false;
};

} // namespace powerhall
