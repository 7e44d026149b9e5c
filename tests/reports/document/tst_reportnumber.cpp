// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/document/reportnumber.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Exact figures and the one rounding of them.
class ReportNumberTest final : public QObject
{
    Q_OBJECT

private slots:
    void roundsHalfUpOnce_data();
    void roundsHalfUpOnce();
    void roundsAlikeInAnyWidth();
    void comparesWithoutOverflow();
    void keepsManyDigits();
    void takesBinaryFigures();
    void theDoubleIsTheNearestToTheDecimal();
};

void ReportNumberTest::roundsHalfUpOnce_data()
{
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 numerator, qint64 denominator, int places, const char *text) {
        QTest::addRow("%lld/%lld at %d", numerator, denominator, places)
            << numerator << denominator << places << QString::fromLatin1(text);
    };
    row(0, 1, 0, "0");
    row(0, 7, 4, "0.0000");
    row(1, 3, 4, "0.3333");
    row(2, 3, 4, "0.6667");
    row(1, 2, 0, "1");
    row(5, 1000, 2, "0.01");
    row(4999, 1000000, 2, "0.00");
    row(-1, 2, 0, "-1");
    row(-5, 1000, 2, "-0.01");
    row(-4999, 1000000, 2, "0.00");
    row(1, -3, 2, "-0.33");
    row(999999, 10000, 2, "100.00");
    row(9996693840, 100000000, 4, "99.9669");
    row(123456789012345, 100, 2, "1234567890123.45");
    // 2.675 is below itself in binary: a double would give 2.67.
    row(2675, 1000, 2, "2.68");
}

void ReportNumberTest::roundsHalfUpOnce()
{
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    QFETCH(int, places);
    QFETCH(QString, text);
    QCOMPARE(ReportNumber::ratio(numerator, denominator).rounded(places).text(), text);
}

void ReportNumberTest::roundsAlikeInAnyWidth()
{
    // The same value with a denominator too large for 64 bits takes the long way.
    const ReportNumber::Wide prime = ReportNumber::Wide(1'000'000'007) * 1'000'000'009 * 998'244'353;
    for (qint64 numerator = 0; numerator < 3000; ++numerator) {
        for (const qint64 denominator : {1, 3, 7, 8, 100, 128, 999}) {
            for (const int places : {0, 1, 2, 4, 9}) {
                const auto quick = ReportNumber::ratio(numerator, denominator).rounded(places);
                const auto slow = ReportNumber::ratio(-numerator, denominator).rounded(places);
                QCOMPARE(slow.units, -quick.units);
            }
        }
    }
    QCOMPARE(ReportNumber::ratio(prime / 3, prime).rounded(4).text(), u"0.3333"_s);
}

void ReportNumberTest::comparesWithoutOverflow()
{
    const ReportNumber::Wide large = ReportNumber::Wide(1000000000000000000) * 1000000000000000000;
    const auto less = ReportNumber::ratio(large - 2, large - 1);
    const auto more = ReportNumber::ratio(large - 1, large);
    QVERIFY(less < more);
    QVERIFY(ReportNumber::ratio(-(large - 1), large) < ReportNumber::ratio(-(large - 2), large - 1));
    QVERIFY(ReportNumber::ratio(2, 6) == ReportNumber::ratio(1, 3));
    QVERIFY(ReportNumber::whole(-1) < ReportNumber::whole(0));
    QVERIFY(ReportNumber::whole(0) == ReportNumber::decimal(0, 5));
    QVERIFY(ReportNumber::decimal(31, 1) > ReportNumber::whole(3));
}

void ReportNumberTest::keepsManyDigits()
{
    // 10^16 customer-seconds of 10^18: the rate's ninth digit is still right.
    const auto rate = ReportNumber::ratio(ReportNumber::Wide(1000000000000000000 - 333333333333333) * 100,
                                          1000000000000000000);
    QCOMPARE(rate.rounded(9).text(), u"99.966666667"_s);
}

void ReportNumberTest::takesBinaryFigures()
{
    QCOMPARE(ReportNumber::fromDouble(99.985).rounded(3).text(), u"99.985"_s);
    QCOMPARE(ReportNumber::fromDouble(2.675).rounded(2).text(), u"2.68"_s);
    QCOMPARE(ReportNumber::fromDouble(-0.1).rounded(1).text(), u"-0.1"_s);
}

void ReportNumberTest::theDoubleIsTheNearestToTheDecimal()
{
    QCOMPARE(ReportNumber::decimal(999669, 4).rounded(4).toDouble(), 99.9669);
    QCOMPARE(ReportNumber::ratio(1, 3).rounded(2).toDouble(), 0.33);
}

QTEST_GUILESS_MAIN(ReportNumberTest)
#include "tst_reportnumber.moc"
