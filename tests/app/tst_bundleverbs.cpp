// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/hubhall.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QString A = u"BS01/A"_s; // the desk without a network
const QString B = u"BS01/B"_s;
const QString Hub = u"hub"_s;

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

int count(const QJsonObject &told, const QString &key)
{
    return told.value(key).toInt(-1);
}

} // namespace

/// Exchange by stick, through the real program and a real hub.
class BundleVerbsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aDeskWithoutANetworkLearnsTheOutcome();
    void theCountysRulesComeWithTheReceipt();
    void neighboursGiveEachOtherPeopleAndScans();
    void scansReachTheHubAndComeBackByStick();
    void inAnyOrderAndTwiceItIsTheSame();
    void aConflictIsHeardOfByStick();
    void whatIsNotAsItWasMadeIsRefusedWhole();
    void refusesWithASentence();
    void aRevokedDeskBringsNothing();
    void withoutItsHubTheCountyTakesNothing();
};

void BundleVerbsTest::aDeskWithoutANetworkLearnsTheOutcome()
{
    HubHall hall;
    hall.open(A);
    hall.open(B);
    const QString first = hall.accept(A);
    const QString second = hall.accept(B);
    hall.sync(B);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));

    const QString file = hall.stick(u"up"_s);
    const QJsonObject made = hall.exportBundle(A, Hub, file);
    QVERIFY(count(made, u"events"_s) > 1);
    QVERIFY(QFile::exists(made.value(u"rescue_copy"_s).toString()));
    const ProgramRun there = hall.atCounty({u"bundle"_s, u"import"_s, file});
    QVERIFY2(there.status == 0, qPrintable(there.errors.join(u' ')));
    QCOMPARE(count(there.json().object(), u"taken"_s), count(made, u"events"_s));
    QVERIFY(there.json().object().value(u"refused"_s).toArray().isEmpty());
    const QString later = hall.accept(A); // not in the bundle

    const ProgramRun answered = hall.atCounty({u"bundle"_s, u"export"_s, u"--for"_s, u"BS01"_s, file});
    QVERIFY2(answered.status == 0, qPrintable(answered.errors.join(u' ')));
    QCOMPARE(count(answered.json().object(), u"receipts"_s), 1);
    const QJsonObject told = hall.importBundle(A, file);
    QCOMPARE(told.value(u"from"_s), Hub);
    QCOMPARE(count(told, u"accepted"_s), count(made, u"events"_s));
    QVERIFY(count(told, u"waiting"_s) > 0); // what came later
    QVERIFY(count(told, u"taken"_s) > 0);
    QCOMPARE(count(told, u"missing"_s), 0);
    QCOMPARE(hall.numbers(A), (QStringList{first, later, second}));

    QCOMPARE(count(hall.carryToCounty(A), u"taken"_s), 0);
    hall.sync(B);
    QCOMPARE(hall.numbers(B), (QStringList{first, later, second}));
    QCOMPARE(hall.hub({u"verify"_s}).status, 0);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
}

void BundleVerbsTest::theCountysRulesComeWithTheReceipt()
{
    HubHall hall;
    hall.open(A);
    hall.open(B);
    hall.openWith(u"BS/A"_s, {u"li:head"_s});
    const ProgramRun imported =
        hall.as(u"li"_s, u"BS/A"_s, {u"calendar"_s, u"import"_s, u"" CALENDAR_FILE ""_s});
    QVERIFY2(imported.status == 0, qPrintable(imported.errors.join(u' ')));
    hall.sync(u"BS/A"_s);
    hall.carryToCounty(A);
    hall.carryToCounty(A);
    hall.sync(B);
    hall.sync(B);
    hall.carryToCounty(A);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    // The projection holds calendars and the register: equal to that of a desk with a network.
    QCOMPARE(hall.verified(A).value(u"projection"_s), hall.verified(B).value(u"projection"_s));
    QCOMPARE(hall.verified(A).value(u"ok"_s), QJsonValue(true));
}

void BundleVerbsTest::neighboursGiveEachOtherPeopleAndScans()
{
    HubHall hall;
    hall.open(A);
    hall.open(B);
    const QString number = hall.accept(A);
    const QByteArray picture = "%PDF-1.4\n" + QByteArray(700'000, 'p');
    const ProgramRun added = hall.asClerk(A, {u"scan"_s, u"add"_s, number, u"identity"_s, u"-"_s}, picture);
    QVERIFY2(added.status == 0, qPrintable(added.errors.join(u' ')));
    const QString file = hall.stick(u"to-b"_s);
    const QJsonObject made = hall.exportBundle(A, u"BS01"_s, file);
    QCOMPARE(count(made, u"scans"_s), 1);
    QVERIFY(!bytesIn(file).contains("%PDF-1.4"));
    const QJsonObject told = hall.importBundle(B, file); // from a desk it has never met
    QCOMPARE(count(told, u"scans"_s), 1);
    QCOMPARE(hall.numbers(B), QStringList{number});
    const QJsonObject shown = hall.asClerk(B, {u"show"_s, number, u"--reveal"_s, u"核对"_s}).json().object();
    QCOMPARE(shown.value(u"applicant"_s).toObject().value(u"name"_s), u"样本客户1"_s);
    const QString out = hall.stick(u"page"_s);
    const ProgramRun exported =
        hall.asClerk(B, {u"scan"_s, u"export"_s, number, added.json().object().value(u"page"_s).toString(),
                         u"--reason"_s, u"核对"_s, u"--out"_s, out});
    QVERIFY2(exported.status == 0, qPrintable(exported.errors.join(u' ')));
    QCOMPARE(bytesIn(out), picture);

    // And back, by the name of the desk; what it is known to hold does not go again.
    const QJsonObject back = hall.exportBundle(B, u"BS01A"_s, file);
    QCOMPARE(count(back, u"scans"_s), 0);
    const QJsonObject heard = hall.importBundle(A, file);
    QVERIFY(count(heard, u"accepted"_s) > 0);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
}

void BundleVerbsTest::scansReachTheHubAndComeBackByStick()
{
    HubHall hall;
    hall.open(A);
    hall.open(B);
    const QByteArray picture = "%PDF-1.4\n" + QByteArray(600'000, 'q');
    const QString ofA = hall.accept(A);
    const QString ofB = hall.accept(B);
    const auto add = [&](const QString &desk, const QString &number) {
        return hall
            .asClerk(desk, {u"scan"_s, u"add"_s, number, u"identity"_s, u"-"_s}, picture + number.toUtf8())
            .json()
            .object()
            .value(u"page"_s)
            .toString();
    };
    const auto get = [&](const QString &desk, const QString &number, const QString &page) {
        const QString out = hall.stick(u"page"_s);
        QFile::remove(out);
        (void)hall.asClerk(desk,
                           {u"scan"_s, u"export"_s, number, page, u"--reason"_s, u"核对"_s, u"--out"_s, out});
        return bytesIn(out);
    };
    const QString pageOfA = add(A, ofA);
    const QString pageOfB = add(B, ofB);
    QCOMPARE(count(hall.sync(B), u"scans_sent"_s), 1);
    QCOMPARE(count(hall.carryToCounty(A), u"scans"_s), 1);
    QCOMPARE(get(A, ofB, pageOfB), picture + ofB.toUtf8());
    QCOMPARE(count(hall.sync(B), u"scans_received"_s), 1);
    QCOMPARE(get(B, ofA, pageOfA), picture + ofA.toUtf8());
    QCOMPARE(hall.hub({u"verify"_s}).json().object().value(u"contents"_s).toInt(), 2);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
}

void BundleVerbsTest::inAnyOrderAndTwiceItIsTheSame()
{
    HubHall hall;
    hall.open(A);
    hall.open(B);
    QStringList numbers;
    QStringList files;
    for (int i = 0; i < 3; ++i) {
        numbers.append(hall.accept(A));
        files.append(hall.stick(u"n%1"_s.arg(i)));
        hall.exportBundle(A, u"BS01"_s, files.last());
    }
    const QString up = hall.stick(u"up"_s);
    hall.exportBundle(A, Hub, up);
    for (const int i : {2, 0, 2, 1})
        hall.importBundle(B, files.at(i));
    QCOMPARE(hall.numbers(B), numbers);
    QCOMPARE(count(hall.importBundle(B, files.at(1)), u"taken"_s), 0);
    QVERIFY(count(hall.atCounty({u"bundle"_s, u"import"_s, up}).json().object(), u"taken"_s) > 0);
    QCOMPARE(count(hall.atCounty({u"bundle"_s, u"import"_s, up}).json().object(), u"taken"_s), 0);
    // What the neighbour brings again is no harm, and neither is the answer, twice.
    hall.carryToCounty(B);
    hall.carryToCounty(A);
    QCOMPARE(count(hall.importBundle(A, hall.stick(u"round"_s)), u"taken"_s), 0);
    QCOMPARE(hall.numbers(A), numbers);
    QCOMPARE(hall.hub({u"verify"_s}).status, 0);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
}

void BundleVerbsTest::aConflictIsHeardOfByStick()
{
    HubHall hall;
    hall.open(A);
    hall.accept(A);
    hall.sync(A);
    hall.clone(A, u"BS01/COPY"_s);
    hall.accept(A);
    hall.accept(u"BS01/COPY"_s);
    hall.sync(A);
    const QString file = hall.stick(u"up"_s);
    hall.exportBundle(u"BS01/COPY"_s, Hub, file);
    const ProgramRun there = hall.atCounty({u"bundle"_s, u"import"_s, file});
    QCOMPARE(there.status, 0);
    QCOMPARE(count(there.json().object(), u"parted"_s), 1);
    QCOMPARE(hall.atCounty({u"bundle"_s, u"export"_s, u"--for"_s, u"BS01"_s, file}).status, 0);
    const QJsonObject told = hall.importBundle(u"BS01/COPY"_s, file);
    QVERIFY2(told.value(u"new_incarnation"_s).toBool(), QJsonDocument(told).toJson().constData());
    QVERIFY(count(told, u"conflicts"_s) > 0);
    QCOMPARE(hall.numbers(u"BS01/COPY"_s).size(), 3);
    QCOMPARE(hall.hub({u"verify"_s}).status, 0);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
}

void BundleVerbsTest::whatIsNotAsItWasMadeIsRefusedWhole()
{
    HubHall hall;
    hall.open(A);
    hall.open(B);
    hall.accept(A);
    const QString good = hall.stick(u"good"_s);
    const QString bad = hall.stick(u"bad"_s);
    hall.exportBundle(A, u"BS01"_s, good);
    const QString up = hall.stick(u"up"_s);
    hall.exportBundle(A, Hub, up);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    QRandomGenerator random(7);
    for (const QString &sound : {good, up}) {
        const QByteArray bytes = bytesIn(sound);
        for (int i = 0; i < 10; ++i) {
            QByteArray changed = bytes;
            const auto at = qsizetype(random.bounded(int(bytes.size())));
            switch (i % 4) {
            case 0:
                changed[at] = char(changed.at(at) ^ (1 << random.bounded(8)));
                break;
            case 1:
                changed.truncate(at);
                break;
            case 2:
                changed.insert(at, 'x');
                break;
            default:
                changed.remove(at, 7);
            }
            write(bad, changed);
            const ProgramRun run = sound == good ? hall.asClerk(B, {u"bundle"_s, u"import"_s, bad})
                                                 : hall.atCounty({u"bundle"_s, u"import"_s, bad});
            QVERIFY2(run.status == 3 || run.status == 1, qPrintable(u"%1: %2"_s.arg(i).arg(run.status)));
            QVERIFY(run.hasOnlyDiagnostics());
            QCOMPARE(run.errors.size(), 1);
        }
    }
    QVERIFY(hall.numbers(B).isEmpty());
    QCOMPARE(hall.verified(B).value(u"ok"_s), QJsonValue(true));
    QCOMPARE(hall.hub({u"list"_s}).json().object().value(u"events"_s).toInt(), 0);
    QVERIFY(QDir(hall.folder(B) + u"/rescue"_s).isEmpty());
    QVERIFY(count(hall.importBundle(B, good), u"taken"_s) > 0);
}

void BundleVerbsTest::refusesWithASentence()
{
    HubHall hall;
    hall.open(A);
    hall.open(u"BS02/A"_s);
    hall.accept(A);
    const QString file = hall.stick(u"a"_s);
    hall.exportBundle(A, Hub, file);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
    const auto status = [](const ProgramRun &run) {
        return run.hasOnlyDiagnostics() && run.errors.size() == 1 ? run.status : -1;
    };
    const QStringList import{u"bundle"_s, u"import"_s};
    QCOMPARE(status(hall.asClerk(A, import + QStringList{file})), 1); // it is for the hub
    hall.exportBundle(A, u"BS01"_s, file);
    QCOMPARE(status(hall.asClerk(u"BS02/A"_s, import + QStringList{file})), 1);
    QCOMPARE(status(hall.atCounty(import + QStringList{file})), 1);
    QCOMPARE(status(hall.asClerk(A, import + QStringList{hall.stick(u"nothing"_s)})), 1);
    QCOMPARE(status(hall.run(A, import + QStringList{file})), 2); // nobody signed in
    const QString out = hall.stick(u"out"_s);
    const QStringList toNobody{u"bundle"_s, u"export"_s, u"--for"_s, u"BS09"_s, out};
    const ProgramRun unknown = hall.asClerk(A, toNobody);
    QCOMPARE(status(unknown), 1);
    QVERIFY(unknown.errors.first().contains(u"hub"_s) && unknown.errors.first().contains(u"BS01"_s));
    QCOMPARE(status(hall.atCounty(toNobody)), 1);
    QVERIFY(!QFile::exists(out));
    QFile big(hall.stick(u"big"_s));
    QVERIFY(big.open(QIODevice::WriteOnly) && big.resize(200'000'000));
    QCOMPARE(status(hall.asClerk(A, import + QStringList{big.fileName()})), 1);
    QCOMPARE(hall.verified(A).value(u"ok"_s), QJsonValue(true));
}

void BundleVerbsTest::aRevokedDeskBringsNothing()
{
    HubHall hall;
    hall.open(A);
    hall.accept(A);
    const QString file = hall.stick(u"stolen"_s);
    hall.exportBundle(A, Hub, file);
    QCOMPARE(hall.hub({u"revoke"_s, u"--place"_s, u"BS01"_s, u"--desk"_s, u"A"_s}).status, 0);
    const ProgramRun refused = hall.atCounty({u"bundle"_s, u"import"_s, file});
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.json().object().value(u"error"_s).toObject().value(u"detail"_s), u"revoked"_s);
    QCOMPARE(hall.hub({u"list"_s}).json().object().value(u"events"_s).toInt(), 0);
}

void BundleVerbsTest::withoutItsHubTheCountyTakesNothing()
{
    HubHall hall;
    hall.open(A);
    hall.accept(A);
    const QString file = hall.stick(u"up"_s);
    hall.exportBundle(A, Hub, file);
    QVERIFY(hall.cluster().kill());
    QCOMPARE(hall.atCounty({u"bundle"_s, u"import"_s, file}).status, 5);
    QVERIFY(hall.cluster().start());
    QVERIFY(count(hall.atCounty({u"bundle"_s, u"import"_s, file}).json().object(), u"taken"_s) > 0);
    QVERIFY2(hall.fault().isEmpty(), qPrintable(hall.fault()));
}

QTEST_GUILESS_MAIN(BundleVerbsTest)
#include "tst_bundleverbs.moc"
