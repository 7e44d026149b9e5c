// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/ingest/quicktimes.h"
#include "models/domain/ingest/quickvalues.h"
#include "models/domain/quality/outageworkers.h"

#include <QTest>

#include <random>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// A row with its texts kept.
struct KeptRow
{
    qint64 row = 0;
    QByteArrayList texts;
    OutageCategory category{};
    std::array<qint64, 5> numbers{};

    explicit KeptRow(const Interruption &of)
        : row(of.row)
        , category(of.category)
        , numbers{of.start, of.end, of.users, of.capacityBefore, of.capacityAfter}
    {
        for (const QByteArrayView text : {of.event, of.feeder, of.transformer, of.region, of.cause})
            texts.append(text.toByteArray());
    }
    bool operator==(const KeptRow &) const = default;
};

class KeepingWorker final : public OutageWorker
{
public:
    using OutageWorker::OutageWorker;
    std::vector<KeptRow> kept;

private:
    void takeRows(std::span<const Interruption> rows, bool) override
    {
        for (const Interruption &row : rows)
            kept.emplace_back(row);
    }
};

ColumnMap columnsOfEvents()
{
    return *mapColumns(TableKind::Events,
                       {u"event"_s, u"feeder"_s, u"transformer"_s, u"region"_s, u"category"_s, u"start"_s, u"end"_s,
                        u"users"_s, u"cause"_s, u"capacity_before"_s});
}
constexpr int Columns = 10;

/// Each field mostly in the everyday spelling, now and then in another or none at all.
QByteArray inventedField(std::mt19937 &dice, int column)
{
    static const QList<QByteArrayList> everyday{
        {"E0000001", "E2", "抢修-2026-07-0001"},
        {"城东线", "L0001", "10kV红旗镇南段第一回线"},
        {"", "T1", "红旗镇南段第一回线12号公变台区"},
        {"农村", "市区"},
        {"故障-内部", "限电-系统电源不足", "调电", "计划-用户申请"},
        {"2026-07-08 14:20", "2026-07-08 14:20:59", "2026/07/01 00:00:00"},
        {"2026-07-09 23:59:59", "2026-09-30T12:00:00", "2026-08-31 08:05"},
        {"1", "86", "12345678"},
        {"", "雷击"},
        {"", "", ""},
    };
    static const QList<QByteArrayList> odd{
        {" E1", ""},        {"　城东线　", ""}, {"\xC2\xA0T1"},
        {"农村 ", ""},      {"故障 － 外部", "检修", ""},
        {"2026-7-8 8:05", "2026-02-30 00:00:00", "2026-07-08 24:00:01", "x", ""},
        {"2026-07-01 00:00:00", "2026-13-01 00:00:00", "2026年8月1日"},
        {"-3", "1,200", "1.5", "1234567890", ""},
        {" "},              {"800", "0"},
    };
    const auto &choice = dice() % 40 == 0 ? odd.at(column) : everyday.at(column);
    return choice.at(qsizetype(dice() % size_t(choice.size())));
}

QByteArray inventedLine(std::mt19937 &dice)
{
    QByteArrayList fields;
    for (int column = 0; column < Columns; ++column)
        fields.append(inventedField(dice, column));
    switch (dice() % 60) {
    case 0:
        return {};
    case 1:
        return fields.mid(0, 8).join(',');
    case 2:
        return fields.join(',') + ",,";
    case 3:
        return fields.join(',') + ",too much";
    default:
        return fields.join(',');
    }
}

} // namespace

class TestOutageGrid final : public QObject
{
    Q_OBJECT

private slots:
    void readsManyRowsAsItReadsEach_data();
    void readsManyRowsAsItReadsEach();
    void readsTimesOfAColumnAsEachAlone();
    void knowsTheCategoriesAndNothingElse();
};

void TestOutageGrid::readsManyRowsAsItReadsEach_data()
{
    QTest::addColumn<QByteArray>("lineBreak");
    QTest::addColumn<bool>("open");
    QTest::newRow("LF") << QByteArray("\n") << false;
    QTest::newRow("CRLF") << QByteArray("\r\n") << false;
    QTest::newRow("no line break at the end") << QByteArray("\n") << true;
}

void TestOutageGrid::readsManyRowsAsItReadsEach()
{
    QFETCH(const QByteArray, lineBreak);
    QFETCH(const bool, open);
    std::mt19937 dice(20260701);
    const InterruptionReader reader(columnsOfEvents(), DateOrder::YearMonthDay);
    for (int list = 0; list < 200; ++list) {
        const auto rows = qint64(dice() % 300 + 1);
        QByteArrayList lines;
        for (qint64 row = 0; row < rows; ++row)
            lines.append(inventedLine(dice));
        if (open)
            lines.last() = "E9,城东线,T1,农村,调电,2026-07-08 14:20:00,2026-07-08 14:30:00,7,,";
        QByteArray text = lines.join(lineBreak) + (open ? QByteArray() : lineBreak);
        const qsizetype size = text.size();
        text.append(qsizetype(RecordBlock::Padding), ' ');
        RecordBlock block{{text.constData(), size_t(size)}, 5, rows};
        block.clean = block.plain = true;
        block.columns = Columns;

        KeepingWorker many(reader);
        many.take(block);
        std::vector<KeptRow> each;
        RejectList rejects;
        RecordScanner scanner;
        Interruption row;
        for (scanner.start(block); scanner.next();) {
            if (reader.read(scanner.record(), row, rejects))
                each.emplace_back(row);
        }
        QCOMPARE(many.kept.size(), each.size());
        for (size_t i = 0; i < each.size(); ++i)
            QVERIFY2(many.kept[i] == each[i], qPrintable(u"list %1, row %2"_s.arg(list).arg(each[i].row)));
        QVERIFY(many.rejects() == rejects);
    }
}

void TestOutageGrid::readsTimesOfAColumnAsEachAlone()
{
    const QByteArrayList texts{"2026-07-08 14:20:59", "2026-07-08 14:20",    "2026/07/08 14:20:59",
                               "2026-07-08T14:20:59", "2026-02-29 00:00:00", "2024-02-29 23:59:59",
                               "2026-04-31 00:00:00", "2026-00-10 00:00:00", "2026-13-10 00:00:00",
                               "2026-07-00 00:00:00", "2026-07-32 00:00:00", "2026-07-08 24:00:00",
                               "2026-07-08 23:60:00", "2026-07-08 23:59:60", "2026-07-08 2a:00:00",
                               "1989-12-31 00:00:00", "2099-12-31 23:59:59", "2100-01-01 00:00:00",
                               "202:-07-08 00:00:00", "2026-07-08 00:00:0",  "2026-07-08 00:00:000",
                               "2026 07-08 00:00:00", "2026-07-08-00:00:00", ""};
    QByteArray text = texts.join('\n') + '\n';
    const qsizetype size = text.size();
    text.append(qsizetype(RecordBlock::Padding), ' ');
    RecordBlock block{{text.constData(), size_t(size)}, 0, texts.size()};
    block.plain = block.clean = true;
    block.columns = 1;
    RecordScanner scanner;
    scanner.start(block);
    const FieldGrid grid = scanner.nextMany(64);
    QCOMPARE(grid.rows, size_t(texts.size()));
    std::array<qint64, 64> times{};
    quick::times(grid, 0, times.data());
    for (qsizetype i = 0; i < texts.size(); ++i)
        QVERIFY2(times.at(size_t(i)) == quick::time(texts.at(i).toStdString()), texts.at(i).constData());
}

void TestOutageGrid::knowsTheCategoriesAndNothingElse()
{
    const CategoryWords words;
    const auto found = [&](QByteArray text) {
        const qsizetype size = text.size();
        text.append(qsizetype(RecordBlock::Padding), 'x');
        return words.find({text.constData(), size_t(size)});
    };
    for (int category = 0; category < OutageCategories; ++category) {
        const QByteArray name = categoryName(OutageCategory(category)).toUtf8();
        QCOMPARE(found(name), quint8(category));
        QCOMPARE(found(name.chopped(1)), CategoryWords::None);
        QCOMPARE(found(name + ' '), CategoryWords::None);
        QCOMPARE(found(name + QByteArray(40, 'x')), CategoryWords::None);
    }
    QCOMPARE(found(QByteArray()), CategoryWords::None);
}

QTEST_GUILESS_MAIN(TestOutageGrid)
#include "tst_outagegrid.moc"
