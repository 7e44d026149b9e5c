// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/simulation.h"

#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"
#include "models/storage/partners.h"
#include "models/sync/bundleexchange.h"
#include "tests/support/testdevice.h"
#include "tests/sync/flakyhub.h"
#include "tests/sync/simdesk.h"

#include <QCborArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int MostDesks = 8;
constexpr int DisksKept = 4;
const QString Places[] = {u"WEST"_s, u"WEST"_s, u"EAST"_s};

/// Never the zero UUID.
QUuid uuidFrom(QRandomGenerator &random)
{
    QByteArray bytes(16, '\0');
    for (char &byte : bytes)
        byte = char(random.bounded(1, 256));
    return QUuid::fromRfc4122(bytes);
}

Result<QByteArray> asItIs(const QByteArray &bytes)
{
    return bytes;
}

QUuid holderOf(const QString &place)
{
    return QUuid::createUuidV5(QUuid(), place);
}

} // namespace

Simulation::Simulation(quint32 seed, Kind kind, const SimFaults &given)
    : random(seed)
    , faults(given)
    , ground(kind == Kind::Memory ? memoryGround(given.replica) : sqliteGround())
{
    const bool isMemory = kind == Kind::Memory;
    steps = isMemory ? 60 + below(240) : 40 + below(60);
    troublePerMille = below(4) == 0 ? 0 : below(120);
    hub.faults = faults.hub;
    hub.chance = [this] { return luck(200); };
    hub.nowMs = [this] { return truth.instant.wallMs; };
    hub.signingKey = SimKey(u"hub"_s).publicKey();
    const int count = isMemory ? 3 + below(3) : 3 + below(2);
    for (int i = 0; i < count; ++i) {
        const SimKey key(u"device %1"_s.arg(i));
        auto desk = std::make_unique<Desk>();
        desk->number = quint32(i + 1);
        desk->key = key;
        desk->station = ground->found(desk->number, Places[below(3)], key.publicKey(), truth);
        const Origin own = desk->station->replica().origin();
        placeOf.insert(own.device, desk->station->place);
        noteBeginning(*desk, {});
        desks.push_back(std::move(desk));
    }
}

Simulation::~Simulation() = default;

void Simulation::noteBeginning(Desk &desk, const Origin &before)
{
    const Origin own = desk.station->replica().origin();
    if (own == before)
        return;
    const auto heads = desk.station->replica().heads().value_or({});
    for (quint32 life = before.device.isNull() ? 1 : before.incarnation + 1; life <= own.incarnation; ++life)
        written.insert(heads.value({own.device, life}).hash);
}

QString Simulation::run()
{
    for (int i = 0; i < steps && fault.isEmpty(); ++i)
        step();
    if (fault.isEmpty())
        heal();
    if (fault.isEmpty())
        check();
    return fault;
}

void Simulation::fail(const QString &what)
{
    if (fault.isEmpty())
        fault = what;
}

Simulation::Desk &Simulation::anyDesk()
{
    return *desks.at(size_t(below(int(desks.size()))));
}

void Simulation::step()
{
    const qint64 passed = below(3) * 500; // nothing, often: stamps are equal then
    truth.pass(passed);
    for (auto &desk : desks)
        desk->station->clock.pass(passed);
    Desk &desk = anyDesk();
    const bool isFull = luck(troublePerMille / 4);
    const bool isCut = !isFull && luck(troublePerMille / 4) && desk.station->cutPower(random);
    if (isFull)
        desk.station->setDiskFull(true);
    const int dice = below(1000);
    if (dice < 450)
        act(desk);
    else if (dice < 760)
        exchangeSomeSteps(desk);
    else if (dice < 820)
        fillStick(desk);
    else if (dice < 880)
        readStick(desk);
    else if (dice < 905)
        crash(desk);
    else if (dice < 925)
        desk.keepDisk(DisksKept);
    else if (dice < 937)
        putBackOldDisk(desk);
    else if (dice < 943)
        copyDisk(desk);
    else if (dice < 958)
        jumpClock(desk);
    else if (dice < 966)
        eraseSomebody(desk);
    else if (dice < 972)
        poison(desk);
    else if (dice < 980)
        forge();
    else
        hubEvent();
    if (isFull)
        desk.station->setDiskFull(false);
    if (isCut || ground->isDark())
        afterPowerCut();
}

void Simulation::afterPowerCut()
{
    for (auto &desk : desks)
        endExchange(*desk);
    ground->lightUp();
    for (auto &desk : desks) {
        checkAcknowledged(*desk, "a power cut");
        // An act cut off in the middle may have happened: then it was written.
        const auto all = desk->station->events();
        for (const StoredEvent &stored : all) {
            if (stored.event.origin == desk->station->replica().origin())
                written.insert(stored.hash);
        }
    }
}

void Simulation::checkAcknowledged(Desk &desk, const char *after)
{
    const auto all = desk.station->events();
    for (const QByteArray &hash : std::as_const(desk.acknowledged)) {
        if (!all.contains(hash))
            fail(u"an acknowledged event is gone after %1"_s.arg(QLatin1StringView(after)));
    }
}

NewEvent Simulation::someWish(Desk &desk)
{
    const auto known = [&](const QUuid &id) { return desk.station->knows(id); };
    QList<QUuid> mine;
    std::copy_if(applications.begin(), applications.end(), std::back_inserter(mine), known);
    if (mine.isEmpty() || below(4) == 0) {
        const QUuid id = uuidFrom(random);
        NewEvent wish = acceptedEvent(id, u"%1-%2"_s.arg(desk.number).arg(++numbers));
        wish.keyId = uuidFrom(random);
        return wish;
    }
    const QUuid id = mine.at(below(int(mine.size())));
    switch (below(9)) {
    case 0:
        return newEvent(id, eventtype::StageReached, {{u"stage"_s, u"acceptance"_s}});
    case 1:
    case 2:
    case 3:
        return newEvent(id, eventtype::EnteredElsewhere,
                        {{u"marketing_number"_s, QString::number(below(4))}});
    case 4:
        return newEvent(id, eventtype::DocumentSupplied,
                        {{u"document"_s, u"title"_s}, {u"source"_s, u"customer"_s}});
    case 5:
        return newEvent(id, eventtype::Suspended, {{u"reason"_s, u"waiting"_s}});
    case 6:
        return newEvent(id, eventtype::Resumed);
    case 7:
        return newEvent(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 1, quint8(below(3))), eventtype::SettingChanged,
                        {{u"key"_s, u"hotline"_s}, {u"value"_s, QString::number(below(9))}});
    default:
        return newEvent(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 2, quint8(below(3))), eventtype::UserAdded,
                        {{u"name"_s, u"clerk %1"_s.arg(below(3))}, {u"role"_s, u"clerk"_s}});
    }
}

void Simulation::act(Desk &desk)
{
    const NewEvent wish = someWish(desk);
    Replica &replica = desk.station->replica();
    const Origin own = replica.origin();
    for (const PartedEvent &event : replica.parted().value_or({})) {
        if (event.origin == own)
            fail(u"a desk goes on with a line it knows was used elsewhere"_s);
    }
    const auto before = replica.heads().value_or({}).value(own);
    const auto stored = desk.station->act(wish);
    if (!stored) {
        if (!ground->isDark() && replica.heads().value_or({}).value(own) != before)
            fail(u"an act that was refused left something"_s);
        return;
    }
    if (stored->event.seq <= before.seq || stored->event.origin != own)
        fail(u"a number was given twice by one desk that knew"_s);
    written.insert(stored->hash);
    written.insert(stored->event.previous); // a jump of the clock is an event, too
    desk.acknowledged.insert(stored->hash);
    if (wish.type == eventtype::ApplicationAccepted) {
        applications.append(wish.subject);
        placeOf.insert(wish.subject, desk.station->place);
        const KeyGrant grant{wish.keyId, holderOf(desk.station->place), wish.keyId.toRfc4122()};
        if (replica.putGrants({grant}))
            desk.granted.insert(wish.keyId);
    }
}

ExchangeContext Simulation::contextOf(Desk &desk)
{
    ExchangeContext context;
    context.partner = HubPartner;
    context.hubKey = hub.signingKey;
    context.nowMs = [&desk] { return desk.station->clock.instant.wallMs; };
    const SimKey key = desk.key;
    context.sign = [key](const QByteArray &message) { return Result<QByteArray>(key.sign(message)); };
    const bool believes = faults.checksNoSignature;
    context.verify = [believes](const QByteArray &publicKey, const QByteArray &message,
                                const QByteArray &signature) {
        return believes || SimKey::verify(publicKey, message, signature);
    };
    context.holders = {holderOf(desk.station->place)};
    context.batchEvents = 1 + below(40);
    return context;
}

void Simulation::beginExchange(Desk &desk)
{
    desk.line = std::make_unique<FlakyLine>(
        hub.as(desk.station->replica().origin().device, desk.station->place), random, troublePerMille);
    desk.exchange = std::make_unique<Exchange>(desk.station->replica(), *desk.line, contextOf(desk));
}

void Simulation::exchangeSomeSteps(Desk &desk)
{
    const Origin before = desk.station->replica().origin();
    if (!desk.exchange)
        beginExchange(desk);
    for (int i = below(12); i >= 0; --i) {
        const auto more = desk.exchange->step();
        if (more && *more)
            continue;
        if (more && desk.exchange->report().synced)
            checkPromise(desk);
        endExchange(desk);
        break;
    }
    noteBeginning(desk, before);
}

void Simulation::checkPromise(Desk &desk)
{
    const auto here = desk.station->events();
    for (const StoredEvent &stored : here) {
        if (placeOf.value(stored.event.origin.device) == desk.station->place &&
            !hub.holds(stored.event.origin, {stored.event.seq, stored.hash}))
            fail(u"a desk says it is in step, and the hub lacks "_s +
                 nameOf(stored.event.origin, stored.event.seq));
    }
    const auto &lines = hub.state().lines;
    for (const MemoryHub::Line &line : lines) {
        for (const StoredEvent &stored : line.events) {
            if (line.place == desk.station->place && !here.contains(stored.hash))
                fail(u"a desk says it is in step, and lacks "_s +
                     nameOf(stored.event.origin, stored.event.seq));
        }
    }
}

void Simulation::endExchange(Desk &desk)
{
    desk.exchange.reset();
    desk.line.reset();
}

void Simulation::fillStick(Desk &desk)
{
    const Desk &to = anyDesk();
    if (to.station->place != desk.station->place)
        return;
    const auto bundle = bundleFor(desk.station->replica(), {to.name(),
                                                            desk.name(),
                                                            {to.station->replica().origin().device},
                                                            desk.station->clock.instant.wallMs});
    if (!bundle)
        return; // the disk failed while it was read
    const SimKey key = desk.key;
    const auto sign = [&](const QByteArray &message) { return Result<QByteArray>(key.sign(message)); };
    const auto file = writeBundle(*bundle, asItIs, sign);
    if (!file)
        fail(u"a bundle cannot be written"_s);
    else
        sticks.append({to.name(), *file});
    if (sticks.size() > 6)
        sticks.removeAt(below(int(sticks.size())));
}

/// In any order, some twice, some never, some with a scratch.
void Simulation::readStick(Desk &desk)
{
    const Origin before = desk.station->replica().origin();
    Replica &replica = desk.station->replica();
    // Every desk was met at its enrolment.
    const auto keyOf = [&](const QUuid &device) -> Result<QByteArray> {
        for (const auto &each : desks) {
            if (each->station->replica().origin().device == device)
                return each->key.publicKey();
        }
        return Error{ErrorCode::NotFound};
    };
    const BundleTrust trust{keyOf, SimKey::verify};
    for (int i = below(3); i >= 0 && !sticks.isEmpty(); --i) {
        SimStick stick = sticks.at(below(int(sticks.size())));
        const bool isScratched = luck(150);
        if (isScratched) {
            char &byte = stick.file[below(int(stick.file.size()))];
            byte = char(byte ^ (1 << below(8)));
        }
        const auto bundle = readBundle(stick.file, {desk.name()}, asItIs, trust);
        if (bundle && isScratched)
            fail(u"a bundle with a scratch is read"_s);
        if (!bundle && !isScratched && stick.to == desk.name())
            fail(u"a sound bundle is refused: "_s + bundle.error().detail);
        if (bundle && takeBundle(replica, *bundle, hub.signingKey, trust, desk.station->clock.instant.wallMs))
            checkTaken(desk, *bundle);
    }
    noteBeginning(desk, before);
    if (desk.station->replica().origin() != before)
        endExchange(desk);
}

/// What came by stick is here, as far as it has its predecessors.
void Simulation::checkTaken(Desk &desk, const Bundle &bundle)
{
    Replica &replica = desk.station->replica();
    const auto here = desk.station->events();
    for (const QByteArray &bytes : bundle.events) {
        const auto event = decodeForKeeping(bytes);
        if (event && !here.contains(hashOf(bytes)) && !replica.firstWaiting(event->origin).value_or({}))
            fail(u"what came by stick is not here: "_s + nameOf(event->origin, event->seq));
    }
    if (!replica.erasedKeys().value_or({}).contains(bundle.erased))
        fail(u"an erasure that came by stick is forgotten"_s);
}

void Simulation::crash(Desk &desk)
{
    endExchange(desk);
    desk.station->crash();
    checkAcknowledged(desk, "a crash");
}

void Simulation::putBackOldDisk(Desk &desk)
{
    if (desk.disks.isEmpty())
        return;
    for (auto &each : desks)
        endExchange(*each);
    const KeptDisk kept = desk.disks.at(below(int(desk.disks.size())));
    desk.station->putBack(kept.disk);
    desk.acknowledged = kept.acknowledged;
    desk.granted = kept.granted;
}

void Simulation::copyDisk(Desk &desk)
{
    if (desks.size() >= MostDesks)
        return;
    for (auto &each : desks)
        endExchange(*each);
    auto copy = std::make_unique<Desk>();
    copy->number = desk.number;
    copy->key = desk.key;
    copy->station = ground->copyOf(*desk.station);
    copy->acknowledged = desk.acknowledged;
    copy->granted = desk.granted;
    desks.push_back(std::move(copy));
}

void Simulation::jumpClock(Desk &desk)
{
    static const qint64 jumps[] = {3'600'000, -3'600'000, 315'360'000'000, -315'360'000'000, 500'000};
    const qint64 jump = jumps[below(5)];
    desk.station->clock.instant.wallMs += jump;
    desk.station->clockWasWrong |= desk.station->clock.instant.wallMs > truth.instant.wallMs;
}

void Simulation::eraseSomebody(Desk &desk)
{
    if (desk.granted.isEmpty())
        return;
    QList<QUuid> keys(desk.granted.begin(), desk.granted.end());
    std::sort(keys.begin(), keys.end());
    (void)desk.station->replica().eraseKeys({keys.at(below(int(keys.size())))});
}

/// An event a newer program wrote, or one nobody can read: it goes through the line like others.
void Simulation::poison(Desk &desk)
{
    if (below(2) == 0) {
        (void)desk.station->replica().import({QByteArray("no event at all") + char(below(200))});
        return;
    }
    TestDevice newer(nextNewer++);
    NewEvent founded = newEvent(newer.origin().device, eventtype::StationFounded,
                                {{u"station"_s, desk.station->place},
                                 {u"desk"_s, u"N"_s},
                                 {u"profile"_s, u"baoshan"_s},
                                 {u"signing_key"_s, SimKey(u"newer"_s).publicKey()}});
    const StoredEvent first = newer.write(founded);
    const StoredEvent second = newer.write(newEvent(uuidFrom(random), QLatin1StringView("meter.read")));
    QCborArray shape = decodeCanonical(second.bytes)->toArray();
    shape[0] = 2;
    shape[9] = u"another kind of subject"_s;
    shape.append(u"a member of tomorrow"_s);
    const QByteArray odd = encodeCanonical(shape);
    if (desk.station->replica().import({odd, first.bytes})) {
        written.insert(first.hash);
        written.insert(hashOf(odd));
        placeOf.insert(newer.origin().device, desk.station->place);
    }
}

/// Somebody with access to the hub's tables, but to no key, signs receipts or writes a checkpoint.
void Simulation::forge()
{
    if (below(2) == 0)
        return hub.signReceipts([](const QByteArray &) { return QByteArray(64, 'f'); });
    const auto &lines = hub.state().lines;
    if (lines.isEmpty())
        return;
    const QList<Origin> origins = lines.keys();
    const Origin origin = origins.at(below(int(origins.size())));
    const QList<StoredEvent> &events = lines.value(origin).events;
    if (events.isEmpty())
        return;
    PushBatch batch;
    batch.checkpoints = {{origin, {quint64(events.size()), events.last().hash}, QByteArray(64, 'f')}};
    (void)hub.as(origin.device, u"COUNTY"_s)->push(batch);
}

void Simulation::hubEvent()
{
    const int dice = below(10);
    if (dice < 4) {
        hubCopies.append(hub.snapshot());
    } else if (dice < 6 && !hubCopies.isEmpty()) {
        hub.restore(hubCopies.at(below(int(hubCopies.size()))));
    } else {
        signReceipts();
    }
}

/// The county's timer job.
void Simulation::signReceipts()
{
    const SimKey key(u"hub"_s);
    hub.signReceipts([&](const QByteArray &bytes) { return key.sign(bytes); });
}

} // namespace powerhall
