// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace powerhall {

/// A unit's contact for disclosure (联络员), for inside only: name, phone and mail address are sealed and
/// stand on no sheet.
struct Liaison
{
    QUuid id;
    QString unit;
    QUuid keyId;
    QByteArray sealed; ///< name, phone, email
    bool removed = false;
    QStringList conflicts;

    bool operator==(const Liaison &) const = default;
};

/// What is sealed of somebody to be called back or written to.
struct ContactDetails
{
    QString name;
    QString phone;
    QString email;

    [[nodiscard]] bool isEmpty() const { return name.isEmpty() && phone.isEmpty() && email.isEmpty(); }
    bool operator==(const ContactDetails &) const = default;
};

} // namespace powerhall
