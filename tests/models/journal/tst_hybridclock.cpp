// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/hybridclock.h"

#include <QTest>

#include <limits>

using namespace powerhall;

class TestHybridClock final : public QObject
{
    Q_OBJECT

private slots:
    void neverRunsBack();
    void liesBehindWhatItRead();
    void isNotDraggedIntoTheFuture_data();
    void isNotDraggedIntoTheFuture();
    void carriesAFullCounterOver();
};

void TestHybridClock::neverRunsBack()
{
    HybridClock clock;
    HybridTime last;
    for (const qint64 wall : {1000, 1000, 2000, 500, -5, 2001}) {
        const HybridTime stamp = clock.next(wall);
        QVERIFY(stamp > last);
        last = stamp;
    }
    QCOMPARE(last.ms, 2001);
    QCOMPARE(last.counter, 0U);
}

void TestHybridClock::liesBehindWhatItRead()
{
    HybridClock clock;
    QVERIFY(clock.observe({5000, 7}, 1000));
    const HybridTime stamp = clock.next(1000);
    QVERIFY(stamp > (HybridTime{5000, 7}));
}

void TestHybridClock::isNotDraggedIntoTheFuture_data()
{
    QTest::addColumn<qint64>("remote");
    QTest::addColumn<bool>("moves");
    QTest::addRow("ten minutes ahead") << qint64(601'000) << true;
    QTest::addRow("a moment more") << qint64(601'001) << false;
    QTest::addRow("a year") << qint64(31'536'000'000) << false;
    QTest::addRow("behind") << qint64(10) << true;
}

void TestHybridClock::isNotDraggedIntoTheFuture()
{
    QFETCH(qint64, remote);
    QFETCH(bool, moves);
    HybridClock clock;
    QCOMPARE(clock.observe({remote, 0}, 1000), moves);
    QCOMPARE(clock.next(1000).ms, moves ? qMax(remote, qint64(1000)) : 1000);
}

void TestHybridClock::carriesAFullCounterOver()
{
    HybridClock clock({1000, std::numeric_limits<quint32>::max()});
    QCOMPARE(clock.next(1000).ms, 1001);
}

QTEST_GUILESS_MAIN(TestHybridClock)
#include "tst_hybridclock.moc"
