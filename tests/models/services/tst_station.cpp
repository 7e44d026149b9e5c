// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/station.h"

#include "models/core/json.h"
#include "models/domain/profile/profilereader.h"
#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/services/accountservice.h"
#include "models/services/worklist.h"
#include "tests/support/testhall.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Founding, signing in, accounts, rules and settings, with the real store.
class TestStation final : public QObject
{
    Q_OBJECT

private slots:
    void refusesBadWishes_data();
    void refusesBadWishes();
    void aFolderIsFoundedOnce();
    void theRulesAreInTheJournalFromTheStart();
    void signsInAfterReopening();
    void unknownWrongAndDisabledLookAlike();
    void fiveTriesThenAWait();
    void theWaitOutlivesRestartAndTurnedClock();
    void anUnknownNameIsBlockedLikeAKnownOne();
    void aNewPasswordEndsTheBlock();
    void readingBesideAWriterIsNotedByAWitnessOnly();
    void readingAloneIsRecordedToo();
    void disabledUserIsOutAtOnce();
    void roleIsJudgedAsItIsNow();
    void theLastAdministratorStays();
    void anybodyMayChangeTheirOwnPassword();
    void settingsAreCheckedAndTakePlace();
    void importedRulesJudgeNewApplicationsOnly();
    void aNewReadingOfDaysOffMovesNothingThatRuns();
    void importedCalendarTellsWhatMoved();
    void refusesForeignAndKnownRules();
};

namespace {

ErrorCode codeOf(const Result<Session> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

/// The shipped rules with one more working day for a resident's first stage.
QByteArray editedRules(const QString &version)
{
    QJsonObject file = *parseObject(*shippedProfileFile(u"chongqing"_s));
    file.insert(u"version"_s, version);
    QByteArray text = QJsonDocument(file).toJson();
    return text;
}

} // namespace

void TestStation::refusesBadWishes_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("desk");
    QTest::addColumn<QString>("admin");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such profile") << u"atlantis"_s << u"1"_s << u"root"_s << u"Xi#an2026"_s
                                     << u"not_found"_s;
    QTest::newRow("desk with blank") << u"baoshan"_s << u"A 1"_s << u"root"_s << u"Xi#an2026"_s
                                     << u"unknown_value"_s;
    QTest::newRow("no admin") << u"baoshan"_s << u"1"_s << u""_s << u"Xi#an2026"_s << u"unknown_value"_s;
    QTest::newRow("weak password") << u"baoshan"_s << u"1"_s << u"root"_s << u"12345678"_s
                                   << u"password_too_weak"_s;
}

void TestStation::refusesBadWishes()
{
    QFETCH(QString, profile);
    QFETCH(QString, desk);
    QFETCH(QString, admin);
    QFETCH(QString, password);
    QFETCH(QString, code);
    const QTemporaryDir folder;
    const FakeClock clock(u"2026-03-02 09:00"_s);
    const auto made =
        Station::create(QDir(folder.path()), {profile, u"HALL"_s, desk, admin, password}, clock);
    QVERIFY(!made);
    QCOMPARE(wordOf(made.error().code), code);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestStation::aFolderIsFoundedOnce()
{
    const QTemporaryDir folder;
    const FakeClock clock(u"2026-03-02 09:00"_s);
    const NewStation wish{u"baoshan"_s, u"HALL"_s, u"1"_s, u"root"_s, u"Xi#an2026"_s};
    QVERIFY(Station::create(QDir(folder.path()), wish, clock));
    const auto again = Station::create(QDir(folder.path()), wish, clock);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
}

void TestStation::theRulesAreInTheJournalFromTheStart()
{
    const TestHall hall;
    const auto imported = hall.journal(eventtype::ProfileImported);
    QCOMPARE(imported.size(), 1);
    QCOMPARE(imported.first().open.value(u"file"_s).toByteArray(), *shippedProfileFile(u"chongqing"_s));
    QCOMPARE(hall.station->profile().hash, shippedProfile(u"chongqing"_s)->hash);
    QVERIFY(hall.station->store().profileFileByHash(hall.station->profile().hash));
}

void TestStation::signsInAfterReopening()
{
    TestHall hall;
    hall.reopen();
    const Session clerk = hall.as(Role::Clerk);
    QVERIFY(clerk.isSignedIn());
    QCOMPARE(clerk.role(), Role::Clerk);
    QCOMPARE(hall.journal(eventtype::SignedIn).last().actor, clerk.user());
    QCOMPARE(hall.journal(eventtype::ProfileImported).size(), 1);
}

void TestStation::unknownWrongAndDisabledLookAlike()
{
    TestHall hall;
    AccountService accounts(*hall.station);
    QVERIFY(accounts.disable(hall.as(Role::Administrator), TestHall::userName(Role::Inspector)));
    const qsizetype before = hall.journal(eventtype::SignInFailed).size();
    const auto wrong = hall.station->signIn(TestHall::userName(Role::Clerk), u"Wrong#4711"_s);
    const auto unknown = hall.station->signIn(u"nobody"_s, u"Wrong#4711"_s);
    const auto disabled =
        hall.station->signIn(TestHall::userName(Role::Inspector), TestHall::password(Role::Inspector));
    QVERIFY(!wrong && !unknown && !disabled);
    QCOMPARE(wrong.error(), unknown.error());
    QCOMPARE(wrong.error(), disabled.error());
    const auto failed = hall.journal(eventtype::SignInFailed).mid(before);
    QCOMPARE(failed.size(), 3);
    QCOMPARE(failed.at(0).open.value(u"reason"_s).toString(), u"password"_s);
    QCOMPARE(failed.at(1).open.value(u"reason"_s).toString(), u"unknown"_s);
    QCOMPARE(failed.at(2).open.value(u"reason"_s).toString(), u"disabled"_s);
}

void TestStation::fiveTriesThenAWait()
{
    TestHall hall;
    const QString clerk = TestHall::userName(Role::Clerk);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(codeOf(hall.station->signIn(clerk, u"Wrong#4711"_s)), ErrorCode::LoginRefused);
        hall.clock.advance(60);
    }
    const auto blocked = hall.station->signIn(clerk, TestHall::password(Role::Clerk));
    QCOMPARE(codeOf(blocked), ErrorCode::LoginBlocked);
    QCOMPARE(blocked.error().args, QStringList{u"10"_s});
    hall.clock.advance(10 * 60);
    QVERIFY(hall.station->signIn(clerk, TestHall::password(Role::Clerk)));
    QCOMPARE(codeOf(hall.station->signIn(clerk, u"Wrong#4711"_s)), ErrorCode::LoginRefused);
}

void TestStation::theWaitOutlivesRestartAndTurnedClock()
{
    TestHall hall;
    const QString head = TestHall::userName(Role::Head);
    for (int i = 0; i < 5; ++i)
        QVERIFY(!hall.station->signIn(head, u"Wrong#4711"_s));
    hall.station.reset();
    hall.clock.turnWall(86'400);
    hall.station = std::move(*Station::open(QDir(hall.folder.path()), Store::Access::Write, hall.clock));
    QCOMPARE(codeOf(hall.station->signIn(head, TestHall::password(Role::Head))), ErrorCode::LoginBlocked);
    hall.clock.reboot();
    hall.clock.turnWall(86'400);
    QCOMPARE(codeOf(hall.station->signIn(head, TestHall::password(Role::Head))), ErrorCode::LoginBlocked);
    hall.clock.advance(15 * 60);
    QVERIFY(hall.station->signIn(head, TestHall::password(Role::Head)));
}

void TestStation::anUnknownNameIsBlockedLikeAKnownOne()
{
    TestHall hall;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(hall.station->signIn(u"nobody"_s, u"Wrong#4711"_s)), ErrorCode::LoginRefused);
    QCOMPARE(codeOf(hall.station->signIn(u"nobody"_s, u"Wrong#4711"_s)), ErrorCode::LoginBlocked);
    QCOMPARE(codeOf(hall.station->signIn(u"somebody"_s, u"Wrong#4711"_s)), ErrorCode::LoginRefused);
}

void TestStation::aNewPasswordEndsTheBlock()
{
    TestHall hall;
    const QString clerk = TestHall::userName(Role::Clerk);
    for (int i = 0; i < 5; ++i)
        QVERIFY(!hall.station->signIn(clerk, u"Wrong#4711"_s));
    AccountService accounts(*hall.station);
    QVERIFY(accounts.changePassword(hall.as(Role::Administrator), clerk, u"Neu#Anfang7"_s));
    QVERIFY(hall.station->signIn(clerk, u"Neu#Anfang7"_s));
    QVERIFY(!hall.station->signIn(clerk, TestHall::password(Role::Clerk)));
}

void TestStation::readingBesideAWriterIsNotedByAWitnessOnly()
{
    TestHall hall;
    const auto reader = Station::open(QDir(hall.folder.path()), Store::Access::Read, hall.clock);
    QVERIFY(reader);
    const QString clerk = TestHall::userName(Role::Clerk);
    const QString password = TestHall::password(Role::Clerk);
    const qsizetype before = hall.journal(eventtype::SignedIn).size();
    QVERIFY((*reader)->signIn(clerk, password)); // the writer keeps the journal, reading goes on
    QCOMPARE(codeOf((*reader)->signIn(clerk, u"Wrong#4711"_s)), ErrorCode::LoginRefused);
    QCOMPARE(hall.journal(eventtype::SignedIn).size(), before);
    (*reader)->setSignInWitness([&](const QString &user, const QString &typed) -> Result<void> {
        const auto judged = hall.station->signIn(user, typed);
        return judged ? Result<void>() : judged.error();
    });
    const auto session = (*reader)->signIn(clerk, password);
    QVERIFY(session);
    QCOMPARE(hall.journal(eventtype::SignedIn).size(), before + 1);
    QCOMPARE(codeOf((*reader)->signIn(clerk, u"Wrong#4711"_s)), ErrorCode::LoginRefused);
    for (int i = 0; i < 4; ++i)
        QVERIFY(!hall.station->signIn(clerk, u"Wrong#4711"_s));
    (*reader)->setSignInWitness({});
    QCOMPARE(codeOf((*reader)->signIn(clerk, password)), ErrorCode::LoginBlocked); // what was counted holds
}

void TestStation::readingAloneIsRecordedToo()
{
    TestHall hall;
    const qsizetype before = hall.journal(eventtype::SignedIn).size();
    hall.station.reset();
    {
        const auto reader = Station::open(QDir(hall.folder.path()), Store::Access::Read, hall.clock);
        QVERIFY(reader);
        QVERIFY((*reader)->signIn(TestHall::userName(Role::Clerk), TestHall::password(Role::Clerk)));
        QVERIFY(!(*reader)->signIn(TestHall::userName(Role::Clerk), u"Wrong#4711"_s));
        const auto admin = (*reader)->signIn(TestHall::userName(Role::Administrator),
                                             TestHall::password(Role::Administrator));
        QVERIFY(admin);
        QCOMPARE((*reader)->permit(*admin, Act::ReadApplications).error().code, ErrorCode::NotPermitted);
    }
    hall.station = std::move(*Station::open(QDir(hall.folder.path()), Store::Access::Write, hall.clock));
    QCOMPARE(hall.journal(eventtype::SignedIn).size(), before + 2);
    QCOMPARE(hall.journal(eventtype::SignInFailed).size(), 1);
    QCOMPARE(hall.journal(eventtype::ActRefused).size(), 1);
}

void TestStation::disabledUserIsOutAtOnce()
{
    TestHall hall;
    AccountService accounts(*hall.station);
    const Session clerk = hall.as(Role::Clerk);
    QVERIFY(hall.station->permit(clerk, Act::AcceptApplication));
    QVERIFY(accounts.disable(hall.as(Role::Administrator), TestHall::userName(Role::Clerk)));
    QCOMPARE(hall.station->permit(clerk, Act::AcceptApplication).error().code, ErrorCode::NotPermitted);
    QCOMPARE(accounts.changePassword(clerk, TestHall::userName(Role::Clerk), u"Neu#Anfang7"_s).error().code,
             ErrorCode::NotPermitted);
    QCOMPARE(
        accounts.disable(hall.as(Role::Administrator), TestHall::userName(Role::Administrator)).error().code,
        ErrorCode::WrongState);
}

void TestStation::roleIsJudgedAsItIsNow()
{
    TestHall hall;
    AccountService accounts(*hall.station);
    const Session head = hall.as(Role::Head);
    QVERIFY(
        accounts.changeRole(hall.as(Role::Administrator), TestHall::userName(Role::Head), Role::Inspector));
    QCOMPARE(hall.station->permit(head, Act::EmergencyPass).error().code, ErrorCode::NotPermitted);
    QVERIFY(hall.station->permit(head, Act::ReadApplications));
}

void TestStation::theLastAdministratorStays()
{
    TestHall hall;
    AccountService accounts(*hall.station);
    const Session admin = hall.as(Role::Administrator);
    const QString name = TestHall::userName(Role::Administrator);
    QCOMPARE(accounts.changeRole(admin, name, Role::Clerk).error().code, ErrorCode::WrongState);
    QVERIFY(accounts.changeRole(admin, TestHall::userName(Role::Head), Role::Administrator));
    QVERIFY(accounts.changeRole(admin, name, Role::Clerk));
}

void TestStation::anybodyMayChangeTheirOwnPassword()
{
    TestHall hall;
    AccountService accounts(*hall.station);
    const QString clerk = TestHall::userName(Role::Clerk);
    QCOMPARE(accounts.changePassword(hall.as(Role::Clerk), clerk, u"short"_s).error().code,
             ErrorCode::PasswordTooWeak);
    QVERIFY(accounts.changePassword(hall.as(Role::Clerk), clerk, u"Neu#Anfang7"_s));
    QVERIFY(hall.station->signIn(clerk, u"Neu#Anfang7"_s));
    QCOMPARE(accounts.changePassword(hall.as(Role::Clerk), TestHall::userName(Role::Head), u"Neu#Anfang8"_s)
                 .error()
                 .code,
             ErrorCode::NotPermitted);
}

void TestStation::settingsAreCheckedAndTakePlace()
{
    TestHall hall({.profile = u"baoshan"_s});
    const Session head = hall.as(Role::Head);
    Station &station = *hall.station;
    const QSignalSpy told(&station.notifier(), &Notifier::rulesChanged);
    QCOMPARE(station.profile().hotlines.size(), 1);
    QCOMPARE(station.profile().hotlines.first().number, u"0875-0000000"_s);
    QCOMPARE(station.profile().floorDays, std::nullopt);
    QVERIFY(station.changeSetting(head, u"floor_days"_s, u"2"_s));
    QCOMPARE(station.profile().floorDays, 2);
    QCOMPARE(told.size(), 1);
    QCOMPARE(station.changeSetting(head, u"floor_days"_s, u"0"_s).error().code, ErrorCode::BadNumber);
    QCOMPARE(station.changeSetting(head, u"floor_days"_s, u"two"_s).error().code, ErrorCode::BadNumber);
    QCOMPARE(station.changeSetting(head, u"colour"_s, u"red"_s).error().code, ErrorCode::UnknownKey);
    QCOMPARE(station.changeSetting(head, u"hotline"_s, u"call us"_s).error().code, ErrorCode::BadNumber);
    QVERIFY(station.changeSetting(head, u"retention_days"_s, u"77"_s));
    QCOMPARE(station.profile().retentionDays, 77);
    const auto &privacy = station.profile().privacy;
    QVERIFY(std::any_of(privacy.cbegin(), privacy.cend(),
                        [](const Statement &statement) { return statement.text.contains(u" 77 天"); }));
    QCOMPARE(station.profile().hash, shippedProfile(u"baoshan"_s)->hash);
    QVERIFY(station.changeSetting(head, u"floor_days"_s, u""_s));
    QCOMPARE(station.profile().floorDays, std::nullopt);
    TestHall other;
    QCOMPARE(other.station->changeSetting(other.as(Role::Head), u"hotline"_s, u"12345"_s).error().code,
             ErrorCode::AlreadyExists);
}

void TestStation::importedRulesJudgeNewApplicationsOnly()
{
    TestHall hall;
    const QString before = hall.accept(residentInput());
    QJsonObject file = *parseObject(*shippedProfileFile(u"chongqing"_s));
    file.insert(u"version"_s, u"2027.1"_s);
    QJsonArray limits = file.value(u"limits"_s).toArray();
    for (qsizetype i = 0; i < limits.size(); ++i) {
        QJsonObject row = limits.at(i).toObject();
        QJsonArray stages = row.value(u"stages"_s).toArray();
        QJsonObject first = stages.first().toObject();
        if (row.value(u"id"_s) == u"low_resident"_s) {
            first.insert(u"days"_s, 2);
            row.remove(u"total_days"_s);
            row.insert(u"total_days"_s, 4);
        }
        stages.replace(0, first);
        row.insert(u"stages"_s, stages);
        limits.replace(i, row);
    }
    file.insert(u"limits"_s, limits);
    const auto imported = hall.station->importProfile(hall.as(Role::Head), QJsonDocument(file).toJson());
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().place + imported.error().detail));
    const QString after = hall.accept(residentInput());
    IntakeService intake(*hall.station);
    const Session clerk = hall.as(Role::Clerk);
    QCOMPARE(intake.view(clerk, before)->decision.stages.first().days, 1);
    QCOMPARE(intake.view(clerk, after)->decision.stages.first().days, 2);
    hall.reopen();
    IntakeService again(*hall.station);
    QCOMPARE(hall.station->profile().version, u"2027.1"_s);
    QCOMPARE(again.view(hall.as(Role::Clerk), before)->decision.stages.first().days, 1);
}

void TestStation::aNewReadingOfDaysOffMovesNothingThatRuns()
{
    // A resident has one working day and two more: the 8th, then the 9th and the worked Saturday.
    TestHall hall({.start = u"2026-10-03 10:00"_s});
    const QString before = hall.accept(residentInput());
    QJsonObject file = *parseObject(*shippedProfileFile(u"chongqing"_s));
    file.insert(u"version"_s, u"2027.1"_s);
    file.insert(u"holiday_starts"_s, QJsonArray{QJsonObject{{u"counts_from"_s, u"next_working_day"_s},
                                                            {u"clause"_s, u"ruling"_s}}});
    QVERIFY(hall.station->importProfile(hall.as(Role::Head), QJsonDocument(file).toJson()));
    const QString after = hall.accept(residentInput());
    const auto due = [&](const QString &number) {
        return IntakeService(*hall.station)
            .view(hall.as(Role::Clerk), number)
            ->decision.stages.last()
            .due->date;
    };
    QCOMPARE(due(before), QDate(2026, 10, 10));
    QCOMPARE(due(after), QDate(2026, 10, 12));
    hall.reopen();
    QCOMPARE(due(before), QDate(2026, 10, 10));
    QCOMPARE(due(after), QDate(2026, 10, 12));
}

void TestStation::importedCalendarTellsWhatMoved()
{
    TestHall hall; // Monday 2026-03-02: acceptance is due on Tuesday, metering on Thursday
    const QString number = hall.accept(residentInput());
    QJsonObject year;
    for (const YearTable &table : hall.station->calendar().years()) {
        if (table.year != 2026)
            continue;
        QJsonArray off;
        for (auto day = table.off.cbegin(); day != table.off.cend(); ++day)
            off.append(QJsonObject{
                {u"from"_s, isoDate(day.key())}, {u"to"_s, isoDate(day.key())}, {u"name"_s, *day}});
        off.append(
            QJsonObject{{u"from"_s, u"2026-03-04"_s}, {u"to"_s, u"2026-03-04"_s}, {u"name"_s, u"试放"_s}});
        QJsonArray makeUp;
        for (auto day = table.makeUp.cbegin(); day != table.makeUp.cend(); ++day)
            makeUp.append(QJsonObject{{u"date"_s, isoDate(day.key())}, {u"name"_s, *day}});
        year = {{u"year"_s, 2026},
                {u"source"_s, u"test"_s},
                {u"provisional"_s, false},
                {u"off"_s, off},
                {u"make_up"_s, makeUp}};
    }
    const QJsonObject file{{u"format"_s, u"powerhall-calendar/1"_s}, {u"years"_s, QJsonArray{year}}};
    const auto moved = hall.station->importCalendar(hall.as(Role::Head), QJsonDocument(file).toJson());
    QVERIFY2(moved, qPrintable(moved ? QString() : moved.error().place + moved.error().detail));
    const MovedDeadline metering{number, u"metering"_s, QDate(2026, 3, 5), QDate(2026, 3, 6)};
    QVERIFY(moved->contains(metering));
    for (const MovedDeadline &deadline : must(moved))
        QVERIFY(deadline.what != u"acceptance"_s);
    QVERIFY(!hall.station->calendar().isWorkingDay(QDate(2026, 3, 4)));
    QVERIFY(!hall.station->importCalendar(hall.as(Role::Head), "{}"));
    hall.reopen();
    QVERIFY(!hall.station->calendar().isWorkingDay(QDate(2026, 3, 4)));
}

void TestStation::refusesForeignAndKnownRules()
{
    TestHall hall;
    const Session head = hall.as(Role::Head);
    QCOMPARE(hall.station->importProfile(head, *shippedProfileFile(u"baoshan"_s)).error().code,
             ErrorCode::UnknownValue);
    QCOMPARE(hall.station->importProfile(head, *shippedProfileFile(u"chongqing"_s)).error().code,
             ErrorCode::AlreadyExists);
    QVERIFY(!hall.station->importProfile(head, "{\"id\":"));
    QVERIFY(hall.station->importProfile(head, editedRules(u"2026.2"_s)));
    QCOMPARE(hall.station->profile().version, u"2026.2"_s);
}

QTEST_GUILESS_MAIN(TestStation)
#include "tst_station.moc"
