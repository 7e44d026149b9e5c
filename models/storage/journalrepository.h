// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/linerepository.h"

#include <functional>

namespace powerhall {

/// Events as stored, by origin and by subject, and the heads of each subject. Where an origin is asked for,
/// its main line answers.
class JournalRepository
{
public:
    explicit JournalRepository(Connection &connection);

    [[nodiscard]] LineRepository &lines() { return m_lines; }

    Result<void> insert(const StoredEvent &stored);
    /// Newest event of an origin; seq 0 where there is none.
    Result<Head> head(const Origin &origin);
    Result<QMap<Origin, Head>> heads();
    /// Empty where there is none.
    Result<QByteArray> hashAt(const Origin &origin, quint64 seq);
    Result<QByteArray> bytesAt(const Origin &origin, quint64 seq);

    Result<QList<StoredEvent>> eventsOf(const QUuid &subject);
    /// Newest arrival first, until the callback returns false.
    Result<void> forEachNewestFirst(const QUuid &subject, const std::function<bool(const Event &)> &each);
    /// All events of one subject at a time, subjects in order of their bytes.
    Result<void>
    forEachSubject(const std::function<Result<void>(const QUuid &subject, const QList<StoredEvent> &)> &each);
    Result<qint64> count();

    Result<QList<QByteArray>> subjectHeads(const QUuid &subject);
    Result<void> setSubjectHeads(const QUuid &subject, const QList<QByteArray> &heads);
    Result<qint64> subjectHeadCount();

    /// Forgets what it knows of the table's content, after a rollback.
    void forget() { m_lines.forget(); }

private:
    /// 0 where there is none.
    Result<qint64> mainLine(const Origin &origin);

    Connection &m_connection;
    LineRepository m_lines;
    SqlStatement m_bySubject;
    SqlStatement m_newestFirst;
    SqlStatement m_subjectHeads;
    SqlStatement m_setSubjectHeads;
};

/// Heads of a subject from all its events: those no other names as a parent, sorted.
QList<QByteArray> headsOf(const QList<StoredEvent> &events);

} // namespace powerhall
