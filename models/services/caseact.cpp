// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/caseact.h"

#include "models/core/text.h"
#include "models/domain/people/masking.h"
#include "models/services/partyrules.h"
#include "models/services/station.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestReason = 500;

QString wordOf(Application::Status status)
{
    switch (status) {
    case Application::Status::Open:
        return u"open"_s;
    case Application::Status::Closed:
        return u"closed"_s;
    case Application::Status::Withdrawn:
        return u"withdrawn"_s;
    }
    Q_UNREACHABLE();
}

Error wrongState(const QString &state)
{
    return {ErrorCode::WrongState, {}, state, {}};
}

} // namespace

CaseAct::CaseAct(Station &station, const Session &session, Act act, Standing standing)
    : m_station(&station)
    , m_session(&session)
    , m_act(act)
    , m_standing(std::move(standing))
{}

Result<CaseAct> CaseAct::begin(Station &station, const Session &session, Act act, const QString &number)
{
    const Result<Application> application = station.store().applicationByNumber(cleanLine(number));
    const QUuid subject = application ? application->id : QUuid();
    if (const auto permitted = station.permit(session, act, subject); !permitted)
        return permitted.error();
    if (!application)
        return station.refused(session, act, application.error());
    Result<Standing> standing = standingOf(station, *application);
    if (!standing)
        return standing.error();
    return CaseAct(station, session, act, std::move(*standing));
}

Error CaseAct::refuse(const Error &error) const
{
    return m_station->refused(*m_session, m_act, error, application().id);
}

std::optional<Error> CaseAct::unlessOpen() const
{
    if (application().status == Application::Status::Open)
        return {};
    return wrongState(wordOf(application().status));
}

std::optional<Error> CaseAct::unlessRunning() const
{
    if (const auto fault = unlessOpen())
        return fault;
    if (m_standing.clockRuns())
        return {};
    return wrongState(u"suspended"_s);
}

std::optional<Error> CaseAct::unlessReason(const QString &reason) const
{
    if (cleanReason(reason).isEmpty())
        return Error{ErrorCode::ReasonMissing, u"reason"_s, {}, {}};
    return unlessClean(reason);
}

std::optional<Error> CaseAct::unlessClean(const QString &note) const
{
    const QString text = cleanReason(note);
    if (text.size() > LongestReason)
        return Error{ErrorCode::TooLong,
                     u"reason"_s,
                     {},
                     {QString::number(text.size()), QString::number(LongestReason)}};
    const auto parties = partiesOf(*m_session, application());
    if (!parties)
        return parties.error();
    if (mentions(text, *parties))
        return Error{ErrorCode::PersonalText, u"reason"_s, {}, {}};
    return {};
}

std::optional<Error> CaseAct::unlessClaimHolds(const Claim &claim) const
{
    if (!claim.atMs)
        return {};
    const bool past = *claim.atMs <= m_station->clock().now().wallMs;
    if (!past || *claim.atMs < application().accepted.recordedMs)
        return Error{ErrorCode::FutureClaim, u"claimed"_s, isoTime(*claim.atMs), {}};
    return unlessReason(claim.reason);
}

void CaseAct::add(QLatin1StringView type, const QCborMap &open, const QUuid &keyId, const QByteArray &sealed)
{
    m_events.append({m_session->user(), application().id, type, open, keyId, sealed});
}

Result<void> CaseAct::write()
{
    const auto appended = m_station->store().append(m_events);
    return appended ? Result<void>() : appended.error();
}

Result<ApplicationView> CaseAct::finish()
{
    if (const auto written = write(); !written)
        return written.error();
    const QUuid id = application().id;
    emit m_station->notifier().applicationChanged(id);
    const Result<Standing> standing = standingOf(*m_station, id);
    if (!standing)
        return standing.error();
    return viewOf(*m_session, *standing);
}

QString cleanReason(const QString &reason)
{
    return cleanLine(reason);
}

void putClaim(QCborMap &open, const Claim &claim)
{
    if (!claim.atMs)
        return;
    open.insert(u"claimed_ms"_s, *claim.atMs);
    open.insert(u"claim_reason"_s, cleanReason(claim.reason));
}

Result<ApplicationView> viewOf(const Session &session, const Standing &standing)
{
    const auto parties = partiesOf(session, standing.application);
    if (!parties)
        return parties.error();
    return ApplicationView{standing.application, standing.decision, standing.stage, masked(*parties)};
}

} // namespace powerhall
