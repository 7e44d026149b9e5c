// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/warningruns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Thousands of the same doubts are told as what they are: one.
class WarningRunsTest final : public QObject
{
    Q_OBJECT

private slots:
    void neighboursThatSayTheSameAreOne();
    void whatDiffersStaysApart();
    void theListAsAWholeIsNoRun();
    void allKindsAreCounted();
};

void WarningRunsTest::neighboursThatSayTheSameAreOne()
{
    const auto runs = warningRuns({{2, u"outside_period"_s, {}, {}},
                                   {3, u"outside_period"_s, {}, {}},
                                   {9, u"outside_period"_s, {}, {}},
                                   {4, u"unknown_feeder"_s, u"城北线"_s, {}}});
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.at(0).first.row, 2);
    QCOMPARE(runs.at(0).lastRow, 9);
    QCOMPARE(runs.at(0).count, 3);
    QCOMPARE(runs.at(1).first.row, 4);
    QCOMPARE(runs.at(1).lastRow, 4);
    QCOMPARE(runs.at(1).count, 1);
}

void WarningRunsTest::whatDiffersStaysApart()
{
    QCOMPARE(warningRuns({{2, u"overlap"_s, {}, {u"1"_s}}, {3, u"overlap"_s, {}, {u"2"_s}}}).size(), 2);
    QCOMPARE(
        warningRuns({{2, u"unknown_feeder"_s, u"甲"_s, {}}, {3, u"unknown_feeder"_s, u"乙"_s, {}}}).size(),
        2);
    // Of another file, where the rows begin anew.
    QCOMPARE(warningRuns({{7, u"outside_period"_s, {}, {}}, {2, u"outside_period"_s, {}, {}}}).size(), 2);
}

void WarningRunsTest::theListAsAWholeIsNoRun()
{
    QCOMPARE(warningRuns({{0, u"no_users"_s, {}, {}}, {2, u"no_users"_s, {}, {}}}).size(), 2);
    QVERIFY(warningRuns({}).isEmpty());
}

void WarningRunsTest::allKindsAreCounted()
{
    QCOMPARE(warningsInAll({{u"overlap"_s, 2}, {u"outside_period"_s, 1'000'000}}), 1'000'002);
    QCOMPARE(warningsInAll({}), 0);
}

QTEST_APPLESS_MAIN(WarningRunsTest)
#include "tst_warningruns.moc"
