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

    /// Where the person sits, and what the sign-in found out about the account.
    struct Circumstances
    {
        bool atDesk = false;             ///< at a window, not by one command
        bool mustChangePassword = false; ///< may do nothing else until then
        QString elsewhere;               ///< another desk where the account is open; empty = none
        qint64 elsewhereMs = 0;          ///< since when
    };

    [[nodiscard]] bool isSignedIn() const { return m_keys != nullptr; }
    [[nodiscard]] QUuid user() const { return m_user; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] Role role() const { return m_role; }
    [[nodiscard]] Keyring &keys() const;
    [[nodiscard]] const Circumstances &circumstances() const { return m_circumstances; }
    void setCircumstances(Circumstances circumstances) { m_circumstances = std::move(circumstances); }

private:
    QUuid m_user;
    QString m_name;
    Role m_role = Role::Clerk;
    std::shared_ptr<Keyring> m_keys;
    Circumstances m_circumstances;
};

} // namespace powerhall
