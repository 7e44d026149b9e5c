// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/security/enrolment.h"

namespace powerhall {

/// What an exchange needs and the desk keeps from its enrolment. An exchange runs without anybody signed in,
/// so this opens without a password: it shows nobody's data, and the database role it names may call the
/// hub's functions for its own place alone.
struct HubAccess
{
    QString url; ///< postgresql://… without a password
    QString password;
    QByteArray certificate;
    QByteArray signingKey;
    qint64 epoch = 1;
    QString place;
    HolderKey placeKey;
    QList<HolderKey> above;
};

HubAccess accessOf(const Enrolment &enrolment);

/// The row of the keys' file it lies in (Store::key).
extern const QUuid HubAccessId;
/// Sealed under a key of its own that lies in front, so that the password is in no file as it is typed.
QByteArray packHubAccess(const HubAccess &access);
Result<HubAccess> unpackHubAccess(const QByteArray &row);

} // namespace powerhall
