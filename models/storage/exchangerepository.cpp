// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/exchangerepository.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char PutReceipt[] =
    "INSERT INTO hub_receipt (hash, epoch, hub_ms, bytes, signature) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (hash) DO UPDATE SET signature = excluded.signature WHERE hub_receipt.signature = x''";
const char SelectReceipts[] = "SELECT bytes, signature FROM hub_receipt ORDER BY epoch, hub_ms, hash";
const char SelectUnsigned[] =
    "SELECT hash FROM hub_receipt WHERE signature = x'' ORDER BY epoch, hub_ms, hash";
const char SelectNewest[] = "SELECT hash FROM hub_receipt ORDER BY epoch DESC, hub_ms DESC, hash LIMIT 1";
const char PutCheckpoint[] =
    "INSERT OR IGNORE INTO checkpoint (device, incarnation, seq, hash, signature) VALUES (?, ?, ?, ?, ?)";
const char SelectCheckpoints[] = "SELECT device, incarnation, max(seq), hash, signature FROM checkpoint "
                                 "GROUP BY device, incarnation ORDER BY device, incarnation";
const char SelectState[] = "SELECT epoch, signing_key, success_ms, failure_ms, failing_since_ms, failure, "
                           "agreed FROM exchange WHERE partner = ?";
const char PutState[] =
    "INSERT OR REPLACE INTO exchange (partner, epoch, signing_key, success_ms, failure_ms, "
    "failing_since_ms, failure, agreed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

/// Heads on the shelf are a receipt's: one form for both.
QByteArray packed(const QMap<Origin, Head> &heads)
{
    return makeReceipt(0, 0, heads).bytes;
}

} // namespace

ExchangeRepository::ExchangeRepository(Connection &connection)
    : m_connection(connection)
{}

Result<void> ExchangeRepository::putReceipt(const HubReceipt &receipt)
{
    SqlStatement put(m_connection, PutReceipt);
    put.start().bind(receipt.hash).bind(receipt.epoch).bind(receipt.hubMs);
    return put.bind(receipt.bytes).bind(receipt.signature).run();
}

Result<QList<HubReceipt>> ExchangeRepository::receipts()
{
    QList<HubReceipt> receipts;
    SqlStatement select(m_connection, SelectReceipts);
    select.start();
    while (select.next()) {
        auto receipt = readReceipt(select.blob(0));
        if (!receipt)
            continue; // verify says so
        receipt->signature = select.blob(1);
        receipts.append(*receipt);
    }
    if (auto done = select.finish(); !done)
        return done.error();
    return receipts;
}

Result<QList<QByteArray>> ExchangeRepository::unsignedReceipts()
{
    QList<QByteArray> hashes;
    SqlStatement select(m_connection, SelectUnsigned);
    select.start();
    while (select.next())
        hashes.append(select.blob(0));
    if (auto done = select.finish(); !done)
        return done.error();
    return hashes;
}

Result<QByteArray> ExchangeRepository::newestReceipt()
{
    QByteArray hash;
    SqlStatement select(m_connection, SelectNewest);
    if (select.start().next())
        hash = select.blob(0);
    if (auto done = select.finish(); !done)
        return done.error();
    return hash;
}

Result<void> ExchangeRepository::putCheckpoint(const Checkpoint &checkpoint)
{
    SqlStatement put(m_connection, PutCheckpoint);
    put.start().bind(checkpoint.origin.device).bind(qint64(checkpoint.origin.incarnation));
    put.bind(qint64(checkpoint.head.seq)).bind(checkpoint.head.hash);
    return put.bind(checkpoint.signature).run();
}

Result<QList<Checkpoint>> ExchangeRepository::newestCheckpoints()
{
    QList<Checkpoint> checkpoints;
    SqlStatement select(m_connection, SelectCheckpoints);
    select.start();
    while (select.next()) {
        checkpoints.append({{select.uuid(0), quint32(select.integer(1))},
                            {quint64(select.integer(2)), select.blob(3)},
                            select.blob(4)});
    }
    if (auto done = select.finish(); !done)
        return done.error();
    return checkpoints;
}

Result<ExchangeState> ExchangeRepository::state(const QString &partner)
{
    ExchangeState state;
    state.partner = partner;
    SqlStatement select(m_connection, SelectState);
    if (select.start().bind(partner).next()) {
        state.epoch = select.integer(0);
        state.signingKey = select.blob(1);
        state.successMs = select.integer(2);
        state.failureMs = select.integer(3);
        state.failingSinceMs = select.integer(4);
        state.failure = select.text(5);
        if (const auto agreed = readReceipt(select.blob(6)))
            state.agreed = agreed->heads;
    }
    if (auto done = select.finish(); !done)
        return done.error();
    return state;
}

Result<void> ExchangeRepository::putState(const ExchangeState &state)
{
    SqlStatement put(m_connection, PutState);
    put.start().bind(state.partner).bind(state.epoch).bind(state.signingKey).bind(state.successMs);
    put.bind(state.failureMs).bind(state.failingSinceMs).bind(state.failure);
    return put.bind(packed(state.agreed)).run();
}

Result<void> ExchangeRepository::wantKey(const QUuid &key)
{
    SqlStatement put(m_connection, "INSERT OR IGNORE INTO wanted_key (key_id) VALUES (?)");
    return put.start().bind(key).run();
}

Result<void> ExchangeRepository::unwantKey(const QUuid &key)
{
    SqlStatement remove(m_connection, "DELETE FROM wanted_key WHERE key_id = ?");
    return remove.start().bind(key).run();
}

Result<QList<QUuid>> ExchangeRepository::wantedKeys()
{
    QList<QUuid> keys;
    SqlStatement select(m_connection, "SELECT key_id FROM wanted_key ORDER BY key_id");
    select.start();
    while (select.next())
        keys.append(select.uuid(0));
    if (auto done = select.finish(); !done)
        return done.error();
    return keys;
}

} // namespace powerhall
