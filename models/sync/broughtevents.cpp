// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/broughtevents.h"

#include "models/sync/hubdatabase.h"
#include "models/sync/pgconnection.h"
#include "models/sync/postgreshub.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char SelectCheckpoints[] =
    "SELECT device, incarnation, seq, hash, signature FROM powerhall.brought_checkpoint "
    "ORDER BY device, incarnation, seq";
const char SelectEvents[] = "SELECT hash, bytes FROM powerhall.brought "
                            "WHERE device = $1 AND incarnation = $2 AND seq <= $3";
const char DeleteCheckpoint[] =
    "DELETE FROM powerhall.brought_checkpoint "
    "WHERE device = $1 AND incarnation = $2 AND seq = $3 AND hash = $4 AND signature = $5";
const char DeleteEvents[] =
    "DELETE FROM powerhall.brought AS b USING powerhall.line AS l "
    "WHERE l.device = b.device AND l.incarnation = b.incarnation AND b.seq <= l.head_seq";
constexpr qsizetype PushAtOnce = 500;

Result<QHash<QByteArray, QByteArray>> eventsUpTo(HubDatabase &database, const Checkpoint &checkpoint)
{
    PgParameters line;
    line.add(checkpoint.origin.device)
        .add(qint64(checkpoint.origin.incarnation))
        .add(qint64(checkpoint.head.seq));
    const auto rows = database.connection().ask(SelectEvents, line);
    if (!rows)
        return rows.error();
    QHash<QByteArray, QByteArray> events;
    for (int row = 0; row < rows->count(); ++row)
        events.insert(rows->bytes(row, 0), rows->bytes(row, 1));
    return events;
}

/// As the owner, whose word the hub takes for any place.
Result<int> handIn(HubDatabase &database, const HubAddress &address, const Checkpoint &checkpoint)
{
    const auto events = eventsUpTo(database, checkpoint);
    if (!events)
        return events.error();
    const auto state = database.state();
    if (!state)
        return state.error();
    PostgresHub hub(address, {checkpoint.origin.device, state->county});
    const auto before = hub.hello();
    if (!before)
        return before.error();
    const QList<QByteArray> part = vouchedPart(checkpoint, *events);
    Head head = before->heads.value(checkpoint.origin);
    const quint64 from = head.seq;
    for (qsizetype at = 0; at < part.size(); at += PushAtOnce) {
        PushBatch batch;
        batch.events = part.mid(at, PushAtOnce);
        batch.checkpoints = {checkpoint};
        const auto pushed = hub.push(batch);
        if (!pushed)
            return pushed.error();
        head = pushed->heads.value(checkpoint.origin, head);
    }
    return int(head.seq - from);
}

} // namespace

QList<QByteArray> vouchedPart(const Checkpoint &checkpoint, const QHash<QByteArray, QByteArray> &events)
{
    QList<QByteArray> part;
    QByteArray wanted = checkpoint.head.hash;
    for (quint64 seq = checkpoint.head.seq; seq > 0; --seq) {
        const QByteArray bytes = events.value(wanted);
        const auto event = decodeForKeeping(bytes);
        if (!event || event->origin != checkpoint.origin || event->seq != seq)
            break;
        part.prepend(bytes);
        wanted = event->previous;
    }
    return part;
}

Result<int> takeBrought(HubDatabase &database, const HubAddress &address)
{
    // An older hub keeps nothing.
    if (const auto current = database.checkCurrent(); !current)
        return current.error().detail == "hub_outdated"_L1 ? Result<int>(0) : current.error();
    const auto rows = database.connection().ask(SelectCheckpoints);
    if (!rows)
        return rows.error();
    int taken = 0;
    for (int row = 0; row < rows->count(); ++row) {
        const Checkpoint checkpoint{{rows->uuid(row, 0), quint32(rows->number(row, 1))},
                                    {quint64(rows->number(row, 2)), rows->bytes(row, 3)},
                                    rows->bytes(row, 4)};
        const auto founding = database.foundingOf(checkpoint.origin.device);
        if (!founding && founding.error().code != ErrorCode::NotFound)
            return founding.error();
        if (founding && verifySignature(founding->signingKey, bytesOf(checkpoint), checkpoint.signature)) {
            const auto more = handIn(database, address, checkpoint);
            if (!more)
                return more;
            taken += *more;
        }
        PgParameters judged;
        judged.add(checkpoint.origin.device).add(qint64(checkpoint.origin.incarnation));
        judged.add(qint64(checkpoint.head.seq)).add(checkpoint.head.hash).add(checkpoint.signature);
        if (const auto done = database.connection().ask(DeleteCheckpoint, judged); !done)
            return done.error();
    }
    const auto done = database.connection().ask(DeleteEvents);
    return done ? Result<int>(taken) : done.error();
}

} // namespace powerhall
