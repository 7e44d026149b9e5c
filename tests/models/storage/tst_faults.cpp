// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QTest>

#include <sqlite3.h>

#include <cstdlib>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// Memory as SQLite asks for it, of which the Nth request is refused.
struct ScarceMemory
{
    sqlite3_mem_methods real{};
    qint64 requests = 0;
    qint64 failAt = 0; ///< 0 = never
    bool forEver = false;
    qint64 failures = 0;

    bool fails()
    {
        ++requests;
        const bool failed = failAt > 0 && (requests == failAt || (forEver && requests > failAt));
        failures += qint64(failed);
        return failed;
    }
};
ScarceMemory memory;

void *give(int bytes)
{
    return memory.fails() ? nullptr : memory.real.xMalloc(bytes);
}

void *giveMore(void *old, int bytes)
{
    return memory.fails() ? nullptr : memory.real.xRealloc(old, bytes);
}

/// Before anything of SQLite is used.
void makeMemoryScarce()
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &memory.real);
    sqlite3_mem_methods methods = memory.real;
    methods.xMalloc = give;
    methods.xRealloc = giveMore;
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}

/// Every how manyth call fails; the label slow sets the variable for the long run.
int every(int usual, int inLongRun)
{
    return qEnvironmentVariableIsSet("POWERHALL_LONG_RUN") ? inLongRun : usual;
}

/// In memory where the machine has such a place: what is tried here is not the disk's speed.
QString placeName()
{
    const QString shared = u"/dev/shm"_s;
    return (QFileInfo(shared).isWritable() ? shared : QDir::tempPath()) + u"/powerhall-XXXXXX"_s;
}

} // namespace

/// The main acts of a store while its disk or its memory fails at every place there is, once and for ever:
/// each is done or refused whole, nothing is said to be done that is not, and the next act works.
class TestFaults final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyCallToTheDisk_data();
    void everyCallToTheDisk();
    void everyRequestForMemory_data();
    void everyRequestForMemory();

private:
    struct Done
    {
        bool draft = false;
        bool key = false;
        bool accepted = false;
        bool isCertain = true;
        bool imported = false;
        bool backedUp = false;
        bool restored = false;
        int refused = 0;
    };
    [[nodiscard]] Done perform(const QDir &folder, const QUuid &subject) const;
    void check(const QDir &folder, const QUuid &subject, const Done &done) const;
    void loop(const std::function<void(qint64, bool)> &failAt, const std::function<void()> &failNoMore,
              const std::function<bool()> &wasReached, bool forEver, int stride);

    FaultyVfs m_vfs;
    std::unique_ptr<QTemporaryDir> m_pattern; ///< a folder with work in it, closed
    QList<QByteArray> m_foreign;
    TestClock m_clock;
};

void TestFaults::init()
{
    TestFolder own;
    for (int i = 0; i < 3; ++i)
        own.accept();
    own.close();
    m_pattern = std::make_unique<QTemporaryDir>();
    for (const QString &name : {u"journal.db"_s, u"keys.db"_s})
        QVERIFY(QFile::copy(own.file(name), m_pattern->filePath(name)));
    TestFolder other(2);
    other.accept();
    m_foreign = *other.store().exportAfter({});
}

TestFaults::Done TestFaults::perform(const QDir &folder, const QUuid &subject) const
{
    Done done;
    const StoreOptions options{FaultyVfs::name(), "FULL", 20, 0};
    const auto opened = openStore(folder, Store::Access::Write, m_clock, options);
    if (!opened) {
        ++done.refused;
        return done;
    }
    Store &store = **opened;
    const QUuid draft = QUuid::createUuidV5(subject, u"draft"_s);
    done.draft = store.saveDraft({draft, u"intake"_s, u"nameEdit"_s, 1, subject, "sealed"}).has_value();
    done.key = store.putKey(subject, "wrapped").has_value();
    const auto accepted = store.append({acceptedEvent(subject, u"fault"_s)}, draft);
    done.accepted = accepted.has_value();
    done.isCertain = accepted || accepted.error().code != ErrorCode::FileUnreadable;
    done.imported = store.import(m_foreign).has_value();
    const bool listed = store.applications(false, 0, -1).has_value();
    const bool read = store.application(subject).has_value();
    const bool verified = store.verify().has_value();
    done.backedUp = store.backup(folder.filePath(u"hall.backup"_s)).has_value();
    const bool rebuilt = store.rebuild().has_value();
    for (const bool each :
         {done.draft, done.key, done.accepted, done.imported, listed, read, verified, done.backedUp, rebuilt})
        done.refused += int(!each);
    return done;
}

void TestFaults::check(const QDir &folder, const QUuid &subject, const Done &done) const
{
    const auto opened = openStore(folder, Store::Access::Write, m_clock);
    QVERIFY2(opened, "the folder cannot be opened any more");
    Store &store = **opened;
    QCOMPARE(store.verify()->firstFault, QString());
    // A disk that fails while it makes sure of what it has already taken may keep it: refused, and yet there.
    // What it says then is that nobody knows. The other way round never.
    if (done.isCertain)
        QCOMPARE(store.application(subject).has_value(), done.accepted);
    else
        QCOMPARE(store.eventsOf(subject)->size(), store.application(subject).has_value() ? 1 : 0);
    QVERIFY(!done.key || store.key(subject).has_value());
    if (done.draft && !store.application(subject))
        QCOMPARE(store.drafts()->size(), 1);
    if (done.imported)
        QVERIFY(*store.import(m_foreign) == 0);
    QCOMPARE(QFileInfo::exists(folder.filePath(u"hall.backup"_s)), done.backedUp);
    QCOMPARE(folder.entryList({u"*.part*"_s}), QStringList());
    if (done.backedUp) {
        const QTemporaryDir again;
        QVERIFY(Store::restore(folder.filePath(u"hall.backup"_s), QDir(again.filePath(u"hall"_s))));
    }
    // The next act works.
    QVERIFY(store.append({acceptedEvent(QUuid::createUuid(), u"next"_s)}, {}));
}

void TestFaults::loop(const std::function<void(qint64, bool)> &failAt,
                      const std::function<void()> &failNoMore, const std::function<bool()> &wasReached,
                      bool forEver, int stride)
{
    int places = 0;
    int refused = 0;
    for (qint64 call = 1;; call += stride) {
        const QTemporaryDir place(placeName());
        for (const QString &name : {u"journal.db"_s, u"keys.db"_s})
            QVERIFY(QFile::copy(m_pattern->filePath(name), place.filePath(name)));
        const QUuid subject = QUuid::createUuid();
        failAt(call, forEver);
        const Done done = perform(QDir(place.path()), subject);
        const bool reached = wasReached();
        failNoMore();
        check(QDir(place.path()), subject, done);
        if (QTest::currentTestFailed()) {
            qWarning("fault at call %lld", call);
            return;
        }
        ++places;
        refused += int(done.refused > 0);
        if (!reached)
            break;
    }
    qInfo("%d places tried, an act refused at %d of them", places, refused);
    QVERIFY(places > 10 && refused > 10);
}

void TestFaults::everyCallToTheDisk_data()
{
    QTest::addColumn<bool>("forEver");
    QTest::addRow("once") << false;
    QTest::addRow("from then on") << true;
}

void TestFaults::everyCallToTheDisk()
{
    QFETCH(bool, forEver);
    loop([this](qint64 call, bool ever) { m_vfs.failAt(call, ever); }, [this] { m_vfs.failNoMore(); },
         [this] { return m_vfs.failures() > 0; }, forEver, every(11, 1));
}

void TestFaults::everyRequestForMemory_data()
{
    everyCallToTheDisk_data();
}

void TestFaults::everyRequestForMemory()
{
    QFETCH(bool, forEver);
    loop(
        [](qint64 call, bool ever) {
            memory.requests = 0;
            memory.failures = 0;
            memory.failAt = call;
            memory.forEver = ever;
        },
        [] { memory.failAt = 0; }, [] { return memory.failures > 0; }, forEver, every(397, 11));
}

int main(int argc, char **argv)
{
    makeMemoryScarce();
    QCoreApplication application(argc, argv);
    TestFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_faults.moc"
