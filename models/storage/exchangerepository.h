// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/replica.h"
#include "models/storage/sqlstatement.h"

namespace powerhall {

/// What partners said: receipts, checkpoints, how far an exchange went; and which keys are missing.
class ExchangeRepository
{
public:
    explicit ExchangeRepository(Connection &connection);

    Result<void> putReceipt(const HubReceipt &receipt);
    Result<QList<HubReceipt>> receipts();
    Result<QList<QByteArray>> unsignedReceipts();
    /// Empty before the first.
    Result<QByteArray> newestReceipt();

    Result<void> putCheckpoint(const Checkpoint &checkpoint);
    Result<QList<Checkpoint>> newestCheckpoints();

    Result<ExchangeState> state(const QString &partner);
    Result<void> putState(const ExchangeState &state);

    Result<void> wantKey(const QUuid &key);
    Result<void> unwantKey(const QUuid &key);
    Result<QList<QUuid>> wantedKeys();

private:
    Connection &m_connection;
};

} // namespace powerhall
