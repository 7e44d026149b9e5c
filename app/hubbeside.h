// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sync/hub.h"

#include <functional>

namespace powerhall {

/// Does something in a thread of its own while this one goes on with its events.
void runBeside(const std::function<void()> &work);

/// A hub whose calls wait in another thread while this one goes on with its events, except what a person
/// types or clicks in the meantime is answered as ever. The hub behind it is used by one call at a time.
class HubBeside final : public Hub
{
public:
    explicit HubBeside(Hub &hub);
    ~HubBeside() override;

    Result<HubGreeting> hello() override;
    Result<PushOutcome> push(const PushBatch &batch) override;
    Result<PullBatch> pull(const VersionVector &known, const QSet<QByteArray> &knownBranches,
                           int atMost) override;
    Result<QList<KeyGrant>> grants(const QSet<QUuid> &holders, const QSet<QUuid> &keys) override;
    Result<QList<HubReceipt>> signedReceipts(const QList<QByteArray> &hashes) override;
    Result<QMap<QByteArray, qint64>> contentWanted(const QList<QByteArray> &hashes) override;
    Result<void> putContent(const QByteArray &hash, qint64 size, qint64 offset,
                            const QByteArray &piece) override;
    Result<ContentPiece> content(const QByteArray &hash, qint64 offset, int atMost) override;

private:
    Hub &m_hub;
};

} // namespace powerhall
