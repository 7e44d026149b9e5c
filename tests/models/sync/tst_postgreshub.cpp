// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/hubdatabase.h"
#include "models/sync/hubverifier.h"
#include "models/sync/postgreshub.h"
#include "tests/models/sync/hubcontract.h"
#include "tests/models/sync/hubline.h"
#include "tests/support/must.h"
#include "tests/support/privatecluster.h"

using namespace Qt::StringLiterals;
using namespace powerhall;

/// The contract of a hub, held by PostgreSQL; desks ask with database roles of their own.
class PostgresHubTest final : public HubContract
{
    Q_OBJECT

private slots:
    void initTestCase();
    void signsReceiptsAndHandsThemOut();
    void verifyFindsWhatWasChangedInTheTables_data();
    void verifyFindsWhatWasChangedInTheTables();

private:
    void makeHub() override;
    std::unique_ptr<Hub> hubFor(const QUuid &device, const QString &place) override;
    [[nodiscard]] HubAddress owner() const;

    PrivateCluster m_cluster;
    int m_number = 0;
    QString m_database;
    SigningKeys m_keys = makeSigningKeys();
    QMap<QString, QString> m_roles; ///< place → database role
};

void PostgresHubTest::initTestCase()
{
    QVERIFY2(m_cluster.fault().isEmpty(), qPrintable(m_cluster.fault()));
}

HubAddress PostgresHubTest::owner() const
{
    return must(parseHubUrl(m_cluster.url(m_database)));
}

void PostgresHubTest::makeHub()
{
    m_database = u"hub%1"_s.arg(++m_number);
    QVERIFY(HubDatabase::create(owner(), {u"COUNTY"_s, m_keys.publicKey, QByteArray(32, 'c')},
                                [] { return Result<void>(); }));
    const auto hub = must(HubDatabase::open(owner()));
    m_roles.clear();
    for (const QString &place : {u"COUNTY"_s, u"WEST"_s, u"EAST"_s}) {
        QVERIFY(hub->putPlace(place, u"COUNTY"_s, QByteArray(32, 'p')));
        m_roles.insert(place, must(hub->enrolDesk(place, u"A"_s, u"secret of "_s + place)));
    }
}

std::unique_ptr<Hub> PostgresHubTest::hubFor(const QUuid &device, const QString &place)
{
    const HubAddress address = must(parseHubUrl(m_cluster.tcpUrl(m_database, m_roles.value(place))));
    return std::make_unique<PostgresHub>(withLogin(address, u"secret of "_s + place, {}),
                                         PostgresHub::Caller{device, u"EAST"_s});
}

void PostgresHubTest::signsReceiptsAndHandsThemOut()
{
    const HubLine line = HubLine(1, u"WEST"_s).growTo(5);
    const auto hub = hubFor(line.origin().device, line.place());
    PushBatch batch;
    batch.events = line.events();
    const HubReceipt receipt = must(hub->push(batch)).receipt;
    const auto county = must(HubDatabase::open(owner()));
    QCOMPARE(must(county->signReceipts(m_keys)), 1);
    QCOMPARE(must(county->signReceipts(m_keys)), 0);
    const QList<HubReceipt> found = must(hub->signedReceipts({receipt.hash, hashOf("another")}));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().bytes, receipt.bytes);
    QVERIFY(verifySignature(m_keys.publicKey, receipt.bytes, found.first().signature));
    // Of another place it is given to nobody.
    QVERIFY(must(hubFor(QUuid::createUuid(), u"EAST"_s)->signedReceipts({receipt.hash})).isEmpty());
}

void PostgresHubTest::verifyFindsWhatWasChangedInTheTables_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("fault");
    QTest::addRow("nothing") << u"SELECT 1"_s << QString();
    QTest::addRow("bytes") << u"UPDATE powerhall.event SET bytes = bytes || '\\x00' WHERE seq = 3"_s
                           << u"event changed"_s;
    QTest::addRow("bytes and hash")
        << u"UPDATE powerhall.event SET bytes = overlay(bytes placing '\\x00' from 90 for 1), "
           "hash = sha256(overlay(bytes placing '\\x00' from 90 for 1)) WHERE seq = 3"_s
        << u"/1/"_s;
    QTest::addRow("missing") << u"DELETE FROM powerhall.event WHERE seq = 3"_s << u"event missing"_s;
    QTest::addRow("tail") << u"DELETE FROM powerhall.event WHERE seq = 6"_s << u"line does not end"_s;
    QTest::addRow("head") << u"UPDATE powerhall.line SET head_seq = 5"_s << u"line does not end"_s;
    QTest::addRow("unlisted") << u"DELETE FROM powerhall.line"_s << u"not listed"_s;
    QTest::addRow("checkpoint") << u"UPDATE powerhall.checkpoint SET seq = 4"_s << u"checkpoint of other"_s;
    QTest::addRow("signature") << u"UPDATE powerhall.checkpoint SET signature = decode(repeat('00', 64), "
                                  "'hex')"_s
                               << u"checkpoint not signed"_s;
    QTest::addRow("receipt") << u"UPDATE powerhall.receipt SET bytes = bytes || '\\x00'"_s
                             << u"receipt changed"_s;
    QTest::addRow("receipt of other events")
        << u"UPDATE powerhall.receipt SET bytes = overlay(bytes placing '\\x00' from octet_length(bytes) for "
           u"1), "
           "hash = sha256(overlay(bytes placing '\\x00' from octet_length(bytes) for 1)), signature = NULL"_s
        << u"receipt of other events"_s;
    QTest::addRow("forged receipt")
        << u"UPDATE powerhall.receipt SET signature = decode(repeat('00', 64), 'hex')"_s
        << u"receipt not signed"_s;
    QTest::addRow("grant") << u"UPDATE powerhall.person_key SET is_erased = true"_s
                           << u"key that is erased"_s;
    QTest::addRow("scan") << u"UPDATE powerhall.content_piece SET bytes = '\\x00'"_s << u"scan changed"_s;
}

void PostgresHubTest::verifyFindsWhatWasChangedInTheTables()
{
    QFETCH(QString, change);
    QFETCH(QString, fault);
    const SigningKeys device = makeSigningKeys();
    HubLine line(1, u"WEST"_s, device.publicKey);
    line.growTo(6);
    PushBatch batch;
    batch.events = line.events();
    Checkpoint checkpoint{line.origin(), line.head(), {}};
    checkpoint.signature = sign(device, bytesOf(checkpoint));
    batch.checkpoints = {checkpoint};
    batch.grants = {{QUuid::createUuid(), QUuid::createUuid(), QByteArray(81, 'k')}};
    const auto hub = hubFor(line.origin().device, line.place());
    must(hub->push(batch));
    QVERIFY(hub->putContent(hashOf("scan"), 4, 0, "scan"));
    const auto county = must(HubDatabase::open(owner()));
    must(county->signReceipts(m_keys));

    m_cluster.ask(m_database, change);
    const HubVerification found = must(verifyHub(*county, m_keys.publicKey));
    if (fault.isEmpty()) {
        QCOMPARE(found.firstFault, QString());
        QCOMPARE(found.events, 6);
        QCOMPARE(found.checkpoints + found.receipts + found.grants + found.contents, 4);
    } else {
        QVERIFY2(found.firstFault.contains(fault), qPrintable(found.firstFault));
    }
}

QTEST_GUILESS_MAIN(PostgresHubTest)
#include "tst_postgreshub.moc"
