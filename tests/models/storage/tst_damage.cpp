// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/journal/fold.h"
#include "models/storage/contentstore.h"
#include "models/storage/repair.h"
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Bits that flip on the disk: verify must notice each that changes an event or anything a screen shows.
class TestDamage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFlipThatShowsIsNoticed();
    void everyFlipInsideAnEventIsNoticed();
    void aCutOrBlankedFileIsNoticed();
    void rebuildMendsProjections();
    void whateverHappensToAFileIsNoticedAndRepaired();
    void damagedKeysComeBackFromTheBackup();
    void anEmptiedFileIsDamageAndNoNewFolder_data();
    void anEmptiedFileIsDamageAndNoNewFolder();
    void aFlippedBitInsideAWrappedKeyIsNoticed();
    void aKeyNobodyHasWholeIsNamed();
    void aMissingOrDamagedScanIsNoticed();
    void withoutACopyNothingIsMadeUp();

private:
    /// What a reader of the folder can see, in one text; empty where it cannot be opened.
    static QByteArray visible(Store &store);
    /// Opens the damaged copy: empty = verify found nothing.
    static QString faultOf(const QByteArray &journal, QByteArray *seen);

    static QByteArray s_keys;
    QByteArray m_journal;
    QByteArray m_visible;
    QList<QByteArray> m_events;
    QTemporaryDir m_place;
    QString m_backup;
    Verification m_found; ///< of the sound folder
};

QByteArray TestDamage::s_keys;

namespace {

constexpr int Flips = 300;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool putContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// The longer run of the label slow sets the variable.
int damagesWanted()
{
    const int wanted = qEnvironmentVariableIntValue("POWERHALL_DAMAGES");
    return wanted > 0 ? wanted : 300;
}

constexpr qsizetype PageSize = 4096;

void flip(QByteArray &bytes, qsizetype bit)
{
    bytes[bit / 8] = char(bytes.at(bit / 8) ^ (1 << (bit % 8)));
}

/// What a bad disk, a torn copy or a careless hand does to a file.
QByteArray damagedSomehow(QByteArray bytes, QRandomGenerator &random)
{
    const int pages = int(bytes.size() / PageSize);
    const auto page = [&] { return random.bounded(pages) * PageSize; };
    switch (random.bounded(5)) {
    case 0: {
        for (int i = 1 + random.bounded(8); i > 0; --i)
            flip(bytes, random.bounded(int(bytes.size() * 8)));
        return bytes;
    }
    case 1:
        return bytes.replace(page(), PageSize, QByteArray(PageSize, '\0'));
    case 2: {
        const qsizetype one = page();
        const qsizetype other = page();
        const QByteArray kept = bytes.mid(one, PageSize);
        bytes.replace(one, PageSize, bytes.mid(other, PageSize));
        return bytes.replace(other, PageSize, kept);
    }
    case 3:
        return bytes.left(random.bounded(int(bytes.size())));
    default:
        flip(bytes, random.bounded(int(bytes.size() * 8)));
        return bytes;
    }
}

} // namespace

void TestDamage::initTestCase()
{
    TestFolder folder;
    for (int i = 0; i < 12; ++i) {
        const QUuid id = folder.accept();
        QVERIFY(folder.tell(id, eventtype::StageReached, {{u"stage"_s, u"acceptance"_s}}));
    }
    const QUuid user = QUuid::createUuid();
    QVERIFY(folder.tell(user, eventtype::UserAdded, {{u"name"_s, u"clerk"_s}, {u"role"_s, u"clerk"_s}}));
    QVERIFY(
        folder.tell(user, eventtype::SettingChanged, {{u"key"_s, u"hotline"_s}, {u"value"_s, u"12345"_s}}));
    m_visible = visible(folder.store());
    m_events = *folder.store().exportAfter({});
    for (int i = 0; i < 40; ++i)
        QVERIFY(folder.store().putKey(QUuid::createUuid(), QByteArray(72, char(i))));
    m_found = *folder.store().verify();
    m_backup = m_place.filePath(u"hall.backup"_s);
    QVERIFY(folder.store().backup(m_backup));
    folder.close();
    m_journal = contentOf(folder.file(u"journal.db"_s));
    s_keys = contentOf(folder.file(u"keys.db"_s));
    QByteArray seen;
    QCOMPARE(faultOf(m_journal, &seen), QString());
    QCOMPARE(seen, m_visible);
}

QByteArray TestDamage::visible(Store &store)
{
    QByteArray text = store.exportAfter({}).value_or({}).join('|');
    const QList<ApplicationRow> rows = store.applications(false, 0, -1).value_or({});
    for (const ApplicationRow &row : rows) {
        text += row.id.toRfc4122() + row.number.toUtf8() + row.stage.toUtf8() + row.outcome.toUtf8() +
                row.status.toUtf8() + QByteArray::number(row.acceptedMs) + QByteArray::number(row.owed);
        const auto application = store.application(row.id);
        text += application ? encodeApplication(*application) : QByteArray("?");
    }
    for (const UserRow &user : store.users().value_or({}))
        text += user.id.toRfc4122() + user.name.toUtf8() + user.role.toUtf8() + (user.disabled ? "1" : "0");
    const QMap<QString, QString> settings = store.settings().value_or({});
    for (auto setting = settings.begin(); setting != settings.end(); ++setting)
        text += setting.key().toUtf8() + setting.value().toUtf8();
    const StationIdentity identity = store.identity();
    return text + identity.origin.device.toRfc4122() + QByteArray::number(identity.origin.incarnation) +
           identity.desk.toUtf8() + identity.signingKey;
}

QString TestDamage::faultOf(const QByteArray &journal, QByteArray *seen)
{
    const QTemporaryDir place;
    const TestClock clock;
    if (!putContent(place.filePath(u"journal.db"_s), journal) ||
        !putContent(place.filePath(u"keys.db"_s), s_keys))
        return u"test folder"_s;
    const auto store = Store::open(QDir(place.path()), Store::Access::Read, clock);
    if (!store)
        return u"cannot be opened"_s;
    *seen = visible(**store);
    const auto verification = (*store)->verify();
    return verification ? verification->firstFault : verification.error().detail;
}

void TestDamage::everyFlipThatShowsIsNoticed()
{
    QRandomGenerator random(20261120);
    int noticed = 0;
    for (int i = 0; i < Flips; ++i) {
        QByteArray damaged = m_journal;
        const qsizetype bit = random.bounded(int(damaged.size() * 8));
        flip(damaged, bit);
        QByteArray seen;
        const QString fault = faultOf(damaged, &seen);
        noticed += int(!fault.isEmpty());
        QVERIFY2(!fault.isEmpty() || seen == m_visible, qPrintable(u"bit %1"_s.arg(bit)));
    }
    qInfo("%d of %d flips noticed, none that shows missed", noticed, Flips);
    QVERIFY(noticed > Flips / 10);
}

void TestDamage::everyFlipInsideAnEventIsNoticed()
{
    QRandomGenerator random(1);
    int tried = 0;
    for (int i = 0; i < Flips; ++i) {
        const QByteArray &event = m_events.at(random.bounded(int(m_events.size())));
        const qsizetype at = m_journal.indexOf(event);
        if (at < 0)
            continue; // lies on two pages
        QByteArray damaged = m_journal;
        flip(damaged, at * 8 + random.bounded(int(event.size() * 8)));
        QByteArray seen;
        ++tried;
        QVERIFY(!faultOf(damaged, &seen).isEmpty());
    }
    QVERIFY(tried > Flips / 2);
}

void TestDamage::aCutOrBlankedFileIsNoticed()
{
    QByteArray seen;
    QVERIFY(!faultOf(m_journal.left(m_journal.size() / 2), &seen).isEmpty());
    for (qsizetype page = 0; page < m_journal.size(); page += 4096) {
        QByteArray damaged = m_journal;
        damaged.replace(page, 4096, QByteArray(4096, '\0'));
        seen.clear();
        QVERIFY2(!faultOf(damaged, &seen).isEmpty() || seen == m_visible,
                 qPrintable(u"page at %1"_s.arg(page)));
    }
}

void TestDamage::rebuildMendsProjections()
{
    // The first number in the file that is not inside an event is a projection's.
    QByteArray damaged = m_journal;
    for (const QByteArray &event : std::as_const(m_events))
        damaged.replace(event, QByteArray(event.size(), '#'));
    const QByteArray number = "5301A1-20260302-0003";
    QList<qsizetype> places;
    for (qsizetype at = damaged.indexOf(number); at >= 0; at = damaged.indexOf(number, at + 1))
        places.append(at);
    damaged = m_journal;
    QVERIFY(places.size() >= 2);
    for (const qsizetype at : std::as_const(places))
        damaged[at + 19] = '9';

    const QTemporaryDir place;
    const TestClock clock;
    QVERIFY(putContent(place.filePath(u"journal.db"_s), damaged));
    QVERIFY(putContent(place.filePath(u"keys.db"_s), s_keys));
    const auto store = Store::open(QDir(place.path()), Store::Access::Write, clock);
    QVERIFY(store);
    QVERIFY(!(*store)->verify()->firstFault.isEmpty());
    QVERIFY((*store)->rebuild());
    QCOMPARE((*store)->verify()->firstFault, QString());
    QVERIFY((*store)->applicationByNumber(QString::fromLatin1(number)));
}

void TestDamage::whateverHappensToAFileIsNoticedAndRepaired()
{
    QRandomGenerator random(20261201);
    int noticed = 0;
    int repairedAlone = 0;
    const int wanted = damagesWanted();
    for (int i = 0; i < wanted; ++i) {
        const QByteArray damaged = damagedSomehow(m_journal, random);
        QByteArray seen;
        const QString fault = faultOf(damaged, &seen);
        QVERIFY2(!fault.isEmpty() || seen == m_visible, qPrintable(u"damage %1"_s.arg(i)));
        noticed += int(!fault.isEmpty());

        for (const QString &backup : {QString(), m_backup}) {
            const QTemporaryDir place;
            QVERIFY(putContent(place.filePath(u"journal.db"_s), damaged));
            QVERIFY(putContent(place.filePath(u"keys.db"_s), s_keys));
            const auto repaired = repairFolder(place.path(), backup);
            if (!repaired) { // an event has no copy: told, and every byte left as it was
                QVERIFY2(backup.isEmpty() && repaired.error().code == ErrorCode::Damaged,
                         qPrintable(u"damage %1: %2"_s.arg(i).arg(repaired.error().detail)));
                continue;
            }
            repairedAlone += int(backup.isEmpty() && !fault.isEmpty());
            QVERIFY2(repaired->found.projection == m_found.projection && repaired->found.head == m_found.head,
                     qPrintable(u"damage %1"_s.arg(i)));
            const TestClock clock;
            const auto store = Store::open(QDir(place.path()), Store::Access::Read, clock);
            QVERIFY2(store, qPrintable(u"damage %1"_s.arg(i)));
            QCOMPARE((*store)->verify()->projection, m_found.projection);
            QCOMPARE(visible(**store), m_visible);
            QCOMPARE(QFileInfo::exists(repaired->kept.value(0)), !fault.isEmpty());
        }
    }
    qInfo("%d damages, %d noticed, %d repaired without a backup, all with one", wanted, noticed,
          repairedAlone);
    QVERIFY(noticed > wanted / 3 && repairedAlone > wanted / 20);
}

void TestDamage::damagedKeysComeBackFromTheBackup()
{
    QByteArray damaged = s_keys;
    damaged.replace(PageSize, PageSize, QByteArray(PageSize, '\0'));
    const QTemporaryDir place;
    QVERIFY(putContent(place.filePath(u"journal.db"_s), m_journal));
    QVERIFY(putContent(place.filePath(u"keys.db"_s), damaged));
    QCOMPARE(repairFolder(place.path(), {}).error().code, ErrorCode::Damaged);
    QCOMPARE(contentOf(place.filePath(u"keys.db"_s)), damaged);
    QCOMPARE(contentOf(place.filePath(u"journal.db"_s)), m_journal);
    const auto repaired = repairFolder(place.path(), m_backup);
    QVERIFY(repaired);
    QCOMPARE(repaired->found.projection, m_found.projection);
    const TestClock clock;
    QCOMPARE((*Store::open(QDir(place.path()), Store::Access::Read, clock))->verify()->firstFault, QString());
}

void TestDamage::anEmptiedFileIsDamageAndNoNewFolder_data()
{
    QTest::addColumn<QString>("emptied");
    QTest::newRow("journal") << u"journal.db"_s;
    QTest::newRow("keys") << u"keys.db"_s;
}

void TestDamage::anEmptiedFileIsDamageAndNoNewFolder()
{
    QFETCH(QString, emptied);
    const QTemporaryDir place;
    QVERIFY(putContent(place.filePath(u"journal.db"_s), m_journal));
    QVERIFY(putContent(place.filePath(u"keys.db"_s), s_keys));
    QVERIFY(putContent(place.filePath(emptied), {}));
    const TestClock clock;
    for (const auto access : {Store::Access::Read, Store::Access::Write})
        QCOMPARE(Store::open(QDir(place.path()), access, clock).error().code, ErrorCode::Damaged);
    QCOMPARE(repairFolder(place.path(), {}).error().code, ErrorCode::Damaged);
    QCOMPARE(contentOf(place.filePath(emptied)), QByteArray());
    const auto repaired = repairFolder(place.path(), m_backup);
    QVERIFY2(repaired, qPrintable(repaired ? QString() : repaired.error().detail));
    QCOMPARE((*Store::open(QDir(place.path()), Store::Access::Read, clock))->verify()->projection,
             m_found.projection);
}

void TestDamage::aFlippedBitInsideAWrappedKeyIsNoticed()
{
    const QByteArray key(72, char(7));
    QByteArray damaged = s_keys;
    flip(damaged, (damaged.indexOf(key) + 36) * 8 + 3);
    const QTemporaryDir place;
    QVERIFY(putContent(place.filePath(u"journal.db"_s), m_journal));
    QVERIFY(putContent(place.filePath(u"keys.db"_s), damaged));
    const TestClock clock;
    const auto fault = [&] {
        return (*Store::open(QDir(place.path()), Store::Access::Read, clock))->verify()->firstFault;
    };
    QVERIFY2(fault().contains(u"wrapped key"_s), qPrintable(fault()));
    QCOMPARE(repairFolder(place.path(), {}).error().code, ErrorCode::Damaged);
    QCOMPARE(contentOf(place.filePath(u"keys.db"_s)), damaged);
    const auto repaired = repairFolder(place.path(), m_backup);
    QVERIFY(repaired);
    QVERIFY(repaired->usesBackup);
    QCOMPARE(fault(), QString());
    QVERIFY(contentOf(place.filePath(u"keys.db"_s)).contains(key));
}

void TestDamage::aKeyNobodyHasWholeIsNamed()
{
    TestFolder folder;
    QVERIFY(!folder.accept().isNull());
    const QString backup = m_place.filePath(u"older.backup"_s);
    QVERIFY(folder.store().backup(backup));
    const QByteArray key(72, 'k');
    const QUuid id = QUuid::createUuid();
    QVERIFY(folder.store().putKey(id, key)); // after the backup
    folder.close();
    QByteArray damaged = contentOf(folder.file(u"keys.db"_s));
    flip(damaged, (damaged.indexOf(key) + 36) * 8);
    QVERIFY(putContent(folder.file(u"keys.db"_s), damaged));
    const auto refused = repairFolder(folder.dir(), backup);
    QCOMPARE(refused.error().code, ErrorCode::Damaged);
    QVERIFY(refused.error().detail.contains(id.toString(QUuid::WithoutBraces)));
}

void TestDamage::aMissingOrDamagedScanIsNoticed()
{
    TestFolder folder;
    ContentStore contents(folder.dir());
    const QByteArray scan(5000, 's');
    const QByteArray hash = *contents.put(scan);
    const QString file = folder.file(u"contents/"_s + QString::fromLatin1(hash.toHex()));
    const QUuid application = folder.accept();
    QVERIFY(folder.tell(application, eventtype::PageAdded,
                        {{u"document"_s, u"identity"_s},
                         {u"page"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                         {u"content"_s, hash},
                         {u"bytes"_s, 4900},
                         {u"media"_s, u"image/png"_s}}));
    const auto fault = [&] { return folder.store().verify()->firstFault; };
    QCOMPARE(fault(), QString());
    QByteArray damaged = scan;
    flip(damaged, 777);
    QVERIFY(putContent(file, damaged));
    QVERIFY2(fault().contains(QString::fromLatin1(hash.toHex())), qPrintable(fault()));
    QVERIFY(QFile::remove(file));
    QVERIFY2(fault().contains(u"missing"_s), qPrintable(fault()));
    contents.want(hash); // an exchange will bring it
    QCOMPARE(fault(), QString());
    QVERIFY(contents.put(scan));
    QCOMPARE(fault(), QString());
}

void TestDamage::withoutACopyNothingIsMadeUp()
{
    // One bit of the newest event: the backup is older, so nobody knows it any more.
    QByteArray damaged = m_journal;
    const QByteArray &event = m_events.last();
    const qsizetype at = damaged.indexOf(event);
    QVERIFY(at > 0);
    flip(damaged, (at + event.size() / 2) * 8);
    const QTemporaryDir place;
    QVERIFY(putContent(place.filePath(u"journal.db"_s), damaged));
    QVERIFY(putContent(place.filePath(u"keys.db"_s), s_keys));
    const auto refused = repairFolder(place.path(), {});
    QCOMPARE(refused.error().code, ErrorCode::Damaged);
    QCOMPARE(QDir(place.path()).entryList({u"*.part*"_s, u"*.damaged*"_s}), QStringList());
}

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
