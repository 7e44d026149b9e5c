// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/outagerecords.h"
#include "tests/models/domain/quality/outages.h"

#include <QTest>

#include <vector>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// A record whose fields are cut from one line at bars.
class RecordOf
{
public:
    explicit RecordOf(const QString &line, qint64 row = 7)
        : m_bytes(line.toUtf8())
    {
        for (const QByteArray &field : m_bytes.split('|'))
            m_texts.push_back(field.toStdString());
        m_fields.assign(m_texts.begin(), m_texts.end());
        m_record.row = row;
        m_record.fields = m_fields;
    }
    [[nodiscard]] const Record &record() const { return m_record; }

private:
    QByteArray m_bytes;
    std::vector<std::string> m_texts;
    std::vector<std::string_view> m_fields;
    Record m_record;
};

ColumnMap eventColumns()
{
    return *mapColumns(TableKind::Events,
                       {u"事件编号"_s, u"线路"_s, u"台区"_s, u"区域"_s, u"停电性质"_s, u"原因"_s,
                        u"停电时间"_s, u"恢复时间"_s, u"停电户数"_s, u"限电前容量"_s, u"限电后容量"_s});
}

QString text(QByteArrayView view)
{
    return QString::fromUtf8(view);
}

} // namespace

class TestOutageRecords final : public QObject
{
    Q_OBJECT

private slots:
    void readsAnInterruption();
    void readsWhatPeopleType();
    void takesACapacityOfZeroForNoneStated();
    void rejectsWhatCannotCount_data();
    void rejectsWhatCannotCount();
    void passesOverBlankRecords();
    void tellsRecordsThatCouldNotBeSplit();
    void readsUsers();
    void rejectsUsers_data();
    void rejectsUsers();
    void readsHistory();
};

void TestOutageRecords::readsAnInterruption()
{
    const InterruptionReader reader(eventColumns(), DateOrder::YearMonthDay);
    const RecordOf line(
        u"E1|城东线|3号台区|农村|限电-供电网|雷击|2026-07-08 14:20|2026-07-08 16:05:30|86|800|500.5"_s);
    Interruption row;
    RejectList rejects;
    QVERIFY(reader.read(line.record(), row, rejects));
    QCOMPARE(rejects.count(), 0);
    QCOMPARE(row.row, 7);
    QCOMPARE(text(row.event), u"E1"_s);
    QCOMPARE(text(row.feeder), u"城东线"_s);
    QCOMPARE(text(row.transformer), u"3号台区"_s);
    QCOMPARE(text(row.region), u"农村"_s);
    QCOMPARE(text(row.cause), u"雷击"_s);
    QCOMPARE(row.category, OutageCategory::GridShortage);
    QCOMPARE(row.start, at("07-08 14:20"));
    QCOMPARE(row.seconds(), 6330);
    QCOMPARE(row.users, 86);
    QCOMPARE(row.capacityBefore, 800'000);
    QCOMPARE(row.capacityAfter, 500'500);
}

void TestOutageRecords::readsWhatPeopleType()
{
    const InterruptionReader reader(eventColumns(), DateOrder::YearMonthDay);
    const RecordOf line(
        u" E1 |　城东线　||农村\u00a0|故障 － 外部| |２０２６/7/8 14:20|2026年7月8日 16:05|１，２００||"_s);
    Interruption row;
    RejectList rejects;
    QVERIFY(reader.read(line.record(), row, rejects));
    QCOMPARE(text(row.event), u"E1"_s);
    QCOMPARE(text(row.feeder), u"城东线"_s);
    QCOMPARE(text(row.region), u"农村"_s);
    QVERIFY(row.transformer.isEmpty() && row.cause.isEmpty());
    QCOMPARE(row.category, OutageCategory::FaultExternal);
    QCOMPARE(row.seconds(), 6300);
    QCOMPARE(row.users, 1200);
    QVERIFY(!row.isLimitedSupply());
}

void TestOutageRecords::takesACapacityOfZeroForNoneStated()
{
    const InterruptionReader reader(eventColumns(), DateOrder::YearMonthDay);
    const QString line = u"E1|甲||农村|调电||2026-07-08 14:20|2026-07-08 16:05|1|"_s;
    Interruption row;
    RejectList rejects;
    QVERIFY(reader.read(RecordOf(line + u"0|0"_s).record(), row, rejects));
    QCOMPARE(row.capacityBefore, -1);
    QCOMPARE(row.capacityAfter, -1);
    QVERIFY(reader.read(RecordOf(line + u"0|5"_s).record(), row, rejects));
    QVERIFY(!row.isLimitedSupply());
    QCOMPARE(row.capacityAfter, 5'000); // and is warned of
}

void TestOutageRecords::rejectsWhatCannotCount_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("reason");
    const auto add = [](const char *name, const QString &line, const QString &field, const QString &reason) {
        QTest::newRow(name) << line << field << reason;
    };
    const QString head = u"E1|甲||农村|调电||"_s;
    const QString times = u"2026-07-08 14:20|2026-07-08 16:05|"_s;
    add("no event", u"|甲||农村|调电||"_s + times + u"1"_s, u"event"_s, u"missing"_s);
    add("no feeder", u"E1|||农村|调电||"_s + times + u"1"_s, u"feeder"_s, u"missing"_s);
    add("no region", u"E1|甲|| |调电||"_s + times + u"1"_s, u"region"_s, u"missing"_s);
    add("unknown category", u"E1|甲||农村|故障||"_s + times + u"1"_s, u"category"_s, u"unknown_word"_s);
    add("no category", u"E1|甲||农村|||"_s + times + u"1"_s, u"category"_s, u"missing"_s);
    add("start is no time", head + u"昨天|2026-07-08 16:05|1"_s, u"start"_s, u"bad_time"_s);
    add("a day that does not exist", head + u"2026-06-31 08:00|2026-07-08 16:05|1"_s, u"start"_s,
        u"bad_time"_s);
    add("no end", head + u"2026-07-08 14:20||1"_s, u"end"_s, u"missing"_s);
    add("end before start", head + u"2026-07-08 14:20|2026-07-08 14:19|1"_s, u"end"_s,
        u"end_not_after_start"_s);
    add("end at start", head + u"2026-07-08 14:20|2026-07-08 14:20|1"_s, u"end"_s, u"end_not_after_start"_s);
    add("users below zero", head + times + u"-3"_s, u"users"_s, u"negative"_s);
    add("users not whole", head + times + u"3.5"_s, u"users"_s, u"not_whole"_s);
    add("users no number", head + times + u"很多"_s, u"users"_s, u"bad_number"_s);
    add("no users", head + times + u" "_s, u"users"_s, u"missing"_s);
    add("users beyond belief", head + times + u"99999999999999"_s, u"users"_s, u"out_of_range"_s);
    add("capacity below zero", head + times + u"1|5|-1"_s, u"capacity_after"_s, u"negative"_s);
    add("capacity no number", head + times + u"1|x|1"_s, u"capacity_before"_s, u"bad_number"_s);
    add("cut short", u"E1|甲||农村|调电"_s, u"start"_s, u"missing"_s);
}

void TestOutageRecords::rejectsWhatCannotCount()
{
    QFETCH(const QString, line);
    const InterruptionReader reader(eventColumns(), DateOrder::YearMonthDay);
    Interruption row;
    RejectList rejects;
    QVERIFY(!reader.read(RecordOf(line).record(), row, rejects));
    QCOMPARE(rejects.count(), 1);
    QCOMPARE(rejects.listed().first().row, 7);
    QTEST(rejects.listed().first().field, "field");
    QTEST(wordOf(rejects.listed().first().reason), "reason");
}

void TestOutageRecords::passesOverBlankRecords()
{
    const InterruptionReader reader(eventColumns(), DateOrder::YearMonthDay);
    Interruption row;
    RejectList rejects;
    QVERIFY(!reader.read(RecordOf(u" ||　|"_s).record(), row, rejects));
    QVERIFY(!reader.read(RecordOf(QString()).record(), row, rejects));
    QCOMPARE(rejects.count(), 0);
}

void TestOutageRecords::tellsRecordsThatCouldNotBeSplit()
{
    const InterruptionReader reader(eventColumns(), DateOrder::YearMonthDay);
    const RecordOf line(u"E1|甲"_s);
    Record record = line.record();
    record.fault = RejectReason::QuoteNotClosed;
    record.faultField = 1;
    Interruption row;
    RejectList rejects;
    QVERIFY(!reader.read(record, row, rejects));
    QCOMPARE(rejects.listed(), (QList<Reject>{{7, u"feeder"_s, RejectReason::QuoteNotClosed, u"甲"_s}}));
}

void TestOutageRecords::readsUsers()
{
    const auto columns =
        mapColumns(TableKind::Users, {u"户数"_s, u"线路"_s, u"区域"_s, u"注册日期"_s, u"注销日期"_s});
    const UsersReader reader(*columns, DateOrder::YearMonthDay);
    UsersRow row;
    RejectList rejects;
    QVERIFY(reader.read(RecordOf(u"120|甲|农村|2026-08-01|"_s).record(), row, rejects));
    QCOMPARE(row.users, 120);
    QCOMPARE(row.region, u"农村"_s);
    QCOMPARE(row.from, QDate(2026, 8, 1));
    QVERIFY(!row.to.isValid());
    QCOMPARE(row.daysIn({{2026, 7, 1}, {2026, 9, 30}}), 61);
    QVERIFY(!reader.read(RecordOf(u"||||"_s).record(), row, rejects));
    QCOMPARE(rejects.count(), 0);
}

void TestOutageRecords::rejectsUsers_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("fault");
    QTest::newRow("no region") << u"甲||5||"_s << u"region missing"_s;
    QTest::newRow("below zero") << u"甲|农村|-5||"_s << u"users negative"_s;
    QTest::newRow("no day") << u"甲|农村|5|春天|"_s << u"from bad_date"_s;
    QTest::newRow("ends before it begins") << u"甲|农村|5|2026-08-02|2026-08-01"_s << u"to contradiction"_s;
}

void TestOutageRecords::rejectsUsers()
{
    QFETCH(const QString, line);
    const auto columns =
        mapColumns(TableKind::Users, {u"feeder"_s, u"region"_s, u"users"_s, u"from"_s, u"to"_s});
    UsersRow row;
    RejectList rejects;
    QVERIFY(!UsersReader(*columns, DateOrder::YearMonthDay).read(RecordOf(line).record(), row, rejects));
    const Reject &reject = rejects.listed().first();
    QTEST(QString(reject.field + u' ' + wordOf(reject.reason)), "fault");
}

void TestOutageRecords::readsHistory()
{
    const auto columns = mapColumns(TableKind::History, {u"date"_s, u"saidi_minutes"_s});
    const HistoryReader reader(*columns, DateOrder::YearMonthDay);
    DailySaidi day;
    RejectList rejects;
    QVERIFY(reader.read(RecordOf(u"2025-03-01|0.123456789"_s).record(), day, rejects));
    QCOMPARE(day, (DailySaidi{{2025, 3, 1}, 0.123456789}));
    QVERIFY(!reader.read(RecordOf(u"2025-03-01|-1"_s).record(), day, rejects));
    QVERIFY(!reader.read(RecordOf(u"|1"_s).record(), day, rejects));
    QVERIFY(!reader.read(RecordOf(u"2025-03-02|viel"_s).record(), day, rejects));
    QCOMPARE(rejects.count(), 3);
}

QTEST_GUILESS_MAIN(TestOutageRecords)
#include "tst_outagerecords.moc"
