// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "reports/chart/chartscale.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Axes begin, step and end at round figures.
class ChartScaleTest final : public QObject
{
    Q_OBJECT

private slots:
    void beginsAndEndsRound_data();
    void beginsAndEndsRound();
};

void ChartScaleTest::beginsAndEndsRound_data()
{
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("largest");
    QTest::addColumn<bool>("fromZero");
    QTest::addColumn<double>("ceiling");
    QTest::addColumn<QString>("marks");
    constexpr double None = std::numeric_limits<double>::max();
    QTest::addRow("hours") << 0.08 << 1.49 << true << None << u"0.0 0.5 1.0 1.5 2.0"_s;
    QTest::addRow("rates") << 99.909 << 99.948 << false << 100.0 << u"99.90 99.91 99.92 99.93 99.94 99.95"_s;
    QTest::addRow("rates up to all") << 99.99 << 100.0 << false << 100.0
                                     << u"99.990 99.992 99.994 99.996 99.998 100.000"_s;
    QTest::addRow("whole numbers") << 1.0 << 9.0 << true << None << u"0 2 4 6 8 10"_s;
    QTest::addRow("both signs") << -3.0 << 7.0 << true << None << u"-4 -2 0 2 4 6 8"_s;
    QTest::addRow("below zero") << -8.0 << -2.0 << true << None << u"-10 -8 -6 -4 -2 0"_s;
    QTest::addRow("nothing but zero") << 0.0 << 0.0 << true << None << u"0.0 0.2 0.4 0.6 0.8 1.0 1.2"_s;
    QTest::addRow("one figure") << 5.0 << 5.0 << true << None << u"0 1 2 3 4 5 6"_s;
    QTest::addRow("large") << 0.0 << 1234567.0 << true << None
                           << u"0 250000 500000 750000 1000000 1250000 1500000"_s;
    QTest::addRow("one rate") << 99.97 << 99.97 << false << 100.0 << u"99.85 99.90 99.95 100.00"_s;
}

void ChartScaleTest::beginsAndEndsRound()
{
    QFETCH(double, least);
    QFETCH(double, largest);
    QFETCH(bool, fromZero);
    QFETCH(double, ceiling);
    QFETCH(QString, marks);
    const ChartScale scale = ChartScale::around(least, largest, fromZero, ceiling);
    QStringList texts;
    for (const double mark : scale.marks())
        texts.append(scale.text(mark));
    QCOMPARE(texts.join(u' '), marks);
    QVERIFY(scale.share(least) >= -1e-9 && scale.share(largest) <= 1 + 1e-9);
}

QTEST_GUILESS_MAIN(ChartScaleTest)
#include "tst_chartscale.moc"
