// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/figurerows.h"
#include "models/domain/quality/reliabilityresult.h"
#include "tests/models/domain/quality/inventedoutages.h"
#include "tests/models/domain/quality/outages.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

FigureRows behind(const ReliabilityOptions &options, const QList<Interruption> &rows,
                  const FigureQuery &query)
{
    FigureRows found(options, query);
    for (const Interruption &row : rows)
        found.add(row);
    return found;
}

} // namespace

/// The rows behind a figure: they add up to it, whatever it is a figure of.
class FigureRowsTest final : public QObject
{
    Q_OBJECT

private slots:
    void addUpToEveryFigure_data();
    void addUpToEveryFigure();
    void sayWhatEachRowGave();
    void giveHoursByTheClockAndCountsWhereItBegan();
    void listTheFirstAndCountAll();
};

void FigureRowsTest::addUpToEveryFigure_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("countShort");
    QTest::addColumn<bool>("limitedCounts");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("list %u", seed) << seed << (seed % 2 == 0) << (seed % 3 != 0);
}

void FigureRowsTest::addUpToEveryFigure()
{
    QFETCH(quint32, seed);
    ReliabilityOptions options = thirdQuarter();
    QFETCH(bool, countShort);
    QFETCH(bool, limitedCounts);
    options.countShort = countShort;
    options.limitedCounts = limitedCounts;
    InventedOutages invented(seed);
    const QList<UsersRow> users = invented.users(20, options.period);
    const QList<Interruption> rows = invented.rows(400, options.period);
    const ReliabilityResult result = reliabilityOf(options, users, rows);

    const auto compare = [&](FigureQuery::Of of, const ReliabilityGroup &group) {
        OutageSums expected = group.figures.sums;
        expected.events = 0; // not counted by the rows
        const OutageSums found = behind(options, rows, {of, group.key, group.parent}).sums();
        QVERIFY2(found == expected, qPrintable(group.parent + u' ' + group.key));
    };
    using Of = FigureQuery::Of;
    compare(Of::Total, {{}, {}, result.total});
    for (const auto &[of, groups] :
         {std::pair(Of::Region, &result.byRegion), std::pair(Of::Feeder, &result.byFeeder),
          std::pair(Of::Transformer, &result.byTransformer), std::pair(Of::Category, &result.byCategory),
          std::pair(Of::Cause, &result.byCause), std::pair(Of::Month, &result.byMonth)}) {
        for (const ReliabilityGroup &group : *groups)
            compare(of, group);
    }
}

void FigureRowsTest::sayWhatEachRowGave()
{
    OutageList list;
    list.row("E1", "07-08 14:00", "07-08 16:00", 10).on("城东线", "1号台区", "农村").by("雷击");
    list.row("E2", "07-09 10:00", "07-09 10:03", 20).on("城东线");
    list.row("E3", "07-10 00:00", "07-10 04:00", 8).on("城东线").limited(800, 500);
    list.row("E4", "07-11 00:00", "07-11 01:00", 5).on("城西线");
    const FigureRows found = behind(thirdQuarter(), list.rows(), {FigureQuery::Of::Feeder, u"城东线"_s, {}});
    QCOMPARE(found.rows().size(), 3);
    const FigureRow &whole = found.rows().at(0);
    QCOMPARE(whole.row, 2);
    QCOMPARE(whole.customerHours().toDouble(), 20.0);
    QCOMPARE(whole.interruptions, 10);
    QCOMPARE(whole.transformer, u"1号台区"_s);
    QCOMPARE(whole.cause, u"雷击"_s);
    const FigureRow &brief = found.rows().at(1);
    QVERIFY(brief.isShort);
    QCOMPARE(brief.customerHours().toDouble(), 0.0);
    QCOMPARE(brief.interruptions, 0);
    QCOMPARE(found.rows().at(2).customerHours().toDouble(), 12.0); // 4 h · (1 − 500 ÷ 800) · 8
    QCOMPARE(found.sums().shortUsers, 20);
}

void FigureRowsTest::giveHoursByTheClockAndCountsWhereItBegan()
{
    OutageList list;
    list.row("E1", "07-31 22:00", "08-01 01:00", 10);
    list.row("E2", "07-31 23:59", "08-01 00:01", 4); // short: wholly July's
    const auto month = [&](const char *name) {
        return behind(thirdQuarter(), list.rows(), {FigureQuery::Of::Month, QString::fromLatin1(name), {}});
    };
    const FigureRows july = month("2026-07");
    QCOMPARE(july.rows().size(), 2);
    QCOMPARE(july.rows().at(0).customerHours().toDouble(), 20.0);
    QCOMPARE(july.sums().interruptions, 10);
    QCOMPARE(july.sums().shortUsers, 4);
    const FigureRows august = month("2026-08");
    QCOMPARE(august.rows().size(), 1);
    QCOMPARE(august.rows().at(0).customerHours().toDouble(), 10.0);
    QCOMPARE(august.sums().interruptions, 0);
    QCOMPARE(month("2026-09").rows().size(), 0);
    QCOMPARE(month("2025-07").rows().size(), 0);
}

void FigureRowsTest::listTheFirstAndCountAll()
{
    OutageList list;
    for (qsizetype i = 0; i < FigureRows::Listed + 5; ++i)
        list.row("E1", "07-08 14:00", "07-08 15:00", 1);
    const FigureRows found = behind(thirdQuarter(), list.rows(), {});
    QCOMPARE(found.rows().size(), FigureRows::Listed);
    QCOMPARE(found.sums().rows, FigureRows::Listed + 5);
}

QTEST_APPLESS_MAIN(FigureRowsTest)
#include "tst_figurerows.moc"
