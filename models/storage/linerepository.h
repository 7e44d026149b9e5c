// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/fold.h"
#include "models/journal/lineplacing.h"
#include "models/storage/sqlstatement.h"

#include <QHash>
#include <QMap>

#include <functional>

namespace powerhall {

/// One line of an origin; branch 0 is the main one.
struct Line
{
    qint64 id = 0;
    Origin origin;
    int branch = 0;
};

/// An event as its row tells it, before anything is believed.
struct EventRow
{
    Origin origin;
    quint64 seq = 0;
    QByteArray hash;
    QByteArray subject;
    QByteArray bytes;
};

/// The lines events lie in, what waits for its predecessor, and what cannot be placed at all.
class LineRepository final : public LineShelf
{
public:
    explicit LineRepository(Connection &connection);

    /// By device, incarnation, branch.
    Result<QList<Line>> lines();
    Result<QList<qint64>> linesOf(const Origin &origin) override;
    Result<qint64> addLine(const Origin &origin) override;
    Result<Head> headOf(qint64 line) override;
    Result<QByteArray> hashIn(qint64 line, quint64 seq) override;
    /// Empty where there is none.
    Result<QByteArray> bytesIn(qint64 line, quint64 seq);
    Result<void> insertInto(qint64 line, const StoredEvent &stored) override;
    /// Events of a line after a number, until the callback returns false.
    Result<void> forEachIn(const Line &line, quint64 after,
                           const std::function<Result<bool>(const EventRow &)> &each);

    Result<void> keepWaiting(const StoredEvent &stored) override;
    Result<QList<StoredEvent>> takeWaiting(const Origin &origin, quint64 seq,
                                           const QByteArray &previous) override;
    /// Takes away everything that waits, to be placed once more.
    Result<QList<StoredEvent>> takeAllWaiting();
    /// What is in no line, with the word for why: waits, unreadable.
    Result<QList<Quarantined>> asides();
    /// Empty where nothing of this origin waits, else the lowest number that does.
    Result<std::optional<quint64>> firstWaiting(const Origin &origin);
    Result<void> keepUnreadable(const QByteArray &bytes);

    /// Forgets what it knows of the tables' content, after a rollback.
    void forget();

private:
    Connection &m_connection;
    // Only a writer, which sees every change, may remember anything.
    bool m_writes = false;
    bool m_waits = true; ///< something may be waiting
    QMap<Origin, QList<qint64>> m_lines;
    QHash<qint64, Head> m_heads;
    SqlStatement m_findLines;
    SqlStatement m_addLine;
    SqlStatement m_insert;
    SqlStatement m_head;
    SqlStatement m_bySeq;
    SqlStatement m_takeWaiting;
};

} // namespace powerhall
