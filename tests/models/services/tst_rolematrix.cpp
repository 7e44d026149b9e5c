// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"
#include "models/journal/eventtypes.h"
#include "models/services/accountservice.h"
#include "models/services/bundleservice.h"
#include "models/services/conflictlist.h"
#include "models/services/depositservice.h"
#include "models/services/disclosureexport.h"
#include "models/services/disclosureservice.h"
#include "models/services/disclosuretasks.h"
#include "models/services/draftservice.h"
#include "models/services/enquiryservice.h"
#include "models/services/figureservice.h"
#include "models/services/honesttime.h"
#include "models/services/inspectionservice.h"
#include "models/services/journalexport.h"
#include "models/services/leaving.h"
#include "models/services/ledgerservice.h"
#include "models/services/outagebudgetservice.h"
#include "models/services/outageservice.h"
#include "models/services/pageservice.h"
#include "models/services/personservice.h"
#include "models/services/reportservice.h"
#include "models/services/returnservice.h"
#include "models/services/slipservice.h"
#include "models/services/wallservice.h"
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
    QList<Door> allDoors()
    {
        return doors() + stationDoors() + disclosureDoors() + overseenDoors() + reportDoors() + returnDoors();
    }
    QList<Door> doors();
    QList<Door> stationDoors();
    QList<Door> disclosureDoors();
    QList<Door> overseenDoors();
    QList<Door> reportDoors();
    QList<Door> returnDoors();
    [[nodiscard]] QList<Event> refusals() const { return m_hall->journal(eventtype::ActRefused); }

    std::unique_ptr<TestHall> m_hall;
    QString m_number;
    NoPrinting m_printing;
};

void TestRoleMatrix::initTestCase()
{
    m_hall = std::make_unique<TestHall>();
    m_number = m_hall->accept(owingResident());
    const NewDisclosureItem company{u"company"_s, u"企业基本情况"_s, u"company"_s, {}, {}};
    const auto opened = DisclosureService(*m_hall->station).open(m_hall->as(Role::Head), company);
    QVERIFY(opened);
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
         [&](const Session &who) {
             return faultOf(AccountService(station).add(who, {}, Role::Unassigned, {}));
         }},
        {"disable user", Act::ManageUsers,
         [&](const Session &who) { return faultOf(AccountService(station).disable(who, u"nobody"_s)); }},
        {"change role", Act::AssignRoles,
         [&](const Session &who) {
             return faultOf(AccountService(station).changeRole(who, u"nobody"_s, Role::Head));
         }},
        {"change policy", Act::ChangePolicy,
         [&](const Session &who) { return faultOf(station.changeSetting(who, u"one_desk"_s, u"?"_s)); }},
        {"export journal", Act::ExportJournal,
         [&](const Session &who) { return faultOf(exportJournal(station, who, {}, QDate(2000, 1, 1))); }},
        {"seen", Act::SeeAccess,
         [&, number](const Session &who) { return faultOf(PersonService(station).seen(who, number)); }},
        {"erase", Act::ErasePerson,
         [&, number](const Session &who) { return faultOf(PersonService(station).erase(who, number, {})); }},
        {"past retention", Act::ErasePerson,
         [&](const Session &who) { return faultOf(PersonService(station).pastRetention(who)); }},
        {"purge", Act::ErasePerson,
         [&](const Session &who) { return faultOf(PersonService(station).purge(who, {})); }},
        {"add page", Act::AddPage,
         [&, number](const Session &who) {
             return faultOf(PageService(station).add(who, number, u"identity"_s, {}));
         }},
        {"replace page", Act::AddPage,
         [&, number](const Session &who) {
             return faultOf(PageService(station).replace(who, number, QUuid::createUuid(), {}));
         }},
        {"pages", Act::ReadApplications,
         [&, number](const Session &who) { return faultOf(PageService(station).pages(who, number)); }},
        {"reveal page", Act::RevealPersonalData,
         [&, number](const Session &who) {
             return faultOf(PageService(station).reveal(who, number, QUuid::createUuid(), {}));
         }},
        {"change password", Act::ResetPassword,
         [&](const Session &who) {
             return faultOf(AccountService(station).changePassword(who, u"nobody"_s, {}));
         }},
        {"history", Act::ReadApplications,
         [=](const Session &who) { return faultOf(intake().history(who, number)); }},
        {"journal", Act::ReadJournal,
         [&](const Session &who) { return faultOf(AccountService(station).history(who, u"nobody"_s)); }},
    };
}

/// What several desks on one truth ask of a person.
QList<Door> TestRoleMatrix::stationDoors()
{
    Station &station = *m_hall->station;
    const QString number = m_number;
    return {
        {"make bundle", Act::CarryBundle,
         [&](const Session &who) { return faultOf(BundleService(station).make(who, u"hub"_s)); }},
        {"take bundle", Act::CarryBundle,
         [&](const Session &who) { return faultOf(BundleService(station).take(who, {})); }},
        {"take deposit", Act::SupplyDocument,
         [&](const Session &who) { return faultOf(DepositService(station).take(who, {}, {})); }},
        {"deposits", Act::ReadApplications,
         [&](const Session &who) { return faultOf(DepositService(station).list(who)); }},
        {"deposit's receipt", Act::PrintSlip,
         [&](const Session &who) {
             return faultOf(DepositService(station).receipt(who, QUuid::createUuid()));
         }},
        {"release machine", Act::ChangeSettings,
         [&](const Session &who) { return faultOf(releaseMachine(station, who, {})); }},
        {"conflicts", Act::ReadApplications,
         [&](const Session &who) { return faultOf(conflictsOf(station, who)); }},
        {"settle conflict", Act::CorrectApplication,
         [&, number](const Session &who) {
             return faultOf(settleConflict(station, who, number, u"region"_s, {}));
         }},
        {"time's evidence", Act::ReadJournal,
         [&](const Session &who) { return faultOf(timeEvidence(station, who, {})); }},
    };
}

/// The register, each review by its own role.
QList<Door> TestRoleMatrix::disclosureDoors()
{
    Station &station = *m_hall->station;
    const auto work = [&station] { return DisclosureService(station); };
    const QString item = u"company"_s;
    return {
        {"register", Act::ReadDisclosure, [=](const Session &who) { return faultOf(work().list(who, {})); }},
        {"tasks", Act::ReadDisclosure,
         [&station](const Session &who) { return faultOf(disclosureTasks(station, who, true)); }},
        {"export", Act::ReadDisclosure,
         [&station](const Session &who) {
             return faultOf(exportKnowledge(station, who, QDir(station.folder().filePath(u"export"_s))));
         }},
        {"item", Act::ReadDisclosure, [=](const Session &who) { return faultOf(work().view(who, item)); }},
        {"draft's reading", Act::ReadDisclosure,
         [=](const Session &who) { return faultOf(work().readDraft(who, item)); }},
        {"version's words", Act::ReadDisclosure,
         [=](const Session &who) { return faultOf(work().content(who, item, 99)); }},
        {"open item", Act::DraftDisclosure,
         [=](const Session &who) { return faultOf(work().open(who, {})); }},
        {"draft", Act::DraftDisclosure,
         [=](const Session &who) { return faultOf(work().draft(who, item, {})); }},
        {"change", Act::DraftDisclosure,
         [=](const Session &who) { return faultOf(work().factChanged(who, item, {}, {})); }},
        {"review content", Act::ReviewContent,
         [=](const Session &who) { return faultOf(work().review(who, item, u"content"_s, {})); }},
        {"review compliance", Act::ReviewCompliance,
         [=](const Session &who) { return faultOf(work().review(who, item, u"compliance"_s, {})); }},
        {"review confidentiality", Act::ReviewConfidentiality,
         [=](const Session &who) { return faultOf(work().review(who, item, u"confidentiality"_s, {})); }},
        {"refuse", Act::ReviewCompliance,
         [=](const Session &who) { return faultOf(work().refuse(who, item, u"compliance"_s, {})); }},
        {"publish", Act::PublishDisclosure,
         [=](const Session &who) { return faultOf(work().publish(who, item)); }},
        {"post", Act::PostDisclosure,
         [=](const Session &who) { return faultOf(work().post(who, item, u"供电营业厅"_s, 0)); }},
        {"take down", Act::PostDisclosure,
         [=](const Session &who) { return faultOf(work().takeDown(who, item, u"供电营业厅"_s, 0)); }},
        {"withdraw item", Act::WithdrawDisclosure,
         [=](const Session &who) { return faultOf(work().withdraw(who, item, {})); }},
        {"retire", Act::WithdrawDisclosure,
         [=](const Session &who) { return faultOf(work().retire(who, item, {})); }},
        {"put board", Act::KeepWall,
         [&](const Session &who) { return faultOf(WallService(station).putBoard(who, {})); }},
        {"hang", Act::KeepWall,
         [&](const Session &who) { return faultOf(WallService(station).hang(who, u"1"_s, u"x"_s, 0)); }},
        {"clear", Act::KeepWall,
         [&](const Session &who) { return faultOf(WallService(station).clear(who, u"1"_s, u"x"_s)); }},
        {"remove board", Act::KeepWall,
         [&](const Session &who) { return faultOf(WallService(station).removeBoard(who, u"1"_s)); }},
        {"boards", Act::ReadDisclosure,
         [&](const Session &who) { return faultOf(WallService(station).boards(who)); }},
    };
}

QList<Door> TestRoleMatrix::overseenDoors()
{
    Station &station = *m_hall->station;
    const QUuid any = QUuid::createUuid();
    return {
        {"receive enquiry", Act::AnswerEnquiry,
         [&](const Session &who) { return faultOf(EnquiryService(station).receive(who, {})); }},
        {"answer enquiry", Act::AnswerEnquiry,
         [&](const Session &who) { return faultOf(EnquiryService(station).answer(who, u"1"_s, {})); }},
        {"enquiries", Act::ReadDisclosure,
         [&](const Session &who) { return faultOf(EnquiryService(station).list(who, true)); }},
        {"reveal enquirer", Act::RevealPersonalData,
         [&](const Session &who) { return faultOf(EnquiryService(station).reveal(who, u"1"_s, {})); }},
        {"hold round", Act::RecordInspection,
         [&](const Session &who) { return faultOf(InspectionService(station).hold(who, {})); }},
        {"note finding", Act::RecordInspection,
         [&, any](const Session &who) { return faultOf(InspectionService(station).note(who, any, {})); }},
        {"reopen finding", Act::RecordInspection,
         [&, any](const Session &who) { return faultOf(InspectionService(station).reopen(who, any, {})); }},
        {"close finding", Act::CloseFinding,
         [&, any](const Session &who) { return faultOf(InspectionService(station).close(who, any, {})); }},
        {"rounds", Act::ReadDisclosure,
         [&](const Session &who) { return faultOf(InspectionService(station).rounds(who, false)); }},
        {"assess", Act::AssessDisclosure,
         [&](const Session &who) {
             return faultOf(InspectionService(station).assess(who, QDate(2026, 1, 1)));
         }},
        {"settle", Act::AssessDisclosure,
         [&](const Session &who) {
             return faultOf(InspectionService(station).settle(who, QDate(2026, 1, 1), {}));
         }},
        {"settled", Act::AssessDisclosure,
         [&](const Session &who) { return faultOf(InspectionService(station).settled(who)); }},
        {"release figure", Act::ReleaseFigure,
         [&](const Session &who) { return faultOf(FigureService(station).release(who, {})); }},
        {"void figure", Act::ReleaseFigure,
         [&, any](const Session &who) { return faultOf(FigureService(station).voidFigure(who, any, {})); }},
        {"figures", Act::ReadDisclosure,
         [&](const Session &who) { return faultOf(FigureService(station).figures(who)); }},
        {"state capacity", Act::KeepCapacity,
         [&](const Session &who) { return faultOf(FigureService(station).state(who, {})); }},
        {"capacities", Act::ReadDisclosure,
         [&](const Session &who) { return faultOf(FigureService(station).capacities(who)); }},
        {"name liaison", Act::KeepLiaisons,
         [&](const Session &who) { return faultOf(FigureService(station).name(who, {}, {})); }},
        {"remove liaison", Act::KeepLiaisons,
         [&](const Session &who) { return faultOf(FigureService(station).removeLiaison(who, {})); }},
        {"liaisons", Act::ReadLiaisons,
         [&](const Session &who) { return faultOf(FigureService(station).liaisons(who)); }},
        {"reveal liaison", Act::ReadLiaisons,
         [&](const Session &who) { return faultOf(FigureService(station).revealLiaison(who, {}, {})); }},
    };
}

QList<Door> TestRoleMatrix::reportDoors()
{
    Station &station = *m_hall->station;
    return {
        {"outages", Act::ReadReports,
         [&](const Session &who) { return faultOf(OutageService(station).list(who)); }},
        {"outage", Act::ReadReports,
         [&](const Session &who) { return faultOf(OutageService(station).view(who, u"1"_s)); }},
        {"enter outage", Act::RecordOutage,
         [&](const Session &who) { return faultOf(OutageService(station).enter(who, {})); }},
        {"correct outage", Act::RecordOutage,
         [&](const Session &who) { return faultOf(OutageService(station).correct(who, u"1"_s, {}, {})); }},
        {"strike outage", Act::RecordOutage,
         [&](const Session &who) { return faultOf(OutageService(station).strike(who, u"1"_s, {})); }},
        {"record dataset", Act::RecordOutage,
         [&](const Session &who) { return faultOf(ReportService(station).recordDataset(who, {})); }},
        {"datasets", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReportService(station).datasets(who)); }},
        {"reports", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReportService(station).list(who)); }},
        {"report", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReportService(station).view(who, u"voltage"_s, {})); }},
        {"release report", Act::ReleaseReport,
         [&](const Session &who) { return faultOf(ReportService(station).release(who, {})); }},
    };
}

QList<Door> TestRoleMatrix::returnDoors()
{
    Station &station = *m_hall->station;
    const QString number = m_number;
    return {
        {"hand in", Act::HandInReturn,
         [&](const Session &who) { return faultOf(ReturnService(station).handIn(who, {})); }},
        {"handed in", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReturnService(station).handed(who)); }},
        {"one handed in", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReturnService(station).handedReturn(who, {}, {})); }},
        {"note revisit", Act::NoteRevisit,
         [&station, number](const Session &who) {
             return faultOf(ReturnService(station).noteRevisit(who, number, {}));
         }},
        {"revisits", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReturnService(station).revisits(who)); }},
        {"tasks", Act::ReadReports,
         [&](const Session &who) { return faultOf(LedgerService(station).tasks(who)); }},
        {"ledger", Act::ReadReports,
         [&](const Session &who) {
             return faultOf(LedgerService(station).lines(who, *parseQuarter(u"2026Q1"_s)));
         }},
        {"enter task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).enter(who, {})); }},
        {"correct task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).correct(who, {}, {}, {})); }},
        {"progress task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).progress(who, {}, {})); }},
        {"close task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).close(who, {}, {})); }},
        {"reopen task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).reopen(who, {}, {})); }},
        {"strike task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).strike(who, {}, {})); }},
        {"set budget", Act::SetOutageBudget,
         [&](const Session &who) { return faultOf(OutageBudgetService(station).set(who, {}, {})); }},
        {"budget", Act::ReadReports,
         [&](const Session &who) { return faultOf(OutageBudgetService(station).budget(who, 2026)); }},
        {"budget standing", Act::ReadReports,
         [&](const Session &who) {
             return faultOf(OutageBudgetService(station).standing(who, QDate(2026, 3, 2), {}));
         }},
        {"cost", Act::ReadReports,
         [&](const Session &who) { return faultOf(OutageBudgetService(station).costOf(who, {}, {})); }},
    };
}

void TestRoleMatrix::everyDoorAsksTheTable_data()
{
    QTest::addColumn<int>("door");
    QTest::addColumn<int>("role");
    const QList<Door> all = allDoors();
    for (int door = 0; door < all.size(); ++door) {
        for (const Role role : allRoles())
            QTest::addRow("%s as %s", all.at(door).name, qPrintable(wordOf(role))) << door << int(role);
    }
}

void TestRoleMatrix::everyDoorAsksTheTable()
{
    QFETCH(int, door);
    QFETCH(int, role);
    const Door tried = allDoors().at(door);
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
    for (const Door &door : allDoors())
        tried.insert(door.act);
    QCOMPARE(tried.size(), allActs().size());
}

void TestRoleMatrix::nobodyGetsIn_data()
{
    QTest::addColumn<int>("door");
    const QList<Door> all = allDoors();
    for (int door = 0; door < all.size(); ++door)
        QTest::newRow(all.at(door).name) << door;
}

void TestRoleMatrix::nobodyGetsIn()
{
    QFETCH(int, door);
    const qsizetype before = refusals().size();
    const auto fault = allDoors().at(door).enter(Session());
    QVERIFY(fault);
    QCOMPARE(fault->code, ErrorCode::Locked);
    QCOMPARE(refusals().size(), before + 1);
}

QTEST_GUILESS_MAIN(TestRoleMatrix)
#include "tst_rolematrix.moc"
