// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/columns.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Headings in the words of the contract, of other exports, and by hand.
class ColumnsTest final : public QObject
{
    Q_OBJECT

private slots:
    void mapsHeadings_data();
    void mapsHeadings();
    void namesAllMissingColumnsAtOnce();
    void refusesTwoHeadingsForOneColumn();
    void prefersTheContractsWord();
    void handMappingGoesFirst();
    void tellsSamplesFromDailyStatistics();
    void fingerprintIgnoresSpelling();
    void namesAreUniqueWithinATable();
};

namespace {

const QStringList EventHeadings{u"事件编号"_s, u"线路"_s,     u"区域"_s,    u"停电性质"_s,
                                u"停电时间"_s, u"恢复时间"_s, u"停电户数"_s};

} // namespace

void ColumnsTest::mapsHeadings_data()
{
    QTest::addColumn<QStringList>("headings");
    QTest::addColumn<QList<int>>("fields");
    QTest::addColumn<QStringList>("unknown");
    const QList<int> plain{0, 1, -1, 2, 3, -1, 4, 5, 6, -1, -1};
    QTest::newRow("Chinese") << EventHeadings << plain << QStringList();
    QTest::newRow("English") << QString(u"event,feeder,region,category,start,end,users"_s).split(u',')
                             << plain << QStringList();
    QTest::newRow("case, width, blanks")
        << QString(u" EVENT |Ｆｅｅｄｅｒ|区　域|Category|START |e n d|\uFEFFusers"_s).split(u'|') << plain
        << QStringList();
    QTest::newRow("units in brackets")
        << QString(u"事件编号|线路|区域|停电性质|停电时间（年月日时分）|恢复时间(北京时间)|停电户数[户]"_s)
               .split(u'|')
        << plain << QStringList();
    QTest::newRow("all, mixed, another order")
        << QString(
               u"users,备注,capacity_after,限电前容量,恢复时间,start,原因,category,区域,台区,,feeder,event"_s)
               .split(u',')
        << QList<int>{12, 11, 9, 8, 7, 6, 5, 4, 0, 3, 2} << QStringList{u"备注"_s};
}

void ColumnsTest::mapsHeadings()
{
    QFETCH(QStringList, headings);
    QFETCH(QList<int>, fields);
    QFETCH(QStringList, unknown);
    const auto map = mapColumns(TableKind::Events, headings);
    QVERIFY2(map.has_value(), qPrintable(map ? QString() : map.error().detail));
    QCOMPARE(map->fields, fields);
    QCOMPARE(map->unknown, unknown);
    QCOMPARE(map->of(EventColumn::Users), fields[8]);
    QCOMPARE(map->headings.size(), headings.size());
}

void ColumnsTest::namesAllMissingColumnsAtOnce()
{
    const auto map = mapColumns(TableKind::Points, {u"监测点"_s, u"名称"_s, u"上限"_s});
    QVERIFY(!map);
    QCOMPARE(map.error().code, ErrorCode::MissingColumns);
    QCOMPARE(map.error().args, (QStringList{u"class（类别）"_s, u"nominal（标称电压）"_s}));
}

void ColumnsTest::refusesTwoHeadingsForOneColumn()
{
    const auto map = mapColumns(TableKind::Samples, {u"point"_s, u"time"_s, u"volts"_s, u"电压"_s});
    QVERIFY(!map);
    QCOMPARE(map.error().code, ErrorCode::DoubledColumn);
    QCOMPARE(map.error().place, u"volts"_s);
    QCOMPARE(map.error().detail, u"volts / 电压"_s);
}

void ColumnsTest::prefersTheContractsWord()
{
    const auto map = mapColumns(TableKind::Events, EventHeadings + QStringList{u"户数"_s, u"停电原因"_s});
    QVERIFY(map);
    QCOMPARE(map->of(EventColumn::Users), 6);
    QCOMPARE(map->of(EventColumn::Cause), 8);
    QCOMPARE(map->unknown, QStringList{u"户数"_s});
}

void ColumnsTest::handMappingGoesFirst()
{
    const QStringList headings{u"监测点"_s, u"时间"_s, u"A相"_s, u"电压"_s};
    const auto map = mapColumns(TableKind::Samples, headings, {{u"Ａ相 "_s, u"volts"_s}});
    QVERIFY(map);
    QCOMPARE(map->of(SampleColumn::Volts), 2);
    QCOMPARE(map->unknown, QStringList{u"电压"_s});
    const auto left = mapColumns(TableKind::Samples, headings, {{u"电压"_s, QString()}});
    QVERIFY(!left);
    QCOMPARE(left.error().args, QStringList{u"volts（电压）"_s});
    const auto both =
        mapColumns(TableKind::Samples, headings, {{u"A相"_s, u"volts"_s}, {u"电压"_s, u"volts"_s}});
    QCOMPARE(both ? ErrorCode::Internal : both.error().code, ErrorCode::DoubledColumn);
}

void ColumnsTest::tellsSamplesFromDailyStatistics()
{
    const QList<TableKind> either{TableKind::Samples, TableKind::DailyStatistics};
    const auto samples = kindOf({u"监测点"_s, u"时间"_s, u"电压"_s}, either);
    QCOMPARE(samples.value_or(TableKind::Users), TableKind::Samples);
    const auto daily = kindOf({u"point"_s, u"date"_s, u"monitored"_s, u"over"_s, u"under"_s}, either);
    QCOMPARE(daily.value_or(TableKind::Users), TableKind::DailyStatistics);
    const auto neither = kindOf({u"监测点"_s, u"时间"_s}, either);
    QVERIFY(!neither);
    QCOMPARE(neither.error().args, QStringList{u"volts（电压）"_s});
}

void ColumnsTest::fingerprintIgnoresSpelling()
{
    QCOMPARE(fingerprintOf({u"Event "_s, u"线路"_s}), fingerprintOf({u"ＥＶＥＮＴ"_s, u" 线路"_s}));
    QVERIFY(fingerprintOf({u"a"_s, u"b"_s}) != fingerprintOf({u"b"_s, u"a"_s}));
    QVERIFY(fingerprintOf({u"a"_s, u"b"_s}) != fingerprintOf({u"ab"_s}));
}

void ColumnsTest::namesAreUniqueWithinATable()
{
    for (int kind = 0; kind <= int(TableKind::History); ++kind) {
        QSet<QString> names;
        qsizetype count = 0;
        for (const ColumnSpec &column : columnsOf(TableKind(kind))) {
            const QStringList all = column.aliases + QStringList{column.name, column.chinese};
            count += all.size();
            names.unite(QSet<QString>(all.begin(), all.end()));
        }
        QCOMPARE(names.size(), count);
    }
}

QTEST_GUILESS_MAIN(ColumnsTest)
#include "tst_columns.moc"
