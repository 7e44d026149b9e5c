// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/services/accountpolicy.h"
#include "models/services/accountservice.h"
#include "models/storage/connection.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QString FirstWord = u"First#Word1"_s;
const QString OwnWord = u"Own#Word99"_s;
const QString NextWord = u"Next#Word77"_s;

NewStation gradedStation()
{
    NewStation wish;
    wish.profileId = u"chongqing"_s;
    wish.station = u"HALL"_s;
    wish.desk = u"1"_s;
    wish.policy = u"graded"_s;
    wish.administrators = {{u"sys"_s, Role::SystemAdministrator, OwnWord},
                           {u"sec"_s, Role::SecurityAdministrator, OwnWord},
                           {u"aud"_s, Role::AuditAdministrator, OwnWord}};
    return wish;
}

/// A station with the three administrators, and one with none of them but a county behind it.
struct GradedHall
{
    GradedHall()
        : station(must(Station::create(QDir(folder.path()), gradedStation(), clock), "create"))
    {}
    Session as(const QString &name, const QString &password = OwnWord)
    {
        return must(station->signIn(name, password), "sign in");
    }

    QTemporaryDir folder;
    FakeClock clock{u"2026-03-02 09:00"_s};
    std::unique_ptr<Station> station;
};

Enrolment invented(const SealingKeys &place, const QString &desk)
{
    static const SealingKeys county = makeSealingKeys();
    static const QUuid mei = QUuid::createUuid();
    static const QUuid lan = QUuid::createUuid();
    Enrolment enrolment;
    enrolment.hubUrl = u"postgresql://hub.invalid/powerhall"_s;
    enrolment.hubPassword = u"Hub#Word"_s;
    enrolment.hubSigningKey = makeSigningKeys().publicKey;
    enrolment.profileId = u"chongqing"_s;
    enrolment.place = u"CQ01"_s;
    enrolment.desk = desk;
    enrolment.placeKey = {u"CQ01"_s, place.publicKey};
    enrolment.placeSecret = place.secretKey;
    enrolment.above = {{u"CQ"_s, county.publicKey}};
    enrolment.users = {{mei, u"mei"_s, u"clerk"_s, {}, FirstWord},
                       {lan, u"lan"_s, u"administrator"_s, u"CQ"_s, FirstWord}};
    return enrolment;
}

/// A desk that joined, with the clerk's own password set.
struct JoinedDesk
{
    JoinedDesk(const SealingKeys &place, const QString &desk)
        : station(must(Station::join(QDir(folder.path()), invented(place, desk), clock), "join"))
    {
        const Session first = must(station->signIn(u"mei"_s, FirstWord), "first sign-in");
        if (const auto set = AccountService(*station).changePassword(first, u"mei"_s, OwnWord); !set)
            qFatal("set: %s", qPrintable(wordOf(set.error().code)));
    }

    QTemporaryDir folder;
    FakeClock clock{u"2026-03-02 09:00"_s};
    std::unique_ptr<Station> station;
};

/// What an exchange does: events, grants.
void carry(Station &from, Station &to)
{
    if (!to.store().import(must(from.store().exportAfter({}), "export")))
        qFatal("import");
    if (!to.store().keepReceivedGrants(must(from.store().grantsToSend(1000), "grants")))
        qFatal("take");
}

} // namespace

class TestAccounts final : public QObject
{
    Q_OBJECT

private slots:
    void gradedPolicyBeginsWithThreeAdministrators();
    void theThreeMustBeThreePeople();
    void systemAdministratorAddsSecurityAdministratorAssigns();
    void nobodyIsAllThreeOnceTheyAreApart();
    void theLastOfEachStays();
    void securityAdministratorOpensTheDoorAgain();
    void twoTogetherOpenItForTheSecurityAdministrator();
    void aHeadHelpsColleaguesButNoAdministrator();
    void aResetPasswordIsForOneSignIn();
    void anOldPasswordMustBeChanged();
    void policyIsChangedByTheSecurityAdministratorAlone();
    void enrolledUsersSetTheirOwnPasswordFirst();
    void aRoleOfTheCounterIsNotHeldAbove();
    void twoDesksOfAPlaceReadEachOthersPeople();
    void aDeskAboveBringsNoAccountsAlong();
    void anAccountOpenElsewhereIsShownOrRefused();
    void aJournalCutToForgetTriesIsNoticed();
    void aRestoredFolderForgetsWhereTheJournalStood();
};

void TestAccounts::gradedPolicyBeginsWithThreeAdministrators()
{
    GradedHall hall;
    const auto users = hall.station->store().users();
    QCOMPARE(users->size(), 3);
    QCOMPARE(accountPolicy(*hall.station).id, u"graded"_s);
    QCOMPARE(accountPolicy(*hall.station).changeDays, 90);
    QTemporaryDir other;
    NewStation single = gradedStation();
    single.administrators.clear();
    single.admin = u"admin"_s;
    single.adminPassword = OwnWord;
    QCOMPARE(Station::create(QDir(other.path()), single, hall.clock).error().code, ErrorCode::MissingKey);
    QVERIFY(QDir(other.path()).isEmpty());
}

void TestAccounts::theThreeMustBeThreePeople()
{
    const FakeClock clock(u"2026-03-02 09:00"_s);
    QTemporaryDir folder;
    NewStation wish = gradedStation();
    wish.administrators[2].name = u"SYS"_s;
    QCOMPARE(Station::create(QDir(folder.path()), wish, clock).error().code, ErrorCode::AlreadyExists);
    wish = gradedStation();
    wish.administrators[2].role = Role::SystemAdministrator;
    QCOMPARE(Station::create(QDir(folder.path()), wish, clock).error().code, ErrorCode::MissingKey);
    wish = gradedStation();
    wish.administrators[1].password = u"weak"_s;
    QCOMPARE(Station::create(QDir(folder.path()), wish, clock).error().code, ErrorCode::PasswordTooWeak);
}

void TestAccounts::systemAdministratorAddsSecurityAdministratorAssigns()
{
    GradedHall hall;
    AccountService accounts(*hall.station);
    const Session sys = hall.as(u"sys"_s);
    QCOMPARE(accounts.add(sys, u"mei"_s, Role::Clerk, OwnWord).error().detail, u"assign_roles"_s);
    QVERIFY(accounts.add(sys, u"mei"_s, Role::Unassigned, OwnWord));
    const Session mei = hall.as(u"mei"_s);
    QCOMPARE(hall.station->permit(mei, Act::ReadApplications).error().code, ErrorCode::NotPermitted);
    QCOMPARE(accounts.changeRole(sys, u"mei"_s, Role::Clerk).error().code, ErrorCode::NotPermitted);
    QVERIFY(accounts.changeRole(hall.as(u"sec"_s), u"mei"_s, Role::Clerk));
    QVERIFY(hall.station->permit(mei, Act::ReadApplications));
}

void TestAccounts::nobodyIsAllThreeOnceTheyAreApart()
{
    GradedHall hall;
    AccountService accounts(*hall.station);
    QVERIFY(accounts.add(hall.as(u"sys"_s), u"mei"_s, Role::Unassigned, OwnWord));
    const auto made = accounts.changeRole(hall.as(u"sec"_s), u"mei"_s, Role::Administrator);
    QCOMPARE(made.error().code, ErrorCode::RoleForbidden);
    QCOMPARE(made.error().detail, u"administrators_apart"_s);
}

void TestAccounts::theLastOfEachStays()
{
    GradedHall hall;
    AccountService accounts(*hall.station);
    const Session sys = hall.as(u"sys"_s);
    const Session sec = hall.as(u"sec"_s);
    for (const QString &name : {u"sec"_s, u"aud"_s})
        QCOMPARE(accounts.disable(sys, name).error().detail, u"last_administrator"_s);
    for (const QString &name : {u"sys"_s, u"aud"_s})
        QCOMPARE(accounts.changeRole(sec, name, Role::Clerk).error().detail, u"last_administrator"_s);
    QVERIFY(accounts.add(sys, u"second"_s, Role::Unassigned, OwnWord));
    QVERIFY(accounts.changeRole(sec, u"second"_s, Role::AuditAdministrator));
    QVERIFY(accounts.disable(sys, u"aud"_s));
}

void TestAccounts::securityAdministratorOpensTheDoorAgain()
{
    GradedHall hall;
    AccountService accounts(*hall.station);
    QCOMPARE(accounts.changePassword(hall.as(u"sys"_s), u"aud"_s, NextWord).error().code,
             ErrorCode::NotPermitted);
    QVERIFY(accounts.changePassword(hall.as(u"sec"_s), u"aud"_s, NextWord));
    QVERIFY(!hall.station->signIn(u"aud"_s, OwnWord));
    QVERIFY(hall.station->signIn(u"aud"_s, NextWord));
}

void TestAccounts::twoTogetherOpenItForTheSecurityAdministrator()
{
    GradedHall hall;
    AccountService accounts(*hall.station);
    const Session sys = hall.as(u"sys"_s);
    const Session aud = hall.as(u"aud"_s);
    QVERIFY(!accounts.changePassword(sys, u"sec"_s, NextWord));
    QVERIFY(!accounts.changePassword(aud, u"sec"_s, NextWord));
    QVERIFY(!accounts.changePassword(sys, u"sec"_s, NextWord, sys));
    QVERIFY(!accounts.changePassword(sys, u"aud"_s, NextWord, hall.as(u"sec"_s)));
    QVERIFY(accounts.changePassword(sys, u"sec"_s, NextWord, aud));
    QVERIFY(hall.station->signIn(u"sec"_s, NextWord)->circumstances().mustChangePassword);
}

void TestAccounts::aHeadHelpsColleaguesButNoAdministrator()
{
    TestHall hall;
    AccountService accounts(*hall.station);
    const Session head = hall.as(Role::Head);
    QVERIFY(accounts.changePassword(head, TestHall::userName(Role::Clerk), NextWord));
    QVERIFY(hall.station->signIn(TestHall::userName(Role::Clerk), NextWord));
    QCOMPARE(accounts.changePassword(head, TestHall::userName(Role::Administrator), NextWord).error().code,
             ErrorCode::NotPermitted);
}

void TestAccounts::aResetPasswordIsForOneSignIn()
{
    GradedHall hall;
    AccountService accounts(*hall.station);
    QVERIFY(accounts.changePassword(hall.as(u"sec"_s), u"aud"_s, NextWord));
    const Session once = hall.as(u"aud"_s, NextWord);
    QVERIFY(once.circumstances().mustChangePassword);
    QCOMPARE(hall.station->permit(once, Act::ReadJournal).error().code, ErrorCode::PasswordExpired);
    QCOMPARE(accounts.changePassword(once, u"aud"_s, NextWord).error().detail, u"same"_s);
    QVERIFY(accounts.changePassword(once, u"aud"_s, OwnWord));
    const Session own = hall.as(u"aud"_s);
    QVERIFY(hall.station->permit(own, Act::ReadJournal));
}

void TestAccounts::anOldPasswordMustBeChanged()
{
    GradedHall hall;
    hall.clock.advance(90LL * 24 * 3600);
    QVERIFY(!hall.as(u"sec"_s).circumstances().mustChangePassword);
    hall.clock.advance(60);
    QVERIFY(hall.as(u"sec"_s).circumstances().mustChangePassword);
    QVERIFY(AccountService(*hall.station).changePassword(hall.as(u"sec"_s), u"sec"_s, NextWord));
    const Session sec = hall.as(u"sec"_s, NextWord);
    QVERIFY(hall.station->changeSetting(sec, u"password_days"_s, u"0"_s));
    QVERIFY(!hall.as(u"sys"_s).circumstances().mustChangePassword);
}

void TestAccounts::policyIsChangedByTheSecurityAdministratorAlone()
{
    GradedHall hall;
    QCOMPARE(hall.station->changeSetting(hall.as(u"sys"_s), u"password_policy"_s, u"nist"_s).error().code,
             ErrorCode::NotPermitted);
    QCOMPARE(hall.station->changeSetting(hall.as(u"sec"_s), u"hall_name"_s, u"x"_s).error().code,
             ErrorCode::NotPermitted);
    QCOMPARE(hall.station->changeSetting(hall.as(u"sec"_s), u"password_policy"_s, u"none"_s).error().code,
             ErrorCode::UnknownValue);
    QVERIFY(hall.station->changeSetting(hall.as(u"sec"_s), u"password_policy"_s, u"nist"_s));
    AccountService accounts(*hall.station);
    QCOMPARE(accounts.changePassword(hall.as(u"aud"_s), u"aud"_s, NextWord).error().detail, u"length"_s);
    QVERIFY(accounts.changePassword(hall.as(u"aud"_s), u"aud"_s, u"meihuakailemaya"_s));
}

void TestAccounts::enrolledUsersSetTheirOwnPasswordFirst()
{
    QTemporaryDir folder;
    const FakeClock clock(u"2026-03-02 09:00"_s);
    const auto station = Station::join(QDir(folder.path()), invented(makeSealingKeys(), u"A"_s), clock);
    QVERIFY(station);
    QCOMPARE((*station)->identity().station, u"CQ01"_s);
    QCOMPARE((*station)->hubAccess()->password, u"Hub#Word"_s);
    const auto first = (*station)->signIn(u"mei"_s, FirstWord);
    QVERIFY(first);
    IntakeService intake(**station);
    const auto request = parseAcceptRequest(residentInput(), (*station)->today());
    QCOMPARE(intake.accept(*first, *request).error().code, ErrorCode::PasswordExpired);
    QVERIFY(AccountService(**station).changePassword(*first, u"mei"_s, OwnWord));
    QVERIFY(intake.accept(*(*station)->signIn(u"mei"_s, OwnWord), *request));
}

void TestAccounts::aRoleOfTheCounterIsNotHeldAbove()
{
    QTemporaryDir folder;
    const FakeClock clock(u"2026-03-02 09:00"_s);
    Enrolment enrolment = invented(makeSealingKeys(), u"A"_s);
    enrolment.users[0].place = u"CQ"_s;
    const auto refused = Station::join(QDir(folder.path()), enrolment, clock);
    QCOMPARE(refused.error().code, ErrorCode::RoleForbidden);
    QVERIFY(QDir(folder.path()).isEmpty());
    const JoinedDesk desk(makeSealingKeys(), u"A"_s);
    AccountService accounts(*desk.station);
    const Session first = must(desk.station->signIn(u"lan"_s, FirstWord), "sign in");
    QVERIFY(accounts.changePassword(first, u"lan"_s, OwnWord));
    const Session lan = must(desk.station->signIn(u"lan"_s, OwnWord), "sign in");
    QCOMPARE(accounts.add(lan, u"zhu"_s, Role::Clerk, OwnWord, u"CQ"_s).error().detail, u"not_held_above"_s);
    QCOMPARE(accounts.add(lan, u"zhu"_s, Role::Inspector, OwnWord, u"XX"_s).error().detail,
             u"unknown_place"_s);
    QVERIFY(accounts.add(lan, u"zhu"_s, Role::ComplianceReviewer, OwnWord, u"CQ"_s));
    QCOMPARE(accounts.changeRole(lan, u"zhu"_s, Role::Clerk).error().detail, u"not_held_above"_s);
}

void TestAccounts::twoDesksOfAPlaceReadEachOthersPeople()
{
    const SealingKeys place = makeSealingKeys();
    const JoinedDesk one(place, u"A"_s);
    const JoinedDesk other(place, u"B"_s);
    const auto request = parseAcceptRequest(residentInput(), one.station->today());
    const auto accepted =
        IntakeService(*one.station).accept(must(one.station->signIn(u"mei"_s, OwnWord), "a"), *request);
    QVERIFY(accepted);
    carry(*one.station, *other.station);
    QVERIFY(other.station->store().quarantined()->isEmpty());
    QCOMPARE(other.station->store().users()->size(), 2);
    const Session mei = must(other.station->signIn(u"mei"_s, OwnWord), "b");
    const auto parties = IntakeService(*other.station).reveal(mei, accepted->number, u"核对"_s);
    QVERIFY(parties);
    QCOMPARE(parties->applicant.idNumber, idNumber(u"50010119900101001"_s));
    QVERIFY(other.station->store().receivedGrants()->isEmpty());
}

void TestAccounts::aDeskAboveBringsNoAccountsAlong()
{
    const JoinedDesk desk(makeSealingKeys(), u"A"_s);
    const SealingKeys county = makeSealingKeys();
    Enrolment enrolment = invented(county, u"A"_s);
    enrolment.place = u"CQ"_s;
    enrolment.placeKey = {u"CQ"_s, county.publicKey};
    enrolment.above.clear();
    enrolment.users = {{QUuid::createUuid(), u"mei"_s, u"clerk"_s, {}, FirstWord},
                       {QUuid::createUuid(), u"hui"_s, u"administrator"_s, {}, FirstWord}};
    QTemporaryDir folder;
    const FakeClock clock(u"2026-03-02 09:00"_s);
    const auto above = must(Station::join(QDir(folder.path()), enrolment, clock), "join");
    carry(*above, *desk.station);

    AccountService accounts(*desk.station);
    QStringList names;
    for (const UserRow &user : must(accounts.users(), "users"))
        names.append(user.name);
    QCOMPARE(names, (QStringList{u"lan"_s, u"mei"_s}));
    const Session first = must(desk.station->signIn(u"lan"_s, FirstWord), "sign in");
    QVERIFY(accounts.changePassword(first, u"lan"_s, OwnWord));
    const Session lan = must(desk.station->signIn(u"lan"_s, OwnWord), "sign in");
    QCOMPARE(accounts.disable(lan, u"hui"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(accounts.changeRole(lan, u"hui"_s, Role::Inspector).error().code, ErrorCode::NotFound);
    QCOMPARE(accounts.changeRole(lan, u"lan"_s, Role::Inspector).error().detail, u"last_administrator"_s);
}

void TestAccounts::anAccountOpenElsewhereIsShownOrRefused()
{
    const SealingKeys place = makeSealingKeys();
    const JoinedDesk one(place, u"A"_s);
    const JoinedDesk other(place, u"B"_s);
    Session sits = must(one.station->signIn(u"mei"_s, OwnWord, Seat::Desk), "a");
    carry(*one.station, *other.station);
    const auto shown = other.station->signIn(u"mei"_s, OwnWord, Seat::Desk);
    QVERIFY(shown);
    QCOMPARE(shown->circumstances().elsewhere, u"CQ01A"_s);
    const Session lanFirst = must(other.station->signIn(u"lan"_s, FirstWord), "lan");
    QVERIFY(AccountService(*other.station).changePassword(lanFirst, u"lan"_s, OwnWord));
    const Session lan = must(other.station->signIn(u"lan"_s, OwnWord), "lan");
    QVERIFY(other.station->changeSetting(lan, u"one_desk"_s, u"refuse"_s));
    const auto refused = other.station->signIn(u"mei"_s, OwnWord, Seat::Desk);
    QCOMPARE(refused.error().code, ErrorCode::SignedInElsewhere);
    QCOMPARE(refused.error().args.first(), u"CQ01A"_s);
    for (int i = 0; i < 6; ++i) // no failed try: never a block
        QCOMPARE(other.station->signIn(u"mei"_s, OwnWord).error().code, ErrorCode::SignedInElsewhere);
    one.station->signOut(sits);
    carry(*one.station, *other.station);
    QVERIFY(other.station->signIn(u"mei"_s, OwnWord, Seat::Desk));
}

void TestAccounts::aJournalCutToForgetTriesIsNoticed()
{
    TestHall hall;
    const QString name = TestHall::userName(Role::Clerk);
    const quint64 before = hall.station->store().heads()->first().seq;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(hall.station->signIn(name, u"Wrong#Word1"_s).error().code, ErrorCode::LoginRefused);
    QCOMPARE(hall.station->signIn(name, TestHall::password(Role::Clerk)).error().code,
             ErrorCode::LoginBlocked);
    hall.station.reset();
    {
        auto journal =
            must(Connection::open({hall.folder.filePath(u"journal.db"_s), ConnectionOptions::Mode::Write}),
                 "open");
        QVERIFY(journal->exec("DROP TRIGGER event_delete; DELETE FROM event WHERE seq > " +
                              QByteArray::number(before)));
    }
    hall.station = must(Station::open(QDir(hall.folder.path()), Store::Access::Write, hall.clock), "open");
    for (const QString &password : {TestHall::password(Role::Clerk), u"Wrong#Word1"_s})
        QCOMPARE(hall.station->signIn(name, password).error().code, ErrorCode::Damaged);
}

void TestAccounts::aRestoredFolderForgetsWhereTheJournalStood()
{
    TestHall hall;
    const QString name = TestHall::userName(Role::Clerk);
    const QTemporaryDir stick;
    QVERIFY(hall.station->store().backupJournal(stick.filePath(u"one.journal"_s)));
    QVERIFY(!hall.station->signIn(name, u"Wrong#Word1"_s));
    QVERIFY(hall.station->store().backupKeys(stick.filePath(u"one.keys"_s)));
    const QDir target(stick.filePath(u"new"_s));
    QVERIFY(Store::restore(stick.filePath(u"one.journal"_s), target));
    const auto station = must(Station::open(target, Store::Access::Write, hall.clock), "open");
    QVERIFY(station->signIn(name, TestHall::password(Role::Clerk)));
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
