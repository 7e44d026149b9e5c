// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"
#include "app/cli/endrequest.h"
#include "app/cli/help.h"
#include "app/cli/output.h"

#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// The words of a command line, before anything is opened.
class CommandLineTest final : public QObject
{
    Q_OBJECT

private slots:
    void readsWords_data();
    void readsWords();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void commonOptionsMayStandBeforeTheVerb();
    void withoutAVerbIsTheWindow();
    void everyVerbExplainsItself_data();
    void everyVerbExplainsItself();
    void helpListsEveryVerb();
    void writesBareJsonValues();
    void anInterruptionIsHeardWhileALongVerbRuns();
};

void CommandLineTest::readsWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("from");
    QTest::addColumn<bool>("json");
    QTest::addRow("blank") << u"calendar due --from 2026-01-05 --days 3"_s << u"2026-01-05"_s << false;
    QTest::addRow("equals") << u"calendar due --from=2026-01-05 --days=3 --json"_s << u"2026-01-05"_s << true;
    QTest::addRow("dashes") << u"calendar due --from -1 --days 3"_s << u"-1"_s << false;
    QTest::addRow("equals dashes") << u"calendar due --from=--x --days 3"_s << u"--x"_s << false;
}

void CommandLineTest::readsWords()
{
    QFETCH(QString, words);
    QFETCH(QString, from);
    QFETCH(bool, json);
    const auto line = parseCommandLine(words.split(u' '));
    QVERIFY(line.has_value());
    QCOMPARE(line->verb, verbNamed(u"calendar due"_s));
    QCOMPARE(line->options.value(u"from"_s), QStringList{from});
    QCOMPARE(line->options.value(u"days"_s), QStringList{u"3"_s});
    QCOMPARE(line->json, json);
}

void CommandLineTest::refusesWrongUse_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("named");
    QTest::addRow("unknown verb") << u"frobnicate --json"_s << u"frobnicate"_s;
    QTest::addRow("half a verb") << u"calendar"_s << u"calendar"_s;
    QTest::addRow("unknown second word") << u"calendar bogus"_s << u"calendar bogus"_s;
    QTest::addRow("unknown option") << u"calendar due --form 2026-01-05 --days 3"_s << u"--form"_s;
    QTest::addRow("short option") << u"calendar due -f 2026-01-05"_s << u"-f"_s;
    QTest::addRow("missing option") << u"calendar due --from 2026-01-05"_s << u"--days"_s;
    QTest::addRow("missing value") << u"calendar due --days 3 --from"_s << u"--from"_s;
    QTest::addRow("value is an option") << u"calendar due --from --days 3"_s << u"--from"_s;
    QTest::addRow("twice") << u"calendar due --days 3 --days 4 --from 2026-01-05"_s << u"--days"_s;
    QTest::addRow("flag with a value")
        << u"calendar due --from 2026-01-05 --days 3 --explain=1"_s << u"--explain"_s;
    QTest::addRow("too many words") << u"calendar due 2026 --from 2026-01-05 --days 3"_s << u"2026"_s;
    QTest::addRow("option without verb") << u"--from 3"_s << u"--from"_s;
}

void CommandLineTest::refusesWrongUse()
{
    QFETCH(QString, words);
    QFETCH(QString, named);
    const auto line = parseCommandLine(words.split(u' '));
    QVERIFY(!line.has_value());
    QCOMPARE(line.error().code, ErrorCode::Usage);
    QVERIFY2(line.error().detail.contains(named), qPrintable(line.error().detail));
    QCOMPARE(exitStatus(line.error().code), 2);
}

void CommandLineTest::commonOptionsMayStandBeforeTheVerb()
{
    const auto line = parseCommandLine(
        u"--data /tmp/x --as li --json calendar due --from 2026-01-05 --days 1"_s.split(u' '));
    QVERIFY(line.has_value());
    QCOMPARE(line->data, u"/tmp/x"_s);
    QCOMPARE(line->user, u"li"_s);
    QVERIFY(line->json);
}

void CommandLineTest::withoutAVerbIsTheWindow()
{
    const auto line = parseCommandLine({u"--data"_s, u"hall"_s});
    QVERIFY(line.has_value());
    QCOMPARE(line->verb, nullptr);
    QCOMPARE(line->data, u"hall"_s);
}

void CommandLineTest::everyVerbExplainsItself_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < allVerbs().size(); ++i)
        QTest::addRow("%s", allVerbs().at(i).name) << i;
}

void CommandLineTest::everyVerbExplainsItself()
{
    QFETCH(int, index);
    const Verb &verb = allVerbs().at(index);
    QCOMPARE(verbNamed(QLatin1String(verb.name)), &verb); // no name twice
    QVERIFY(verb.run);
    const QString help = helpFor(verb);
    for (const OptionSpec &option : verb.options) {
        QVERIFY2(help.contains(u"--"_s + QLatin1String(option.name)), option.name);
        QCOMPARE(option.kind == ValueKind::Flag, option.value == nullptr);
    }
    // The example is one that this very table reads.
    QStringList words = QString::fromUtf8(verb.example).split(u' ', Qt::SkipEmptyParts);
    QVERIFY(help.contains(QString::fromUtf8(verb.example)));
    QCOMPARE(words.takeFirst(), u"powerhall"_s);
    const auto line = parseCommandLine(words);
    QVERIFY2(line.has_value(), verb.example);
    QCOMPARE(line->verb, &verb);
    if (!verb.takesUser) // else with or without
        QCOMPARE(line->user.isEmpty(), !verb.needsUser);
}

void CommandLineTest::helpListsEveryVerb()
{
    for (const Verb &verb : allVerbs())
        QVERIFY2(helpForAll().contains(u"\n  "_s + QLatin1String(verb.name)), verb.name);
    QVERIFY(helpForGroup(u"calendar"_s).contains("calendar due"_L1));
}

void CommandLineTest::writesBareJsonValues()
{
    QCOMPARE(jsonLine(QJsonValue(3)), QByteArray("3\n"));
    QCOMPARE(jsonLine(QJsonValue()), QByteArray("null\n"));
    QCOMPARE(jsonLine(QJsonObject{{u"用户"_s, true}}), QByteArray("{\"用户\":true}\n"));
}

void CommandLineTest::anInterruptionIsHeardWhileALongVerbRuns()
{
    for (const int signal : {SIGINT, SIGTERM}) {
        const EndRequest interruption;
        QVERIFY(!interruption.isAsked());
        std::raise(signal); // would end the program
        QVERIFY(interruption.isAsked());
    }
    QVERIFY(!EndRequest().isAsked());
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
