// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/applicationinput.h"
#include "models/domain/intake/decision.h"

#include <QByteArray>
#include <QMap>
#include <QUuid>

namespace powerhall {

/// A time an act bears: when it was recorded, and, beside it, when a person says it happened. Lateness is
/// judged on the recorded time; the claim never replaces it (contract 2).
struct ActTime
{
    qint64 recordedMs = 0;
    std::optional<qint64> claimedMs;
    QString claimReason;

    bool operator==(const ActTime &) const = default;
};

/// How a document of the full set stands in one application.
struct DocumentState
{
    enum class State
    {
        Owed,
        Supplied,
        Shared
    };
    State state = State::Owed;
    ActTime at;

    bool operator==(const DocumentState &) const = default;
};

/// A stage or milestone that was reached.
struct StageEnd
{
    ActTime at;
    bool emergency = false; ///< passed by the head of the hall although documents were owed
    QString reason;

    bool operator==(const StageEnd &) const = default;
};

enum class SlipState
{
    Requested,
    Rendered,
    Sent,
    Confirmed,
    Failed,
    Voided
};

/// A slip of an application on its way from wish to paper. Frozen with the rules it was made under.
struct SlipRecord
{
    QString kind; ///< notice · receipt · owed · not_accepted · reply · handover
    int copy = 1; ///< 1 = first print, then numbered reprints
    SlipState state = SlipState::Requested;
    qint64 requestedMs = 0;
    QByteArray content; ///< SHA-256 of the slip value
    QString printer;
    int job = 0;
    QString detail;        ///< what the printing system said, reason of a void
    bool declined = false; ///< the customer declined to sign the acknowledgement
    QString witness;

    bool operator==(const SlipRecord &) const = default;
};

/// Everything events say of one application (用电申请), folded. No personal data: that is in `sealed`.
/// Dates that are due are not in it, they are computed when asked (reschedule()).
struct Application
{
    enum class Status
    {
        Open,
        Closed,
        Withdrawn
    };

    QUuid id;       ///< the events' subject
    QString number; ///< STATIONDESK-YYYYMMDD-NNNN
    QString profileId;
    QByteArray profileHash; ///< the version it is judged by for life
    ApplicationInput input;
    Outcome outcome = Outcome::Accepted;
    Status status = Status::Open;
    ActTime accepted;
    QUuid clerk; ///< who owns the case now
    QUuid keyId; ///< key of the applicant's sealed data
    QByteArray sealed;
    QUuid agentKeyId; ///< null without an agent
    QByteArray agentSealed;

    QMap<QString, DocumentState> documents;
    QMap<QString, StageEnd>
        stageEnds;                 ///< stage id, and milestones site_visit, customer_papers (milestoneKey)
    QList<Suspension> suspensions; ///< by recorded days; the last may be open
    QString marketingNumber; ///< work order in the utility's own system; empty = not entered (未录入)
    std::optional<qint64> enteredMs;
    QMap<QUuid, SlipRecord> slips;
    QMap<QString, QString> notes; ///< withdrawn, corrected … → reason
    QStringList conflicts;        ///< fields two desks changed apart and nobody has settled

    bool operator==(const Application &) const = default;
};

/// The name a milestone is recorded under in stageEnds: papers may be filed more than once, for the stages
/// that start from them in turn (customer_papers, customer_papers.2 …).
QString milestoneKey(const Application &application, const QString &milestone);
/// True for a key of stageEnds that is no stage but a milestone.
bool isMilestoneKey(const QString &key);

/// Slips that were wished for and are not known to have come to paper. The newest print of a kind stands for
/// the earlier ones: what was printed again waits no more, and what was voided waits for nothing.
QList<QUuid> slipsNotPrinted(const Application &application);
/// Whether the desk still has something to do with it: it is open, or it was closed and has not been entered
/// in the utility's own system, or a slip of it is not printed. A withdrawn case asks for nothing.
bool needsTheDesk(const Application &application);

/// The clocks' view of an application, for reschedule().
Progress progressOf(const Application &application);
/// The stage under way: the first of the plan without an end; empty when all are reached or it is not open.
QString currentStage(const Application &application, const Decision &decision);

} // namespace powerhall
