// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"
#include "tests/support/pdftools.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QByteArray Notice = R"({"format": "powerhall-content/1", "title": "停电公告", "blocks": [
    {"paragraph": "今日柜面系统检修，请稍候。"}]})";

QByteArray longNotice()
{
    return R"({"format": "powerhall-content/1", "title": "长文", "blocks": [{"paragraph": ")" +
           QString(u"公示信息，"_s.repeated(1500)).toUtf8() + R"("}]})";
}

} // namespace

/// The verbs of posters as a script calls them: of a file's content without folder and user, of the register
/// with both.
class PosterVerbsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QFile::remove(pdf()); }
    void printsADraftWithoutAFolder();
    void printsTilesAndSingleOnesAgain();
    void saysWhatDoesNotFitBeforePrinting();
    void takesTheProfilesLinesAndFigures();
    void saysWhichBlanksAreOpen();
    void rareCharactersTakeTheMachinesOtherFonts();
    void refusesBadCalls_data();
    void refusesBadCalls();
    void printsATestPage();
    void printsWhatIsPublishedWithItsCode();
    void printsADraftOfTheRegisterAsADraft();
    void refusesWhatTheRegisterCannotPrint();
    void printsAllInOneFileOrInOneEach();
    void allOrNothingOfABatch();

private:
    ProgramRun poster(const QByteArray &content, const QString &words)
    {
        QFile::remove(pdf());
        QStringList arguments{u"poster"_s, u"--input"_s, u"-"_s, u"--json"_s, u"--out"_s, pdf()};
        return runProgram({arguments + words.split(u' ', Qt::SkipEmptyParts), {}, content, {}});
    }
    [[nodiscard]] QString pdf() const { return m_folder.filePath(u"poster.pdf"_s); }

    QTemporaryDir m_folder;
};

void PosterVerbsTest::printsADraftWithoutAFolder()
{
    const ProgramRun run = poster(Notice, u"--size A3 --landscape"_s);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.errors, QStringList());
    const QJsonObject facts = run.json().object();
    QVERIFY(facts.value(u"draft"_s).toBool());
    QVERIFY(facts.value(u"code"_s).isNull());
    QCOMPARE(facts.value(u"sheets"_s).toInt(), 1);
    QVERIFY(facts.value(u"body_pt"_s).toDouble() > facts.value(u"smallest_pt"_s).toDouble());
    QVERIFY(QFileInfo(pdf()).size() > 5000);
}

void PosterVerbsTest::printsTilesAndSingleOnesAgain()
{
    const ProgramRun all = poster(Notice, u"--size A1 --tile A4 --overlap 12 --margin 4,5,4,8"_s);
    QCOMPARE(all.status, 0);
    QVERIFY(all.json().object().value(u"pages"_s).toInt() > 9);
    const ProgramRun some = poster(Notice, u"--size A1 --tile A4 --only 2,1;1,2"_s);
    QCOMPARE(some.status, 0);
    QCOMPARE(some.json().object().value(u"pages"_s).toInt(), 2);
}

void PosterVerbsTest::saysWhatDoesNotFitBeforePrinting()
{
    const ProgramRun refused = poster(longNotice(), u"--size A4"_s);
    QCOMPARE(refused.status, 1);
    const QJsonObject error = refused.json().object().value(u"error"_s).toObject();
    QCOMPARE(error.value(u"code"_s).toString(), u"does_not_fit"_s);
    QVERIFY(error.value(u"args"_s).toArray().at(0).toString().toInt() > 10);
    QVERIFY(!QFileInfo::exists(pdf()));
    const ProgramRun continued = poster(longNotice(), u"--size A4 --continue"_s);
    QCOMPARE(continued.status, 0);
    QCOMPARE(continued.json().object().value(u"sheets"_s).toInt(),
             error.value(u"args"_s).toArray().at(1).toString().toInt());
}

void PosterVerbsTest::takesTheProfilesLinesAndFigures()
{
    const QByteArray live = R"({"format": "powerhall-content/1", "title": "t", "blocks": [
        {"paragraph": ["受理 ", {"figure": {"profile": "limits/low_resident/total"}}, " 个工作日"]}]})";
    QCOMPARE(poster(live, u"--size A4 --profile chongqing"_s).status, 0);
    QFile sheet(pdf());
    QVERIFY(sheet.open(QIODevice::ReadOnly));
    QVERIFY(!extractedText(sheet.readAll()).contains(u"CQ2"_s)); // its sources are not for publication
    const ProgramRun nobody = poster(live, u"--size A4"_s);
    QCOMPARE(nobody.status, 1);
    QVERIFY(nobody.errors.join(u' ').contains(u"limits/low_resident/total"_s));
    QCOMPARE(poster(Notice, u"--size A4 --profile baoshan"_s).status, 1); // states no line of its own
    QCOMPARE(poster(Notice, u"--size A4 --profile baoshan --hotline 0875-0000000"_s).status, 0);
}

void PosterVerbsTest::saysWhichBlanksAreOpen()
{
    const QByteArray open = R"({"format": "powerhall-content/1", "title": "t", "blocks": [
        {"list": ["地址：", {"blank": "营业厅地址"}]}, {"list": [["电话 ", {"blank": "营业厅电话"}]]}]})";
    const ProgramRun run = poster(open, u"--size A4"_s);
    QCOMPARE(run.status, 0);
    QVERIFY(run.hasOnlyDiagnostics());
    QVERIFY(run.errors.join(u' ').contains(u"营业厅地址、营业厅电话"_s));
    QCOMPARE(run.json().object().value(u"blanks"_s).toArray().size(), 2);
}

void PosterVerbsTest::rareCharactersTakeTheMachinesOtherFonts()
{
    // Whether some other face of this machine has the letter or none, it is named.
    const ProgramRun run = poster(R"({"format": "powerhall-content/1", "title": "t", "blocks": [
        {"paragraph": "停电 א 公告"}]})",
                                  u"--size A4"_s);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.errors.size(), 1);
    QVERIFY2(run.errors.first().contains(u'א'), qPrintable(run.errors.first()));
    QVERIFY(QFileInfo(pdf()).size() > 5000);
}

void PosterVerbsTest::refusesBadCalls_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("named");
    QTest::addRow("size") << Notice << u"--size A7"_s << 1 << u"--size"_s;
    QTest::addRow("distance") << Notice << u"--size A4 --distance 90"_s << 1 << u"--distance"_s;
    QTest::addRow("paper") << Notice << u"--size A1 --tile A5"_s << 1 << u"--tile"_s;
    QTest::addRow("overlap alone") << Notice << u"--size A1 --overlap 5"_s << 2 << u"--overlap"_s;
    QTest::addRow("tile outside") << Notice << u"--size A1 --tile A4 --only 9,9"_s << 1 << u"--only"_s;
    QTest::addRow("margin") << Notice << u"--size A1 --tile A4 --margin 1,2"_s << 1 << u"--margin"_s;
    QTest::addRow("measured") << Notice << u"--size A1 --tile A4 --measured 10x10"_s << 1 << u"--measured"_s;
    QTest::addRow("profile") << Notice << u"--size A4 --profile nobody"_s << 1 << u"--profile"_s;
    QTest::addRow("no size") << Notice << u""_s << 2 << u"--size"_s;
    QTest::addRow("broken content") << QByteArray("{") << u"--size A4"_s << 1 << u"JSON"_s;
    QTest::addRow("unknown block") << QByteArray(R"({"format": "powerhall-content/1", "title": "t",
        "blocks": [{"picture": "a"}]})")
                                   << u"--size A4"_s << 1 << u"$.blocks[0]"_s;
}

void PosterVerbsTest::refusesBadCalls()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    QFETCH(QString, named);
    const ProgramRun run = poster(content, words);
    QTEST(run.status, "status");
    QVERIFY2(run.errors.join(u' ').contains(named), qPrintable(run.errors.join(u' ')));
    QVERIFY(!QFileInfo::exists(pdf()));
}

void PosterVerbsTest::printsATestPage()
{
    const ProgramRun run =
        runProgram({{u"poster"_s, u"test"_s, u"--paper"_s, u"a3"_s, u"--out"_s, pdf()}, {}, {}, {}});
    QCOMPARE(run.status, 0);
    QVERIFY(QFileInfo(pdf()).size() > 1000);
}

void PosterVerbsTest::printsWhatIsPublishedWithItsCode()
{
    const DemoFolder hall(u"chongqing"_s);
    const ProgramRun run = hall.run(u"clerk"_s, {u"poster"_s, u"tariffs"_s, u"--size"_s, u"900x1200"_s,
                                                 u"--tile"_s, u"A3"_s, u"--out"_s, pdf()});
    QVERIFY2(run.status == 0, qPrintable(run.errors.join(u' ')));
    const QJsonObject facts = run.json().object();
    QVERIFY(!facts.value(u"draft"_s).toBool());
    QVERIFY(facts.value(u"pages"_s).toInt() > 9);
    QVERIFY(QFileInfo(pdf()).size() > 5000);
    const QString code = facts.value(u"code"_s).toString();
    const ProgramRun checked = hall.run({}, {u"poster"_s, u"check"_s, code});
    QCOMPARE(checked.json().object().value(u"state"_s).toString(), u"current"_s);
    QCOMPARE(checked.json().object().value(u"version"_s).toInt(), 2);
}

void PosterVerbsTest::printsADraftOfTheRegisterAsADraft()
{
    const DemoFolder hall(u"chongqing"_s);
    const QStringList words{u"--size"_s, u"A2"_s, u"--out"_s, pdf()};
    const auto isDraft = [&](const QStringList &item) {
        const ProgramRun run = hall.run(u"clerk"_s, QStringList{u"poster"_s} + item + words);
        return run.status == 0 && run.json().object().value(u"draft"_s).toBool() &&
               run.json().object().value(u"code"_s).isNull();
    };
    QVERIFY(isDraft({u"promises"_s})); // never published
    QVERIFY(isDraft({u"works_market"_s, u"--draft"_s}));
    QVERIFY(!isDraft({u"works_market"_s}));
}

void PosterVerbsTest::refusesWhatTheRegisterCannotPrint()
{
    const DemoFolder hall(u"chongqing"_s);
    const QStringList words{u"--size"_s, u"A2"_s, u"--out"_s, pdf()};
    const auto statusOf = [&](const QString &role, const QStringList &rest) {
        return hall.run(role, QStringList{u"poster"_s} + rest + words).status;
    };
    QCOMPARE(statusOf(u"clerk"_s, {u"nothing-like-it"_s}), 1);
    QCOMPARE(statusOf(u"clerk"_s, {u"business"_s, u"--draft"_s}), 1); // there is no draft of it
    QCOMPARE(statusOf({}, {u"tariffs"_s}), 2);                        // nobody said who asks
    QCOMPARE(statusOf(u"clerk"_s, {}), 2);
    QCOMPARE(statusOf(u"clerk"_s, {u"tariffs"_s, u"--input"_s, u"-"_s}), 2);
    QCOMPARE(statusOf(u"clerk"_s, {u"tariffs"_s, u"--profile"_s, u"baoshan"_s}), 2);
    QVERIFY(!QFileInfo::exists(pdf()));
}

void PosterVerbsTest::printsAllInOneFileOrInOneEach()
{
    const DemoFolder hall(u"chongqing"_s);
    const QStringList all{u"poster"_s, u"all"_s, u"--size"_s, u"A1"_s, u"--continue"_s};
    const ProgramRun one = hall.run(u"clerk"_s, all + QStringList{u"--out"_s, pdf()});
    QVERIFY2(one.status == 0, qPrintable(one.errors.join(u' ')));
    QVERIFY(one.hasOnlyDiagnostics());
    const QJsonArray posters = one.json().array();
    QVERIFY(posters.size() >= 12);
    for (qsizetype i = 1; i <= posters.size(); ++i) // how far it is, one line each
        QVERIFY(one.errors.at(i - 1).contains(u"%1/%2"_s.arg(i).arg(posters.size())));
    const QDir folder(m_folder.filePath(u"each"_s));
    const ProgramRun each =
        hall.run(u"clerk"_s, all + QStringList{u"--published"_s, u"--folder"_s, folder.path()});
    QCOMPARE(each.status, 0);
    const QJsonArray published = each.json().array();
    QVERIFY(published.size() > 3 && published.size() < posters.size());
    QCOMPARE(folder.entryList(QDir::Files).size(), published.size());
    QVERIFY(folder.exists(u"tariffs-A1.pdf"_s));
    for (const QJsonValue &poster : published)
        QVERIFY(!poster[u"draft"_s].toBool());
}

void PosterVerbsTest::allOrNothingOfABatch()
{
    const DemoFolder hall(u"chongqing"_s);
    const QDir folder(m_folder.filePath(u"none"_s));
    const QStringList all{u"poster"_s, u"all"_s, u"--folder"_s, folder.path(), u"--size"_s};
    const ProgramRun tooSmall = hall.run(u"clerk"_s, all + QStringList{u"A4"_s, u"--distance"_s, u"5"_s});
    QCOMPARE(tooSmall.status, 1);
    QCOMPARE(tooSmall.json().object().value(u"error"_s).toObject().value(u"code"_s).toString(),
             u"does_not_fit"_s);
    QVERIFY(!folder.exists());
    QCOMPARE(hall.run(u"clerk"_s, all + QStringList{u"A4"_s, u"--out"_s, pdf()}).status, 2);
    QVERIFY(!QFileInfo::exists(pdf()));
}

QTEST_GUILESS_MAIN(PosterVerbsTest)
#include "tst_posterverbs.moc"
