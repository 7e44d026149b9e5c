// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/demofolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Several programs on one folder at one moment, some of them killed: nothing is damaged, what was
/// acknowledged is there, and nobody waits for longer than he is told.
class ManyProcessesTest final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsLostBetweenThem();
};

namespace {

/// Rounds; the label slow sets the variable.
int rounds()
{
    return qEnvironmentVariableIsSet("POWERHALL_LONG_RUN") ? 200 : 8;
}

struct Running
{
    std::unique_ptr<QProcess> process;
    bool accepts = false;
    bool killed = false;
};

QProcessEnvironment environmentOf(const DemoFolder &hall)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"POWERHALL_CLOCK"_s, u"2026-11-20 09:30"_s);
    environment.insert(u"POWERHALL_PASSWORD"_s, hall.passwordOf(u"clerk"_s));
    return environment;
}

Running start(const DemoFolder &hall, QRandomGenerator &random, int number)
{
    const QStringList acts[] = {{u"accept"_s, u"--input"_s, hall.path(u"input.json"_s), u"--json"_s},
                                {u"accept"_s, u"--input"_s, hall.path(u"input.json"_s), u"--json"_s},
                                {u"list"_s, u"--json"_s},
                                {u"find"_s, u"样本"_s},
                                {u"verify"_s},
                                {u"rebuild"_s},
                                {u"backup"_s, hall.path(u"%1.backup"_s.arg(number))}};
    const int act = random.bounded(int(std::size(acts)));
    QStringList words = acts[act] + QStringList{u"--data"_s, hall.path()};
    if (act < 4)
        words += {u"--as"_s, hall.userOf(u"clerk"_s)};
    Running running{std::make_unique<QProcess>(), act < 2, random.bounded(5) == 0};
    running.process->setProcessEnvironment(environmentOf(hall));
    running.process->start(qEnvironmentVariable("POWERHALL_BINARY"), words);
    return running;
}

} // namespace

void ManyProcessesTest::nothingIsLostBetweenThem()
{
    const DemoFolder hall;
    QCOMPARE(hall.made().status, 0);
    QFile input(hall.path(u"input.json"_s));
    QVERIFY(input.open(QIODevice::WriteOnly));
    input.write(DemoFolder::resident({u"identity"_s}, u"李样本"_s));
    input.close();
    const qsizetype before = hall.run(u"clerk"_s, {u"list"_s}).json().array().size();
    QRandomGenerator random(20261201);
    QSet<QString> numbers;
    int accepted = 0;
    int killed = 0;
    int busy = 0;
    for (int round = 0; round < rounds(); ++round) {
        std::vector<Running> running;
        for (int i = 0; i < 3; ++i)
            running.push_back(start(hall, random, round * 3 + i));
        for (Running &one : running) {
            if (one.killed) {
                QTest::qWait(random.bounded(300));
                one.process->kill();
                ++killed;
            }
            QVERIFY(one.process->state() == QProcess::NotRunning || one.process->waitForFinished(60'000));
            if (one.killed)
                continue;
            const QByteArray errors = one.process->readAllStandardError();
            const int status = one.process->exitCode();
            QVERIFY2(status == 0 || status == 4, errors.constData());
            busy += int(status == 4);
            if (!one.accepts || status != 0)
                continue;
            const auto answer = QJsonDocument::fromJson(one.process->readAllStandardOutput()).object();
            const QString number = answer.value(u"number"_s).toString();
            QVERIFY(!number.isEmpty() && !numbers.contains(number)); // never given twice
            numbers.insert(number);
            ++accepted;
        }
    }
    const ProgramRun verified = hall.run({}, {u"verify"_s});
    QVERIFY2(verified.status == 0, qPrintable(verified.errors.join(u' ')));
    QSet<QString> listed;
    for (const QJsonValue &row : hall.run(u"clerk"_s, {u"list"_s}).json().array())
        listed.insert(row.toObject().value(u"number"_s).toString());
    QVERIFY(listed.contains(numbers));
    QVERIFY(listed.size() >= before + accepted);
    qInfo("%d rounds: %d accepted, %d killed, %d answered busy", rounds(), accepted, killed, busy);
    QVERIFY(accepted > 0 && killed > 0);
}

QTEST_GUILESS_MAIN(ManyProcessesTest)
#include "tst_manyprocesses.moc"
