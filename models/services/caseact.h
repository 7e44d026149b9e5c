// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"
#include "models/services/intakeservice.h"
#include "models/services/standing.h"

#include <QCborMap>

namespace powerhall {

class Station;

/// One act on one stored application: asks leave, finds it, judges, writes its events at once or records the
/// refusal.
class CaseAct
{
public:
    static Result<CaseAct> begin(Station &station, const Session &session, Act act, const QString &number);

    [[nodiscard]] const Standing &standing() const { return m_standing; }
    [[nodiscard]] const Application &application() const { return m_standing.application; }
    [[nodiscard]] Station &station() const { return *m_station; }
    [[nodiscard]] const Session &session() const { return *m_session; }

    /// Records the refusal; gives it back for the caller to return.
    [[nodiscard]] Error refuse(const Error &error) const;

    // What most acts ask first; nothing where it is so.
    [[nodiscard]] std::optional<Error> unlessOpen() const;
    [[nodiscard]] std::optional<Error> unlessRunning() const; ///< open and not suspended
    /// A reason is there, fits in a line and repeats nothing personal: it stands in clear.
    [[nodiscard]] std::optional<Error> unlessReason(const QString &reason) const;
    [[nodiscard]] std::optional<Error> unlessClean(const QString &note) const; ///< may be empty
    [[nodiscard]] std::optional<Error> unlessClaimHolds(const Claim &claim) const;

    void add(QLatin1StringView type, const QCborMap &open, const QUuid &keyId = {},
             const QByteArray &sealed = {});
    void add(const NewEvent &event) { m_events.append(event); }
    /// Writes the events in one transaction.
    Result<void> write();
    /// Writes, tells the notifier and shows the application as it is now.
    Result<ApplicationView> finish();

private:
    CaseAct(Station &station, const Session &session, Act act, Standing standing);

    Station *m_station;
    const Session *m_session;
    Act m_act;
    Standing m_standing;
    QList<NewEvent> m_events;
};

/// A reason as it is kept.
QString cleanReason(const QString &reason);
void putClaim(QCborMap &open, const Claim &claim);
Result<ApplicationView> viewOf(const Session &session, const Standing &standing);

} // namespace powerhall
