// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/applicationinput.h"

#include <QList>
#include <QStringList>
#include <QUuid>

namespace powerhall {

/// Papers a customer left for a number that the desk had not heard of (代收): kept, receipted, and joined to
/// the application once that has come. No personal data: nobody is known here but the number.
struct Deposit
{
    QUuid id;
    QString number; ///< as the customer's slip says it
    QList<SuppliedDocument> documents;
    QByteArray receipt; ///< contentHash of the slip the customer has
    qint64 takenMs = 0;
    QUuid clerk;
    QUuid device;        ///< that took them
    QUuid application;   ///< null while the application has not come
    QStringList surplus; ///< ids of documents that the application did not want (any more)
    qint64 joinedMs = 0;
    QStringList conflicts;

    [[nodiscard]] bool isJoined() const { return !application.isNull(); }
    bool operator==(const Deposit &) const = default;
};

} // namespace powerhall
