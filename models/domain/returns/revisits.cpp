// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/returns/revisits.h"

#include <QCryptographicHash>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// The share a group is to be revisited by on a day.
const RevisitRule *ruleFor(const Profile &profile, CaseGroup group, QDate day)
{
    for (const RevisitRule &rule : profile.revisits) {
        if (rule.groups.contains(wordOf(group)) && holdsOn(rule.valid, day))
            return &rule;
    }
    return nullptr;
}

std::optional<RevisitReason> ownReason(const ReturnCase &one, const QStringList &kinds)
{
    if (one.tooShort && kinds.contains("too_short"_L1))
        return RevisitReason::TooShort;
    if (one.isLate(one.energised.value_or(QDate())) && kinds.contains("late"_L1))
        return RevisitReason::Late;
    if (one.suspended && kinds.contains("suspended"_L1))
        return RevisitReason::Suspended;
    return {};
}

/// Draws the sample of one group.
QList<Revisit> drawn(QList<const ReturnCase *> cases, int wanted, RevisitReason reason, const QString &seed)
{
    std::sort(cases.begin(), cases.end(), [&](const ReturnCase *a, const ReturnCase *b) {
        return drawKey(seed, a->number) < drawKey(seed, b->number);
    });
    QList<Revisit> revisits;
    for (const ReturnCase *one : cases.mid(0, wanted))
        revisits.append({one->number, one->group, *one->energised, reason});
    return revisits;
}

} // namespace

QString drawKey(const QString &seed, const QString &number)
{
    const QByteArray text = (seed + u'\n' + number).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

QString wordOf(RevisitReason reason)
{
    switch (reason) {
    case RevisitReason::TooShort:
        return u"too_short"_s;
    case RevisitReason::Late:
        return u"late"_s;
    case RevisitReason::Suspended:
        return u"suspended"_s;
    case RevisitReason::All:
        return u"all"_s;
    case RevisitReason::Sample:
        break;
    }
    return u"sample"_s;
}

RevisitPlan revisitPlan(const QList<ReturnCase> &cases, const Profile &profile, QDate from, QDate to,
                        const QString &seed)
{
    RevisitPlan plan{.seed = seed};
    QStringList kinds;
    for (const RevisitRule &rule : profile.revisits) {
        if (holdsOn(rule.valid, to))
            kinds += rule.cases;
    }
    for (const QString &kind : std::as_const(kinds)) {
        if (kind == "zero_use"_L1 || kind == "not_extended"_L1)
            plan.notRecorded.append(kind);
    }
    for (const CaseGroup group : AllCaseGroups) {
        RevisitGroup counted{.group = group};
        QList<const ReturnCase *> others;
        for (const ReturnCase &one : cases) {
            if (one.group != group || !one.energised || *one.energised < from || *one.energised > to)
                continue;
            ++counted.cases;
            if (const auto reason = ownReason(one, kinds))
                plan.revisits.append({one.number, group, *one.energised, *reason});
            else
                others.append(&one);
        }
        if (const RevisitRule *rule = ruleFor(profile, group, to)) {
            counted.share = rule->share;
            counted.clause = rule->clause;
        }
        const int share = counted.share.value_or(0);
        const int wanted = (int(others.size()) * share + 99) / 100;
        const auto reason = share == 100 ? RevisitReason::All : RevisitReason::Sample;
        plan.revisits += drawn(others, wanted, reason, seed);
        counted.chosen = int(std::count_if(plan.revisits.cbegin(), plan.revisits.cend(),
                                           [&](const Revisit &one) { return one.group == group; }));
        plan.groups.append(counted);
    }
    std::sort(plan.revisits.begin(), plan.revisits.end(), [](const Revisit &a, const Revisit &b) {
        return a.reason != b.reason ? a.reason < b.reason : a.number < b.number;
    });
    return plan;
}

} // namespace powerhall
