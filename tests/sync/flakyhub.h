// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sync/hub.h"

#include <QRandomGenerator>

#include <algorithm>
#include <memory>

namespace powerhall {

/// A bad line to a hub: calls that never arrive, that arrive twice, whose answer is lost, of which a part
/// arrives; answers cut and out of order.
class FlakyLine final : public Hub
{
public:
    FlakyLine(std::unique_ptr<Hub> hub, QRandomGenerator &random, const int &troublePerMille)
        : m_hub(std::move(hub))
        , m_random(random)
        , m_trouble(troublePerMille)
    {}

    Result<HubGreeting> hello() override
    {
        return call<HubGreeting>([this] { return m_hub->hello(); });
    }
    Result<PushOutcome> push(const PushBatch &batch) override
    {
        PushBatch arrived = batch;
        if (strikes() && !arrived.events.isEmpty())
            arrived.events.resize(m_random.bounded(int(arrived.events.size())));
        return call<PushOutcome>([&] { return m_hub->push(arrived); });
    }
    Result<PullBatch> pull(const VersionVector &known, const QSet<QByteArray> &knownBranches,
                           int atMost) override
    {
        const int most = strikes() ? 1 + int(m_random.bounded(5)) : atMost;
        auto batch = call<PullBatch>([&] { return m_hub->pull(known, knownBranches, most); });
        if (batch && strikes())
            std::shuffle(batch->events.begin(), batch->events.end(), m_random);
        if (batch && strikes())
            batch->events += batch->events.mid(0, 3);
        return batch;
    }
    Result<QList<KeyGrant>> grants(const QSet<QUuid> &holders, const QSet<QUuid> &keys) override
    {
        return call<QList<KeyGrant>>([&] { return m_hub->grants(holders, keys); });
    }
    Result<QList<HubReceipt>> signedReceipts(const QList<QByteArray> &hashes) override
    {
        return call<QList<HubReceipt>>([&] { return m_hub->signedReceipts(hashes); });
    }
    Result<QMap<QByteArray, qint64>> contentWanted(const QList<QByteArray> &hashes) override
    {
        return m_hub->contentWanted(hashes);
    }
    Result<void> putContent(const QByteArray &hash, qint64 size, qint64 offset,
                            const QByteArray &piece) override
    {
        return m_hub->putContent(hash, size, offset, piece);
    }
    Result<ContentPiece> content(const QByteArray &hash, qint64 offset, int atMost) override
    {
        return m_hub->content(hash, offset, atMost);
    }

private:
    bool strikes() { return int(m_random.bounded(1000)) < m_trouble; }

    template<typename T>
    Result<T> call(const std::function<Result<T>()> &made)
    {
        if (strikes())
            return Error{ErrorCode::HubUnreachable};
        if (strikes())
            (void)made();
        auto answer = made();
        if (strikes())
            return Error{ErrorCode::HubUnreachable};
        return answer;
    }

    std::unique_ptr<Hub> m_hub;
    QRandomGenerator &m_random;
    const int &m_trouble;
};

} // namespace powerhall
