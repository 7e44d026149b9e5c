// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUuid>

namespace powerhall::bench {

/// One invented customer. Nobody is real: the check digit of every ID number is wrong.
struct InventedPerson
{
    QUuid id;
    QString number;
    QString name;
    QString phone;
    QString idNumber;
    bool isFirm = false;
};

/// The same people for the same index, as a county's hall would meet them: few regions, few desks, common
/// surnames common, one in twenty a firm. Index 0 is the oldest; 4 desks × 250 a day.
InventedPerson inventedPerson(quint64 index);

} // namespace powerhall::bench
