// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/hybridclock.h"
#include "models/storage/localrepository.h"
#include "models/storage/projector.h"

namespace powerhall {

/// Gives this device's acts their place in the journal: number, hash before, clocks, parents. Works inside
/// the caller's transaction; after a rollback it is to be loaded again.
class EventWriter
{
public:
    /// Wall and monotonic clock may drift apart by this much before it is an event.
    static constexpr qint64 JumpMs = 60'000;

    EventWriter(JournalRepository &journal, Projector &projector, const Clock &clock);

    /// Takes up where the origin's chain ends.
    Result<void> load(const LocalState &local);

    Result<StoredEvent> write(const NewEvent &wish);
    /// Writes clock.jumped when the clocks disagree since the event before.
    Result<void> noteJump();
    /// Hash of the newest receipt of the hub, which later events name.
    void setReceipt(const QByteArray &hash) { m_receipt = hash; }
    /// An event of another device was read.
    void observe(HybridTime remote) { m_hybrid.observe(remote, m_clock.now().wallMs); }
    [[nodiscard]] HybridTime hybrid() const { return m_hybrid.last(); }

private:
    Result<void> checkStored(const StoredEvent &stored);

    JournalRepository &m_journal;
    Projector &m_projector;
    const Clock &m_clock;
    Origin m_origin;
    Head m_head;
    QByteArray m_receipt;
    HybridClock m_hybrid;
    std::optional<Instant> m_last;
};

} // namespace powerhall
