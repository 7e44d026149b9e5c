// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/slotbook.h"

#include <QTest>

using namespace powerhall;

class TestSlotBook final : public QObject
{
    Q_OBJECT

private slots:
    void takesEachSlotOnce();
    void keepsPointsAndDaysApart();
    void knowsWhatTwoBooksShare();
    void joinsBooks();
    void seesHowFarSamplesStandApart_data();
    void seesHowFarSamplesStandApart();
};

namespace {

constexpr qint64 Days = 3;
constexpr qint64 Points = 5;
constexpr int MinutesADay = 1440;

bool enter(SlotBook &book, qint64 day, qint64 point, int slot)
{
    return book.enter(book.wordOfDay(day) + size_t(point) * book.wordsPerPoint() + size_t(slot) / 64,
                      quint64(1) << (slot % 64));
}

} // namespace

void TestSlotBook::takesEachSlotOnce()
{
    SlotBook book(Days, Points, MinutesADay);
    QCOMPARE(book.count(), 0);
    for (int slot = 0; slot < MinutesADay; ++slot)
        QVERIFY(enter(book, 1, 2, slot));
    for (int slot = 0; slot < MinutesADay; ++slot)
        QVERIFY(!enter(book, 1, 2, slot));
    QCOMPARE(book.count(), MinutesADay);
}

void TestSlotBook::keepsPointsAndDaysApart()
{
    SlotBook book(Days, Points, 96);
    for (qint64 day = 0; day < Days; ++day) {
        for (qint64 point = 0; point < Points; ++point) {
            QVERIFY(enter(book, day, point, 0));
            QVERIFY(enter(book, day, point, 95));
        }
    }
    QCOMPARE(book.count(), Days * Points * 2);
}

void TestSlotBook::knowsWhatTwoBooksShare()
{
    SlotBook first(Days, Points, MinutesADay);
    SlotBook second(Days, Points, MinutesADay);
    QVERIFY(!first.shares(second));
    enter(first, 2, 4, 1439);
    enter(second, 2, 4, 1438);
    QVERIFY(!first.shares(second));
    enter(second, 2, 4, 1439);
    QVERIFY(first.shares(second));
    QVERIFY(second.shares(first));
}

void TestSlotBook::joinsBooks()
{
    SlotBook first(Days, Points, MinutesADay);
    SlotBook second(Days, Points, MinutesADay);
    enter(first, 0, 0, 7);
    enter(second, 0, 0, 7);
    enter(second, 2, 3, 70);
    first.add(second);
    QCOMPARE(first.count(), 2);
    QCOMPARE(second.count(), 2);
    QVERIFY(!enter(first, 2, 3, 70));
}

void TestSlotBook::seesHowFarSamplesStandApart_data()
{
    QTest::addColumn<QList<int>>("filled");
    QTest::addColumn<int>("spacing");
    QTest::newRow("nothing") << QList<int>{} << 0;
    QTest::newRow("one slot") << QList<int>{300} << 0;
    QTest::newRow("every minute") << QList<int>{10, 11, 12} << 1;
    QTest::newRow("quarters of an hour") << QList<int>{0, 15, 30, 1425} << 15;
    QTest::newRow("quarters of an hour, five past") << QList<int>{5, 20, 1430} << 15;
    QTest::newRow("hours but for one") << QList<int>{60, 120, 190} << 10;
}

void TestSlotBook::seesHowFarSamplesStandApart()
{
    QFETCH(QList<int>, filled);
    SlotBook book(Days, Points, MinutesADay);
    // Spread over days and points: all are laid over one another.
    for (qsizetype i = 0; i < filled.size(); ++i)
        enter(book, i % Days, i % Points, filled.at(i));
    QTEST(book.spacing(), "spacing");
}

QTEST_GUILESS_MAIN(TestSlotBook)
#include "tst_slotbook.moc"
