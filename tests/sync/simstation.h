// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/powercutvfs.h"
#include "tests/support/testfolder.h"
#include "tests/sync/memoryreplica.h"

#include <memory>

namespace powerhall {

/// What a disk held at some moment.
class DiskImage
{
public:
    virtual ~DiskImage() = default;
};
using Disk = std::shared_ptr<DiskImage>;

/// One desk of a simulation: a store on a disk, a clock, and what can happen to either.
class SimStation
{
public:
    virtual ~SimStation() = default;

    [[nodiscard]] virtual Replica &replica() = 0;
    virtual Result<StoredEvent> act(const NewEvent &event) = 0;
    /// Hash over what all events come to, as the store itself has it.
    virtual QByteArray projection() = 0;
    /// What is wrong with the store by its own account, after folding everything anew; empty = sound.
    virtual QString faultAfterRebuild() = 0;

    /// Whether it has heard of an application.
    virtual bool knows(const QUuid &application) = 0;
    /// Fields of an application that the store shows as changed apart.
    virtual QStringList conflictsOf(const QUuid &application) = 0;

    /// The program ends without a word and is started again.
    virtual void crash() = 0;
    virtual Disk disk() = 0;
    /// The disk is as it was; the program starts on it.
    virtual void putBack(const Disk &disk) = 0;
    virtual void setDiskFull(bool isFull) = 0;
    /// The next write or a later one meets a power cut, where the disk knows such a thing.
    virtual bool cutPower(QRandomGenerator &random) = 0;

    /// Every event of every line, by subject.
    QMap<QUuid, QList<StoredEvent>> subjects();
    virtual QMap<QByteArray, StoredEvent> events();

    TestClock clock;
    QString place;
    bool clockWasWrong = false;
};

/// The ground stations stand on: which kind of store, one kind in a simulation.
class SimGround
{
public:
    virtual ~SimGround() = default;
    virtual std::unique_ptr<SimStation> found(quint32 number, const QString &place,
                                              const QByteArray &signingKey, const TestClock &clock) = 0;
    /// A second station on a copy of a disk.
    virtual std::unique_ptr<SimStation> copyOf(SimStation &station) = 0;
    [[nodiscard]] virtual bool isDark() const { return false; }
    /// The power is back, all programs start.
    virtual void lightUp() {}
};

std::unique_ptr<SimGround> memoryGround(ReplicaFaults faults);
/// Real stores on disks whose power can be cut.
std::unique_ptr<SimGround> sqliteGround();

} // namespace powerhall
