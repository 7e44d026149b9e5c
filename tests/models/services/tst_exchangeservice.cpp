// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/hubaccess.h"
#include "models/services/exchangeservice.h"
#include "models/services/leaving.h"
#include "models/storage/partners.h"
#include "models/tables/synctext.h"
#include "tests/support/testhall.h"
#include "tests/sync/memoryhub.h"

#include <QSignalSpy>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// A hall and the county's hub in memory; what the network does is laid down by the test.
struct DeskAndHub
{
    TestHall hall;
    MemoryHub hub;
    std::optional<Error> network; ///< what every exchange ends with
    int met = 0;
    std::unique_ptr<ExchangeService> service;

    explicit DeskAndHub(const TestHall::Options &options = {}, bool enrolled = true)
        : hall(options)
    {
        hub.nowMs = [this] { return hall.clock.now().wallMs; };
        if (enrolled && !hall.station->store().putKey(HubAccessId, packHubAccess(HubAccess{})))
            qFatal("not enrolled");
        service = std::make_unique<ExchangeService>(
            *hall.station, [this](Station &station, const Session &session, const ExchangeSteps &steps) {
                return exchange(station, session, steps);
            });
    }

    Result<ExchangeReport> exchange(Station &station, const Session &, const ExchangeSteps &steps)
    {
        ++met;
        const StationIdentity identity = station.identity();
        const auto there = hub.as(identity.origin.device, identity.station);
        ExchangeContext context;
        context.partner = HubPartner;
        context.nowMs = [this] { return hall.clock.now().wallMs; };
        context.goesOn = steps;
        Exchange exchange(station.store(), *there, context);
        if (!network)
            return exchange.run();
        exchange.noteEnd(*network);
        return *network;
    }

    /// One exchange, to its end.
    void sync()
    {
        QSignalSpy changed(service.get(), &ExchangeService::changed);
        QVERIFY(service->start(hall.as(Role::Clerk)));
        QTRY_VERIFY(!service->isRunning());
        QCOMPARE(changed.size(), 2);
    }
    SyncState state() { return must(service->state()); }
    QString sentence() { return syncSentence(state(), hall.clock.now().wallMs); }
};

} // namespace

/// Where a desk stands with its county, in one sentence that is never greener than the truth.
class ExchangeServiceTest final : public QObject
{
    Q_OBJECT

private slots:
    void aDemoHallAndADeskWithoutAHubSayWhyThereIsNone();
    void syncedIsSaidOnlyWhileBothAgree();
    void aFailureSaysHowManySinceWhenAndWhy_data();
    void aFailureSaysHowManySinceWhenAndWhy();
    void oneExchangeRunsAtATimeAndCanBeEnded();
    void unsentWorkDoesNotLeaveSilently();
};

void ExchangeServiceTest::aDemoHallAndADeskWithoutAHubSayWhyThereIsNone()
{
    DeskAndHub demo({.demo = true});
    QCOMPARE(demo.service->start(demo.hall.as(Role::Clerk)).error().code, ErrorCode::NotInDemo);
    QCOMPARE(demo.state().way, SyncState::Way::None);
    QVERIFY(!whyNoSync(demo.state()).isEmpty());
    DeskAndHub alone({}, false);
    QCOMPARE(alone.service->start(alone.hall.as(Role::Clerk)).error(),
             (Error{ErrorCode::Refused, {}, u"no_enrolment"_s, {}}));
    QCOMPARE(alone.state().way, SyncState::Way::Alone);
    QVERIFY(!whyNoSync(alone.state()).isEmpty());
    QVERIFY(alone.sentence().startsWith(u"还没有入网"_s));
    QCOMPARE(demo.met + alone.met, 0);
}

void ExchangeServiceTest::syncedIsSaidOnlyWhileBothAgree()
{
    DeskAndHub desk;
    static_cast<void>(desk.hall.as(Role::Clerk)); // signing in is an event, too
    QVERIFY(!desk.state().agreed);
    QVERIFY(desk.state().waiting > 0);
    QVERIFY(whyNoSync(desk.state()).isEmpty());
    desk.sync();
    QVERIFY(desk.state().agreed);
    QCOMPARE(desk.state().waiting, 0);
    desk.hall.clock.advance(300);
    QVERIFY2(desk.sentence().startsWith(u"已同步"_s) && desk.sentence().contains(u"5 分钟前"_s),
             qPrintable(desk.sentence()));
    desk.hall.accept(residentInput());
    QVERIFY(!desk.state().agreed);
    QVERIFY2(desk.sentence().contains(u"待发送"_s) && desk.sentence().contains(u"上次同步以后"_s),
             qPrintable(desk.sentence()));
    desk.sync();
    QVERIFY(desk.state().agreed);
    desk.hall.reopen();
    QVERIFY(must(syncStateOf(*desk.hall.station)).agreed);
}

void ExchangeServiceTest::aFailureSaysHowManySinceWhenAndWhy_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("why");
    QTest::addRow("unreachable") << Error{ErrorCode::HubUnreachable, {}, u"no answer"_s, {}}
                                 << u"连不上县中心"_s;
    QTest::addRow("revoked") << Error{ErrorCode::Refused, {}, u"not_enrolled"_s, {}} << u"已经停用"_s;
    QTest::addRow("busy") << Error{ErrorCode::Busy, {}, u"lock"_s, {}} << u"县中心正忙"_s;
    QTest::addRow("full disk") << Error{ErrorCode::DiskFull, {}, {}, {}} << u"磁盘满了"_s;
}

void ExchangeServiceTest::aFailureSaysHowManySinceWhenAndWhy()
{
    QFETCH(const Error, error);
    QFETCH(const QString, why);
    DeskAndHub desk;
    desk.sync();
    desk.hall.accept(residentInput());
    const qint64 waiting = desk.state().waiting;
    QVERIFY(waiting > 0);
    desk.network = error;
    desk.hall.clock.advance(3 * 24 * 3600);
    desk.sync();
    desk.hall.clock.advance(2 * 3600);
    desk.sync();
    const QString sentence = desk.sentence();
    QVERIFY2(sentence.contains(u"%1 条待发送"_s.arg(waiting)) && sentence.contains(u"3 天前"_s) &&
                 sentence.contains(why) && sentence.contains(u"2 小时前"_s) &&
                 !sentence.contains(u"已同步"_s),
             qPrintable(sentence));
    QVERIFY(whyNoSync(desk.state()).isEmpty());
    desk.hall.reopen();
    const SyncState kept = must(syncStateOf(*desk.hall.station));
    QVERIFY(syncSentence(kept, desk.hall.clock.now().wallMs).contains(why));
}

void ExchangeServiceTest::oneExchangeRunsAtATimeAndCanBeEnded()
{
    DeskAndHub desk;
    const Session clerk = desk.hall.as(Role::Clerk);
    QVERIFY(desk.service->start(clerk));
    QCOMPARE(desk.service->start(clerk).error().code, ErrorCode::Busy);
    QVERIFY(desk.state().running);
    QVERIFY(!whyNoSync(desk.state()).isEmpty());
    desk.service->cancel();
    QTRY_VERIFY(!desk.service->isRunning());
    QCOMPARE(desk.service->last().error().code, ErrorCode::Cancelled);
    QVERIFY(!desk.state().agreed);
    QCOMPARE(desk.met, 1);
    desk.sync();
    QVERIFY(desk.state().agreed);
}

void ExchangeServiceTest::unsentWorkDoesNotLeaveSilently()
{
    DeskAndHub desk;
    const Session head = desk.hall.as(Role::Head);
    desk.sync();
    const auto free = must(releaseMachine(*desk.hall.station, head, {}));
    QCOMPARE(free.unsent, 0);
    QVERIFY(free.rescueCopy.isEmpty());
    desk.hall.accept(residentInput());
    const Error refused = releaseMachine(*desk.hall.station, head, u"  "_s).error();
    QCOMPARE(refused, (Error{ErrorCode::Refused, {}, u"unsent_work"_s, {u"1"_s}}));
    const auto released = must(releaseMachine(*desk.hall.station, head, u"硬盘要坏"_s));
    QCOMPARE(released.unsent, 1);
    QVERIFY(QFile::exists(released.rescueCopy));
    QCOMPARE(releaseMachine(*desk.hall.station, desk.hall.as(Role::Clerk), u"硬盘要坏"_s).error().code,
             ErrorCode::NotPermitted);
}

QTEST_GUILESS_MAIN(ExchangeServiceTest)
#include "tst_exchangeservice.moc"
