// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"

#include <QHash>

namespace powerhall {

/// Remembers who wrote each field of one subject last, so that changes made apart from each other are seen.
/// A write forgets those it knew of; two that did not know of each other and differ are a conflict.
class FieldWrites
{
public:
    /// `ordered` in causal order; events are named by their place in it.
    explicit FieldWrites(const QList<StoredEvent> &ordered);

    /// The event knew every write of the field so far.
    [[nodiscard]] bool knowsAll(int event, const QString &field) const;
    /// Notes a write. True when the field holds differing writes made apart.
    bool note(int event, const QString &field, const QByteArray &value);

    /// Events whose writes of the field nobody later knew, in order; empty where nothing was made apart.
    [[nodiscard]] QList<int> lastWriters(const QString &field) const;

private:
    struct Write
    {
        int event = 0;
        QByteArray value;
    };

    [[nodiscard]] bool isCause(int cause, int event) const;

    bool m_isOneLine = true;
    QList<QList<int>> m_causes;
    QHash<QString, QList<Write>> m_writes;
};

} // namespace powerhall
