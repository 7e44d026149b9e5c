// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/programrun.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// `calendar due` and the ways of the program that every verb shares.
class CalendarVerbsTest final : public QObject
{
    Q_OBJECT

private slots:
    void countsWorkingDays_data();
    void countsWorkingDays();
    void refusesBadCalls_data();
    void refusesBadCalls();
    void explainsEachDay();
    void saysWhenADateIsProvisional();
    void answersHelpAndVersion();
};

void CalendarVerbsTest::countsWorkingDays_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("due");
    QTest::addRow("weekend between") << u"2026-11-20"_s << 3 << u"2026-11-25"_s;
    QTest::addRow("national day") << u"2026-09-30"_s << 5 << u"2026-10-13"_s;
    QTest::addRow("make-up sunday") << u"2026-09-18"_s << 5 << u"2026-09-24"_s;
    QTest::addRow("spring festival") << u"2026-02-13"_s << 8 << u"2026-03-03"_s;
    QTest::addRow("none") << u"2026-11-20"_s << 0 << u"2026-11-20"_s;
}

void CalendarVerbsTest::countsWorkingDays()
{
    QFETCH(QString, from);
    QFETCH(int, days);
    QFETCH(QString, due);
    const QStringList call{u"calendar"_s, u"due"_s, u"--from"_s, from, u"--days"_s, QString::number(days)};
    const ProgramRun plain = runProgram({call, {}, {}, {}});
    QCOMPARE(plain.status, 0);
    QCOMPARE(plain.out, due.toUtf8() + '\n');
    QCOMPARE(plain.errors, QStringList());
    const ProgramRun json = runProgram({call + QStringList{u"--json"_s}, {}, {}, {}});
    QCOMPARE(json.status, 0);
    QCOMPARE(json.json().object().value(u"due"_s).toString(), due);
}

void CalendarVerbsTest::refusesBadCalls_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("named");
    QTest::addRow("no such day") << u"calendar due --from 2026-02-30 --days 1"_s << 1 << u"2026-02-30"_s;
    QTest::addRow("other form") << u"calendar due --from 2026/02/03 --days 1"_s << 1 << u"--from"_s;
    QTest::addRow("not a number") << u"calendar due --from 2026-02-03 --days one"_s << 1 << u"--days"_s;
    QTest::addRow("below zero") << u"calendar due --from 2026-02-03 --days -1"_s << 1 << u"--days"_s;
    QTest::addRow("too far") << u"calendar due --from 2026-02-03 --days 4000"_s << 1 << u"3650"_s;
    QTest::addRow("missing") << u"calendar due --from 2026-02-03"_s << 2 << u"--days"_s;
    QTest::addRow("unknown verb") << u"calender due"_s << 2 << u"calender"_s;
}

void CalendarVerbsTest::refusesBadCalls()
{
    QFETCH(QString, words);
    QFETCH(int, status);
    QFETCH(QString, named);
    const ProgramRun run = runProgram({words.split(u' '), {}, {}, {}});
    QCOMPARE(run.status, status);
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(run.errors.size(), 1);
    QVERIFY(run.hasOnlyDiagnostics());
    QVERIFY2(run.errors.first().contains(named), qPrintable(run.errors.first()));
    const ProgramRun json = runProgram({words.split(u' ') + QStringList{u"--json"_s}, {}, {}, {}});
    QCOMPARE(json.status, status);
    QVERIFY(json.json().object().contains(u"error"_s));
}

void CalendarVerbsTest::explainsEachDay()
{
    const ProgramRun run =
        runProgram({u"calendar due --from 2026-09-30 --days 5 --json"_s.split(u' '), {}, {}, {}});
    const QJsonArray days = run.json().object().value(u"counted"_s).toArray();
    QCOMPARE(days.size(), 13);
    QCOMPARE(days.at(0).toObject().value(u"kind"_s).toString(), u"holiday"_s);
    QCOMPARE(days.at(9).toObject().value(u"kind"_s).toString(), u"make_up"_s);
    QCOMPARE(days.at(9).toObject().value(u"number"_s).toInt(), 3);
}

void CalendarVerbsTest::saysWhenADateIsProvisional()
{
    const ProgramRun run =
        runProgram({u"calendar due --from 2026-12-25 --days 10 --json"_s.split(u' '), {}, {}, {}});
    QCOMPARE(run.json().object().value(u"provisional"_s).toBool(), true);
    QCOMPARE(run.errors.size(), 1);
    QVERIFY(run.hasOnlyDiagnostics());
}

void CalendarVerbsTest::answersHelpAndVersion()
{
    QVERIFY(runProgram({{u"--version"_s}, {}, {}, {}}).out.startsWith("powerhall "));
    QVERIFY(runProgram({{u"--help"_s}, {}, {}, {}}).out.contains("calendar due"));
    const ProgramRun english = runProgram({u"--lang en calendar due --help"_s.split(u' '), {}, {}, {}});
    QVERIFY(english.out.contains("Example:"));
    QCOMPARE(english.status, 0);
}

QTEST_GUILESS_MAIN(CalendarVerbsTest)
#include "tst_calendarverbs.moc"
