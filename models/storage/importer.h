// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/eventwriter.h"

#include <QSet>

namespace powerhall {

/// Takes in events of other folders, inside the caller's transaction (see LinePlacing), and brings the
/// projections of their subjects up to date.
class Importer
{
public:
    /// `writer`, where there is one, learns of the clocks of others.
    Importer(JournalRepository &journal, Projector &projector, EventWriter *writer, const Origin &own);

    /// How many entered. One that is no event is kept apart, one that waits is kept waiting; both are told by
    /// asides(), and neither holds up the others.
    Result<int> take(const QList<QByteArray> &events);
    /// Places once more what waits, after a migration that knows better where it belongs.
    Result<int> takeWaiting();
    /// Hash → a word for why it stepped aside: unreadable, waits.
    [[nodiscard]] const QMap<QByteArray, QString> &asides() const { return m_asides; }
    /// Somebody else wrote as this device, or more of it came back than is here: it must not go on as it was.
    [[nodiscard]] bool ownLineWasUsed() const { return m_ownLineWasUsed; }
    /// Keys the events that entered are sealed under.
    [[nodiscard]] const QSet<QUuid> &keys() const { return m_keys; }
    /// Keys of persons erased elsewhere, as the events that entered say.
    [[nodiscard]] const QSet<QUuid> &erased() const { return m_erased; }
    /// Contents that the events that entered name (models/storage/contentstore.h).
    [[nodiscard]] const QSet<QByteArray> &contents() const { return m_contents; }

private:
    Result<void> takeOne(const StoredEvent &stored);
    Result<int> refoldSubjects();

    JournalRepository &m_journal;
    Projector &m_projector;
    EventWriter *m_writer;
    Origin m_own;
    QSet<QUuid> m_subjects;
    QSet<QUuid> m_keys;
    QSet<QUuid> m_erased;
    QSet<QByteArray> m_contents;
    QMap<QByteArray, QString> m_asides;
    int m_new = 0;
    bool m_ownLineWasUsed = false;
};

} // namespace powerhall
