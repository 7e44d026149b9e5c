// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/demo.h"

#include "models/domain/people/idnumber.h"
#include "models/journal/eventtypes.h"
#include "models/services/disclosureservice.h"
#include "models/services/disclosuretasks.h"
#include "models/services/standing.h"
#include "models/services/station.h"
#include "models/services/wallservice.h"
#include "models/services/worklist.h"
#include "tests/support/fakeclock.h"
#include "tests/support/must.h"

#include <QTemporaryDir>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestDemo final : public QObject
{
    Q_OBJECT

private slots:
    void everyUtilityHasAHall_data();
    void everyUtilityHasAHall();
    void neverInAFolderInUse();
};

void TestDemo::everyUtilityHasAHall_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("debts");
    QTest::newRow("chongqing") << u"chongqing"_s << u"2026-11-20 09:00"_s << true;
    QTest::newRow("baoshan") << u"baoshan"_s << u"2026-11-20 07:00"_s << true;
    QTest::newRow("huangchuan") << u"huangchuan"_s << u"2026-03-10 18:30"_s << true;
    QTest::newRow("guidong") << u"guidong"_s << u"2026-07-01 12:00"_s << false;
}

void TestDemo::everyUtilityHasAHall()
{
    QFETCH(QString, profile);
    QFETCH(QString, now);
    QFETCH(bool, debts);
    const QTemporaryDir folder;
    const FakeClock clock(now);
    const auto hall = fillDemo(QDir(folder.path()), clock, profile);
    QVERIFY2(hall, qPrintable(hall ? QString()
                                   : wordOf(hall.error().code) + u' ' + hall.error().place + u' ' +
                                         hall.error().detail + hall.error().args.join(u',')));
    QCOMPARE(hall->users.size(), 8);
    QVERIFY(hall->applications.size() >= 12);
    const auto opened = Station::open(QDir(folder.path()), Store::Access::Write, clock);
    QVERIFY(opened);
    Station &station = **opened;
    QVERIFY(station.isDemo());
    QVERIFY(!station.profile().hotlines.isEmpty());
    const auto clerk = station.signIn(hall->users.first().user, hall->users.first().password);
    QVERIFY(clerk);
    QCOMPARE(clerk->role(), Role::Clerk);

    QSet<Application::Status> states;
    bool suspended = false;
    bool agent = false;
    bool passport = false;
    bool firm = false;
    for (const QString &number : hall->applications) {
        const auto application = station.store().applicationByNumber(number);
        QVERIFY(application);
        states.insert(application->status);
        const auto standing = standingOf(station, *application);
        QVERIFY(standing);
        suspended = suspended || !standing->clockRuns();
        const auto parties = partiesOf(*clerk, *application);
        QVERIFY(parties);
        agent = agent || parties->agent.has_value();
        passport = passport || parties->applicant.idKind == u"passport"_s;
        firm = firm || !parties->applicant.creditCode.isEmpty();
        for (const Person &person : {parties->applicant, parties->agent.value_or(Person())}) {
            if (person.idKind == u"id_card"_s)
                QCOMPARE(checkIdNumber(person.idNumber, station.today()).fault, IdNumberCheck::Fault::Check);
        }
    }
    QCOMPARE(states.size(), 3);
    QVERIFY(suspended && agent && passport && firm);

    QSet<WaitKind> kinds;
    const auto waiting = Worklist(station).waiting();
    QVERIFY(waiting);
    for (const WaitingItem &item : must(waiting))
        kinds.insert(item.kind);
    QVERIFY(kinds.contains(WaitKind::Late));
    QVERIFY(kinds.contains(WaitKind::DueToday));
    QVERIFY(kinds.contains(WaitKind::NotEntered));
    QCOMPARE(kinds.contains(WaitKind::Owing), debts);

    const auto sheets = DisclosureService(station).list(*clerk, {});
    QVERIFY(sheets);
    QSet<DisclosureClock::State> clocks;
    QSet<QString> waitFor;
    for (const DisclosureEntry &entry : must(sheets)) {
        clocks.insert(entry.clock.state);
        waitFor.insert(entry.waitsFor);
    }
    QVERIFY(sheets->size() >= 12);
    QVERIFY(clocks.contains(DisclosureClock::State::Fresh));
    QVERIFY(clocks.contains(DisclosureClock::State::Due));
    QCOMPARE(clocks.contains(DisclosureClock::State::Overdue), profile == u"chongqing"_s);
    QVERIFY(waitFor.contains(u"maker"_s) && waitFor.contains(u"compliance"_s));
    int old = 0;
    for (const WallBoard &board : must(WallService(station).boards(*clerk))) {
        QCOMPARE(board.board.hall, station.setting(u"hall_name"_s)); // where a new board goes, too
        old += int(std::count_if(board.sheets.cbegin(), board.sheets.cend(),
                                 [](const WallSheet &sheet) { return sheet.mustComeDown(); }));
    }
    QCOMPARE(old, 1);

    QSet<DisclosureTask::Kind> tasks;
    for (const DisclosureTask &task : must(disclosureTasks(station, *clerk, true)))
        tasks.insert(task.kind);
    QVERIFY(tasks.contains(DisclosureTask::Kind::SheetOld));
    QVERIFY(tasks.contains(DisclosureTask::Kind::EnquiryOpen));
    QVERIFY(tasks.contains(DisclosureTask::Kind::FindingOpen));
    QVERIFY(tasks.contains(DisclosureTask::Kind::ReviewWaits));
    for (const DisclosureTask &task : must(disclosureTasks(station, *clerk, false)))
        QVERIFY(task.kind != DisclosureTask::Kind::ReviewWaits && task.kind != DisclosureTask::Kind::ItemDue);

    const auto verified = station.store().verify();
    QVERIFY(verified);
    QCOMPARE(verified->firstFault, QString());
    for (const QByteArray &bytes : must(station.store().exportAfter({}))) {
        const auto event = decodeEvent(bytes);
        QVERIFY2(event, qPrintable(event ? QString() : event.error().detail));
        QVERIFY(event->at.wallMs <= clock.now().wallMs);
        QVERIFY2(event->type != eventtype::ClockJumped || event->actor.isNull(),
                 "the demo's own clock runs evenly");
        QVERIFY(event->type != eventtype::ActRefused);
    }
}

void TestDemo::neverInAFolderInUse()
{
    const QTemporaryDir folder;
    const FakeClock clock(u"2026-11-20 09:00"_s);
    QVERIFY(Station::create(QDir(folder.path()), {u"baoshan"_s, u"HALL"_s, u"1"_s, u"root"_s, u"Xi#an2026"_s},
                            clock));
    const auto hall = fillDemo(QDir(folder.path()), clock, u"baoshan"_s);
    QVERIFY(!hall);
    QCOMPARE(hall.error().code, ErrorCode::AlreadyExists);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
