// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/voltagereading.h"
#include "tests/models/services/inventedsamples.h"
#include "tests/support/filefolder.h"

#include <QDateTime>
#include <QTest>

#include <map>
#include <set>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestVoltageReading final : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithAPlainComputation_data();
    void agreesWithAPlainComputation();
    void keepsTheFirstOfTwoSamplesWhateverTheThreads_data();
    void keepsTheFirstOfTwoSamplesWhateverTheThreads();
    void judgesLimitsToTheMillivolt_data();
    void judgesLimitsToTheMillivolt();
    void countsQuartersOfAnHourByTheirInterval();
    void rejectsSamples_data();
    void rejectsSamples();
    void rejectsPoints_data();
    void rejectsPoints();
    void readsDailyStatistics();
    void rejectsDailyStatistics_data();
    void rejectsDailyStatistics();
    void warnsOfWhatIsDoubtful();
    void countsEveryRejectAndListsAThousand();
    void refusesAListWithoutItsColumns();
};

namespace {

const Period Quarter{QDate(2026, 7, 1), QDate(2026, 9, 30)};
const QByteArray PointHeader = "point,name,class,nominal,upper,lower\n";
const QByteArray SomePoints =
    PointHeader + "D-1,,D,220,,\nD-2,,D,380,,\nA-1,,A,10000,,\nB-1,,B,35000,37000,34000\n";

/// Files of a reading, written where nobody looks.
class Files
{
public:
    Files(const QByteArray &points, const QByteArray &samples, VoltageInput input = VoltageInput::Samples)
    {
        m_files.input = input;
        m_files.points.path = m_folder.put(u"points.csv"_s, points);
        m_files.samples.path = m_folder.put(u"samples.csv"_s, samples);
    }

    [[nodiscard]] Result<VoltageResult> read(int threads = 2, int interval = 1) const
    {
        VoltageFiles files = m_files;
        files.samples.options.threads = threads;
        VoltageOptions options;
        options.period = Quarter;
        options.intervalMinutes = interval;
        return readVoltage(files, options);
    }

private:
    FileFolder m_folder;
    VoltageFiles m_files;
};

/// What a plain, slow computation makes of the invented rows: no bits, no parts, no reader.
struct Plain
{
    std::map<QString, QList<VoltageMinutes>> months; ///< by point: monitored, within, over, under
    std::map<QString, VoltageExtreme> highest;
    QList<std::pair<qint64, QString>> rejected; ///< row, field
    VoltageRecords records;
};

/// Decimal volts as micro-volts.
qint64 microOf(const QString &volts)
{
    const QString decimals = volts.section(u'.', 1, 1).leftJustified(6, u'0');
    return volts.section(u'.', 0, 0).toLongLong() * 1'000'000 + decimals.toLongLong();
}

void countPlainly(Plain &plain, const MonitorPoint &point, const InventedSample &sample, int interval)
{
    const qint64 value = microOf(sample.volts);
    const int month = sample.time.date().month() - 7;
    if (!plain.months.contains(point.point))
        plain.months[point.point].resize(3);
    VoltageMinutes &minutes = plain.months[point.point][month];
    if (value == 0) {
        ++plain.records.noData;
        return;
    }
    ++plain.records.counted;
    minutes.monitored += interval;
    if (value > point.limits.upperMv * 1000)
        minutes.over += interval;
    else if (value < point.limits.lowerMv * 1000)
        minutes.under += interval;
    else
        minutes.within += interval;
}

Plain computePlainly(const InventedSamples &invented, int interval)
{
    Plain plain;
    std::set<std::pair<QString, qint64>> seen;
    qint64 row = 1;
    for (const InventedSample &sample : invented.rows()) {
        ++row;
        if (sample.isBlank)
            continue;
        ++plain.records.records;
        if (!sample.wrongField.isEmpty()) {
            plain.rejected.append({row, sample.wrongField});
            continue;
        }
        if (!Quarter.contains(sample.time.date())) {
            ++plain.records.outside;
            continue;
        }
        const qint64 slot = sample.time.toSecsSinceEpoch() / 60 / interval;
        if (!seen.insert({sample.point, slot}).second) {
            plain.rejected.append({row, u"time"_s});
            continue;
        }
        const auto point = std::find_if(invented.points().begin(), invented.points().end(),
                                        [&](const MonitorPoint &each) { return each.point == sample.point; });
        countPlainly(plain, *point, sample, interval);
    }
    plain.records.rejected = plain.rejected.size();
    return plain;
}

void compare(const VoltageResult &result, const Plain &plain)
{
    QCOMPARE(result.records.records, plain.records.records);
    QCOMPARE(result.records.counted, plain.records.counted);
    QCOMPARE(result.records.noData, plain.records.noData);
    QCOMPARE(result.records.outside, plain.records.outside);
    QCOMPARE(result.rejected.count(), plain.rejected.size());
    for (qsizetype i = 0; i < result.rejected.listed().size(); ++i) {
        QCOMPARE(result.rejected.listed().at(i).row, plain.rejected.at(i).first);
        QCOMPARE(result.rejected.listed().at(i).field, plain.rejected.at(i).second);
    }
    for (const PointVoltage &point : result.points) {
        const auto expected = plain.months.find(point.point.point);
        for (qsizetype month = 0; month < 3; ++month) {
            const VoltageMinutes want =
                expected == plain.months.end() ? VoltageMinutes() : expected->second.at(month);
            const VoltageMinutes &got = point.months.at(month);
            QCOMPARE(got.monitored, want.monitored);
            QCOMPARE(got.within, want.within);
            QCOMPARE(got.over, want.over);
            QCOMPARE(got.under, want.under);
        }
    }
    for (const InvariantCheck &check : result.invariants)
        QVERIFY2(check.holds, qPrintable(check.id + u' ' + check.detail));
}

const PointVoltage &pointOf(const VoltageResult &result, const QString &name)
{
    return *std::find_if(result.points.begin(), result.points.end(),
                         [&](const PointVoltage &point) { return point.point.point == name; });
}

QStringList rejectsOf(const RejectList &list)
{
    QStringList words;
    for (const Reject &reject : list.listed())
        words.append(u"%1 %2 %3"_s.arg(reject.row).arg(reject.field, wordOf(reject.reason)));
    return words;
}

} // namespace

void TestVoltageReading::agreesWithAPlainComputation_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<QByteArray>("lineBreak");
    QTest::addColumn<int>("interval");
    QTest::newRow("minutes") << 1U << QByteArray("\n") << 1;
    QTest::newRow("CRLF") << 2U << QByteArray("\r\n") << 1;
    QTest::newRow("quarters of an hour") << 3U << QByteArray("\n") << 15;
    QTest::newRow("a day") << 4U << QByteArray("\n") << 1440;
}

void TestVoltageReading::agreesWithAPlainComputation()
{
    QFETCH(quint32, seed);
    QFETCH(QByteArray, lineBreak);
    QFETCH(int, interval);
    const InventedSamples invented(seed, 80'000);
    const Plain plain = computePlainly(invented, interval);
    const Files files(invented.pointFile(), invented.sampleFile("point,time,volts", lineBreak));
    for (const int threads : {1, 2, 3, 8}) {
        const auto result = files.read(threads, interval);
        QVERIFY2(result, qPrintable(result ? QString() : wordOf(result.error().code)));
        compare(*result, plain);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestVoltageReading::keepsTheFirstOfTwoSamplesWhateverTheThreads_data()
{
    QTest::addColumn<int>("threads");
    for (int threads = 1; threads <= 8; ++threads)
        QTest::addRow("%d", threads) << threads;
}

void TestVoltageReading::keepsTheFirstOfTwoSamplesWhateverTheThreads()
{
    QFETCH(int, threads);
    // The same 60 days three times over: only the first may count, and it is the only one out of limits.
    QByteArray samples = "point,time,volts\n";
    for (const QByteArray volts : {"240.0", "220.0", "0"}) {
        for (int minute = 0; minute < 60 * 1440; ++minute) {
            const QDateTime time = QDateTime(QDate(2026, 7, 1), QTime(0, 0), Qt::UTC).addSecs(minute * 60);
            samples += "D-1," + time.toString(u"yyyy-MM-dd HH:mm"_s).toLatin1() + ',' + volts + '\n';
        }
    }
    const auto result = Files(SomePoints, samples).read(threads);
    QVERIFY(result);
    const PointVoltage &point = result->points.first();
    QCOMPARE(point.total.over, qint64(60 * 1440));
    QCOMPARE(point.total.monitored, qint64(60 * 1440));
    QCOMPARE(result->records.noData, 0);
    QCOMPARE(result->rejected.count(), qint64(2 * 60 * 1440));
    QCOMPARE(result->rejected.listed().first().row, qint64(60 * 1440 + 2));
    QCOMPARE(result->rejected.listed().first().reason, RejectReason::Duplicate);
    QCOMPARE(result->rejected.listed().last().row, qint64(60 * 1440 + 1001));
    for (const InvariantCheck &check : result->invariants)
        QVERIFY2(check.holds, qPrintable(check.id + u' ' + check.detail));
}

void TestVoltageReading::judgesLimitsToTheMillivolt_data()
{
    QTest::addColumn<QByteArray>("volts");
    QTest::addColumn<QString>("verdict");
    const QString within = u"within"_s;
    const QString over = u"over"_s;
    const QString under = u"under"_s;
    const QString nothing = u"nothing"_s;
    QTest::newRow("at the upper limit") << QByteArray("235.4") << within;
    QTest::newRow("at it, with zeros") << QByteArray("235.40000") << within;
    QTest::newRow("above it by a hundredth") << QByteArray("235.41") << over;
    QTest::newRow("above it by a millivolt") << QByteArray("235.401") << over;
    QTest::newRow("above it by less") << QByteArray("235.4001") << over;
    QTest::newRow("at the lower limit") << QByteArray("198.0") << within;
    QTest::newRow("below it by a hundredth") << QByteArray("197.99") << under;
    QTest::newRow("below it by less than a millivolt") << QByteArray("197.9999") << under;
    QTest::newRow("in the middle") << QByteArray("220") << within;
    QTest::newRow("zero") << QByteArray("0") << nothing;
    QTest::newRow("zero with decimals") << QByteArray("0.000") << nothing;
    QTest::newRow("empty") << QByteArray() << nothing;
    QTest::newRow("full width") << QByteArray("２３５．４１") << over;
    QTest::newRow("thousands") << QByteArray("\"1,235.4\"") << over;
    QTest::newRow("very high") << QByteArray("1235.4") << over;
}

void TestVoltageReading::judgesLimitsToTheMillivolt()
{
    QFETCH(QByteArray, volts);
    QFETCH(QString, verdict);
    // Once near the end of the file, once with rows behind it: two ways of reading.
    for (const int rowsBehind : {0, 10}) {
        QByteArray samples = "point,time,volts\nD-1,2026-07-01 00:00," + volts + '\n';
        for (int i = 0; i < rowsBehind; ++i)
            samples += "D-2,2026-07-01 00:0" + QByteArray::number(i) + ",380.0\n";
        const auto result = Files(SomePoints, samples).read();
        QVERIFY(result);
        QCOMPARE(rejectsOf(result->rejected), QStringList());
        const VoltageMinutes &minutes = result->points.first().total;
        QCOMPARE(minutes.within, qint64(verdict == u"within"));
        QCOMPARE(minutes.over, qint64(verdict == u"over"));
        QCOMPARE(minutes.under, qint64(verdict == u"under"));
        QCOMPARE(minutes.monitored, qint64(verdict != u"nothing"));
        QCOMPARE(result->records.noData, qint64(verdict == u"nothing"));
    }
}

void TestVoltageReading::countsQuartersOfAnHourByTheirInterval()
{
    // 96 samples of a day, 3 missing, 7 out of limits.
    QByteArray samples = "监测点,时间,电压\r\n";
    for (int i = 3; i < 96; ++i) {
        samples += "D-1,2026-07-01 " + QTime(i / 4, i % 4 * 15, 30).toString(u"hh:mm:ss"_s).toLatin1() +
                   (i < 10 ? ",190.5\r\n" : ",228.1\r\n");
    }
    const auto result = Files(SomePoints, samples).read(2, 15);
    QVERIFY(result);
    const VoltageMinutes &minutes = result->points.first().total;
    QCOMPARE(minutes.monitored, 1395);
    QCOMPARE(minutes.under, 105);
    QCOMPARE(minutes.expected, Quarter.days() * 1440);
    QCOMPARE(QString::number(minutes.rate()->toDouble(), 'f', 4), u"92.4731"_s);
    const PointVoltage &point = result->points.first();
    QVERIFY(!point.highest);
    QCOMPARE(point.lowest, (VoltageExtreme{190'500, localSecondOf(QDate(2026, 7, 1)) + 45 * 60}));
}

void TestVoltageReading::rejectsSamples_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("reject");
    QTest::newRow("unknown point") << QByteArray("D-9,2026-07-01 00:00,220") << u"2 point unknown_key"_s;
    QTest::newRow("no point") << QByteArray(",2026-07-01 00:00,220") << u"2 point missing"_s;
    QTest::newRow("no time") << QByteArray("D-1,,220") << u"2 time missing"_s;
    QTest::newRow("a day alone") << QByteArray("D-1,2026-07-01,220") << u"2 time bad_time"_s;
    QTest::newRow("31 September") << QByteArray("D-1,2026-09-31 00:00,220") << u"2 time bad_time"_s;
    QTest::newRow("24:30") << QByteArray("D-1,2026-07-01 24:30,220") << u"2 time bad_time"_s;
    QTest::newRow("minute 60") << QByteArray("D-1,2026-07-01 00:60,220") << u"2 time bad_time"_s;
    QTest::newRow("second 60") << QByteArray("D-1,2026-07-01 00:00:60,220") << u"2 time bad_time"_s;
    QTest::newRow("words") << QByteArray("D-1,2026-07-01 00:00,high") << u"2 volts bad_number"_s;
    QTest::newRow("two dots") << QByteArray("D-1,2026-07-01 00:00,22.0.1") << u"2 volts bad_number"_s;
    QTest::newRow("an asterisk") << QByteArray("D-1,2026-07-01 00:00,22*.1") << u"2 volts bad_number"_s;
    QTest::newRow("below zero") << QByteArray("D-1,2026-07-01 00:00,-220") << u"2 volts negative"_s;
    QTest::newRow("beyond any line") << QByteArray("D-1,2026-07-01 00:00,3000000")
                                     << u"2 volts out_of_range"_s;
    QTest::newRow("a field too many")
        << QByteArray("D-1,2026-07-01 00:00,220,5") << u"2 #4 too_many_fields"_s;
}

void TestVoltageReading::rejectsSamples()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, reject);
    for (const int rowsBehind : {0, 10}) {
        QByteArray samples = "point,time,volts\n" + row + '\n';
        for (int i = 0; i < rowsBehind; ++i)
            samples += "D-1,2026-07-02 00:0" + QByteArray::number(i) + ",220.0\n";
        const auto result = Files(SomePoints, samples).read();
        QVERIFY(result);
        QCOMPARE(rejectsOf(result->rejected), QStringList{reject});
        QCOMPARE(result->records.counted, rowsBehind);
        QCOMPARE(result->records.records, rowsBehind + 1);
    }
}

void TestVoltageReading::rejectsPoints_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("reject");
    QTest::newRow("no number") << QByteArray(",x,D,220,,") << u"3 point missing"_s;
    QTest::newRow("twice") << QByteArray("D-1,x,D,220,,") << u"3 point duplicate"_s;
    QTest::newRow("no class") << QByteArray("D-2,x,,220,,") << u"3 class missing"_s;
    QTest::newRow("class E") << QByteArray("D-2,x,E,220,,") << u"3 class unknown_word"_s;
    QTest::newRow("no nominal") << QByteArray("D-2,x,D,,,") << u"3 nominal missing"_s;
    QTest::newRow("nominal in words") << QByteArray("D-2,x,D,low,,") << u"3 nominal bad_number"_s;
    QTest::newRow("nominal zero") << QByteArray("D-2,x,D,0,,") << u"3 nominal out_of_range"_s;
    QTest::newRow("35 kV without limits") << QByteArray("D-2,x,B,35000,,") << u"3 upper missing"_s;
    QTest::newRow("35 kV without the lower") << QByteArray("D-2,x,B,35000,37000,") << u"3 lower missing"_s;
    QTest::newRow("limits the wrong way")
        << QByteArray("D-2,x,D,220,198,235.4") << u"3 lower contradiction"_s;
    QTest::newRow("limit in words") << QByteArray("D-2,x,D,220,x,") << u"3 upper bad_number"_s;
}

void TestVoltageReading::rejectsPoints()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, reject);
    const auto result =
        Files(PointHeader + "D-1,,D,220,,\n" + row + "\nD-3,,d类,0.38kV,,\n", "point,time,volts\n").read();
    QVERIFY(result);
    QCOMPARE(rejectsOf(result->rejectedPoints), QStringList{reject});
    QCOMPARE(result->points.size(), 2);
    QCOMPARE(result->points.last().point.limits, (VoltageLimits{353'400, 406'600}));
    QVERIFY(!result->total.composite);
}

void TestVoltageReading::readsDailyStatistics()
{
    const QByteArray daily = "监测点,日期,监测分钟,超上限分钟,超下限分钟,合格率\n"
                             "A-1,2026-07-01,1440,10,5,98.96\n"
                             "A-1,2026/8/2,1200,0,30,97.5%\n"
                             "D-1,2026-07-01,1440,0,0,10000\n"
                             "D-1,2026-07-02,0,0,0,\n"
                             "D-1,2026-07-03,,,,\n"
                             "D-1,2026-06-30,1440,0,0,100\n";
    const auto result = Files(SomePoints, daily, VoltageInput::DailyStatistics).read();
    QVERIFY(result);
    QCOMPARE(rejectsOf(result->rejected), QStringList());
    const PointVoltage &a = pointOf(*result, u"A-1"_s);
    QCOMPARE(a.total.monitored, 2640);
    QCOMPARE(a.total.over, 10);
    QCOMPARE(a.total.under, 35);
    QCOMPARE(a.months.at(1).monitored, 1200);
    QCOMPARE(result->records.counted, 3);
    QCOMPARE(result->records.noData, 2);
    QCOMPARE(result->records.outside, 1);
    QCOMPARE(QString::number(result->total.composite->toDouble(), 'f', 6), u"99.147727"_s);
    for (const InvariantCheck &check : result->invariants)
        QVERIFY2(check.holds, qPrintable(check.id + u' ' + check.detail));
}

void TestVoltageReading::rejectsDailyStatistics_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("reject");
    QTest::newRow("a day twice") << QByteArray("D-1,2026-07-01,1440,0,0") << u"3 date duplicate"_s;
    QTest::newRow("bad date") << QByteArray("D-1,2026-02-30,1440,0,0") << u"3 date bad_date"_s;
    QTest::newRow("too many minutes")
        << QByteArray("D-1,2026-07-02,1441,0,0") << u"3 monitored out_of_range"_s;
    QTest::newRow("half minutes") << QByteArray("D-1,2026-07-02,1440,0.5,0") << u"3 over not_whole"_s;
    QTest::newRow("below zero") << QByteArray("D-1,2026-07-02,1440,0,-1") << u"3 under negative"_s;
    QTest::newRow("no minutes") << QByteArray("D-1,2026-07-02,,1,0") << u"3 monitored missing"_s;
    QTest::newRow("more out than in")
        << QByteArray("D-1,2026-07-02,10,6,5") << u"3 monitored contradiction"_s;
    QTest::newRow("unknown point") << QByteArray("D-9,2026-07-02,10,6,4") << u"3 point unknown_key"_s;
}

void TestVoltageReading::rejectsDailyStatistics()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, reject);
    const auto result =
        Files(SomePoints, "point,date,monitored,over,under\nD-1,2026-07-01,1000,0,0\n" + row + '\n',
              VoltageInput::DailyStatistics)
            .read();
    QVERIFY(result);
    QCOMPARE(rejectsOf(result->rejected), QStringList{reject});
    QCOMPARE(result->total.minutes.monitored, 1000);
}

void TestVoltageReading::warnsOfWhatIsDoubtful()
{
    // A kilovolt reading, quarters of an hour counted as minutes, a day before the period, two silent points.
    const auto result =
        Files(SomePoints, "point,time,volts\nA-1,2026-07-01 00:00,10.2\nA-1,2026-07-01 00:15,10.2\n"
                          "D-1,2026-06-30 23:59,220\n")
            .read();
    QVERIFY(result);
    QStringList words;
    for (const Warning &warning : result->warnings)
        words.append(u"%1 %2 %3"_s.arg(warning.kind, warning.subject, warning.args.join(u' ')).simplified());
    QCOMPARE(words, (QStringList{u"outside_period 1"_s, u"interval_longer 15"_s, u"point_without_data D-1"_s,
                                 u"point_without_data D-2"_s, u"maybe_kilovolts A-1 2"_s,
                                 u"point_without_data B-1"_s}));
    const auto daily =
        Files(SomePoints, "point,date,monitored,over,under,rate\nD-1,2026-07-01,1000,10,0,99.02\n",
              VoltageInput::DailyStatistics)
            .read();
    QVERIFY(daily);
    QCOMPARE(daily->warnings.first(), (Warning{2, u"rate_differs"_s, u"D-1"_s, {u"99.02"_s, u"99.000"_s}}));
}

void TestVoltageReading::countsEveryRejectAndListsAThousand()
{
    QByteArray samples = "point,time,volts\n";
    for (int i = 0; i < 50'000; ++i)
        samples += "nobody,2026-07-01 00:00,220.0\n";
    for (const int threads : {1, 4}) {
        const auto result = Files(SomePoints, samples).read(threads);
        QVERIFY(result);
        QCOMPARE(result->rejected.count(), 50'000);
        QCOMPARE(result->rejected.listed().size(), 1000);
        QCOMPARE(result->rejected.listed().last().row, 1001);
    }
}

void TestVoltageReading::refusesAListWithoutItsColumns()
{
    const auto result = Files(SomePoints, "point,volts\nD-1,220\n").read();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::MissingColumns);
    QVERIFY(!Files("point,class\n", "point,time,volts\n").read());
}

QTEST_GUILESS_MAIN(TestVoltageReading)
#include "tst_voltagereading.moc"
