// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/services/intakeservice.h"
#include "models/services/session.h"
#include "models/storage/store.h"

namespace powerhall {

class Station;

/// Users of a station (contract 2, user): Act::ManageUsers adds and disables, Act::AssignRoles gives roles,
/// Act::ResetPassword helps who forgot; one's own password anybody changes.
class AccountService
{
public:
    explicit AccountService(Station &station);

    /// A role needs Act::AssignRoles, too; without one the account may do nothing yet. `place` is empty or a
    /// place above, where the role may be held there.
    Result<void> add(const Session &session, const QString &name, Role role, const QString &password,
                     const QString &place = {});
    /// Takes the user's key away, too. Nobody disables themselves, nor the last who may do an
    /// administrator's duty.
    Result<void> disable(const Session &session, const QString &name);
    /// The last who may do an administrator's duty stays one.
    Result<void> changeRole(const Session &session, const QString &name, Role role);
    /// Ends a block after too many tries, too.
    /// Whoever holds the keys wraps them anew under the new password, so that a forgotten one needs no
    /// network: Act::ResetPassword (a head not for administrators), or for the security administrator the
    /// system and the audit administrator together, `second` being the other's session.
    Result<void> changePassword(const Session &session, const QString &name, const QString &newPassword,
                                const Session &second = {});
    /// Of this desk: the station's people, and those of other places who hold a key here.
    Result<QList<UserRow>> users() const;
    /// Sign-ins, failed tries, changes and refused acts of one user, oldest first; needs Act::ReadJournal.
    Result<QList<HistoryEntry>> history(const Session &session, const QString &name) const;

private:
    Error refuse(const Session &session, const Error &error, const QUuid &user = {},
                 Act act = Act::ManageUsers);
    Result<void> checkRole(Role role, const QString &place) const;
    [[nodiscard]] bool mayResetTogether(const Session &one, const Session &other, const UserRow &user) const;
    Result<void> write(const Session &session, const QUuid &user, QLatin1StringView type,
                       const QCborMap &open);

    Station &m_station;
};

/// 1 to 32 letters, digits, `.`, `_`, `-`.
Result<void> checkUserName(const QString &name);
/// NotFound where there is none; a disabled one is found.
Result<UserRow> findUser(Store &store, const QUuid &id);
/// Places that exchange may each have somebody of one name: who can sign in at this folder comes first.
Result<UserRow> findUserByName(Store &store, const QString &name);

} // namespace powerhall
