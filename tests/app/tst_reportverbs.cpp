// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"
#include "tests/app/programrun.h"
#include "tests/models/ingest/workbookfile.h"
#include "tests/support/filefolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QByteArray Head = "事件编号,线路,区域,停电性质,停电时间,恢复时间,停电户数\n";
const QByteArray Events = Head + "E1,城东线,农村,故障-内部,2026-07-08 14:20,2026-07-08 16:05,86\n"
                                 "E2,城西线,城镇,计划-施工,2026-09-18 22:30,2026-09-19 05:00,33\n"
                                 "E3,城西线,城镇,故障-外部,2026-07-31 22:00,2026-08-01 01:00,120\n";
const QByteArray Users = "区域,线路,户数,注册日期,注销日期\n农村,城东线,310,,\n城镇,城西线,940,,\n";
const QByteArray Points =
    "监测点,名称,类别,标称电压,上限,下限\nD-001,城东1号,D,220,,\nA-001,城东站,A,10000,,\n";
const QByteArray Samples = "监测点,时间,电压\nD-001,2026-07-01 00:00,240\nD-001,2026-07-01 00:01,220\n"
                           "D-001,2026-07-01 00:02,190.5\nA-001,2026-07-01 00:00,10000\n";

/// <row> elements with inline texts; what reads as a number is one.
QByteArray sheetRows(const QByteArray &csv)
{
    QByteArray rows;
    int number = 0;
    for (const QByteArray &line : csv.trimmed().split('\n')) {
        rows += "<row r=\"" + QByteArray::number(++number) + "\">";
        for (const QByteArray &field : line.split(',')) {
            bool isNumber = false;
            field.toInt(&isNumber);
            rows += isNumber ? QByteArray("<c><v>" + field + "</v></c>")
                             : QByteArray("<c t=\"inlineStr\"><is><t>" + field + "</t></is></c>");
        }
        rows += "</row>";
    }
    return rows;
}

} // namespace

/// Verbs around a report: looking at a list, the rows behind a figure, releasing and computing again.
class ReportVerbsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsAWorkbooksSheetsByName();
    void mapsColumnsByHand();
    void refusesAMappingThatMeansNothing_data();
    void refusesAMappingThatMeansNothing();
    void putsCellsRightWithoutTouchingTheFile();
    void previewsBeforeAnythingCounts();
    void namesTheRowsBehindAFigure();
    void namesTheDeviationsBehindAPoint();
    void releasesAndProvesItYearsLater();
    void releasesVoltageToo();
    void refusesToReleaseWhatIsNotSound();

private:
    QString put(const QString &name, const QByteArray &bytes) const { return m_folder->put(name, bytes); }
    ProgramRun run(const QStringList &words) const
    {
        return runProgram(
            {QStringList{u"report"_s} + words + QStringList{u"--json"_s}, {}, {}, m_folder->path()});
    }
    static QStringList quarter(const QString &kind)
    {
        return {kind,         u"--quarter"_s, u"2026Q3"_s, u"--events"_s, u"events.csv"_s,
                u"--users"_s, u"users.csv"_s};
    }
    static double hoursOf(const ProgramRun &run)
    {
        return run.json().object().value(u"total"_s).toObject().value(u"customer_hours"_s).toDouble();
    }

    std::unique_ptr<FileFolder> m_folder;
};

void ReportVerbsTest::init()
{
    m_folder = std::make_unique<FileFolder>();
    put(u"events.csv"_s, Events);
    put(u"users.csv"_s, Users);
    put(u"points.csv"_s, Points);
    put(u"samples.csv"_s, Samples);
}

void ReportVerbsTest::readsAWorkbooksSheetsByName()
{
    WorkbookFile book;
    book.rows = sheetRows("说明\n不是清单\n");
    book.furtherSheets = "<sheet name=\"停电\" sheetId=\"2\" r:id=\"rId12\"/>"
                         "<sheet name=\"用户\" sheetId=\"3\" r:id=\"rId13\"/>";
    const QByteArray begin = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                             "<sheetData>";
    const QByteArray end = "</sheetData></worksheet>";
    book.further.insert(u"xl/worksheets/sheet12.xml"_s, begin + sheetRows(Events) + end);
    book.further.insert(u"xl/worksheets/sheet13.xml"_s, begin + sheetRows(Users) + end);
    book.further.insert(
        u"xl/_rels/workbook.xml.rels"_s,
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"rId12\" Type=\"x/worksheet\" Target=\"worksheets/sheet12.xml\"/>"
        "<Relationship Id=\"rId13\" Type=\"x/worksheet\" "
        "Target=\"worksheets/sheet13.xml\"/></Relationships>");
    put(u"q3.xlsx"_s, book.bytes());
    const QStringList words{u"reliability"_s, u"--quarter"_s, u"2026Q3"_s, u"--events"_s,
                            u"q3.xlsx"_s,     u"--users"_s,   u"q3.xlsx"_s};
    QCOMPARE(run(words).status, 1); // the first sheet is none
    const ProgramRun named = run(words + QStringList{u"--sheet"_s, u"停电"_s, u"--users-sheet"_s, u"用户"_s});
    QCOMPARE(named.errors, QStringList());
    QCOMPARE(hoursOf(named), hoursOf(run(quarter(u"reliability"_s))));
    QVERIFY(hoursOf(named) > 0);
}

void ReportVerbsTest::mapsColumnsByHand()
{
    QByteArray odd = Events;
    odd.replace("停电时间", "断电").replace("停电户数", "影响");
    put(u"events.csv"_s, odd);
    QCOMPARE(run(quarter(u"reliability"_s)).status, 1);
    const ProgramRun mapped =
        run(quarter(u"reliability"_s) + QStringList{u"--map"_s, u"断电=start,影响=users"_s});
    QCOMPARE(mapped.status, 0);
    QCOMPARE(hoursOf(mapped), 150.5 + 214.5 + 360);
}

void ReportVerbsTest::refusesAMappingThatMeansNothing_data()
{
    QTest::addColumn<QString>("map");
    QTest::newRow("no such column") << u"停电时间=begin"_s;
    QTest::newRow("no column") << u"停电时间"_s;
}

void ReportVerbsTest::refusesAMappingThatMeansNothing()
{
    QFETCH(QString, map);
    const ProgramRun refused = run(quarter(u"reliability"_s) + QStringList{u"--map"_s, map});
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.errors.size(), 1);
}

void ReportVerbsTest::putsCellsRightWithoutTouchingTheFile()
{
    QByteArray broken = Events;
    broken.replace("2026-09-19 05:00", "天亮");
    put(u"events.csv"_s, broken);
    const QStringList words = quarter(u"reliability"_s);
    QCOMPARE(run(words).status, 1);
    put(u"fix.json"_s, R"([{"file":"events","row":3,"field":"end","value":"2026-09-19 05:00"}])");
    const ProgramRun fixed = run(words + QStringList{u"--fix"_s, u"fix.json"_s, u"--out"_s, u"q3.csv"_s});
    QCOMPARE(fixed.errors, QStringList());
    QCOMPARE(fixed.status, 0);
    QCOMPARE(hoursOf(fixed), 150.5 + 214.5 + 360);
    QFile list(m_folder->path(u"events.csv"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    QCOMPARE(list.readAll(), broken);
    QFile report(m_folder->path(u"q3.csv"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    QVERIFY(report.readAll().contains("更正的格"));
    put(u"fix.json"_s, R"([{"file":"events","row":1,"field":"end","value":""}])");
    QCOMPARE(run(words + QStringList{u"--fix"_s, u"fix.json"_s}).status, 1);
    put(u"fix.json"_s, R"([{"file":"events","row":3,"field":"电价","value":""}])");
    QCOMPARE(run(words + QStringList{u"--fix"_s, u"fix.json"_s}).status, 1);
}

void ReportVerbsTest::previewsBeforeAnythingCounts()
{
    QByteArray broken = Events;
    broken.replace(",33\n", ",三十三\n").replace(',', ';');
    put(u"events.csv"_s, broken);
    const ProgramRun seen =
        run({u"preview"_s, u"events.csv"_s, u"--kind"_s, u"events"_s, u"--rows"_s, u"2"_s});
    QCOMPARE(seen.status, 1); // something is rejected
    const QJsonObject json = seen.json().object();
    QCOMPARE(json.value(u"format"_s).toObject().value(u"delimiter"_s).toString(), u"semicolon"_s);
    QCOMPARE(json.value(u"format"_s).toObject().value(u"encoding"_s).toString(), u"utf-8"_s);
    QCOMPARE(json.value(u"columns"_s).toObject().value(u"users"_s).toString(), u"停电户数"_s);
    QVERIFY(json.value(u"columns"_s).toObject().value(u"cause"_s).isNull());
    QCOMPARE(json.value(u"rows"_s).toArray().size(), 2);
    QCOMPARE(json.value(u"taken"_s).toInt(), 2);
    const QJsonObject reject = json.value(u"rejected"_s).toArray().first().toObject();
    QCOMPARE(reject.value(u"row"_s).toInt(), 3);
    QCOMPARE(reject.value(u"field"_s).toString(), u"users"_s);
    QCOMPARE(run({u"preview"_s, u"users.csv"_s, u"--kind"_s, u"users"_s}).status, 0);
    QCOMPARE(run({u"preview"_s, u"points.csv"_s, u"--kind"_s, u"points"_s}).status, 0);
    QCOMPARE(run({u"preview"_s, u"samples.csv"_s, u"--kind"_s, u"samples"_s}).status, 0);
    QCOMPARE(run({u"preview"_s, u"users.csv"_s, u"--kind"_s, u"customers"_s}).status, 1);
}

void ReportVerbsTest::namesTheRowsBehindAFigure()
{
    const auto behind = [&](const QStringList &query) {
        return run(quarter(u"outages"_s) + query).json().object();
    };
    const QJsonObject town = behind({u"--by"_s, u"region"_s, u"--key"_s, u"城镇"_s});
    QCOMPARE(town.value(u"count"_s).toInt(), 2);
    QCOMPARE(town.value(u"customer_hours"_s).toDouble(), 214.5 + 360);
    QCOMPARE(town.value(u"rows"_s).toArray().first().toObject().value(u"row"_s).toInt(), 3);
    const QJsonObject august = behind({u"--by"_s, u"month"_s, u"--key"_s, u"2026-08"_s});
    QCOMPARE(august.value(u"customer_hours"_s).toDouble(), 120.0);
    QCOMPARE(august.value(u"customer_interruptions"_s).toInt(), 0);
    QCOMPARE(run(quarter(u"outages"_s) + QStringList{u"--by"_s, u"weather"_s}).status, 1);
}

void ReportVerbsTest::namesTheDeviationsBehindAPoint()
{
    const QJsonObject json =
        run({u"deviations"_s, u"--quarter"_s, u"2026Q3"_s, u"--points"_s, u"points.csv"_s, u"--samples"_s,
             u"samples.csv"_s, u"--point"_s, u"D-001"_s})
            .json()
            .object();
    QCOMPARE(json.value(u"count"_s).toInt(), 2);
    QCOMPARE(json.value(u"over"_s).toInt(), 1);
    QCOMPARE(json.value(u"under"_s).toInt(), 1);
    const QJsonObject low = json.value(u"rows"_s).toArray().last().toObject();
    QCOMPARE(low.value(u"row"_s).toInt(), 4);
    QCOMPARE(low.value(u"volts"_s).toDouble(), 190.5);
}

void ReportVerbsTest::releasesAndProvesItYearsLater()
{
    const DemoFolder hall;
    const QString events = put(u"events.csv"_s, Events);
    const QString users = put(u"users.csv"_s, Users);
    const QStringList words{u"report"_s,   u"release"_s, u"reliability"_s, u"--quarter"_s, u"2026Q3"_s,
                            u"--events"_s, events,       u"--users"_s,     users};
    const QStringList again{u"report"_s, u"recompute"_s, u"reliability"_s, u"--quarter"_s, u"2026Q3"_s};
    const QMap<QString, QString> clock{{u"POWERHALL_CLOCK"_s, u"2026-11-20 09:30"_s}};
    QCOMPARE(hall.run(u"clerk"_s, words, {}, clock).status, 1);
    const ProgramRun released = hall.run(u"head"_s, words, {}, clock);
    QCOMPARE(released.errors, QStringList());
    QCOMPARE(released.json().object().value(u"editions"_s).toArray().size(), 1);
    QCOMPARE(hall.run(u"head"_s, words, {}, clock).status, 1); // a correction says what changed
    QVERIFY(QFile::remove(events) && QFile::remove(users));
    const ProgramRun proof = hall.run(u"inspector"_s, again, {}, clock);
    QCOMPARE(proof.errors, QStringList());
    QCOMPARE(proof.status, 0);
    QVERIFY(proof.json().object().value(u"same"_s).toBool());

    put(u"events.csv"_s, Events + "E4,城西线,城镇,故障-内部,2026-07-01 00:00,2026-07-01 01:00,5\n");
    put(u"users.csv"_s, Users);
    const ProgramRun second =
        hall.run(u"head"_s, words + QStringList{u"--changes"_s, u"补录 E4"_s}, {}, clock);
    QCOMPARE(second.json().object().value(u"editions"_s).toArray().size(), 2);
    const ProgramRun first = hall.run(u"head"_s, again + QStringList{u"--edition"_s, u"1"_s}, {}, clock);
    QVERIFY(first.json().object().value(u"same"_s).toBool());
    const QJsonArray list = hall.run(u"head"_s, {u"report"_s, u"released"_s}, {}, clock).json().array();
    QCOMPARE(list.size(), 1);

    // Somebody changes a kept copy: noticed, and nothing is computed from it.
    const QDir datasets(hall.path() + u"/datasets"_s);
    for (const QString &name : datasets.entryList(QDir::Files)) {
        QFile copy(datasets.filePath(name));
        QVERIFY(copy.open(QIODevice::Append));
        copy.write("\n");
    }
    QCOMPARE(hall.run(u"head"_s, again, {}, clock).status, 3);
}

void ReportVerbsTest::releasesVoltageToo()
{
    const DemoFolder hall;
    const QMap<QString, QString> clock{{u"POWERHALL_CLOCK"_s, u"2026-11-20 09:30"_s}};
    const QStringList words{u"report"_s,
                            u"release"_s,
                            u"voltage"_s,
                            u"--quarter"_s,
                            u"2026Q3"_s,
                            u"--points"_s,
                            put(u"points.csv"_s, Points),
                            u"--samples"_s,
                            put(u"samples.csv"_s, Samples),
                            u"--target"_s,
                            u"98.5"_s};
    const ProgramRun released = hall.run(u"head"_s, words, {}, clock);
    QCOMPARE(released.errors, QStringList());
    const ProgramRun proof = hall.run(
        u"head"_s, {u"report"_s, u"recompute"_s, u"voltage"_s, u"--quarter"_s, u"2026Q3"_s}, {}, clock);
    QVERIFY(proof.json().object().value(u"same"_s).toBool());
}

void ReportVerbsTest::refusesToReleaseWhatIsNotSound()
{
    const DemoFolder hall;
    const QMap<QString, QString> clock{{u"POWERHALL_CLOCK"_s, u"2026-11-20 09:30"_s}};
    const auto words = [&](const QString &quarter) {
        return QStringList{u"report"_s,
                           u"release"_s,
                           u"reliability"_s,
                           u"--quarter"_s,
                           quarter,
                           u"--events"_s,
                           m_folder->path(u"events.csv"_s),
                           u"--users"_s,
                           m_folder->path(u"users.csv"_s)};
    };
    QCOMPARE(hall.run(u"head"_s, words(u"2026Q4"_s), {}, clock).status, 1); // not over yet
    put(u"events.csv"_s, Events + "E9,城西线,城镇,天灾,2026-07-01 00:00,2026-07-01 01:00,5\n");
    QCOMPARE(hall.run(u"head"_s, words(u"2026Q3"_s), {}, clock).status, 1);
    QVERIFY(QDir(hall.path() + u"/datasets"_s).entryList(QDir::Files).isEmpty());
    QCOMPARE(hall.run(u"head"_s, words(u"2026Q3"_s) + QStringList{u"--accept-rejects"_s}, {}, clock).status,
             0);
}

QTEST_GUILESS_MAIN(ReportVerbsTest)
#include "tst_reportverbs.moc"
