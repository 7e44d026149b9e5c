// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/memoryhub.h"

#include "models/journal/eventtypes.h"
#include "models/journal/payload.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString County = u"COUNTY"_s;

bool sees(const QString &caller, const QString &place)
{
    return caller == place || caller == County || place == County;
}

bool mayWrite(const QString &caller, const QString &place)
{
    return caller == place || caller == County;
}

} // namespace

class MemoryHubView final : public Hub
{
public:
    MemoryHubView(MemoryHub &hub, const QUuid &device, const QString &place)
        : m_hub(hub)
        , m_device(device)
        , m_place(place)
    {}

    Result<HubGreeting> hello() override
    {
        HubGreeting greeting;
        greeting.epoch = state().epoch;
        greeting.hubMs = m_hub.nowMs();
        greeting.signingKey = m_hub.signingKey;
        for (auto line = state().lines.begin(); line != state().lines.end(); ++line) {
            if (sees(m_place, line->place))
                greeting.heads.insert(line.key(), headOf(*line));
        }
        for (auto branch = state().branches.begin(); branch != state().branches.end(); ++branch) {
            if (greeting.heads.contains(branch->origin))
                greeting.branches.insert(branch.key());
        }
        for (auto key = state().keys.begin(); key != state().keys.end(); ++key) {
            if (key->isErased && sees(m_place, key->place))
                greeting.erased.insert(key.key());
        }
        return greeting;
    }

    Result<PushOutcome> push(const PushBatch &batch) override
    {
        const bool forgets = m_hub.faults.answersBeforeCommit && m_hub.chance();
        const MemoryHub::State before = forgets ? state() : MemoryHub::State();
        PushOutcome outcome;
        m_foreign.clear();
        for (const QByteArray &bytes : batch.events)
            takeEvent(bytes, outcome);
        for (const QByteArray &bytes : batch.branches)
            takeBranch(bytes, outcome);
        for (const Checkpoint &checkpoint : batch.checkpoints)
            takeCheckpoint(checkpoint);
        takeGrants(batch);
        QMap<Origin, Head> own;
        for (auto line = state().lines.begin(); line != state().lines.end(); ++line) {
            if (line.key().device == m_device && mayWrite(m_place, line->place))
                own.insert(line.key(), headOf(*line));
        }
        outcome.receipt = makeReceipt(state().epoch, m_hub.nowMs(), own);
        if (!state().receipts.contains(outcome.receipt.hash)) // it may be signed already
            state().receipts.insert(outcome.receipt.hash, outcome.receipt);
        if (forgets)
            state() = before;
        return outcome;
    }

    Result<PullBatch> pull(const VersionVector &known, const QSet<QByteArray> &knownBranches,
                           int atMost) override
    {
        if (m_hub.faults.pullsByCursor)
            return pullByCursor(atMost);
        PullBatch batch;
        for (auto line = state().lines.begin(); line != state().lines.end(); ++line) {
            if (!sees(m_place, line->place))
                continue;
            const auto from = qsizetype(known.value(line.key()));
            for (qsizetype at = from; at < line->events.size(); ++at) {
                if (batch.events.size() >= atMost) {
                    batch.more = true;
                    return batch;
                }
                batch.events.append(line->events.at(at).bytes);
            }
        }
        QMap<std::pair<quint64, QByteArray>, QByteArray> branches;
        for (auto branch = state().branches.begin(); branch != state().branches.end(); ++branch) {
            if (sees(m_place, state().lines.value(branch->origin).place) &&
                !knownBranches.contains(branch.key()))
                branches.insert({branch->seq, branch.key()}, branch->bytes);
        }
        batch.branches = branches.values();
        for (auto checkpoint = state().checkpoints.begin(); checkpoint != state().checkpoints.end();
             ++checkpoint) {
            if (sees(m_place, state().lines.value(checkpoint.key()).place))
                batch.checkpoints.append(*checkpoint);
        }
        return batch;
    }

    Result<QList<KeyGrant>> grants(const QSet<QUuid> &holders, const QSet<QUuid> &keys) override
    {
        QList<KeyGrant> found;
        for (const QUuid &id : keys) {
            const MemoryHub::Key key = state().keys.value(id);
            for (auto sealed = key.sealedFor.begin(); sealed != key.sealedFor.end(); ++sealed) {
                if (holders.contains(sealed.key()) && !key.isErased && sees(m_place, key.place))
                    found.append({id, sealed.key(), *sealed});
            }
        }
        return found;
    }

    Result<QList<HubReceipt>> signedReceipts(const QList<QByteArray> &hashes) override
    {
        QList<HubReceipt> found;
        for (const QByteArray &hash : hashes) {
            const HubReceipt receipt = state().receipts.value(hash);
            if (!receipt.signature.isEmpty())
                found.append(receipt);
        }
        return found;
    }

    Result<QMap<QByteArray, qint64>> contentWanted(const QList<QByteArray> &hashes) override
    {
        QMap<QByteArray, qint64> wanted;
        for (const QByteArray &hash : hashes) {
            const auto content = state().contents.constFind(hash);
            if (content == state().contents.constEnd() || !content->isWhole())
                wanted.insert(hash, content == state().contents.constEnd() ? 0 : content->bytes.size());
        }
        return wanted;
    }

    Result<void> putContent(const QByteArray &hash, qint64 size, qint64 offset,
                            const QByteArray &piece) override
    {
        MemoryHub::Content &content = state().contents[hash];
        content.size = size;
        if (offset + piece.size() <= content.bytes.size())
            return {};
        if (offset != content.bytes.size())
            return Error{ErrorCode::Refused, u"content"_s, u"not the next"_s};
        content.bytes += piece;
        if (content.isWhole() && hashOf(content.bytes) != hash) {
            state().contents.remove(hash);
            return Error{ErrorCode::Refused, u"content"_s, u"another content"_s};
        }
        return {};
    }

    Result<ContentPiece> content(const QByteArray &hash, qint64 offset, int atMost) override
    {
        const auto content = state().contents.constFind(hash);
        if (content == state().contents.constEnd() || !content->isWhole())
            return Error{ErrorCode::NotFound, u"content"_s};
        return ContentPiece{content->bytes.mid(offset, atMost), content->size};
    }

private:
    MemoryHub::State &state() { return m_hub.m_state; }
    static Head headOf(const MemoryHub::Line &line)
    {
        return line.events.isEmpty() ? Head() : Head{quint64(line.events.size()), line.events.last().hash};
    }

    /// The place of a line that begins: its device's, as it was founded or as its other lines have it.
    QString placeOfNew(const Event &first)
    {
        const auto others = state().lines;
        for (auto line = others.begin(); line != others.end(); ++line) {
            if (line.key().device == first.origin.device)
                return line->place;
        }
        return first.type == eventtype::StationFounded ? textAt(first.open, "station"_L1) : m_place;
    }

    void takeEvent(const QByteArray &bytes, PushOutcome &outcome)
    {
        const QByteArray hash = hashOf(bytes);
        const auto event = decodeForKeeping(bytes);
        if (!event) {
            outcome.refused.insert(hash, u"no_event"_s);
            return;
        }
        if (outcome.forked.contains(event->origin))
            return;
        auto line = state().lines.find(event->origin);
        const bool isNew = line == state().lines.end();
        const QString place = isNew ? placeOfNew(*event) : line->place;
        if (!mayWrite(m_place, place) || m_foreign.contains(event->origin.device)) {
            m_foreign.insert(event->origin.device);
            outcome.refused.insert(hash, u"not_yours"_s);
            return;
        }
        const Head head = isNew ? Head() : headOf(*line);
        if (!isNew)
            outcome.heads.insert(event->origin, head);
        if (event->seq > head.seq + 1) {
            outcome.refused.insert(hash, u"predecessor_missing"_s);
            return;
        }
        if (isNew)
            line = state().lines.insert(event->origin, {place, {}});
        if (event->seq == head.seq + 1 && event->previous == head.hash) {
            line->events.append({*event, bytes, hash});
            m_hub.m_order.append(bytes);
        } else if (!isIn(*line, event->seq, hash)) {
            outcome.forked.append(event->origin);
        }
        outcome.heads.insert(event->origin, headOf(*line));
    }

    static bool isIn(const MemoryHub::Line &line, quint64 seq, const QByteArray &hash)
    {
        return qsizetype(seq) <= line.events.size() && line.events.at(qsizetype(seq) - 1).hash == hash;
    }

    void takeBranch(const QByteArray &bytes, PushOutcome &outcome)
    {
        const QByteArray hash = hashOf(bytes);
        const auto event = decodeForKeeping(bytes);
        const auto line = event ? state().lines.constFind(event->origin) : state().lines.constEnd();
        if (!event || line == state().lines.constEnd() || !mayWrite(m_place, line->place)) {
            outcome.refused.insert(hash, event ? u"not_yours"_s : u"no_event"_s);
            return;
        }
        if (isIn(*line, event->seq, hash))
            return;
        const bool follows = event->seq == 1 || isIn(*line, event->seq - 1, event->previous) ||
                             state().branches.contains(event->previous);
        if (follows)
            state().branches.insert(hash, {event->origin, event->seq, bytes});
        else
            outcome.refused.insert(hash, u"predecessor_missing"_s);
    }

    void takeCheckpoint(const Checkpoint &checkpoint)
    {
        const auto line = state().lines.constFind(checkpoint.origin);
        if (line == state().lines.constEnd() || !mayWrite(m_place, line->place) ||
            !isIn(*line, checkpoint.head.seq, checkpoint.head.hash))
            return;
        Checkpoint &known = state().checkpoints[checkpoint.origin];
        if (known.head.seq < checkpoint.head.seq)
            known = checkpoint;
    }

    void takeGrants(const PushBatch &batch)
    {
        const auto keyOf = [this](const QUuid &id) -> MemoryHub::Key & {
            MemoryHub::Key &key = state().keys[id];
            if (key.place.isEmpty())
                key.place = m_place;
            return key;
        };
        for (const KeyGrant &grant : batch.grants) {
            MemoryHub::Key &key = keyOf(grant.keyId);
            if (!key.isErased && sees(m_place, key.place) && !key.sealedFor.contains(grant.holder))
                key.sealedFor.insert(grant.holder, grant.sealedKey);
        }
        for (const QUuid &id : batch.erased) {
            MemoryHub::Key &key = keyOf(id);
            if (!mayWrite(m_place, key.place))
                continue;
            key.isErased = true;
            key.sealedFor.clear();
        }
    }

    /// As it must not be done: by the order of arrival at the hub.
    Result<PullBatch> pullByCursor(int atMost)
    {
        PullBatch batch;
        qsizetype &cursor = m_hub.m_cursors[m_device];
        // An event that is being committed while the cursor passes is never seen again.
        const qsizetype end = m_hub.m_order.size();
        for (; cursor < end && batch.events.size() < atMost; ++cursor) {
            const auto event = decodeForKeeping(m_hub.m_order.at(cursor));
            if (event && sees(m_place, state().lines.value(event->origin).place) && !m_hub.chance())
                batch.events.append(m_hub.m_order.at(cursor));
        }
        batch.more = cursor < end;
        return batch;
    }

    MemoryHub &m_hub;
    QUuid m_device;
    QString m_place;
    QSet<QUuid> m_foreign; ///< devices of other places, as this push found
};

std::unique_ptr<Hub> MemoryHub::as(const QUuid &device, const QString &place)
{
    return std::make_unique<MemoryHubView>(*this, device, place);
}

void MemoryHub::restore(const State &old)
{
    const qint64 epoch = m_state.epoch;
    m_state = old;
    m_state.epoch = faults.keepsEpoch ? epoch : epoch + 1;
}

void MemoryHub::signReceipts(const std::function<QByteArray(const QByteArray &)> &sign)
{
    for (HubReceipt &receipt : m_state.receipts) {
        if (receipt.signature.isEmpty())
            receipt.signature = sign(receipt.bytes);
    }
}

bool MemoryHub::holds(const Origin &origin, const Head &event) const
{
    const QList<StoredEvent> line = m_state.lines.value(origin).events;
    const bool isMain = event.seq >= 1 && qsizetype(event.seq) <= line.size() &&
                        line.at(qsizetype(event.seq) - 1).hash == event.hash;
    return isMain || m_state.branches.contains(event.hash);
}

} // namespace powerhall
