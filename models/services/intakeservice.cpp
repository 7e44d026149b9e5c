// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/intakeservice.h"

#include "models/core/ids.h"
#include "models/core/json.h"
#include "models/core/text.h"
#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/security/sealedparties.h"
#include "models/services/caseact.h"
#include "models/services/partyrules.h"
#include "models/services/personkeys.h"
#include "models/services/station.h"

#include <QCborArray>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QStringList missingIds(const Decision &decision)
{
    QStringList ids;
    for (const MissingDocument &missing : decision.missing)
        ids.append(missing.document);
    return ids;
}

/// Everything about an application that is about to be accepted.
struct Acceptance
{
    QUuid id = orderedId();
    QString number;
    ApplicationInput input;
    Decision decision;
    Parties parties;
    PersonKey key;
    std::optional<PersonKey> agentKey;
};

QList<NewEvent> eventsOf(const Acceptance &acceptance, const Station &station, const QUuid &clerk)
{
    const QCborMap open{
        {u"number"_s, acceptance.number},
        {u"profile"_s, station.profile().id},
        {u"profile_hash"_s, station.profile().hash},
        {u"input"_s, QCborMap::fromJsonObject(toJson(acceptance.input))},
        {u"outcome"_s, wordOf(acceptance.decision.outcome)},
        {u"documents"_s, documentStates(acceptance.decision.required, acceptance.input.documents)},
        {u"demo"_s, station.isDemo()},
    };
    QList<NewEvent> events{{clerk, acceptance.id, eventtype::ApplicationAccepted, open, acceptance.key.id,
                            sealApplicant(acceptance.key.key, acceptance.parties, acceptance.id)}};
    if (acceptance.agentKey) {
        events.append({clerk,
                       acceptance.id,
                       eventtype::AgentNamed,
                       {},
                       acceptance.agentKey->id,
                       sealAgent(acceptance.agentKey->key, *acceptance.parties.agent, acceptance.id)});
    }
    return events;
}

Result<void> takeKeys(Acceptance &acceptance, Keyring &keys)
{
    const auto key = keyForPerson(keys, acceptance.parties.applicant);
    if (!key)
        return key.error();
    acceptance.key = *key;
    if (!acceptance.parties.agent)
        return {};
    const auto agentKey = keyForPerson(keys, *acceptance.parties.agent);
    if (!agentKey)
        return agentKey.error();
    acceptance.agentKey = *agentKey;
    return {};
}

} // namespace

Result<AcceptRequest> parseAcceptRequest(const QJsonObject &object, QDate today)
{
    ObjectReader reader(object);
    AcceptRequest request;
    request.input = readApplicationInput(reader, today);
    request.parties = readParties(reader);
    if (const auto finished = reader.finish(); !finished)
        return finished.error();
    return request;
}

IntakeService::IntakeService(Station &station)
    : m_station(station)
{}

Result<Decision> IntakeService::decide(const ApplicationInput &input) const
{
    return powerhall::decide(m_station.profile(), m_station.calendar(), input);
}

Result<AcceptedApplication> IntakeService::accept(const Session &session, const AcceptRequest &request,
                                                  const QUuid &draft)
{
    constexpr Act TheAct = Act::AcceptApplication;
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    Acceptance acceptance;
    acceptance.input = request.input;
    acceptance.input.on = m_station.today();
    const auto parties = checkParties(request.parties, acceptance.input.on, m_station.isDemo());
    if (!parties)
        return m_station.refused(session, TheAct, parties.error());
    acceptance.parties = *parties;
    const Result<Decision> decision = decide(acceptance.input);
    if (!decision)
        return m_station.refused(session, TheAct, decision.error());
    if (decision->outcome == Outcome::NotAccepted)
        return m_station.refused(session, TheAct, {ErrorCode::NotAccepted, {}, {}, missingIds(*decision)});
    acceptance.decision = *decision;
    const Result<QString> number = m_station.store().nextNumber(acceptance.input.on);
    if (!number)
        return number.error();
    acceptance.number = *number;
    if (const auto taken = takeKeys(acceptance, session.keys()); !taken)
        return taken.error();
    const auto appended = m_station.store().append(eventsOf(acceptance, m_station, session.user()), draft);
    if (!appended)
        return appended.error();
    rememberPeople(session.keys(), acceptance.parties, acceptance.key.id,
                   acceptance.agentKey ? acceptance.agentKey->id : QUuid(), acceptance.id);
    emit m_station.notifier().applicationChanged(acceptance.id);
    if (!draft.isNull())
        emit m_station.notifier().draftsChanged();
    return AcceptedApplication{acceptance.id, acceptance.number,
                               recordedAt(*appended, eventtype::ApplicationAccepted), acceptance.decision};
}

Result<std::optional<ApplicationView>>
IntakeService::samePerson(const Session &session, const QString &idKind, const QString &idNumber) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadApplications); !permitted)
        return permitted.error();
    const auto known = session.keys().knownPerson(idKind, compactCode(idNumber));
    if (!known)
        return std::optional<ApplicationView>();
    const auto standing = standingOf(m_station, known->lastApplication);
    if (!standing)
        return std::optional<ApplicationView>();
    const auto view = viewOf(session, *standing);
    if (!view)
        return view.error();
    return std::optional<ApplicationView>(*view);
}

Result<ApplicationView> IntakeService::view(const Session &session, const QString &number) const
{
    const auto act = CaseAct::begin(m_station, session, Act::ReadApplications, number);
    if (!act)
        return act.error();
    return viewOf(session, act->standing());
}

Result<Parties> IntakeService::reveal(const Session &session, const QString &number, const QString &reason)
{
    auto act = CaseAct::begin(m_station, session, Act::RevealPersonalData, number);
    if (!act)
        return act.error();
    if (const auto fault = act->unlessReason(reason))
        return act->refuse(*fault);
    const auto parties = partiesOf(session, act->application());
    if (!parties)
        return parties.error();
    QCborArray fields;
    for (const QString &field : filledFields(*parties))
        fields.append(field);
    act->add(eventtype::DataRevealed, {{u"fields"_s, fields}, {u"reason"_s, cleanReason(reason)}});
    // Shown only once the journal says so.
    if (const auto written = act->write(); !written)
        return written.error();
    return parties;
}

} // namespace powerhall
