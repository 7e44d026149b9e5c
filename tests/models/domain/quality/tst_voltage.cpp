// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/voltage.h"

#include <QTest>

#include <algorithm>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestVoltage final : public QObject
{
    Q_OBJECT

private slots:
    void leavesMinutesWithoutDataOutOfTheDenominator();
    void countsMissingSamplesAsMissing();
    void makesTheCompositeOfFourClasses();
    void averagesOnlyTheClassesThatArePresent();
    void hasNoCompositeWithout_data();
    void hasNoCompositeWithout();
    void weightsAQuarterByMonitoredMinutes();
    void weightsAClassByItsPointsOrByTime();
    void roundsNoRateBeforeItIsPrinted();
    void namesTheWorstPointsFirst();
    void cutsMonthsWhereTheMetersDo();
    void provesItsLaws();
    void reportsABrokenLaw_data();
    void reportsABrokenLaw();
};

namespace {

constexpr qint64 DayMinutes = 1440;
const Period Quarter{QDate(2026, 7, 1), QDate(2026, 9, 30)};
const Period January{QDate(2026, 1, 1), QDate(2026, 1, 31)};

VoltageMinutes minutesOf(qint64 monitored, qint64 over, qint64 under, const Period &span = January)
{
    return {span.days() * DayMinutes, monitored, monitored - over - under, over, under};
}

/// A point whose months are given; the period is their sum.
PointVoltage aPoint(const QString &name, PointClass pointClass, const QList<VoltageMinutes> &months)
{
    PointVoltage point;
    point.point.point = name;
    point.point.pointClass = pointClass;
    point.months = months;
    for (const VoltageMinutes &month : months)
        point.total += month;
    return point;
}

/// A point that was out of limits so many of 100,000 minutes … too many for January, but the figures do not
/// mind.
PointVoltage outOf100000(PointClass pointClass, qint64 minutes)
{
    return aPoint(wordOf(pointClass), pointClass, {minutesOf(100'000, minutes, 0)});
}

VoltageResult resultOf(const QList<PointVoltage> &points, const Period &period = January,
                       ClassRate way = ClassRate::Mean)
{
    VoltageOptions options;
    options.period = period;
    options.classRate = way;
    return summarise(options, VoltageInput::DailyStatistics, points);
}

double rounded(const std::optional<Ratio> &rate, int decimals)
{
    return QString::number(rate ? rate->toDouble() : -1, 'f', decimals).toDouble();
}

bool holds(const QList<InvariantCheck> &checks, const QString &id)
{
    const auto found = std::find_if(checks.begin(), checks.end(),
                                    [&](const InvariantCheck &check) { return check.id == id; });
    return found != checks.end() && found->holds;
}

} // namespace

void TestVoltage::leavesMinutesWithoutDataOutOfTheDenominator()
{
    // A month of 30 days, 240 minutes without data, 115 above and 310 below the limits.
    const VoltageMinutes minutes =
        minutesOf(30 * DayMinutes - 240, 115, 310, {QDate(2026, 6, 1), QDate(2026, 6, 30)});
    QCOMPARE(minutes.monitored, qint64(42960));
    QCOMPARE(rounded(minutes.rate(), 4), 99.0107);
    QCOMPARE(rounded(minutes.overRate(), 4), 0.2677);
    QCOMPARE(rounded(minutes.underRate(), 4), 0.7216);
    QCOMPARE(minutes.missing(), qint64(240));
    QVERIFY(!VoltageMinutes().rate());
}

void TestVoltage::countsMissingSamplesAsMissing()
{
    // 96 samples a day, 15 minutes each: 3 missing, 7 out of limits.
    const VoltageMinutes minutes{DayMinutes, 1395, 1290, 105, 0};
    QCOMPARE(rounded(minutes.rate(), 4), 92.4731);
    QCOMPARE(rounded(minutes.monitoredRate(), 3), 96.875);
}

void TestVoltage::makesTheCompositeOfFourClasses()
{
    const VoltageResult result =
        resultOf({outOf100000(PointClass::A, 15), outOf100000(PointClass::B, 100),
                  outOf100000(PointClass::C, 380), outOf100000(PointClass::D, 1285)});
    QCOMPARE(rounded(result.total.ofClass(PointClass::A)->rate, 3), 99.985);
    QCOMPARE(rounded(result.total.ofClass(PointClass::D)->rate, 3), 98.715);
    QCOMPARE(rounded(result.total.composite, 4), 99.6983);
}

void TestVoltage::averagesOnlyTheClassesThatArePresent()
{
    // A class B whose only point has no data is as absent as a class without points.
    const PointVoltage silent = aPoint(u"B"_s, PointClass::B, {minutesOf(0, 0, 0)});
    const QList<PointVoltage> present{outOf100000(PointClass::A, 15), outOf100000(PointClass::C, 380),
                                      outOf100000(PointClass::D, 1285)};
    QCOMPARE(rounded(resultOf(present).total.composite, 5), 99.57625);
    const VoltageResult withSilent = resultOf(present + QList{silent});
    QCOMPARE(rounded(withSilent.total.composite, 5), 99.57625);
    QVERIFY(!withSilent.total.ofClass(PointClass::B)->rate);
    QCOMPARE(withSilent.total.ofClass(PointClass::B)->points, 1);
    QCOMPARE(withSilent.total.ofClass(PointClass::B)->monitoredPoints, 0);
    QVERIFY(!resultOf(present).total.ofClass(PointClass::B));
}

void TestVoltage::hasNoCompositeWithout_data()
{
    QTest::addColumn<QString>("classes");
    QTest::newRow("points") << QString();
    QTest::newRow("A") << u"BCD"_s;
    QTest::newRow("all the others") << u"A"_s;
}

void TestVoltage::hasNoCompositeWithout()
{
    QFETCH(QString, classes);
    QList<PointVoltage> points;
    for (const QChar letter : classes)
        points.append(outOf100000(*pointClassOf(letter), 10));
    QVERIFY(!resultOf(points).total.composite);
}

void TestVoltage::weightsAQuarterByMonitoredMinutes()
{
    const Period first{QDate(2026, 1, 1), QDate(2026, 3, 31)};
    const auto months = first.months();
    const VoltageResult result =
        resultOf({aPoint(u"D-001"_s, PointClass::D,
                         {minutesOf(44640, 357, 0, months[0]), minutesOf(40320, 524, 0, months[1]),
                          minutesOf(30000, 630, 0, months[2])})},
                 first);
    QCOMPARE(result.points.first().total.monitored, qint64(114960));
    QCOMPARE(rounded(result.total.ofClass(PointClass::D)->rate, 4), 98.6856);
    QCOMPARE(result.months.size(), 3);
    QCOMPARE(rounded(result.months[2].ofClass(PointClass::D)->rate, 3), 97.9);
}

void TestVoltage::weightsAClassByItsPointsOrByTime()
{
    const QList<PointVoltage> points{aPoint(u"1"_s, PointClass::A, {minutesOf(40000, 400, 0)}),
                                     aPoint(u"2"_s, PointClass::A, {minutesOf(10000, 0, 300)})};
    QCOMPARE(rounded(resultOf(points).total.ofClass(PointClass::A)->rate, 6), 98.0);
    QCOMPARE(rounded(resultOf(points, January, ClassRate::Time).total.ofClass(PointClass::A)->rate, 6), 98.6);
}

void TestVoltage::roundsNoRateBeforeItIsPrinted()
{
    // 3 of 20,000 minutes: 99.985 exactly, which binary fractions cannot hold.
    const VoltageMinutes minutes = minutesOf(20'000, 3, 0);
    QVERIFY(minutes.rate()->numerator * 1000 == 99'985 * minutes.rate()->denominator);
    const VoltageResult result =
        resultOf({aPoint(u"1"_s, PointClass::A, {minutes}), aPoint(u"2"_s, PointClass::A, {minutes}),
                  aPoint(u"3"_s, PointClass::D, {minutes})});
    for (const std::optional<Ratio> &rate :
         {result.total.ofClass(PointClass::A)->rate, result.total.composite})
        QVERIFY(rate->numerator * 1000 == 99'985 * rate->denominator);
}

void TestVoltage::namesTheWorstPointsFirst()
{
    const QList<PointVoltage> points{aPoint(u"good"_s, PointClass::D, {minutesOf(40000, 0, 0)}),
                                     aPoint(u"bad"_s, PointClass::D, {minutesOf(40000, 20, 20)}),
                                     aPoint(u"worst"_s, PointClass::D, {minutesOf(20000, 0, 21)}),
                                     aPoint(u"as bad"_s, PointClass::D, {minutesOf(20000, 20, 0)}),
                                     aPoint(u"silent"_s, PointClass::D, {minutesOf(0, 0, 0)})};
    QCOMPARE(resultOf(points).worst, (QList<int>{2, 1, 3}));
    VoltageOptions options;
    options.period = January;
    options.worstPoints = 2;
    QCOMPARE(summarise(options, VoltageInput::Samples, points).worst, (QList<int>{2, 1}));
}

void TestVoltage::cutsMonthsWhereTheMetersDo()
{
    VoltageOptions options;
    options.period = Quarter;
    QCOMPARE(monthsOf(options), Quarter.months());
    options.monthStartDay = 21;
    QCOMPARE(monthsOf(options), (QList<Period>{{QDate(2026, 7, 1), QDate(2026, 7, 20)},
                                               {QDate(2026, 7, 21), QDate(2026, 8, 20)},
                                               {QDate(2026, 8, 21), QDate(2026, 9, 20)},
                                               {QDate(2026, 9, 21), QDate(2026, 9, 30)}}));
    options.period = {QDate(2026, 6, 21), QDate(2026, 9, 20)};
    QCOMPARE(monthsOf(options).size(), 3);
    QCOMPARE(monthsOf(options).first(), (Period{QDate(2026, 6, 21), QDate(2026, 7, 20)}));
}

void TestVoltage::provesItsLaws()
{
    const VoltageResult result = resultOf({aPoint(u"1"_s, PointClass::A, {minutesOf(40000, 4, 5)}),
                                           aPoint(u"2"_s, PointClass::D, {minutesOf(10000, 0, 3)})});
    const QList<InvariantCheck> checks = voltageInvariants(result);
    QCOMPARE(checks.size(), 6);
    for (const InvariantCheck &check : checks)
        QVERIFY2(check.holds, qPrintable(check.id + u' ' + check.detail));
}

void TestVoltage::reportsABrokenLaw_data()
{
    using Damage = void (*)(VoltageResult &);
    QTest::addColumn<QString>("law");
    QTest::addColumn<Damage>("damage");
    QTest::newRow("within") << u"monitored_is_within_over_under"_s
                            << Damage([](VoltageResult &result) { ++result.points[0].total.within; });
    QTest::newRow("too long") << u"monitored_at_most_expected"_s
                              << Damage([](VoltageResult &result) { result.points[0].total.expected = 1; });
    QTest::newRow("points") << u"points_add_up"_s
                            << Damage([](VoltageResult &result) { ++result.total.minutes.over; });
    QTest::newRow("classes") << u"classes_add_up"_s << Damage([](VoltageResult &result) {
        ++result.total.classes[1].minutes.under;
    });
    QTest::newRow("months") << u"months_add_up"_s
                            << Damage([](VoltageResult &result) { ++result.points[1].months[0].under; });
    QTest::newRow("records") << u"records_add_up"_s
                             << Damage([](VoltageResult &result) { ++result.records.noData; });
}

void TestVoltage::reportsABrokenLaw()
{
    using Damage = void (*)(VoltageResult &);
    QFETCH(QString, law);
    QFETCH(Damage, damage);
    VoltageResult result = resultOf({aPoint(u"1"_s, PointClass::A, {minutesOf(40000, 4, 5)}),
                                     aPoint(u"2"_s, PointClass::D, {minutesOf(10000, 0, 3)})});
    QVERIFY(holds(voltageInvariants(result), law));
    damage(result);
    QVERIFY(!holds(voltageInvariants(result), law));
}

QTEST_GUILESS_MAIN(TestVoltage)
#include "tst_voltage.moc"
