// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/holidaystart.h"
#include "models/domain/intake/decision.h"
#include "models/domain/profile/profilereader.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const HolidayStartRule OwnDay{false, u"ruling"_s, {}};
const HolidayStartRule NextWorkingDay{true, u"ruling"_s, {}};

/// Baoshan's residents have a working day to be accepted in and one more to be connected in: two in all.
ApplicationInput resident(QDate on)
{
    ApplicationInput input;
    input.on = on;
    input.documents = {{u"identity"_s, DocumentSource::Customer}, {u"title"_s, DocumentSource::Customer}};
    return input;
}

} // namespace

/// Both readings of an application made on a day off (E05), which no source settles.
class TestHolidayStart final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void countsByTheReadingOfTheRules_data();
    void countsByTheReadingOfTheRules();
    void shippedRulesCountFromTheDayItself_data();
    void shippedRulesCountFromTheDayItself();
    void aRuleHoldsForApplicationsOfItsTime();
    void nothingCountsFromBeforeTheDayItIsTakenToBeOf();
    void theDayMayBeProvisional();

private:
    Decision decided(const QList<HolidayStartRule> &rules, QDate on, const Progress &progress = {}) const
    {
        Profile profile = m_profile;
        profile.holidayStarts = rules;
        return reschedule(profile, m_calendar, resident(on), progress).value_or(Decision{});
    }
    static QDate lastDue(const Decision &decision)
    {
        return decision.stages.isEmpty() || !decision.stages.last().due ? QDate()
                                                                         : decision.stages.last().due->date;
    }

    Profile m_profile;
    WorkingCalendar m_calendar = WorkingCalendar::shipped();
};

void TestHolidayStart::initTestCase()
{
    const auto profile = shippedProfile(u"baoshan"_s);
    QVERIFY(profile);
    m_profile = *profile;
}

void TestHolidayStart::countsByTheReadingOfTheRules_data()
{
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QDate>("fromThatDay");
    QTest::addColumn<QDate>("counted");
    QTest::addColumn<QDate>("fromNextWorkingDay");
    QTest::newRow("E05, in a holiday") << QDate(2026, 10, 3) << QDate(2026, 10, 9) << QDate(2026, 10, 8)
                                       << QDate(2026, 10, 10);
    QTest::newRow("on a weekend") << QDate(2026, 11, 21) << QDate(2026, 11, 24) << QDate(2026, 11, 23)
                                  << QDate(2026, 11, 25);
    QTest::newRow("on the last day of a holiday")
        << QDate(2026, 10, 7) << QDate(2026, 10, 9) << QDate(2026, 10, 8) << QDate(2026, 10, 10);
    QTest::newRow("on a working day")
        << QDate(2026, 11, 20) << QDate(2026, 11, 24) << QDate(2026, 11, 20) << QDate(2026, 11, 24);
    QTest::newRow("on a Saturday that is worked")
        << QDate(2026, 10, 10) << QDate(2026, 10, 13) << QDate(2026, 10, 10) << QDate(2026, 10, 13);
}

void TestHolidayStart::countsByTheReadingOfTheRules()
{
    QFETCH(QDate, on);
    QFETCH(QDate, counted);
    for (const QList<HolidayStartRule> &rules : {QList<HolidayStartRule>{}, {OwnDay}}) {
        const Decision own = decided(rules, on);
        QTEST(lastDue(own), "fromThatDay");
        QCOMPARE(own.counted, on);
        QVERIFY(!own.clauses.contains(u"ruling"_s));
        QVERIFY(!toJson(own).contains(u"counted_from"_s));
    }
    const Decision next = decided({NextWorkingDay}, on);
    QTEST(lastDue(next), "fromNextWorkingDay");
    QCOMPARE(next.applied, on);
    QCOMPARE(next.counted, counted);
    // The rule is named, and the day told, only where it moved something.
    QCOMPARE(next.clauses.contains(u"ruling"_s), counted != on);
    QCOMPARE(toJson(next).contains(u"counted_from"_s), counted != on);
}

void TestHolidayStart::shippedRulesCountFromTheDayItself_data()
{
    QTest::addColumn<QString>("utility");
    for (const QString &utility : shippedProfileIds())
        QTest::newRow(qPrintable(utility)) << utility;
}

void TestHolidayStart::shippedRulesCountFromTheDayItself()
{
    QFETCH(QString, utility);
    const auto profile = shippedProfile(utility);
    QVERIFY(profile);
    const QDate on(2026, 10, 3);
    const HolidayStartRule *rule = profile->holidayStart(on);
    QVERIFY(rule);
    QCOMPARE(rule->clause, u"ruling"_s);
    QCOMPARE(holidayStartOf(*profile, m_calendar, on).counted, on);
}

void TestHolidayStart::aRuleHoldsForApplicationsOfItsTime()
{
    HolidayStartRule before = OwnDay;
    before.valid = {{}, QDate(2026, 10, 4), true};
    HolidayStartRule after = NextWorkingDay;
    after.valid = {QDate(2026, 10, 5), {}, false};
    QCOMPARE(lastDue(decided({before, after}, QDate(2026, 10, 4))), QDate(2026, 10, 9));
    QCOMPARE(lastDue(decided({before, after}, QDate(2026, 10, 5))), QDate(2026, 10, 10));
}

void TestHolidayStart::nothingCountsFromBeforeTheDayItIsTakenToBeOf()
{
    const QDate on(2026, 10, 3);
    const Progress ended{.stageEnds = {{u"acceptance"_s, on}}};
    QCOMPARE(lastDue(decided({OwnDay}, on, ended)), QDate(2026, 10, 8));
    QCOMPARE(lastDue(decided({NextWorkingDay}, on, ended)), QDate(2026, 10, 9));
    const Progress later{.stageEnds = {{u"acceptance"_s, QDate(2026, 10, 9)}}};
    QCOMPARE(lastDue(decided({NextWorkingDay}, on, later)), QDate(2026, 10, 10));
}

void TestHolidayStart::theDayMayBeProvisional()
{
    QVERIFY(!decided({NextWorkingDay}, QDate(2026, 10, 3)).provisional);
    const Decision newYear = decided({NextWorkingDay}, QDate(2027, 1, 1));
    QCOMPARE(newYear.counted, QDate(2027, 1, 4));
    QVERIFY(newYear.provisional);
}

QTEST_GUILESS_MAIN(TestHolidayStart)
#include "tst_holidaystart.moc"
