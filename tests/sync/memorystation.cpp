// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/simstation.h"

namespace powerhall {

QMap<QByteArray, StoredEvent> SimStation::events()
{
    QMap<QByteArray, StoredEvent> all;
    const auto take = [&](const QByteArray &bytes) {
        if (const auto event = decodeForKeeping(bytes))
            all.insert(hashOf(bytes), {*event, bytes, hashOf(bytes)});
    };
    for (const QByteArray &bytes : replica().exportAfter({}).value_or({}))
        take(bytes);
    for (const PartedEvent &event : replica().parted().value_or({}))
        take(replica().eventAt(event.origin, {event.seq, event.hash}).value_or({}));
    return all;
}

QMap<QUuid, QList<StoredEvent>> SimStation::subjects()
{
    QMap<QUuid, QList<StoredEvent>> subjects;
    const auto all = events();
    for (const StoredEvent &stored : all)
        subjects[stored.event.subject].append(stored);
    return subjects;
}

namespace {

struct MemoryDisk final : DiskImage
{
    MemoryReplica::State state;
};

class MemoryStation final : public SimStation
{
public:
    MemoryStation(MemoryReplica::State state, ReplicaFaults faults, const TestClock &now)
        : m_faults(faults)
    {
        clock = now;
        start(std::move(state));
    }

    QMap<QByteArray, StoredEvent> events() override
    {
        QMap<QByteArray, StoredEvent> all;
        for (const MemoryReplica::Line &line : m_replica->state().lines) {
            for (const StoredEvent &stored : line.events)
                all.insert(stored.hash, stored);
        }
        return all;
    }
    Replica &replica() override { return *m_replica; }
    Result<StoredEvent> act(const NewEvent &event) override { return m_replica->append(event); }
    QByteArray projection() override { return m_replica->projection(); }
    QString faultAfterRebuild() override
    {
        MemoryReplica::State empty;
        empty.own = {QUuid(99, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9), 1};
        MemoryReplica fresh(empty, clock, m_faults);
        QList<QByteArray> all;
        const auto known = events();
        for (const StoredEvent &stored : known) // by hash: an order nobody wrote them in
            all.append(stored.bytes);
        (void)fresh.import(all);
        return fresh.projection() == projection() ? QString()
                                                  : QStringLiteral("replayed from nothing it is another");
    }
    bool knows(const QUuid &application) override { return m_replica->knows(application); }
    QStringList conflictsOf(const QUuid &application) override { return m_replica->conflictsOf(application); }
    void crash() override { start(m_replica->state()); }
    Disk disk() override
    {
        auto disk = std::make_shared<MemoryDisk>();
        disk->state = m_replica->state();
        return disk;
    }
    void putBack(const Disk &disk) override { start(static_cast<MemoryDisk &>(*disk).state); }
    void setDiskFull(bool isFull) override { m_replica->diskIsFull = isFull; }
    bool cutPower(QRandomGenerator &) override { return false; }

private:
    void start(MemoryReplica::State state)
    {
        m_replica = std::make_unique<MemoryReplica>(std::move(state), clock, m_faults);
    }

    ReplicaFaults m_faults;
    std::unique_ptr<MemoryReplica> m_replica;
};

class MemoryGround final : public SimGround
{
public:
    explicit MemoryGround(ReplicaFaults faults)
        : m_faults(faults)
    {}
    std::unique_ptr<SimStation> found(quint32 number, const QString &place, const QByteArray &signingKey,
                                      const TestClock &clock) override
    {
        auto state = MemoryReplica::found(identityOf(number).origin.device, place, signingKey, clock);
        auto station = std::make_unique<MemoryStation>(std::move(state), m_faults, clock);
        station->place = place;
        return station;
    }
    std::unique_ptr<SimStation> copyOf(SimStation &station) override
    {
        auto copy = std::make_unique<MemoryStation>(static_cast<MemoryDisk &>(*station.disk()).state,
                                                    m_faults, station.clock);
        copy->place = station.place;
        copy->clockWasWrong = station.clockWasWrong;
        return copy;
    }

private:
    ReplicaFaults m_faults;
};

} // namespace

std::unique_ptr<SimGround> memoryGround(ReplicaFaults faults)
{
    return std::make_unique<MemoryGround>(faults);
}

} // namespace powerhall
