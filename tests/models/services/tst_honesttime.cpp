// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/services/honesttime.h"
#include "models/services/slipservice.h"
#include "models/sync/exchange.h"
#include "tests/support/testdevice.h"
#include "tests/support/testhall.h"
#include "tests/sync/memoryhub.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// Writes slips that nobody reads.
class SilentPrinting final : public Printing
{
public:
    Result<QByteArray> render(const Slip &, const Options &) override { return QByteArray("%PDF"); }
    Result<int> send(const QByteArray &, const QString &, const QString &) override { return 1; }
    Result<Job> state(const QString &, int) override { return Job::Done; }
};

/// A desk and a hub whose clock is right whatever the desk's says.
struct Witnessed
{
    TestHall hall;
    MemoryHub hub;
    qint64 hubMs = hall.clock.now().wallMs;

    Witnessed()
    {
        hub.nowMs = [this] { return hubMs; };
    }
    void pass(qint64 seconds)
    {
        hall.clock.advance(seconds);
        hubMs += seconds * 1000;
    }
    qint64 sync()
    {
        const StationIdentity identity = hall.station->identity();
        const auto there = hub.as(identity.origin.device, identity.station);
        ExchangeContext context;
        context.partner = u"hub"_s;
        must(Exchange(hall.station->store(), *there, context).run());
        return hubMs;
    }
    QList<TimeEvidence> of(const QString &number)
    {
        return must(timeEvidence(*hall.station, hall.as(Role::Inspector), {number, {}, {}}));
    }
};

} // namespace

/// What shows when an act was written down, and what does not.
class HonestTimeTest final : public QObject
{
    Q_OBJECT

private slots:
    void anActLiesBetweenTheHubsWordBeforeAndAfter();
    void aDeskThatNeverMetAHubHasItsOwnChainAlone();
    void aWrongClockIsSeenBetweenTheTwo();
    void anActOfAnotherDeskIsKnownForOne();
    void slipsOfTheActStandBesideIt();
    void daysGiveEveryAct();
    void onlyWhoReadsTheJournalSeesIt();
};

void HonestTimeTest::anActLiesBetweenTheHubsWordBeforeAndAfter()
{
    Witnessed desk;
    const qint64 before = desk.sync();
    desk.pass(3600);
    const QString number = desk.hall.accept(residentInput());
    desk.pass(7200);
    QVERIFY(!desk.of(number).first().after);
    const qint64 after = desk.sync();
    desk.pass(3600);
    desk.sync();
    const QList<TimeEvidence> evidence = desk.of(number);
    QCOMPARE(evidence.size(), 1);
    const TimeEvidence &one = evidence.first();
    QCOMPARE(one.act.type, QString(eventtype::ApplicationAccepted));
    QCOMPARE(one.number, number);
    QCOMPARE(one.desk, u"HALL1"_s);
    QVERIFY(one.before && one.after);
    QCOMPARE(one.before->hubMs, before);
    QCOMPARE(one.after->hubMs, after);
    QVERIFY(!one.before->isSigned);
    QVERIFY(one.clockFits());
    QVERIFY(one.leaps.isEmpty());
}

void HonestTimeTest::aDeskThatNeverMetAHubHasItsOwnChainAlone()
{
    Witnessed desk;
    const TimeEvidence one = desk.of(desk.hall.accept(residentInput())).first();
    QVERIFY(!one.before && !one.after);
    QVERIFY(one.clockFits());
    QVERIFY(one.seq > 0 && one.hash.size() == 32);
}

void HonestTimeTest::aWrongClockIsSeenBetweenTheTwo()
{
    Witnessed desk;
    desk.sync();
    desk.hall.clock.turnWall(-5 * 24 * 3600); // acts look five days older than they are
    const QString number = desk.hall.accept(residentInput());
    desk.pass(60);
    desk.sync();
    const TimeEvidence one = desk.of(number).first();
    QCOMPARE(one.leaps.size(), 1);
    QCOMPARE(one.leaps.first().fromMs - one.leaps.first().toMs, 5 * 24 * 3600 * 1000LL);
    QVERIFY(!one.clockFits());
}

void HonestTimeTest::anActOfAnotherDeskIsKnownForOne()
{
    Witnessed desk;
    const QString number = desk.hall.accept(residentInput());
    Store &store = desk.hall.station->store();
    const QUuid id = must(store.applicationByNumber(number)).id;
    TestDevice other(9);
    other.wallMs = desk.hall.clock.now().wallMs + 60'000;
    const StoredEvent entered =
        other.write(newEvent(id, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"THERE"_s}}),
                    must(store.eventsOf(id)));
    must(store.import({entered.bytes}));
    const QList<TimeEvidence> evidence = desk.of(number);
    QCOMPARE(evidence.size(), 2);
    QVERIFY(!evidence.first().isElsewhere);
    QVERIFY(evidence.last().isElsewhere);
}

void HonestTimeTest::slipsOfTheActStandBesideIt()
{
    Witnessed desk;
    SilentPrinting printing;
    const QString number = desk.hall.accept(owingResident());
    const Session clerk = desk.hall.as(Role::Clerk);
    const auto made = must(SlipService(*desk.hall.station, printing).make(clerk, number, SlipKind::Receipt));
    must(IntakeService(*desk.hall.station).supply(clerk, number, {u"title"_s, DocumentSource::Customer}));
    const QList<TimeEvidence> evidence = desk.of(number);
    QCOMPARE(evidence.size(), 2);
    QCOMPARE(evidence.first().papers, (QList<PaperWitness>{{u"receipt"_s, contentHash(made.value)}}));
    QVERIFY(evidence.last().papers.isEmpty());
}

void HonestTimeTest::daysGiveEveryAct()
{
    Witnessed desk;
    const QString first = desk.hall.accept(residentInput());
    desk.pass(24 * 3600);
    const QString second = desk.hall.accept(owingResident(u"50010119900101003"_s));
    const QDate day = desk.hall.station->today();
    const auto evidence =
        must(timeEvidence(*desk.hall.station, desk.hall.as(Role::Inspector), {{}, day, day}));
    QCOMPARE(evidence.size(), 1);
    QCOMPARE(evidence.first().number, second);
    const auto all = must(timeEvidence(*desk.hall.station, desk.hall.as(Role::Inspector), {}));
    QVERIFY(all.size() > evidence.size());
    QVERIFY(
        std::any_of(all.cbegin(), all.cend(), [&](const TimeEvidence &one) { return one.number == first; }));
}

void HonestTimeTest::onlyWhoReadsTheJournalSeesIt()
{
    Witnessed desk;
    QCOMPARE(timeEvidence(*desk.hall.station, desk.hall.as(Role::Clerk), {}).error().code,
             ErrorCode::NotPermitted);
    QCOMPARE(timeEvidence(*desk.hall.station, desk.hall.as(Role::Head), {u"HALL1-20260302-9999"_s, {}, {}})
                 .error()
                 .code,
             ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(HonestTimeTest)
#include "tst_honesttime.moc"
