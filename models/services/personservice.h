// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/intake/application.h"
#include "models/services/session.h"

#include <QDate>

namespace powerhall {

class Station;

/// One time somebody had a person's data before their eyes in clear.
struct PersonSight
{
    qint64 atMs = 0;
    QString user;
    QString desk;   ///< code of station and desk it happened at
    QString number; ///< of the application
    QString how;    ///< accepted · corrected · revealed
    QStringList fields;
    QString reason;

    bool operator==(const PersonSight &) const = default;
};

/// A closed application whose data is kept longer than the station's own retention period.
struct PastRetention
{
    QString number;
    QDate endedOn;
    QDate keptUntil;

    bool operator==(const PastRetention &) const = default;
};

/// What a person may ask of those who hold their data (个人信息保护法 art. 44 to 47): who saw it, and to have
/// it erased. A person is whose key the data is under: all their applications together.
class PersonService
{
public:
    enum class Party
    {
        Applicant,
        Agent
    };

    explicit PersonService(Station &station);

    /// Who saw the data of the applicant of this application, in this one and all others of theirs; oldest
    /// first. The looking up is an event, too.
    Result<QList<PersonSight>> seen(const Session &session, const QString &number);
    /// Destroys the key of the applicant (or agent), here at once, elsewhere with the next exchange: what was
    /// written stays, unreadable for good. Gives the numbers concerned. WrongState while one of them is open.
    Result<QStringList> erase(const Session &session, const QString &number, const QString &reason,
                              Party party = Party::Applicant);
    /// What the retention period (setting retention_days) has run out for; empty without one. Oldest first.
    Result<QList<PastRetention>> pastRetention(const Session &session) const;
    /// Erases all of them whose person has nothing newer; gives their numbers.
    Result<QStringList> purge(const Session &session, const QString &reason);

private:
    Result<QList<Application>> applicationsUnder(const QUuid &key) const;
    Result<void> destroy(const Session &session, const QUuid &key, const QList<Application> &applications,
                         const QString &reason);

    Station &m_station;
};

/// Row of the keys' file that names the key about to be destroyed, while that is under way.
extern const QUuid ErasingId;
/// Ends an erasure that a crash cut short, with its event. For whoever opens the folder to write.
Result<void> finishErasure(Station &station);

} // namespace powerhall
