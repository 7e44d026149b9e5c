// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/json.h"
#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/security/sealedparties.h"
#include "models/services/caseact.h"
#include "models/services/partyrules.h"
#include "models/services/personkeys.h"
#include "models/services/station.h"

#include <QCborArray>
#include <QJsonArray>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QStringList PartyKeys{u"applicant"_s, u"agent"_s, u"address"_s, u"account_number"_s};

/// An application's people and facts before and after a correction.
struct Corrected
{
    Parties before;
    Parties parties;
    ApplicationInput input; ///< documents = everything on file and what came with the correction
    Decision decision;
};

/// Fields of a person replace one by one; anything else as a whole.
QJsonObject mergedParties(const Parties &before, const QJsonObject &changes)
{
    QJsonObject merged = toJson(before);
    for (const QString &key : PartyKeys) {
        if (!changes.contains(key))
            continue;
        if (!changes.value(key).isObject()) {
            merged.insert(key, changes.value(key));
            continue;
        }
        QJsonObject person = merged.value(key).toObject();
        const QJsonObject changed = changes.value(key).toObject();
        for (auto field = changed.begin(); field != changed.end(); ++field)
            person.insert(field.key(), *field);
        merged.insert(key, person);
    }
    return merged;
}

Result<Parties> correctedParties(const Parties &before, const QJsonObject &changes, const Station &station)
{
    ObjectReader reader(mergedParties(before, changes));
    const Parties typed = readParties(reader);
    if (const auto finished = reader.finish(); !finished)
        return finished.error();
    if (typed == before)
        return before;
    return checkParties(typed, station.today(), station.isDemo());
}

Result<ApplicationInput> correctedInput(const Application &application, const QJsonObject &changes)
{
    if (changes.contains(u"on"_s))
        return Error{ErrorCode::UnknownKey, u"$.on"_s, {}, {}};
    ApplicationInput filed = application.input;
    filed.documents = progressOf(application).supplied;
    QJsonObject merged = toJson(filed);
    QJsonArray documents = merged.value(u"documents"_s).toArray();
    for (const QJsonValue &document : changes.value(u"documents"_s).toArray())
        documents.append(document);
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (PartyKeys.contains(change.key()))
            continue;
        if (change->isNull())
            merged.remove(change.key());
        else
            merged.insert(change.key(), *change);
    }
    merged.insert(u"documents"_s, documents);
    return parseApplicationInput(merged);
}

/// A case that is over keeps the facts it was decided on. Its people may be put right as long as their data
/// is kept: the law gives everyone that right (个人信息保护法 46).
std::optional<Error> unlessFactsMayChange(const Application &application, const QJsonObject &changes)
{
    if (application.status == Application::Status::Open)
        return {};
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (!PartyKeys.contains(change.key()))
            return Error{ErrorCode::WrongState, {}, u"facts_of_a_closed_case"_s, {}};
    }
    return {};
}

Result<Corrected> judge(const CaseAct &act, const QJsonObject &changes)
{
    const auto before = partiesOf(act.session(), act.application());
    if (!before)
        return before.error();
    const auto parties = correctedParties(*before, changes, act.station());
    if (!parties)
        return parties.error();
    if (const auto fault = unlessFactsMayChange(act.application(), changes))
        return *fault;
    const auto input = correctedInput(act.application(), changes);
    if (!input)
        return input.error();
    auto decision = decide(act.standing().profile, act.station().calendar(), *input);
    if (!decision)
        return decision.error();
    if (decision->outcome == Outcome::NotAccepted) {
        QStringList missing;
        for (const MissingDocument &document : decision->missing)
            missing.append(document.document);
        return Error{ErrorCode::NotAccepted, {}, {}, missing};
    }
    return Corrected{*before, *parties, *input, std::move(*decision)};
}

/// {key: new value} of what differs; null = no longer there. Documents have their own map.
QJsonObject changedInput(const ApplicationInput &before, const ApplicationInput &after)
{
    const QJsonObject old = toJson(before);
    const QJsonObject now = toJson(after);
    QJsonObject changed;
    for (auto field = now.begin(); field != now.end(); ++field) {
        if (field.key() != u"documents"_s && old.value(field.key()) != *field)
            changed.insert(field.key(), *field);
    }
    for (auto field = old.begin(); field != old.end(); ++field) {
        if (!now.contains(field.key()))
            changed.insert(field.key(), QJsonValue());
    }
    return changed;
}

QStringList changedPartyFields(const Parties &before, const Parties &after)
{
    QStringList fields = filledFields(before) + filledFields(after);
    fields.sort();
    fields.removeDuplicates();
    const QJsonObject old = toJson(before);
    const QJsonObject now = toJson(after);
    const auto valueAt = [](const QJsonObject &object, const QString &field) {
        const QString first = field.section(u'.', 0, 0);
        const QString second = field.section(u'.', 1);
        return second.isEmpty() ? object.value(first) : object.value(first).toObject().value(second);
    };
    fields.removeIf([&](const QString &field) { return valueAt(old, field) == valueAt(now, field); });
    return fields;
}

/// The same person keeps their key; another number is another person, whose data must be erasable alone.
Result<PersonKey> keyAfter(Keyring &keys, const QUuid &keyId, const Person &before, const Person &after)
{
    if (keyId.isNull() || before.idKind != after.idKind || before.idNumber != after.idNumber)
        return keyForPerson(keys, after);
    const auto key = keys.personKey(keyId);
    if (!key)
        return key.error();
    return PersonKey{keyId, *key};
}

Result<void> addEvents(CaseAct &act, const Corrected &corrected, const QStringList &fields,
                       const IntakeService::Correction &correction)
{
    const Application &application = act.application();
    QCborMap open{
        {u"fields"_s, QCborArray::fromStringList(fields)},
        {u"outcome"_s, wordOf(corrected.decision.outcome)},
        {u"documents"_s, documentStates(corrected.decision.required, corrected.input.documents)},
        {u"reason"_s, cleanReason(correction.reason)},
    };
    putClaim(open, correction.claim);
    const QJsonObject input = changedInput(application.input, corrected.input);
    if (!input.isEmpty())
        open.insert(u"input"_s, QCborMap::fromJsonObject(input));
    Keyring &keys = act.session().keys();
    Parties before = corrected.before;
    Parties after = corrected.parties;
    before.agent.reset();
    after.agent.reset();
    PersonKey key{application.keyId, {}};
    QByteArray sealedApplicant;
    if (before != after) {
        const auto taken = keyAfter(keys, application.keyId, before.applicant, after.applicant);
        if (!taken)
            return taken.error();
        key = *taken;
        sealedApplicant = sealApplicant(key.key, after, application.id);
    }
    act.add(eventtype::Corrected, open, sealedApplicant.isEmpty() ? QUuid() : key.id, sealedApplicant);
    QUuid agentKeyId = application.agentKeyId;
    if (corrected.parties.agent && corrected.parties.agent != corrected.before.agent) {
        const auto agentKey =
            keyAfter(keys, agentKeyId, corrected.before.agent.value_or(Person()), *corrected.parties.agent);
        if (!agentKey)
            return agentKey.error();
        agentKeyId = agentKey->id;
        act.add(eventtype::AgentNamed, {}, agentKeyId,
                sealAgent(agentKey->key, *corrected.parties.agent, application.id));
    }
    rememberPeople(keys, corrected.parties, key.id, agentKeyId, application.id);
    return {};
}

QStringList fieldsOf(const CaseAct &act, const Corrected &corrected, const QJsonObject &changes)
{
    QStringList fields = changedInput(act.application().input, corrected.input).keys();
    fields += changedPartyFields(corrected.before, corrected.parties);
    if (!changes.value(u"documents"_s).toArray().isEmpty())
        fields.append(u"documents"_s);
    return fields;
}

} // namespace

Result<IntakeService::CorrectionView> IntakeService::previewCorrection(const Session &session,
                                                                       const QString &number,
                                                                       const QJsonObject &changes) const
{
    const auto act = CaseAct::begin(m_station, session, Act::CorrectApplication, number);
    if (!act)
        return act.error();
    const auto corrected = judge(*act, changes);
    if (!corrected)
        return corrected.error();
    Progress progress = progressOf(act->application());
    progress.supplied = corrected->input.documents;
    const auto decision =
        reschedule(act->standing().profile, m_station.calendar(), corrected->input, progress);
    if (!decision)
        return decision.error();
    return CorrectionView{fieldsOf(*act, *corrected, changes), *decision};
}

Result<ApplicationView> IntakeService::correct(const Session &session, const QString &number,
                                               const Correction &correction)
{
    auto act = CaseAct::begin(m_station, session, Act::CorrectApplication, number);
    if (!act)
        return act.error();
    if (const auto fault = act->unlessReason(correction.reason))
        return act->refuse(*fault);
    if (const auto fault = act->unlessClaimHolds(correction.claim))
        return act->refuse(*fault);
    const auto corrected = judge(*act, correction.changes);
    if (!corrected)
        return act->refuse(corrected.error());
    const QString reason = cleanReason(correction.reason);
    if (mentions(reason, corrected->parties))
        return act->refuse({ErrorCode::PersonalText, u"reason"_s, {}, {}});
    const QStringList fields = fieldsOf(*act, *corrected, correction.changes);
    if (fields.isEmpty())
        return act->refuse({ErrorCode::WrongState, {}, u"unchanged"_s, {}});
    if (const auto added = addEvents(*act, *corrected, fields, correction); !added)
        return added.error();
    return act->finish();
}

} // namespace powerhall
