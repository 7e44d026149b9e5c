// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/calendar/workingdays.h"
#include "models/domain/intake/applicationinput.h"
#include "models/domain/profile/profile.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace powerhall {

enum class Outcome
{
    Accepted,
    AcceptedWithDebts,
    NotAccepted
};
QString wordOf(Outcome outcome);

/// A document that is lacking (欠件), and the last day for it.
struct MissingDocument
{
    QString document;                                 ///< of several that would serve, the first
    QStringList anyOf;                                ///< all that would serve; empty when only one does
    DocumentSource source = DocumentSource::Customer; ///< who is to bring it
    QString dueBefore;                                ///< a stage id
    std::optional<QDate> due; ///< that day included; nothing where the stage's own is not known
    bool provisional = false;
    QString clause;

    bool operator==(const MissingDocument &) const = default;
};

/// One step with its limit as it applies to this application (环节).
struct StagePlan
{
    QString stage; ///< acceptance · plan_reply · design_review · mid_inspection · inspection · metering
    std::optional<int> days;    ///< working days; nothing = the source does not state it (未规定)
    QString starts;             ///< application · previous · site_visit · customer_papers
    std::optional<DueDate> due; ///< with its explanation; nothing where it cannot be said yet
    QString clause;
    QString name; ///< where this class has its own word for the stage (受理签约); empty = Profile::stageName

    bool operator==(const StagePlan &) const = default;
};

/// What the rules say of one application (contract 3.2).
struct Decision
{
    Outcome outcome = Outcome::NotAccepted;
    std::optional<bool> threeZero;
    QList<MissingDocument> missing;
    QStringList required;
    QDate applied;         ///< the day of the application
    QDate counted;         ///< from which its limits run: that day, or the working day a day off is moved to
    QString customerClass; ///< id of the profile's class the limits came from; empty = none applies
    QList<StagePlan> stages;
    std::optional<int> totalDays;        ///< 合计办理时间, working days
    std::optional<int> wholeDays;        ///< 全过程, longest
    std::optional<int> wholeAverageDays; ///< 全过程, average
    std::optional<int> floorDays;        ///< 超短 floor, only where the station set one
    bool provisional = false;
    QStringList clauses; ///< every clause used, sorted, once

    bool operator==(const Decision &) const = default;
};

/// Pure: same arguments, same answer. Fails for a document outside the catalogue (OutsideCatalogue) and for
/// three_zero claimed where the profile's table does not allow it (BadCombination).
Result<Decision> decide(const Profile &profile, const WorkingCalendar &calendar,
                        const ApplicationInput &input);
/// Contract 3.2.
QJsonObject toJson(const Decision &decision);

/// What happened to an accepted application so far, as far as its clocks are concerned.
struct Progress
{
    QMap<QString, QDate> stageEnds; ///< stage id → recorded end
    std::optional<QDate> siteVisit;
    QList<QDate> customerPapers; ///< the customer's papers filed (客户资料齐全), one for each stage that
                                 ///< starts from them, in order
    QList<Suspension> suspensions;
    QList<SuppliedDocument> supplied; ///< all documents, those at acceptance included
};

/// The decision as things stand: stages due from the recorded ends of what they start from, suspended days
/// left out, debts following their stage, supplied documents no longer missing (contract 3.3).
Result<Decision> reschedule(const Profile &profile, const WorkingCalendar &calendar,
                            const ApplicationInput &input, const Progress &progress);

} // namespace powerhall
