// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"
#include "tests/app/hubhall.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

/// How often the hub is killed in mid-exchange; the slow run does it more often.
int kills()
{
    const int asked = qEnvironmentVariableIntValue("POWERHALL_KILLS");
    return asked > 0 ? asked : 3;
}

/// Printed, so that a run that failed can be made again.
quint32 seed()
{
    const quint32 asked = qEnvironmentVariable("POWERHALL_SEED").toUInt();
    const quint32 used = asked > 0 ? asked : QRandomGenerator::global()->generate();
    qInfo("seed=%u", used);
    return used;
}

} // namespace

/// The county's hub and desks that exchange with it, by the command line alone.
class HubVerbsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aHubIsMadeOnceAndItsKeysStayShut();
    void refusesWithASentence_data();
    void refusesWithASentence();
    void aDemoHallAndADeskWithoutAHubCannotSync();
    void desksOfAPlaceEndAlike();
    void aPlaceSeesNothingOfItsNeighbour();
    void receiptsAreSignedAndTheWholeVerified();
    void aDeskThatIsRevokedIsTold();
    void anOlderHubIsBroughtForward();
    void aFolderThatIsThereAlreadyJoins();
    void theHubIsKilledInMidExchange();
    void aHubRestoredFromAnOldDumpIsOfferedEverythingAgain();
    void aClonedFolderIsFoundAtFirstContact();
    void aFolderOfATestIsAdmittedByTheOwner();
    void anOpenWindowExchanges();
    void anywhereAndAnyTimeTheyConverge();

private:
    void agree(HubHall &hall, const QStringList &desks);
};

void HubVerbsTest::agree(HubHall &hall, const QStringList &desks)
{
    for (int round = 0; round < 2; ++round) {
        for (const QString &desk : desks) {
            const QJsonObject report = hall.sync(desk);
            if (round == 1)
                QVERIFY2(report.value(u"synced"_s).toBool(), QJsonDocument(report).toJson().constData());
        }
    }
    const QJsonObject first = hall.verified(desks.first());
    QVERIFY(first.value(u"ok"_s).toBool());
    for (const QString &desk : desks) {
        const QJsonObject found = hall.verified(desk);
        QCOMPARE(found.value(u"events"_s), first.value(u"events"_s));
        QCOMPARE(found.value(u"projection"_s), first.value(u"projection"_s));
    }
    QCOMPARE(hall.hub({u"verify"_s}).status, 0);
}

void HubVerbsTest::aHubIsMadeOnceAndItsKeysStayShut()
{
    HubHall hall;
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    const QString url = hall.cluster().url(hall.database());
    QCOMPARE(hall.hub({u"init"_s, u"--hub"_s, url, u"--county"_s, u"BS"_s}).status, 1);
    QFile keys(hall.county() + u"/hub.keys"_s);
    QVERIFY(keys.exists());
    QVERIFY(!(keys.permissions() & (QFile::ReadGroup | QFile::ReadOther)));

    // Into the same database from another folder: refused, and nothing of keys is left there.
    const QString other = hall.folder(u"other"_s);
    const ProgramCall again{
        {u"hub"_s, u"init"_s, u"--hub"_s, url, u"--county"_s, u"XX"_s, u"--data"_s, other},
        {{u"POWERHALL_PASSWORD"_s, u"Another-One-2026"_s}},
        {},
        {}};
    QCOMPARE(runProgram(again).status, 1);
    QVERIFY(!QFile::exists(other + u"/hub.keys"_s));
    const ProgramRun wrong = runProgram({{u"hub"_s, u"sign"_s, u"--data"_s, hall.county()},
                                         {{u"POWERHALL_PASSWORD"_s, u"Another-One-2026"_s}},
                                         {},
                                         {}});
    QCOMPARE(wrong.status, 1);
    QVERIFY(wrong.hasOnlyDiagnostics());
}

void HubVerbsTest::refusesWithASentence_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("status");
    const QStringList init{u"hub"_s, u"init"_s, u"--county"_s, u"BS"_s, u"--hub"_s};
    QTest::addRow("password in the URL")
        << init + QStringList{u"postgresql://hub:secret@localhost/hub"_s} << 1;
    QTest::addRow("not verified") << init + QStringList{u"postgresql://hub.example/hub?sslmode=require"_s}
                                  << 1;
    QTest::addRow("no URL") << init + QStringList{u"hub"_s} << 1;
    QTest::addRow("bad code") << QStringList{u"hub"_s, u"init"_s,  u"--county"_s,
                                             u"b s"_s, u"--hub"_s, u"postgresql://localhost/hub"_s}
                              << 1;
    QTest::addRow("nothing there") << QStringList{u"hub"_s, u"verify"_s} << 1;
    QTest::addRow("no options") << QStringList{u"hub"_s, u"init"_s} << 2;
    QTest::addRow("unknown verb") << QStringList{u"hub"_s, u"explode"_s} << 2;
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    QTest::addRow("nobody listens") << init + QStringList{u"postgresql://hub@127.0.0.1:%1/hub"_s.arg(
                                                  closed.serverPort())}
                                    << 5;
}

void HubVerbsTest::refusesWithASentence()
{
    QFETCH(QStringList, words);
    QFETCH(int, status);
    const QTemporaryDir folder;
    const ProgramRun run = runProgram({words + QStringList{u"--data"_s, folder.filePath(u"county"_s)},
                                       {{u"POWERHALL_PASSWORD"_s, u"County-Keys-2026"_s}},
                                       {},
                                       {}});
    QCOMPARE(run.status, status);
    QVERIFY(run.hasOnlyDiagnostics());
    QVERIFY(!run.errors.isEmpty());
    QVERIFY(!run.errors.join(u' ').contains(u"secret"_s));
    QVERIFY(!QFile::exists(folder.filePath(u"county/hub.keys"_s)));
}

void HubVerbsTest::aDemoHallAndADeskWithoutAHubCannotSync()
{
    const DemoFolder demo;
    QCOMPARE(
        runProgram(
            {{u"sync"_s, u"--hub"_s, u"postgresql://localhost/hub"_s, u"--data"_s, demo.path()}, {}, {}, {}})
            .status,
        1);
    const QTemporaryDir folder;
    const QString hall = folder.filePath(u"hall"_s);
    QCOMPARE(runProgram({{u"init"_s, u"--profile"_s, u"baoshan"_s, u"--station"_s, u"BS01"_s, u"--desk"_s,
                          u"A"_s, u"--admin"_s, u"admin"_s, u"--data"_s, hall},
                         {{u"POWERHALL_PASSWORD"_s, u"Own-Word-2026"_s}},
                         {},
                         {}})
                 .status,
             0);
    const ProgramRun without = runProgram({{u"sync"_s, u"--data"_s, hall, u"--json"_s}, {}, {}, {}});
    QCOMPARE(without.status, 1);
    QCOMPARE(without.json().object().value(u"error"_s).toObject().value(u"code"_s), u"refused"_s);
    QCOMPARE(runProgram({{u"sync"_s, u"--hub"_s, u"postgresql://a:secret@localhost/hub"_s, u"--data"_s, hall},
                         {},
                         {},
                         {}})
                 .status,
             1);
    QCOMPARE(runProgram({{u"sync"_s, u"--hub"_s, u"postgresql:///hub?host=%1"_s.arg(folder.path()),
                          u"--data"_s, hall},
                         {},
                         {},
                         {}})
                 .status,
             5);
}

void HubVerbsTest::desksOfAPlaceEndAlike()
{
    HubHall hall;
    hall.open(u"BS01/A"_s);
    hall.open(u"BS01/B"_s);
    const QString first = hall.accept(u"BS01/A"_s);
    const QString second = hall.accept(u"BS01/B"_s);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    const QJsonObject pushed = hall.sync(u"BS01/A"_s);
    QVERIFY2(pushed.value(u"synced"_s).toBool(), QJsonDocument(pushed).toJson().constData());
    QVERIFY(pushed.value(u"pushed"_s).toInt() > 1);
    QCOMPARE(pushed.value(u"waiting"_s).toInt(), 0);
    QCOMPARE(QDir(hall.folder(u"BS01/A"_s) + u"/rescue"_s).entryList({u"*.zip"_s}).size(), 1);
    agree(hall, {u"BS01/A"_s, u"BS01/B"_s});
    const QJsonObject idle = hall.sync(u"BS01/A"_s);
    QCOMPARE(idle.value(u"pushed"_s).toInt() + idle.value(u"pulled"_s).toInt(), 0);
    QCOMPARE(hall.numbers(u"BS01/A"_s), (QStringList{first, second})); // signs in, which is an event
    QCOMPARE(hall.numbers(u"BS01/B"_s), (QStringList{first, second}));
}

void HubVerbsTest::aPlaceSeesNothingOfItsNeighbour()
{
    HubHall hall;
    for (const QString &desk : {u"BS01/A"_s, u"BS02/A"_s, u"BS/A"_s}) {
        hall.open(desk);
        hall.accept(desk);
    }
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    for (int round = 0; round < 2; ++round) {
        for (const QString &desk : {u"BS01/A"_s, u"BS02/A"_s, u"BS/A"_s})
            QVERIFY(hall.sync(desk).value(u"synced"_s).toBool());
    }
    QCOMPARE(hall.numbers(u"BS01/A"_s).size(), 2); // its own and the county's
    QCOMPARE(hall.numbers(u"BS02/A"_s).size(), 2);
    QCOMPARE(hall.numbers(u"BS/A"_s).size(), 3);
    for (const QString &number : hall.numbers(u"BS01/A"_s))
        QVERIFY(!number.startsWith(u"BS02"_s));
}

void HubVerbsTest::receiptsAreSignedAndTheWholeVerified()
{
    HubHall hall;
    hall.open(u"BS01/A"_s);
    hall.accept(u"BS01/A"_s);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    hall.sync(u"BS01/A"_s);
    const QJsonObject before = hall.hub({u"verify"_s}).json().object();
    QVERIFY(before.value(u"ok"_s).toBool());
    QVERIFY(before.value(u"unsigned_receipts"_s).toInt() > 0);
    QCOMPARE(hall.hub({u"sign"_s}).json().object().value(u"signed"_s), before.value(u"unsigned_receipts"_s));
    QCOMPARE(hall.hub({u"verify"_s}).json().object().value(u"unsigned_receipts"_s).toInt(), 0);
    const QJsonObject list = hall.hub({u"list"_s}).json().object();
    QCOMPARE(list.value(u"desks"_s).toArray().size(), 1);
    QCOMPARE(list.value(u"epoch"_s).toInt(), 1);

    hall.cluster().ask(hall.database(),
                       u"UPDATE powerhall.event SET bytes = bytes || '\\x00' WHERE seq = 2"_s);
    const ProgramRun damaged = hall.hub({u"verify"_s});
    QCOMPARE(damaged.status, 3);
    QVERIFY(damaged.json().object().value(u"fault"_s).toString().contains(u"/1/2"_s));
}

void HubVerbsTest::aDeskThatIsRevokedIsTold()
{
    HubHall hall;
    hall.open(u"BS01/A"_s);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    QCOMPARE(hall.hub({u"revoke"_s, u"--place"_s, u"BS01"_s, u"--desk"_s, u"A"_s}).status, 0);
    const ProgramRun refused = hall.tryToSync(u"BS01/A"_s);
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.json().object().value(u"error"_s).toObject().value(u"detail"_s), u"revoked"_s);
    QCOMPARE(hall.hub({u"revoke"_s, u"--place"_s, u"BS01"_s, u"--desk"_s, u"A"_s}).status, 1);
}

/// The first hubs were made by seven scripts.
void HubVerbsTest::anOlderHubIsBroughtForward()
{
    HubHall hall;
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    const QString hub = u"SELECT format('INSERT INTO powerhall.hub VALUES (1, 1, %L, 1, %L);', county, "
                        "signing_key) FROM powerhall.hub"_s;
    const QString place = u"SELECT format('INSERT INTO powerhall.place VALUES (%L, %L, %L);', code, path, "
                          "public_key) FROM powerhall.place"_s;
    QByteArray old;
    const QDir scripts(u"" HUB_SQL ""_s);
    for (const QString &name : scripts.entryList({u"000[1-7]_*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile script(scripts.filePath(name));
        QVERIFY(script.open(QIODevice::ReadOnly));
        old += script.readAll() + '\n';
    }
    for (const QString &row : {hub, place})
        old += hall.cluster().ask(hall.database(), row).toUtf8() + '\n';
    QFile file(hall.folder(u"old.sql"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(old) == old.size());
    file.close();
    hall.cluster().ask(u"postgres"_s, u"DROP DATABASE hub WITH (FORCE)"_s);
    hall.cluster().ask(u"postgres"_s, u"CREATE DATABASE hub"_s);
    QVERIFY(hall.cluster().restore(file.fileName(), hall.database()));

    // Desks of now exchange with it; what only a newer one can do is refused.
    hall.open(u"BS01/A"_s);
    hall.accept(u"BS01/A"_s);
    QVERIFY(hall.sync(u"BS01/A"_s).value(u"synced"_s).toBool());
    const QString stick = hall.stick(u"up"_s);
    hall.exportBundle(u"BS01/A"_s, u"hub"_s, stick);
    const ProgramRun early = hall.atCounty({u"bundle"_s, u"import"_s, stick});
    QCOMPARE(early.status, 1);
    QCOMPARE(early.json().object().value(u"error"_s).toObject().value(u"detail"_s), u"hub_outdated"_s);
    const QJsonObject before = hall.hub({u"verify"_s}).json().object();

    const QStringList init{u"init"_s, u"--hub"_s, hall.cluster().url(hall.database()), u"--county"_s,
                           u"BS"_s};
    const ProgramRun upgraded = hall.hub(init);
    QVERIFY2(upgraded.status == 0, qPrintable(upgraded.errors.join(u' ')));
    QVERIFY(upgraded.json().object().value(u"scripts"_s).toInt() > 0);
    QCOMPARE(hall.hub(init).status, 1); // there is nothing more to do
    QCOMPARE(hall.hub({u"verify"_s}).json().object(), before);
    QCOMPARE(hall.atCounty({u"bundle"_s, u"import"_s, stick}).status, 0);
    QVERIFY(hall.sync(u"BS01/A"_s).value(u"synced"_s).toBool());
    QCOMPARE(hall.hub({u"revoke"_s, u"--place"_s, u"BS01"_s, u"--desk"_s, u"A"_s}).status, 0);
    QCOMPARE(hall.tryToSync(u"BS01/A"_s).status, 1);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
}

/// A hall that worked alone, with its own accounts, and then gets its enrolment file.
void HubVerbsTest::aFolderThatIsThereAlreadyJoins()
{
    HubHall hall;
    const QString alone = u"BS01/A"_s;
    const auto run = [&](const QString &user, const QString &password, const QStringList &words,
                         const QString &newPassword = {}) {
        return runProgram({words + QStringList{u"--data"_s, hall.folder(alone), u"--as"_s, user, u"--json"_s},
                           {{u"POWERHALL_PASSWORD"_s, password}, {u"POWERHALL_NEW_PASSWORD"_s, newPassword}},
                           {},
                           {}});
    };
    const auto asAdmin = [&](const QStringList &words, const QString &newPassword = {}) {
        return run(u"chief"_s, hall.password(), words, newPassword);
    };
    QCOMPARE(runProgram({{u"init"_s, u"--profile"_s, u"baoshan"_s, u"--station"_s, u"BS01"_s, u"--desk"_s,
                          u"A"_s, u"--admin"_s, u"chief"_s, u"--data"_s, hall.folder(alone)},
                         {{u"POWERHALL_PASSWORD"_s, hall.password()}},
                         {},
                         {}})
                 .status,
             0);
    const QString once = u"First-One-2026"_s;
    QCOMPARE(asAdmin({u"user"_s, u"add"_s, u"zhou"_s, u"--role"_s, u"clerk"_s}, once).status, 0);
    QCOMPARE(run(u"zhou"_s, once, {u"user"_s, u"passwd"_s, u"zhou"_s}, hall.password()).status, 0);
    const QString number = hall.accept(alone); // its key is granted to the place afterwards
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));

    const QString file = hall.folder(u"join.enrolment"_s);
    const QString other = hall.folder(u"other.enrolment"_s);
    hall.enrol(alone, file, {u"li:head"_s});
    hall.enrol(u"BS02/A"_s, other);
    QCOMPARE(run(u"zhou"_s, hall.password(), {u"join"_s, file}, hall.passphrase()).status, 1); // may not
    QCOMPARE(asAdmin({u"join"_s, file}, u"Not-This-2026"_s).status, 1);
    QCOMPARE(asAdmin({u"join"_s, other}, hall.passphrase()).status, 1);
    QCOMPARE(hall.tryToSync(alone).status, 1);
    const ProgramRun joined = asAdmin({u"join"_s, file}, hall.passphrase());
    QVERIFY2(joined.status == 0, qPrintable(joined.errors.join(u' ')));
    QCOMPARE(joined.json().object().value(u"users"_s).toInt(), 1); // zhou was here
    QVERIFY(hall.sync(alone).value(u"synced"_s).toBool());

    hall.open(u"BS01/B"_s);
    hall.sync(u"BS01/B"_s);
    QCOMPARE(hall.numbers(u"BS01/B"_s), QStringList{number});
    const QJsonObject shown =
        hall.asClerk(u"BS01/B"_s, {u"show"_s, number, u"--reveal"_s, u"核对"_s}).json().object();
    QCOMPARE(shown.value(u"applicant"_s).toObject().value(u"name"_s), u"样本客户1"_s);
    QCOMPARE(asAdmin({u"join"_s, file}, hall.passphrase()).status, 0); // again: nothing new
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
}

void HubVerbsTest::theHubIsKilledInMidExchange()
{
    HubHall hall;
    QRandomGenerator random(seed());
    const QStringList desks{u"BS01/A"_s, u"BS01/B"_s};
    for (const QString &desk : desks)
        hall.open(desk);
    for (int time = 0; time < kills(); ++time) {
        const QString desk = desks.at(time % 2);
        hall.accept(desk);
        QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
        QProcess exchange;
        exchange.start(qEnvironmentVariable("POWERHALL_BINARY"), hall.syncWords(desk));
        QVERIFY(exchange.waitForStarted());
        QThread::msleep(random.bounded(400));
        QVERIFY(hall.cluster().kill());
        QVERIFY(exchange.waitForFinished(30'000));
        QVERIFY2(exchange.exitCode() == 0 || exchange.exitCode() == 5,
                 exchange.readAllStandardError().constData());
        QCOMPARE(hall.tryToSync(desk).status, 5);
        QVERIFY(hall.cluster().start());
        QCOMPARE(hall.tryToSync(desk).status, 0);
    }
    agree(hall, desks);
    QCOMPARE(hall.numbers(desks.first()).size(), kills());
}

void HubVerbsTest::aHubRestoredFromAnOldDumpIsOfferedEverythingAgain()
{
    HubHall hall;
    const QStringList desks{u"BS01/A"_s, u"BS01/B"_s};
    for (const QString &desk : desks) {
        hall.open(desk);
        hall.accept(desk);
        hall.sync(desk);
    }
    const QString dump = hall.folder(u"dump.sql"_s);
    QVERIFY(hall.cluster().dump(hall.database(), dump));
    for (const QString &desk : desks) {
        hall.accept(desk);
        hall.sync(desk);
    }
    agree(hall, desks);
    const QJsonValue before = hall.verified(desks.first()).value(u"events"_s);

    hall.cluster().ask(u"postgres"_s, u"DROP DATABASE hub WITH (FORCE)"_s);
    hall.cluster().ask(u"postgres"_s, u"CREATE DATABASE hub"_s);
    QVERIFY(hall.cluster().restore(dump, hall.database()));
    QCOMPARE(hall.hub({u"epoch"_s}).json().object().value(u"epoch"_s).toInt(), 2);
    const QJsonObject report = hall.sync(desks.first());
    QVERIFY(report.value(u"hub_restored"_s).toBool());
    QVERIFY(report.value(u"pushed"_s).toInt() > 0);
    agree(hall, desks);
    QCOMPARE(hall.verified(desks.first()).value(u"events"_s), before);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
}

void HubVerbsTest::aClonedFolderIsFoundAtFirstContact()
{
    HubHall hall;
    hall.open(u"BS01/A"_s);
    hall.accept(u"BS01/A"_s);
    hall.sync(u"BS01/A"_s);
    hall.clone(u"BS01/A"_s, u"BS01/COPY"_s);
    hall.accept(u"BS01/A"_s);
    hall.accept(u"BS01/COPY"_s); // the same number, most likely
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    hall.sync(u"BS01/A"_s);
    const QJsonObject found = hall.sync(u"BS01/COPY"_s);
    QVERIFY2(found.value(u"new_incarnation"_s).toBool(), QJsonDocument(found).toJson().constData());
    agree(hall, {u"BS01/A"_s, u"BS01/COPY"_s});
    QCOMPARE(hall.numbers(u"BS01/A"_s).size(), 3);
    QVERIFY(!hall.accept(u"BS01/COPY"_s).isEmpty());
    agree(hall, {u"BS01/A"_s, u"BS01/COPY"_s});
}

void HubVerbsTest::aFolderOfATestIsAdmittedByTheOwner()
{
    HubHall hall;
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    const QString url = hall.cluster().url(hall.database());
    for (const QString &desk : {u"A"_s, u"B"_s}) {
        const QString folder = hall.folder(u"T1/"_s + desk);
        QCOMPARE(runProgram({{u"init"_s, u"--profile"_s, u"baoshan"_s, u"--station"_s, u"T1"_s, u"--desk"_s,
                              desk, u"--admin"_s, u"admin"_s, u"--data"_s, folder},
                             {{u"POWERHALL_PASSWORD"_s, u"Own-Word-2026"_s}},
                             {},
                             {}})
                     .status,
                 0);
    }
    for (int round = 0; round < 2; ++round) {
        for (const QString &desk : {u"T1/A"_s, u"T1/B"_s}) {
            const QJsonObject report = hall.run(desk, {u"sync"_s, u"--hub"_s, url}).json().object();
            QVERIFY2(report.value(u"synced"_s).toBool(), QJsonDocument(report).toJson().constData());
        }
    }
    QCOMPARE(hall.run(u"T1/A"_s, {u"sync"_s, u"--hub"_s, url}).json().object().value(u"pulled"_s).toInt(), 0);
    QCOMPARE(hall.verified(u"T1/A"_s).value(u"projection"_s),
             hall.verified(u"T1/B"_s).value(u"projection"_s));
}

void HubVerbsTest::anOpenWindowExchanges()
{
    HubHall hall;
    hall.open(u"BS01/A"_s);
    hall.open(u"BS01/B"_s);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    QProcess window;
    QVERIFY(hall.openWindow(u"BS01/A"_s, window));
    const QString number = hall.accept(u"BS01/A"_s);
    const QJsonObject report = hall.sync(u"BS01/A"_s);
    QVERIFY2(report.value(u"synced"_s).toBool(), QJsonDocument(report).toJson().constData());
    hall.sync(u"BS01/B"_s);
    QCOMPARE(hall.numbers(u"BS01/B"_s), QStringList{number});

    // Whoever gives up waiting for an exchange leaves the window as it was.
    QProcess impatient;
    impatient.start(qEnvironmentVariable("POWERHALL_BINARY"), hall.syncWords(u"BS01/A"_s));
    QVERIFY(impatient.waitForStarted());
    QVERIFY(hall.cluster().kill());
    impatient.kill();
    impatient.waitForFinished();
    QCOMPARE(hall.tryToSync(u"BS01/A"_s).status == 0, false);
    QVERIFY(!hall.accept(u"BS01/A"_s).isEmpty());
    QCOMPARE(window.state(), QProcess::Running);
    window.kill();
    window.waitForFinished();
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
}

/// Four desks as processes of their own, any schedule, the hub gone now and then.
void HubVerbsTest::anywhereAndAnyTimeTheyConverge()
{
    HubHall hall;
    QRandomGenerator random(seed());
    const QStringList desks{u"BS01/A"_s, u"BS01/B"_s, u"BS01/C"_s, u"BS01/D"_s};
    for (const QString &desk : desks)
        hall.open(desk);
    bool isUp = true;
    QStringList accepted;
    for (int step = 0; step < kills() * 8; ++step) {
        const QString desk = desks.at(random.bounded(4));
        switch (random.bounded(5)) {
        case 0:
        case 1:
            accepted.append(hall.accept(desk));
            break;
        case 2:
        case 3:
            QCOMPARE(hall.tryToSync(desk).status, isUp ? 0 : 5);
            break;
        default:
            QVERIFY(isUp ? hall.cluster().kill() : hall.cluster().start());
            isUp = !isUp;
        }
    }
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    QVERIFY(isUp || hall.cluster().start());
    agree(hall, desks);
    accepted.sort();
    for (const QString &desk : desks)
        QCOMPARE(hall.numbers(desk), accepted);
}

QTEST_GUILESS_MAIN(HubVerbsTest)
#include "tst_hubverbs.moc"
