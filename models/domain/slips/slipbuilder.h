// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/intake/applicationinput.h"
#include "models/domain/intake/decision.h"
#include "models/domain/people/parties.h"
#include "models/domain/profile/profile.h"
#include "models/domain/slips/slip.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace powerhall {

/// What only the hall knows (station set-up): printed beside what the profile states; empty = the slip says
/// where to ask.
struct HallNotes
{
    QString name; ///< of the hall (营业厅)
    QString address;
    QString tariffPlace;   ///< where the current tariff sheet hangs
    QString payments;      ///< further ways to pay here
    QString capacityPlace; ///< where the open capacity hangs
};

/// From whom to whom a case goes, for the control slip.
struct HandOverNote
{
    QString from;
    QString to;
    QString note;
    QString stage; ///< id of the stage under way
};

/// All a slip is made of. Plain values; the profile must outlive the call only.
struct SlipSource
{
    const Profile *profile = nullptr; ///< the version the application is judged by, hotlines filled in
    ApplicationInput input;           ///< its documents = all supplied so far
    Decision decision;                ///< as of now: decide() or reschedule()
    Parties parties;                  ///< masked
    QString number;                   ///< empty for a notice without an application
    qint64 acceptedMs = 0;            ///< 0 = not accepted yet
    qint64 takenMs = 0;               ///< of a deposit
    qint64 madeMs = 0;
    QString clerk; ///< name or number as the hall shows it to customers
    HallNotes hall;
    HandOverNote handOver;
    QString stage;                       ///< of a reply: the stage that was reached; empty = plan_reply
    QMap<QString, QDate> stageEnds = {}; ///< of stages that were reached: id → day
    int copyNumber = 1;
    bool demo = false;
};

/// The slip in words, zh_CN. Fails with HotlineMissing where no own service line or no 12398 is known: such
/// a slip cannot be produced. Pure; any thread.
Result<Slip> buildSlip(SlipKind kind, const SlipSource &source);

/// One date as slips tell it: 2026年11月25日（周三）.
QString slipDate(QDate date);

} // namespace powerhall
