// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/applicationinput.h"
#include "models/domain/people/parties.h"
#include "models/journal/event.h"
#include "models/security/keyring.h"

#include <QCborMap>

namespace powerhall {

/// The key a person's data goes under: the one they have where the blind index knows them, else a new one.
Result<PersonKey> keyForPerson(Keyring &keys, const Person &person);
void rememberPeople(Keyring &keys, const Parties &parties, const QUuid &keyId, const QUuid &agentKeyId,
                    const QUuid &application);

/// Names of the fields that are filled: applicant.name, agent.phone, address …
QStringList filledFields(const Parties &parties);
/// {id: owed|supplied|shared} of the required documents, for the journal.
QCborMap documentStates(const QStringList &required, const QList<SuppliedDocument> &supplied);
/// When the event of a type among those just written was recorded.
qint64 recordedAt(const QList<StoredEvent> &events, QLatin1StringView type);

} // namespace powerhall
