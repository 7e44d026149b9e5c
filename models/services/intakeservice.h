// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/application.h"
#include "models/domain/people/parties.h"
#include "models/services/session.h"

#include <QJsonObject>

namespace powerhall {

class Station;

/// A wish to accept an application (contract 3.3).
struct AcceptRequest
{
    ApplicationInput input; ///< its `on` is the day of the act
    Parties parties;
};
/// Reads contract 3.3's input of `accept`.
Result<AcceptRequest> parseAcceptRequest(const QJsonObject &object, QDate today);

struct AcceptedApplication
{
    QUuid id;
    QString number;
    qint64 acceptedMs = 0;
    Decision decision;
};

/// When a person says an act happened, and why it is told now.
struct Claim
{
    std::optional<qint64> atMs;
    QString reason;
};

/// An application with its decision as of now and, where asked for, its people in clear.
struct ApplicationView
{
    Application application;
    Decision decision; ///< rescheduled
    QString stage;     ///< under way
    Parties masked;    ///< E30
};

/// One line of an application's history, for people: who did what when. `open` as in the journal, readable by
/// everyone; what was sealed is only named.
struct HistoryEntry
{
    qint64 recordedMs = 0;
    QString user; ///< empty = the program itself
    QString type; ///< a word of the journal: application.accepted, act.refused …
    QJsonObject open;
    bool sealed = false;
};

/// The acts on applications. Each checks the role, judges by the rules, writes events in one transaction with
/// the removal of a draft, tells the notifier. A refusal is an event too.
class IntakeService
{
public:
    explicit IntakeService(Station &station);

    /// What the rules say, without writing anything. Any role, no session.
    Result<Decision> decide(const ApplicationInput &input) const;

    /// NotAccepted (args = what is missing) where the documents do not suffice; nothing is kept of the
    /// customer then.
    Result<AcceptedApplication> accept(const Session &session, const AcceptRequest &request,
                                       const QUuid &draft = {});
    /// The newest application of somebody with this document (`credit_code` for a firm), to take over what is
    /// known (masked), or nothing.
    Result<std::optional<ApplicationView>> samePerson(const Session &session, const QString &idKind,
                                                      const QString &idNumber) const;
    /// OutsideCatalogue, NotRequired (asking for more is forbidden), AlreadyExists where it is on file.
    Result<ApplicationView> supply(const Session &session, const QString &number,
                                   const SuppliedDocument &document, const Claim &claim = {});
    /// A stage of the plan, in its order (WrongStage, args = {the one expected}), or the milestones
    /// site_visit, customer_papers. DocumentsOwed where papers are owed by it. The last stage closes.
    Result<ApplicationView> reachStage(const Session &session, const QString &number, const QString &stage,
                                       const Claim &claim = {});
    /// The head of the hall lets a stage pass with papers owed; needs a reason. Past the last stage the case
    /// stays open until the papers are there.
    Result<ApplicationView> passInEmergency(const Session &session, const QString &number,
                                            const QString &stage, const QString &reason,
                                            const Claim &claim = {});
    Result<ApplicationView> suspend(const Session &session, const QString &number, const QString &reason,
                                    const Claim &claim = {});
    Result<ApplicationView> resume(const Session &session, const QString &number, const QString &reason,
                                   const Claim &claim = {});
    Result<ApplicationView> withdraw(const Session &session, const QString &number, const QString &reason,
                                     const Claim &claim = {});
    /// New values for some fields; what decides the limits (customer, kind, voltage, capacity …) is judged
    /// again under the version and day of acceptance.
    struct Correction
    {
        QJsonObject changes; ///< keys of contract 3.1 and 3.3; `documents` = what is brought with it
        QString reason;
        Claim claim = {};
    };
    /// What a correction would change and what the rules would make of it, without writing anything. Fails as
    /// `correct` would.
    struct CorrectionView
    {
        QStringList fields; ///< names of what changes: capacity_kw, applicant.phone …
        Decision decision;  ///< rescheduled
    };
    Result<CorrectionView> previewCorrection(const Session &session, const QString &number,
                                             const QJsonObject &changes) const;
    Result<ApplicationView> correct(const Session &session, const QString &number,
                                    const Correction &correction);
    /// The order number the utility's own marketing system gave it (营销系统工单号).
    Result<ApplicationView> enteredElsewhere(const Session &session, const QString &number,
                                             const QString &marketingNumber, const Claim &claim = {});
    Result<ApplicationView> handOver(const Session &session, const QString &number, const QString &toUser,
                                     const QString &note, const Claim &claim = {});

    Result<ApplicationView> view(const Session &session, const QString &number) const;
    /// Everything that happened to it, refused acts and reveals included, oldest first.
    Result<QList<HistoryEntry>> history(const Session &session, const QString &number) const;
    /// In clear; needs a reason and is an event.
    Result<Parties> reveal(const Session &session, const QString &number, const QString &reason);

private:
    Station &m_station;
};

} // namespace powerhall
