// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliability.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// Customer-hours in hundredths, so that a table of values stays readable.
ReliabilityFigures figuresOf(qint64 users, qint64 centihours, qint64 interruptions, qint64 days)
{
    ReliabilityFigures figures;
    figures.sums.units = OutageSums::UnitsPerSecond * centihours * 36;
    figures.sums.interruptions = interruptions;
    figures.userDays = users * days;
    figures.days = days;
    return figures;
}

QString fourPlaces(const std::optional<Ratio> &ratio)
{
    return ratio ? QString::number(ratio->toDouble(), 'f', 4) : u"none"_s;
}

} // namespace

class TestReliabilityFigures final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithPublishedRates_data();
    void agreesWithPublishedRates();
    void rollsUpBySumsNotByRates();
    void knowsNoRateWithoutUsers();
    void namesEveryCategoryOnce();
    void turnsRatiosIntoNearestDoubles();
};

void TestReliabilityFigures::agreesWithPublishedRates_data()
{
    QTest::addColumn<qint64>("millihours");
    QTest::addColumn<qint64>("days");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("rate");
    QTest::newRow("2006 city") << qint64(13191) << qint64(365) << 3 << u"99.849"_s;
    QTest::newRow("2006 country") << qint64(38300) << qint64(365) << 3 << u"99.563"_s;
    QTest::newRow("2011 city") << qint64(7012) << qint64(365) << 3 << u"99.920"_s;
    QTest::newRow("2011 country") << qint64(18430) << qint64(365) << 3 << u"99.790"_s;
    QTest::newRow("half of 2018, 52 cities") << qint64(3580) << qint64(181) << 3 << u"99.918"_s;
    QTest::newRow("city centre by YD/T 1051") << qint64(3370) << qint64(365) << 4 << u"99.9615"_s;
    QTest::newRow("countryside by YD/T 1051") << qint64(12700) << qint64(365) << 3 << u"99.855"_s;
    QTest::newRow("2020, a leap year") << qint64(11870) << qint64(366) << 3 << u"99.865"_s;
}

void TestReliabilityFigures::agreesWithPublishedRates()
{
    QFETCH(const qint64, millihours);
    QFETCH(const qint64, days);
    QFETCH(const int, places);
    // A thousand users, so that so many thousandths of an hour each are whole customer-hours.
    const ReliabilityFigures figures = figuresOf(1000, millihours * 100, 0, days);
    QCOMPARE(figures.saidiHours()->toDouble(), double(millihours) / 1000);
    QTEST(QString::number(figures.asai1()->toDouble(), 'f', places), "rate");
}

void TestReliabilityFigures::rollsUpBySumsNotByRates()
{
    // Worked example E17: four regions, first quarter of 2026.
    const QList<ReliabilityFigures> regions{figuresOf(210, 3150, 42, 90), figuresOf(380, 19000, 171, 90),
                                            figuresOf(260, 36400, 286, 90),
                                            figuresOf(1150, 517500, 2875, 90)};
    const QStringList rates{u"99.9931"_s, u"99.9769"_s, u"99.9352"_s, u"99.7917"_s};
    ReliabilityFigures all;
    all.days = 90;
    for (qsizetype i = 0; i < regions.size(); ++i) {
        QCOMPARE(fourPlaces(regions.at(i).asai1()), rates.at(i));
        all.sums += regions.at(i).sums;
        all.userDays += regions.at(i).userDays;
        if (i == 2)
            QCOMPARE(fourPlaces(all.asai1()), u"99.9681"_s);
    }
    QCOMPARE(fourPlaces(all.asai1()), u"99.8667"_s);
    QCOMPARE(fourPlaces(all.saidiHours()), u"2.8803"_s);
    QCOMPARE(fourPlaces(all.saifi()), u"1.6870"_s);
}

void TestReliabilityFigures::knowsNoRateWithoutUsers()
{
    ReliabilityFigures figures = figuresOf(0, 1000, 4, 92);
    QVERIFY(!figures.saidiHours() && !figures.saifi() && !figures.asai1() && !figures.maifi());
    QCOMPARE(fourPlaces(figures.caidiHours()), u"2.5000"_s);
    figures.sums.interruptions = 0;
    QVERIFY(!figures.caidiHours());
}

void TestReliabilityFigures::namesEveryCategoryOnce()
{
    for (int i = 0; i < OutageCategories; ++i) {
        const auto category = OutageCategory(i);
        const QByteArray name = categoryName(category).toUtf8();
        QCOMPARE(categoryNamed(name), std::optional(category));
    }
    QVERIFY(!categoryNamed("故障"));
    QVERIFY(!categoryNamed(""));
}

void TestReliabilityFigures::turnsRatiosIntoNearestDoubles()
{
    QCOMPARE((Ratio{73, 100}.toDouble()), 0.73);
    QCOMPARE((Ratio{-1, 3}.toDouble()), -1.0 / 3);
    const Wide big = Wide(1) << 90;
    QCOMPARE((Ratio{big * 9997 + big / 4, big * 100}.toDouble()), 99.9725);
}

QTEST_GUILESS_MAIN(TestReliabilityFigures)
#include "tst_reliabilityfigures.moc"
