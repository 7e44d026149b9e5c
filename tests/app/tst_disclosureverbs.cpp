// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"
#include "tests/support/pdftools.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QString Maker = u"disclosure_maker"_s;

QString ruleOf(const ProgramRun &run)
{
    const QJsonObject error = run.json().object().value(u"error"_s).toObject();
    const QString code = error.value(u"code"_s).toString();
    return code == u"refused"_s ? error.value(u"detail"_s).toString() : code;
}

QJsonObject entryOf(const ProgramRun &list, const QString &key)
{
    for (const QJsonValue &entry : list.json().array()) {
        if (entry[u"item"_s].toString() == key)
            return entry.toObject();
    }
    return {};
}

QByteArray content(const QString &text)
{
    const QJsonObject object{{u"format"_s, u"powerhall-content/1"_s},
                             {u"title"_s, u"停电公告"_s},
                             {u"blocks"_s, QJsonArray{QJsonObject{{u"paragraph"_s, text}}}}};
    return QJsonDocument(object).toJson();
}

} // namespace

/// The register as a script uses it, in the demo hall of 2026-11-20.
class TestDisclosureVerbs final : public QObject
{
    Q_OBJECT

private slots:
    void aVersionGoesItsWay();
    void plannedOutageIsSevenDaysAhead();
    void boardsTellWhatToTakeDown();
    void posterCheckNeedsNobody();
    void enquiryAndRound();
    void listsGoOnPaper_data();
    void listsGoOnPaper();
    void knowledgeIsOneFolder();
    void faultsAreOneLine_data();
    void faultsAreOneLine();
    void aRealHallBeginsWithTheSheets();
};

void TestDisclosureVerbs::aVersionGoesItsWay()
{
    const DemoFolder hall(u"chongqing"_s);
    const ProgramRun list = hall.run(u"clerk"_s, {u"disclosure"_s, u"list"_s});
    QCOMPARE(list.status, 0);
    QVERIFY(list.json().array().size() >= 12);
    const QJsonObject company = entryOf(list, u"company"_s);
    QCOMPARE(company.value(u"state"_s).toString(), u"overdue"_s);
    QCOMPARE(company.value(u"clause"_s).toString(), u"CQ22 三(一)"_s);
    const ProgramRun due = hall.run(u"head"_s, {u"disclosure"_s, u"due"_s});
    QVERIFY(!entryOf(due, u"company"_s).isEmpty());
    QVERIFY(entryOf(due, u"complaint_lines"_s).isEmpty());
    const ProgramRun drafted =
        hall.run(Maker, {u"disclosure"_s, u"draft"_s, u"company"_s, u"--changed"_s, u"2026-11-18"_s});
    QCOMPARE(drafted.status, 0);
    QCOMPARE(drafted.json().object().value(u"waits_for"_s).toString(), u"content"_s);
    const QStringList review{u"disclosure"_s, u"review"_s, u"company"_s};
    QCOMPARE(ruleOf(hall.run(Maker, review)), u"not_permitted"_s);
    QCOMPARE(ruleOf(hall.run(u"compliance_reviewer"_s, review + QStringList{u"--step"_s, u"compliance"_s})),
             u"other_step_first"_s);
    for (const QString &role :
         {u"content_reviewer"_s, u"compliance_reviewer"_s, u"confidentiality_reviewer"_s})
        QCOMPARE(hall.run(role, review).status, 0);
    const ProgramRun published = hall.run(Maker, {u"disclosure"_s, u"publish"_s, u"company"_s});
    QCOMPARE(published.status, 0);
    QCOMPARE(published.json().object().value(u"state"_s).toString(), u"fresh"_s);
    QCOMPARE(published.json().object().value(u"version"_s).toInt(), 2);
    const ProgramRun posted =
        hall.run(u"clerk"_s, {u"disclosure"_s, u"posted"_s, u"company"_s, u"--channel"_s, u"供电营业厅"_s});
    QCOMPARE(posted.status, 0);
    const ProgramRun first =
        hall.run(u"inspector"_s, {u"disclosure"_s, u"show"_s, u"company"_s, u"--edition"_s, u"1"_s});
    QCOMPARE(first.json().object().value(u"title"_s).toString(), u"供电企业基本情况"_s);
    const ProgramRun verified = hall.run({}, {u"verify"_s});
    QCOMPARE(verified.status, 0);
    QVERIFY(verified.json().object().value(u"ok"_s).toBool());
    const QString before = verified.json().object().value(u"projection"_s).toString();
    QCOMPARE(hall.run({}, {u"rebuild"_s}).json().object().value(u"projection"_s).toString(), before);
}

void TestDisclosureVerbs::plannedOutageIsSevenDaysAhead()
{
    const DemoFolder hall(u"chongqing"_s);
    const QStringList words{u"disclosure"_s, u"draft"_s,   u"outage-1210"_s, u"--input"_s,     u"-"_s,
                            u"--category"_s, u"outages"_s, u"--matter"_s,    u"计划检修停电"_s};
    QCOMPARE(ruleOf(hall.run(Maker, words, content(u"城南停电"_s))), u"missing_key"_s);
    const ProgramRun drafted = hall.run(
        Maker, words + QStringList{u"--starts"_s, u"2026-12-10 08:00"_s, u"--ends"_s, u"2026-12-10 18:00"_s},
        content(u"城南停电"_s));
    QCOMPARE(drafted.status, 0);
    QCOMPARE(drafted.json().object().value(u"due"_s).toString(), u"2026-12-03"_s);
    QCOMPARE(drafted.json().object().value(u"state"_s).toString(), u"due"_s);
}

void TestDisclosureVerbs::boardsTellWhatToTakeDown()
{
    const DemoFolder hall(u"chongqing"_s);
    const auto stale = [&] {
        int count = 0;
        for (const QJsonValue &board :
             hall.run(u"inspector"_s, {u"disclosure"_s, u"boards"_s}).json().array()) {
            for (const QJsonValue &sheet : board[u"sheets"_s].toArray())
                count += sheet[u"state"_s].toString() == u"superseded"_s ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(stale(), 1);
    const QStringList hang{u"disclosure"_s, u"board"_s, u"2 号板"_s, u"--hang"_s, u"tariffs"_s};
    QCOMPARE(hall.run(u"clerk"_s, hang).status, 0);
    QCOMPARE(stale(), 0);
}

void TestDisclosureVerbs::posterCheckNeedsNobody()
{
    const DemoFolder hall(u"chongqing"_s);
    const QJsonArray versions = hall.run(u"clerk"_s, {u"disclosure"_s, u"show"_s, u"tariffs"_s})
                                    .json()
                                    .object()
                                    .value(u"versions"_s)
                                    .toArray();
    QCOMPARE(versions.size(), 2);
    const auto check = [&](const QString &code) {
        return hall.run({}, {u"poster"_s, u"check"_s, code}).json().object();
    };
    const QJsonObject first = check(versions.at(0)[u"check_code"_s].toString());
    QCOMPARE(first.value(u"state"_s).toString(), u"superseded"_s);
    QCOMPARE(first.value(u"superseded_by"_s).toInt(), 2);
    QVERIFY(first.value(u"as_of"_s).isNull());
    QCOMPARE(check(versions.at(1)[u"check_code"_s].toString()).value(u"state"_s).toString(), u"current"_s);
    const ProgramRun wrong = hall.run({}, {u"poster"_s, u"check"_s, u"AAAA-AAAA-AAA"_s});
    QCOMPARE(wrong.status, 1);
    QCOMPARE(ruleOf(wrong), u"bad_check_code"_s);
}

void TestDisclosureVerbs::enquiryAndRound()
{
    const DemoFolder hall(u"chongqing"_s);
    const ProgramRun asked = hall.run(u"clerk"_s, {u"disclosure"_s, u"enquiry"_s, u"--question"_s,
                                                   u"电价何时更新"_s, u"--category"_s, u"tariffs"_s,
                                                   u"--name"_s, u"钱多多"_s, u"--phone"_s, u"13900000000"_s});
    QCOMPARE(asked.status, 0);
    QCOMPARE(asked.json().object().value(u"due"_s).toString(), u"2026-11-25"_s);
    QCOMPARE(asked.json().object().value(u"phone"_s).toString(), u"139****0000"_s);
    const QString number = asked.json().object().value(u"number"_s).toString();
    const ProgramRun answered =
        hall.run(u"clerk"_s, {u"disclosure"_s, u"answer"_s, number, u"--text"_s, u"下周更新"_s});
    QVERIFY(!answered.json().object().value(u"late"_s).toBool());
    const ProgramRun round =
        hall.run(u"inspector"_s, {u"disclosure"_s, u"inspect"_s, u"--place"_s, u"演示营业厅"_s,
                                  u"--finding"_s, u"电价表被遮挡"_s, u"--due"_s, u"2026-11-25"_s});
    QCOMPARE(round.status, 0);
    const QString finding =
        round.json().object().value(u"findings"_s).toArray().first()[u"finding"_s].toString();
    const QStringList close{u"disclosure"_s, u"close"_s, finding, u"--evidence"_s};
    QCOMPARE(hall.run(u"clerk"_s, close + QStringList{u"已移开"_s}).status, 0);
    QCOMPARE(ruleOf(hall.run(u"clerk"_s, close + QStringList{u"已移开"_s})), u"closed_already"_s);
    const QJsonObject sheet =
        hall.run(u"head"_s, {u"disclosure"_s, u"assess"_s, u"--quarter"_s, u"2026Q4"_s}).json().object();
    QVERIFY(sheet.value(u"published"_s).toInt() > 0);
    const ProgramRun own =
        hall.run(u"head"_s, {u"disclosure"_s, u"figure"_s, u"--indicator"_s, u"reliability_rate"_s,
                             u"--period"_s, u"2026Q3"_s, u"--value"_s, u"99.9"_s, u"--source"_s,
                             u"本厅统计"_s, u"--on"_s, u"2026-11-02"_s, u"--origin"_s, u"own"_s});
    QCOMPARE(ruleOf(own), u"computed_reliability"_s);
}

void TestDisclosureVerbs::listsGoOnPaper_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("title");
    QTest::addRow("walk-round list") << u"inspector"_s << u"disclosure boards"_s << u"上墙公示巡查单"_s;
    QTest::addRow("the quarter's sheet")
        << u"head"_s << u"disclosure assess --quarter 2026Q4"_s << u"信息公开季度考核表"_s;
    QTest::addRow("open capacity") << u"head"_s << u"disclosure capacities"_s << u"可开放容量一览表"_s;
}

void TestDisclosureVerbs::listsGoOnPaper()
{
    QFETCH(QString, user);
    QFETCH(QString, words);
    QFETCH(QString, title);
    const DemoFolder hall(u"chongqing"_s);
    const QTemporaryDir out;
    const QString pdf = out.filePath(u"list.pdf"_s);
    const QString json = out.filePath(u"list.json"_s);
    const ProgramRun run = hall.run(user, words.split(u' ') + QStringList{u"--out"_s, pdf, u"--out"_s, json});
    QCOMPARE(run.status, 0);
    QFile paper(pdf);
    QVERIFY(paper.open(QIODevice::ReadOnly));
    QVERIFY(extractedText(paper.readAll()).contains(title));
    QFile figures(json);
    QVERIFY(figures.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(figures.readAll()), run.json());
    QCOMPARE(hall.run(user, words.split(u' ') + QStringList{u"--out"_s, out.filePath(u"list.doc"_s)}).status,
             2);
}

void TestDisclosureVerbs::knowledgeIsOneFolder()
{
    const DemoFolder hall(u"chongqing"_s);
    const QString folder = hall.path(u"knowledge"_s);
    const ProgramRun exported = hall.run(u"clerk"_s, {u"disclosure"_s, u"export"_s, folder});
    QCOMPARE(exported.status, 0);
    const QJsonArray items = exported.json().object().value(u"items"_s).toArray();
    QVERIFY(items.contains(u"tariffs"_s));
    QVERIFY(!items.contains(u"promises"_s));
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2 * items.size() + 2);
    QFile page(QDir(folder).filePath(u"complaint_lines.html"_s));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    QVERIFY(html.contains("12398") && html.contains("95598"));
    QCOMPARE(hall.run(Maker, {u"disclosure"_s, u"withdraw"_s, u"tariffs"_s, u"--reason"_s, u"有误"_s}).status,
             0);
    QCOMPARE(hall.run(u"clerk"_s, {u"disclosure"_s, u"export"_s, folder}).status, 0);
    QVERIFY(!QFile::exists(QDir(folder).filePath(u"tariffs.html"_s)));
}

void TestDisclosureVerbs::faultsAreOneLine_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("code");
    QTest::addRow("no such item") << u"disclosure show weather"_s << u"not_found"_s;
    QTest::addRow("no draft") << u"disclosure publish complaint_lines"_s << u"no_draft"_s;
    QTest::addRow("blanks") << u"disclosure publish curtailment"_s << u"blanks_open"_s;
    QTest::addRow("no date") << u"disclosure changed tariffs --on 2026-02-30"_s << u"bad_date"_s;
    QTest::addRow("tomorrow") << u"disclosure changed tariffs --on 2026-11-21"_s << u"future_claim"_s;
    QTest::addRow("no quarter") << u"disclosure assess --quarter 2026Q5"_s << u"bad_date"_s;
}

void TestDisclosureVerbs::faultsAreOneLine()
{
    static const DemoFolder hall(u"chongqing"_s);
    QFETCH(QString, words);
    QFETCH(QString, code);
    const ProgramRun run = hall.run(u"head"_s, words.split(u' '));
    QCOMPARE(run.status, 1);
    QCOMPARE(ruleOf(run), code);
    QCOMPARE(run.errors.size(), 1);
    QVERIFY(run.hasOnlyDiagnostics());
}

void TestDisclosureVerbs::aRealHallBeginsWithTheSheets()
{
    const QTemporaryDir folder;
    const QMap<QString, QString> password{{u"POWERHALL_PASSWORD"_s, u"Xi#an2026"_s}};
    const ProgramRun made =
        runProgram({{u"init"_s, u"--data"_s, folder.filePath(u"hall"_s), u"--profile"_s, u"huangchuan"_s,
                     u"--station"_s, u"HC"_s, u"--desk"_s, u"1"_s, u"--admin"_s, u"root"_s},
                    password,
                    {},
                    {}});
    QCOMPARE(made.status, 0);
    const ProgramRun list = runProgram({{u"disclosure"_s, u"list"_s, u"--data"_s, folder.filePath(u"hall"_s),
                                         u"--json"_s, u"--as"_s, u"root"_s},
                                        password,
                                        {},
                                        {}});
    QCOMPARE(list.json().array().size(), 12);
}

QTEST_GUILESS_MAIN(TestDisclosureVerbs)
#include "tst_disclosureverbs.moc"
