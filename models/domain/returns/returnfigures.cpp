// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/returns/returnfigures.h"

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
    if (!isNew && one.input.business != Business::Increase)
        return;
    ++(isNew ? half.highNew : half.highExpanded);
    if (one.input.capacityKw)
        (isNew ? half.highNewKw : half.highExpandedKw) += *one.input.capacityKw;
    else
        ++half.highWithoutCapacity;
}

/// Whether one case falls under a penalty the journal can tell of.
bool fallsUnder(const QString &penalty, const ReturnCase &one, QDate today)
{
    if (penalty == "late"_L1)
        return one.isLate(today);
    if (penalty == "too_short"_L1)
        return one.tooShort && one.group == CaseGroup::High;
    if (penalty == "open_over_a_year"_L1)
        return one.status == Application::Status::Open && one.accepted.addYears(1) < today;
    if (penalty == "off_system"_L1)
        return one.claimed;
    return false;
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

HalfYear halfYear(const QList<ReturnCase> &cases, QDate day)
{
    const bool first = day.month() <= 6;
    HalfYear half{QDate(day.year(), first ? 1 : 7, 1), QDate(day.year(), first ? 6 : 12, first ? 30 : 31)};
    for (const ReturnCase &one : cases) {
        if (!isWithin(one.energised, half.from, half.to))
            continue;
        if (one.group == CaseGroup::High) {
            countHigh(half, one);
        } else if (one.input.kind == CustomerKind::MicroEnterprise) {
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

QList<RiskLine> moneyAtRisk(const QList<ReturnCase> &cases, const Profile &profile, QDate today)
{
    static const QStringList known{u"late"_s, u"too_short"_s, u"open_over_a_year"_s, u"off_system"_s};
    QList<RiskLine> lines;
    for (const Penalty &penalty : profile.penalties) {
        if (!penalty.yuan || !known.contains(penalty.id) || !holdsOn(penalty.valid, today))
            continue;
        RiskLine line{penalty.id, penalty.name, penalty.clause, penalty.unit, *penalty.yuan, {}};
        for (const ReturnCase &one : cases) {
            if (fallsUnder(penalty.id, one, today))
                line.cases.append(one.number);
        }
        lines.append(line);
    }
    return lines;
}

} // namespace powerhall
