// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/storage/contentstore.h"
#include "tests/support/olderversion.h"
#include "tests/support/testfolder.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QUuid Holder = QUuid::createUuid();

KeyGrant grantOf(const QUuid &key)
{
    return {key, Holder, "box " + key.toRfc4122()};
}

} // namespace

class TestGrantStore final : public QObject
{
    Q_OBJECT

private slots:
    void grantsGoWithTheirKeysAndWait();
    void receivedGrantsAreFoundByTheirKey();
    void keysAreWalkedInOrder();
    void erasedKeysNeverComeBack();
    void copiesKeptByAnUpgradeLoseTheKeyToo();
    void anErasureElsewhereDestroysTheKeyHere();
    void anErasureThatArrivesEarlyWaitsForItsTurn();
    void namedContentsAreAskedFor();
};

void TestGrantStore::grantsGoWithTheirKeysAndWait()
{
    TestFolder folder;
    const QUuid key = QUuid::createUuid();
    QVERIFY(folder.store().putKeys({{key, "wrapped"}}, {grantOf(key)}));
    QCOMPARE(*folder.store().grantsToSend(10), QList<KeyGrant>{grantOf(key)});
    QVERIFY(folder.store().noteGrantsSent({grantOf(key)}));
    QVERIFY(folder.store().grantsToSend(10)->isEmpty());
    folder.close();
    QVERIFY(folder.open());
    QVERIFY(folder.store().offerGrantsAgain());
    QCOMPARE(folder.store().grantsToSend(10)->size(), 1);
}

void TestGrantStore::receivedGrantsAreFoundByTheirKey()
{
    TestFolder folder;
    const QUuid key = QUuid::createUuid();
    const QUuid other = QUuid::createUuid();
    QVERIFY(folder.store().keepReceivedGrants({grantOf(key), grantOf(key), grantOf(other)}));
    QCOMPARE(folder.store().receivedGrants()->size(), 2);
    QCOMPARE(folder.store().someReceivedGrants(1)->size(), 1);
    QCOMPARE(*folder.store().receivedGrantsOf(key), QList<KeyGrant>{grantOf(key)});
    QVERIFY(folder.store().grantsToSend(10)->isEmpty());
}

void TestGrantStore::keysAreWalkedInOrder()
{
    TestFolder folder;
    QMap<QUuid, QByteArray> keys;
    for (int i = 0; i < 10; ++i)
        keys.insert(QUuid::createUuid(), "wrapped");
    QVERIFY(folder.store().putKeys(keys, {}));
    QSet<QUuid> met;
    QUuid after;
    for (auto part = folder.store().keysAfter(after, 3); !part->isEmpty();
         part = folder.store().keysAfter(after, 3)) {
        QVERIFY(part->size() <= 3);
        for (auto key = part->begin(); key != part->end(); ++key) {
            QVERIFY(!met.contains(key.key()));
            met.insert(key.key());
            after = key.key();
        }
    }
    QCOMPARE(met.size(), keys.size());
}

void TestGrantStore::erasedKeysNeverComeBack()
{
    TestFolder folder;
    const QUuid key = QUuid::createUuid();
    const QByteArray wrapped(73, 'w');
    QVERIFY(folder.store().putKeys({{key, wrapped}}, {grantOf(key)}));
    QVERIFY(folder.store().eraseKeys({key}));
    QCOMPARE(folder.store().key(key).error().code, ErrorCode::NotFound);
    QVERIFY(folder.store().grantsToSend(10)->isEmpty());
    QVERIFY(folder.store().putKeys({{key, wrapped}}, {grantOf(key)}));
    QVERIFY(folder.store().keepReceivedGrants({grantOf(key)}));
    QCOMPARE(folder.store().key(key).error().code, ErrorCode::NotFound);
    QVERIFY(folder.store().receivedGrants()->isEmpty());
    QCOMPARE(*folder.store().erasedKeys(), QSet<QUuid>{key});
    for (const QString &name : {u"keys.db"_s, u"keys.db-wal"_s}) {
        QFile file(folder.file(name));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains(wrapped), qPrintable(name));
    }
}

void TestGrantStore::copiesKeptByAnUpgradeLoseTheKeyToo()
{
    TestFolder folder;
    const QUuid key = QUuid::createUuid();
    QVERIFY(folder.store().putKeys({{key, "wrapped"}}));
    folder.close();
    makeKeysVersion(2, folder.file(u"keys.db"_s));
    QVERIFY(folder.open());
    QCOMPARE(folder.dir().entryList({u"keys.db.v2-*"_s}).size(), 1);
    QVERIFY(folder.store().eraseKeys({key}));
    QVERIFY(folder.dir().entryList({u"keys.db.v2-*"_s}).isEmpty());
    QCOMPARE(folder.store().key(key).error().code, ErrorCode::NotFound);
}

void TestGrantStore::anErasureElsewhereDestroysTheKeyHere()
{
    TestFolder one(1);
    TestFolder other(2);
    const QUuid key = QUuid::createUuid();
    QVERIFY(one.tell(key, eventtype::PersonErased, {{u"reason"_s, u"asked"_s}}));
    QVERIFY(other.store().putKeys({{key, "wrapped"}}));
    QVERIFY(other.store().import(*one.store().exportAfter({})));
    QCOMPARE(other.store().key(key).error().code, ErrorCode::NotFound);
    QVERIFY(other.store().erasedKeys()->contains(key));
    QVERIFY(other.store().verify()->firstFault.isEmpty());
}

void TestGrantStore::anErasureThatArrivesEarlyWaitsForItsTurn()
{
    TestFolder one(1);
    TestFolder other(2);
    const QUuid key = QUuid::createUuid();
    QVERIFY(one.tell(key, eventtype::PersonErased));
    QVERIFY(other.store().putKeys({{key, "wrapped"}}));
    const QList<QByteArray> events = *one.store().exportAfter({});
    QVERIFY(other.store().import({events.last()}));
    QVERIFY2(other.store().key(key), "an event without its predecessors proves nothing yet");
    QVERIFY(other.store().import(events.first(events.size() - 1)));
    QCOMPARE(other.store().key(key).error().code, ErrorCode::NotFound);
}

void TestGrantStore::namedContentsAreAskedFor()
{
    TestFolder one(1);
    TestFolder other(2);
    ContentStore mine(one.dir());
    const QByteArray hash = *mine.put("sealed picture");
    QVERIFY(one.tell(QUuid::createUuid(), eventtype::PageAdded, {{u"content"_s, hash}}));
    QVERIFY(other.store().import(*one.store().exportAfter({})));
    ContentStore theirs(other.dir());
    QCOMPARE(theirs.wanted(), QList<QByteArray>{hash});
    QVERIFY(theirs.put("sealed picture"));
    QVERIFY(theirs.wanted().isEmpty());
}

QTEST_GUILESS_MAIN(TestGrantStore)
#include "tst_grantstore.moc"
