// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"

#include <QDate>
#include <QMap>

#include <functional>

namespace powerhall {

class Station;

/// The demo hall's register: starter sheets filled in with invented places, some out, some due, some overdue,
/// boards on a wall, one of them with an old sheet, enquiries and a round. Told over the working days before
/// today; `moveTo` sets the demo's clock to a day and a time of day and never back.
struct DisclosureDemo
{
    Station &station;
    QMap<QString, Session> sessions; ///< head, clerk, inspector, maker, content, compliance, secrecy
    std::function<QDate(int)> workingDaysBack;
};

/// One thing that happened at a moment, for the teller to sort among the others.
struct DemoMoment
{
    QDate day;
    QString clockTime;
    std::function<Result<void>()> act;
};
QList<DemoMoment> disclosureMoments(const DisclosureDemo &demo);

} // namespace powerhall
