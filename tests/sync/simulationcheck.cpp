// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/projectionhash.h"
#include "tests/sync/simulation.h"

#include "models/journal/eventtypes.h"
#include "models/journal/fold.h"
#include "tests/support/testdevice.h"

using namespace Qt::StringLiterals;

// What must hold of every history once all is mended.
namespace powerhall {

QMap<QByteArray, StoredEvent> Simulation::everything()
{
    QMap<QByteArray, StoredEvent> all;
    for (auto &desk : desks)
        all.insert(desk->station->events());
    const auto &state = hub.state();
    for (const MemoryHub::Line &line : state.lines) {
        for (const StoredEvent &stored : line.events)
            all.insert(stored.hash, stored);
    }
    for (auto branch = state.branches.begin(); branch != state.branches.end(); ++branch) {
        if (const auto event = decodeForKeeping(branch->bytes))
            all.insert(branch.key(), {*event, branch->bytes, branch.key()});
    }
    return all;
}

bool Simulation::exchangeWhole(Desk &desk)
{
    const Origin before = desk.station->replica().origin();
    beginExchange(desk);
    const auto report = desk.exchange->run();
    endExchange(desk);
    noteBeginning(desk, before);
    if (!report)
        fail(u"an exchange over a good line fails: "_s + wordOf(report.error().code) + u' ' +
             report.error().detail);
    if (!report)
        return false;
    if (report->synced)
        checkPromise(desk);
    else
        reason = report->reason;
    return report->synced && report->pushed == 0 && report->pulled == 0;
}

void Simulation::heal()
{
    troublePerMille = 0;
    hub.faults.answersBeforeCommit = false;
    if (ground->isDark())
        afterPowerCut();
    for (auto &desk : desks) {
        endExchange(*desk);
        desk->station->setDiskFull(false);
        desk->station->clock.instant.wallMs = truth.instant.wallMs;
    }
    const auto before = everything();
    constexpr int MostRounds = 12;
    bool isQuiet = false;
    for (int round = 0; round < MostRounds && !isQuiet && fault.isEmpty(); ++round) {
        isQuiet = true;
        for (auto &desk : desks) {
            const bool quiet = exchangeWhole(*desk);
            isQuiet = isQuiet && quiet;
        }
    }
    if (!isQuiet)
        fail(u"they never come to an end: "_s + reason);
    // What goes beside events is not counted above: it had a round to go up, and has one to come down.
    signReceipts();
    for (auto &desk : desks)
        (void)exchangeWhole(*desk);
    checkEverywhere(before);
}

/// Each event some disk held is at the hub and at every desk of its place.
void Simulation::checkEverywhere(const QMap<QByteArray, StoredEvent> &before)
{
    QMap<QString, QList<QMap<QByteArray, StoredEvent>>> byPlace;
    for (auto &desk : desks)
        byPlace[desk->station->place].append(desk->station->events());
    for (const StoredEvent &stored : before) {
        const Origin origin = stored.event.origin;
        if (!hub.holds(origin, {stored.event.seq, stored.hash}))
            fail(u"lost at the hub: "_s + nameOf(origin, stored.event.seq));
        const auto &there = byPlace.value(placeOf.value(origin.device));
        for (const auto &events : there) {
            if (!events.contains(stored.hash))
                fail(u"lost at a desk: "_s + nameOf(origin, stored.event.seq));
        }
    }
}

void Simulation::check()
{
    for (auto &desk : desks) {
        checkAcknowledged(*desk, "everything");
        checkWitnesses(*desk);
    }
    checkAlike();
    checkKeys();
    for (auto &desk : desks)
        checkDesk(*desk);
    checkStamps();
}

void Simulation::checkAlike()
{
    QMap<QString, QByteArray> projections;
    QMap<QString, QList<QByteArray>> hashes;
    for (auto &desk : desks) {
        const QString place = desk->station->place;
        const QByteArray projection = desk->station->projection();
        const QList<QByteArray> events = desk->station->events().keys();
        if (projections.value(place, projection) != projection)
            fail(u"two desks come to another state"_s);
        if (hashes.value(place, events) != events)
            fail(u"two desks hold other events"_s);
        projections.insert(place, projection);
        hashes.insert(place, events);
    }
}

/// Played again from nothing it is the same; taken twice it changes nothing; nobody wrote what nobody wrote;
/// what two changed apart is shown.
void Simulation::checkDesk(Desk &desk)
{
    const QByteArray projection = desk.station->projection();
    const Origin own = desk.station->replica().origin();
    QList<QByteArray> all;
    const auto events = desk.station->events();
    for (const StoredEvent &stored : events) {
        all.append(stored.bytes);
        if (!written.contains(stored.hash))
            fail(u"nobody wrote "_s + nameOf(stored.event.origin, stored.event.seq));
    }
    std::shuffle(all.begin(), all.end(), random);
    if (desk.station->replica().import(all).value_or(-1) != 0 || desk.station->projection() != projection ||
        desk.station->replica().origin() != own)
        fail(u"taken twice, events change something"_s);
    const QString replayed = desk.station->faultAfterRebuild();
    if (!replayed.isEmpty())
        fail(replayed);
    checkClashes(desk);
}

void Simulation::checkClashes(Desk &desk)
{
    const auto subjects = desk.station->subjects();
    const auto clashes = clashesOfMarketingNumbers(subjects);
    for (auto clash = clashes.begin(); clash != clashes.end(); ++clash) {
        const QStringList shown = desk.station->conflictsOf(clash.key());
        if (shown.contains(u"marketing_number"_s) != *clash)
            fail(*clash ? u"a clash is not shown"_s : u"a clash is shown that is none"_s);
    }
}

/// A clock that was right all the time is not dragged along by others'.
void Simulation::checkStamps()
{
    for (auto &desk : desks) {
        if (desk->station->clockWasWrong)
            continue;
        const auto stored =
            desk->station->act(newEvent(QUuid(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8), eventtype::SignedIn));
        if (!stored)
            fail(u"an act is refused after all is mended"_s);
        else if (stored->event.hubReceipt.isEmpty())
            fail(u"an act does not name the hub's last receipt"_s);
        else if (stored->event.hybrid.ms > truth.instant.wallMs + HybridClock::FurthestAheadMs)
            fail(u"another's clock drags a right one along"_s);
    }
}

/// Each grant a desk still has is at the hub, but for those of erased keys, which are nowhere.
void Simulation::checkKeys()
{
    const auto &keys = hub.state().keys;
    for (auto &desk : desks) {
        const auto erased = desk->station->replica().erasedKeys().value_or({});
        for (const QUuid &key : std::as_const(desk->granted)) {
            const bool isErased = keys.value(key).isErased;
            if (!isErased && keys.value(key).sealedFor.isEmpty())
                fail(u"a grant never reached the hub"_s);
            if (isErased && (!keys.value(key).sealedFor.isEmpty() || !erased.contains(key)))
                fail(u"an erased key is still somewhere"_s);
        }
        for (const QUuid &key : erased) {
            if (!keys.value(key).isErased)
                fail(u"an erasure never reached the hub"_s);
        }
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            if (key->isErased && key->place == desk->station->place && !erased.contains(key.key()))
                fail(u"an erasure never reached a desk"_s);
        }
        const auto received = desk->station->replica().receivedGrants().value_or({});
        for (const KeyGrant &grant : received) {
            if (erased.contains(grant.keyId))
                fail(u"a grant of an erased key is kept"_s);
        }
        if (!desk->station->replica().wantedKeys().value_or({QUuid()}).isEmpty()) {
            for (const QUuid &key : desk->station->replica().wantedKeys().value_or({})) {
                if (!keys.value(key).sealedFor.isEmpty())
                    fail(u"a key that is granted was not fetched"_s);
            }
        }
    }
}

/// What a receipt says is held is held, checkpoints are what their devices signed, and the hub's signed word
/// on a desk's last event came back to it.
void Simulation::checkWitnesses(Desk &desk)
{
    const Origin own = desk.station->replica().origin();
    const Head last = desk.station->replica().heads().value_or({}).value(own);
    const auto receipts = desk.station->replica().receipts().value_or({});
    if (std::none_of(receipts.begin(), receipts.end(), [&](const HubReceipt &receipt) {
            return !receipt.signature.isEmpty() && receipt.heads.value(own) == last;
        }))
        fail(u"a desk has no signed receipt for its last event"_s);
    for (const HubReceipt &receipt : receipts) {
        for (auto head = receipt.heads.begin(); head != receipt.heads.end(); ++head) {
            if (receipt.epoch == hub.state().epoch && !hub.holds(head.key(), *head))
                fail(u"a receipt says what is not so"_s);
        }
        if (!receipt.signature.isEmpty() && !SimKey::verify(hub.signingKey, receipt.bytes, receipt.signature))
            fail(u"a receipt's signature is false"_s);
    }
    for (const Checkpoint &checkpoint : desk.station->replica().newestCheckpoints().value_or({})) {
        const auto key = desk.station->replica().signingKeyOf(checkpoint.origin.device);
        if (!key || !SimKey::verify(*key, bytesOf(checkpoint), checkpoint.signature))
            fail(u"a false checkpoint is believed"_s);
    }
}

} // namespace powerhall
