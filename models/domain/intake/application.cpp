// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/application.h"

#include "models/core/clock.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView SiteVisit("site_visit");
constexpr QLatin1StringView CustomerPapers("customer_papers");

bool isPapers(const QString &key)
{
    return key == CustomerPapers || key.startsWith("customer_papers."_L1);
}

QDate dayOf(const StageEnd &end)
{
    return localDate(end.at.recordedMs);
}

} // namespace

QString milestoneKey(const Application &application, const QString &milestone)
{
    if (milestone != CustomerPapers || !application.stageEnds.contains(milestone))
        return milestone;
    int filing = 2;
    while (application.stageEnds.contains(milestone + u'.' + QString::number(filing)))
        ++filing;
    return milestone + u'.' + QString::number(filing);
}

bool isMilestoneKey(const QString &key)
{
    return key == SiteVisit || isPapers(key);
}

QList<QUuid> slipsNotPrinted(const Application &application)
{
    QMap<QString, QUuid> newest;
    const auto &slips = application.slips;
    for (auto slip = slips.cbegin(); slip != slips.cend(); ++slip) {
        QUuid &known = newest[slip->kind];
        const auto age = [&slips](const QUuid &id) {
            return std::pair(slips.value(id).copy, slips.value(id).requestedMs);
        };
        if (known.isNull() || age(slip.key()) > age(known))
            known = slip.key();
    }
    QList<QUuid> waiting;
    for (const QUuid &id : std::as_const(newest)) {
        const SlipState state = slips.value(id).state;
        if (state != SlipState::Confirmed && state != SlipState::Voided)
            waiting.append(id);
    }
    return waiting;
}

bool needsTheDesk(const Application &application)
{
    switch (application.status) {
    case Application::Status::Open:
        return true;
    case Application::Status::Closed:
        return !application.enteredMs || !slipsNotPrinted(application).isEmpty();
    case Application::Status::Withdrawn:
        return false;
    }
    Q_UNREACHABLE();
}

Progress progressOf(const Application &application)
{
    Progress progress;
    for (auto it = application.stageEnds.cbegin(); it != application.stageEnds.cend(); ++it) {
        if (it.key() == SiteVisit)
            progress.siteVisit = dayOf(*it);
        else if (isPapers(it.key()))
            progress.customerPapers.append(dayOf(*it));
        else
            progress.stageEnds.insert(it.key(), dayOf(*it));
    }
    std::sort(progress.customerPapers.begin(), progress.customerPapers.end());
    progress.suspensions = application.suspensions;
    progress.supplied = application.input.documents;
    for (auto it = application.documents.cbegin(); it != application.documents.cend(); ++it) {
        if (it->state == DocumentState::State::Owed || application.input.has(it.key()))
            continue;
        const bool shared = it->state == DocumentState::State::Shared;
        progress.supplied.append({it.key(), shared ? DocumentSource::Shared : DocumentSource::Customer});
    }
    return progress;
}

QString currentStage(const Application &application, const Decision &decision)
{
    if (application.status != Application::Status::Open)
        return {};
    const auto open =
        std::find_if(decision.stages.cbegin(), decision.stages.cend(),
                     [&](const StagePlan &plan) { return !application.stageEnds.contains(plan.stage); });
    return open == decision.stages.cend() ? QString() : open->stage;
}

} // namespace powerhall
