// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/services/personservice.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// What a person may ask: who saw my data, and have it erased.
class TestPersonService final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsWhoSawAPersonInAllTheirApplications();
    void erasingMakesThePersonUnreadableAndTheChainHolds();
    void nobodyIsErasedWhileAnApplicationIsOpen();
    void aSecondErasureAndAReasonWithTheNameAreRefused();
    void anErasureCutShortIsToldAtTheNextStart();
    void retentionRunsFromTheEndAndPurges();

private:
    Result<void> withdraw(const QString &number)
    {
        const auto done =
            IntakeService(*m_hall->station).withdraw(m_hall->as(Role::Clerk), number, u"不办了"_s);
        return done ? Result<void>() : done.error();
    }
    Session admin() { return m_hall->as(Role::Administrator); }

    std::unique_ptr<TestHall> m_hall;
};

void TestPersonService::init()
{
    m_hall = std::make_unique<TestHall>();
}

void TestPersonService::listsWhoSawAPersonInAllTheirApplications()
{
    const QString first = m_hall->accept(residentInput());
    m_hall->clock.advance(60);
    const QString second = m_hall->accept(residentInput());
    const QString other = m_hall->accept(residentInput(u"50010119900101002"_s));
    IntakeService intake(*m_hall->station);
    QVERIFY(intake.reveal(m_hall->as(Role::Inspector), second, u"抽查"_s));
    QVERIFY(intake.reveal(m_hall->as(Role::Clerk), other, u"核对"_s));
    const auto seen = PersonService(*m_hall->station).seen(admin(), first);
    QVERIFY(seen);
    QCOMPARE(seen->size(), 3);
    QCOMPARE(seen->at(0).how, u"accepted"_s);
    QCOMPARE(seen->at(0).user, TestHall::userName(Role::Clerk));
    QCOMPARE(seen->at(2).number, second);
    QCOMPARE(seen->at(2).how, u"revealed"_s);
    QCOMPARE(seen->at(2).user, TestHall::userName(Role::Inspector));
    QCOMPARE(seen->at(2).reason, u"抽查"_s);
    QCOMPARE(seen->at(2).desk, u"HALL1"_s);
    QVERIFY(seen->at(2).fields.contains(u"applicant.id_number"_s));
    QCOMPARE(m_hall->journal(eventtype::JournalRead).size(), 1);
}

void TestPersonService::erasingMakesThePersonUnreadableAndTheChainHolds()
{
    const QString first = m_hall->accept(residentInput());
    const QString second = m_hall->accept(residentInput());
    const QString other = m_hall->accept(residentInput(u"50010119900101002"_s));
    QVERIFY(withdraw(first));
    QVERIFY(withdraw(second));
    const auto erased = PersonService(*m_hall->station).erase(admin(), first, u"本人要求"_s);
    QVERIFY(erased);
    QCOMPARE(*erased, (QStringList{first, second}));
    IntakeService intake(*m_hall->station);
    const Session clerk = m_hall->as(Role::Clerk);
    QVERIFY(intake.view(clerk, second)->masked.applicant.name.isEmpty());
    QVERIFY(!intake.view(clerk, other)->masked.applicant.name.isEmpty());
    QVERIFY(!*intake.samePerson(clerk, u"id_card"_s, idNumber(u"50010119900101001"_s)));
    const auto verified = m_hall->station->store().verify();
    QVERIFY(verified);
    QCOMPARE(verified->firstFault, QString());
    const QList<Event> told = m_hall->journal(eventtype::PersonErased);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().open.value(u"reason"_s).toString(), u"本人要求"_s);
    // Somebody who comes again later is a new person.
    m_hall->accept(residentInput());
    m_hall->reopen();
    QVERIFY(IntakeService(*m_hall->station)
                .view(m_hall->as(Role::Clerk), first)
                ->masked.applicant.name.isEmpty());
}

void TestPersonService::nobodyIsErasedWhileAnApplicationIsOpen()
{
    const QString first = m_hall->accept(residentInput());
    const QString second = m_hall->accept(residentInput());
    QVERIFY(withdraw(first));
    const auto erased = PersonService(*m_hall->station).erase(admin(), first, u"本人要求"_s);
    QCOMPARE(erased.error().code, ErrorCode::WrongState);
    QCOMPARE(erased.error().place, second);
    QVERIFY(m_hall->station->store().erasedKeys()->isEmpty());
}

void TestPersonService::aSecondErasureAndAReasonWithTheNameAreRefused()
{
    const QString number = m_hall->accept(residentInput());
    QVERIFY(withdraw(number));
    PersonService persons(*m_hall->station);
    QCOMPARE(persons.erase(admin(), number, {}).error().code, ErrorCode::ReasonMissing);
    QCOMPARE(persons.erase(admin(), number, idNumber(u"50010119900101001"_s)).error().code,
             ErrorCode::PersonalText);
    QVERIFY(persons.erase(admin(), number, u"本人要求"_s));
    QCOMPARE(persons.erase(admin(), number, u"本人要求"_s).error().detail, u"erased"_s);
}

void TestPersonService::anErasureCutShortIsToldAtTheNextStart()
{
    const QString number = m_hall->accept(residentInput());
    const QUuid key = m_hall->station->store().applicationByNumber(number)->keyId;
    QVERIFY(m_hall->station->store().putKey(ErasingId, key.toRfc4122())); // and then the power went
    m_hall->reopen();
    const QList<Event> told = m_hall->journal(eventtype::PersonErased);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().subject, key);
    QVERIFY(IntakeService(*m_hall->station)
                .view(m_hall->as(Role::Clerk), number)
                ->masked.applicant.name.isEmpty());
    m_hall->reopen();
    QCOMPARE(m_hall->journal(eventtype::PersonErased).size(), 1);
    // What another place erased is no business of this journal.
    QVERIFY(m_hall->station->store().eraseKeys({QUuid::createUuid()}));
    m_hall->reopen();
    QCOMPARE(m_hall->journal(eventtype::PersonErased).size(), 1);
}

void TestPersonService::retentionRunsFromTheEndAndPurges()
{
    const QString old = m_hall->accept(residentInput());
    const QString returning = m_hall->accept(residentInput(u"50010119900101002"_s));
    const QString open = m_hall->accept(residentInput(u"50010119900101003"_s));
    QVERIFY(withdraw(old));
    QVERIFY(withdraw(returning));
    PersonService persons(*m_hall->station);
    QVERIFY(persons.pastRetention(admin())->isEmpty()); // no period, nothing to purge
    QVERIFY(m_hall->station->changeSetting(admin(), u"retention_days"_s, u"30"_s));
    m_hall->clock.advance(30LL * 24 * 3600);
    QVERIFY(persons.pastRetention(admin())->isEmpty()); // the last day counts in full
    m_hall->clock.advance(24LL * 3600);
    m_hall->accept(residentInput(u"50010119900101002"_s)); // came again: is kept
    const auto past = persons.pastRetention(admin());
    QVERIFY(past);
    QCOMPARE(past->size(), 2);
    QCOMPARE(past->first().endedOn, QDate(2026, 3, 2));
    const auto purged = persons.purge(admin(), u"保存期满"_s);
    QVERIFY(purged);
    QCOMPARE(*purged, QStringList{old});
    IntakeService intake(*m_hall->station);
    QVERIFY(intake.view(m_hall->as(Role::Clerk), old)->masked.applicant.name.isEmpty());
    for (const QString &number : {returning, open})
        QVERIFY(!intake.view(m_hall->as(Role::Clerk), number)->masked.applicant.name.isEmpty());
}

QTEST_GUILESS_MAIN(TestPersonService)
#include "tst_personservice.moc"
