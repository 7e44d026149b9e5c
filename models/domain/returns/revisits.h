// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/returns/returncase.h"

#include <QByteArray>

namespace powerhall {

/// Why a case is to be revisited (回访).
enum class RevisitReason
{
    TooShort,
    Late,
    Suspended,
    All,   ///< every case of its group is
    Sample ///< drawn
};
QString wordOf(RevisitReason reason);

struct Revisit
{
    QString number;
    CaseGroup group = CaseGroup::LowResident;
    QDate energised;
    RevisitReason reason = RevisitReason::All;

    bool operator==(const Revisit &) const = default;
};

/// How many of a group are to be revisited and were chosen.
struct RevisitGroup
{
    CaseGroup group = CaseGroup::LowResident;
    int cases = 0;            ///< energised in the period
    std::optional<int> share; ///< per cent; nothing = no rule states one
    int chosen = 0;
    QString clause;
};

struct RevisitPlan
{
    QString seed;
    QList<Revisit> revisits; ///< those with a reason of their own first, then by number
    QList<RevisitGroup> groups;
    QStringList notRecorded; ///< kinds the profile names and no event tells of: zero_use …
};

/// What a sample is drawn by, smallest first: SHA-256 of seed, line break, number; 64 hexadecimal digits.
QString drawKey(const QString &seed, const QString &number);

/// Cases energised from `from` to `to`, both included. A sample takes the cases whose SHA-256 of seed, a line
/// break and the number is smallest, as many as the share asks for, rounded up: anybody can draw it again.
/// Cases revisited for a reason of their own do not count as drawn.
RevisitPlan revisitPlan(const QList<ReturnCase> &cases, const Profile &profile, QDate from, QDate to,
                        const QString &seed);

} // namespace powerhall
