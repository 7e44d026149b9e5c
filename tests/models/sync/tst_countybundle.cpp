// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/partners.h"
#include "models/sync/broughtevents.h"
#include "models/sync/countybundle.h"
#include "models/sync/hubdatabase.h"
#include "models/sync/postgreshub.h"
#include "tests/models/sync/hubline.h"
#include "tests/support/must.h"
#include "tests/support/privatecluster.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

/// Bundles as the county takes and answers them: what a stick may bring, and what the answer says.
class CountyBundleTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void takesADeskNobodyMetByTheProofOfItsPlace();
    void takesNothingFromADeskThatIsNotEnrolled();
    void carriesEventsOfOthersAsFarAsTheirDevicesVouchForThem();
    void believesNoCheckpointThatSkipsAnEvent();
    void whatAStationBringsOnLineWaitsForTheTimerJob();
    void tellsWhatWasRefusedAndSignsTheReceipt();
    void answersForAllDesksOfThePlace();
    void takesNoBundleThatIsForSomebodyElse();

private:
    [[nodiscard]] CountyPost post() const { return {m_hub, m_keys, QDir(m_dir->path())}; }
    void addPlace(const QString &place);
    /// What a desk of a place says: its own line and what it carries.
    Bundle bundleOf(const HubLine &line, const QList<QByteArray> &carried = {}) const;
    [[nodiscard]] QByteArray fileOf(const Bundle &bundle, const SigningKeys &keys) const;
    [[nodiscard]] Bundle answerFor(const QString &place) const;
    [[nodiscard]] Head headOf(const HubLine &line);

    PrivateCluster m_cluster;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<HubDatabase> m_database;
    HubAddress m_hub;
    CountyKeys m_keys;
    int m_number = 0;
    const SigningKeys m_west = makeSigningKeys();
    const SigningKeys m_county = makeSigningKeys();
};

namespace {

Checkpoint checkpointAt(const HubLine &line, int seq, const SigningKeys &keys)
{
    Checkpoint checkpoint{line.origin(), {quint64(seq), hashOf(line.events().at(seq - 1))}, {}};
    checkpoint.signature = sign(keys, bytesOf(checkpoint));
    return checkpoint;
}

} // namespace

void CountyBundleTest::initTestCase()
{
    QVERIFY2(m_cluster.fault().isEmpty(), qPrintable(m_cluster.fault()));
}

void CountyBundleTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_hub = must(parseHubUrl(m_cluster.url(u"hub%1"_s.arg(++m_number))));
    const SigningKeys signing = makeSigningKeys();
    const SealingKeys place = makeSealingKeys();
    m_keys = {};
    m_keys.card = {{}, u"BS"_s, signing.publicKey, {}};
    m_keys.signingSecret = signing.secretKey;
    m_keys.placeSecrets.insert(u"BS"_s, place.secretKey);
    m_keys.placePublicKeys.insert(u"BS"_s, place.publicKey);
    QVERIFY(HubDatabase::create(m_hub, {u"BS"_s, signing.publicKey, place.publicKey},
                                [] { return Result<void>(); }));
    m_database = must(HubDatabase::open(m_hub));
    for (const QString &code : {u"BS01"_s, u"BS02"_s})
        addPlace(code);
}

void CountyBundleTest::addPlace(const QString &place)
{
    const SealingKeys keys = makeSealingKeys();
    m_keys.placeSecrets.insert(place, keys.secretKey);
    m_keys.placePublicKeys.insert(place, keys.publicKey);
    QVERIFY(m_database->putPlace(place, u"BS"_s, keys.publicKey));
    QVERIFY(m_database->enrolDesk(place, u"A"_s, u"secret"_s));
}

Bundle CountyBundleTest::bundleOf(const HubLine &line, const QList<QByteArray> &carried) const
{
    Bundle bundle;
    bundle.device = line.origin().device;
    bundle.from = line.place();
    bundle.to = HubPartner;
    bundle.madeMs = 7;
    bundle.holds = {{line.origin(), line.head()}};
    bundle.events = line.events() + carried;
    const auto founding = foundingIn(line.events(), bundle.device);
    bundle.proof = keyedHash(m_keys.placeSecrets.value(line.place()),
                             memberText(bundle.device, founding ? founding->signingKey : QByteArray()));
    return bundle;
}

QByteArray CountyBundleTest::fileOf(const Bundle &bundle, const SigningKeys &keys) const
{
    return must(writeBundle(
        bundle, [&](const QByteArray &plain) { return sealTo(m_keys.placePublicKeys.value(u"BS"_s), plain); },
        [&](const QByteArray &message) { return Result<QByteArray>(sign(keys, message)); }));
}

Bundle CountyBundleTest::answerFor(const QString &place) const
{
    const CountyAnswer answer = must(answerAtCounty(post(), place));
    const SealingKeys own{m_keys.placePublicKeys.value(place), m_keys.placeSecrets.value(place)};
    const BundleTrust trust{[&](const QUuid &device) -> Result<QByteArray> {
                                return device.isNull() ? Result<QByteArray>(m_keys.card.signingKey)
                                                       : Error{ErrorCode::NotFound};
                            },
                            verifySignature};
    return must(readBundle(
        answer.file, {place}, [&](const QByteArray &box) { return openSealed(own, box); }, trust));
}

Head CountyBundleTest::headOf(const HubLine &line)
{
    return must(PostgresHub(m_hub, {QUuid(), u"BS"_s}).hello()).heads.value(line.origin());
}

void CountyBundleTest::takesADeskNobodyMetByTheProofOfItsPlace()
{
    const HubLine west = HubLine(1, u"BS01"_s, m_west.publicKey).growTo(4);
    Bundle bundle = bundleOf(west);
    bundle.proof = "somebody else's";
    QCOMPARE(takeAtCounty(post(), fileOf(bundle, m_west)).error().detail, u"bundle_unknown_maker"_s);
    QCOMPARE(headOf(west).seq, 0);
    const CountyTaken taken = must(takeAtCounty(post(), fileOf(bundleOf(west), m_west)));
    QCOMPARE(taken.place, u"BS01"_s);
    QCOMPARE(taken.outcome.taken, 4);
    QCOMPARE(headOf(west), west.head());
    QCOMPARE(must(takeAtCounty(post(), fileOf(bundle, m_west))).outcome.taken, 0); // met by now
    QCOMPARE(takeAtCounty(post(), fileOf(bundle, m_county)).error().detail, u"bundle_signature"_s);
}

void CountyBundleTest::takesNothingFromADeskThatIsNotEnrolled()
{
    const HubLine west = HubLine(1, u"BS01"_s, m_west.publicKey).growTo(2);
    QVERIFY(m_database->revokeDesk(u"BS01"_s, u"A"_s));
    QCOMPARE(takeAtCounty(post(), fileOf(bundleOf(west), m_west)).error().detail, u"revoked"_s);
    const HubLine other =
        HubLine(2, u"BS"_s, m_west.publicKey).growTo(2); // no desk of the county's is enrolled
    QCOMPARE(takeAtCounty(post(), fileOf(bundleOf(other), m_west)).error().detail, u"not_enrolled"_s);
    QCOMPARE(headOf(west).seq, 0);
}

void CountyBundleTest::carriesEventsOfOthersAsFarAsTheirDevicesVouchForThem()
{
    const HubLine west = HubLine(1, u"BS01"_s, m_west.publicKey).growTo(2);
    const HubLine county = HubLine(2, u"BS"_s, m_county.publicKey).growTo(7);
    PushBatch known;
    known.events = county.events().first(3);
    must(PostgresHub(m_hub, {county.origin().device, u"BS"_s}).push(known));

    Bundle bundle = bundleOf(west, county.events());
    bundle.checkpoints = {checkpointAt(county, 7, m_west)}; // not the county's word
    QCOMPARE(must(takeAtCounty(post(), fileOf(bundle, m_west))).outcome.refused.size(), 7);
    QCOMPARE(headOf(county).seq, 3);

    bundle.checkpoints = {checkpointAt(county, 6, m_county)};
    const CountyTaken taken = must(takeAtCounty(post(), fileOf(bundle, m_west)));
    QCOMPARE(taken.outcome.refused,
             (QMap<QByteArray, QString>{{hashOf(county.events().last()), u"not_yours"_s}}));
    QCOMPARE(headOf(county), (Head{6, hashOf(county.events().at(5))}));
    QCOMPARE(headOf(west), west.head());
}

void CountyBundleTest::believesNoCheckpointThatSkipsAnEvent()
{
    const HubLine west = HubLine(1, u"BS01"_s, m_west.publicKey).growTo(2);
    HubLine county = HubLine(2, u"BS"_s, m_county.publicKey).growTo(3);
    HubLine forged = county;
    PushBatch known;
    known.events = county.events();
    must(PostgresHub(m_hub, {county.origin().device, u"BS"_s}).push(known));
    county.growTo(6);
    forged.growTo(4, 9); // goes on otherwise than the device did
    Bundle bundle = bundleOf(west, {forged.events().at(3), county.events().at(4), county.events().at(5)});
    bundle.checkpoints = {checkpointAt(county, 6, m_county)};
    const auto refused = must(takeAtCounty(post(), fileOf(bundle, m_west))).outcome.refused;
    QCOMPARE(refused.value(hashOf(forged.events().at(3))), u"not_yours"_s);
    QCOMPARE(refused.value(hashOf(county.events().at(4))), u"predecessor_missing"_s);
    QCOMPARE(headOf(county).seq, 3);
}

void CountyBundleTest::whatAStationBringsOnLineWaitsForTheTimerJob()
{
    const HubLine west = HubLine(1, u"BS01"_s, m_west.publicKey).growTo(2);
    HubLine county = HubLine(2, u"BS"_s, m_county.publicKey).growTo(3);
    PushBatch batch;
    batch.events = county.events();
    must(PostgresHub(m_hub, {county.origin().device, u"BS"_s}).push(batch));
    HubLine forged = county;
    forged.growTo(5, 9);
    county.growTo(7);
    const HubAddress desk = must(parseHubUrl(m_cluster.tcpUrl(
        u"hub%1"_s.arg(m_number), must(m_database->enrolDesk(u"BS01"_s, u"B"_s, u"secret"_s)))));
    PostgresHub station(withLogin(desk, u"secret"_s, {}), {west.origin().device, {}});
    for (const HubLine &line : {forged, county}) {
        batch.events = west.events() + line.from(2);
        const SigningKeys &keys = line.head() == county.head() ? m_county : m_west;
        batch.checkpoints = {checkpointAt(line, int(line.head().seq), keys)};
        QCOMPARE(must(station.push(batch)).refused.value(line.head().hash), u"not_yours"_s);
    }
    QCOMPARE(headOf(county).seq, 3);
    QCOMPARE(must(takeBrought(*m_database, m_hub)), 4);
    QCOMPARE(headOf(county), county.head());
    QCOMPARE(must(takeBrought(*m_database, m_hub)), 0);
    QCOMPARE(m_cluster.ask(u"hub%1"_s.arg(m_number),
                           u"SELECT (SELECT count(*) FROM powerhall.brought) + (SELECT count(*) FROM "
                           "powerhall.brought_checkpoint)"_s),
             u"0"_s);
    // Of a line the hub does not know, or the station does not see, nothing waits.
    batch.checkpoints = {};
    batch.events = HubLine(4, u"BS02"_s).growTo(2).events();
    must(station.push(batch));
    QCOMPARE(m_cluster.ask(u"hub%1"_s.arg(m_number), u"SELECT count(*) FROM powerhall.brought"_s), u"0"_s);
}

void CountyBundleTest::tellsWhatWasRefusedAndSignsTheReceipt()
{
    const HubLine west = HubLine(1, u"BS01"_s, m_west.publicKey).growTo(3);
    const HubLine stranger = HubLine(3, u"BS02"_s).growTo(2);
    const Bundle bundle = bundleOf(west, stranger.events());
    must(takeAtCounty(post(), fileOf(bundle, m_west)));
    QCOMPARE(headOf(stranger).seq, 0);
    const Bundle answer = answerFor(u"BS01"_s);
    QCOMPARE(QSet<QByteArray>(answer.refused.keyBegin(), answer.refused.keyEnd()),
             (QSet<QByteArray>{hashOf(stranger.events().at(0)), hashOf(stranger.events().at(1))}));
    QCOMPARE(answer.holds.value(west.origin()), west.head());
    QCOMPARE(answer.receipts.size(), 1);
    const HubReceipt &receipt = answer.receipts.first();
    QCOMPARE(receipt.heads, (QMap<Origin, Head>{{west.origin(), west.head()}}));
    QVERIFY(verifySignature(m_keys.card.signingKey, receipt.bytes, receipt.signature));
    QVERIFY(answer.events.isEmpty());
}

void CountyBundleTest::answersForAllDesksOfThePlace()
{
    QVERIFY(m_database->enrolDesk(u"BS01"_s, u"B"_s, u"secret"_s));
    const HubLine one = HubLine(1, u"BS01"_s, m_west.publicKey).growTo(3);
    HubLine two = HubLine(2, u"BS01"_s, m_county.publicKey).growTo(2);
    must(takeAtCounty(post(), fileOf(bundleOf(one), m_west)));
    must(takeAtCounty(post(), fileOf(bundleOf(two), m_county)));
    const Bundle answer = answerFor(u"BS01"_s);
    QCOMPARE(answer.events.size(), 5); // each lacks what the other has
    QCOMPARE(answer.receipts.size(), 2);
    QVERIFY(answerFor(u"BS02"_s).events.isEmpty());
    QVERIFY(answerFor(u"BS02"_s).receipts.isEmpty());
    QCOMPARE(answerAtCounty(post(), u"BS09"_s).error().code, ErrorCode::UnknownValue);
}

void CountyBundleTest::takesNoBundleThatIsForSomebodyElse()
{
    const HubLine west = HubLine(1, u"BS01"_s, m_west.publicKey).growTo(3);
    Bundle bundle = bundleOf(west);
    bundle.to = u"BS01"_s;
    const auto refused = takeAtCounty(post(), fileOf(bundle, m_west));
    QCOMPARE(refused.error().detail, u"bundle_for_other"_s);
    QCOMPARE(refused.error().args, QStringList{u"BS01"_s});
    // The county's own answer, come back.
    QCOMPARE(takeAtCounty(post(), must(answerAtCounty(post(), u"BS"_s)).file).error().detail,
             u"bundle_own"_s);
}

QTEST_GUILESS_MAIN(CountyBundleTest)
#include "tst_countybundle.moc"
