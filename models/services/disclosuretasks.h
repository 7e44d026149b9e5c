// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"

#include <QDate>

namespace powerhall {

class Station;

/// Something of disclosure that waits for somebody (今日), most at stake first.
struct DisclosureTask
{
    enum class Kind
    {
        ItemOverdue,
        EnquiryLate,
        SheetOld, ///< a board bears a version that is over: take it down
        ItemDue,
        EnquiryOpen,
        FindingOpen, ///< found on a round, not closed off
        ReviewWaits, ///< a draft waits for a review or for publication
        DraftWaits,  ///< a draft was sent back or has blanks
        ChannelOld   ///< a channel asked for does not show the published version
    };
    Kind kind = Kind::ItemDue;
    QString key;             ///< of the item, number of the enquiry, id of the finding
    QString title;           ///< of the item, the question, the finding
    QString what;            ///< board, channel, review step; may be empty
    QDate due;               ///< invalid where there is none
    int workingDaysLeft = 0; ///< negative = late by

    bool operator==(const DisclosureTask &) const = default;
};
QString wordOf(DisclosureTask::Kind kind); ///< item_overdue · enquiry_late · sheet_old …

/// Everything that waits, computed when asked. `all` = also what another role must do; else what this one
/// may.
Result<QList<DisclosureTask>> disclosureTasks(Station &station, const Session &session, bool all);
/// What one role may do, for whoever has asked leave already: 今日. Nothing for a role that does not read the
/// register.
Result<QList<DisclosureTask>> disclosureTasksOf(Station &station, Role role);

} // namespace powerhall
