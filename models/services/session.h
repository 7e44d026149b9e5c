// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/security/crypto.h"
#include "models/security/roles.h"

#include <QString>
#include <QUuid>

#include <memory>

namespace powerhall {

class Keyring;

/// Who is signed in, with the keys their password opened. Copies share the keys; the last one wipes them.
class Session
{
public:
    Session() = default;
    Session(QUuid user, QString name, Role role, std::shared_ptr<Keyring> keys);

    [[nodiscard]] bool isSignedIn() const { return m_keys != nullptr; }
    [[nodiscard]] QUuid user() const { return m_user; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] Role role() const { return m_role; }
    [[nodiscard]] Keyring &keys() const;

private:
    QUuid m_user;
    QString m_name;
    Role m_role = Role::Clerk;
    std::shared_ptr<Keyring> m_keys;
};

} // namespace powerhall
