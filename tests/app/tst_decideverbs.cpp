// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/programrun.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QByteArray Resident =
    R"({"on": "2022-03-01", "customer": "resident", "kind": "person", "voltage": "low", "business": "new", "documents": ["identity"]})";

ProgramRun decideFrom(const QByteArray &input, const QString &profile = u"baoshan"_s)
{
    return runProgram(
        {{u"decide"_s, u"--profile"_s, profile, u"--input"_s, u"-"_s, u"--json"_s}, {}, input, {}});
}

} // namespace

/// `decide` and `notice`: neither user nor folder, from a file or standard input.
class DecideVerbsTest final : public QObject
{
    Q_OBJECT

private slots:
    void decidesAsTheContractShows();
    void refusesBadInputByPlace_data();
    void refusesBadInputByPlace();
    void writesANotice();
    void aNoticeNeedsAHotline();
    void leavesAPipeInItsPlace();
    void writesABatchWithOneSetOfFonts();
    void aBadLineOfABatchLeavesNoFile();
    void aFileThatCannotBeWrittenRefuses();
};

void DecideVerbsTest::decidesAsTheContractShows()
{
    const ProgramRun run = decideFrom(Resident);
    QCOMPARE(run.status, 0);
    QCOMPARE(run.errors, QStringList());
    const QJsonObject decision = run.json().object();
    QCOMPARE(decision.value(u"outcome"_s).toString(), u"accepted_with_debts"_s);
    QCOMPARE(decision.value(u"required"_s).toArray(), QJsonArray({u"identity"_s, u"title"_s}));
    QCOMPARE(decision.value(u"total_days"_s).toInt(), 2);
    const QJsonObject missing = decision.value(u"missing"_s).toArray().first().toObject();
    QCOMPARE(missing.value(u"due"_s).toString(), u"2022-03-03"_s);
}

void DecideVerbsTest::refusesBadInputByPlace_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("named");
    const auto changed = [](const QByteArray &from, const QByteArray &to) {
        QByteArray text = Resident;
        return text.replace(from, to);
    };
    QTest::addRow("unknown key") << changed("\"kind\"", "\"color\": 1, \"kind\"") << u"unknown_key"_s
                                 << u"$.color"_s;
    QTest::addRow("unknown value") << changed("\"low\"", "\"mid\"") << u"unknown_value"_s << u"mid"_s;
    QTest::addRow("wrong type") << changed("\"2022-03-01\"", "20220301") << u"wrong_type"_s << u"$.on"_s;
    QTest::addRow("missing key") << changed("\"customer\": \"resident\",", "") << u"missing_key"_s
                                 << u"$.customer"_s;
    QTest::addRow("no such day") << changed("03-01", "02-30") << u"bad_date"_s << u"2022-02-30"_s;
    QTest::addRow("pair") << changed("\"person\"", "\"enterprise\"") << u"bad_combination"_s
                          << u"enterprise"_s;
    QTest::addRow("document") << changed("\"identity\"", "\"horoscope\"") << u"outside_catalogue"_s
                              << u"horoscope"_s;
    QTest::addRow("broken") << Resident.chopped(1) << u"broken_json"_s << u"1"_s;
    QTest::addRow("twice") << changed("\"kind\"", "\"on\": \"2022-03-02\", \"kind\"") << u"broken_json"_s
                           << u"on"_s;
    QTest::addRow("gb18030") << QByteArray("{\"on\": \"\xd6\xd0\xce\xc4\"}") << u"not_utf8"_s << u"UTF-8"_s;
    QTest::addRow("list") << QByteArray("[]") << u"wrong_type"_s << u"$"_s;
    QTest::addRow("empty") << QByteArray() << u"broken_json"_s << u"1"_s;
}

void DecideVerbsTest::refusesBadInputByPlace()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, code);
    QFETCH(QString, named);
    const ProgramRun run = decideFrom(input);
    QCOMPARE(run.status, 1);
    QCOMPARE(run.json().object().value(u"error"_s).toObject().value(u"code"_s).toString(), code);
    QCOMPARE(run.errors.size(), 1);
    QVERIFY(run.hasOnlyDiagnostics());
    QVERIFY2(run.errors.first().contains(named), qPrintable(run.errors.first()));
}

void DecideVerbsTest::writesANotice()
{
    const QTemporaryDir folder;
    const ProgramRun run = runProgram(
        {u"notice --profile chongqing --input - --out n.pdf"_s.split(u' '), {}, Resident, folder.path()});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.errors, QStringList());
    QFile pdf(folder.filePath(u"n.pdf"_s));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
}

void DecideVerbsTest::aNoticeNeedsAHotline()
{
    const QTemporaryDir folder;
    const QStringList words = u"notice --profile baoshan --input - --out n.pdf"_s.split(u' ');
    const ProgramRun refused = runProgram({words, {}, Resident, folder.path()});
    QCOMPARE(refused.status, 1);
    QVERIFY(refused.errors.value(0).contains(u"--hotline"_s));
    QVERIFY(!QFile::exists(folder.filePath(u"n.pdf"_s)));
    const ProgramRun given =
        runProgram({words + QStringList{u"--hotline"_s, u"0875-2120000"_s}, {}, Resident, folder.path()});
    QCOMPARE(given.status, 0);
    for (const QString &line : {u"call us"_s, u"<b>"_s, u"7"_s, QString(40, u'1')}) {
        const ProgramRun bad =
            runProgram({words + QStringList{u"--hotline"_s, line}, {}, Resident, folder.path()});
        QCOMPARE(bad.status, 1);
        QVERIFY2(bad.errors.value(0).contains(u"--hotline"_s), qPrintable(bad.errors.join(u'\n')));
    }
}

void DecideVerbsTest::leavesAPipeInItsPlace()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"n.pdf"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const QStringList words = u"notice --profile chongqing --input - --out n.pdf"_s.split(u' ');
    const ProgramRun refused = runProgram({words, {}, Resident, folder.path()});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.errors.value(0).contains(u"n.pdf"_s), qPrintable(refused.errors.join(u'\n')));
    QVERIFY(!QFileInfo(pipe).isFile());
}

void DecideVerbsTest::writesABatchWithOneSetOfFonts()
{
    const QTemporaryDir folder;
    const QByteArray lines = Resident + "\n\n" + Resident + "\n" + Resident;
    const ProgramRun run = runProgram(
        {u"notice --profile chongqing --batch - --out n.pdf --json"_s.split(u' '), {}, lines, folder.path()});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json().object().value(u"notices"_s).toInt(), 3);
}

void DecideVerbsTest::aBadLineOfABatchLeavesNoFile()
{
    const QTemporaryDir folder;
    const ProgramRun run = runProgram({u"notice --profile chongqing --batch - --out n.pdf"_s.split(u' '),
                                       {},
                                       Resident + "\n{}\n",
                                       folder.path()});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errors.value(0).contains(u"第 2 行"_s), qPrintable(run.errors.value(0)));
    QVERIFY(!QFile::exists(folder.filePath(u"n.pdf"_s)));
}

void DecideVerbsTest::aFileThatCannotBeWrittenRefuses()
{
    const QTemporaryDir folder;
    const ProgramRun run =
        runProgram({u"notice --profile chongqing --input - --out no/such/n.pdf"_s.split(u' '),
                    {},
                    Resident,
                    folder.path()});
    QCOMPARE(run.status, 1);
    QVERIFY(run.errors.value(0).contains("no/such/n.pdf"_L1));
}

QTEST_GUILESS_MAIN(DecideVerbsTest)
#include "tst_decideverbs.moc"
