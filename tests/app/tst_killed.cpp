// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/station.h"
#include "models/services/worklist.h"
#include "models/spool/spool.h"
#include "tests/app/demofolder.h"
#include "tests/models/spool/privatecups.h"
#include "tests/support/fakeclock.h"
#include "tests/support/must.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

/// What a killed run left behind, as the next run finds it.
struct Found
{
    bool sound = false;
    std::optional<Application> application;
    QList<WaitingItem> waiting;
    QStringList numbers;

    [[nodiscard]] bool waits(WaitKind kind, const QString &what = {}) const
    {
        return std::any_of(waiting.cbegin(), waiting.cend(), [&](const WaitingItem &item) {
            return item.kind == kind && (what.isEmpty() || item.what == what) &&
                   (!application || item.application == application->id);
        });
    }
    /// The newest slip of a kind.
    [[nodiscard]] std::optional<SlipRecord> slip(const QString &kind) const
    {
        std::optional<SlipRecord> newest;
        for (const SlipRecord &record : application->slips) {
            if (record.kind == kind && (!newest || record.copy > newest->copy))
                newest = record;
        }
        return newest;
    }
};

Found found(const QString &folder, const QString &number)
{
    const FakeClock clock(u"2026-11-20 10:00"_s);
    Found found;
    const auto station = must(Station::open(QDir(folder), Store::Access::Write, clock));
    const auto verified = station->store().verify();
    found.sound = verified && verified->firstFault.isEmpty();
    found.waiting = must(Worklist(*station).waiting());
    for (const ListedApplication &listed : must(Worklist(*station).list({})))
        found.numbers.append(listed.number);
    if (found.numbers.contains(number))
        found.application = must(station->store().applicationByNumber(number));
    return found;
}

bool isPdf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-" && file.size() > 5000 &&
           file.seek(file.size() - 8) && file.readAll().contains("%%EOF");
}

constexpr int LongestRunMs = 60'000;

int fromEnvironment(const char *name, int usual)
{
    const int wanted = qEnvironmentVariableIntValue(name);
    return wanted > 0 ? wanted : usual;
}

} // namespace

/// The real program is ended by SIGKILL before each of its writes in turn, from the acceptance to the slip
/// that came out of the printer: what it acknowledged is there afterwards, and a slip that was wished for is
/// on 今日 until it is on paper. POWERHALL_KILL_STEP=1 tries every single write, POWERHALL_KILLS sets how
/// often the storm kills.
class KilledTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void acceptingIsWholeOrNothing();
    void aSlipToAFileIsThereOrInTheQueue();
    void aSlipToAPrinterIsSentOrInTheQueue();
    void confirmingKeepsTheSlip();
    void aStormLosesNothingAcknowledged();

private:
    struct Run
    {
        bool killed = false;
        int status = 0;
        QByteArray out;
        QString folder; ///< of this run, a copy of the hall
    };
    /// The verb on a fresh copy of the hall, ended before its n-th write; n = 0 lets it live.
    Run run(const QStringList &words, int atWrite, const QByteArray &input = {});
    /// Calls `judge` after a kill at each step, and once after a run that lived to its end.
    void killAtEachStep(const QStringList &words, const QByteArray &input,
                        const std::function<void(const Run &, const Found &)> &judge);
    [[nodiscard]] QProcessEnvironment environment(int atWrite) const;

    std::unique_ptr<DemoFolder> m_hall;
    QTemporaryDir m_copies;
    QString m_number;
    QString m_server;
    int m_copy = 0;
    int m_step = 1;
};

void KilledTest::initTestCase()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizers must be loaded first");
#endif
    m_step = fromEnvironment("POWERHALL_KILL_STEP", 13);
    m_hall = std::make_unique<DemoFolder>();
    const ProgramRun accepted = m_hall->run(u"clerk"_s, {u"accept"_s, u"--input"_s, u"-"_s},
                                            DemoFolder::resident({u"identity"_s}, u"李样本"_s));
    m_number = accepted.json().object().value(u"number"_s).toString();
    QVERIFY2(!m_number.isEmpty(), qPrintable(accepted.errors.join(u' ')));
}

QProcessEnvironment KilledTest::environment(int atWrite) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"POWERHALL_CLOCK"_s, u"2026-11-20 09:40"_s);
    environment.insert(u"POWERHALL_PASSWORD"_s, m_hall->passwordOf(u"clerk"_s));
    if (!m_server.isEmpty())
        environment.insert(u"CUPS_SERVER"_s, m_server);
    if (atWrite > 0) {
        environment.insert(u"LD_PRELOAD"_s, qEnvironmentVariable("POWERHALL_KILLATWRITE"));
        environment.insert(u"KILL_AT_WRITE"_s, QString::number(atWrite));
    }
    return environment;
}

KilledTest::Run KilledTest::run(const QStringList &words, int atWrite, const QByteArray &input)
{
    Run run;
    run.folder = m_copies.filePath(QString::number(++m_copy));
    QDir().mkpath(run.folder + u"/hall"_s);
    for (const QFileInfo &file : QDir(m_hall->path()).entryInfoList(QDir::Files))
        QFile::copy(file.filePath(), run.folder + u"/hall/"_s + file.fileName());
    QProcess process;
    process.setProcessEnvironment(environment(atWrite));
    process.setWorkingDirectory(run.folder);
    process.start(qEnvironmentVariable("POWERHALL_BINARY"),
                  words + QStringList{u"--data"_s, run.folder + u"/hall"_s, u"--as"_s,
                                      m_hall->userOf(u"clerk"_s), u"--json"_s});
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(LongestRunMs);
    run.killed = process.exitStatus() == QProcess::CrashExit;
    run.status = process.exitCode();
    run.out = process.readAllStandardOutput();
    return run;
}

void KilledTest::killAtEachStep(const QStringList &words, const QByteArray &input,
                                const std::function<void(const Run &, const Found &)> &judge)
{
    int kills = 0;
    for (int n = 1;; n += m_step) {
        const Run ended = run(words, n, input);
        const Found left = found(ended.folder + u"/hall"_s, m_number);
        QVERIFY2(left.sound, qPrintable(u"write %1"_s.arg(n)));
        QVERIFY(left.application);
        judge(ended, left);
        if (QTest::currentTestFailed()) {
            qWarning("killed before write %d", n);
            return;
        }
        QDir(ended.folder).removeRecursively();
        if (!ended.killed) {
            QCOMPARE(ended.status, 0);
            break;
        }
        ++kills;
    }
    qInfo("%d kills", kills);
    QVERIFY(kills > 2);
}

void KilledTest::acceptingIsWholeOrNothing()
{
    const QByteArray input = DemoFolder::resident({u"identity"_s, u"title"_s}, u"张样本"_s);
    const qsizetype before = found(run({u"list"_s}, 0).folder + u"/hall"_s, m_number).numbers.size();
    killAtEachStep({u"accept"_s, u"--input"_s, u"-"_s}, input, [&](const Run &ended, const Found &left) {
        const qsizetype more = left.numbers.size() - before;
        QVERIFY(more == 0 || more == 1);
        const QString number = QJsonDocument::fromJson(ended.out).object().value(u"number"_s).toString();
        QVERIFY2(number.isEmpty() || left.numbers.contains(number), qPrintable(number));
        QCOMPARE(!ended.killed, !number.isEmpty());
    });
}

void KilledTest::aSlipToAFileIsThereOrInTheQueue()
{
    killAtEachStep({u"print"_s, m_number, u"receipt"_s, u"--out"_s, u"r.pdf"_s}, {},
                   [](const Run &ended, const Found &left) {
                       const QString file = ended.folder + u"/r.pdf"_s;
                       const std::optional<SlipRecord> slip = left.slip(u"receipt"_s);
                       QVERIFY(ended.killed || (slip && slip->state == SlipState::Confirmed));
                       if (!slip)
                           QVERIFY(!QFile::exists(file)); // nothing was wished for yet
                       else if (slip->state == SlipState::Confirmed)
                           QVERIFY(isPdf(file));
                       else
                           QVERIFY(left.waits(WaitKind::NotPrinted, u"receipt"_s));
                   });
}

void KilledTest::aSlipToAPrinterIsSentOrInTheQueue()
{
    PrivateCups cups;
    if (!cups.start())
        QSKIP(qPrintable(cups.whyNot()));
    QVERIFY(cups.addQueue(u"Front"_s));
    m_server = cups.server();
    killAtEachStep({u"print"_s, m_number, u"owed"_s, u"--printer"_s, u"Front"_s}, {},
                   [&](const Run &ended, const Found &left) {
                       const std::optional<SlipRecord> slip = left.slip(u"owed"_s);
                       QVERIFY(ended.killed || (slip && slip->state == SlipState::Sent));
                       if (!slip)
                           return;
                       QVERIFY(left.waits(WaitKind::NotPrinted, u"owed"_s));
                       if (slip->state == SlipState::Sent)
                           QVERIFY(must(Spool(cups.server()).state(slip->printer, slip->job)) !=
                                   JobState::Unknown);
                   });
    m_server.clear();
}

void KilledTest::confirmingKeepsTheSlip()
{
    // A printer that is not there leaves the slip wished for and failed.
    QCOMPARE(
        m_hall->run(u"clerk"_s, {u"print"_s, m_number, u"notice"_s, u"--printer"_s, u"nowhere"_s}).status, 1);
    const Found failed = found(run({u"list"_s}, 0).folder + u"/hall"_s, m_number);
    QVERIFY(failed.waits(WaitKind::NotPrinted, u"notice"_s));
    const QUuid slip = failed.application->slips.key(*failed.slip(u"notice"_s));
    killAtEachStep({u"confirm"_s, m_number, slip.toString(QUuid::WithoutBraces)}, {},
                   [](const Run &ended, const Found &left) {
                       const bool confirmed = left.slip(u"notice"_s)->state == SlipState::Confirmed;
                       QVERIFY(confirmed != left.waits(WaitKind::NotPrinted, u"notice"_s));
                       QVERIFY(confirmed || ended.killed);
                   });
}

void KilledTest::aStormLosesNothingAcknowledged()
{
    const int kills = fromEnvironment("POWERHALL_KILLS", 40);
    const auto seed =
        quint32(fromEnvironment("POWERHALL_SEED", int(QRandomGenerator::system()->bounded(1, 1 << 30))));
    qInfo("seed=%u", seed);
    QRandomGenerator random(seed);
    // As long as one acceptance takes on this machine, and half as long again.
    QElapsedTimer one;
    one.start();
    run({u"accept"_s, u"--input"_s, u"-"_s}, 0, DemoFolder::resident({u"identity"_s}, u"王样本"_s));
    const int longest = int(one.elapsed()) * 3 / 2;
    QStringList acknowledged{m_number};
    int killed = 0;
    int runs = 0;
    while (killed < kills) {
        QProcess process;
        process.setProcessEnvironment(environment(0));
        process.start(qEnvironmentVariable("POWERHALL_BINARY"),
                      {u"accept"_s, u"--input"_s, u"-"_s, u"--data"_s, m_hall->path(), u"--as"_s,
                       m_hall->userOf(u"clerk"_s), u"--json"_s});
        process.write(DemoFolder::resident({u"identity"_s}, u"王样本"_s));
        process.closeWriteChannel();
        QVERIFY(process.waitForStarted());
        // Every fifth lives to its end, so that there is something to lose.
        const int life = ++runs % 5 == 0 ? LongestRunMs : int(random.bounded(1, longest));
        if (!process.waitForFinished(life)) {
            process.kill();
            process.waitForFinished();
        }
        const QJsonObject answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        if (answer.contains(u"number"_s))
            acknowledged.append(answer.value(u"number"_s).toString());
        if (process.exitStatus() == QProcess::CrashExit)
            ++killed;
        else
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData()); // no stale lock
    }
    const Found left = found(m_hall->path(), m_number);
    QVERIFY(left.sound);
    for (const QString &number : std::as_const(acknowledged))
        QVERIFY2(left.numbers.contains(number), qPrintable(number));
    qInfo("%d kills, %d acknowledged", killed, int(acknowledged.size()));
    QVERIFY(acknowledged.size() > 1);
}

QTEST_GUILESS_MAIN(KilledTest)
#include "tst_killed.moc"
