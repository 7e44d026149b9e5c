// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/security/crypto.h"

#include <QList>
#include <QString>
#include <QUuid>

namespace powerhall {

/// A person the county sends along; the same id at every desk. The password is for the first sign-in alone.
struct EnrolledUser
{
    QUuid id;
    QString name;
    QString role;
    QString place; ///< code of the place the person belongs to; empty = the desk's own
    QString firstPassword;
};

/// Someone grants are sealed to.
struct HolderKey
{
    QString place;        ///< code of the station or county
    QByteArray publicKey; ///< X25519, 32 bytes
};

/// All a new desk needs to join the county's hub, in one file that a one-time passphrase opens
/// (`hub enrol` writes it, `init --enrolment` reads it).
struct Enrolment
{
    QString hubUrl;            ///< postgresql://… without a password
    QString hubPassword;       ///< of the desk's own database role; kept sealed, given to libpq alone
    QByteArray hubCertificate; ///< PEM of the authority the hub's TLS certificate must come from; may be
                               ///< empty on loopback
    QByteArray hubSigningKey;  ///< Ed25519 public key receipts are signed with
    qint64 epoch = 1;
    QString profileId;
    QString place; ///< code of the station
    QString desk;  ///< code of the desk: place and desk are the prefix of its numbers
    HolderKey placeKey;
    SecretKey placeSecret;  ///< X25519: opens what is granted to the place; all its desks have it
    QList<HolderKey> above; ///< places above, the county first: every person's key is granted to them
    QList<EnrolledUser> users;
};

/// Sealed under the passphrase (Argon2id), with a readable line in front that says what the file is.
Result<QByteArray> writeEnrolment(const Enrolment &enrolment, const QString &passphrase);
/// LoginRefused where the passphrase is wrong; Damaged, SchemaTooNew.
Result<Enrolment> readEnrolment(const QByteArray &file, const QString &passphrase);

} // namespace powerhall
