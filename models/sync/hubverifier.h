// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <QByteArray>

namespace powerhall {

class HubDatabase;

/// What a look at everything in a hub found.
struct HubVerification
{
    qint64 events = 0;
    qint64 lines = 0;
    qint64 branches = 0;
    qint64 checkpoints = 0;
    qint64 receipts = 0;
    qint64 unsignedReceipts = 0;
    qint64 grants = 0;
    qint64 contents = 0;
    QString firstFault; ///< empty = sound
};

/// Reads everything as of one moment: the chain of every line and its head, events that are none, signatures
/// of checkpoints under the keys the devices founded themselves with, receipts against the events they speak
/// of and under the hub's key, grants of erased keys, scans against their hashes. Stops at the first fault.
Result<HubVerification> verifyHub(HubDatabase &hub, const QByteArray &signingKey);

} // namespace powerhall
