// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"

#include <QMap>

namespace powerhall {

/// The newest event of an origin.
struct Head
{
    quint64 seq = 0;
    QByteArray hash;

    bool operator==(const Head &) const = default;
};

/// Follows the chain of each origin event by event: number without a gap, hash of the one before.
class ChainCheck
{
public:
    /// Damaged where the event does not continue its origin's chain; the detail names origin and number.
    Result<void> add(const Event &event, const QByteArray &hash);

    [[nodiscard]] const QMap<Origin, Head> &heads() const { return m_heads; }

private:
    QMap<Origin, Head> m_heads;
};

/// One hash over the heads of all lines, several of an origin where its line parted: two journals with equal
/// events have equal ones, whichever half each calls a branch.
QByteArray hashOfHeads(QList<std::pair<Origin, Head>> heads);
QByteArray hashOfHeads(const QMap<Origin, Head> &heads);
/// Device/incarnation/number, for logs and faults.
QString nameOf(const Origin &origin, quint64 seq);

} // namespace powerhall
