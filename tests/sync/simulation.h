// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/sync/bundle.h"
#include "models/sync/exchange.h"
#include "tests/sync/memoryhub.h"
#include "tests/sync/simdesk.h"

namespace powerhall {

/// Mistakes to be found: in the store, in the hub, in what an exchange believes.
struct SimFaults
{
    ReplicaFaults replica;
    MemoryHub::Faults hub;
    bool checksNoSignature = false;
};

/// Some desks of two places, their county's hub, a stick that goes from hand to hand, and everything that can
/// go wrong between them, decided by one number: acts, exchanges in steps with calls dropped, doubled, cut
/// and their answers lost, sticks carried late, twice and out of order, programs that die, disks that are
/// full, put back or copied, clocks that jump, a hub put back from an old copy, poison and forgeries. Then
/// everything is mended, all exchange until they agree, and what must hold of every history is checked.
class Simulation
{
public:
    enum class Kind
    {
        Memory,
        Sqlite
    };

    Simulation(quint32 seed, Kind kind, const SimFaults &faults = {});
    ~Simulation();

    /// Empty where everything holds, else the first thing that does not.
    QString run();

private:
    using Desk = SimDesk;

    void step();
    void act(Desk &desk);
    NewEvent someWish(Desk &desk);
    void exchangeSomeSteps(Desk &desk);
    void beginExchange(Desk &desk);
    static void endExchange(Desk &desk);
    void fillStick(Desk &desk);
    void readStick(Desk &desk);
    void checkTaken(Desk &desk, const Bundle &bundle);
    void crash(Desk &desk);
    void checkAcknowledged(Desk &desk, const char *after);
    void putBackOldDisk(Desk &desk);
    void copyDisk(Desk &desk);
    void jumpClock(Desk &desk);
    void eraseSomebody(Desk &desk);
    void poison(Desk &desk);
    void forge();
    void hubEvent();
    void signReceipts();
    void afterPowerCut();
    /// A new incarnation writes by itself; what it wrote is really written.
    void noteBeginning(Desk &desk, const Origin &before);
    /// 已同步 was shown: at this moment both sides must hold the same.
    void checkPromise(Desk &desk);

    void heal();
    bool exchangeWhole(Desk &desk);
    void check();
    void checkEverywhere(const QMap<QByteArray, StoredEvent> &before);
    void checkAlike();
    void checkDesk(Desk &desk);
    void checkClashes(Desk &desk);
    void checkStamps();
    void checkKeys();
    void checkWitnesses(Desk &desk);
    void fail(const QString &what);

    ExchangeContext contextOf(Desk &desk);
    Desk &anyDesk();
    bool luck(int perMille) { return below(1000) < perMille; }
    int below(int end) { return end <= 0 ? 0 : int(random.bounded(end)); }
    /// Everything some disk holds now, the hub's included.
    QMap<QByteArray, StoredEvent> everything();

    QRandomGenerator random;
    SimFaults faults;
    TestClock truth;
    MemoryHub hub;
    std::unique_ptr<SimGround> ground;
    std::vector<std::unique_ptr<Desk>> desks;
    QList<SimStick> sticks;
    QList<MemoryHub::State> hubCopies;
    quint32 nextNewer = 700;      ///< numbers of devices with a newer program; none is met twice
    QSet<QByteArray> written;     ///< every event that somebody really wrote
    QMap<QUuid, QString> placeOf; ///< of devices and of applications
    QList<QUuid> applications;
    QString fault;
    QString reason; ///< why a desk was not in step at the end
    int steps = 0;
    int troublePerMille = 0;
    int numbers = 0;
};

} // namespace powerhall
