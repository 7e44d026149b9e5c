// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/services/intakeservice.h"
#include "models/services/session.h"
#include "models/storage/store.h"

namespace powerhall {

class Station;

/// Users of a station (contract 2, user). Every act needs Act::ManageUsers but the change of one's own
/// password.
class AccountService
{
public:
    explicit AccountService(Station &station);

    Result<void> add(const Session &session, const QString &name, Role role, const QString &password);
    /// Takes the user's key away, too. Nobody disables themselves.
    Result<void> disable(const Session &session, const QString &name);
    /// The last administrator stays one.
    Result<void> changeRole(const Session &session, const QString &name, Role role);
    /// Ends a block after too many tries, too.
    Result<void> changePassword(const Session &session, const QString &name, const QString &newPassword);
    Result<QList<UserRow>> users() const;
    /// Sign-ins, failed tries, changes and refused acts of one user, oldest first; needs Act::ReadJournal.
    Result<QList<HistoryEntry>> history(const Session &session, const QString &name) const;

private:
    Error refuse(const Session &session, const Error &error, const QUuid &user = {});
    Result<void> write(const Session &session, const QUuid &user, QLatin1StringView type,
                       const QCborMap &open);

    Station &m_station;
};

/// 1 to 32 letters, digits, `.`, `_`, `-`.
Result<void> checkUserName(const QString &name);
/// NotFound where there is none; a disabled one is found.
Result<UserRow> findUser(Store &store, const QUuid &id);
Result<UserRow> findUserByName(Store &store, const QString &name);

} // namespace powerhall
