// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/text.h"
#include "models/journal/eventtypes.h"
#include "models/services/accountservice.h"
#include "models/services/caseact.h"
#include "models/services/partyrules.h"
#include "models/services/station.h"
#include "models/services/supplying.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QString SiteVisit = u"site_visit"_s;
const QString CustomerPapers = u"customer_papers"_s;

using Fault = std::optional<Error>;

Fault unlessNewMilestone(const Standing &standing, const QString &milestone)
{
    const Application &application = standing.application;
    const QList<StagePlan> &plan = standing.decision.stages;
    const auto filed = std::count_if(
        application.stageEnds.keyBegin(), application.stageEnds.keyEnd(),
        [&](const QString &key) { return key == milestone || key.startsWith(milestone + u'.'); });
    const auto wanted = std::count_if(plan.cbegin(), plan.cend(),
                                      [&](const StagePlan &stage) { return stage.starts == milestone; });
    if (filed < std::max<qsizetype>(1, wanted))
        return {};
    return Error{ErrorCode::AlreadyExists, u"stage"_s, milestone, {}};
}

Fault unlessUnderWay(const Standing &standing, const QString &stage)
{
    if (stage == standing.stage)
        return {};
    QStringList known{SiteVisit, CustomerPapers};
    for (const StagePlan &plan : standing.decision.stages)
        known.append(plan.stage);
    if (!known.contains(stage) && !standing.profile.stageNames.contains(stage))
        return Error{ErrorCode::UnknownValue, u"stage"_s, stage, known};
    const QStringList expected = standing.stage.isEmpty() ? QStringList() : QStringList{standing.stage};
    return Error{ErrorCode::WrongStage, u"stage"_s, stage, expected};
}

bool isMilestone(const QString &stage)
{
    return stage == SiteVisit || stage == CustomerPapers;
}

/// Owing nothing after its last stage, an application is done.
bool closesWith(const Standing &standing, const QString &stage)
{
    const QList<StagePlan> &plan = standing.decision.stages;
    return !plan.isEmpty() && plan.last().stage == stage && standing.decision.missing.isEmpty();
}

/// Why an act is done, and when it is said to have been.
struct Grounds
{
    QString reason;
    Claim claim;
};

/// The end of every act that needs a reason: reason and claim judged, one event written.
Result<ApplicationView> finishWithReason(CaseAct &act, QLatin1StringView type, const Grounds &grounds,
                                         QCborMap open = {})
{
    if (const Fault fault = act.unlessReason(grounds.reason))
        return act.refuse(*fault);
    if (const Fault fault = act.unlessClaimHolds(grounds.claim))
        return act.refuse(*fault);
    open.insert(u"reason"_s, cleanReason(grounds.reason));
    putClaim(open, grounds.claim);
    act.add(type, open);
    return act.finish();
}

Result<ApplicationView> reachMilestone(CaseAct &act, const QString &milestone, const Claim &claim)
{
    if (const Fault fault = act.unlessOpen())
        return act.refuse(*fault);
    if (const Fault fault = unlessNewMilestone(act.standing(), milestone))
        return act.refuse(*fault);
    if (const Fault fault = act.unlessClaimHolds(claim))
        return act.refuse(*fault);
    QCborMap open{{u"stage"_s, milestoneKey(act.application(), milestone)}};
    putClaim(open, claim);
    act.add(eventtype::StageReached, open);
    return act.finish();
}

} // namespace

Result<ApplicationView> IntakeService::supply(const Session &session, const QString &number,
                                              const SuppliedDocument &document, const Claim &claim)
{
    auto act = CaseAct::begin(m_station, session, Act::SupplyDocument, number);
    if (!act)
        return act.error();
    if (const Fault fault = act->unlessOpen())
        return act->refuse(*fault);
    if (const Fault fault = unlessWanted(act->standing(), document.id))
        return act->refuse(*fault);
    if (const Fault fault = act->unlessClaimHolds(claim))
        return act->refuse(*fault);
    QCborMap open;
    putClaim(open, claim);
    for (const NewEvent &event : supplyEvents(act->standing(), document, session.user(), open))
        act->add(event);
    return act->finish();
}

Result<ApplicationView> IntakeService::reachStage(const Session &session, const QString &number,
                                                  const QString &stage, const Claim &claim)
{
    auto act = CaseAct::begin(m_station, session, Act::ReachStage, number);
    if (!act)
        return act.error();
    if (isMilestone(stage))
        return reachMilestone(*act, stage, claim);
    if (const Fault fault = act->unlessRunning())
        return act->refuse(*fault);
    if (const Fault fault = unlessUnderWay(act->standing(), stage))
        return act->refuse(*fault);
    const QStringList owed = act->standing().owedBy(stage);
    if (!owed.isEmpty())
        return act->refuse({ErrorCode::DocumentsOwed, {}, stage, owed});
    if (const Fault fault = act->unlessClaimHolds(claim))
        return act->refuse(*fault);
    QCborMap open{{u"stage"_s, stage}};
    if (closesWith(act->standing(), stage))
        open.insert(u"closes"_s, true);
    putClaim(open, claim);
    act->add(eventtype::StageReached, open);
    return act->finish();
}

Result<ApplicationView> IntakeService::passInEmergency(const Session &session, const QString &number,
                                                       const QString &stage, const QString &reason,
                                                       const Claim &claim)
{
    auto act = CaseAct::begin(m_station, session, Act::EmergencyPass, number);
    if (!act)
        return act.error();
    if (const Fault fault = act->unlessRunning())
        return act->refuse(*fault);
    if (const Fault fault = unlessUnderWay(act->standing(), stage))
        return act->refuse(*fault);
    if (act->standing().owedBy(stage).isEmpty())
        return act->refuse({ErrorCode::WrongState, u"stage"_s, u"nothing_owed"_s, {}});
    return finishWithReason(*act, eventtype::StageReached, {reason, claim},
                            {{u"stage"_s, stage}, {u"emergency"_s, true}});
}

Result<ApplicationView> IntakeService::suspend(const Session &session, const QString &number,
                                               const QString &reason, const Claim &claim)
{
    auto act = CaseAct::begin(m_station, session, Act::SuspendApplication, number);
    if (!act)
        return act.error();
    if (const Fault fault = act->unlessRunning())
        return act->refuse(*fault);
    return finishWithReason(*act, eventtype::Suspended, {reason, claim});
}

Result<ApplicationView> IntakeService::resume(const Session &session, const QString &number,
                                              const QString &reason, const Claim &claim)
{
    auto act = CaseAct::begin(m_station, session, Act::ResumeApplication, number);
    if (!act)
        return act.error();
    if (const Fault fault = act->unlessOpen())
        return act->refuse(*fault);
    if (act->standing().clockRuns())
        return act->refuse({ErrorCode::WrongState, {}, u"not_suspended"_s, {}});
    return finishWithReason(*act, eventtype::Resumed, {reason, claim});
}

Result<ApplicationView> IntakeService::withdraw(const Session &session, const QString &number,
                                                const QString &reason, const Claim &claim)
{
    auto act = CaseAct::begin(m_station, session, Act::WithdrawApplication, number);
    if (!act)
        return act.error();
    if (const Fault fault = act->unlessOpen())
        return act->refuse(*fault);
    return finishWithReason(*act, eventtype::Withdrawn, {reason, claim});
}

Result<ApplicationView> IntakeService::enteredElsewhere(const Session &session, const QString &number,
                                                        const QString &typed, const Claim &claim)
{
    constexpr int LongestNumber = 40;
    auto act = CaseAct::begin(m_station, session, Act::EnterElsewhere, number);
    if (!act)
        return act.error();
    if (act->application().status == Application::Status::Withdrawn)
        return act->refuse(*act->unlessOpen());
    const QString place = u"marketing_number"_s;
    const QString marketingNumber = compactCode(typed);
    if (marketingNumber.isEmpty())
        return act->refuse({ErrorCode::MissingKey, place, {}, {}});
    if (marketingNumber.size() > LongestNumber)
        return act->refuse({ErrorCode::TooLong,
                            place,
                            {},
                            {QString::number(marketingNumber.size()), QString::number(LongestNumber)}});
    if (const Fault fault = act->unlessClean(marketingNumber))
        return act->refuse(*fault);
    if (marketingNumber == act->application().marketingNumber)
        return act->refuse({ErrorCode::AlreadyExists, place, marketingNumber, {}});
    if (const Fault fault = act->unlessClaimHolds(claim))
        return act->refuse(*fault);
    QCborMap open{{u"marketing_number"_s, marketingNumber}};
    putClaim(open, claim);
    act->add(eventtype::EnteredElsewhere, open);
    return act->finish();
}

Result<ApplicationView> IntakeService::handOver(const Session &session, const QString &number,
                                                const QString &toUser, const QString &note,
                                                const Claim &claim)
{
    auto act = CaseAct::begin(m_station, session, Act::HandOver, number);
    if (!act)
        return act.error();
    if (const Fault fault = act->unlessOpen())
        return act->refuse(*fault);
    const auto user = findUserByName(m_station.store(), cleanLine(toUser));
    if (!user)
        return act->refuse(user.error());
    const auto role = user->disabled ? std::nullopt : roleOf(user->role);
    if (!role || !mayDo(*role, Act::SupplyDocument))
        return act->refuse({ErrorCode::NotPermitted, u"to"_s, wordOf(Act::HandOver), {user->role}});
    if (user->id == act->application().clerk)
        return act->refuse({ErrorCode::AlreadyExists, u"to"_s, user->name, {}});
    if (const Fault fault = act->unlessClean(note))
        return act->refuse(*fault);
    if (const Fault fault = act->unlessClaimHolds(claim))
        return act->refuse(*fault);
    QCborMap open{{u"to"_s, user->id.toString(QUuid::WithoutBraces)}};
    if (const QString text = cleanReason(note); !text.isEmpty())
        open.insert(u"note"_s, text);
    putClaim(open, claim);
    act->add(eventtype::HandedOver, open);
    return act->finish();
}

} // namespace powerhall
