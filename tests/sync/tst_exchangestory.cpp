// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/storage/contentstore.h"
#include "models/storage/partners.h"
#include "models/sync/exchange.h"
#include "tests/support/must.h"
#include "tests/support/testdevice.h"
#include "tests/sync/flakyhub.h"
#include "tests/sync/memoryhub.h"
#include "tests/sync/simdesk.h"

#include <QFile>
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
    void scansGoInPiecesAndGoOnWhereTheyWereCut();
    void aScanThatIsSpoiltStepsAside();
    void aHubPutBackIsGivenTheScansAgain();
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
    context.partner = HubPartner;
    context.nowMs = [&folder] { return folder.clock.instant.wallMs; };
    context.verify = SimKey::verify;
    context.batchEvents = 3;
    return context;
}

ExchangeReport exchange(TestFolder &folder, MemoryHub &county)
{
    const auto line = lineOf(county, folder);
    ContentStore contents(folder.dir());
    ExchangeContext context = contextOf(folder);
    context.contents = &contents;
    return must(Exchange(folder.store(), *line, context).run());
}

/// Adds a page whose scan is this content.
QByteArray scan(TestFolder &folder, const QByteArray &content)
{
    const QByteArray hash = must(ContentStore(folder.dir()).put(content));
    const auto told = folder.tell(folder.accept(), eventtype::PageAdded,
                                  {{u"document"_s, u"identity"_s},
                                   {u"page"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                   {u"content"_s, hash},
                                   {u"bytes"_s, content.size()},
                                   {u"media"_s, u"application/pdf"_s}});
    return told ? hash : QByteArray();
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
    Result<QMap<QByteArray, qint64>> contentWanted(const QList<QByteArray> &hashes) override
    {
        return call<QMap<QByteArray, qint64>>([&] { return m_hub->contentWanted(hashes); });
    }
    Result<void> putContent(const QByteArray &hash, qint64 size, qint64 at, const QByteArray &piece) override
    {
        carried += piece.size();
        return call<void>([&] { return m_hub->putContent(hash, size, at, piece); });
    }
    Result<ContentPiece> content(const QByteArray &hash, qint64 at, int most) override
    {
        auto piece = call<ContentPiece>([&] { return m_hub->content(hash, at, most); });
        carried += piece ? piece->bytes.size() : 0;
        return piece;
    }

    qint64 carried = 0; ///< bytes of scans

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
            const ExchangeState state = must(one.store().exchangeState(HubPartner));
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
    QCOMPARE(must(standingWith(one.store(), HubPartner)).waiting, 1);
    (void)exchange(one, county);
    QCOMPARE(must(standingWith(one.store(), HubPartner)).waiting, 0);
    one.clock.pass(60'000);
    one.accept();
    const qint64 first = one.clock.instant.wallMs;
    one.accept();
    const ExchangeStanding standing = must(standingWith(one.store(), HubPartner));
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

void ExchangeStoryTest::scansGoInPiecesAndGoOnWhereTheyWereCut()
{
    QByteArray content(700'000, Qt::Uninitialized);
    for (qsizetype i = 0; i < content.size(); ++i)
        content[i] = char(i * 31 >> 3);
    TestFolder one(1);
    TestFolder two(2);
    MemoryHub county;
    const QByteArray hash = scan(one, content);
    (void)exchange(two, county);
    for (TestFolder *desk : {&one, &two}) {
        // Cut at each call in turn, so also in the middle of the scan; what went over is not carried again.
        qint64 carried = 0;
        bool wasCut = true;
        for (int cutAt = 1; wasCut; ++cutAt) {
            QVERIFY(cutAt < 60);
            CutLine line(lineOf(county, *desk), cutAt, false);
            ContentStore contents(desk->dir());
            ExchangeContext context = contextOf(*desk);
            context.contents = &contents;
            wasCut = !Exchange(desk->store(), line, context).run();
            carried += line.carried;
        }
        QVERIFY2(carried >= content.size() && carried <= content.size() + 3 * 256 * 1024,
                 qPrintable(QString::number(carried)));
    }
    QCOMPARE(must(ContentStore(two.dir()).get(hash)), content);
    const ExchangeReport idle = exchange(two, county);
    QCOMPARE(idle.scansSent + idle.scansReceived + idle.scansMissing, 0);
}

void ExchangeStoryTest::aScanThatIsSpoiltStepsAside()
{
    TestFolder one(1);
    TestFolder two(2);
    MemoryHub county;
    const QByteArray spoilt = scan(one, "first scan");
    const QByteArray sound = scan(one, "second scan");
    QFile file(one.file(u"contents/"_s + QString::fromLatin1(spoilt.toHex())));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("FIRST scan");
    file.close();
    const ExchangeReport sent = exchange(one, county);
    QCOMPARE(sent.scansSent, 1);
    QVERIFY(sent.synced);
    const ExchangeReport got = exchange(two, county);
    QCOMPARE(got.scansReceived, 1);
    QCOMPARE(got.scansMissing, 1);
    QVERIFY(ContentStore(two.dir()).has(sound));
    QVERIFY(!ContentStore(two.dir()).has(spoilt));
}

void ExchangeStoryTest::aHubPutBackIsGivenTheScansAgain()
{
    TestFolder one(1);
    MemoryHub county;
    const MemoryHub::State old = county.snapshot();
    const QByteArray hash = scan(one, "a scan");
    QCOMPARE(exchange(one, county).scansSent, 1);
    QCOMPARE(exchange(one, county).scansSent, 0);
    county.restore(old);
    QCOMPARE(exchange(one, county).scansSent, 1);
    QVERIFY(must(lineOf(county, one)->contentWanted({hash})).isEmpty());
}

QTEST_GUILESS_MAIN(ExchangeStoryTest)
#include "tst_exchangestory.moc"
