// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/keyring.h"
#include "models/security/sealedparties.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

/// A shelf in memory that counts its writes.
struct MemoryShelf
{
    QMap<QUuid, QByteArray> rows;
    QMap<QUuid, QByteArray> deferred;
    QList<KeyGrant> grants;
    QList<KeyGrant> arrived;
    int writes = 0;

    KeyShelf shelf()
    {
        return {[this](const QMap<QUuid, QByteArray> &added, const QList<KeyGrant> &made) -> Result<void> {
                    rows.insert(added);
                    grants += made;
                    ++writes;
                    return {};
                },
                [this](const QUuid &id) -> Result<QByteArray> {
                    if (!rows.contains(id) && !deferred.contains(id))
                        return Error{ErrorCode::NotFound};
                    return deferred.value(id, rows.value(id));
                },
                [this](const QUuid &id) -> Result<void> {
                    rows.remove(id);
                    return {};
                },
                [this](const QUuid &id, const QByteArray &row) { deferred.insert(id, row); },
                [this](const QUuid &after, int atMost) -> Result<QMap<QUuid, QByteArray>> {
                    QMap<QUuid, QByteArray> found;
                    for (auto row = rows.upperBound(after); row != rows.end() && found.size() < atMost; ++row)
                        found.insert(row.key(), *row);
                    return found;
                },
                [this](int atMost) -> Result<QList<KeyGrant>> { return arrived.mid(0, atMost); },
                [this](const QUuid &key) -> Result<QList<KeyGrant>> {
                    QList<KeyGrant> found;
                    std::copy_if(arrived.begin(), arrived.end(), std::back_inserter(found),
                                 [&](const KeyGrant &grant) { return grant.keyId == key; });
                    return found;
                },
                [this](const QMap<QUuid, QByteArray> &added, const QList<KeyGrant> &done) -> Result<void> {
                    rows.insert(added);
                    for (const KeyGrant &grant : done)
                        arrived.removeOne(grant);
                    return {};
                }};
    }
};

const QUuid Ada = QUuid::createUuid();
const QUuid Ben = QUuid::createUuid();
const QString AdasPassword = u"Kx#7morning"_s;

QByteArray bytesOf(const SecretKey &key)
{
    return QByteArray(reinterpret_cast<const char *>(key.data()), key.size());
}

Parties someone()
{
    return {{u"白日虚"_s, u"id_card"_s, u"500101200001011233"_s, {}, u"13800000000"_s},
            {},
            u"虚构路 1 号"_s,
            u"5000000001"_s};
}

} // namespace

class TestKeyring final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensWithTheRightPasswordOnly();
    void personKeysSurviveTheNextSignIn();
    void wrappedKeysCannotChangePlaces();
    void admittedUserOpensTheSameKeys();
    void newPasswordReplacesTheOld();
    void expelledUserOpensNothing();
    void batchesDoubleToSixtyFour();
    void keysAreOnTheShelfBeforeTheyAreGiven();
    void aShelfThatFailsGivesNoKey();
    void indexFindsAPersonAgain();
    void indexForgetsErasedPersons();
    void indexBlindsEachStationDifferently();
    void everyNewKeyIsGrantedToPlaceAndCounty();
    void olderKeysAreGrantedAPartAtATime();
    void anotherDeskOpensWhatWasGranted();
    void aGrantNeverReplacesAKeyOrPassesForAnother();
    void signsWithTheFoundersKey();
    void partiesOpenInTheirOwnApplicationOnly();

private:
    MemoryShelf m_shelf;
    SigningKeys m_signing;
    std::shared_ptr<Keyring> m_keys;
};

void TestKeyring::init()
{
    m_shelf = {};
    m_signing = makeSigningKeys();
    const auto keys = Keyring::found(m_shelf.shelf(), Ada, AdasPassword, m_signing);
    QVERIFY(keys);
    m_keys = *keys;
}

void TestKeyring::opensWithTheRightPasswordOnly()
{
    QVERIFY(Keyring::unlock(m_shelf.shelf(), Ada, AdasPassword));
    QCOMPARE(Keyring::unlock(m_shelf.shelf(), Ada, u"Kx#7evening"_s).error().code, ErrorCode::LoginRefused);
    QCOMPARE(Keyring::unlock(m_shelf.shelf(), Ben, AdasPassword).error().code, ErrorCode::LoginRefused);
}

void TestKeyring::personKeysSurviveTheNextSignIn()
{
    const auto person = m_keys->takePersonKey();
    QVERIFY(person);
    const auto again = Keyring::unlock(m_shelf.shelf(), Ada, AdasPassword);
    QVERIFY(again);
    QCOMPARE(bytesOf(*(*again)->personKey(person->id)), bytesOf(person->key));
    m_shelf.rows.remove(person->id);
    QCOMPARE((*again)->personKey(person->id).error().code, ErrorCode::NotFound);
}

void TestKeyring::wrappedKeysCannotChangePlaces()
{
    const auto one = m_keys->takePersonKey();
    const auto two = m_keys->takePersonKey();
    m_shelf.rows[two->id] = m_shelf.rows.value(one->id);
    QCOMPARE(m_keys->personKey(two->id).error().code, ErrorCode::Damaged);
}

void TestKeyring::admittedUserOpensTheSameKeys()
{
    const auto person = m_keys->takePersonKey();
    QVERIFY(m_keys->admit(Ben, u"Ben!s2ndday"_s));
    const auto bens = Keyring::unlock(m_shelf.shelf(), Ben, u"Ben!s2ndday"_s);
    QVERIFY(bens);
    QCOMPARE(bytesOf(*(*bens)->personKey(person->id)), bytesOf(person->key));
    QVERIFY(!Keyring::unlock(m_shelf.shelf(), Ben, AdasPassword));
}

void TestKeyring::newPasswordReplacesTheOld()
{
    QVERIFY(m_keys->admit(Ada, u"Other#9word"_s));
    QVERIFY(!Keyring::unlock(m_shelf.shelf(), Ada, AdasPassword));
    QVERIFY(Keyring::unlock(m_shelf.shelf(), Ada, u"Other#9word"_s));
}

void TestKeyring::expelledUserOpensNothing()
{
    QVERIFY(m_keys->expel(Ada));
    QCOMPARE(Keyring::unlock(m_shelf.shelf(), Ada, AdasPassword).error().code, ErrorCode::LoginRefused);
}

void TestKeyring::batchesDoubleToSixtyFour()
{
    const int before = m_shelf.writes;
    m_keys->rememberPerson(u"id_card"_s, u"1"_s, {Ada, Ben}); // costs no write
    for (int i = 0; i < 1 + 2 + 4 + 8 + 16 + 32 + 64 + 64; ++i)
        QVERIFY(m_keys->takePersonKey());
    QCOMPARE(m_shelf.writes - before, 8);
}

void TestKeyring::keysAreOnTheShelfBeforeTheyAreGiven()
{
    QSet<QUuid> given;
    for (int i = 0; i < 40; ++i) {
        const auto person = m_keys->takePersonKey();
        QVERIFY(m_shelf.rows.contains(person->id));
        given.insert(person->id);
    }
    QCOMPARE(given.size(), 40);
}

void TestKeyring::aShelfThatFailsGivesNoKey()
{
    KeyShelf broken = m_shelf.shelf();
    broken.put = [](const QMap<QUuid, QByteArray> &, const QList<KeyGrant> &) -> Result<void> {
        return Error{ErrorCode::DiskFull, {}, {}, {}};
    };
    const auto keys = Keyring::unlock(broken, Ada, AdasPassword);
    QVERIFY(keys);
    QCOMPARE((*keys)->takePersonKey().error().code, ErrorCode::DiskFull);
    QCOMPARE((*keys)->admit(Ben, u"Ben!s2ndday"_s).error().code, ErrorCode::DiskFull);
}

void TestKeyring::indexFindsAPersonAgain()
{
    const KnownPerson person{m_keys->takePersonKey()->id, QUuid::createUuid()};
    QVERIFY(!m_keys->knownPerson(u"id_card"_s, u"500101200001011233"_s));
    m_keys->rememberPerson(u"id_card"_s, u"500101200001011233"_s, person);
    QCOMPARE(m_keys->knownPerson(u"id_card"_s, u"500101200001011233"_s), person);
    QVERIFY(!m_keys->knownPerson(u"passport"_s, u"500101200001011233"_s));
    const auto again = Keyring::unlock(m_shelf.shelf(), Ada, AdasPassword);
    QCOMPARE((*again)->knownPerson(u"id_card"_s, u"500101200001011233"_s), person);
}

void TestKeyring::indexForgetsErasedPersons()
{
    const KnownPerson person{m_keys->takePersonKey()->id, QUuid::createUuid()};
    m_keys->rememberPerson(u"id_card"_s, u"1"_s, person);
    m_shelf.rows.remove(person.keyId);
    QVERIFY(!m_keys->knownPerson(u"id_card"_s, u"1"_s));
}

void TestKeyring::indexBlindsEachStationDifferently()
{
    const QString number = u"500101200001011233"_s;
    m_keys->rememberPerson(u"id_card"_s, number, {m_keys->takePersonKey()->id, QUuid::createUuid()});
    MemoryShelf other;
    const auto foreign = Keyring::found(other.shelf(), Ada, AdasPassword, m_signing);
    (*foreign)->rememberPerson(u"id_card"_s, number, {(*foreign)->takePersonKey()->id, QUuid::createUuid()});
    QCOMPARE(m_shelf.deferred.size(), 1);
    QCOMPARE(other.deferred.size(), 1);
    QVERIFY(m_shelf.deferred.firstKey() != other.deferred.firstKey());
    QVERIFY(!m_shelf.deferred.first().contains(number.toUtf8()));
}

void TestKeyring::everyNewKeyIsGrantedToPlaceAndCounty()
{
    const SealingKeys place = makeSealingKeys();
    const SealingKeys county = makeSealingKeys();
    QVERIFY(m_keys->joinPlace({u"S1"_s, place.publicKey}, place.secretKey, {{u"C"_s, county.publicKey}}));
    const auto person = m_keys->takePersonKey();
    QVERIFY(person);
    QCOMPARE(m_shelf.grants.size(), 2);
    for (const KeyGrant &grant : std::as_const(m_shelf.grants)) {
        QCOMPARE(grant.keyId, person->id);
        const SealingKeys &holder = grant.holder == holderOf(county.publicKey) ? county : place;
        QCOMPARE(grant.holder, holderOf(holder.publicKey));
        QCOMPARE(bytesOf(*openGrant(holder, grant)), bytesOf(person->key));
    }
    const auto again = Keyring::unlock(m_shelf.shelf(), Ada, AdasPassword);
    QVERIFY((*again)->takePersonKey());
    QCOMPARE(m_shelf.grants.size(), 4);
}

void TestKeyring::olderKeysAreGrantedAPartAtATime()
{
    QSet<QUuid> persons;
    for (int i = 0; i < 15; ++i)
        persons.insert(m_keys->takePersonKey()->id);
    m_shelf.rows.insert(m_shelf.deferred);
    m_keys->rememberPerson(u"id_card"_s, u"1"_s, {Ada, Ben});
    m_shelf.rows.insert(m_shelf.deferred);
    const SealingKeys place = makeSealingKeys();
    QVERIFY(m_keys->joinPlace({u"S1"_s, place.publicKey}, place.secretKey, {}));
    QCOMPARE(m_shelf.grants.size(), 0);
    int rounds = 1;
    while (*m_keys->tendGrants(4))
        ++rounds;
    QVERIFY(rounds > 3);
    QSet<QUuid> granted;
    for (const KeyGrant &grant : std::as_const(m_shelf.grants))
        granted.insert(grant.keyId);
    QCOMPARE(granted, persons);
    QVERIFY(!*m_keys->tendGrants(4));
    QCOMPARE(m_shelf.grants.size(), persons.size());
}

void TestKeyring::anotherDeskOpensWhatWasGranted()
{
    const SealingKeys place = makeSealingKeys();
    MemoryShelf other;
    const auto others = Keyring::found(other.shelf(), Ben, u"Ben!s2ndday"_s, makeSigningKeys());
    QVERIFY((*others)->joinPlace({u"S1"_s, place.publicKey}, place.secretKey, {}));
    QVERIFY(m_keys->joinPlace({u"S1"_s, place.publicKey}, place.secretKey, {}));
    const auto person = m_keys->takePersonKey();
    QCOMPARE((*others)->personKey(person->id).error().code, ErrorCode::NotFound);
    other.arrived = m_shelf.grants;
    QCOMPARE(bytesOf(*(*others)->personKey(person->id)), bytesOf(person->key)); // before it is taken in
    QVERIFY(!*(*others)->tendGrants(10));
    QVERIFY(other.arrived.isEmpty());
    QVERIFY(other.rows.contains(person->id));
    const auto again = Keyring::unlock(other.shelf(), Ben, u"Ben!s2ndday"_s);
    QCOMPARE(bytesOf(*(*again)->personKey(person->id)), bytesOf(person->key));
}

void TestKeyring::aGrantNeverReplacesAKeyOrPassesForAnother()
{
    const SealingKeys place = makeSealingKeys();
    QVERIFY(m_keys->joinPlace({u"S1"_s, place.publicKey}, place.secretKey, {}));
    const auto person = m_keys->takePersonKey();
    const auto forged = grantKey(person->id, SecretKey::random(), place.publicKey);
    KeyGrant renamed = *grantKey(QUuid::createUuid(), SecretKey::random(), place.publicKey);
    renamed.keyId = Ben;
    m_shelf.arrived = {*forged, renamed, {Ada, holderOf(place.publicKey), "no box"}};
    QVERIFY(!*m_keys->tendGrants(10));
    QVERIFY(m_shelf.arrived.isEmpty());
    QCOMPARE(bytesOf(*m_keys->personKey(person->id)), bytesOf(person->key));
    QCOMPARE(m_keys->personKey(Ben).error().code, ErrorCode::NotFound);
    QCOMPARE(openGrant(makeSealingKeys(), *forged).error().code, ErrorCode::Damaged);
}

void TestKeyring::signsWithTheFoundersKey()
{
    const auto again = Keyring::unlock(m_shelf.shelf(), Ada, AdasPassword);
    const auto signature = (*again)->signMessage("head");
    QVERIFY(signature);
    QVERIFY(verifySignature(m_signing.publicKey, "head", *signature));
}

void TestKeyring::partiesOpenInTheirOwnApplicationOnly()
{
    const SecretKey key = SecretKey::random();
    const QUuid application = QUuid::createUuid();
    const QByteArray sealedBytes = sealApplicant(key, someone(), application);
    QCOMPARE(*unsealApplicant(key, sealedBytes, application), someone());
    QCOMPARE(unsealApplicant(key, sealedBytes, QUuid::createUuid()).error().code, ErrorCode::Damaged);
    const QByteArray agent = sealAgent(key, someone().applicant, application);
    QCOMPARE(*unsealAgent(key, agent, application), someone().applicant);
    QVERIFY(!unsealApplicant(key, agent, application));
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
