// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/chain.h"

#include <optional>

namespace powerhall {

/// Where events lie, line by line. An origin has one line as long as one device alone wrote it. Where a disk
/// was cloned or restored and both went on, the line parts: what came first stays the main line, the other
/// half is a branch that begins at the number after the last common event. Which half is which differs from
/// store to store; nothing but this shelf may depend on it.
class LineShelf
{
public:
    virtual ~LineShelf();

    /// The main line first; empty for an origin never met.
    virtual Result<QList<qint64>> linesOf(const Origin &origin) = 0;
    virtual Result<qint64> addLine(const Origin &origin) = 0;
    /// Newest event of a line.
    virtual Result<Head> headOf(qint64 line) = 0;
    /// Empty where the line has none of that number.
    virtual Result<QByteArray> hashIn(qint64 line, quint64 seq) = 0;
    virtual Result<void> insertInto(qint64 line, const StoredEvent &stored) = 0;

    /// Keeps an event whose predecessor is not here.
    virtual Result<void> keepWaiting(const StoredEvent &stored) = 0;
    /// Takes away and returns those of this origin and number that name `previous`, sorted by hash.
    virtual Result<QList<StoredEvent>> takeWaiting(const Origin &origin, quint64 seq,
                                                   const QByteArray &previous) = 0;
};

/// Gives events that come from elsewhere, in any order and any number of times, their place on a shelf: what
/// continues a line of its origin enters it, what parts from one begins a branch, what follows nothing known
/// waits. The order of arrival makes no difference to what is known in the end.
class LinePlacing
{
public:
    explicit LinePlacing(LineShelf &shelf)
        : m_shelf(shelf)
    {}

    struct Outcome
    {
        QList<StoredEvent> entered; ///< the event itself and what had waited for it; empty where it was known
        bool waits = false;
    };
    Result<Outcome> place(const StoredEvent &stored);

private:
    Result<bool> isKnown(const QList<qint64> &lines, const StoredEvent &stored);
    /// The line to append to, made where a branch begins; nothing where the predecessor is unknown.
    Result<std::optional<qint64>> lineFor(const QList<qint64> &lines, const StoredEvent &stored);

    LineShelf &m_shelf;
};

} // namespace powerhall
