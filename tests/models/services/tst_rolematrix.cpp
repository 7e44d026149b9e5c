// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"
#include "models/journal/eventtypes.h"
#include "models/services/accountservice.h"
#include "models/services/draftservice.h"
#include "models/services/slipservice.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// Renders nothing, prints nothing: only leave is asked here.
class NoPrinting final : public Printing
{
public:
    Result<QByteArray> render(const Slip &, const Options &) override { return QByteArray("pdf"); }
    Result<int> send(const QByteArray &, const QString &, const QString &) override { return 1; }
    Result<Job> state(const QString &, int) override { return Job::Waiting; }
};

template<typename T>
std::optional<Error> faultOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional<Error>(result.error());
}

struct Door
{
    const char *name;
    Act act;
    std::function<std::optional<Error>(const Session &)> enter;
};

} // namespace

/// Every service function against every role, and against nobody: what the table of acts forbids is refused
/// below the window and leaves an event.
class TestRoleMatrix final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyDoorAsksTheTable_data();
    void everyDoorAsksTheTable();
    void everyActHasADoor();
    void nobodyGetsIn_data();
    void nobodyGetsIn();

private:
    QList<Door> doors();
    [[nodiscard]] QList<Event> refusals() const { return m_hall->journal(eventtype::ActRefused); }

    std::unique_ptr<TestHall> m_hall;
    QString m_number;
    NoPrinting m_printing;
};

void TestRoleMatrix::initTestCase()
{
    m_hall = std::make_unique<TestHall>();
    m_number = m_hall->accept(owingResident());
}

// What is asked for is mostly refused by another rule, or harmless: only whether the role lets it through
// counts here, and one door must not close another.
QList<Door> TestRoleMatrix::doors()
{
    Station &station = *m_hall->station;
    const QString number = m_number;
    Printing &printing = m_printing;
    const auto intake = [&station] { return IntakeService(station); };
    return {
        {"view", Act::ReadApplications,
         [=](const Session &who) { return faultOf(intake().view(who, number)); }},
        {"same person", Act::ReadApplications,
         [=](const Session &who) { return faultOf(intake().samePerson(who, u"id_card"_s, u"1"_s)); }},
        {"reveal", Act::RevealPersonalData,
         [=](const Session &who) { return faultOf(intake().reveal(who, number, u"核对"_s)); }},
        {"accept", Act::AcceptApplication,
         [=](const Session &who) { return faultOf(intake().accept(who, AcceptRequest())); }},
        {"save draft", Act::AcceptApplication,
         [&](const Session &who) {
             return faultOf(DraftService(station).save(who, {QUuid::createUuid(), u"intake"_s, {}, 0, {}}));
         }},
        {"see drafts", Act::AcceptApplication,
         [&](const Session &who) { return faultOf(DraftService(station).all(who)); }},
        {"discard draft", Act::AcceptApplication,
         [&](const Session &who) {
             return faultOf(DraftService(station).discard(who, QUuid::createUuid()));
         }},
        {"supply", Act::SupplyDocument,
         [=](const Session &who) { return faultOf(intake().supply(who, number, {u"identity"_s})); }},
        {"advance", Act::ReachStage,
         [=](const Session &who) { return faultOf(intake().reachStage(who, number, u"metering"_s)); }},
        {"milestone", Act::ReachStage,
         [=](const Session &who) { return faultOf(intake().reachStage(who, number, u"site_visit"_s)); }},
        {"emergency", Act::EmergencyPass,
         [=](const Session &who) {
             return faultOf(intake().passInEmergency(who, number, u"metering"_s, {}));
         }},
        {"suspend", Act::SuspendApplication,
         [=](const Session &who) { return faultOf(intake().suspend(who, number, {})); }},
        {"resume", Act::ResumeApplication,
         [=](const Session &who) { return faultOf(intake().resume(who, number, {})); }},
        {"withdraw", Act::WithdrawApplication,
         [=](const Session &who) { return faultOf(intake().withdraw(who, number, {})); }},
        {"correct", Act::CorrectApplication,
         [=](const Session &who) { return faultOf(intake().correct(who, number, {})); }},
        {"enter", Act::EnterElsewhere,
         [=](const Session &who) { return faultOf(intake().enteredElsewhere(who, number, {})); }},
        {"hand over", Act::HandOver,
         [=](const Session &who) { return faultOf(intake().handOver(who, number, u"nobody"_s, {})); }},
        {"preview", Act::PrintSlip,
         [&, number](const Session &who) {
             return faultOf(SlipService(station, printing).preview(who, number, SlipKind::Receipt));
         }},
        {"print", Act::PrintSlip,
         [&, number](const Session &who) {
             return faultOf(SlipService(station, printing).make(who, number, SlipKind::Receipt));
         }},
        {"send", Act::PrintSlip,
         [&, number](const Session &who) {
             return faultOf(SlipService(station, printing).send(who, number, {}, u"printer"_s));
         }},
        {"confirm", Act::PrintSlip,
         [&, number](const Session &who) {
             return faultOf(SlipService(station, printing).confirm(who, number, QUuid::createUuid()));
         }},
        {"declined", Act::PrintSlip,
         [&, number](const Session &who) {
             return faultOf(SlipService(station, printing).declined(who, number, QUuid::createUuid(), {}));
         }},
        {"void", Act::VoidSlip,
         [&, number](const Session &who) {
             return faultOf(
                 SlipService(station, printing).voidSlip(who, number, QUuid::createUuid(), u"误"_s));
         }},
        {"import profile", Act::ImportRules,
         [&](const Session &who) { return faultOf(station.importProfile(who, "{}")); }},
        {"import calendar", Act::ImportRules,
         [&](const Session &who) { return faultOf(station.importCalendar(who, "{}")); }},
        {"set", Act::ChangeSettings,
         [&](const Session &who) { return faultOf(station.changeSetting(who, u"colour"_s, {})); }},
        {"add user", Act::ManageUsers,
         [&](const Session &who) { return faultOf(AccountService(station).add(who, {}, Role::Clerk, {})); }},
        {"disable user", Act::ManageUsers,
         [&](const Session &who) { return faultOf(AccountService(station).disable(who, u"nobody"_s)); }},
        {"change role", Act::ManageUsers,
         [&](const Session &who) {
             return faultOf(AccountService(station).changeRole(who, u"nobody"_s, Role::Head));
         }},
        {"change password", Act::ManageUsers,
         [&](const Session &who) {
             return faultOf(AccountService(station).changePassword(who, u"nobody"_s, {}));
         }},
        {"history", Act::ReadApplications,
         [=](const Session &who) { return faultOf(intake().history(who, number)); }},
        {"journal", Act::ReadJournal,
         [&](const Session &who) { return faultOf(AccountService(station).history(who, u"nobody"_s)); }},
    };
}

void TestRoleMatrix::everyDoorAsksTheTable_data()
{
    QTest::addColumn<int>("door");
    QTest::addColumn<int>("role");
    const QList<Door> all = doors();
    for (int door = 0; door < all.size(); ++door) {
        for (const Role role : allRoles())
            QTest::addRow("%s as %s", all.at(door).name, qPrintable(wordOf(role))) << door << int(role);
    }
}

void TestRoleMatrix::everyDoorAsksTheTable()
{
    QFETCH(int, door);
    QFETCH(int, role);
    const Door tried = doors().at(door);
    const Session who = m_hall->as(Role(role));
    const qsizetype before = refusals().size();
    const auto fault = tried.enter(who);
    if (mayDo(Role(role), tried.act)) {
        QVERIFY(!fault || (fault->code != ErrorCode::NotPermitted && fault->code != ErrorCode::Locked));
        return;
    }
    QVERIFY(fault);
    QCOMPARE(fault->code, ErrorCode::NotPermitted);
    const QList<Event> after = refusals();
    QCOMPARE(after.size(), before + 1);
    QCOMPARE(after.last().actor, who.user());
    QCOMPARE(after.last().open.value(u"act"_s).toString(), wordOf(tried.act));
    QCOMPARE(after.last().open.value(u"code"_s).toString(), u"not_permitted"_s);
}

void TestRoleMatrix::everyActHasADoor()
{
    QSet<Act> tried;
    for (const Door &door : doors())
        tried.insert(door.act);
    QCOMPARE(tried.size(), allActs().size());
}

void TestRoleMatrix::nobodyGetsIn_data()
{
    QTest::addColumn<int>("door");
    const QList<Door> all = doors();
    for (int door = 0; door < all.size(); ++door)
        QTest::newRow(all.at(door).name) << door;
}

void TestRoleMatrix::nobodyGetsIn()
{
    QFETCH(int, door);
    const qsizetype before = refusals().size();
    const auto fault = doors().at(door).enter(Session());
    QVERIFY(fault);
    QCOMPARE(fault->code, ErrorCode::Locked);
    QCOMPARE(refusals().size(), before + 1);
}

QTEST_GUILESS_MAIN(TestRoleMatrix)
#include "tst_rolematrix.moc"
