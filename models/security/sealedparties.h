// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/people/parties.h"
#include "models/security/crypto.h"

#include <QUuid>

namespace powerhall {

/// The sealed part of an application's events: who applies and where, bound to the one application, so that
/// it opens in no other. Any thread.
QByteArray sealApplicant(const SecretKey &key, const Parties &parties, const QUuid &application);
/// The agent is not in it.
Result<Parties> unsealApplicant(const SecretKey &key, const QByteArray &sealedBytes,
                                const QUuid &application);

/// The texts search looks into, without taking the rest apart: a million are read after signing in.
struct SearchedTexts
{
    QString name;
    QString phone;
    QString idNumber;
    QString creditCode;
};
Result<SearchedTexts> unsealSearched(const SecretKey &key, const QByteArray &sealedBytes,
                                     const QUuid &application);

QByteArray sealAgent(const SecretKey &key, const Person &agent, const QUuid &application);
Result<Person> unsealAgent(const SecretKey &key, const QByteArray &sealedBytes, const QUuid &application);

} // namespace powerhall
