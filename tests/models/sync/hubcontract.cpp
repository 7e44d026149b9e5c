// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/sync/hubcontract.h"

#include "tests/models/sync/hubline.h"
#include "tests/support/must.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString County = u"COUNTY"_s;
const QString West = u"WEST"_s;
const QString East = u"EAST"_s;
constexpr int Plenty = 10'000;

PushBatch eventsOnly(const QList<QByteArray> &events)
{
    PushBatch batch;
    batch.events = events;
    return batch;
}

KeyGrant grantOf(quint32 key, quint32 holder)
{
    return {QUuid(key, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), QUuid(holder, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2),
            QByteArray(81, char(key))};
}

} // namespace

void HubContract::greetsANewDeviceWithAnEmptyView()
{
    const HubLine line(1, West);
    const auto hub = hubFor(line.origin().device, West);
    const HubGreeting greeting = must(hub->hello());
    QCOMPARE(greeting.epoch, 1);
    QVERIFY(greeting.hubMs > 0);
    QVERIFY(greeting.heads.isEmpty());
    QVERIFY(greeting.branches.isEmpty());
    QVERIFY(greeting.erased.isEmpty());
    QCOMPARE(greeting.signingKey.size(), 32);
}

void HubContract::takesEventsAndAnswersWithTheirHeadsAndAReceipt()
{
    const HubLine line = HubLine(1, West).growTo(30);
    const auto hub = hubFor(line.origin().device, West);
    const PushOutcome outcome = must(hub->push(eventsOnly(line.events())));
    QCOMPARE(outcome.heads.value(line.origin()), line.head());
    QVERIFY(outcome.refused.isEmpty());
    QVERIFY(outcome.forked.isEmpty());
    const HubReceipt &receipt = outcome.receipt;
    QCOMPARE(receipt.heads, (QMap<Origin, Head>{{line.origin(), line.head()}}));
    QCOMPARE(receipt.epoch, 1);
    QCOMPARE(makeReceipt(receipt.epoch, receipt.hubMs, receipt.heads), receipt);
    QVERIFY(must(hub->signedReceipts({receipt.hash})).isEmpty());
    QCOMPARE(must(hub->hello()).heads.value(line.origin()), line.head());
}

void HubContract::takesTheSameEventsTwiceWithoutAChange()
{
    const HubLine line = HubLine(1, West).growTo(20);
    const auto hub = hubFor(line.origin().device, West);
    must(hub->push(eventsOnly(line.events())));
    const PushOutcome again = must(hub->push(eventsOnly(line.events())));
    QCOMPARE(again.heads.value(line.origin()), line.head());
    QVERIFY(again.refused.isEmpty());
    QVERIFY(again.forked.isEmpty());
    QCOMPARE(must(hub->pull({}, {}, Plenty)).events, line.events());
    QVERIFY(must(hub->hello()).branches.isEmpty());
}

void HubContract::goesOnWhereALostAnswerLeftOff()
{
    HubLine line = HubLine(1, West).growTo(12);
    const auto hub = hubFor(line.origin().device, West);
    must(hub->push(eventsOnly(line.events())));
    line.growTo(25);
    // The answer was lost: the device offers from where it believes the hub to be.
    const PushOutcome outcome = must(hub->push(eventsOnly(line.from(5))));
    QCOMPARE(outcome.heads.value(line.origin()), line.head());
    QCOMPARE(must(hub->pull({}, {}, Plenty)).events, line.events());
}

void HubContract::leavesAGapToBeOfferedFromTheHead()
{
    const HubLine line = HubLine(1, West).growTo(20);
    const auto hub = hubFor(line.origin().device, West);
    must(hub->push(eventsOnly(line.events().first(4))));
    const PushOutcome outcome = must(hub->push(eventsOnly(line.from(9))));
    QCOMPARE(outcome.heads.value(line.origin()).seq, 4);
    QCOMPARE(outcome.refused.value(hashOf(line.events().at(8))), u"predecessor_missing"_s);
    QVERIFY(outcome.forked.isEmpty());
    QCOMPARE(must(hub->pull({}, {}, Plenty)).events, line.events().first(4));
    must(hub->push(eventsOnly(line.from(5))));
    QCOMPARE(must(hub->pull({}, {}, Plenty)).events, line.events());
}

void HubContract::keepsBothContinuationsOfALine()
{
    HubLine first = HubLine(1, West).growTo(8);
    HubLine second = first; // a copy of the folder, both used from here on
    first.growTo(11);
    second.growTo(9, 3);
    second.growTo(12);
    const auto hub = hubFor(first.origin().device, West);
    must(hub->push(eventsOnly(first.events())));
    // Offered as if nothing had happened, from the head the device saw last, or from further back.
    for (const auto &offered : {second.events(), second.from(12), second.from(9)}) {
        const PushOutcome outcome = must(hub->push(eventsOnly(offered)));
        QCOMPARE(outcome.forked, QList<Origin>{first.origin()});
        QCOMPARE(outcome.heads.value(first.origin()), first.head());
    }
    QVERIFY(must(hub->hello()).branches.isEmpty());

    PushBatch beside;
    beside.branches = second.from(9);
    for (int times = 0; times < 2; ++times)
        QVERIFY(must(hub->push(beside)).refused.isEmpty());
    const HubGreeting greeting = must(hub->hello());
    QCOMPARE(greeting.heads.value(first.origin()), first.head());
    QCOMPARE(greeting.branches.size(), 4);
    const PullBatch all = must(hub->pull({}, {}, Plenty));
    QCOMPARE(all.events, first.events());
    QCOMPARE(all.branches, second.from(9));
    QVERIFY(must(hub->pull({}, greeting.branches, Plenty)).branches.isEmpty());
}

void HubContract::takesABranchOnlyAfterWhatItFollows()
{
    HubLine first = HubLine(1, West).growTo(8);
    HubLine second = first;
    first.growTo(9);
    second.growTo(9, 3);
    second.growTo(11);
    const auto hub = hubFor(first.origin().device, West);
    must(hub->push(eventsOnly(first.events())));
    PushBatch beside;
    beside.branches = second.from(10);
    const PushOutcome early = must(hub->push(beside));
    QCOMPARE(early.refused.size(), 2);
    QCOMPARE(early.refused.value(hashOf(second.events().at(9))), u"predecessor_missing"_s);
    beside.branches = {"no event"};
    QCOMPARE(must(hub->push(beside)).refused.value(hashOf("no event")), u"no_event"_s);
    beside.branches = second.from(2); // those of the main line among them are no fault
    QVERIFY(must(hub->push(beside)).refused.isEmpty());
    QCOMPARE(must(hub->pull({}, {}, Plenty)).branches, second.from(9));
}

void HubContract::oneRefusedEventBlocksNoOtherLine()
{
    HubLine good = HubLine(1, West).growTo(6);
    HubLine other = HubLine(2, West).growTo(6);
    QList<QByteArray> events = QList<QByteArray>{"no event"} + good.events().first(3);
    QByteArray broken = good.events().at(3);
    broken[broken.size() - 1] = char(broken.back() ^ 1); // another event under the same number
    events += broken;
    events += other.events();
    const auto hub = hubFor(good.origin().device, West);
    must(hub->push(eventsOnly(good.events().first(4))));
    const PushOutcome outcome = must(hub->push(eventsOnly(events)));
    QCOMPARE(outcome.heads.value(good.origin()).seq, 4);
    QCOMPARE(outcome.heads.value(other.origin()), other.head());
    QCOMPARE(outcome.refused.value(hashOf("no event")), u"no_event"_s);
    QCOMPARE(outcome.forked, QList<Origin>{good.origin()});
}

void HubContract::givesBackExactlyWhatIsMissing()
{
    const HubLine one = HubLine(1, West).growTo(10);
    const HubLine two = HubLine(2, West).growTo(7);
    const auto hub = hubFor(one.origin().device, West);
    must(hub->push(eventsOnly(one.events() + two.events())));
    const PullBatch batch = must(hub->pull({{one.origin(), 6}, {two.origin(), 7}}, {}, Plenty));
    QCOMPARE(batch.events, one.from(7));
    QVERIFY(!batch.more);
    // Somebody who knows more than the hub is given nothing, and asked for nothing.
    QVERIFY(must(hub->pull({{one.origin(), 99}, {two.origin(), 7}}, {}, Plenty)).events.isEmpty());
}

void HubContract::givesABigPullInParts()
{
    const HubLine one = HubLine(1, West).growTo(10);
    const HubLine two = HubLine(2, West).growTo(7);
    const auto hub = hubFor(one.origin().device, West);
    must(hub->push(eventsOnly(one.events() + two.events())));
    VersionVector known;
    QList<QByteArray> all;
    int parts = 0;
    for (bool more = true; more; ++parts) {
        const PullBatch batch = must(hub->pull(known, {}, 4));
        QVERIFY(batch.events.size() <= 4);
        for (const QByteArray &bytes : batch.events)
            ++known[must(decodeEvent(bytes)).origin];
        all += batch.events;
        more = batch.more;
        QVERIFY(parts < 20);
    }
    QCOMPARE(parts, 5);
    QCOMPARE(all, one.events() + two.events());
}

void HubContract::showsAPlaceItselfAndWhatLiesAboveAndBelow()
{
    const HubLine county = HubLine(1, County).growTo(3);
    const HubLine west = HubLine(2, West).growTo(4);
    const HubLine east = HubLine(3, East).growTo(5);
    for (const HubLine *line : {&county, &west, &east})
        must(hubFor(line->origin().device, line->place())->push(eventsOnly(line->events())));
    const auto seenBy = [&](const HubLine &line) {
        const auto hub = hubFor(line.origin().device, line.place());
        const QList<QByteArray> events = must(hub->pull({}, {}, Plenty)).events;
        qsizetype told = 0;
        const QMap<Origin, Head> heads = must(hub->hello()).heads;
        for (const Head &head : heads)
            told += qsizetype(head.seq);
        return told == events.size() ? events : QList<QByteArray>();
    };
    QCOMPARE(seenBy(west), county.events() + west.events());
    QCOMPARE(seenBy(east), county.events() + east.events());
    QCOMPARE(seenBy(county), county.events() + west.events() + east.events());
}

void HubContract::takesNothingForAnotherPlace()
{
    const HubLine west = HubLine(2, West).growTo(4);
    const HubLine east = HubLine(3, East).growTo(5);
    const auto hub = hubFor(west.origin().device, West);
    const PushOutcome outcome = must(hub->push(eventsOnly(west.events() + east.events())));
    QCOMPARE(outcome.heads.value(west.origin()), west.head());
    QVERIFY(!outcome.heads.contains(east.origin()));
    QCOMPARE(outcome.refused.size(), 5);
    QCOMPARE(outcome.refused.value(hashOf(east.events().first())), u"not_yours"_s);
    // What the county brings for one of its stations, it takes.
    const auto county = hubFor(QUuid::createUuid(), County);
    QCOMPARE(must(county->push(eventsOnly(east.events()))).heads.value(east.origin()), east.head());
    QCOMPARE(must(hubFor(east.origin().device, East)->hello()).heads.value(east.origin()), east.head());
}

void HubContract::keepsTheNewestCheckpointThatAgrees()
{
    const HubLine line = HubLine(1, West).growTo(9);
    const auto hub = hubFor(line.origin().device, West);
    const auto at = [&](int seq, char mark) {
        return Checkpoint{
            line.origin(), {quint64(seq), hashOf(line.events().at(seq - 1))}, QByteArray(64, mark)};
    };
    PushBatch batch = eventsOnly(line.events());
    batch.checkpoints = {at(9, 'n'), at(4, 'o')};
    Checkpoint wrong = at(9, 'f');
    wrong.head.hash[0] = char(wrong.head.hash[0] ^ 1);
    batch.checkpoints.append(wrong);
    must(hub->push(batch));
    QCOMPARE(must(hub->pull({}, {}, Plenty)).checkpoints, QList<Checkpoint>{at(9, 'n')});
}

void HubContract::handsGrantsToThoseWhoMaySee()
{
    const HubLine west = HubLine(1, West);
    const HubLine east = HubLine(2, East);
    PushBatch batch = eventsOnly(west.events());
    batch.grants = {grantOf(1, 10), grantOf(1, 20), grantOf(2, 10)};
    const auto hub = hubFor(west.origin().device, West);
    must(hub->push(batch));
    must(hub->push(batch));
    const QSet<QUuid> holders{grantOf(1, 10).holder};
    const QSet<QUuid> keys{grantOf(1, 10).keyId, grantOf(2, 10).keyId, grantOf(3, 10).keyId};
    QList<KeyGrant> found = must(hub->grants(holders, keys));
    std::sort(found.begin(), found.end(),
              [](const KeyGrant &a, const KeyGrant &b) { return a.keyId < b.keyId; });
    QCOMPARE(found, (QList<KeyGrant>{grantOf(1, 10), grantOf(2, 10)}));
    QVERIFY(must(hubFor(east.origin().device, East)->grants(holders, keys)).isEmpty());
    QCOMPARE(must(hubFor(east.origin().device, County)->grants(holders, keys)).size(), 2);
}

void HubContract::forgetsGrantsOfAnErasedKeyForGood()
{
    const HubLine west = HubLine(1, West);
    const HubLine east = HubLine(2, East);
    PushBatch batch = eventsOnly(west.events());
    batch.grants = {grantOf(1, 10), grantOf(2, 10)};
    const auto hub = hubFor(west.origin().device, West);
    must(hub->push(batch));
    const QUuid gone = grantOf(1, 10).keyId;

    // Not by a place that is not above the one that made it.
    PushBatch erasure;
    erasure.erased = {gone};
    must(hubFor(east.origin().device, East)->push(erasure));
    QCOMPARE(must(hub->grants({grantOf(1, 10).holder}, {gone})).size(), 1);

    must(hubFor(east.origin().device, County)->push(erasure));
    QVERIFY(must(hub->grants({grantOf(1, 10).holder}, {gone})).isEmpty());
    QCOMPARE(must(hub->hello()).erased, QSet<QUuid>{gone});
    must(hub->push(batch)); // somebody who has not heard of it grants it again
    QVERIFY(must(hub->grants({grantOf(1, 10).holder}, {gone})).isEmpty());
    QCOMPARE(must(hub->grants({grantOf(1, 10).holder}, {grantOf(2, 10).keyId})).size(), 1);
}

void HubContract::takesScansInPiecesThatResume()
{
    const QByteArray scan(100'000, 's');
    const QByteArray hash = hashOf(scan);
    const auto hub = hubFor(HubLine(1, West).origin().device, West);
    QCOMPARE(must(hub->contentWanted({hash})), (QMap<QByteArray, qint64>{{hash, 0}}));
    QVERIFY(hub->putContent(hash, scan.size(), 0, scan.first(30'000)));
    QVERIFY(hub->putContent(hash, scan.size(), 0, scan.first(30'000))); // the answer was lost
    QCOMPARE(must(hub->contentWanted({hash})), (QMap<QByteArray, qint64>{{hash, 30'000}}));
    QCOMPARE(hub->content(hash, 0, 10).error().code, ErrorCode::NotFound);
    QVERIFY(!hub->putContent(hash, scan.size(), 60'000, scan.mid(60'000))); // leaves a gap
    QVERIFY(hub->putContent(hash, scan.size(), 30'000, scan.mid(30'000)));
    QVERIFY(must(hub->contentWanted({hash})).isEmpty());
    QCOMPARE(must(hub->content(hash, 0, 1'000'000)).bytes, scan);
    QCOMPARE(must(hub->content(hash, 29'990, 20)).bytes, scan.mid(29'990, 20));
    QCOMPARE(must(hub->content(hash, 99'995, 20)).bytes, scan.mid(99'995));
    QCOMPARE(must(hub->content(hash, 5, 20)).wholeSize, scan.size());
    QVERIFY(must(hub->content(hash, 100'000, 20)).bytes.isEmpty());
}

void HubContract::takesNoScanUnderAnotherName()
{
    const QByteArray scan(5'000, 's');
    const QByteArray name = hashOf("another");
    const auto hub = hubFor(HubLine(1, West).origin().device, West);
    QVERIFY(hub->putContent(name, scan.size(), 0, scan.first(2'000)));
    QVERIFY(!hub->putContent(name, scan.size(), 2'000, scan.mid(2'000)));
    QCOMPARE(must(hub->contentWanted({name})), (QMap<QByteArray, qint64>{{name, 0}}));
    QCOMPARE(hub->content(name, 0, 10).error().code, ErrorCode::NotFound);
}

} // namespace powerhall
