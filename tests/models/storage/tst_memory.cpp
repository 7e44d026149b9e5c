// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QTest>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>
#include <new>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

using namespace powerhall;
using namespace Qt::StringLiterals;

// Requests of the whole program for memory, of which one is refused: new, Qt's containers and C libraries all
// end here. The sanitizers bring an allocator of their own; there the test has nothing to refuse.
#if defined(__SANITIZE_ADDRESS__) || !defined(__GLIBC__)
#define POWERHALL_OWN_MALLOC 0
#else
#define POWERHALL_OWN_MALLOC 1
#endif

namespace {

long requestsLeft = -1; ///< below 0: none is refused

[[maybe_unused]] bool isRefused()
{
    if (requestsLeft < 0 || requestsLeft-- > 0)
        return false;
    errno = ENOMEM;
    return true;
}

} // namespace

#if POWERHALL_OWN_MALLOC
extern "C" {
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

void *malloc(size_t size)
{
    return isRefused() ? nullptr : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return isRefused() ? nullptr : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return isRefused() ? nullptr : __libc_realloc(old, size);
}
}
#endif

namespace {

/// How a process that was refused memory ended.
enum Ending
{
    Done = 0,        ///< the act done, before any request was refused
    Refused = 1,     ///< one answered with an error
    OutOfMemory = 2, ///< std::bad_alloc, which main() turns into status 70
    Aborted = 3,     ///< where nothing may throw
    Crashed = 4,
    Spared = 5 ///< the act done although one was refused: whoever asked did without
};

/// Every how manyth request is refused; the label slow sets the variable for the long run.
int stride()
{
    return qEnvironmentVariableIsSet("POWERHALL_LONG_RUN") ? 41 : 401;
}

const QUuid Subject(0x01020304, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);

} // namespace

/// The acts of a store while the program itself is refused memory, each time in a process of its own: however
/// it ends, the journal is sound, holds an act whole or not at all, and can be worked in again.
class TestMemory final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void soundBytesAreNeverCalledDamaged();
    void everyRequestOfTheProgram_data();
    void everyRequestOfTheProgram();

private:
    using Act = std::function<bool(const QDir &folder)>;
    static Ending endingOf(const Act &act, const QDir &folder, long refused);
    [[nodiscard]] QString placeLike(const QTemporaryDir &place) const;

    QTemporaryDir m_pattern; ///< a folder with work in it, closed
    QString m_backup;
    QList<QByteArray> m_foreign;
};

namespace {

const TestClock Clock;

Result<std::unique_ptr<Store>> opened(const QDir &folder)
{
    return Store::open(folder, Store::Access::Write, Clock);
}

bool accepts(const QDir &folder)
{
    const auto store = opened(folder);
    return store && (*store)->putKey(Subject, QByteArray(72, 'k')) &&
           (*store)->append({acceptedEvent(Subject, u"memory"_s)});
}

} // namespace

void TestMemory::initTestCase()
{
    TestFolder own;
    for (int i = 0; i < 3; ++i)
        own.accept();
    m_backup = m_pattern.filePath(u"hall.backup"_s);
    QVERIFY(own.store().backup(m_backup));
    own.close();
    for (const QString &name : {u"journal.db"_s, u"keys.db"_s})
        QVERIFY(QFile::copy(own.file(name), m_pattern.filePath(name)));
    TestFolder other(2);
    other.accept();
    m_foreign = *other.store().exportAfter({});
}

QString TestMemory::placeLike(const QTemporaryDir &place) const
{
    for (const QString &name : {u"journal.db"_s, u"keys.db"_s})
        QFile::copy(m_pattern.filePath(name), place.filePath(name));
    return place.path();
}

Ending TestMemory::endingOf(const Act &act, const QDir &folder, long refused)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::freopen("/dev/null", "w", stderr); // a program that ends for want of memory says so
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &) {
            if (type == QtFatalMsg) // an assertion of Qt's, where it has no memory for a list
                std::abort();
        });
        std::signal(SIGABRT, SIG_DFL); // not the test's own report
        int ending = Refused;
        try {
            requestsLeft = refused;
            ending = !act(folder) ? Refused : requestsLeft < 0 ? Spared : Done;
        } catch (const std::bad_alloc &) {
            ending = OutOfMemory;
        }
        requestsLeft = -1;
        ::_exit(ending);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child)
        return Crashed;
    if (WIFEXITED(status))
        return static_cast<Ending>(WEXITSTATUS(status));
    return WTERMSIG(status) == SIGABRT ? Aborted : Crashed;
}

/// An event taken for damaged would be kept as one that cannot be read, and stay so.
void TestMemory::soundBytesAreNeverCalledDamaged()
{
#if !POWERHALL_OWN_MALLOC
    QSKIP("the sanitizer's allocator is used");
#endif
    int outOfMemory = 0;
    for (long refused = 0, left = -1; left < 0; ++refused) {
        bool sound = true;
        requestsLeft = refused;
        try {
            sound = decodeEvent(m_foreign.first()).has_value();
        } catch (const std::bad_alloc &) {
            ++outOfMemory;
        }
        left = std::exchange(requestsLeft, -1);
        QVERIFY2(sound, qPrintable(u"request %1"_s.arg(refused)));
    }
    QVERIFY(outOfMemory > 0);
}

void TestMemory::everyRequestOfTheProgram_data()
{
    QTest::addColumn<Act>("act");
    QTest::addRow("accept") << Act(accepts);
    QTest::addRow("import") << Act([this](const QDir &folder) {
        const auto store = opened(folder);
        return store && (*store)->import(m_foreign);
    });
    QTest::addRow("rebuild") << Act([](const QDir &folder) {
        const auto store = opened(folder);
        return store && (*store)->rebuild();
    });
    QTest::addRow("verify") << Act([](const QDir &folder) {
        const auto store = opened(folder);
        const auto found = store ? (*store)->verify() : store.error();
        return found && found->firstFault.isEmpty();
    });
    QTest::addRow("backup") << Act([](const QDir &folder) {
        const auto store = opened(folder);
        return store && (*store)->backup(folder.filePath(u"copy.backup"_s));
    });
    QTest::addRow("restore") << Act([this](const QDir &folder) {
        return Store::restore(m_backup, QDir(folder.filePath(u"restored"_s)), {}).has_value();
    });
}

void TestMemory::everyRequestOfTheProgram()
{
#if !POWERHALL_OWN_MALLOC
    QSKIP("the sanitizer's allocator is used");
#endif
    QFETCH(Act, act);
    const QTemporaryDir untouched;
    const QDir before(placeLike(untouched));
    const QByteArray projectionBefore = (*opened(before))->verify()->projection;
    QCOMPARE(endingOf(act, before, std::numeric_limits<long>::max()), Done);
    const QByteArray projectionAfter = (*opened(before))->verify()->projection;
    std::array<int, Spared + 1> endings{};
    long refused = 0;
    for (Ending ending = Refused; ending != Done; refused += stride()) {
        const QTemporaryDir place;
        const QDir folder(placeLike(place));
        ending = endingOf(act, folder, refused);
        ++endings.at(ending);
        QVERIFY2(ending != Crashed, qPrintable(u"request %1"_s.arg(refused)));
        const auto store = opened(folder);
        QVERIFY2(store,
                 qPrintable(u"request %1: %2"_s.arg(refused).arg(store ? QString() : store.error().detail)));
        const auto found = (*store)->verify();
        QVERIFY2(found && found->firstFault.isEmpty(),
                 qPrintable(u"request %1, %2: %3"_s.arg(refused).arg(ending).arg(
                     found ? found->firstFault : found.error().detail)));
        QVERIFY2(found->projection == projectionBefore || found->projection == projectionAfter,
                 qPrintable(u"request %1"_s.arg(refused)));
        QVERIFY2((ending != Done && ending != Spared) || found->projection == projectionAfter,
                 qPrintable(u"request %1"_s.arg(refused)));
    }
    qInfo("%ld requests: %d refused, %d out of memory, %d aborted, %d done without", refused,
          endings[Refused], endings[OutOfMemory], endings[Aborted], endings[Spared]);
    QVERIFY(endings[Refused] + endings[OutOfMemory] > 0);
}

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
