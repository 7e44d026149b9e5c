// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/simulation.h"

#include <QTest>

using namespace powerhall;

/// The simulator is believed because it finds these: each a mistake that somebody made elsewhere, put into
/// the store, the hub or the exchange on purpose.
class SimulatedFaultsTest final : public QObject
{
    Q_OBJECT

private slots:
    void isFound_data();
    void isFound();
};

namespace {

constexpr quint32 MostSeeds = 2000;

using Change = void (*)(SimFaults &);

} // namespace

Q_DECLARE_METATYPE(Change)

void SimulatedFaultsTest::isFound_data()
{
    QTest::addColumn<Change>("make");
    const auto row = [](const char *name, Change make) { QTest::newRow(name) << make; };
    row("acknowledged before it is committed", [](SimFaults &f) { f.hub.answersBeforeCommit = true; });
    row("pulled by the order of arrival at the hub", [](SimFaults &f) { f.hub.pullsByCursor = true; });
    row("duplicates not recognised", [](SimFaults &f) { f.replica.knowsNoDuplicates = true; });
    row("folded in the order of arrival", [](SimFaults &f) { f.replica.foldsByArrival = true; });
    row("equal stamps without a tie-break", [](SimFaults &f) { f.replica.breaksNoTies = true; });
    row("no epoch of the hub", [](SimFaults &f) { f.hub.keepsEpoch = true; });
    row("numbers used again after a restore", [](SimFaults &f) { f.replica.reusesNumbers = true; });
    row("no check of signatures", [](SimFaults &f) { f.checksNoSignature = true; });
    row("clocks of others believed without bound", [](SimFaults &f) { f.replica.believesClocks = true; });
    row("the last writer's whole row wins", [](SimFaults &f) { f.replica.winsByRow = true; });
    row("a projection in the order of a hash table", [](SimFaults &f) { f.replica.hashesUnordered = true; });
    row("a batch counted as sent although it failed",
        [](SimFaults &f) { f.replica.countsBeforeSuccess = true; });
}

void SimulatedFaultsTest::isFound()
{
    QFETCH(const Change, make);
    SimFaults faults;
    make(faults);
    for (quint32 seed = 1; seed <= MostSeeds; ++seed) {
        const QString found = Simulation(seed, Simulation::Kind::Memory, faults).run();
        if (found.isEmpty())
            continue;
        qInfo("seed=%u: %s", seed, qPrintable(found));
        return;
    }
    QFAIL("not found");
}

QTEST_GUILESS_MAIN(SimulatedFaultsTest)
#include "tst_simulatedfaults.moc"
