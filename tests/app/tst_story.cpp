// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// A counter day on the command line, from an empty folder to a restored backup.
class StoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void demoTellsItsUsers();
    void acceptsWithDebtsAndFollowsTheCase();
    void refusesWhatTheRulesForbid_data();
    void refusesWhatTheRulesForbid();
    void tellsEverythingLackingAtOneTime();
    void printsSlips();
    void keepsPersonalDataMasked();
    void verifiesBacksUpAndRestores();
    void aDamagedFolderIsStatusThree();
    void theClockIsForDemoFoldersOnly();
    void keepsAccounts();
};

namespace {

QJsonObject acceptedIn(const DemoFolder &hall, const QStringList &documents)
{
    const ProgramRun run = hall.run(u"clerk"_s, {u"accept"_s, u"--input"_s, u"-"_s},
                                    DemoFolder::resident(documents, u"李样本"_s));
    return run.json().object();
}

QString errorOf(const ProgramRun &run)
{
    return run.json().object().value(u"error"_s).toObject().value(u"code"_s).toString();
}

} // namespace

void StoryTest::demoTellsItsUsers()
{
    const DemoFolder hall;
    QCOMPARE(hall.made().status, 0);
    QCOMPARE(hall.made().errors, QStringList());
    for (const QString &role : {u"clerk"_s, u"head"_s, u"inspector"_s, u"administrator"_s})
        QVERIFY2(!hall.passwordOf(role).isEmpty(), qPrintable(role));
    const QJsonArray numbers = hall.made().json().object().value(u"applications"_s).toArray();
    QVERIFY(!numbers.isEmpty());
    const ProgramRun again = runProgram({{u"demo"_s, u"--data"_s, hall.path()}, {}, {}, {}});
    QCOMPARE(again.status, 1);
    const ProgramRun list = hall.run(u"inspector"_s, {u"list"_s});
    QCOMPARE(list.status, 0);
    QVERIFY(list.json().isArray());
}

void StoryTest::acceptsWithDebtsAndFollowsTheCase()
{
    const DemoFolder hall;
    const QJsonObject accepted = acceptedIn(hall, {u"identity"_s});
    const QString number = accepted.value(u"number"_s).toString();
    QCOMPARE(accepted.value(u"outcome"_s).toString(), u"accepted_with_debts"_s);
    QVERIFY2(number.contains("-20261120-"_L1), qPrintable(number));

    QCOMPARE(hall.run(u"clerk"_s, {u"advance"_s, number, u"acceptance"_s}).status, 0);
    const ProgramRun early = hall.run(u"clerk"_s, {u"advance"_s, number, u"metering"_s});
    QCOMPARE(early.status, 1);
    QCOMPARE(errorOf(early), u"documents_owed"_s);

    const QMap<QString, QString> afternoon{{u"POWERHALL_CLOCK"_s, u"2026-11-20 15:00"_s}};
    const QStringList claim{u"--claimed"_s, u"2026-11-20 14:00"_s, u"--reason"_s, u"放在前台"_s};
    const QStringList supply{u"supply"_s, number, u"title"_s};
    QCOMPARE(hall.run(u"clerk"_s, supply + claim.first(2), {}, afternoon).status, 1); // without its reason
    QCOMPARE(hall.run(u"clerk"_s, supply + claim, {}, afternoon).status, 0);
    const QStringList correct{u"correct"_s, number, u"--input"_s, u"-"_s};
    const QByteArray change = R"({"address": "演示县改正路2号"})";
    QCOMPARE(hall.run(u"clerk"_s, correct + claim, change, afternoon).status, 0);
    QCOMPARE(hall.run(u"clerk"_s, {u"advance"_s, number, u"metering"_s}, {}, afternoon).status, 0);

    const QJsonObject shown = hall.run(u"inspector"_s, {u"show"_s, number}).json().object();
    QCOMPARE(shown.value(u"number"_s).toString(), number);
    QCOMPARE(shown.value(u"status"_s).toString(), u"closed"_s);
    QCOMPARE(shown.value(u"missing"_s).toArray(), QJsonArray());
    QVERIFY(shown.value(u"events"_s).toArray().size() >= 4);
}

void StoryTest::refusesWhatTheRulesForbid_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &role, const QString &words, int status,
                        const QString &code) {
        QTest::addRow("%s", name) << role << words.split(u' ') << status << code;
    };
    row("no such number", u"clerk"_s, u"show DEMO01-20200101-0001"_s, 1, u"not_found"_s);
    row("inspector acts", u"inspector"_s, u"withdraw NUMBER --reason x"_s, 1, u"not_permitted"_s);
    row("clerk passes", u"clerk"_s, u"pass NUMBER metering --reason x"_s, 1, u"not_permitted"_s);
    row("clerk adds users", u"clerk"_s, u"user add x --role clerk"_s, 1, u"not_permitted"_s);
    row("outside catalogue", u"clerk"_s, u"supply NUMBER horoscope"_s, 1, u"outside_catalogue"_s);
    row("not suspended", u"clerk"_s, u"resume NUMBER --reason x"_s, 1, u"wrong_state"_s);
    row("bad claim", u"clerk"_s, u"supply NUMBER title --claimed 2026-13-01 --reason x"_s, 1, u"bad_date"_s);
    row("unknown slip", u"clerk"_s, u"print NUMBER poster --out x.pdf"_s, 1, u"unknown_value"_s);
    row("no user", u""_s, u"list"_s, 2, u"usage"_s);
    row("missing reason", u"clerk"_s, u"withdraw NUMBER"_s, 2, u"usage"_s);
}

void StoryTest::refusesWhatTheRulesForbid()
{
    static const DemoFolder hall;
    static const QString number = acceptedIn(hall, {u"identity"_s}).value(u"number"_s).toString();
    QFETCH(QString, role);
    QFETCH(QStringList, words);
    QFETCH(int, status);
    QFETCH(QString, code);
    words.replaceInStrings(u"NUMBER"_s, number);
    const ProgramRun run = hall.run(role, words, {}, {{u"POWERHALL_NEW_PASSWORD"_s, u"Xk-77-blau!"_s}});
    QCOMPARE(errorOf(run), code);
    QCOMPARE(run.status, status);
    QCOMPARE(run.errors.size(), 1);
    QVERIFY(run.hasOnlyDiagnostics());
}

void StoryTest::tellsEverythingLackingAtOneTime()
{
    const DemoFolder hall;
    const ProgramRun run =
        hall.run(u"clerk"_s, {u"accept"_s, u"--input"_s, u"-"_s}, DemoFolder::resident({}, u"李样本"_s));
    QCOMPARE(run.status, 1);
    const QJsonObject told = run.json().object();
    QCOMPARE(told.value(u"outcome"_s).toString(), u"not_accepted"_s);
    QCOMPARE(told.value(u"missing"_s).toArray().size(), 2);
    QVERIFY(told.value(u"number"_s).isNull());
    QCOMPARE(run.errors.size(), 1);
}

void StoryTest::printsSlips()
{
    const DemoFolder hall;
    const QString number = acceptedIn(hall, {u"identity"_s}).value(u"number"_s).toString();
    for (const QString &kind : {u"notice"_s, u"receipt"_s, u"owed"_s}) {
        const QString file = hall.path(kind + u".pdf"_s);
        const ProgramRun run = hall.run(u"clerk"_s, {u"print"_s, number, kind, u"--out"_s, file});
        QVERIFY2(run.status == 0, qPrintable(kind + run.errors.join(u' ')));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QCOMPARE(pdf.read(5), QByteArray("%PDF-"));
    }
    const ProgramRun again =
        hall.run(u"clerk"_s, {u"print"_s, number, u"receipt"_s, u"--out"_s, hall.path(u"2.pdf"_s)});
    QCOMPARE(again.json().object().value(u"copy"_s).toInt(), 2);
    const auto unprinted = [&hall] {
        return hall.run(u"clerk"_s, {u"list"_s, u"--unprinted"_s}).json().array().size();
    };
    const qsizetype before = unprinted();
    const ProgramRun lost =
        hall.run(u"clerk"_s, {u"print"_s, number, u"receipt"_s, u"--printer"_s, u"nowhere"_s});
    QCOMPARE(lost.status, 1);
    QCOMPARE(errorOf(lost), u"print_failed"_s);
    QCOMPARE(unprinted(), before + 1);
    QCOMPARE(hall.run(u"clerk"_s, {u"print"_s, number, u"receipt"_s}).status, 2);
    const QJsonObject printed =
        hall.run(u"clerk"_s, {u"print"_s, number, u"receipt"_s, u"--out"_s, hall.path(u"3.pdf"_s)})
            .json()
            .object();
    QCOMPARE(unprinted(), before);
    QCOMPARE(hall.run(u"clerk"_s, {u"confirm"_s, number, printed.value(u"slip"_s).toString()}).status, 0);
}

void StoryTest::keepsPersonalDataMasked()
{
    const DemoFolder hall;
    const QString number = acceptedIn(hall, {u"identity"_s, u"title"_s}).value(u"number"_s).toString();
    const ProgramRun masked = hall.run(u"clerk"_s, {u"show"_s, number});
    QCOMPARE(masked.status, 0);
    QVERIFY(!masked.out.contains("李样本"));
    QVERIFY(!masked.out.contains("110105194912310021"));
    const ProgramRun revealed = hall.run(u"clerk"_s, {u"show"_s, number, u"--reveal"_s, u"核对证件"_s});
    QCOMPARE(revealed.status, 0);
    QVERIFY(revealed.out.contains("李样本"));
    const ProgramRun found = hall.run(u"clerk"_s, {u"find"_s, u"李样"_s});
    QCOMPARE(found.status, 0);
    QCOMPARE(found.json().array().first().toObject().value(u"number"_s).toString(), number);
    QVERIFY(!found.out.contains("李样本"));
}

void StoryTest::verifiesBacksUpAndRestores()
{
    const DemoFolder hall;
    const QString number = acceptedIn(hall, {u"identity"_s}).value(u"number"_s).toString();
    const ProgramRun sound = hall.run({}, {u"verify"_s});
    QCOMPARE(sound.status, 0);
    QCOMPARE(sound.json().object().value(u"ok"_s).toBool(), true);
    QVERIFY(sound.json().object().value(u"events"_s).toInt() > 10);
    QCOMPARE(hall.run({}, {u"rebuild"_s}).status, 0);
    QCOMPARE(hall.run({}, {u"repair"_s}).status, 0);
    QCOMPARE(hall.run({}, {u"verify"_s}).json().object().value(u"projection"_s),
             sound.json().object().value(u"projection"_s));

    const QString file = hall.path(u"hall.backup"_s);
    QCOMPARE(hall.run({}, {u"backup"_s, file}).status, 0);
    const QString other = hall.path(u"other"_s);
    const QMap<QString, QString> environment{{u"POWERHALL_CLOCK"_s, u"2026-11-20 09:40"_s},
                                             {u"POWERHALL_PASSWORD"_s, hall.passwordOf(u"clerk"_s)}};
    QCOMPARE(runProgram({{u"restore"_s, file, u"--data"_s, other}, {}, {}, {}}).status, 0);
    const ProgramRun shown = runProgram(
        {{u"show"_s, number, u"--data"_s, other, u"--as"_s, hall.userOf(u"clerk"_s)}, environment, {}, {}});
    QVERIFY2(shown.status == 0, qPrintable(shown.errors.join(u' ')));
    QCOMPARE(runProgram({{u"verify"_s, u"--data"_s, other}, {}, {}, {}}).status, 0);
    QCOMPARE(runProgram({{u"restore"_s, file, u"--data"_s, other}, {}, {}, {}}).status, 1);
}

void StoryTest::aDamagedFolderIsStatusThree()
{
    const DemoFolder hall;
    QFile journal(hall.path(u"hall/journal.db"_s));
    QVERIFY(journal.open(QIODevice::ReadWrite));
    QVERIFY(journal.size() > 8192);
    journal.seek(4096);
    journal.write(QByteArray(int(journal.size() - 8192), '\x5a'));
    journal.close();
    const ProgramRun run = hall.run({}, {u"verify"_s}, {}, {{u"POWERHALL_CLOCK"_s, QString()}});
    QCOMPARE(run.status, 3);
    QCOMPARE(run.json().object().value(u"ok"_s).toBool(true), false);
    QVERIFY(!run.json().object().value(u"fault"_s).toString().isEmpty());
    QVERIFY(run.hasOnlyDiagnostics());
}

void StoryTest::theClockIsForDemoFoldersOnly()
{
    const DemoFolder hall;
    const QString real = hall.path(u"real"_s);
    const QStringList words =
        u"init --profile chongqing --station CQ01 --desk A --admin guan --data"_s.split(u' ') +
        QStringList{real};
    const QMap<QString, QString> password{{u"POWERHALL_PASSWORD"_s, u"Xk-77-blau!"_s}};
    QMap<QString, QString> clock = password;
    clock.insert(u"POWERHALL_CLOCK"_s, u"2026-11-20 09:40"_s);
    QCOMPARE(runProgram({words, clock, {}, {}}).status, 1);
    const ProgramRun made = runProgram({words, password, {}, {}});
    QVERIFY2(made.status == 0, qPrintable(made.errors.join(u' ')));
    const QStringList list{u"list"_s, u"--data"_s, real, u"--as"_s, u"guan"_s, u"--json"_s};
    const ProgramRun refused = runProgram({list, clock, {}, {}});
    QCOMPARE(refused.status, 1);
    QCOMPARE(errorOf(refused), u"only_in_demo"_s);
    const ProgramRun wrong =
        hall.run(u"clerk"_s, {u"list"_s}, {}, {{u"POWERHALL_CLOCK"_s, u"2026-11-31 09:40"_s}});
    QCOMPARE(wrong.status, 1);
    QCOMPARE(errorOf(wrong), u"bad_date"_s);
}

void StoryTest::keepsAccounts()
{
    const DemoFolder hall;
    const QString admin = u"administrator"_s;
    const QMap<QString, QString> first{{u"POWERHALL_NEW_PASSWORD"_s, u"Xk-77-blau!"_s}};
    const ProgramRun added =
        hall.run(admin, {u"user"_s, u"add"_s, u"xin"_s, u"--role"_s, u"clerk"_s}, {}, first);
    QVERIFY2(added.status == 0, qPrintable(added.errors.join(u' ')));
    QCOMPARE(errorOf(hall.run(admin, {u"user"_s, u"add"_s, u"xin"_s, u"--role"_s, u"clerk"_s}, {}, first)),
             u"already_exists"_s);
    QCOMPARE(errorOf(hall.run(admin, {u"user"_s, u"add"_s, u"yan"_s, u"--role"_s, u"boss"_s}, {}, first)),
             u"unknown_value"_s);
    const QStringList list{u"list"_s, u"--data"_s, hall.path(), u"--as"_s, u"xin"_s, u"--json"_s};
    const QString clock = u"2026-11-20 09:40"_s;
    const QMap<QString, QString> right{{u"POWERHALL_CLOCK"_s, clock},
                                       {u"POWERHALL_PASSWORD"_s, u"Xk-77-blau!"_s}};
    const QMap<QString, QString> wrong{{u"POWERHALL_CLOCK"_s, clock},
                                       {u"POWERHALL_PASSWORD"_s, u"Xk-77-rot!"_s}};
    QCOMPARE(runProgram({list, right, {}, {}}).status, 0);
    QCOMPARE(errorOf(runProgram({list, wrong, {}, {}})), u"login_refused"_s);
    QCOMPARE(hall.run(admin, {u"user"_s, u"role"_s, u"xin"_s, u"inspector"_s}).status, 0);
    QCOMPARE(hall.run(admin, {u"user"_s, u"disable"_s, u"xin"_s}).status, 0);
    QCOMPARE(errorOf(runProgram({list, right, {}, {}})), u"login_refused"_s);
}

QTEST_GUILESS_MAIN(StoryTest)
#include "tst_story.moc"
