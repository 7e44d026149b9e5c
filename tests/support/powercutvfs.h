// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

#include <memory>

struct sqlite3_vfs;

namespace powerhall {

/// A disk that loses what was not synced. Files live in memory in two forms: what programs read, and what the
/// platter holds. A write changes the first and waits; a sync carries it to the second. When the power is cut
/// at a chosen write or sync, a random part of what waits, torn at 512 bytes and in any order, still reaches
/// the platter; the rest is gone and every call fails until the power is back. It can also fail one write,
/// or all from one on, as a full or broken disk does. Locks and shared memory are those of the real file.
/// One of it at a time.
class PowerCutVfs
{
public:
    /// Path → content of the platter.
    using Image = QMap<QString, QByteArray>;

    PowerCutVfs();
    ~PowerCutVfs();
    Q_DISABLE_COPY_MOVE(PowerCutVfs)

    static QByteArray name();

    /// Writes, truncations and syncs since the last reset.
    [[nodiscard]] qint64 operations() const;
    [[nodiscard]] Image image() const;
    /// Every file as the image says, power on, no fault planned, operations counted from 0. Nothing is open.
    void reset(const Image &image);

    /// The power goes at this operation.
    void cutAt(qint64 operation, quint32 seed);
    /// This operation fails with SQLite's code, and all after it when `forEver`.
    void failAt(qint64 operation, int code, bool forEver);
    void failNoMore();
    [[nodiscard]] bool isOff() const;
    /// The power is back: programs read what the platter holds. Nothing is open.
    void powerOn();

    struct State;

private:
    std::unique_ptr<State> m_state;
    std::unique_ptr<sqlite3_vfs> m_vfs;
};

} // namespace powerhall
