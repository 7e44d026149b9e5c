// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/sync/exchange.h"
#include "tests/support/must.h"
#include "tests/support/testdevice.h"
#include "tests/sync/flakyhub.h"
#include "tests/sync/memoryhub.h"
#include "tests/sync/simdesk.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Single stories of an exchange, told on real stores.
class ExchangeStoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void anExchangeCutAtAnyCallIsSimplyMadeAgain();
    void aHubPutBackIsOfferedEverythingAgain();
    void aCopiedDeskIsFoundAtFirstContact();
    void aNewerProgramsEventIsPassedOn();
    void inStepIsSaidOnlyWhenItIsSo();
    void aHubWithAnotherKeyIsRefused();
    void whatWaitsIsCountedWithoutAsking();
    void anErasureReachesEveryDesk();
    void aMissingKeyIsFetched();
    void aPersonMayEndIt();
};

namespace {

const QString West = u"5301"_s; // the place of TestFolder's desks

std::unique_ptr<Hub> lineOf(MemoryHub &county, const TestFolder &folder)
{
    return county.as(folder.store().identity().origin.device, West);
}

ExchangeContext contextOf(const TestFolder &folder)
{
    ExchangeContext context;
    context.partner = u"hub"_s;
    context.nowMs = [&folder] { return folder.clock.instant.wallMs; };
    context.verify = SimKey::verify;
    context.batchEvents = 3;
    return context;
}

ExchangeReport exchange(TestFolder &folder, MemoryHub &county)
{
    const auto line = lineOf(county, folder);
    return must(Exchange(folder.store(), *line, contextOf(folder)).run());
}

/// A line that fails at one call, before or after it was made.
class CutLine final : public Hub
{
public:
    CutLine(std::unique_ptr<Hub> hub, int cutAt, bool after)
        : m_hub(std::move(hub))
        , m_left(cutAt)
        , m_after(after)
    {}
    Result<HubGreeting> hello() override
    {
        return call<HubGreeting>([&] { return m_hub->hello(); });
    }
    Result<PushOutcome> push(const PushBatch &batch) override
    {
        return call<PushOutcome>([&] { return m_hub->push(batch); });
    }
    Result<PullBatch> pull(const VersionVector &known, const QSet<QByteArray> &branches, int most) override
    {
        return call<PullBatch>([&] { return m_hub->pull(known, branches, most); });
    }
    Result<QList<KeyGrant>> grants(const QSet<QUuid> &holders, const QSet<QUuid> &keys) override
    {
        return call<QList<KeyGrant>>([&] { return m_hub->grants(holders, keys); });
    }
    Result<QList<HubReceipt>> signedReceipts(const QList<QByteArray> &hashes) override
    {
        return call<QList<HubReceipt>>([&] { return m_hub->signedReceipts(hashes); });
    }
    Result<QMap<QByteArray, qint64>> contentWanted(const QList<QByteArray> &) override { return Error{}; }
    Result<void> putContent(const QByteArray &, qint64, qint64, const QByteArray &) override
    {
        return Error{};
    }
    Result<QByteArray> content(const QByteArray &, qint64, int) override { return Error{}; }

private:
    template<typename T>
    Result<T> call(const std::function<Result<T>()> &made)
    {
        const bool isCut = --m_left == 0;
        if (isCut && !m_after)
            return Error{ErrorCode::HubUnreachable};
        auto answer = made();
        if (isCut)
            return Error{ErrorCode::HubUnreachable};
        return answer;
    }

    std::unique_ptr<Hub> m_hub;
    int m_left;
    bool m_after;
};

} // namespace

void ExchangeStoryTest::anExchangeCutAtAnyCallIsSimplyMadeAgain()
{
    for (const bool after : {false, true}) {
        bool wasCut = true;
        for (int cutAt = 1; wasCut; ++cutAt) {
            QVERIFY(cutAt < 60);
            TestFolder one(1);
            TestFolder two(2);
            MemoryHub county;
            for (int i = 0; i < 4; ++i) {
                one.accept();
                two.accept();
            }
            (void)exchange(two, county);
            CutLine line(lineOf(county, one), cutAt, after);
            const auto first = Exchange(one.store(), line, contextOf(one)).run();
            wasCut = !first;
            const ExchangeState state = must(one.store().exchangeState(u"hub"_s));
            QCOMPARE(state.failure, wasCut ? u"hub_unreachable"_s : QString());
            const ExchangeReport again = exchange(one, county);
            QVERIFY(again.synced);
            (void)exchange(two, county);
            QCOMPARE(one.store().verify()->head, two.store().verify()->head);
            QCOMPARE(one.store().verify()->projection, two.store().verify()->projection);
            QCOMPARE(one.store().identity().origin.incarnation, 1U);
        }
    }
}

void ExchangeStoryTest::aHubPutBackIsOfferedEverythingAgain()
{
    TestFolder one(1);
    TestFolder gone(2);
    MemoryHub county;
    one.accept();
    (void)exchange(one, county);
    const MemoryHub::State old = county.snapshot();
    one.accept();
    gone.accept();
    (void)exchange(one, county);
    (void)exchange(gone, county);
    (void)exchange(one, county);
    county.restore(old);
    const ExchangeReport report = exchange(one, county);
    QVERIFY(report.hubRestored);
    QVERIFY(report.synced);
    QCOMPARE(report.pushed, 3); // its own and those of the desk that is gone
    QVERIFY(!exchange(one, county).hubRestored);
}

void ExchangeStoryTest::aCopiedDeskIsFoundAtFirstContact()
{
    TestFolder original(1);
    TestFolder copy(1); // the same device, founded in the same moment
    MemoryHub county;
    original.accept();
    copy.clock.pass(7000);
    copy.accept();
    QVERIFY(!exchange(original, county).newIncarnation);
    const ExchangeReport report = exchange(copy, county);
    QVERIFY(report.newIncarnation);
    QVERIFY(report.synced);
    QCOMPARE(copy.store().identity().origin.incarnation, 2U);
    const ExchangeReport other = exchange(original, county);
    QVERIFY(other.synced);
    (void)exchange(copy, county);
    (void)exchange(original, county);
    QCOMPARE(original.store().applications(false, 0, -1)->size(), 2);
    QCOMPARE(original.store().verify()->projection, copy.store().verify()->projection);
    QVERIFY(!original.store().parted()->isEmpty());
}

void ExchangeStoryTest::aNewerProgramsEventIsPassedOn()
{
    TestFolder one(1);
    TestFolder two(2);
    MemoryHub county;
    TestDevice newer(9);
    const StoredEvent founded =
        newer.write(newEvent(newer.origin().device, eventtype::StationFounded, {{u"station"_s, West}}));
    const StoredEvent odd = newer.write(newEvent(QUuid::createUuid(), QLatin1StringView("meter.read")));
    const StoredEvent plain = newer.write(acceptedEvent(QUuid::createUuid(), u"N-1"_s));
    QCOMPARE(*one.store().import({founded.bytes, odd.bytes, plain.bytes}), 3);
    QVERIFY(exchange(one, county).synced);
    QVERIFY(exchange(two, county).synced);
    QCOMPARE(two.store().eventsOf(odd.event.subject)->first().bytes, odd.bytes);
    QCOMPARE(two.store().quarantined()->first().reason, u"unknown_type"_s);
    QCOMPARE(two.store().applications(false, 0, -1)->size(), 1);
}

void ExchangeStoryTest::inStepIsSaidOnlyWhenItIsSo()
{
    TestFolder one(1);
    MemoryHub county;
    one.accept();
    const auto line = lineOf(county, one);
    Exchange slow(one.store(), *line, contextOf(one));
    while (must(slow.step())) {
        if (slow.report().pushed == 2 && one.store().applications(false, 0, -1)->size() == 1)
            one.accept(); // meanwhile
    }
    QVERIFY(!slow.report().synced ||
            county.holds(one.store().identity().origin, one.store().heads()->first()));
    if (!slow.report().synced) {
        QCOMPARE(slow.report().waiting, 1);
        QVERIFY(!slow.report().reason.isEmpty());
        QVERIFY(slow.report().oldestWaitingMs > 0);
    }
    QVERIFY(exchange(one, county).synced);
}

void ExchangeStoryTest::aHubWithAnotherKeyIsRefused()
{
    TestFolder one(1);
    MemoryHub county;
    (void)exchange(one, county);
    MemoryHub other;
    other.signingKey = QByteArray(32, 'o');
    const auto line = lineOf(other, one);
    const auto done = Exchange(one.store(), *line, contextOf(one)).run();
    QCOMPARE(done.error().code, ErrorCode::Refused);
    QVERIFY(other.state().lines.isEmpty());
}

void ExchangeStoryTest::whatWaitsIsCountedWithoutAsking()
{
    TestFolder one(1);
    MemoryHub county;
    QCOMPARE(must(standingWith(one.store(), u"hub"_s)).waiting, 1);
    (void)exchange(one, county);
    QCOMPARE(must(standingWith(one.store(), u"hub"_s)).waiting, 0);
    one.clock.pass(60'000);
    one.accept();
    const qint64 first = one.clock.instant.wallMs;
    one.accept();
    const ExchangeStanding standing = must(standingWith(one.store(), u"hub"_s));
    QCOMPARE(standing.waiting, 2);
    QCOMPARE(standing.oldestWaitingMs, first);
    QVERIFY(standing.state.successMs > 0);
}

void ExchangeStoryTest::anErasureReachesEveryDesk()
{
    TestFolder one(1);
    TestFolder two(2);
    MemoryHub county;
    const QUuid key = QUuid::createUuid();
    const KeyGrant grant{key, QUuid::createUuid(), "sealed"};
    for (TestFolder *folder : {&one, &two})
        QVERIFY(folder->store().putKey(key, "wrapped"));
    QVERIFY(one.store().putGrants({grant}));
    (void)exchange(one, county);
    QVERIFY(one.store().eraseKeys({key}));
    (void)exchange(one, county);
    (void)exchange(two, county);
    QCOMPARE(two.store().key(key).error().code, ErrorCode::NotFound);
    QVERIFY(two.store().erasedKeys()->contains(key));
    QVERIFY(two.store().putGrants({grant})); // somebody who has not heard of it
    QVERIFY(two.store().grantsToSend(10)->isEmpty());
    QCOMPARE(two.store().verify()->firstFault, QString());
}

void ExchangeStoryTest::aMissingKeyIsFetched()
{
    TestFolder one(1);
    TestFolder two(2);
    MemoryHub county;
    const QUuid id = one.accept();
    const QUuid key = one.store().eventsOf(id)->first().event.keyId;
    const QUuid holder = QUuid::createUuid();
    QVERIFY(one.store().putGrants({{key, holder, "sealed"}}));
    (void)exchange(one, county);
    ExchangeContext context = contextOf(two);
    context.holders = {holder};
    const auto line = lineOf(county, two);
    must(Exchange(two.store(), *line, context).run());
    QCOMPARE(*two.store().receivedGrants(), (QList<KeyGrant>{{key, holder, "sealed"}}));
    QVERIFY(two.store().wantedKeys()->isEmpty());
}

void ExchangeStoryTest::aPersonMayEndIt()
{
    TestFolder one(1);
    MemoryHub county;
    for (int i = 0; i < 20; ++i)
        one.accept();
    ExchangeContext context = contextOf(one);
    int calls = 0;
    context.goesOn = [&](const QString &, qint64 done, qint64 total) { return done <= total && ++calls < 4; };
    const auto line = lineOf(county, one);
    QCOMPARE(Exchange(one.store(), *line, context).run().error().code, ErrorCode::Cancelled);
    QVERIFY(exchange(one, county).synced);
}

QTEST_GUILESS_MAIN(ExchangeStoryTest)
#include "tst_exchangestory.moc"
