// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/reliabilityrecheck.h"
#include "models/domain/quality/reliabilityresult.h"
#include "tests/models/domain/quality/inventedoutages.h"
#include "tests/models/domain/quality/plainreliability.h"

#include <QTest>

#include <cmath>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const auto Everything = [](const auto &) { return true; };

bool near(double ours, double theirs)
{
    if (std::isnan(theirs) || std::isnan(ours))
        return std::isnan(theirs) && std::isnan(ours);
    return std::abs(ours - theirs) <= 1e-9 * std::max(1.0, std::abs(theirs));
}

double valueOf(const std::optional<Ratio> &ratio)
{
    return ratio ? ratio->toDouble() : NAN;
}

void compare(const ReliabilityFigures &ours, const plain::Figures &theirs, const QString &what)
{
    const QList<std::tuple<const char *, double, double>> pairs{
        {"users", ours.users().toDouble(), theirs.users},
        {"events", double(ours.sums.events), theirs.events},
        {"hours", ours.customerHours().toDouble(), theirs.hours},
        {"interruptions", double(ours.sums.interruptions), theirs.interruptions},
        {"saidi", valueOf(ours.saidiHours()), theirs.saidi},
        {"saifi", valueOf(ours.saifi()), theirs.saifi},
        {"caidi", valueOf(ours.caidiHours()), theirs.caidi},
        {"asai1", valueOf(ours.asai1()), theirs.asai1},
        {"asai2", valueOf(ours.asai2()), theirs.asai2},
        {"asai3", valueOf(ours.asai3()), theirs.asai3},
        {"maifi", valueOf(ours.maifi()), theirs.maifi}};
    for (const auto &[name, our, their] : pairs) {
        QVERIFY2(near(our, their),
                 qPrintable(what + u' ' + QLatin1String(name) + u' ' + QString::number(our, 'g', 15) +
                            u" : "_s + QString::number(their, 'g', 15)));
    }
}

struct Case
{
    ReliabilityOptions options;
    QList<Interruption> rows;
    QList<UsersRow> users;

    [[nodiscard]] plain::Figures of(const plain::RowFilter &row, const plain::UsersFilter &user) const
    {
        return plain::figures(options, options.period, rows, users, row, user);
    }
};

QByteArrayView Interruption::*textOf(int dimension)
{
    return dimension == 0   ? &Interruption::region
           : dimension == 1 ? &Interruption::feeder
                            : &Interruption::cause;
}

void compareAll(const Case &list, const ReliabilityResult &result)
{
    compare(result.total, list.of(Everything, Everything), u"total"_s);
    const auto sameText = [](int dimension, const QByteArray &key) {
        return [=](const Interruption &row) { return row.*textOf(dimension) == QByteArrayView(key); };
    };
    for (const ReliabilityGroup &group : result.byRegion)
        compare(group.figures,
                list.of(sameText(0, group.key.toUtf8()),
                        [&](const UsersRow &row) { return row.region == group.key; }),
                group.key);
    for (const ReliabilityGroup &group : result.byFeeder)
        compare(group.figures,
                list.of(sameText(1, group.key.toUtf8()),
                        [&](const UsersRow &row) { return row.feeder == group.key; }),
                group.key);
    for (const ReliabilityGroup &group : result.byCause)
        compare(group.figures, list.of(sameText(2, group.key.toUtf8()), Everything), group.key);
    for (const ReliabilityGroup &group : result.byCategory)
        compare(group.figures,
                list.of([&](const Interruption &row) { return categoryName(row.category) == group.key; },
                        Everything),
                group.key);
    for (const ReliabilityGroup &group : result.byMonth) {
        Period month = list.options.period;
        for (const Period &part : list.options.period.months()) {
            if (part.from.toString(u"yyyy-MM"_s) == group.key)
                month = part;
        }
        compare(group.figures,
                plain::figures(list.options, month, list.rows, list.users, Everything, Everything),
                group.key);
    }
}

Case invented(InventedOutages &source, int count)
{
    Case list;
    const QList<Period> periods{{{2026, 7, 1}, {2026, 9, 30}},
                                {{2028, 1, 1}, {2028, 3, 31}},
                                {{2026, 2, 1}, {2026, 2, 28}},
                                {{2026, 1, 1}, {2026, 12, 31}}};
    list.options.period = periods.at(source.below(4));
    list.options.countShort = source.below(3) == 0;
    list.options.denominator =
        source.below(3) == 0 ? UserDenominator::EndOfPeriod : UserDenominator::DayWeighted;
    list.rows = source.rows(count, list.options.period);
    list.users = source.users(25, list.options.period);
    return list;
}

/// Pieces of random size, empty ones too, numbered from 2 each.
QList<QList<Interruption>> cut(const QList<Interruption> &rows, int largest, InventedOutages &source)
{
    QList<QList<Interruption>> parts;
    for (qsizetype from = 0; from < rows.size();) {
        const qsizetype size = std::min<qsizetype>(source.below(largest), rows.size() - from);
        QList<Interruption> part = rows.mid(from, size);
        for (Interruption &row : part)
            row.row -= from;
        parts.append(part);
        from += size;
    }
    return parts;
}

void eachPart(const QList<QList<Interruption>> &parts,
              const std::function<void(const QList<Interruption> &, qint64 offset)> &act)
{
    qint64 offset = 0;
    for (const QList<Interruption> &part : parts) {
        act(part, offset);
        offset += part.size();
    }
}

struct Kept
{
    size_t outages; ///< by the first reading
    size_t rows;    ///< by the further ones
};

ReliabilityResult countedInParts(const Case &list, const QList<QList<Interruption>> &parts, Kept kept,
                                 int &readings)
{
    const ReliabilityPlan plan(list.options, list.users);
    ReliabilityTally joined(plan, kept.outages);
    eachPart(parts, [&](const QList<Interruption> &rows, qint64 offset) {
        ReliabilityTally part(plan, kept.outages);
        for (const Interruption &row : rows)
            part.add(row);
        joined.append(part, offset);
    });
    ReliabilityRecheck recheck(joined, kept.rows);
    for (readings = 0; recheck.isNeeded() && readings < 1000; ++readings) {
        eachPart(parts, [&](const QList<Interruption> &rows, qint64 offset) {
            ReliabilityRecheck::Part part(recheck);
            for (const Interruption &row : rows)
                part.add(row);
            recheck.append(part, offset);
        });
        recheck.settle();
    }
    return resultOf(joined);
}

void compareResults(const ReliabilityResult &result, const ReliabilityResult &whole)
{
    QCOMPARE(result.total, whole.total);
    QCOMPARE(result.byRegion, whole.byRegion);
    QCOMPARE(result.byFeeder, whole.byFeeder);
    QCOMPARE(result.byTransformer, whole.byTransformer);
    QCOMPARE(result.byCategory, whole.byCategory);
    QCOMPARE(result.byCause, whole.byCause);
    QCOMPARE(result.byMonth, whole.byMonth);
    QCOMPARE(result.warnings, whole.warnings);
    QCOMPARE(result.warningCounts, whole.warningCounts);
    QCOMPARE(result.rows, whole.rows);
    QCOMPARE(result.majorEventDays.has_value(), whole.majorEventDays.has_value());
    if (!whole.majorEventDays)
        return;
    QCOMPARE(result.majorEventDays->days, whole.majorEventDays->days);
    QCOMPARE(result.majorEventDays->without, whole.majorEventDays->without);
}

} // namespace

class TestReliabilityReference final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithThePlainDefinitions();
    void agreesOnALongList();
    void findsInterruptionsWhoseRowsStandApart();
    void doesNotDependOnWhereAListIsCut();
    void tellsTheSameClashesHoweverMuchIsKept();
};

void TestReliabilityReference::agreesWithThePlainDefinitions()
{
    InventedOutages source(1);
    for (int round = 0; round < 150 && !QTest::currentTestFailed(); ++round) {
        const Case list = invented(source, 1 + source.below(200));
        const ReliabilityResult result = reliabilityOf(list.options, list.users, list.rows);
        compareAll(list, result);
        for (const InvariantCheck &check : result.invariants)
            QVERIFY2(check.holds || check.id == "rates_within_bounds"_L1,
                     qPrintable(check.id + check.detail));
    }
}

void TestReliabilityReference::agreesOnALongList()
{
    InventedOutages source(2);
    const Case list = invented(source, 20'000);
    compareAll(list, reliabilityOf(list.options, list.users, list.rows));
}

void TestReliabilityReference::findsInterruptionsWhoseRowsStandApart()
{
    InventedOutages source(4);
    for (int round = 0; round < 60 && !QTest::currentTestFailed(); ++round) {
        Case list = invented(source, 1 + source.below(300));
        source.shuffle(list.rows);
        compareAll(list, reliabilityOf(list.options, list.users, list.rows));
    }
}

void TestReliabilityReference::doesNotDependOnWhereAListIsCut()
{
    InventedOutages source(3);
    int mostReadings = 0;
    for (int round = 0; round < 150 && !QTest::currentTestFailed(); ++round) {
        Case list = invented(source, 1 + source.below(60));
        if (round % 2 == 0)
            source.shuffle(list.rows);
        list.options.history = {{{2025, 1, 1}, 0.5}, {{2025, 1, 2}, 20}, {{2025, 1, 3}, 40}};
        const ReliabilityResult whole = reliabilityOf(list.options, list.users, list.rows);
        int readings = 0;
        compareResults(countedInParts(list, cut(list.rows, 9, source), {4, 2}, readings), whole);
        mostReadings = std::max(mostReadings, readings);
    }
    QVERIFY(mostReadings > 2);
}

void TestReliabilityReference::tellsTheSameClashesHoweverMuchIsKept()
{
    // Far more clashes than are told, so that areas beyond the last one told are given up.
    InventedOutages source(5);
    for (int round = 0; round < 6 && !QTest::currentTestFailed(); ++round) {
        Case list;
        list.options.period = {{2026, 7, 1}, {2026, 9, 30}};
        list.rows = source.rows(6000, list.options.period);
        if (round % 2 == 0)
            source.shuffle(list.rows);
        const ReliabilityResult whole = reliabilityOf(list.options, list.users, list.rows);
        QVERIFY(whole.clashesCut);
        int readings = 0;
        compareResults(
            countedInParts(list, cut(list.rows, 3000, source), {50 + 300 * size_t(round), 100}, readings),
            whole);
        compareResults(countedInParts(list, cut(list.rows, 600, source), {2000, 1000}, readings), whole);
    }
}

QTEST_GUILESS_MAIN(TestReliabilityReference)
#include "tst_reliabilityreference.moc"
