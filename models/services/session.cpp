// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/session.h"

#include "models/security/keyring.h"

namespace powerhall {

Session::Session(QUuid user, QString name, Role role, std::shared_ptr<Keyring> keys)
    : m_user(user)
    , m_name(std::move(name))
    , m_role(role)
    , m_keys(std::move(keys))
{}

Keyring &Session::keys() const
{
    Q_ASSERT(m_keys);
    return *m_keys;
}

} // namespace powerhall
