// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/rulebook.h"
#include "models/services/station.h"

namespace powerhall {

struct KeyShelf;

/// What Station's own files share.
struct Station::Private
{
    Private(QDir itsFolder, Store::Access itsAccess, std::shared_ptr<Store> itsStore, const Clock &itsClock);

    /// Keys of a session may outlive the folder; then they find nothing.
    [[nodiscard]] KeyShelf shelf() const;
    Result<void> append(const QList<NewEvent> &events);
    void recordRefusal(const NewEvent &event);
    void writeDeferredKeys();

    QDir folder;
    Store::Access access;
    std::shared_ptr<Store> store; ///< owned here; the shelves of sessions only watch it
    const Clock &clock;
    Notifier notifier;
    mutable Rulebook rules;
    SignInWitness witness;
    std::shared_ptr<QMap<QUuid, QByteArray>> deferredKeys; ///< rows of keys.db not yet written
};

/// A code that stands in front of every number: up to twelve capital letters and digits.
Result<void> checkCode(const QString &place, const QString &code);
/// Everything an enrolment says that could be wrong, before anything is made of it.
Result<void> checkEnrolment(const Enrolment &enrolment);
NewEvent enrolledEvent(const EnrolledUser &user, const QString &ownPlace);
/// The subject of events about a thing that has no UUID of its own (a profile, the settings).
QUuid subjectOf(const QString &thing);
/// Text for an open payload that somebody may have typed into a wrong field: kept where it is a word of the
/// contract or a path, dropped where it could be personal data.
QString journalWord(const QString &text);

} // namespace powerhall
