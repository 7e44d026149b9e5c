// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/applicationrepository.h"
#include "models/storage/journalrepository.h"
#include "models/storage/recordrepository.h"
#include "models/storage/subjectrepository.h"

namespace powerhall {

/// Keeps the projections in step with the journal, inside the caller's transaction. Every way to them goes
/// through the folds of models/journal.
class Projector
{
public:
    /// Raise it when a fold's outcome changes: folders are then rebuilt at their next opening.
    static constexpr int FoldVersion = 6;

    Projector(Connection &connection, JournalRepository &journal, ApplicationRepository &applications,
              SubjectRepository &subjects, RecordRepository &records);

    /// A new event whose parents are all heads its subject had.
    Result<void> follow(const StoredEvent &stored);
    /// Folds all events of a subject anew, heads included.
    Result<void> refold(const QUuid &subject);
    /// The same for every subject, into tables made anew: what was damaged in them or in their indexes is not
    /// read, not even to delete it.
    Result<void> rebuild();
    /// Whether a table holds nothing but what the events say.
    static bool isProjection(const QString &table);

private:
    Result<void> makeTablesAnew();
    Result<void> project(const QUuid &subject, const QList<StoredEvent> &events);
    Result<void> projectApplication(const QUuid &subject, const FoldedApplication &folded);
    Result<void> projectRecord(const QUuid &subject, const RecordKind &kind, const FoldedRecord &folded);
    Result<void> addQuarantined(const QUuid &subject, const QList<Quarantined> &quarantined);
    Result<void> extend(const ApplicationRecord &record, const StoredEvent &stored);

    Connection &m_connection;
    JournalRepository &m_journal;
    ApplicationRepository &m_applications;
    SubjectRepository &m_subjects;
    RecordRepository &m_records;
};

/// A subject is an application when any of its events concerns one.
bool isApplication(const QList<StoredEvent> &events);

} // namespace powerhall
