// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray tableOf(const ProgramRun &run, const QString &table)
{
    return run.json().object().value(u"tables"_s).toObject().value(table).toArray();
}

QString codeOf(const ProgramRun &run)
{
    const QJsonObject error = run.json().object().value(u"error"_s).toObject();
    const QString code = error.value(u"code"_s).toString();
    return code == u"refused"_s ? error.value(u"detail"_s).toString() : code;
}

} // namespace

/// The other returns as a script asks for them, in the demo hall of 2026-11-20.
class TestReturnVerbs final : public QObject
{
    Q_OBJECT

private slots:
    void everyReturnComesInFourForms_data();
    void everyReturnComesInFourForms();
    void aSampleIsTheSameForTheSameSeed();
    void aHalfYearIsHandedInOnce();
    void aRevisitIsNoted();
    void aTaskGoesIntoTheLedger();
    void aBudgetAndACost();
    void faultsAreOneLine_data();
    void faultsAreOneLine();
};

void TestReturnVerbs::everyReturnComesInFourForms_data()
{
    QTest::addColumn<QString>("verb");
    for (const char *verb : {"weekly", "halfyear", "revisits", "stages", "risk", "ledger"})
        QTest::addRow("%s", verb) << QString::fromLatin1(verb);
}

void TestReturnVerbs::everyReturnComesInFourForms()
{
    QFETCH(QString, verb);
    const DemoFolder hall(u"huangchuan"_s);
    QStringList words{u"report"_s, verb};
    for (const QString &form : {u"json"_s, u"csv"_s, u"xlsx"_s, u"pdf"_s})
        words += {u"--out"_s, hall.path(u"r."_s + form)};
    const ProgramRun run = hall.run(u"head"_s, words);
    QCOMPARE(run.status, 0);
    QVERIFY(run.hasOnlyDiagnostics());
    QCOMPARE(run.json().object().value(u"report"_s).toString(), verb);
    QCOMPARE(QJsonDocument::fromJson(fileAt(hall.path(u"r.json"_s))), run.json());
    QVERIFY(fileAt(hall.path(u"r.csv"_s)).startsWith("\xEF\xBB\xBF"));
    QVERIFY(fileAt(hall.path(u"r.xlsx"_s)).startsWith("PK"));
    QVERIFY(fileAt(hall.path(u"r.pdf"_s)).startsWith("%PDF"));
    QCOMPARE(run.json().object().value(u"marks"_s).toArray().isEmpty(), false); // a demo hall says so
}

void TestReturnVerbs::aSampleIsTheSameForTheSameSeed()
{
    const DemoFolder hall;
    const QStringList words{u"report"_s, u"revisits"_s, u"--quarter"_s, u"2026Q4"_s, u"--seed"_s, u"x"_s};
    const ProgramRun first = hall.run(u"head"_s, words);
    QCOMPARE(first.status, 0);
    QVERIFY(tableOf(first, u"revisits"_s).size() > 0);
    QCOMPARE(tableOf(hall.run(u"head"_s, words), u"revisits"_s), tableOf(first, u"revisits"_s));
}

void TestReturnVerbs::aHalfYearIsHandedInOnce()
{
    const DemoFolder hall(u"guidong"_s);
    const QStringList words{u"report"_s, u"halfyear"_s, u"--half"_s, u"2026H1"_s, u"--hand-in"_s};
    const ProgramRun first = hall.run(u"head"_s, words + QStringList{u"报营销部"_s});
    QCOMPARE(first.status, 0);
    QVERIFY(first.errors.join(u' ').contains(u"第 1 版"_s));
    QVERIFY(hall.run(u"head"_s, words + QStringList{u"漏了一户"_s}).errors.join(u' ').contains(u"第 2 版"_s));
    QCOMPARE(codeOf(hall.run(u"clerk"_s, words + QStringList{u"x"_s})), u"not_permitted"_s);
    const QStringList running{u"report"_s, u"halfyear"_s, u"--half"_s, u"2026H2"_s, u"--hand-in"_s, u"x"_s};
    QCOMPARE(codeOf(hall.run(u"head"_s, running)), u"period_not_over"_s);
}

void TestReturnVerbs::aRevisitIsNoted()
{
    const DemoFolder hall;
    const QStringList list{u"report"_s, u"revisits"_s, u"--quarter"_s, u"2026Q4"_s};
    const QString number =
        tableOf(hall.run(u"clerk"_s, list), u"revisits"_s).first().toObject().value(u"number"_s).toString();
    const ProgramRun noted =
        hall.run(u"clerk"_s, {u"revisit"_s, number, u"--outcome"_s, u"satisfied"_s, u"--by"_s, u"班长"_s});
    QCOMPARE(noted.status, 0);
    const QJsonArray after = tableOf(hall.run(u"clerk"_s, list), u"revisits"_s);
    QCOMPARE(after.first().toObject().value(u"outcome"_s).toString(), u"满意"_s);
    QCOMPARE(after.first().toObject().value(u"asked"_s).toString(), u"2026-11-20"_s);
}

void TestReturnVerbs::aTaskGoesIntoTheLedger()
{
    const DemoFolder hall;
    const ProgramRun entered =
        hall.run(u"head"_s, {u"task"_s, u"enter"_s, u"--text"_s, u"压缩办电时间"_s, u"--department"_s,
                             u"营销部"_s, u"--due"_s, u"2026-12-20"_s});
    QCOMPARE(entered.status, 0);
    const QString number = entered.json().object().value(u"number"_s).toString();
    QVERIFY(number.contains(u"-R20261120-001"_s));
    QCOMPARE(hall.run(u"head"_s, {u"task"_s, u"close"_s, number, u"--evidence"_s, u"验收通过"_s}).status, 0);
    bool found = false;
    for (const QJsonValue &line : tableOf(hall.run(u"head"_s, {u"report"_s, u"ledger"_s}), u"tasks"_s)) {
        if (line.toObject().value(u"number"_s).toString() != number)
            continue;
        found = true;
        QCOMPARE(line.toObject().value(u"done"_s).toString(), u"2026-11-20"_s);
        QCOMPARE(line.toObject().value(u"department"_s).toString(), u"营销部"_s);
    }
    QVERIFY(found);
}

void TestReturnVerbs::aBudgetAndACost()
{
    const DemoFolder hall;
    const QByteArray planned = R"({"feeder": "城东线", "region": "农村", "category": "计划-检修", "steps": [
        {"start": "2026-12-02 08:00", "end": "2026-12-02 12:00", "users": 18}]})";
    const QStringList cost{u"outage"_s, u"cost"_s, u"--input"_s, u"-"_s};
    QCOMPARE(codeOf(hall.run(u"clerk"_s, cost, planned)), u"not_found"_s);
    const ProgramRun set =
        hall.run(u"head"_s, {u"outage"_s, u"budget"_s, u"--set"_s, u"3650"_s, u"--basis"_s, u"年度计划"_s});
    QCOMPARE(set.status, 0);
    QCOMPARE(set.json().object().value(u"lines"_s).toArray().size(), 14);
    const ProgramRun told = hall.run(u"clerk"_s, cost, planned);
    QCOMPARE(told.json().object().value(u"customer_hours"_s).toDouble(), 72.0);
    QCOMPARE(told.json().object().value(u"within_budget"_s).toBool(), false); // a week has 70
    QCOMPARE(told.status, 1);
}

void TestReturnVerbs::faultsAreOneLine_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QStringList &words, int status) {
        QTest::addRow("%s", name) << words << status;
    };
    row("a half that is none", {u"report"_s, u"halfyear"_s, u"--half"_s, u"2026H3"_s}, 1);
    row("a month that is none", {u"report"_s, u"revisits"_s, u"--month"_s, u"2026-13"_s}, 1);
    row("two periods", {u"report"_s, u"stages"_s, u"--month"_s, u"2026-11"_s, u"--quarter"_s, u"2026Q3"_s},
        2);
    row("half a period", {u"report"_s, u"stages"_s, u"--from"_s, u"2026-11-01"_s}, 2);
    row("an ending nobody writes", {u"report"_s, u"risk"_s, u"--out"_s, u"r.doc"_s}, 2);
    row("a cost without its source", {u"report"_s, u"halfyear"_s, u"--micro-cost"_s, u"5"_s}, 1);
    row("a cost that is none",
        {u"report"_s, u"halfyear"_s, u"--micro-cost"_s, u"-5"_s, u"--cost-source"_s, u"x"_s}, 1);
    row("an outcome that is none", {u"revisit"_s, u"1"_s, u"--outcome"_s, u"great"_s}, 1);
    row("a return that is none",
        {u"report"_s, u"handin"_s, u"x"_s, u"--due"_s, u"2026-12-31"_s, u"--note"_s, u"x"_s}, 1);
    row("eleven months",
        {u"outage"_s, u"budget"_s, u"--set"_s, u"11"_s, u"--months"_s, u"1,1,1,1,1,1,1,1,1,1,1"_s,
         u"--basis"_s, u"x"_s},
        1);
}

void TestReturnVerbs::faultsAreOneLine()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    static const DemoFolder hall;
    const ProgramRun run = hall.run(u"head"_s, words);
    QCOMPARE(run.status, status);
    QVERIFY(run.hasOnlyDiagnostics());
    QCOMPARE(run.errors.size(), 1);
}

QTEST_GUILESS_MAIN(TestReturnVerbs)
#include "tst_returnverbs.moc"
