// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
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
    Result<void> disable(const Session &session, const QString &name);
    Result<void> changeRole(const Session &session, const QString &name, Role role);
    Result<void> changePassword(const Session &session, const QString &name, const QString &newPassword);
    Result<QList<UserRow>> users() const;

private:
    Station &m_station;
};

} // namespace powerhall
