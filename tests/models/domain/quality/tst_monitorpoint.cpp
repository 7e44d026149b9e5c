// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/monitorpoint.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestMonitorPoint final : public QObject
{
    Q_OBJECT

private slots:
    void knowsTheLimitsOfTheStandard_data();
    void knowsTheLimitsOfTheStandard();
    void hasNoStandardLimitsFor_data();
    void hasNoStandardLimitsFor();
    void cutsNoLimitThatIsNoWholeMillivolt();
    void readsBackEveryClass();
    void refusesOtherClasses_data();
    void refusesOtherClasses();
};

void TestMonitorPoint::knowsTheLimitsOfTheStandard_data()
{
    QTest::addColumn<qint64>("nominal");
    QTest::addColumn<qint64>("lower");
    QTest::addColumn<qint64>("upper");
    QTest::newRow("220 V, single phase") << qint64(220'000) << qint64(198'000) << qint64(235'400);
    QTest::newRow("380 V") << qint64(380'000) << qint64(353'400) << qint64(406'600);
    QTest::newRow("6 kV") << qint64(6'000'000) << qint64(5'580'000) << qint64(6'420'000);
    QTest::newRow("10 kV") << qint64(10'000'000) << qint64(9'300'000) << qint64(10'700'000);
    QTest::newRow("20 kV") << qint64(20'000'000) << qint64(18'600'000) << qint64(21'400'000);
}

void TestMonitorPoint::knowsTheLimitsOfTheStandard()
{
    QFETCH(qint64, nominal);
    const auto limits = standardLimits(nominal);
    QVERIFY(limits);
    QTEST(limits->lowerMv, "lower");
    QTEST(limits->upperMv, "upper");
}

void TestMonitorPoint::hasNoStandardLimitsFor_data()
{
    QTest::addColumn<qint64>("nominal");
    QTest::newRow("nothing") << qint64(0);
    QTest::newRow("110 V") << qint64(110'000);
    QTest::newRow("a volt below 220") << qint64(219'000);
    QTest::newRow("a millivolt below 380 V") << qint64(379'999);
    QTest::newRow("a millivolt above 20 kV") << qint64(20'000'001);
    QTest::newRow("35 kV") << qint64(35'000'000);
    QTest::newRow("110 kV") << qint64(110'000'000);
}

void TestMonitorPoint::hasNoStandardLimitsFor()
{
    QFETCH(qint64, nominal);
    QVERIFY(!standardLimits(nominal));
}

void TestMonitorPoint::cutsNoLimitThatIsNoWholeMillivolt()
{
    // 400.055 V: 372.05115 to 428.05885 V; the whole millivolts in between are what is within.
    const auto limits = standardLimits(400'055);
    QVERIFY(limits);
    QCOMPARE(limits->lowerMv, qint64(372'052));
    QCOMPARE(limits->upperMv, qint64(428'058));
}

void TestMonitorPoint::readsBackEveryClass()
{
    for (const PointClass pointClass : AllPointClasses) {
        QCOMPARE(pointClassOf(wordOf(pointClass)), pointClass);
        QCOMPARE(pointClassOf(wordOf(pointClass).toLower()), pointClass);
    }
}

void TestMonitorPoint::refusesOtherClasses_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QString();
    QTest::newRow("E") << u"E"_s;
    QTest::newRow("two letters") << u"AB"_s;
    QTest::newRow("with a Chinese word") << u"A类"_s;
}

void TestMonitorPoint::refusesOtherClasses()
{
    QFETCH(QString, word);
    QVERIFY(!pointClassOf(word));
}

QTEST_GUILESS_MAIN(TestMonitorPoint)
#include "tst_monitorpoint.moc"
