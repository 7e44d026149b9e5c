// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/calendar/workingdays.h"

#include <QRandomGenerator>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestWorkingDays final : public QObject
{
    Q_OBJECT

private slots:
    void countsToTheDueDate_data();
    void countsToTheDueDate();
    void knowsEachAnnouncedYear_data();
    void knowsEachAnnouncedYear();
    void knowsWhatADayIs_data();
    void knowsWhatADayIs();
    void countsWhatWasUsed();
    void explainsEveryDayPassed();
    void leavesOutSuspendedDays_data();
    void leavesOutSuspendedDays();
    void cannotSayWhileSuspensionIsOpen();
    void answersBeforeAnOpenSuspensionBegins();
    void marksYearsWithoutATable();
    void takesANewTableForAYear();
    void agreesWithCountingBack();
    void agreesWithThePlainDefinition();

private:
    const WorkingCalendar m_calendar = WorkingCalendar::shipped();
};

void TestWorkingDays::countsToTheDueDate_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<int>("days");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<bool>("provisional");
    QTest::newRow("E01 over a weekend") << QDate(2026, 11, 20) << 3 << QDate(2026, 11, 25) << false;
    QTest::newRow("E02 National Day and a working Saturday")
        << QDate(2026, 9, 30) << 5 << QDate(2026, 10, 13) << false;
    QTest::newRow("E03 a working Sunday counts") << QDate(2026, 9, 18) << 5 << QDate(2026, 9, 24) << false;
    QTest::newRow("E04 Spring Festival between two working Saturdays")
        << QDate(2026, 2, 13) << 8 << QDate(2026, 3, 3) << false;
    QTest::newRow("E05 from the day of a holiday") << QDate(2026, 10, 3) << 2 << QDate(2026, 10, 9) << false;
    QTest::newRow("E05 from the first working day after it")
        << QDate(2026, 10, 8) << 2 << QDate(2026, 10, 10) << false;
    QTest::newRow("E06 into a year not announced") << QDate(2026, 12, 25) << 10 << QDate(2027, 1, 11) << true;
    QTest::newRow("E07 acceptance over Labour Day") << QDate(2026, 4, 30) << 1 << QDate(2026, 5, 6) << false;
    QTest::newRow("E07 plan reply with a working Saturday")
        << QDate(2026, 5, 6) << 4 << QDate(2026, 5, 11) << false;
    QTest::newRow("E08 plan reply, 18 days with Dragon Boat Festival")
        << QDate(2026, 6, 16) << 18 << QDate(2026, 7, 13) << false;
    QTest::newRow("E09 ten days over National Day")
        << QDate(2026, 9, 28) << 10 << QDate(2026, 10, 16) << false;
    QTest::newRow("E09 three days over Labour Day") << QDate(2026, 4, 29) << 3 << QDate(2026, 5, 7) << false;
    QTest::newRow("E10 an enquiry") << QDate(2026, 11, 19) << 3 << QDate(2026, 11, 24) << false;
    QTest::newRow("no day at all") << QDate(2026, 10, 3) << 0 << QDate(2026, 10, 3) << false;
    QTest::newRow("last day before a year not announced")
        << QDate(2026, 12, 30) << 1 << QDate(2026, 12, 31) << false;
    QTest::newRow("New Year 2023 began in December")
        << QDate(2022, 12, 30) << 1 << QDate(2023, 1, 3) << false;
    QTest::newRow("the longest span, Spring Festival 2021")
        << QDate(2021, 2, 10) << 3 << QDate(2021, 2, 20) << false;
    QTest::newRow("Mid-Autumn with National Day 2023")
        << QDate(2023, 9, 28) << 3 << QDate(2023, 10, 9) << false;
    QTest::newRow("National Day with Mid-Autumn 2025")
        << QDate(2025, 9, 30) << 3 << QDate(2025, 10, 11) << false;
}

void TestWorkingDays::countsToTheDueDate()
{
    QFETCH(QDate, from);
    QFETCH(int, days);
    QFETCH(QDate, due);
    QFETCH(bool, provisional);
    const DueDate result = dueDate(m_calendar, from, days);
    QCOMPARE(result.date, due);
    QCOMPARE(result.provisional, provisional);
    QCOMPARE(workingDaysBetween(m_calendar, from, due), days);
}

void TestWorkingDays::knowsEachAnnouncedYear_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("workingDays");
    QTest::addColumn<int>("makeUpDays");
    QTest::newRow("2021") << 2021 << 250 << 7;
    QTest::newRow("2022") << 2022 << 249 << 7;
    QTest::newRow("2023") << 2023 << 249 << 7;
    QTest::newRow("2024") << 2024 << 251 << 8;
    QTest::newRow("2025") << 2025 << 248 << 5;
    QTest::newRow("2026") << 2026 << 248 << 6;
}

void TestWorkingDays::knowsEachAnnouncedYear()
{
    QFETCH(int, year);
    QFETCH(int, workingDays);
    QFETCH(int, makeUpDays);
    QCOMPARE(workingDaysBetween(m_calendar, QDate(year - 1, 12, 31), QDate(year, 12, 31)), workingDays);
    int makeUp = 0;
    for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
        makeUp += m_calendar.kindOf(day) == DayKind::MakeUp ? 1 : 0;
    QCOMPARE(makeUp, makeUpDays);
    QVERIFY(!m_calendar.isProvisional(QDate(year, 6, 15)));
}

void TestWorkingDays::knowsWhatADayIs_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<DayKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("Friday") << QDate(2026, 11, 20) << DayKind::Working << QString();
    QTest::newRow("Saturday") << QDate(2026, 11, 21) << DayKind::Weekend << QString();
    QTest::newRow("Saturday within a holiday") << QDate(2026, 10, 3) << DayKind::Holiday << u"国庆节"_s;
    QTest::newRow("working Saturday") << QDate(2026, 10, 10) << DayKind::MakeUp << u"国庆节"_s;
    QTest::newRow("working Sunday") << QDate(2024, 2, 18) << DayKind::MakeUp << u"春节"_s;
    QTest::newRow("a year's end in the next year's notice")
        << QDate(2022, 12, 31) << DayKind::Holiday << u"元旦"_s;
    QTest::newRow("new moon of 2027") << QDate(2027, 2, 5) << DayKind::Holiday << u"春节"_s;
    QTest::newRow("a Monday the floor of 2027 leaves open")
        << QDate(2027, 5, 3) << DayKind::Working << QString();
    QTest::newRow("2028, statutory") << QDate(2028, 10, 3) << DayKind::Holiday << u"国庆节"_s;
    QTest::newRow("2028, second Labour Day") << QDate(2028, 5, 2) << DayKind::Holiday << u"劳动节"_s;
    QTest::newRow("2028, no more than statutory") << QDate(2028, 10, 4) << DayKind::Working << QString();
    QTest::newRow("2019, one Labour Day") << QDate(2019, 5, 2) << DayKind::Working << QString();
}

void TestWorkingDays::knowsWhatADayIs()
{
    QFETCH(QDate, day);
    QFETCH(DayKind, kind);
    QFETCH(QString, name);
    QCOMPARE(m_calendar.kindOf(day), kind);
    QCOMPARE(m_calendar.nameOf(day), name);
}

void TestWorkingDays::countsWhatWasUsed()
{
    QCOMPARE(workingDaysBetween(m_calendar, QDate(2026, 9, 30), QDate(2026, 10, 10)), 3);
    QCOMPARE(workingDaysBetween(m_calendar, QDate(2026, 10, 10), QDate(2026, 9, 30)), -3);
    QCOMPARE(workingDaysBetween(m_calendar, QDate(2026, 10, 1), QDate(2026, 10, 7)), 0);
}

void TestWorkingDays::explainsEveryDayPassed()
{
    const DueDate due = dueDate(m_calendar, QDate(2026, 9, 18), 5);
    const QList<CountedDay> passed = {
        {QDate(2026, 9, 19), DayKind::Weekend, {}, 0, false},
        {QDate(2026, 9, 20), DayKind::MakeUp, u"国庆节"_s, 1, false},
        {QDate(2026, 9, 21), DayKind::Working, {}, 2, false},
        {QDate(2026, 9, 22), DayKind::Working, {}, 3, false},
        {QDate(2026, 9, 23), DayKind::Working, {}, 4, false},
        {QDate(2026, 9, 24), DayKind::Working, {}, 5, false},
    };
    QCOMPARE(due.days, passed);
    const DueDate longer =
        dueDate(m_calendar, QDate(2026, 9, 24), 1, {{QDate(2026, 9, 27), QDate(2026, 9, 28), {}}});
    const QList<CountedDay> withHoliday = {
        {QDate(2026, 9, 25), DayKind::Holiday, u"中秋节"_s, 0, false},
        {QDate(2026, 9, 26), DayKind::Holiday, u"中秋节"_s, 0, false},
        {QDate(2026, 9, 27), DayKind::Holiday, u"中秋节"_s, 0, false},
        {QDate(2026, 9, 28), DayKind::Working, {}, 0, true},
        {QDate(2026, 9, 29), DayKind::Working, {}, 1, false},
    };
    QCOMPARE(longer.days, withHoliday);
}

void TestWorkingDays::leavesOutSuspendedDays_data()
{
    QTest::addColumn<QDate>("suspended");
    QTest::addColumn<QDate>("resumed");
    QTest::addColumn<QDate>("due");
    // Five working days from Monday 2026-11-02 end on Monday the 9th when nothing is suspended.
    const auto day = [](int of) { return QDate(2026, 11, of); };
    QTest::newRow("suspended and resumed within one day") << day(3) << day(3) << day(9);
    QTest::newRow("the day of suspension counts, that of resumption not") << day(3) << day(4) << day(10);
    QTest::newRow("over the weekend") << day(6) << day(8) << day(9);
    QTest::newRow("from before the start") << QDate(2026, 10, 20) << day(2) << day(9);
    QTest::newRow("from before the start into it") << QDate(2026, 10, 20) << day(5) << day(12);
    QTest::newRow("up to the due day") << day(6) << day(9) << day(10);
    QTest::newRow("from the due day on") << day(9) << day(30) << day(9);
    QTest::newRow("ended before it began is none") << day(6) << day(5) << day(9);
}

void TestWorkingDays::leavesOutSuspendedDays()
{
    QFETCH(QDate, suspended);
    QFETCH(QDate, resumed);
    QFETCH(QDate, due);
    const QList<Suspension> suspensions = {{suspended, resumed, u"客户要求"_s}};
    const QDate from(2026, 11, 2);
    QCOMPARE(dueDate(m_calendar, from, 5, suspensions).date, due);
    QCOMPARE(workingDaysBetween(m_calendar, from, due, suspensions), 5);
}

void TestWorkingDays::cannotSayWhileSuspensionIsOpen()
{
    const QList<Suspension> open = {{QDate(2026, 11, 4), {}, u"客户工程"_s}};
    const DueDate due = dueDate(m_calendar, QDate(2026, 11, 2), 5, open);
    QVERIFY(!due.date.isValid());
    QCOMPARE(due.days.size(), 2);
    QCOMPARE(due.days.last().day, QDate(2026, 11, 4));
    QCOMPARE(due.days.last().number, 2);
    QCOMPARE(workingDaysBetween(m_calendar, QDate(2026, 11, 2), QDate(2026, 12, 31), open), 2);
    QVERIFY(!dueDate(m_calendar, QDate(2026, 11, 9), 1, open).date.isValid());
}

void TestWorkingDays::answersBeforeAnOpenSuspensionBegins()
{
    const QList<Suspension> open = {{QDate(2026, 11, 4), {}, {}}};
    QCOMPARE(dueDate(m_calendar, QDate(2026, 11, 2), 2, open).date, QDate(2026, 11, 4));
    QCOMPARE(dueDate(m_calendar, QDate(2026, 11, 9), 0, open).date, QDate(2026, 11, 9));
}

void TestWorkingDays::marksYearsWithoutATable()
{
    QVERIFY(m_calendar.isProvisional(QDate(2027, 1, 4)));
    QVERIFY(m_calendar.isProvisional(QDate(2031, 1, 4)));
    QVERIFY(dueDate(m_calendar, QDate(2020, 12, 31), 0).provisional);
    QVERIFY(!dueDate(m_calendar, QDate(2020, 12, 31), 1).provisional);
    QVERIFY(dueDate(m_calendar, QDate(2020, 12, 29), 10).provisional);
}

void TestWorkingDays::takesANewTableForAYear()
{
    YearTable announced{2027, u"试用"_s, false, {{QDate(2027, 1, 1), u"元旦"_s}}, {}};
    for (int day = 4; day <= 8; ++day)
        announced.off.insert(QDate(2027, 1, day), u"元旦"_s);
    announced.makeUp.insert(QDate(2027, 1, 9), u"元旦"_s);
    const WorkingCalendar newer = m_calendar.withYears({announced});
    const DueDate due = dueDate(newer, QDate(2026, 12, 31), 1);
    QCOMPARE(due.date, QDate(2027, 1, 9));
    QVERIFY(!due.provisional);
    QVERIFY(newer.isWorkingDay(QDate(2027, 2, 5)));
    QVERIFY(!newer.isWorkingDay(QDate(2027, 10, 1)));
    QVERIFY(m_calendar.isProvisional(QDate(2027, 1, 9)));
    QCOMPARE(newer.years().size(), m_calendar.years().size());
}

void TestWorkingDays::agreesWithCountingBack()
{
    QRandomGenerator random(20261120);
    for (int round = 0; round < 4000; ++round) {
        const QDate from = QDate(2020, 12, 1).addDays(random.bounded(2700));
        const int days = random.bounded(60);
        QList<Suspension> suspensions;
        for (int i = random.bounded(3); i > 0; --i) {
            const QDate begins = from.addDays(random.bounded(-20, 80));
            suspensions.append({begins, begins.addDays(random.bounded(30)), {}});
        }
        const DueDate due = dueDate(m_calendar, from, days, suspensions);
        QVERIFY(due.date.isValid());
        QCOMPARE(workingDaysBetween(m_calendar, from, due.date, suspensions), days);
        if (days > 0)
            QCOMPARE(workingDaysBetween(m_calendar, from, due.date.addDays(-1), suspensions), days - 1);
        QCOMPARE(due.days.size(), from.daysTo(due.date));
        if (!due.days.isEmpty())
            QCOMPARE(due.days.last().number, days);
    }
}

void TestWorkingDays::agreesWithThePlainDefinition()
{
    // Written anew from the tables: a day works if its weekend is made up for, or it is a weekday not off.
    QSet<QDate> off;
    QSet<QDate> made;
    for (const YearTable &year : m_calendar.years()) {
        for (auto day = year.off.keyBegin(); day != year.off.keyEnd(); ++day)
            off.insert(*day);
        for (auto day = year.makeUp.keyBegin(); day != year.makeUp.keyEnd(); ++day)
            made.insert(*day);
    }
    for (QDate day(2021, 1, 1); day.year() < 2028; day = day.addDays(1)) {
        const bool works = made.contains(day) || (day.dayOfWeek() <= 5 && !off.contains(day));
        QVERIFY2(m_calendar.isWorkingDay(day) == works, qPrintable(day.toString(Qt::ISODate)));
    }
}

QTEST_GUILESS_MAIN(TestWorkingDays)
#include "tst_workingdays.moc"
