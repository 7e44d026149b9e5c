// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/projector.h"

#include <QCryptographicHash>
#include <QSet>

namespace powerhall {

/// Believes nothing: SQLite's own check, the hash and chain of every event, and every projection folded anew
/// and compared with what is stored. Reads only. Works over the store's repositories on one connection.
class Verifier
{
public:
    Verifier(Connection &connection, JournalRepository &journal, ApplicationRepository &applications,
             SubjectRepository &subjects, RecordRepository &records);

    /// A fault found is a Verification with its first fault named; an Error is one that kept it from looking.
    Result<Verification> run();
    /// What lies beside the journal and is named by its events, as far as run() came.
    [[nodiscard]] const QSet<QByteArray> &contents() const { return m_contents; }

private:
    Result<void> checkSchema();
    Result<void> checkLines();
    Result<void> checkLine(const Line &line);
    /// Its number, its hash and what it follows; `head` moves on to it.
    Result<void> checkEvent(const EventRow &row, Head &head);
    /// The event a branch begins after stands in another line of the origin.
    Result<Head> headBefore(const Line &branch, const EventRow &first);
    Result<void> checkAside();
    Result<void> checkProjections();
    Result<void> checkSubject(const QUuid &subject, const QList<StoredEvent> &events);
    Result<void> checkApplication(const QUuid &subject, const QList<StoredEvent> &events);
    Result<void> checkRecord(const QUuid &subject, const RecordKind &kind, const QList<StoredEvent> &events);
    /// The quarantine rows, and no other rows of a subject that is held elsewhere.
    Result<void> checkOnlyQuarantine(const QUuid &subject, QList<Quarantined> quarantined);
    Result<void> checkOther(const QUuid &subject, const QList<StoredEvent> &events);
    Result<void> checkCounts();
    void hashProjection(const QUuid &subject, const QByteArray &bytes, QList<Quarantined> quarantined);

    Connection &m_connection;
    JournalRepository &m_journal;
    ApplicationRepository &m_applications;
    SubjectRepository &m_subjects;
    RecordRepository &m_records;
    QList<std::pair<Origin, Head>> m_heads;
    QSet<QByteArray> m_contents;
    QCryptographicHash m_projection;
    qint64 m_events = 0;
    qint64 m_subjectCount = 0;
    qint64 m_applicationCount = 0;
    qint64 m_recordRows = 0;
    qint64 m_otherRows = 0;
};

/// integrity_check of one database; Damaged with SQLite's first finding.
Result<void> checkIntegrity(Connection &connection);

} // namespace powerhall
