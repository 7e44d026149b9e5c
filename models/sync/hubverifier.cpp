// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/hubverifier.h"

#include "models/journal/eventtypes.h"
#include "models/journal/witness.h"
#include "models/security/crypto.h"
#include "models/sync/hubdatabase.h"
#include "models/sync/pgconnection.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const char SelectEvents[] = "SELECT hash, bytes, device, incarnation, seq FROM powerhall.event "
                            "ORDER BY device, incarnation, seq";
const char SelectLines[] = "SELECT device, incarnation, head_seq, head_hash FROM powerhall.line "
                           "WHERE head_seq > 0 ORDER BY device, incarnation";
const char SelectBranches[] = "SELECT hash, bytes, device, incarnation, seq FROM powerhall.branch "
                              "ORDER BY device, incarnation, seq";
const char SelectCheckpoints[] =
    "SELECT c.device, c.incarnation, c.seq, c.hash, c.signature, e.hash FROM powerhall.checkpoint AS c "
    "LEFT JOIN powerhall.event AS e "
    "ON e.device = c.device AND e.incarnation = c.incarnation AND e.seq = c.seq "
    "ORDER BY c.device, c.incarnation";
const char SelectReceipts[] =
    "SELECT hash, bytes, coalesce(signature, ''::bytea) FROM powerhall.receipt ORDER BY made_ms";
const char SelectGrants[] =
    "SELECT g.key_id, octet_length(g.sealed_key), coalesce(k.is_erased, true) FROM powerhall.key_grant AS g "
    "LEFT JOIN powerhall.person_key AS k ON k.key_id = g.key_id ORDER BY g.key_id";
const char SelectPieces[] =
    "SELECT c.hash, c.size, c.is_complete, p.start, p.bytes FROM powerhall.content AS c "
    "LEFT JOIN powerhall.content_piece AS p ON p.hash = c.hash ORDER BY c.hash, p.start";

constexpr qsizetype LeastSealedKey = 48; ///< a one-time public key and a tag

/// Carries the first fault out of a reading; everything else that fails is no answer at all.
Error fault(const QString &what)
{
    return {ErrorCode::Damaged, {}, what, {}};
}

QString hex(const QByteArray &hash)
{
    return QString::fromLatin1(hash.left(8).toHex());
}

class Look
{
public:
    Look(PgConnection &hub, QByteArray signingKey, HubVerification &found)
        : m_hub(hub)
        , m_signingKey(std::move(signingKey))
        , m_found(found)
    {}

    Result<void> atEverything()
    {
        for (const auto part : {&Look::receipts, &Look::events, &Look::lines, &Look::branches,
                                &Look::checkpoints, &Look::grants, &Look::contents}) {
            if (auto done = (this->*part)(); !done)
                return done;
        }
        return {};
    }

private:
    Result<void> events()
    {
        return m_hub.forEach(SelectEvents, {}, [this](const PgRows &row) { return event(row); });
    }

    Result<void> event(const PgRows &row)
    {
        ++m_found.events;
        const Origin origin{row.uuid(0, 2), quint32(row.number(0, 3))};
        const QString name = nameOf(origin, quint64(row.number(0, 4)));
        const auto read = readAt(row, name);
        if (!read)
            return read.error();
        if (auto followed = m_chain.add(*read, row.bytes(0, 0)); !followed)
            return fault(followed.error().detail);
        const QByteArray promised = promisedAt(origin, quint64(row.number(0, 4)));
        if (!promised.isEmpty() && promised != row.bytes(0, 0))
            return fault(u"receipt of other events: "_s + name);
        if (read->type == eventtype::StationFounded)
            m_keys.insert(origin.device, read->open.value(u"signing_key"_s).toByteArray());
        return {};
    }

    /// The event, if bytes, hash and the row's own idea of it agree.
    static Result<Event> readAt(const PgRows &row, const QString &name)
    {
        const QByteArray bytes = row.bytes(0, 1);
        if (hashOf(bytes) != row.bytes(0, 0))
            return fault(u"event changed: "_s + name);
        const auto event = decodeEvent(bytes);
        if (!event)
            return fault(u"not an event: "_s + name + u": "_s + event.error().detail);
        if (nameOf(event->origin, event->seq) != name)
            return fault(u"event in another's place: "_s + name);
        return *event;
    }

    Result<void> lines()
    {
        auto done = m_hub.forEach(SelectLines, {}, [this](const PgRows &row) -> Result<void> {
            ++m_found.lines;
            const Origin origin{row.uuid(0, 0), quint32(row.number(0, 1))};
            const Head head{quint64(row.number(0, 2)), row.bytes(0, 3)};
            if (m_chain.heads().value(origin) != head)
                return fault(u"line does not end where it says: "_s + nameOf(origin, head.seq));
            const auto promised = m_promised.constFind(origin);
            if (promised != m_promised.constEnd() && promised->lastKey() > head.seq)
                return fault(u"receipt of events that are missing: "_s + nameOf(origin, promised->lastKey()));
            return {};
        });
        if (done && m_found.lines != m_chain.heads().size())
            return fault(u"events of a line that is not listed"_s);
        return done;
    }

    Result<void> branches()
    {
        return m_hub.forEach(SelectBranches, {}, [this](const PgRows &row) -> Result<void> {
            ++m_found.branches;
            const auto read =
                readAt(row, nameOf({row.uuid(0, 2), quint32(row.number(0, 3))}, quint64(row.number(0, 4))));
            return read ? Result<void>() : read.error();
        });
    }

    Result<void> checkpoints()
    {
        return m_hub.forEach(SelectCheckpoints, {}, [this](const PgRows &row) -> Result<void> {
            ++m_found.checkpoints;
            const Checkpoint checkpoint{{row.uuid(0, 0), quint32(row.number(0, 1))},
                                        {quint64(row.number(0, 2)), row.bytes(0, 3)},
                                        row.bytes(0, 4)};
            const QString name = nameOf(checkpoint.origin, checkpoint.head.seq);
            if (row.isNull(0, 5) || row.bytes(0, 5) != checkpoint.head.hash)
                return fault(u"checkpoint of other events: "_s + name);
            const QByteArray key = m_keys.value(checkpoint.origin.device);
            // A line whose first life has not come yet cannot be judged.
            if (!key.isEmpty() && !verifySignature(key, bytesOf(checkpoint), checkpoint.signature))
                return fault(u"checkpoint not signed by its device: "_s + name);
            return {};
        });
    }

    Result<void> receipts()
    {
        return m_hub.forEach(SelectReceipts, {}, [this](const PgRows &row) -> Result<void> {
            ++m_found.receipts;
            const QByteArray bytes = row.bytes(0, 1);
            const QByteArray signature = row.bytes(0, 2);
            const auto receipt = readReceipt(bytes);
            if (!receipt || hashOf(bytes) != row.bytes(0, 0))
                return fault(u"receipt changed: "_s + hex(row.bytes(0, 0)));
            m_found.unsignedReceipts += signature.isEmpty() ? 1 : 0;
            if (!signature.isEmpty() && !verifySignature(m_signingKey, bytes, signature))
                return fault(u"receipt not signed by the hub: "_s + hex(receipt->hash));
            for (auto head = receipt->heads.cbegin(); head != receipt->heads.cend(); ++head) {
                QByteArray &promised = m_promised[head.key()][head->seq];
                if (!promised.isEmpty() && promised != head->hash)
                    return fault(u"two receipts contradict each other: "_s + nameOf(head.key(), head->seq));
                promised = head->hash;
            }
            return {};
        });
    }

    Result<void> grants()
    {
        return m_hub.forEach(SelectGrants, {}, [this](const PgRows &row) -> Result<void> {
            ++m_found.grants;
            const QString name = row.uuid(0, 0).toString(QUuid::WithoutBraces);
            if (row.truth(0, 2))
                return fault(u"grant of a key that is erased: "_s + name);
            if (row.number(0, 1) < LeastSealedKey)
                return fault(u"grant that holds no key: "_s + name);
            return {};
        });
    }

    Result<void> contents()
    {
        QByteArray current;
        QCryptographicHash sum(QCryptographicHash::Sha256);
        bool isComplete = false;
        const auto judged = [&]() -> Result<void> {
            if (isComplete && sum.result() != current)
                return fault(u"scan changed: "_s + hex(current));
            return {};
        };
        auto done = m_hub.forEach(SelectPieces, {}, [&](const PgRows &row) -> Result<void> {
            if (row.bytes(0, 0) != current) {
                if (auto before = judged(); !before)
                    return before;
                ++m_found.contents;
                current = row.bytes(0, 0);
                isComplete = row.truth(0, 2);
                sum.reset();
            }
            if (!row.isNull(0, 4))
                sum.addData(row.bytes(0, 4));
            return {};
        });
        return done ? judged() : done;
    }

    [[nodiscard]] QByteArray promisedAt(const Origin &origin, quint64 seq) const
    {
        const auto line = m_promised.constFind(origin);
        return line == m_promised.constEnd() ? QByteArray() : line->value(seq);
    }

    PgConnection &m_hub;
    QByteArray m_signingKey;
    HubVerification &m_found;
    ChainCheck m_chain;
    QMap<Origin, QMap<quint64, QByteArray>> m_promised; ///< what receipts say stands where
    QMap<QUuid, QByteArray> m_keys;                     ///< device → Ed25519 public key
};

} // namespace

Result<HubVerification> verifyHub(HubDatabase &hub, const QByteArray &signingKey)
{
    PgConnection &connection = hub.connection();
    if (auto done = connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); !done)
        return done.error();
    HubVerification found;
    const auto looked = Look(connection, signingKey, found).atEverything();
    if (!looked && looked.error().code != ErrorCode::Damaged)
        return looked.error();
    if (!looked)
        found.firstFault = looked.error().detail;
    if (!connection.isBroken())
        (void)connection.run("COMMIT");
    return found;
}

} // namespace powerhall
