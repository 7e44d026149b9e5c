// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/event.h"
#include "models/storage/contentstore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestContentStore final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsUnderItsHashAndNeverEmpty();
    void aFileThatChangedIsNoticed();
    void piecesResumeWhereTheyWereCut();
    void piecesThatDoNotFitAreThrownAway();
    void strangeNamesAreNoContents();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestContentStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestContentStore::keepsUnderItsHashAndNeverEmpty()
{
    ContentStore store(m_folder->path());
    const auto hash = store.put("page one");
    QVERIFY(hash);
    QCOMPARE(*hash, hashOf("page one"));
    QCOMPARE(*store.put("page one"), *hash);
    QCOMPARE(*store.get(*hash), QByteArray("page one"));
    QCOMPARE(store.size(*hash), 8);
    QCOMPARE(*store.piece(*hash, 5, 2), QByteArray("on"));
    QVERIFY(store.piece(*hash, 8, 2)->isEmpty());
    QCOMPARE(store.list(), QList<QByteArray>{*hash});
    QCOMPARE(store.put({}).error().code, ErrorCode::BadNumber);
    QCOMPARE(store.get(hashOf("another")).error().code, ErrorCode::NotFound);
}

void TestContentStore::aFileThatChangedIsNoticed()
{
    ContentStore store(m_folder->path());
    const QByteArray hash = *store.put("page one");
    QFile file(m_folder->filePath(u"contents/"_s + QString::fromLatin1(hash.toHex())));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("x");
    file.close();
    QCOMPARE(store.get(hash).error().code, ErrorCode::Damaged);
}

void TestContentStore::piecesResumeWhereTheyWereCut()
{
    QByteArray content;
    for (int i = 0; i < 1000; ++i)
        content += QByteArray::number(i);
    const QByteArray hash = hashOf(content);
    for (qint64 at = 0; at < content.size();) {
        ContentStore store(m_folder->path()); // each piece by another run of the program
        QCOMPARE(store.partSize(hash), at);
        QVERIFY(!store.has(hash));
        QVERIFY(store.putPiece(hash, content.size(), at, content.mid(at, 333)));
        QVERIFY(store.putPiece(hash, content.size(), at, content.mid(at, 333))); // doubled
        if (at > 100)
            QVERIFY(
                store.putPiece(hash, content.size(), at - 100, content.mid(at - 100, 433))); // overlapping
        at += 333;
    }
    ContentStore store(m_folder->path());
    QCOMPARE(*store.get(hash), content);
    QVERIFY(store.putPiece(hash, content.size(), 0, content));
    QCOMPARE(QDir(m_folder->filePath(u"contents"_s)).entryList(QDir::Files).size(), 1);
}

void TestContentStore::piecesThatDoNotFitAreThrownAway()
{
    ContentStore store(m_folder->path());
    const QByteArray hash = hashOf("right");
    QCOMPARE(store.putPiece(hash, 5, 2, "ght").error().code, ErrorCode::WrongState); // a gap
    QCOMPARE(store.putPiece(hash, 5, 0, "right and more").error().code, ErrorCode::WrongState);
    QCOMPARE(store.putPiece(hash, 0, 0, {}).error().code, ErrorCode::BadNumber);
    QCOMPARE(store.putPiece(hash, 5, 0, "wrong").error().code, ErrorCode::Damaged);
    QCOMPARE(store.partSize(hash), 0);
    QVERIFY(store.putPiece(hash, 5, 0, "right"));
    QCOMPARE(*store.get(hash), QByteArray("right"));
}

void TestContentStore::strangeNamesAreNoContents()
{
    ContentStore store(m_folder->path());
    QVERIFY(!store.has("../keys.db"));
    QVERIFY(!store.has({}));
    QCOMPARE(store.putPiece("../evil", 4, 0, "evil").error().code, ErrorCode::BadNumber);
    QVERIFY(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
}

QTEST_GUILESS_MAIN(TestContentStore)
#include "tst_contentstore.moc"
