// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestStore final : public QObject
{
    Q_OBJECT

private slots:
    void foundsAStationOnce();
    void onlyTheOwnerEntersTheFolder();
    void tellsWhatIsMissing();
    void keepsAnApplication();
    void chainsWhatItWrites();
    void numbersGoOnAcrossOpenings();
    void aNumberGivenTwiceIsAConflict();
    void listsOpenOnesFirstNewestFirst();
    void readsSealedRowsWithTheirKeys();
    void findsKeysInWhateverOrderTheyWereMade();
    void aDraftLeavesWithItsAct();
    void destroyedKeyIsGoneFromTheFiles();
    void usersFollowTheirEvents();
    void newestSettingAndFileCount();
    void countsFailedSignInsSinceTheLastSuccess();
    void aJumpOfTheClockIsAnEvent_data();
    void aJumpOfTheClockIsAnEvent();
    void secondWriterIsBusy();
    void readerSeesWhatIsCommittedAndWritesNothing();
    void opensWhereNothingCanBeWritten();
    void quarantinesAndGoesOn();
    void rebuildChangesNothing();
};

namespace {

const QUuid Key(u"30000000-0000-4000-8000-000000000003"_s);
const QUuid User(u"40000000-0000-4000-8000-000000000004"_s);

bool isSound(Store &store)
{
    const auto verification = store.verify();
    if (!verification)
        qWarning("%s", qPrintable(verification.error().detail));
    else if (!verification->firstFault.isEmpty())
        qWarning("%s", qPrintable(verification->firstFault));
    return verification && verification->firstFault.isEmpty();
}

} // namespace

void TestStore::foundsAStationOnce()
{
    TestFolder folder;
    const StationIdentity identity = folder.store().identity();
    QCOMPARE(identity.origin, identityOf(1).origin);
    QCOMPARE(identity.station, u"5301"_s);
    QCOMPARE(identity.desk, u"A1"_s);
    QCOMPARE(identity.signingKey, QByteArray(32, 'k'));
    folder.close();
    QCOMPARE(createStore(folder.dir(), identityOf(2), folder.clock).error().code, ErrorCode::AlreadyExists);
    QVERIFY(folder.open());
    QCOMPARE(folder.store().identity().origin, identityOf(1).origin);
    QVERIFY(isSound(folder.store()));
}

void TestStore::onlyTheOwnerEntersTheFolder()
{
    const TestFolder folder;
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                            QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                            QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QString path = QFileInfo(folder.file(u"journal.db"_s)).path();
    QCOMPARE(QFile::permissions(path) & others, QFileDevice::Permissions());
}

void TestStore::tellsWhatIsMissing()
{
    const QTemporaryDir empty;
    const TestClock clock;
    QCOMPARE(Store::open(QDir(empty.path()), Store::Access::Write, clock).error().code, ErrorCode::NotFound);
    TestFolder folder;
    QCOMPARE(folder.store().application(Key).error().code, ErrorCode::NotFound);
    QCOMPARE(folder.store().applicationByNumber(u"x"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(folder.store().key(Key).error().code, ErrorCode::NotFound);
    QCOMPARE(folder.store().profileFile(u"x"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(folder.store().profileFileByHash("x").error().code, ErrorCode::NotFound);
}

void TestStore::keepsAnApplication()
{
    TestFolder folder;
    const QUuid id = folder.accept();
    QVERIFY(folder.tell(id, eventtype::StageReached, {{u"stage"_s, u"acceptance"_s}}));
    QVERIFY(folder.open());
    const auto application = folder.store().applicationByNumber(u"5301A1-20260302-0001"_s);
    QVERIFY(application);
    QCOMPARE(application->id, id);
    QCOMPARE(application->sealed, QByteArray(200, 's'));
    QVERIFY(application->stageEnds.contains(u"acceptance"_s));
    const auto rows = folder.store().applications(false, 0, -1);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().stage, u"acceptance"_s);
    QCOMPARE(rows->first().owed, 1);
    QCOMPARE(rows->first().status, u"open"_s);
    QCOMPARE(rows->first().outcome, u"accepted_with_debts"_s);
    QVERIFY(isSound(folder.store()));
}

void TestStore::chainsWhatItWrites()
{
    TestFolder folder;
    const QUuid id = folder.accept();
    const auto second = folder.tell(id, eventtype::Withdrawn, {{u"reason"_s, u"moved"_s}});
    const QList<StoredEvent> events = *folder.store().eventsOf(id);
    QCOMPARE(events.size(), 2);
    QCOMPARE(events.at(1).event.previous, events.at(0).hash);
    QCOMPARE(events.at(1).event.parents, QList<QByteArray>{events.at(0).hash});
    QCOMPARE(events.at(1).event.seq, 3U); // the first founded the station
    QCOMPARE(events.at(1).hash, second->first().hash);
    QCOMPARE(folder.store().exportAfter({})->size(), 3);
    QCOMPARE(folder.store().exportAfter({{identityOf(1).origin, 2}})->size(), 1);
}

void TestStore::numbersGoOnAcrossOpenings()
{
    TestFolder folder;
    const QDate day(2026, 3, 2);
    folder.accept();
    QCOMPARE(*folder.store().nextNumber(day), u"5301A1-20260302-0002"_s);
    QCOMPARE(*folder.store().nextNumber(day), u"5301A1-20260302-0002"_s);
    QVERIFY(folder.open());
    QCOMPARE(*folder.store().nextNumber(day), u"5301A1-20260302-0002"_s);
    QCOMPARE(*folder.store().nextNumber(day.addDays(1)), u"5301A1-20260303-0001"_s);
    QVERIFY(folder.store().append({acceptedEvent(Key, u"5301A1-20260302-9999"_s)}));
    QCOMPARE(*folder.store().nextNumber(day), u"5301A1-20260302-10000"_s);
    QVERIFY(folder.store().append({acceptedEvent(User, u"5301A1-20260302-10000"_s)}));
    QCOMPARE(*folder.store().nextNumber(day), u"5301A1-20260302-10001"_s);
    QVERIFY(folder.open());
    QCOMPARE(*folder.store().nextNumber(day), u"5301A1-20260302-10001"_s);
}

void TestStore::aNumberGivenTwiceIsAConflict()
{
    TestFolder folder;
    QVERIFY(folder.store().append({acceptedEvent(Key, u"n"_s), acceptedEvent(User, u"n"_s)}));
    QCOMPARE(folder.store().application(Key)->conflicts, QStringList{u"number"_s});
    QCOMPARE(folder.store().application(User)->conflicts, QStringList{u"number"_s});
    QVERIFY(isSound(folder.store()));
}

void TestStore::listsOpenOnesFirstNewestFirst()
{
    TestFolder folder;
    const QUuid first = folder.accept();
    const QUuid second = folder.accept();
    const QUuid third = folder.accept();
    QVERIFY(folder.tell(third, eventtype::Withdrawn, {{u"reason"_s, u"moved"_s}}));
    const auto ids = [](const QList<ApplicationRow> &rows) {
        QList<QUuid> result;
        for (const ApplicationRow &row : rows)
            result.append(row.id);
        return result;
    };
    QCOMPARE(ids(*folder.store().applications(false, 0, -1)), (QList<QUuid>{second, first, third}));
    QCOMPARE(ids(*folder.store().applications(true, 0, -1)), (QList<QUuid>{second, first}));
    QCOMPARE(ids(*folder.store().applications(false, 1, 1)), QList<QUuid>{first});
}

void TestStore::readsSealedRowsWithTheirKeys()
{
    TestFolder folder;
    const QUuid keyId = acceptedEvent(Key, u"n"_s).keyId;
    QVERIFY(folder.store().putKey(keyId, "wrapped"));
    QList<QUuid> expected;
    for (int i = 0; i < 5; ++i)
        expected.append(folder.accept());
    QList<QUuid> seen;
    const qint64 end = folder.store().lastRowid() + 1;
    const auto each = [&](const Store::SealedRow &row) {
        seen.append(row.id);
        return row.wrappedKey == "wrapped" && row.sealed == QByteArray(200, 's') && row.keyId == keyId;
    };
    QVERIFY(folder.store().forEachSealed(0, 3, each));
    QVERIFY(folder.store().forEachSealed(3, end, each));
    QCOMPARE(seen, expected);
    int calls = 0;
    QVERIFY(folder.store().forEachSealed(0, end, [&](const Store::SealedRow &) { return ++calls < 2; }));
    QCOMPARE(calls, 2);
    QVERIFY(folder.store().destroyKey(keyId));
    QVERIFY(folder.store().forEachSealed(
        0, 2, [](const Store::SealedRow &row) { return row.wrappedKey.isEmpty(); }));
}

void TestStore::findsKeysInWhateverOrderTheyWereMade()
{
    TestFolder folder;
    constexpr int Count = 2500; // more than are read at a time
    QList<NewEvent> events;
    QMap<QUuid, QByteArray> keys;
    for (int i = 0; i < Count; ++i) {
        NewEvent accepted = acceptedEvent(QUuid::createUuid(), u"n%1"_s.arg(i));
        accepted.keyId =
            i % 5 == 0 && i > 0 ? events.at(i / 2).keyId : QUuid::createUuid(); // some came before
        if (i % 3 != 0 && !keys.contains(accepted.keyId))
            keys.insert(accepted.keyId, accepted.keyId.toRfc4122() + "wrapped");
        events.append(accepted);
    }
    QVERIFY(folder.store().putKeys(keys));
    QVERIFY(folder.store().append(events));
    int at = 0;
    int wrong = 0;
    const auto each = [&](const Store::SealedRow &row) {
        const NewEvent &event = events.at(at++);
        wrong += row.id != event.subject || row.wrappedKey != keys.value(event.keyId);
        return true;
    };
    QVERIFY(folder.store().forEachSealed(0, folder.store().lastRowid() + 1, each));
    QCOMPARE(at, Count);
    QCOMPARE(wrong, 0);
}

void TestStore::aDraftLeavesWithItsAct()
{
    TestFolder folder;
    const Draft draft{Key, u"intake"_s, u"nameEdit"_s, 1'772'413'200'000, User, "sealed"};
    QVERIFY(folder.store().saveDraft(draft));
    QVERIFY(folder.open());
    const QList<Draft> drafts = *folder.store().drafts();
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.first().id, draft.id);
    QCOMPARE(drafts.first().field, draft.field);
    QCOMPARE(drafts.first().savedMs, draft.savedMs);
    QCOMPARE(drafts.first().keyId, draft.keyId);
    QCOMPARE(drafts.first().sealed, draft.sealed);
    folder.accept(Key);
    QVERIFY(folder.store().drafts()->isEmpty());
    QVERIFY(folder.store().saveDraft(draft));
    QVERIFY(folder.store().removeDraft(Key));
    QVERIFY(folder.store().drafts()->isEmpty());
}

void TestStore::destroyedKeyIsGoneFromTheFiles()
{
    TestFolder folder;
    const QByteArray secret = "a-wrapped-key-that-must-not-stay-anywhere";
    QVERIFY(folder.store().putKeys({{Key, secret}, {User, "another"}}));
    QCOMPARE(*folder.store().key(Key), secret);
    QVERIFY(folder.store().destroyKey(Key));
    QCOMPARE(folder.store().key(Key).error().code, ErrorCode::NotFound);
    QCOMPARE(*folder.store().key(User), QByteArray("another"));
    folder.close();
    const QStringList files = folder.dir().entryList(QDir::Files);
    QVERIFY(files.contains(u"keys.db"_s));
    for (const QString &name : files) {
        QFile file(folder.file(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret), qPrintable(name));
    }
}

void TestStore::usersFollowTheirEvents()
{
    TestFolder folder;
    QVERIFY(folder.tell(User, eventtype::UserAdded, {{u"name"_s, u"clerk"_s}, {u"role"_s, u"clerk"_s}}));
    QVERIFY(folder.tell(User, eventtype::UserRoleChanged, {{u"role"_s, u"head"_s}}));
    QVERIFY(folder.tell(User, eventtype::UserDisabled));
    const QList<UserRow> users = *folder.store().users();
    QCOMPARE(users.size(), 1);
    QCOMPARE(users.first().id, User);
    QCOMPARE(users.first().name, u"clerk"_s);
    QCOMPARE(users.first().role, u"head"_s);
    QVERIFY(users.first().disabled);
    QVERIFY(isSound(folder.store()));
}

void TestStore::newestSettingAndFileCount()
{
    TestFolder folder;
    const QUuid device = identityOf(1).origin.device;
    for (const QString &value : {u"12345"_s, u"67890"_s})
        QVERIFY(
            folder.tell(device, eventtype::SettingChanged, {{u"key"_s, u"hotline"_s}, {u"value"_s, value}}));
    for (const QByteArray &file : {QByteArray("old"), QByteArray("new")}) {
        QVERIFY(
            folder.tell(device, eventtype::ProfileImported, {{u"id"_s, u"baoshan"_s}, {u"file"_s, file}}));
        QVERIFY(folder.tell(device, eventtype::CalendarImported, {{u"file"_s, file}}));
    }
    QVERIFY(folder.open());
    QCOMPARE(folder.store().settings()->value(u"hotline"_s), u"67890"_s);
    QCOMPARE(*folder.store().profileFile(u"baoshan"_s), QByteArray("new"));
    QCOMPARE(*folder.store().profileFileByHash(hashOf("old")), QByteArray("old"));
    QCOMPARE(*folder.store().calendarFiles(), (QList<QByteArray>{"old", "new"}));
    QCOMPARE(folder.store().identity().desk, u"A1"_s);
    QVERIFY(isSound(folder.store()));
}

void TestStore::countsFailedSignInsSinceTheLastSuccess()
{
    TestFolder folder;
    const auto fail = [&] { return folder.tell(User, eventtype::SignInFailed)->first().event.at.wallMs; };
    fail();
    QVERIFY(folder.tell(User, eventtype::SignedIn));
    QVERIFY(folder.store().failedSignIns(User)->isEmpty());
    const qint64 one = fail();
    const qint64 two = fail();
    QVERIFY(folder.open());
    QCOMPARE(*folder.store().failedSignIns(User), (QList<qint64>{one, two}));
    QVERIFY(folder.store().failedSignIns(Key)->isEmpty());
    QVERIFY(folder.tell(User, eventtype::UserPasswordChanged)); // by another than the user
    QVERIFY(folder.store().failedSignIns(User)->isEmpty());
}

void TestStore::aJumpOfTheClockIsAnEvent_data()
{
    QTest::addColumn<qint64>("wallMs");
    QTest::addColumn<qint64>("monotonicMs");
    QTest::addColumn<bool>("newBoot");
    QTest::addColumn<bool>("isJump");
    QTest::addRow("time passes") << qint64(5'000'000) << qint64(5'000'000) << false << false;
    QTest::addRow("a minute's drift") << qint64(5'060'000) << qint64(5'000'000) << false << false;
    QTest::addRow("forward") << qint64(5'060'001) << qint64(5'000'000) << false << true;
    QTest::addRow("back") << qint64(-60'001) << qint64(0) << false << true;
    QTest::addRow("years back") << qint64(-300'000'000'000) << qint64(1000) << false << true;
    QTest::addRow("after a boot") << qint64(86'400'000) << qint64(-900'000) << true << false;
    QTest::addRow("back after a boot") << qint64(-86'400'000) << qint64(-900'000) << true << true;
}

void TestStore::aJumpOfTheClockIsAnEvent()
{
    QFETCH(qint64, wallMs);
    QFETCH(qint64, monotonicMs);
    QFETCH(bool, newBoot);
    QFETCH(bool, isJump);
    TestFolder folder;
    folder.clock.instant.wallMs += wallMs;
    folder.clock.instant.monotonicNs += monotonicMs * 1'000'000;
    if (newBoot)
        folder.clock.instant.bootId = QByteArray(16, 'c');
    QVERIFY(folder.open()); // also across openings
    QCOMPARE(folder.store().append({newEvent(User, eventtype::SignedIn)})->size(), 1);
    const QList<StoredEvent> events = *folder.store().eventsOf(identityOf(1).origin.device);
    QCOMPARE(events.last().event.type == eventtype::ClockJumped, isJump);
    QVERIFY(folder.store().eventsOf(User)->first().event.hybrid > events.first().event.hybrid);
    QVERIFY(isSound(folder.store()));
}

void TestStore::secondWriterIsBusy()
{
    TestFolder folder;
    StoreOptions impatient;
    impatient.waitMs = 50;
    const auto second = openStore(folder.dir(), Store::Access::Write, folder.clock, impatient);
    QCOMPARE(second.error().code, ErrorCode::Busy);
    folder.close();
    QVERIFY(openStore(folder.dir(), Store::Access::Write, folder.clock, impatient));
}

void TestStore::readerSeesWhatIsCommittedAndWritesNothing()
{
    TestFolder folder;
    auto reader = Store::open(folder.dir(), Store::Access::Read, folder.clock);
    QVERIFY(reader);
    const QUuid id = folder.accept();
    QCOMPARE((*reader)->application(id)->id, id);
    QCOMPARE((*reader)->append({newEvent(id, eventtype::Withdrawn)}).error().code, ErrorCode::ReadOnly);
    QCOMPARE((*reader)->putKey(Key, "x").error().code, ErrorCode::ReadOnly);
    QCOMPARE((*reader)->saveDraft({}).error().code, ErrorCode::ReadOnly);
    QCOMPARE((*reader)->rebuild().error().code, ErrorCode::ReadOnly);
    QCOMPARE(*(*reader)->nextNumber(QDate(2026, 3, 2)), u"5301A1-20260302-0002"_s);
    folder.accept();
    QCOMPARE(*(*reader)->nextNumber(QDate(2026, 3, 2)), u"5301A1-20260302-0003"_s);
    QVERIFY(isSound(**reader));
    QVERIFY(!folder.accept().isNull());
}

void TestStore::opensWhereNothingCanBeWritten()
{
    TestFolder folder;
    const QUuid id = folder.accept();
    folder.close();
    // Folders in the places of the shared-memory files keep even root from making them.
    for (const QString &name : {u"journal.db-shm"_s, u"keys.db-shm"_s})
        QVERIFY(folder.dir().mkdir(name));
    QVERIFY(folder.open(Store::Access::Read));
    QCOMPARE(folder.store().application(id)->id, id);
    QVERIFY(isSound(folder.store()));
}

void TestStore::quarantinesAndGoesOn()
{
    TestFolder folder;
    const QUuid id = folder.accept();
    const auto bad = folder.tell(id, QLatin1StringView("application.from_the_future"));
    QVERIFY(folder.tell(id, eventtype::Withdrawn, {{u"reason"_s, u"moved"_s}}));
    QCOMPARE(*folder.store().quarantined(), (QList<Quarantined>{{bad->first().hash, u"unknown_type"_s}}));
    QCOMPARE(folder.store().application(id)->status, Application::Status::Withdrawn);
    QVERIFY(isSound(folder.store()));
}

void TestStore::rebuildChangesNothing()
{
    TestFolder folder;
    for (int i = 0; i < 20; ++i) {
        const QUuid id = folder.accept();
        QVERIFY(folder.tell(id, eventtype::StageReached, {{u"stage"_s, u"acceptance"_s}}));
        QVERIFY(folder.tell(id, eventtype::Resumed)); // refused
    }
    QVERIFY(folder.tell(User, eventtype::UserAdded, {{u"name"_s, u"clerk"_s}, {u"role"_s, u"clerk"_s}}));
    const Verification before = *folder.store().verify();
    QVERIFY(folder.store().rebuild());
    const Verification after = *folder.store().verify();
    QCOMPARE(before.firstFault, QString());
    QCOMPARE(after.firstFault, QString());
    QCOMPARE(before.events, 62);
    QCOMPARE(after.head, before.head);
    QCOMPARE(after.projection, before.projection);
    QVERIFY(!folder.accept().isNull());
    QVERIFY(isSound(folder.store()));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
