// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/lineplacing.h"

namespace powerhall {

LineShelf::~LineShelf() = default;

Result<LinePlacing::Outcome> LinePlacing::place(const StoredEvent &stored)
{
    Outcome outcome;
    QList<StoredEvent> open{stored};
    while (!open.isEmpty()) {
        const StoredEvent next = open.takeLast();
        const auto lines = m_shelf.linesOf(next.event.origin);
        if (!lines)
            return lines.error();
        const auto known = isKnown(*lines, next);
        if (!known)
            return known.error();
        if (*known)
            continue;
        const auto line = lineFor(*lines, next);
        if (!line)
            return line.error();
        const auto done = *line ? m_shelf.insertInto(**line, next) : m_shelf.keepWaiting(next);
        if (!done)
            return done.error();
        outcome.waits |= !*line;
        if (!*line)
            continue;
        outcome.entered.append(next);
        const auto waiting = m_shelf.takeWaiting(next.event.origin, next.event.seq + 1, next.hash);
        if (!waiting)
            return waiting.error();
        open += *waiting;
    }
    return outcome;
}

Result<bool> LinePlacing::isKnown(const QList<qint64> &lines, const StoredEvent &stored)
{
    for (const qint64 line : lines) {
        const auto head = m_shelf.headOf(line);
        if (!head)
            return head.error();
        if (head->seq < stored.event.seq)
            continue;
        const auto hash = m_shelf.hashIn(line, stored.event.seq);
        if (!hash)
            return hash.error();
        if (*hash == stored.hash)
            return true;
    }
    return false;
}

Result<std::optional<qint64>> LinePlacing::lineFor(const QList<qint64> &lines, const StoredEvent &stored)
{
    bool parts = stored.event.seq == 1;
    for (const qint64 line : lines) {
        const auto head = m_shelf.headOf(line);
        if (!head)
            return head.error();
        if (head->seq + 1 < stored.event.seq)
            continue;
        if (head->seq + 1 == stored.event.seq) {
            if (head->hash == stored.event.previous)
                return std::optional(line);
            continue;
        }
        const auto before = m_shelf.hashIn(line, stored.event.seq - 1);
        if (!before)
            return before.error();
        parts = parts || (!before->isEmpty() && *before == stored.event.previous);
    }
    if (!parts)
        return std::optional<qint64>();
    const auto added = m_shelf.addLine(stored.event.origin);
    if (!added)
        return added.error();
    return std::optional(*added);
}

} // namespace powerhall
