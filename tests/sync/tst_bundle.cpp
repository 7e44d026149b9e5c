// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/security/crypto.h"
#include "models/storage/partners.h"
#include "models/sync/bundleexchange.h"
#include "tests/support/must.h"
#include "tests/support/testdevice.h"
#include "tests/sync/memoryhub.h"
#include "tests/sync/simstation.h"

#include <QRandomGenerator>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Files that go by stick: read whole or not at all, in any order, any number of times, with an answer back.
class BundleTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsBackAsItWasWritten();
    void isForTheOneItNames();
    void aMutatedFileIsRefusedWhole();
    void anotherDevicesSignatureIsRefused();
    void aDeviceNobodyMetIsTakenOnlyWithItsFounding();
    void aLaterKindIsNamed();
    void neighboursEndAlikeInAnyOrder();
    void theHubsAnswerTellsADeskWithoutNetworkTheOutcome();
    void bothHalvesOfAPartedLineGoByStick();
};

namespace {

const SigningKeys WestKeys = makeSigningKeys();
const SigningKeys EastKeys = makeSigningKeys();
const SigningKeys HubKeys = makeSigningKeys();
const SecretKey Box = SecretKey::random();
const SealContext Purpose("bundle", QUuid());

BundleStep sealing()
{
    return [](const QByteArray &plain) { return Result<QByteArray>(seal(Box, plain, Purpose)); };
}

BundleStep opening()
{
    return [](const QByteArray &box) { return unseal(Box, box, Purpose); };
}

BundleStep signing(const SigningKeys &keys)
{
    return [keys](const QByteArray &message) { return Result<QByteArray>(sign(keys, message)); };
}

/// Knows the hub and the devices given.
const QByteArray Proof = "of the place";

BundleTrust trusting(const QMap<QUuid, QByteArray> &devices)
{
    return {[devices](const QUuid &device) -> Result<QByteArray> {
                if (device.isNull())
                    return HubKeys.publicKey;
                if (!devices.contains(device))
                    return Error{ErrorCode::NotFound};
                return devices.value(device);
            },
            verifySignature};
}

std::unique_ptr<SimStation> station(quint32 number, const SigningKeys &keys)
{
    static const auto ground = memoryGround({});
    return ground->found(number, u"WEST"_s, keys.publicKey, TestClock());
}

QUuid deviceOf(SimStation &station)
{
    return station.replica().origin().device;
}

QUuid accept(SimStation &station, const QString &number)
{
    station.clock.pass(1000);
    const QUuid id = QUuid::createUuid();
    must(station.act(acceptedEvent(id, number)));
    return id;
}

Bundle filled()
{
    const auto west = station(1, WestKeys);
    accept(*west, u"1"_s);
    Bundle bundle = must(bundleFor(west->replica(), {HubPartner, u"WEST"_s, {QUuid()}, 77}));
    bundle.checkpoints = {{west->replica().origin(), {1, hashOf("x")}, QByteArray(64, 's')}};
    bundle.grants = {{QUuid::createUuid(), QUuid::createUuid(), "sealed"}};
    bundle.erased = {QUuid::createUuid(), QUuid::createUuid()};
    bundle.receipts = {makeReceipt(1, 2, bundle.holds)};
    bundle.receipts.first().signature = QByteArray(64, 'r');
    bundle.refused = {{hashOf("y"), u"no_event"_s}};
    bundle.branches = {hashOf("a"), hashOf("b")};
    bundle.scans = {{hashOf("page"), "page"}, {hashOf("other"), "other"}};
    bundle.wantedScans = {hashOf("w")};
    bundle.proof = Proof;
    return bundle;
}

QByteArray fileOf(const Bundle &bundle, const SigningKeys &keys = WestKeys)
{
    return must(writeBundle(bundle, sealing(), signing(keys)));
}

} // namespace

void BundleTest::readsBackAsItWasWritten()
{
    const Bundle bundle = filled();
    const QByteArray file = fileOf(bundle);
    const auto read =
        readBundle(file, {HubPartner}, opening(), trusting({{bundle.device, WestKeys.publicKey}}));
    QVERIFY(read);
    QVERIFY(*read == bundle);
    QCOMPARE(labelOf(file)->to, QString(HubPartner));
    QCOMPARE(labelOf(file)->from, u"WEST"_s);
    QCOMPARE(labelOf(file)->device, bundle.device);
}

void BundleTest::isForTheOneItNames()
{
    const Bundle bundle = filled();
    const auto read =
        readBundle(fileOf(bundle), {u"EAST"_s}, opening(), trusting({{bundle.device, WestKeys.publicKey}}));
    QCOMPARE(read.error().code, ErrorCode::Refused);
    QCOMPARE(exitStatus(read.error().code), 1);
}

void BundleTest::aMutatedFileIsRefusedWhole()
{
    const Bundle bundle = filled();
    const QByteArray good = fileOf(bundle);
    const BundleTrust trust = trusting({{bundle.device, WestKeys.publicKey}});
    QRandomGenerator random(5);
    for (int i = 0; i < 500; ++i) {
        QByteArray bad = good;
        const int at = int(random.bounded(int(bad.size())));
        switch (i % 5) {
        case 0:
            bad[at] = char(bad.at(at) ^ (1 << random.bounded(8)));
            break;
        case 1:
            bad.truncate(at);
            break;
        case 2:
            bad.remove(at, 1 + int(random.bounded(40)));
            break;
        case 3:
            bad.insert(at, QByteArray(1 + int(random.bounded(40)), char(random.bounded(256))));
            break;
        default:
            std::swap(bad[at], bad[int(random.bounded(int(bad.size())))]);
        }
        const auto read = readBundle(bad, {HubPartner}, opening(), trust);
        QVERIFY2(!read || (bad == good && *read == bundle),
                 qPrintable(u"mutation %1 at %2"_s.arg(i).arg(at)));
    }
}

void BundleTest::anotherDevicesSignatureIsRefused()
{
    const Bundle bundle = filled();
    const auto read = readBundle(fileOf(bundle, EastKeys), {HubPartner}, opening(),
                                 trusting({{bundle.device, WestKeys.publicKey}}));
    QCOMPARE(read.error().code, ErrorCode::Damaged);
}

void BundleTest::aDeviceNobodyMetIsTakenOnlyWithItsFounding()
{
    Bundle bundle = filled();
    const auto faultOf = [](const QByteArray &file, const BundleTrust &trust) {
        const auto read = readBundle(file, {HubPartner}, opening(), trust);
        return read ? QString() : read.error().detail;
    };
    QCOMPARE(faultOf(fileOf(bundle), trusting({})), u"bundle_unknown_maker"_s);
    BundleTrust ofThePlace = trusting({});
    ofThePlace.belongs = [&](const QString &place, const QByteArray &text, const QByteArray &proof) {
        return place == "WEST"_L1 && text == memberText(bundle.device, WestKeys.publicKey) && proof == Proof;
    };
    QCOMPARE(faultOf(fileOf(bundle), ofThePlace), QString());
    QCOMPARE(faultOf(fileOf(bundle, EastKeys), ofThePlace), u"bundle_signature"_s);
    Bundle unproven = bundle;
    unproven.proof = "of nobody";
    QCOMPARE(faultOf(fileOf(unproven), ofThePlace), u"bundle_unknown_maker"_s);
    bundle.events.removeFirst();
    QCOMPARE(faultOf(fileOf(bundle), ofThePlace), u"bundle_unknown_maker"_s);
}

void BundleTest::aLaterKindIsNamed()
{
    QByteArray file = fileOf(filled());
    file.replace("PowerHall bundle 1 ", "PowerHall bundle 2 ");
    const auto read = readBundle(file, {HubPartner}, opening(), trusting({}));
    QCOMPARE(read.error().code, ErrorCode::SchemaTooNew);
    QCOMPARE(readBundle("PK\x03\x04", {HubPartner}, opening(), trusting({})).error().code,
             ErrorCode::Damaged);
}

void BundleTest::neighboursEndAlikeInAnyOrder()
{
    const auto one = station(1, WestKeys);
    const auto two = station(2, EastKeys);
    QList<Bundle> sticks;
    for (int i = 0; i < 4; ++i) {
        accept(*one, u"1-%1"_s.arg(i));
        sticks.append(must(bundleFor(one->replica(), {u"two"_s, u"one"_s, {deviceOf(*two)}, i})));
    }
    const BundleTrust trust = trusting({});
    for (const int i : {2, 0, 2, 3, 1, 3})
        QVERIFY(takeBundle(two->replica(), sticks.at(i), {}, trust, 9));
    accept(*two, u"2-1"_s);
    const auto back =
        takeBundle(one->replica(), must(bundleFor(two->replica(), {u"one"_s, u"two"_s, {deviceOf(*one)}, 9})),
                   {}, trust, 10);
    QVERIFY(back);
    QCOMPARE(back->notThere, 0);
    QCOMPARE(one->projection(), two->projection());
    // Known to be there now, they do not go again.
    QVERIFY(must(bundleFor(one->replica(), {u"two"_s, u"one"_s, {deviceOf(*two)}, 11})).events.isEmpty());
    // Of a reader who has not answered yet nothing is known.
    const QList<QUuid> more{deviceOf(*two), QUuid::createUuid()};
    QCOMPARE(must(bundleFor(one->replica(), {u"two"_s, u"one"_s, more, 11})).events,
             must(one->replica().exportAfter({})));
}

void BundleTest::theHubsAnswerTellsADeskWithoutNetworkTheOutcome()
{
    const auto west = station(1, WestKeys);
    const auto other = station(2, EastKeys);
    MemoryHub county;
    accept(*west, u"1"_s);
    accept(*other, u"2"_s);
    PushBatch online;
    online.events = must(other->replica().exportAfter({}));
    must(county.as(deviceOf(*other), u"WEST"_s)->push(online));

    const Bundle sent = must(bundleFor(west->replica(), {HubPartner, u"WEST"_s, {QUuid()}, 1}));
    const auto hub = county.as(deviceOf(*west), u"COUNTY"_s);
    const BundleOutcome there = must(takeBundle(*hub, sent));
    QCOMPARE(there.taken, 2);
    Bundle answer = must(answerFor(*hub, sent, there, u"WEST"_s, u"COUNTY"_s, {}));
    QCOMPARE(answer.events.size(), 2); // the neighbour's, and nothing of its own

    accept(*west, u"3"_s);
    const QByteArray file = fileOf(answer, HubKeys);
    const Bundle arrived = must(readBundle(file, {u"WEST"_s}, opening(), trusting({})));
    const BundleOutcome here = must(takeBundle(west->replica(), arrived, HubKeys.publicKey, trusting({}), 2));
    QCOMPARE(here.taken, 2);
    QCOMPARE(here.notThere, 1);
    QCOMPARE(must(west->replica().receipts()).size(), 1);
    QCOMPARE(must(west->replica().receipts()).first().heads, sent.holds);
    // Events made later name the receipt.
    const StoredEvent next = must(west->act(newEvent(QUuid::createUuid(), eventtype::SignedIn)));
    QCOMPARE(next.event.hubReceipt, answer.receipts.first().hash);
    QCOMPARE(must(takeBundle(west->replica(), arrived, HubKeys.publicKey, trusting({}), 3)).taken, 0);
}

void BundleTest::bothHalvesOfAPartedLineGoByStick()
{
    const auto ground = memoryGround({});
    const auto first = ground->found(1, u"WEST"_s, WestKeys.publicKey, TestClock());
    accept(*first, u"1"_s);
    const auto copy = ground->copyOf(*first);
    accept(*first, u"2"_s);
    accept(*copy, u"2"_s);
    MemoryHub county;
    const auto hub = county.as(deviceOf(*first), u"COUNTY"_s);
    for (int round = 0; round < 8; ++round) {
        for (SimStation *desk : {first.get(), copy.get()}) {
            const Bundle sent = must(bundleFor(desk->replica(), {HubPartner, u"WEST"_s, {QUuid()}, 1}));
            const BundleOutcome there = must(takeBundle(*hub, sent));
            const Bundle answer = must(answerFor(*hub, sent, there, u"WEST"_s, u"COUNTY"_s, {}));
            must(takeBundle(desk->replica(), answer, HubKeys.publicKey, trusting({}), 2));
        }
    }
    QCOMPARE(first->events().keys(), copy->events().keys());
    QCOMPARE(first->projection(), copy->projection());
    const auto all = first->events();
    for (const StoredEvent &stored : all)
        QVERIFY(county.holds(stored.event.origin, {stored.event.seq, stored.hash}));
}

QTEST_GUILESS_MAIN(BundleTest)
#include "tst_bundle.moc"
