// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/postgreshub.h"

#include "models/journal/witness.h"
#include "models/sync/eventplace.h"
#include "models/sync/pgconnection.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int ConnectMs = 4000;
constexpr int WholeWaitMs = 4800; ///< connecting and the first answer together
constexpr qint64 NewestSchema = 1;
constexpr qint64 BytesAtOnce = 8 << 20; ///< of a pull: more than one event, but not the memory of a weak PC

/// Columns of powerhall.answer, the shape of every answer.
enum Column
{
    Kind,
    Device,
    Incarnation,
    Seq,
    Hash,
    Content
};

Origin originAt(const PgRows &rows, int row)
{
    return {rows.uuid(row, Device), quint32(rows.number(row, Incarnation))};
}

Head headAt(const PgRows &rows, int row)
{
    return {quint64(rows.number(row, Seq)), rows.bytes(row, Hash)};
}

/// Events as the hub takes them: runs without a gap, each of one line.
struct Runs
{
    QList<QUuid> devices;
    QList<qint64> incarnations;
    QList<qint64> firsts;
    QList<qint32> counts;
    QList<QByteArray> events;
};

/// What is no event steps aside here.
Runs runsOf(const QList<QByteArray> &events, QMap<QByteArray, QString> &refused)
{
    Runs runs;
    EventPlace last;
    for (const QByteArray &bytes : events) {
        const auto place = placeOf(bytes);
        if (!place) {
            refused.insert(hashOf(bytes), u"no_event"_s);
            continue;
        }
        if (place->origin == last.origin && place->seq == last.seq + 1) {
            ++runs.counts.last();
        } else {
            runs.devices.append(place->origin.device);
            runs.incarnations.append(place->origin.incarnation);
            runs.firsts.append(qint64(place->seq));
            runs.counts.append(1);
        }
        runs.events.append(bytes);
        last = *place;
    }
    return runs;
}

/// Events one by one, each with its place.
Runs singly(const QList<QByteArray> &events, QMap<QByteArray, QString> &refused)
{
    Runs runs;
    for (const QByteArray &bytes : events) {
        const auto place = placeOf(bytes);
        if (!place) {
            refused.insert(hashOf(bytes), u"no_event"_s);
            continue;
        }
        runs.devices.append(place->origin.device);
        runs.incarnations.append(place->origin.incarnation);
        runs.firsts.append(qint64(place->seq));
        runs.events.append(bytes);
    }
    return runs;
}

void addCheckpoints(PgParameters &parameters, const QList<Checkpoint> &checkpoints)
{
    QList<QUuid> devices;
    QList<qint64> incarnations;
    QList<qint64> seqs;
    QList<QByteArray> hashes;
    QList<QByteArray> signatures;
    for (const Checkpoint &checkpoint : checkpoints) {
        devices.append(checkpoint.origin.device);
        incarnations.append(checkpoint.origin.incarnation);
        seqs.append(qint64(checkpoint.head.seq));
        hashes.append(checkpoint.head.hash);
        signatures.append(checkpoint.signature);
    }
    parameters.add(devices).add(incarnations).add(seqs).add(hashes).add(signatures);
}

void addGrants(PgParameters &parameters, const QList<KeyGrant> &grants)
{
    QList<QUuid> keys;
    QList<QUuid> holders;
    QList<QByteArray> sealedKeys;
    for (const KeyGrant &grant : grants) {
        keys.append(grant.keyId);
        holders.append(grant.holder);
        sealedKeys.append(grant.sealedKey);
    }
    parameters.add(keys).add(holders).add(sealedKeys);
}

Result<PushOutcome> outcomeOf(const PgRows &rows)
{
    PushOutcome outcome;
    for (int row = 0; row < rows.count(); ++row) {
        if (rows.says(row, Kind, "head")) {
            outcome.heads.insert(originAt(rows, row), headAt(rows, row));
        } else if (rows.says(row, Kind, "fork")) {
            if (!outcome.forked.contains(originAt(rows, row)))
                outcome.forked.append(originAt(rows, row));
        } else if (rows.says(row, Kind, "refused")) {
            outcome.refused.insert(rows.bytes(row, Hash), rows.text(row, Content));
        } else if (rows.says(row, Kind, "receipt")) {
            auto receipt = readReceipt(rows.bytes(row, Content));
            if (!receipt)
                return receipt.error();
            if (receipt->hash != rows.bytes(row, Hash))
                return Error{ErrorCode::Damaged, {}, u"the hub's receipt"_s, {}};
            outcome.receipt = std::move(*receipt);
        }
    }
    return outcome;
}

Result<void> takeGreeting(HubGreeting &greeting, const PgRows &rows, int row)
{
    if (rows.says(row, Kind, "hub")) {
        if (rows.number(row, Incarnation) > NewestSchema)
            return Error{ErrorCode::SchemaTooNew,
                         u"hub"_s,
                         {},
                         {QString::number(rows.number(row, Incarnation)), QString::number(NewestSchema)}};
        greeting.epoch = rows.number(row, Seq);
        greeting.signingKey = rows.bytes(row, Hash);
    } else if (rows.says(row, Kind, "now")) {
        greeting.hubMs = rows.number(row, Seq);
    } else if (rows.says(row, Kind, "head")) {
        greeting.heads.insert(originAt(rows, row), headAt(rows, row));
    } else if (rows.says(row, Kind, "branch")) {
        greeting.branches.insert(rows.bytes(row, Hash));
    } else if (rows.says(row, Kind, "erased")) {
        greeting.erased.insert(rows.uuid(row, Device));
    }
    return {};
}

} // namespace

PostgresHub::PostgresHub(HubAddress address, Caller caller)
    : m_address(std::move(address))
    , m_caller(std::move(caller))
{}

PostgresHub::~PostgresHub() = default;

Result<PgRows> PostgresHub::askOnce(const char *sql, const PgParameters &parameters)
{
    int patienceMs = PgConnection::PatienceMs;
    if (!m_connection || m_connection->isBroken()) {
        if (m_isTogether)
            return Error{ErrorCode::HubUnreachable, {}, u"connection lost"_s, {}};
        const QDeadlineTimer whole(WholeWaitMs);
        m_connection.reset();
        auto opened = PgConnection::open(m_address, QDeadlineTimer(ConnectMs));
        if (!opened)
            return opened.error();
        m_connection = std::move(*opened);
        patienceMs = int(qMax(qint64(500), whole.remainingTime()));
    }
    return m_connection->ask(sql, parameters, patienceMs);
}

Result<PgRows> PostgresHub::ask(const char *sql, const PgParameters &parameters)
{
    auto rows = askOnce(sql, parameters);
    const bool raced = !rows && !m_isTogether && rows.error().code == ErrorCode::Busy &&
                       rows.error().detail.contains(u"duplicate"_s);
    return raced ? askOnce(sql, parameters) : rows;
}

Result<void> PostgresHub::speakAs(Speaker speaker)
{
    const auto said = askOnce(speaker == Speaker::Station ? "SET LOCAL powerhall.speaks_for_station = 'on'"
                                                          : "SET LOCAL powerhall.speaks_for_station = 'off'",
                              {});
    return said ? Result<void>() : said.error();
}

Result<void> PostgresHub::together(Speaker speaker, const std::function<Result<void>()> &calls)
{
    if (const auto begun = askOnce("BEGIN", {}); !begun)
        return begun.error();
    m_isTogether = true;
    auto done = speakAs(speaker);
    if (done)
        done = calls();
    const auto ended = m_connection->isBroken()
                           ? Result<PgRows>(done ? Error{ErrorCode::HubUnreachable} : done.error())
                           : askOnce(done ? "COMMIT" : "ROLLBACK", {});
    m_isTogether = false;
    if (!done)
        return done;
    return ended ? Result<void>() : ended.error();
}

Result<HubGreeting> PostgresHub::hello()
{
    PgParameters parameters;
    parameters.add(m_caller.place);
    const auto rows = ask("SELECT * FROM powerhall.hello($1)", parameters);
    if (!rows)
        return rows.error();
    HubGreeting greeting;
    for (int row = 0; row < rows->count(); ++row) {
        if (auto taken = takeGreeting(greeting, *rows, row); !taken)
            return taken.error();
    }
    return greeting;
}

Result<PushOutcome> PostgresHub::push(const PushBatch &batch)
{
    QMap<QByteArray, QString> refused;
    const Runs runs = runsOf(batch.events, refused);
    const Runs beside = singly(batch.branches, refused);
    PgParameters parameters;
    parameters.add(m_caller.place).add(m_caller.device);
    parameters.add(runs.devices).add(runs.incarnations).add(runs.firsts).add(runs.counts).add(runs.events);
    parameters.add(beside.devices).add(beside.incarnations).add(beside.firsts).add(beside.events);
    addCheckpoints(parameters, batch.checkpoints);
    addGrants(parameters, batch.grants);
    parameters.add(batch.erased);
    const auto rows =
        ask("SELECT * FROM powerhall.push($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
            "$14, $15, $16, $17, $18, $19, $20)",
            parameters);
    if (!rows)
        return rows.error();
    auto outcome = outcomeOf(*rows);
    if (outcome)
        outcome->refused.insert(refused);
    return outcome;
}

Result<PullBatch> PostgresHub::pull(const VersionVector &known, const QSet<QByteArray> &knownBranches,
                                    int atMost)
{
    QList<QUuid> devices;
    QList<qint64> incarnations;
    QList<qint64> seqs;
    for (auto line = known.cbegin(); line != known.cend(); ++line) {
        devices.append(line.key().device);
        incarnations.append(line.key().incarnation);
        seqs.append(qint64(*line));
    }
    PgParameters parameters;
    parameters.add(m_caller.place).add(devices).add(incarnations).add(seqs);
    parameters.add(knownBranches.values()).add(qint32(atMost)).add(BytesAtOnce);
    const auto rows = ask("SELECT * FROM powerhall.pull($1, $2, $3, $4, $5, $6, $7)", parameters);
    if (!rows)
        return rows.error();
    PullBatch batch;
    batch.events.reserve(rows->count());
    for (int row = 0; row < rows->count(); ++row) {
        if (rows->says(row, Kind, "event"))
            batch.events.append(rows->bytes(row, Content));
        else if (rows->says(row, Kind, "branch"))
            batch.branches.append(rows->bytes(row, Content));
        else if (rows->says(row, Kind, "checkpoint"))
            batch.checkpoints.append({originAt(*rows, row), headAt(*rows, row), rows->bytes(row, Content)});
        else if (rows->says(row, Kind, "more"))
            batch.more = true;
    }
    return batch;
}

Result<QList<KeyGrant>> PostgresHub::grants(const QSet<QUuid> &holders, const QSet<QUuid> &keys)
{
    PgParameters parameters;
    parameters.add(m_caller.place).add(holders.values()).add(keys.values());
    const auto rows = ask("SELECT * FROM powerhall.grants($1, $2, $3)", parameters);
    if (!rows)
        return rows.error();
    QList<KeyGrant> grants;
    for (int row = 0; row < rows->count(); ++row)
        grants.append(
            {rows->uuid(row, Device), QUuid::fromRfc4122(rows->bytes(row, Hash)), rows->bytes(row, Content)});
    return grants;
}

Result<QList<HubReceipt>> PostgresHub::signedReceipts(const QList<QByteArray> &hashes)
{
    PgParameters parameters;
    parameters.add(m_caller.place).add(hashes);
    const auto rows = ask("SELECT * FROM powerhall.signed_receipts($1, $2)", parameters);
    if (!rows)
        return rows.error();
    QList<HubReceipt> receipts;
    for (int row = 0; row < rows->count(); ++row) {
        if (rows->says(row, Kind, "receipt")) {
            auto receipt = readReceipt(rows->bytes(row, Content));
            if (!receipt)
                return receipt.error();
            receipts.append(std::move(*receipt));
        } else if (!receipts.isEmpty() && receipts.last().hash == rows->bytes(row, Hash)) {
            receipts.last().signature = rows->bytes(row, Content);
        }
    }
    return receipts;
}

Result<QMap<QByteArray, qint64>> PostgresHub::contentWanted(const QList<QByteArray> &hashes)
{
    PgParameters parameters;
    parameters.add(m_caller.place).add(hashes);
    const auto rows = ask("SELECT * FROM powerhall.content_wanted($1, $2)", parameters);
    if (!rows)
        return rows.error();
    QMap<QByteArray, qint64> wanted;
    for (int row = 0; row < rows->count(); ++row)
        wanted.insert(rows->bytes(row, Hash), rows->number(row, Seq));
    return wanted;
}

Result<void> PostgresHub::putContent(const QByteArray &hash, qint64 size, qint64 offset,
                                     const QByteArray &piece)
{
    PgParameters parameters;
    parameters.add(m_caller.place).add(hash).add(size).add(offset).add(piece);
    const auto rows = ask("SELECT * FROM powerhall.put_content($1, $2, $3, $4, $5)", parameters);
    if (!rows)
        return rows.error();
    if (rows->count() == 0)
        return {};
    const QString word = rows->text(0, Content);
    return Error{word == "other_content"_L1 ? ErrorCode::Damaged : ErrorCode::Refused, {}, word, {}};
}

Result<ContentPiece> PostgresHub::content(const QByteArray &hash, qint64 offset, int atMost)
{
    PgParameters parameters;
    parameters.add(m_caller.place).add(hash).add(offset).add(qint32(atMost));
    const auto rows = ask("SELECT * FROM powerhall.content($1, $2, $3, $4)", parameters);
    if (!rows)
        return rows.error();
    if (rows->count() == 0)
        return Error{ErrorCode::NotFound, {}, QString::fromLatin1(hash.toHex()), {}};
    return ContentPiece{rows->bytes(0, Content), rows->number(0, Seq)};
}

} // namespace powerhall
