// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/period.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestPeriod final : public QObject
{
    Q_OBJECT

private slots:
    void readsAQuarter_data();
    void readsAQuarter();
    void refusesWhatIsNoQuarter_data();
    void refusesWhatIsNoQuarter();
    void findsItsNeighbours_data();
    void findsItsNeighbours();
    void fallsApartIntoMonths();
    void countsSecondsOnTheWallClock();
};

void TestPeriod::readsAQuarter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Period>("period");
    QTest::addColumn<qint64>("hours");
    QTest::newRow("third") << u"2026Q3"_s << Period{{2026, 7, 1}, {2026, 9, 30}} << qint64(2208);
    QTest::newRow("first") << u"2026Q1"_s << Period{{2026, 1, 1}, {2026, 3, 31}} << qint64(2160);
    QTest::newRow("first of a leap year")
        << u"2028q1"_s << Period{{2028, 1, 1}, {2028, 3, 31}} << qint64(2184);
}

void TestPeriod::readsAQuarter()
{
    QFETCH(const QString, text);
    QFETCH(const Period, period);
    const auto read = parseQuarter(text);
    QVERIFY(read);
    QCOMPARE(*read, period);
    QTEST(read->hours(), "hours");
    QCOMPARE(read->name(), text.toUpper());
}

void TestPeriod::refusesWhatIsNoQuarter_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"2026Q5"_s, u"2026Q0"_s, u"2026"_s, u"26Q1"_s, u"2026Q33"_s, u""_s, u"２０２６Q1"_s, u"0000Q1"_s})
        QTest::newRow(qPrintable(text + u'.')) << text;
}

void TestPeriod::refusesWhatIsNoQuarter()
{
    QFETCH(const QString, text);
    const auto read = parseQuarter(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadDate);
}

void TestPeriod::findsItsNeighbours_data()
{
    QTest::addColumn<Period>("period");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("yearBefore");
    QTest::newRow("quarter") << Period{{2026, 1, 1}, {2026, 3, 31}} << u"2026Q1"_s << u"2025Q4"_s
                             << u"2025Q1"_s;
    QTest::newRow("month") << Period{{2024, 2, 1}, {2024, 2, 29}} << u"2024-02"_s << u"2024-01"_s
                           << u"2023-02"_s;
    QTest::newRow("year") << Period{{2026, 1, 1}, {2026, 12, 31}} << u"2026"_s << u"2025"_s << u"2025"_s;
    QTest::newRow("days") << Period{{2026, 3, 5}, {2026, 3, 14}} << u"2026-03-05..2026-03-14"_s
                          << u"2026-02-23..2026-03-04"_s << u"2025-03-05..2025-03-14"_s;
    QTest::newRow("half a year") << Period{{2026, 1, 1}, {2026, 6, 30}} << u"2026-01-01..2026-06-30"_s
                                 << u"2025-07-01..2025-12-31"_s << u"2025-01-01..2025-06-30"_s;
}

void TestPeriod::findsItsNeighbours()
{
    QFETCH(const Period, period);
    QTEST(period.name(), "name");
    QTEST(period.before().name(), "before");
    QTEST(period.yearBefore().name(), "yearBefore");
}

void TestPeriod::fallsApartIntoMonths()
{
    const Period period{{2026, 1, 20}, {2026, 3, 5}};
    const QList<Period> months{
        {{2026, 1, 20}, {2026, 1, 31}}, {{2026, 2, 1}, {2026, 2, 28}}, {{2026, 3, 1}, {2026, 3, 5}}};
    QCOMPARE(period.months(), months);
}

void TestPeriod::countsSecondsOnTheWallClock()
{
    const Period day{{2026, 7, 1}, {2026, 7, 1}};
    QCOMPARE(day.end() - day.begin(), DaySeconds);
    QCOMPARE(dayOf(day.begin()), day.from);
    QCOMPARE(dayOf(day.end() - 1), day.to);
    QCOMPARE(dayOf(-1), QDate(1969, 12, 31));
    QCOMPARE(dayOf(-DaySeconds), QDate(1969, 12, 31));
}

QTEST_GUILESS_MAIN(TestPeriod)
#include "tst_period.moc"
