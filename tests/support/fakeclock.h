// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/clock.h"

namespace powerhall {

/// A clock that stands until it is moved. Wall and monotonic time move together, or apart when a test turns
/// the machine's clock or boots it again.
class FakeClock final : public Clock
{
public:
    /// "YYYY-MM-DD HH:MM[:SS]" in Asia/Shanghai.
    explicit FakeClock(const QString &start)
        : m_now{parseTime(start).toMSecsSinceEpoch(), 3'600'000'000'000, QByteArray(16, '\1')}
    {}

    [[nodiscard]] Instant now() const override { return m_now; }

    void advance(qint64 seconds)
    {
        m_now.wallMs += seconds * 1000;
        m_now.monotonicNs += seconds * 1'000'000'000;
    }
    /// Runs on to a later time, as if the machine had been on all the while.
    void advanceTo(const QString &time)
    {
        advance((parseTime(time).toMSecsSinceEpoch() - m_now.wallMs) / 1000);
    }
    void turnWall(qint64 seconds) { m_now.wallMs += seconds * 1000; }
    void reboot(qint64 secondsSinceBoot = 60)
    {
        m_now.monotonicNs = secondsSinceBoot * 1'000'000'000;
        m_now.bootId = QByteArray(16, char(m_now.bootId.at(0) + 1));
    }

private:
    Instant m_now;
};

} // namespace powerhall
