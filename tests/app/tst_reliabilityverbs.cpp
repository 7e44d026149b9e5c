// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/programrun.h"
#include "tests/support/filefolder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QString EventsHead = u"事件编号,线路,台区,区域,停电性质,原因,停电时间,恢复时间,停电户数\n"_s;

/// Worked example E13 in two regions, as the contract prints it.
const QString ExampleEvents = EventsHead +
                              u"E1,城东线,1号台区,农村,故障-内部,雷击,2026-07-08 14:20,2026-07-08 16:05,86\n"
                              "E2,城东线,,农村,计划-检修,,2026-07-21 06:00,2026-07-21 13:30,45\n"
                              "E3,城西线,,城镇,故障-外部,,2026-08-03 19:10,2026-08-03 19:55,120\n"
                              "E4,城西线,,城镇,限电-系统电源不足,,2026-08-14 13:00,2026-08-14 15:00,60\n"
                              "E5,城西线,,城镇,故障-内部,,2026-09-02 10:00,2026-09-02 10:02,210\n"
                              "E6,城西线,,城镇,计划-施工,,2026-09-18 22:30,2026-09-19 05:00,33\n"_s;
const QString ExampleUsers = u"区域,线路,户数,注册日期,注销日期\n"
                             "农村,城东线,310,,\n"
                             "农村,城东线,1,2026-09-08,\n" // 23 of 92 days: a quarter of a user
                             "城镇,城西线,939,,\n"
                             "城镇,城西线,3,,2026-07-23\n"_s;

QJsonObject total(const QJsonObject &json)
{
    return json.value(u"total"_s).toObject();
}

bool near(double ours, double theirs)
{
    return std::abs(ours - theirs) <= 1e-9 * std::max(1.0, std::abs(theirs));
}

} // namespace

/// `report reliability`: neither user nor folder.
class ReliabilityVerbsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void answersAsTheContractShows();
    void needsNothingOfTheDesk();
    void readsWhatOtherOfficesSave();
    void writesEveryOutputAtOnce();
    void refusesRejectsButWritesTheReport();
    void countsRejectsOfEveryList();
    void takesShortOnesAndTheEndFigure();
    void addsMajorEventDaysWithAHistory();
    void comparesAndWatches();
    void putsReleasedFiguresBeside();
    void refusesWrongUse_data();
    void refusesWrongUse();

private:
    QString put(const QString &name, const QByteArray &bytes) const { return m_folder->put(name, bytes); }
    ProgramRun run(const QStringList &further) const
    {
        return runProgram({QStringList{u"report"_s, u"reliability"_s, u"--events"_s, m_events, u"--users"_s,
                                       m_users, u"--json"_s} +
                               further,
                           {},
                           {},
                           m_folder->path()});
    }
    QJsonObject answer(const QStringList &further) const { return run(further).json().object(); }

    std::unique_ptr<FileFolder> m_folder;
    QString m_events;
    QString m_users;
};

void ReliabilityVerbsTest::init()
{
    m_folder = std::make_unique<FileFolder>();
    m_events = put(u"events.csv"_s, ExampleEvents.toUtf8());
    m_users = put(u"users.csv"_s, ExampleUsers.toUtf8());
}

void ReliabilityVerbsTest::answersAsTheContractShows()
{
    const ProgramRun result = run({u"--quarter"_s, u"2026Q3"_s});
    QCOMPARE(result.errors, QStringList());
    QCOMPARE(result.status, 0);
    const QJsonObject json = result.json().object();
    QCOMPARE(json.value(u"period"_s).toObject(),
             (QJsonObject{{u"from"_s, u"2026-07-01"_s}, {u"to"_s, u"2026-09-30"_s}, {u"hours"_s, 2208}}));
    QCOMPARE(json.value(u"purpose"_s).toString(), u"internal"_s);
    const QJsonObject figures{{u"users"_s, 1250},
                              {u"events"_s, 5},
                              {u"customer_hours"_s, 912.5},
                              {u"customer_interruptions"_s, 344},
                              {u"saidi_hours"_s, 0.73},
                              {u"saifi"_s, 0.2752},
                              {u"caidi_hours"_s, 2.6526162790697674},
                              {u"asai1"_s, 99.966938405797101},
                              {u"asai2"_s, 99.970199275362319},
                              {u"asai3"_s, 99.971286231884058},
                              {u"maifi"_s, 0.168}};
    const QJsonObject found = total(json);
    QCOMPARE(found.keys(), figures.keys());
    for (const QString &key : figures.keys())
        QVERIFY2(near(found.value(key).toDouble(), figures.value(key).toDouble()), qPrintable(key));
    const QJsonObject rural = json.value(u"by_region"_s).toArray().last().toObject();
    QCOMPARE(rural.value(u"region"_s).toString(), u"农村"_s);
    QCOMPARE(rural.value(u"users"_s).toDouble(), 310.25);
    QCOMPARE(rural.value(u"events"_s).toInt(), 2);
    QCOMPARE(json.value(u"by_feeder"_s).toArray().size(), 2);
    QCOMPARE(json.value(u"by_category"_s).toArray().size(), 5);
    QCOMPARE(json.value(u"rejected_count"_s).toInt(-1), 0);
    QCOMPARE(json.value(u"rejected"_s).toArray().size(), 0);
    QCOMPARE(json.value(u"broken_invariants"_s).toArray(), QJsonArray());
    QCOMPARE(json.value(u"warnings"_s).toArray(), QJsonArray());
}

/// The program without the part of it that knows folders and windows, and first without the one that writes
/// documents.
void ReliabilityVerbsTest::needsNothingOfTheDesk()
{
    const QDir folder(m_folder->path());
    QVERIFY(folder.mkpath(u"bin"_s) && folder.mkpath(u"lib/powerhall"_s));
    const QString alone = folder.filePath(u"bin/powerhall"_s);
    const QString program = qEnvironmentVariable("POWERHALL_BINARY");
    QVERIFY(QFile::copy(program, alone));
    QProcess process;
    const auto writes = [&](const QString &file) {
        process.start(alone,
                      {u"report"_s, u"reliability"_s, u"--quarter"_s, u"2026Q3"_s, u"--events"_s, m_events,
                       u"--users"_s, m_users, u"--json"_s, u"--out"_s, folder.filePath(file)});
        return process.waitForFinished() && process.exitCode() == 0 &&
               QJsonDocument::fromJson(process.readAllStandardOutput()).object() ==
                   answer({u"--quarter"_s, u"2026Q3"_s});
    };
    QVERIFY(writes(u"q3.json"_s));
    QVERIFY(!writes(u"q3.xlsx"_s));
    QVERIFY(QFile::copy(QFileInfo(program).dir().filePath(u"../lib/powerhall/paper.so"_s),
                        folder.filePath(u"lib/powerhall/paper.so"_s)));
    QVERIFY(writes(u"q3.xlsx"_s));
    process.start(alone, {u"calendar"_s, u"due"_s, u"--from"_s, u"2026-01-05"_s, u"--days"_s, u"1"_s});
    QVERIFY(process.waitForFinished());
    QVERIFY(process.exitCode() != 0); // what the desk does
}

void ReliabilityVerbsTest::readsWhatOtherOfficesSave()
{
    const QJsonObject plain = answer({u"--quarter"_s, u"2026Q3"_s});
    QString english = ExampleEvents;
    english.replace(EventsHead, u"event,feeder,transformer,region,category,cause,start,end,users\n"_s);
    QString slashes = ExampleEvents;
    static const QRegularExpression day(u"2026-(\\d\\d)-(\\d\\d)"_s);
    slashes.replace(day, u"２０２６/\\1/\\2"_s).replace(u"\n"_s, u"\r\n"_s);
    for (const QByteArray &bytes : {QByteArray("\xEF\xBB\xBF" + english.toUtf8()), slashes.toUtf8()}) {
        m_events = put(u"events.csv"_s, bytes);
        QCOMPARE(total(answer({u"--quarter"_s, u"2026Q3"_s})), total(plain));
    }
}

void ReliabilityVerbsTest::writesEveryOutputAtOnce()
{
    const ProgramRun result = run({u"--quarter"_s, u"2026Q3"_s, u"--out"_s, u"q3.json"_s, u"--out"_s,
                                   u"q3.csv"_s, u"--out=q3.xlsx"_s, u"--out"_s, u"q3.pdf"_s});
    QCOMPARE(result.status, 0);
    const auto written = [&](const QString &name) {
        QFile file(m_folder->path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(QJsonDocument::fromJson(written(u"q3.json"_s)).object(), result.json().object());
    QVERIFY(written(u"q3.csv"_s).startsWith("\xEF\xBB\xBF"));
    QVERIFY(written(u"q3.csv"_s).contains("912.5"));
    QVERIFY(written(u"q3.xlsx"_s).startsWith("PK"));
    QVERIFY(written(u"q3.pdf"_s).startsWith("%PDF"));
}

void ReliabilityVerbsTest::refusesRejectsButWritesTheReport()
{
    m_events = put(u"events.csv"_s,
                   (ExampleEvents + u"E7,城西线,,城镇,故障-内部,,2026-09-18 22:30,2026-09-18 22:30,33\n"
                                    "E8,城西线,,城镇,天灾,,2026-09-18 22:30,2026-09-19 05:00,33\n"_s)
                       .toUtf8());
    const ProgramRun refused = run({u"--quarter"_s, u"2026Q3"_s, u"--out"_s, u"q3.json"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.hasOnlyDiagnostics());
    const QJsonObject json = refused.json().object();
    QCOMPARE(json.value(u"rejected_count"_s).toInt(), 2);
    const QJsonObject reject = json.value(u"rejected"_s).toArray().first().toObject();
    QCOMPARE(reject.value(u"row"_s).toInt(), 8);
    QCOMPARE(reject.value(u"field"_s).toString(), u"end"_s);
    QCOMPARE(reject.value(u"reason"_s).toString(), u"end_not_after_start"_s);
    QCOMPARE(total(json).value(u"customer_hours"_s).toDouble(), 912.5);
    QVERIFY(QFile::exists(m_folder->path(u"q3.json"_s)));
    QCOMPARE(run({u"--quarter"_s, u"2026Q3"_s, u"--accept-rejects"_s}).status, 0);
}

void ReliabilityVerbsTest::countsRejectsOfEveryList()
{
    m_events =
        put(u"events.csv"_s,
            (ExampleEvents + u"E8,城西线,,城镇,天灾,,2026-09-18 22:30,2026-09-19 05:00,33\n"_s).toUtf8());
    m_users = put(u"users.csv"_s, (ExampleUsers + u"城镇,城西线,-3,,\n"_s).toUtf8());
    const ProgramRun refused = run({u"--quarter"_s, u"2026Q3"_s});
    QCOMPARE(refused.status, 1);
    const QJsonObject json = refused.json().object();
    QCOMPARE(json.value(u"rejected_count"_s).toInt(), 2);
    const QJsonArray rejected = json.value(u"rejected"_s).toArray();
    QCOMPARE(rejected.size(), 2);
    QVERIFY(!rejected.at(0).toObject().contains(u"list"_s));
    QCOMPARE(rejected.at(1).toObject().value(u"list"_s).toString(), u"users"_s);
    QCOMPARE(rejected.at(1).toObject().value(u"row"_s).toInt(), 6);
    const QString said = refused.errors.join(u'\n');
    QVERIFY(said.contains(u"第 8 行 停电性质：不认识的词“天灾”"_s));
    QVERIFY(said.contains(u"第 6 行 户数：“-3”小于零"_s));
}

void ReliabilityVerbsTest::takesShortOnesAndTheEndFigure()
{
    const QJsonObject json =
        total(answer({u"--quarter=2026Q3"_s, u"--count-short"_s, u"--denominator"_s, u"end"_s}));
    QCOMPARE(json.value(u"customer_hours"_s).toDouble(), 919.5);
    QCOMPARE(json.value(u"users"_s).toDouble(), 1250.0);
    QCOMPARE(json.value(u"customer_interruptions"_s).toInt(), 554);
    const QJsonObject august = total(answer({u"--from"_s, u"2026-08-01"_s, u"--to"_s, u"2026-08-31"_s}));
    QCOMPARE(august.value(u"customer_hours"_s).toDouble(), 210.0);
}

void ReliabilityVerbsTest::addsMajorEventDaysWithAHistory()
{
    const QString history =
        put(u"history.csv"_s, "date,saidi_minutes\n2025-07-01,0.001\n2025-07-02,0\n2025-07-03,0.0012\n");
    const QJsonObject json = answer({u"--quarter"_s, u"2026Q3"_s, u"--history"_s, history});
    QCOMPARE(json.value(u"with_major_event_days"_s).toObject(), total(json));
    const QJsonObject without = json.value(u"without_major_event_days"_s).toObject();
    QCOMPARE(without.value(u"customer_hours"_s).toDouble(), 0.0);
    QCOMPARE(without.value(u"asai1"_s).toDouble(), 100.0);
    QCOMPARE(json.value(u"major_event_days"_s).toObject().value(u"days"_s).toArray().size(), 5);
}

void ReliabilityVerbsTest::comparesAndWatches()
{
    m_events = put(
        u"events.csv"_s,
        (ExampleEvents + u"D1,城东线,,农村,故障-内部,,2026-05-08 14:00,2026-05-08 15:00,50\n"_s).toUtf8());
    const QJsonObject json =
        answer({u"--quarter"_s, u"2026Q3"_s, u"--profile"_s, u"huangchuan"_s, u"--compare"_s, u"--watch"_s});
    const QJsonObject comparison = json.value(u"comparison"_s).toObject();
    const QJsonObject before = comparison.value(u"before"_s).toObject();
    QCOMPARE(before.value(u"total"_s).toObject().value(u"customer_hours"_s).toDouble(), 50.0);
    QVERIFY(before.value(u"saidi_change_percent"_s).toDouble() > 1000);
    QVERIFY(comparison.value(u"year_before"_s).isNull());
    const QJsonArray lists = json.value(u"watch_lists"_s).toArray();
    QCOMPARE(lists.size(), 4);
    const QJsonObject large = lists.at(1).toObject();
    QCOMPARE(large.value(u"clause"_s).toString(), u"HC21 附件2 三3"_s);
    QCOMPARE(large.value(u"entries"_s).toArray().first().toObject().value(u"event"_s).toString(), u"E2"_s);
}

void ReliabilityVerbsTest::putsReleasedFiguresBeside()
{
    const QJsonObject json = answer(
        {u"--quarter"_s, u"2026Q3"_s, u"--published"_s, u"asai1=99.965,saidi_hours=0.75,source=公报"_s});
    const QJsonObject published = json.value(u"published"_s).toObject();
    QCOMPARE(published.value(u"source"_s).toString(), u"公报"_s);
    QVERIFY(near(published.value(u"saidi_hours_difference"_s).toDouble(), -0.02));
    QVERIFY(near(published.value(u"asai1_difference"_s).toDouble(), 0.0019384057971));
}

void ReliabilityVerbsTest::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("further");
    QTest::addColumn<int>("status");
    QTest::newRow("no period") << QStringList{} << 2;
    QTest::newRow("two periods") << QStringList{u"--quarter"_s, u"2026Q3"_s, u"--from"_s, u"2026-01-01"_s}
                                 << 2;
    QTest::newRow("no such quarter") << QStringList{u"--quarter"_s, u"2026Q7"_s} << 1;
    QTest::newRow("no such file") << QStringList{u"--quarter"_s, u"2026Q3"_s, u"--history"_s, u"none.csv"_s}
                                  << 1;
    QTest::newRow("unknown denominator")
        << QStringList{u"--quarter"_s, u"2026Q3"_s, u"--denominator"_s, u"mean"_s} << 1;
    QTest::newRow("unknown output") << QStringList{u"--quarter"_s, u"2026Q3"_s, u"--out"_s, u"q3.doc"_s} << 2;
    QTest::newRow("released no number")
        << QStringList{u"--quarter"_s, u"2026Q3"_s, u"--published"_s, u"asai1=viel"_s} << 1;
}

void ReliabilityVerbsTest::refusesWrongUse()
{
    QFETCH(const QStringList, further);
    const ProgramRun result = run(further);
    QTEST(result.status, "status");
    QVERIFY(!result.errors.isEmpty());
    QVERIFY(result.hasOnlyDiagnostics());
}

QTEST_GUILESS_MAIN(ReliabilityVerbsTest)
#include "tst_reliabilityverbs.moc"
