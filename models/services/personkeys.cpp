// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/personkeys.h"

#include "models/services/partyrules.h"

#include <QJsonObject>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

void collect(QStringList &names, const QString &prefix, const QJsonObject &object)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QString name = prefix.isEmpty() ? field.key() : QString(prefix % u'.' % field.key());
        if (field->isObject())
            collect(names, name, field->toObject());
        else
            names.append(name);
    }
}

} // namespace

Result<PersonKey> keyForPerson(Keyring &keys, const Person &person)
{
    if (!person.idNumber.isEmpty()) {
        if (const auto known = keys.knownPerson(person.idKind, person.idNumber)) {
            const auto key = keys.personKey(known->keyId);
            if (!key)
                return key.error();
            return PersonKey{known->keyId, *key};
        }
    }
    return keys.takePersonKey();
}

void rememberPeople(Keyring &keys, const Parties &parties, const QUuid &keyId, const QUuid &agentKeyId,
                    const QUuid &application)
{
    const Person &applicant = parties.applicant;
    if (!applicant.idNumber.isEmpty())
        keys.rememberPerson(applicant.idKind, applicant.idNumber, {keyId, application});
    if (!applicant.creditCode.isEmpty())
        keys.rememberPerson(u"credit_code"_s, applicant.creditCode, {keyId, application});
    if (!parties.agent || parties.agent->idNumber.isEmpty() || agentKeyId.isNull())
        return;
    // What an agent applied for on their own behalf stays the application to take over from.
    const auto known = keys.knownPerson(parties.agent->idKind, parties.agent->idNumber);
    keys.rememberPerson(parties.agent->idKind, parties.agent->idNumber,
                        {agentKeyId, known ? known->lastApplication : QUuid()});
}

QStringList filledFields(const Parties &parties)
{
    QStringList names;
    collect(names, {}, toJson(parties));
    names.sort();
    return names;
}

QCborMap documentStates(const QStringList &required, const QList<SuppliedDocument> &supplied)
{
    QCborMap states;
    for (const QString &id : required)
        states.insert(id, u"owed"_s);
    for (const SuppliedDocument &document : supplied)
        states.insert(document.id, document.source == DocumentSource::Shared ? u"shared"_s : u"supplied"_s);
    return states;
}

qint64 recordedAt(const QList<StoredEvent> &events, QLatin1StringView type)
{
    const auto found = std::find_if(events.cbegin(), events.cend(),
                                    [&](const StoredEvent &stored) { return stored.event.type == type; });
    return found == events.cend() ? 0 : found->event.at.wallMs;
}

} // namespace powerhall
