// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/returns/returnfigures.h"

#include "models/domain/returns/outagerisk.h"
#include "models/domain/returns/returndue.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

bool isWithin(const std::optional<QDate> &day, QDate from, QDate to)
{
    return day && from <= *day && *day <= to;
}

StageStatistics &entryFor(QList<StageStatistics> &all, CaseGroup group, const CaseStage &stage)
{
    for (StageStatistics &entry : all) {
        if (entry.group == group && entry.stage == stage.stage)
            return entry;
    }
    all.append({.group = group, .stage = stage.stage, .name = stage.name});
    return all.last();
}

void count(StageStatistics &entry, const CaseStage &stage)
{
    ++entry.ended;
    if (!stage.due)
        ++entry.withoutLimit;
    else if (*stage.ended > *stage.due)
        ++entry.late;
    else
        ++entry.inTime;
    entry.claimed += stage.claimed ? 1 : 0;
    entry.used.add(stage.workingDays);
    entry.longest = qMax(entry.longest, stage.workingDays.value_or(0));
}

void countHigh(HalfYear &half, const ReturnCase &one)
{
    const bool isNew = one.input.business == Business::New;
    ++(isNew ? half.highNew : half.highExpanded);
    if (one.input.capacityKw)
        (isNew ? half.highNewKw : half.highExpandedKw) += *one.input.capacityKw;
    else
        ++half.highWithoutCapacity;
}

/// Still open when its first year was over, on a day of the period.
bool outlivedAYear(const ReturnCase &one, const Period &period, QDate today)
{
    const QDate over = one.accepted.addYears(1).addDays(1);
    if (!period.contains(over) || over > today)
        return false;
    return one.energised ? *one.energised >= over : one.status == Application::Status::Open;
}

/// Whether one case falls under a penalty the journal can tell of.
bool fallsUnder(const QString &penalty, const ReturnCase &one, const Period &period, QDate today)
{
    if (penalty == "late"_L1) {
        const auto late = one.lateSince(today);
        return late && period.contains(*late);
    }
    if (penalty == "too_short"_L1)
        return one.tooShort && one.group == CaseGroup::High &&
               isWithin(one.energised, period.from, period.to);
    if (penalty == "open_over_a_year"_L1)
        return outlivedAYear(one, period, today);
    if (penalty == "off_system"_L1)
        return one.isClaimedWithin(period.from, period.to);
    return false;
}

const QStringList &countedPenalties()
{
    static const QStringList known{u"late"_s, u"too_short"_s, u"open_over_a_year"_s, u"off_system"_s};
    return known;
}

} // namespace

QList<StageStatistics> stageStatistics(const QList<ReturnCase> &cases, QDate from, QDate to, QDate today)
{
    QList<StageStatistics> all;
    for (const CaseGroup group : AllCaseGroups) {
        for (const ReturnCase &one : cases) {
            for (const CaseStage &stage : one.stages) {
                if (one.group != group)
                    continue;
                if (isWithin(stage.ended, from, to))
                    count(entryFor(all, group, stage), stage);
                else if (!stage.ended && one.status == Application::Status::Open && stage.isLate(today))
                    ++entryFor(all, group, stage).openLate;
            }
        }
    }
    return all;
}

bool countsAsHigh(const ReturnCase &one, const Period &period)
{
    const bool counts = one.input.business == Business::New || one.input.business == Business::Increase;
    return counts && one.group == CaseGroup::High && isWithin(one.energised, period.from, period.to);
}

bool countsAsMicro(const ReturnCase &one, const Period &period)
{
    return one.group == CaseGroup::LowNonResident && one.input.kind == CustomerKind::MicroEnterprise &&
           isWithin(one.energised, period.from, period.to);
}

HalfYear halfYear(const QList<ReturnCase> &cases, QDate day)
{
    HalfYear half{halfYearOf(day)};
    for (const ReturnCase &one : cases) {
        if (countsAsHigh(one, half.period)) {
            countHigh(half, one);
        } else if (countsAsMicro(one, half.period)) {
            ++half.micro;
            half.microDays.add(one.workingDays);
            half.microSteps.add(int(one.stages.size()));
            half.microDocuments.add(one.documents);
        }
    }
    return half;
}

QList<ReturnCase> weeklyHighVoltage(const QList<ReturnCase> &cases, QDate monday)
{
    QList<ReturnCase> listed;
    for (const ReturnCase &one : cases) {
        const bool begun = one.accepted < monday.addDays(7);
        const bool over = one.energised ? *one.energised < monday : one.status != Application::Status::Open;
        if (one.group == CaseGroup::High && begun && !over)
            listed.append(one);
    }
    std::sort(listed.begin(), listed.end(), [](const ReturnCase &a, const ReturnCase &b) {
        return std::tie(a.accepted, a.number) < std::tie(b.accepted, b.number);
    });
    return listed;
}

QList<RiskLine> moneyAtRisk(const QList<ReturnCase> &cases, const Profile &profile, const Period &period,
                            QDate today)
{
    QList<RiskLine> lines;
    for (const Penalty &penalty : profile.penalties) {
        if (!penalty.yuan || !countedPenalties().contains(penalty.id) || !holdsOn(penalty.valid, period.to))
            continue;
        RiskLine line{penalty.id, penalty.name, penalty.clause, penalty.unit, *penalty.yuan, {}};
        for (const ReturnCase &one : cases) {
            if (fallsUnder(penalty.id, one, period, today))
                line.cases.append(one.number);
        }
        lines.append(line);
    }
    return lines;
}

QList<Penalty> penaltiesNotCounted(const Profile &profile, QDate day)
{
    QList<Penalty> others;
    for (const Penalty &penalty : profile.penalties) {
        const bool counted = countedPenalties().contains(penalty.id) || isOutagePenalty(penalty.id);
        if (!counted && holdsOn(penalty.valid, day))
            others.append(penalty);
    }
    return others;
}

} // namespace powerhall
