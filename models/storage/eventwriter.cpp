// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/eventwriter.h"

#include "models/journal/eventtypes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qint64 LongestPauseMs = 180LL * 24 * 3600 * 1000; ///< that a hall is believed to have been closed for

/// Where the wall clock should stand by the monotonic one; after a boot only that it must not run back, nor
/// on by half a year.
qint64 expectedWall(const Instant &last, const Instant &now)
{
    if (last.bootId == now.bootId)
        return last.wallMs + (now.monotonicNs - last.monotonicNs) / 1'000'000;
    return now.wallMs - last.wallMs > LongestPauseMs ? last.wallMs : qMax(last.wallMs, now.wallMs);
}

} // namespace

EventWriter::EventWriter(JournalRepository &journal, Projector &projector, const Clock &clock)
    : m_journal(journal)
    , m_projector(projector)
    , m_clock(clock)
{}

Result<void> EventWriter::load(const LocalState &local)
{
    m_origin = local.origin;
    m_last.reset();
    HybridTime last = local.observed;
    const auto head = m_journal.head(m_origin);
    if (!head)
        return head.error();
    m_head = *head;
    if (m_head.seq > 0) {
        const auto bytes = m_journal.bytesAt(m_origin, m_head.seq);
        if (!bytes)
            return bytes.error();
        const auto event = decodeEvent(*bytes);
        if (!event)
            return event.error();
        m_last = event->at;
        last = std::max(last, event->hybrid);
    }
    m_hybrid = HybridClock(last);
    return {};
}

Result<StoredEvent> EventWriter::write(const NewEvent &wish)
{
    auto parents = m_journal.subjectHeads(wish.subject);
    if (!parents)
        return parents.error();
    StoredEvent stored;
    Event &event = stored.event;
    event.origin = m_origin;
    event.seq = m_head.seq + 1;
    event.previous = m_head.hash;
    event.hubReceipt = m_receipt;
    event.at = m_clock.now();
    event.hybrid = m_hybrid.next(event.at.wallMs);
    event.actor = wish.actor;
    event.subject = wish.subject;
    event.parents = *parents;
    event.type = wish.type;
    event.open = wish.open;
    event.keyId = wish.keyId;
    event.sealed = wish.sealed;
    stored.bytes = encodeEvent(event);
    stored.hash = hashOf(stored.bytes);
    if (auto done = m_journal.insert(stored); !done)
        return done.error();
    if (auto done = checkStored(stored); !done)
        return done.error();
    if (auto done = m_projector.follow(stored); !done)
        return done.error();
    m_head = {event.seq, stored.hash};
    m_last = event.at;
    return stored;
}

/// What will be believed for ever is read once more before it is committed.
Result<void> EventWriter::checkStored(const StoredEvent &stored)
{
    const auto bytes = m_journal.bytesAt(stored.event.origin, stored.event.seq);
    if (!bytes)
        return bytes.error();
    if (hashOf(*bytes) != stored.hash)
        return Error{ErrorCode::Damaged, {}, u"an event reads back otherwise than it was written"_s};
    return {};
}

Result<void> EventWriter::noteJump()
{
    if (!m_last)
        return {};
    const Instant now = m_clock.now();
    const qint64 expected = expectedWall(*m_last, now);
    if (qAbs(now.wallMs - expected) <= JumpMs)
        return {};
    NewEvent jump;
    jump.subject = m_origin.device;
    jump.type = eventtype::ClockJumped;
    jump.open = {{u"from_ms"_s, expected}, {u"to_ms"_s, now.wallMs}, {u"monotonic_ns"_s, now.monotonicNs}};
    const auto stored = write(jump);
    return stored ? Result<void>() : stored.error();
}

} // namespace powerhall
