// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/decision.h"

#include "models/domain/intake/acceptance.h"
#include "models/domain/intake/holidaystart.h"
#include "models/domain/intake/limits.h"
#include "models/domain/intake/schedule.h"
#include "models/domain/intake/threezero.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// Every clause used, once, by code point (UTF-8 sorts so, UTF-16 does not).
QStringList sortedOnce(QStringList clauses)
{
    clauses.removeAll(QString());
    clauses.removeDuplicates();
    std::sort(clauses.begin(), clauses.end(),
              [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
    return clauses;
}

/// Where a debt's own stage is not in the plan, the next one it has.
void settleStages(QList<MissingDocument> &missing, const QList<StagePlan> &stages)
{
    for (MissingDocument &document : missing) {
        if (document.dueBefore != "acceptance"_L1)
            document.dueBefore = stageAtOrAfter(stages, document.dueBefore);
    }
}

bool isProvisional(const QList<StagePlan> &stages)
{
    return std::any_of(stages.cbegin(), stages.cend(),
                       [](const StagePlan &plan) { return plan.due && plan.due->provisional; });
}

ApplicationInput withSupplied(const ApplicationInput &input, const QList<SuppliedDocument> &supplied)
{
    ApplicationInput result = input;
    for (const SuppliedDocument &document : supplied) {
        if (!result.has(document.id))
            result.documents.append(document);
    }
    return result;
}

} // namespace

QString wordOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return u"accepted"_s;
    case Outcome::AcceptedWithDebts:
        return u"accepted_with_debts"_s;
    case Outcome::NotAccepted:
        return u"not_accepted"_s;
    }
    Q_UNREACHABLE();
}

Result<Decision> decide(const Profile &profile, const WorkingCalendar &calendar,
                        const ApplicationInput &input)
{
    return reschedule(profile, calendar, input, {});
}

Result<Decision> reschedule(const Profile &profile, const WorkingCalendar &calendar,
                            const ApplicationInput &input, const Progress &progress)
{
    const ApplicationInput now = withSupplied(input, progress.supplied);
    const auto threeZero = threeZeroOf(profile, now);
    if (!threeZero)
        return threeZero.error();
    const auto acceptance = judgeDocuments(profile, now, threeZero->value);
    if (!acceptance)
        return acceptance.error();
    const HolidayStart start = holidayStartOf(profile, calendar, now.on);
    const Limits limits = limitsOf(profile, now, threeZero->value);

    Decision decision;
    decision.outcome = acceptance->outcome;
    decision.threeZero = threeZero->value;
    decision.missing = acceptance->missing;
    decision.required = acceptance->required;
    decision.applied = now.on;
    decision.counted = start.counted;
    decision.customerClass = limits.customerClass;
    decision.stages = limits.stages;
    decision.totalDays = limits.totalDays;
    decision.wholeDays = limits.wholeDays;
    decision.wholeAverageDays = limits.wholeAverageDays;
    decision.floorDays = profile.floorDays;
    settleStages(decision.missing, decision.stages);
    if (decision.outcome != Outcome::NotAccepted) {
        giveDates(decision.stages, calendar, start, progress);
        giveDates(decision.missing, decision.stages);
    }
    decision.provisional = isProvisional(decision.stages);
    decision.clauses =
        sortedOnce(acceptance->clauses + limits.clauses + QStringList{threeZero->clause, start.clause});
    return decision;
}

} // namespace powerhall
