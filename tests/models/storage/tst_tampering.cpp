// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/eventtypes.h"
#include "models/storage/connection.h"
#include "models/storage/sqlstatement.h"
#include "tests/support/testdevice.h"
#include "tests/support/testfolder.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

/// Somebody with all tools opens journal.db beside the program and makes the record say something else.
/// verify finds each, save what the holder of the device did to what nobody else has seen yet: that differs
/// from every head that left the house (receipt of the hub, bundle of a neighbour, QR code on paper).
class TestTampering final : public QObject
{
    Q_OBJECT

private slots:
    void isFound_data();
    void isFound();
    void whatGuardsTheEventsIsWatched_data();
    void whatGuardsTheEventsIsWatched();
    void aRewrittenTailDiffersFromEveryHeadThatWasGivenOut();
    void anOlderFileHasAnOlderHead();
};

namespace {

/// Applications 1 to 4 of this desk, each accepted and one stage on.
void fill(TestFolder &folder)
{
    for (int i = 0; i < 4; ++i) {
        const QUuid id = folder.accept();
        QVERIFY(folder.tell(id, eventtype::StageReached, {{u"stage"_s, u"acceptance"_s}}));
    }
    const QUuid user = QUuid::createUuid();
    QVERIFY(folder.tell(user, eventtype::UserAdded, {{u"name"_s, u"clerk"_s}, {u"role"_s, u"clerk"_s}}));
}

std::unique_ptr<Connection> openRaw(const TestFolder &folder)
{
    auto connection = Connection::open({folder.file(u"journal.db"_s), ConnectionOptions::Mode::Write});
    return connection ? std::move(*connection) : nullptr;
}

QByteArray bytesOf(Connection &journal, int id)
{
    SqlStatement select(journal, "SELECT bytes FROM event WHERE id = ?");
    const bool isThere = select.start().bind(qint64(id)).next();
    const QByteArray bytes = isThere ? select.blob(0) : QByteArray();
    (void)select.finish();
    return bytes;
}

void putBytes(Connection &journal, int id, const QByteArray &bytes, bool withHash)
{
    SqlStatement hashed(journal, "UPDATE event SET bytes = ?, hash = ? WHERE id = ?");
    SqlStatement plain(journal, "UPDATE event SET bytes = ? WHERE id = ?");
    if (withHash)
        QVERIFY(hashed.start().bind(bytes).bind(hashOf(bytes)).bind(qint64(id)).run());
    else
        QVERIFY(plain.start().bind(bytes).bind(qint64(id)).run());
}

using Deed = std::function<void(Connection &)>;

Deed sql(const QByteArray &statements)
{
    return [statements](Connection &journal) {
        const auto done = journal.exec(statements);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    };
}

Deed edited(bool withHash)
{
    return [withHash](Connection &journal) {
        auto event = *decodeEvent(bytesOf(journal, 3));
        event.at.wallMs -= 3'600'000; // accepted an hour earlier
        putBytes(journal, 3, encodeEvent(event), withHash);
    };
}

const char Unlocked[] = "DROP TRIGGER event_update; DROP TRIGGER event_delete; PRAGMA foreign_keys=OFF;";
const char Locked[] =
    "CREATE TRIGGER event_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'an event is never "
    "changed'); "
    "END; CREATE TRIGGER event_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'an event is never "
    "deleted'); END;";

} // namespace

void TestTampering::isFound_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::addRow("an event edited") << edited(false);
    QTest::addRow("an event edited, its hash too") << edited(true);
    QTest::addRow("an event deleted") << sql("DELETE FROM event WHERE id = 4");
    QTest::addRow("the first event deleted") << sql("DELETE FROM event WHERE id = 1");
    QTest::addRow("the newest event deleted")
        << sql("DELETE FROM event WHERE id = (SELECT max(id) FROM event)");
    QTest::addRow("two events swapped") << Deed([](Connection &journal) {
        const QByteArray one = bytesOf(journal, 3);
        const QByteArray other = bytesOf(journal, 5);
        putBytes(journal, 3, other, true);
        putBytes(journal, 5, one, true);
    });
    QTest::addRow("two places swapped")
        << sql("UPDATE event SET seq = 1000 WHERE id = 3; UPDATE event SET seq = 3 WHERE id = 5; "
               "UPDATE event SET seq = 5 WHERE id = 3");
    QTest::addRow("an event put in between") << Deed([](Connection &journal) {
        auto event = *decodeEvent(bytesOf(journal, 4));
        event.subject = QUuid::createUuid();
        const QByteArray bytes = encodeEvent(event);
        QVERIFY(journal.exec("UPDATE event SET seq = seq + 1000 WHERE seq >= 4; "
                             "UPDATE event SET seq = seq - 999 WHERE seq > 1000"));
        SqlStatement insert(journal,
                            "INSERT INTO event (origin, seq, hash, subject, bytes) VALUES (1, 4, ?, ?, ?)");
        QVERIFY(insert.start().bind(hashOf(bytes)).bind(event.subject).bind(bytes).run());
    });
    QTest::addRow("an event of an unknown device put in") << Deed([](Connection &journal) {
        TestDevice other(7);
        (void)other.write(acceptedEvent(QUuid::createUuid(), u"0"_s));
        const StoredEvent second = other.write(acceptedEvent(QUuid::createUuid(), u"1"_s));
        QVERIFY(journal.exec("INSERT INTO origin (id, device, incarnation) VALUES (7, randomblob(16), 1)"));
        SqlStatement insert(journal,
                            "INSERT INTO event (origin, seq, hash, subject, bytes) VALUES (7, 2, ?, ?, ?)");
        QVERIFY(insert.start().bind(second.hash).bind(second.event.subject).bind(second.bytes).run());
    });
    QTest::addRow("the newest events cut off")
        << sql("DELETE FROM event WHERE id > (SELECT max(id) - 3 FROM event)");
    QTest::addRow("a refusal's text in the audit changed") << Deed([](Connection &journal) {
        QByteArray bytes = bytesOf(journal, 10);
        bytes.replace("clerk", "chief");
        putBytes(journal, 10, bytes, true);
    });
    QTest::addRow("a deadline's table edited") << sql("UPDATE application SET accepted_ms = accepted_ms - 1");
    QTest::addRow("a role raised in its table") << sql("UPDATE user SET role = 'administrator'");
    QTest::addRow("a user put into the table") << sql(
        "INSERT INTO user (id, name, role, is_disabled) VALUES (randomblob(16), 'x', 'administrator', 0)");
    QTest::addRow("the owner of an event changed")
        << sql("UPDATE event SET subject = randomblob(16) WHERE id = 3");
    QTest::addRow("a head forgotten")
        << sql("DELETE FROM subject_head WHERE subject IN (SELECT subject FROM event WHERE id = 3)");
}

void TestTampering::isFound()
{
    QFETCH(Deed, deed);
    TestFolder folder;
    fill(folder);
    QCOMPARE(folder.store().verify()->firstFault, QString());
    folder.close();
    {
        const auto journal = openRaw(folder);
        QVERIFY(journal && journal->exec(Unlocked));
        deed(*journal);
        QVERIFY(journal->exec(Locked)); // and wiped the traces
    }
    const auto opened = folder.open(Store::Access::Read);
    if (!opened) {
        QCOMPARE(opened.error().code, ErrorCode::Damaged);
        return;
    }
    const auto found = folder.store().verify();
    QVERIFY(!found || !found->firstFault.isEmpty());
}

void TestTampering::whatGuardsTheEventsIsWatched_data()
{
    QTest::addColumn<QByteArray>("statements");
    QTest::addRow("a trigger taken away") << QByteArray("DROP TRIGGER event_delete");
    QTest::addRow("both") << QByteArray("DROP TRIGGER event_update; DROP TRIGGER event_delete");
    QTest::addRow("one that acts on its own put in")
        << QByteArray("CREATE TRIGGER help AFTER INSERT ON event BEGIN UPDATE application SET owed = 0; END");
    QTest::addRow("a view") << QByteArray("CREATE VIEW seen AS SELECT * FROM application");
    QTest::addRow("an index taken away") << QByteArray("DROP INDEX application_by_number");
}

void TestTampering::whatGuardsTheEventsIsWatched()
{
    QFETCH(QByteArray, statements);
    TestFolder folder;
    fill(folder);
    folder.close();
    QVERIFY(openRaw(folder)->exec(statements));
    QVERIFY(folder.open(Store::Access::Read));
    QVERIFY(!folder.store().verify()->firstFault.isEmpty());
}

void TestTampering::aRewrittenTailDiffersFromEveryHeadThatWasGivenOut()
{
    TestFolder folder;
    fill(folder);
    const QByteArray givenOut = folder.store().verify()->head;
    folder.close();
    // With the program's own means and the device's own place in the chain: the last act was never done,
    // another was.
    {
        const auto journal = openRaw(folder);
        QVERIFY(journal->exec(Unlocked));
        QVERIFY(journal->exec("DELETE FROM event WHERE id = (SELECT max(id) FROM event)"));
        QVERIFY(journal->exec(Locked));
    }
    QVERIFY(folder.open());
    QVERIFY(folder.store().rebuild());
    QVERIFY(!folder.accept().isNull());
    const Verification now = *folder.store().verify();
    QCOMPARE(now.firstFault, QString()); // the limit: nothing inside tells
    QVERIFY(now.head != givenOut);       // but what left the house does
}

void TestTampering::anOlderFileHasAnOlderHead()
{
    TestFolder folder;
    fill(folder);
    folder.close();
    const QString kept = folder.file(u"journal.kept"_s);
    QVERIFY(QFile::copy(folder.file(u"journal.db"_s), kept));
    QVERIFY(folder.open());
    QVERIFY(!folder.accept().isNull());
    const Verification then = *folder.store().verify();
    folder.close();
    QVERIFY(QFile::remove(folder.file(u"journal.db"_s)) && QFile::rename(kept, folder.file(u"journal.db"_s)));
    QVERIFY(folder.open(Store::Access::Read));
    const Verification now = *folder.store().verify();
    QVERIFY(now.head != then.head && now.events < then.events);
}

QTEST_GUILESS_MAIN(TestTampering)
#include "tst_tampering.moc"
