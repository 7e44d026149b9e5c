// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sync/hubaddress.h"
#include "models/sync/pgvalues.h"

#include <QDeadlineTimer>

#include <functional>
#include <memory>
#include <optional>

namespace powerhall {

/// One connection to a hub's database, spoken to in binary form without ever blocking for ever: every wait
/// ends after a time without progress, and the connection with it. Failures: HubUnreachable (no connection,
/// no answer, the server goes down), Busy (the server gave up waiting for another), Refused with a word
/// (not_enrolled, no_hub_here …), Internal. Belongs to one thread.
class PgConnection
{
public:
    /// How long nothing may happen before a call counts as unanswered.
    static constexpr int PatienceMs = 4500;

    /// `patient`: the server may take its time with a statement (the county's own work); else it gives up
    /// before we do and says so.
    static Result<std::unique_ptr<PgConnection>> open(const HubAddress &address,
                                                      const QDeadlineTimer &deadline, bool patient = false);

    Result<PgRows> ask(const char *sql, const PgParameters &parameters = {}, int patienceMs = PatienceMs);
    /// Every row as it comes, one at a time, so that a table of any size needs little memory.
    Result<void> forEach(const char *sql, const PgParameters &parameters,
                         const std::function<Result<void>(const PgRows &)> &each);
    /// Several statements at once, all or none.
    Result<void> run(const QByteArray &script);
    /// A new database on the same server.
    Result<void> createDatabase(const QString &name);
    /// What the server keeps of a role's password (SCRAM); the password itself never travels.
    Result<QString> verifierOf(const QString &role, const QString &password);
    [[nodiscard]] bool isBroken() const { return m_broken; }
    [[nodiscard]] bool isEncrypted() const;

private:
    using Handle = std::unique_ptr<PGconn, decltype(&PQfinish)>;

    PgConnection(Handle connection, bool patient);
    Result<void> send(int sent, int patienceMs);
    /// The next result; nothing at the end.
    Result<std::optional<PgRows>> next(int patienceMs);
    Result<void> drain(int patienceMs);
    Result<void> waitFor(short events, int patienceMs, short *came = nullptr);
    Error broken(const QString &detail);

    Handle m_connection;
    bool m_patient = false;
    bool m_broken = false;
};

} // namespace powerhall
