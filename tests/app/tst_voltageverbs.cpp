// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/programrun.h"
#include "tests/support/filefolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// `report voltage`: neither user nor folder, from files, into files.
class VoltageVerbsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void reportsAsTheContractShows();
    void writesEveryFormAskedFor();
    void rejectsMakeTheStatusOneUnlessAccepted();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void refusesAListThatIsNotThere();

private:
    ProgramRun report(const QStringList &arguments);

    std::unique_ptr<FileFolder> m_folder;
    QString m_points;
    QString m_daily;
};

namespace {

QJsonObject jsonOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QByteArray beginningOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(4) : QByteArray();
}

} // namespace

void VoltageVerbsTest::init()
{
    m_folder = std::make_unique<FileFolder>();
    m_points = m_folder->put(u"points.csv"_s, "监测点,名称,类别,标称电压,上限,下限\n"
                                              "A-1,城东变 10 kV 母线,A,10000,,\nD-001,某台区首端,D,220,,\n");
    m_daily = m_folder->put(u"daily.csv"_s, "监测点,日期,监测分钟,超上限分钟,超下限分钟\n"
                                            "A-1,2026-07-01,1440,0,0\nA-1,2026-07-02,1440,3,0\n"
                                            "D-001,2026-07-01,1440,115,310\n");
}

ProgramRun VoltageVerbsTest::report(const QStringList &arguments)
{
    return runProgram({QStringList{u"report"_s, u"voltage"_s} + arguments, {}, {}, {}});
}

void VoltageVerbsTest::reportsAsTheContractShows()
{
    const ProgramRun run =
        report({u"--quarter"_s, u"2026Q3"_s, u"--points"_s, m_points, u"--daily"_s, m_daily, u"--json"_s});
    QCOMPARE(run.errors, QStringList());
    QCOMPARE(run.status, 0);
    const QJsonObject json = run.json().object();
    QCOMPARE(json.value(u"period"_s).toObject(),
             (QJsonObject{{u"from"_s, u"2026-07-01"_s}, {u"to"_s, u"2026-09-30"_s}}));
    const QJsonObject point = json.value(u"points"_s).toArray().at(1).toObject();
    QCOMPARE(point.value(u"point"_s).toString(), u"D-001"_s);
    QCOMPARE(point.value(u"class"_s).toString(), u"D"_s);
    QCOMPARE(point.value(u"monitored"_s).toInt(), 1440);
    QCOMPARE(point.value(u"over"_s).toInt(), 115);
    QCOMPARE(point.value(u"under"_s).toInt(), 310);
    QCOMPARE(QString::number(point.value(u"rate"_s).toDouble(), 'f', 7), u"70.4861111"_s);
    const QJsonObject classes = json.value(u"classes"_s).toObject();
    QCOMPARE(classes.keys(), (QStringList{u"A"_s, u"D"_s}));
    QCOMPARE(classes.value(u"A"_s).toObject().value(u"points"_s).toInt(), 1);
    QCOMPARE(QString::number(json.value(u"composite"_s).toDouble(), 'f', 7), u"85.1909722"_s);
    QCOMPARE(json.value(u"rejected_count"_s).toInt(), 0);
    QVERIFY(json.value(u"rejected"_s).toArray().isEmpty());
    for (const QJsonValue &law : json.value(u"invariants"_s).toArray())
        QVERIFY(law.toObject().value(u"holds"_s).toBool());
}

void VoltageVerbsTest::writesEveryFormAskedFor()
{
    const QString base = m_folder->path(u"报表."_s);
    const ProgramRun run = report({u"--quarter"_s, u"2026Q3"_s, u"--points"_s, m_points, u"--daily"_s,
                                   m_daily, u"--out"_s, base + u"json"_s, u"--out"_s, base + u"csv"_s,
                                   u"--out"_s, base + u"xlsx"_s, u"--out"_s, base + u"pdf"_s});
    QCOMPARE(run.errors, QStringList());
    QCOMPARE(run.status, 0);
    QCOMPARE(jsonOf(base + u"json"_s).value(u"classes"_s).toObject().size(), 2);
    QCOMPARE(beginningOf(base + u"csv"_s).left(3), QByteArray("\xEF\xBB\xBF"));
    QCOMPARE(beginningOf(base + u"xlsx"_s).left(2), QByteArray("PK"));
    QCOMPARE(beginningOf(base + u"pdf"_s), QByteArray("%PDF"));
}

void VoltageVerbsTest::rejectsMakeTheStatusOneUnlessAccepted()
{
    const QString samples =
        m_folder->put(u"samples.csv"_s, "point,time,volts\nA-1,2026-07-01 00:00,10010\n"
                                        "A-1,2026-07-01 00:00,10020\nA-1,2026-07-01 00:01,x\n");
    const QString out = m_folder->path(u"r.json"_s);
    const QStringList arguments{u"--quarter"_s, u"2026Q3"_s, u"--points"_s, m_points,
                                u"--samples"_s, samples,     u"--out"_s,    out};
    const ProgramRun run = report(arguments);
    QCOMPARE(run.status, 1);
    QVERIFY(run.hasOnlyDiagnostics());
    const QJsonObject json = jsonOf(out); // written either way
    QCOMPARE(json.value(u"rejected_count"_s).toInt(), 2);
    const QJsonObject first = json.value(u"rejected"_s).toArray().first().toObject();
    QCOMPARE(first.value(u"row"_s).toInt(), 3);
    QCOMPARE(first.value(u"field"_s).toString(), u"time"_s);
    QCOMPARE(first.value(u"reason"_s).toString(), u"duplicate"_s);
    QCOMPARE(report(arguments + QStringList{u"--accept-rejects"_s}).status, 0);
}

void VoltageVerbsTest::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const QStringList quarter{u"--quarter"_s, u"2026Q3"_s};
    const QStringList daily{u"--daily"_s, u"DAILY"_s};
    QTest::newRow("no period") << daily << 2;
    QTest::newRow("two periods") << quarter + daily + QStringList{u"--from"_s, u"2026-07-01"_s} << 2;
    QTest::newRow("no quarter") << QStringList{u"--quarter"_s, u"2026Q5"_s} + daily << 1;
    QTest::newRow("no values") << quarter << 2;
    QTest::newRow("two lists of values") << quarter + daily + QStringList{u"--samples"_s, u"DAILY"_s} << 2;
    QTest::newRow("an interval of days")
        << quarter + QStringList{u"--samples"_s, u"DAILY"_s, u"--interval"_s, u"7"_s} << 1;
    QTest::newRow("a form nobody reads") << quarter + daily + QStringList{u"--out"_s, u"r.doc"_s} << 2;
    QTest::newRow("a way of its own") << quarter + daily + QStringList{u"--class-rate"_s, u"median"_s} << 1;
}

void VoltageVerbsTest::refusesWrongUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    for (QString &argument : arguments) {
        if (argument == u"DAILY"_s)
            argument = m_daily;
        else if (argument == u"r.doc"_s)
            argument = m_folder->path(argument);
    }
    const ProgramRun run = report(QStringList{u"--points"_s, m_points} + arguments);
    QCOMPARE(run.status, status);
    QVERIFY(run.hasOnlyDiagnostics());
    QVERIFY(!QFile::exists(m_folder->path(u"r.doc"_s)));
}

void VoltageVerbsTest::refusesAListThatIsNotThere()
{
    const ProgramRun run = report({u"--quarter"_s, u"2026Q3"_s, u"--points"_s, m_points, u"--samples"_s,
                                   m_folder->path(u"none.csv"_s), u"--json"_s});
    QCOMPARE(run.status, 1);
    QCOMPARE(run.json().object().value(u"error"_s).toObject().value(u"code"_s).toString(), u"file_missing"_s);
}

QTEST_GUILESS_MAIN(VoltageVerbsTest)
#include "tst_voltageverbs.moc"
