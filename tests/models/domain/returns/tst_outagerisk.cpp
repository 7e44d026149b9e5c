// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/profilereader.h"
#include "models/domain/quality/outage.h"
#include "models/domain/returns/outagerisk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

/// One outage of a line; `area` empty = of the whole line.
Outage outage(const QString &number, QDate day, const QString &area = {}, qint64 users = 10,
              qint64 seconds = 3600, OutageCategory category = OutageCategory::FaultInternal)
{
    const LocalSecond start = localSecondOf(day) + 8 * 3600;
    Outage one;
    one.number = number;
    one.entry = {u"城东线"_s, area, u"农村"_s, category, {}, {{start, start + seconds, users}}};
    return one;
}

QMap<QString, QStringList> chargedTo(const QList<Outage> &outages, const Period &period)
{
    const auto profile = shippedProfile(u"huangchuan"_s);
    QMap<QString, QStringList> cases;
    const OutageRows rows(outages);
    for (const RiskLine &line : outageRisk(rows.rows(), *profile, period))
        cases.insert(line.id, line.cases);
    return cases;
}

const Period Second{QDate(2026, 4, 1), QDate(2026, 6, 30)};

} // namespace

/// What outages cost by the one profile that states it: 2 000 a line fault, 5 000 more above 3 a year, 2 000
/// above 300 customer-hours, 50 an area outage, 200 above 5.
class OutageRiskTest final : public QObject
{
    Q_OBJECT

private slots:
    void faultsOfALineCostEach();
    void countsAboveThreeFromNewYear();
    void oneLineOutageAboveThreeHundred_data();
    void oneLineOutageAboveThreeHundred();
    void anAreaAloneIsTheAreas();
    void aSixthOutageOfAnArea();
    void shortOnesCostNothing();
    void moneyIsCountTimesYuan();
    void othersStateNone();
};

void OutageRiskTest::faultsOfALineCostEach()
{
    const auto cases =
        chargedTo({outage(u"1"_s, {2026, 4, 1}), outage(u"2"_s, {2026, 6, 30}), outage(u"3"_s, {2026, 7, 1}),
                   outage(u"4"_s, {2026, 5, 1}, {}, 10, 3600, OutageCategory::PlannedWorks)},
                  Second);
    QCOMPARE(cases.value(u"line_fault"_s), (QStringList{u"城东线 1"_s, u"城东线 2"_s}));
}

void OutageRiskTest::countsAboveThreeFromNewYear()
{
    // Two in the first quarter, three in the second: the fourth and fifth of the year are above three.
    const auto cases =
        chargedTo({outage(u"1"_s, {2025, 12, 31}), outage(u"2"_s, {2026, 1, 2}), outage(u"3"_s, {2026, 2, 2}),
                   outage(u"4"_s, {2026, 4, 2}), outage(u"5"_s, {2026, 5, 2}), outage(u"6"_s, {2026, 6, 2})},
                  Second);
    QCOMPARE(cases.value(u"line_trips_above"_s), (QStringList{u"城东线 5"_s, u"城东线 6"_s}));
}

void OutageRiskTest::oneLineOutageAboveThreeHundred_data()
{
    QTest::addColumn<qint64>("users");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("above");
    QTest::addRow("300 exactly") << qint64(100) << qint64(3 * 3600) << false;
    QTest::addRow("one second more") << qint64(100) << qint64(3 * 3600 + 1) << true;
    QTest::addRow("43 areas for 7.5 h") << qint64(43) << qint64(27000) << true;
}

void OutageRiskTest::oneLineOutageAboveThreeHundred()
{
    QFETCH(qint64, users);
    QFETCH(qint64, seconds);
    QFETCH(bool, above);
    const auto cases =
        chargedTo({outage(u"1"_s, {2026, 4, 2}, {}, users, seconds, OutageCategory::PlannedWorks)}, Second);
    QCOMPARE(cases.value(u"customer_hours_above"_s).size(), above ? 1 : 0);
}

void OutageRiskTest::anAreaAloneIsTheAreas()
{
    Outage both = outage(u"2"_s, {2026, 4, 3}, u"1号台区"_s);
    Outage other = outage(u"2"_s, {2026, 4, 3}, u"2号台区"_s); // the same interruption's second area
    const auto cases = chargedTo({outage(u"1"_s, {2026, 4, 2}, u"1号台区"_s), both, other}, Second);
    QCOMPARE(cases.value(u"area_outage"_s), QStringList{u"城东线 1"_s});
    QCOMPARE(cases.value(u"line_fault"_s), QStringList{u"城东线 2"_s});
}

void OutageRiskTest::aSixthOutageOfAnArea()
{
    QList<Outage> outages;
    for (int day = 1; day <= 7; ++day)
        outages.append(outage(QString::number(day), {2026, 4, day}, u"1号台区"_s));
    const auto cases = chargedTo(outages, Second);
    QCOMPARE(cases.value(u"area_outages_above"_s),
             (QStringList{u"城东线 1号台区 6"_s, u"城东线 1号台区 7"_s}));
    QCOMPARE(cases.value(u"area_outage"_s).size(), 7);
}

void OutageRiskTest::shortOnesCostNothing()
{
    const auto cases = chargedTo(
        {outage(u"1"_s, {2026, 4, 2}, {}, 10, 180), outage(u"2"_s, {2026, 4, 3}, {}, 10, 181)}, Second);
    QCOMPARE(cases.value(u"line_fault"_s), QStringList{u"城东线 2"_s});
}

void OutageRiskTest::moneyIsCountTimesYuan()
{
    const auto profile = shippedProfile(u"huangchuan"_s);
    const OutageRows rows({outage(u"1"_s, {2026, 4, 2}), outage(u"2"_s, {2026, 4, 3})});
    qint64 total = 0;
    for (const RiskLine &line : outageRisk(rows.rows(), *profile, Second))
        total += line.total();
    QCOMPARE(total, 4'000);
}

void OutageRiskTest::othersStateNone()
{
    const OutageRows rows({outage(u"1"_s, {2026, 4, 2})});
    for (const QString &id : {u"baoshan"_s, u"chongqing"_s, u"guidong"_s})
        QVERIFY(outageRisk(rows.rows(), *shippedProfile(id), Second).isEmpty());
}

QTEST_GUILESS_MAIN(OutageRiskTest)
#include "tst_outagerisk.moc"
