// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <memory>

struct sqlite3_vfs;

namespace powerhall {

/// The machine's own disk, of which the Nth call fails: reading, writing, truncating, syncing, opening,
/// deleting, locking, sharing memory. Once, or from there on all of them. One of it at a time.
class FaultyVfs
{
public:
    FaultyVfs();
    ~FaultyVfs();
    Q_DISABLE_COPY_MOVE(FaultyVfs)

    static QByteArray name();

    /// Counts from here; the call with this number fails, and all after it when `forEver`.
    void failAt(qint64 call, bool forEver);
    void failNoMore();
    /// Calls since failAt.
    [[nodiscard]] qint64 calls() const;
    /// How many of them failed.
    [[nodiscard]] qint64 failures() const;

    struct State;

private:
    std::unique_ptr<State> m_state;
    std::unique_ptr<sqlite3_vfs> m_vfs;
};

} // namespace powerhall
