// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/subjectfold.h"
#include "models/storage/sqlstatement.h"
#include "models/storage/store.h"

namespace powerhall {

/// The projections of every subject that is no application: stations, users, settings, rule files; and what
/// could not be applied, of all subjects.
class SubjectRepository
{
public:
    explicit SubjectRepository(Connection &connection);

    /// Replaces everything the subject had.
    Result<void> put(const QUuid &subject, const FoldedSubject &folded);
    /// As stored, files without their order in the fold: by rank.
    Result<FoldedSubject> subject(const QUuid &subject);
    Result<void> addQuarantined(const QUuid &subject, const Quarantined &quarantined);
    Result<void> clear(const QUuid &subject);
    /// Rows of all tables together, against rows that belong to no event.
    Result<qint64> rowCount();
    static qint64 rowCountOf(const FoldedSubject &folded);

    Result<QList<Quarantined>> quarantined();
    Result<QList<UserRow>> users();
    Result<QMap<QString, QString>> settings();
    Result<QByteArray> newestProfile(const QString &id);
    Result<QByteArray> fileByHash(const QByteArray &hash);
    Result<QList<QByteArray>> calendars();

private:
    Result<void> putStation(const QUuid &device, const FoldedStation &station);
    Result<void> putFile(const QUuid &subject, const RankedFile &file);
    Result<void> readStation(const QUuid &device, FoldedSubject &folded);
    Result<void> readSettings(const QUuid &subject, FoldedSubject &folded);
    Result<void> readFiles(const QUuid &subject, FoldedSubject &folded);

    Connection &m_connection;
    SqlStatement m_station;
    SqlStatement m_user;
    SqlStatement m_settings;
    SqlStatement m_files;
    SqlStatement m_quarantined;
    SqlStatement m_addQuarantined;
    SqlStatement m_users; ///< asked before every act: who may do it
};

} // namespace powerhall
