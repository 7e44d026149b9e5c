// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/standing.h"

#include "models/security/keyring.h"
#include "models/security/sealedparties.h"
#include "models/services/station.h"

#include <algorithm>

namespace powerhall {

namespace {

std::optional<DueDate> wholeDue(const Station &station, const Application &application,
                                const Decision &decision)
{
    if (!decision.wholeDays)
        return {};
    return dueDate(station.calendar(), decision.counted, *decision.wholeDays, application.suspensions);
}

} // namespace

bool Standing::clockRuns() const
{
    const QList<Suspension> &all = application.suspensions;
    return all.isEmpty() || all.last().to.isValid();
}

const StagePlan *Standing::plan(const QString &stageId) const
{
    const auto found = std::find_if(decision.stages.cbegin(), decision.stages.cend(),
                                    [&](const StagePlan &entry) { return entry.stage == stageId; });
    return found == decision.stages.cend() ? nullptr : &*found;
}

QStringList Standing::owedBy(const QString &stageId) const
{
    QStringList due;
    for (const StagePlan &entry : decision.stages) {
        for (const MissingDocument &missing : decision.missing) {
            if (missing.dueBefore == entry.stage)
                due.append(missing.document);
        }
        if (entry.stage == stageId)
            break;
    }
    return due;
}

QStringList Standing::owed() const
{
    QStringList ids;
    for (const MissingDocument &missing : decision.missing)
        ids.append(missing.document);
    return ids;
}

bool Standing::isThrough() const
{
    return std::all_of(decision.stages.cbegin(), decision.stages.cend(),
                       [&](const StagePlan &entry) { return application.stageEnds.contains(entry.stage); });
}

Result<Standing> standingOf(const Station &station, const Application &application)
{
    const Result<Profile> profile = station.profileOf(application);
    if (!profile)
        return profile.error();
    Result<Decision> decision =
        reschedule(*profile, station.calendar(), application.input, progressOf(application));
    if (!decision)
        return decision.error();
    const QString stage = currentStage(application, *decision);
    const auto whole = wholeDue(station, application, *decision);
    return Standing{application, *profile, std::move(*decision), stage, whole};
}

Result<Standing> standingOf(const Station &station, const QUuid &id)
{
    const Result<Application> application = station.store().application(id);
    if (!application)
        return application.error();
    return standingOf(station, *application);
}

Result<Parties> partiesOf(const Session &session, const Application &application)
{
    if (!session.isSignedIn())
        return Error{ErrorCode::Locked, {}, {}, {}};
    Parties parties;
    const auto key = session.keys().personKey(application.keyId);
    if (!key && key.error().code != ErrorCode::NotFound)
        return key.error();
    if (key) {
        const auto applicant = unsealApplicant(*key, application.sealed, application.id);
        if (!applicant)
            return applicant.error();
        parties = *applicant;
    }
    if (application.agentKeyId.isNull())
        return parties;
    const auto agentKey = session.keys().personKey(application.agentKeyId);
    if (!agentKey)
        return agentKey.error().code == ErrorCode::NotFound ? Result<Parties>(parties) : agentKey.error();
    const auto agent = unsealAgent(*agentKey, application.agentSealed, application.id);
    if (!agent)
        return agent.error();
    parties.agent = *agent;
    return parties;
}

} // namespace powerhall
