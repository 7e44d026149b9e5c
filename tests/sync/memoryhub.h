// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/lineplacing.h"
#include "models/sync/hub.h"

#include <functional>
#include <memory>

namespace powerhall {

/// A county's hub in memory: what a database would hold, copied in a moment, so that a test can put an old
/// copy back.
class MemoryHub
{
public:
    struct Line
    {
        QString place;
        QList<StoredEvent> events;
    };
    struct Beside
    {
        Origin origin;
        quint64 seq = 0;
        QByteArray bytes;
    };
    struct Key
    {
        QString place;
        bool isErased = false;
        QMap<QUuid, QByteArray> sealedFor;
    };
    struct Content
    {
        qint64 size = 0;
        QByteArray bytes;
        [[nodiscard]] bool isWhole() const { return bytes.size() == size; }
    };
    struct State
    {
        qint64 epoch = 1;
        QMap<Origin, Line> lines;
        QMap<QByteArray, Beside> branches;
        QMap<Origin, Checkpoint> checkpoints;
        QMap<QUuid, Key> keys;
        QMap<QByteArray, HubReceipt> receipts;
        QMap<QByteArray, Content> contents;
    };
    /// What a hub may do wrong; a test of the tests hands them in.
    struct Faults
    {
        bool answersBeforeCommit = false; ///< tells of heads it then forgets, as a crash would have it
        bool pullsByCursor = false;       ///< knows a caller by how many events of its own order it was given
        bool keepsEpoch = false;          ///< comes back from a copy as if nothing had been
    };

    /// As a device of a place sees it. Stations see themselves and COUNTY; COUNTY sees everything.
    std::unique_ptr<Hub> as(const QUuid &device, const QString &place);

    [[nodiscard]] State snapshot() const { return m_state; }
    void restore(const State &old);
    /// The county's timer job.
    void signReceipts(const std::function<QByteArray(const QByteArray &)> &sign);
    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] bool holds(const Origin &origin, const Head &event) const;

    std::function<qint64()> nowMs = [] { return qint64(1'772'000'000'000); };
    std::function<bool()> chance = [] { return false; }; ///< whether a fault that needs luck strikes now
    QByteArray signingKey = QByteArray(32, 'h');
    Faults faults;

private:
    friend class MemoryHubView;
    State m_state;
    QList<QByteArray> m_order; ///< of arrival, for the fault that pulls by it
    QMap<QUuid, qsizetype> m_cursors;
};

} // namespace powerhall
