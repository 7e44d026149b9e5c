// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/crypto.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestCrypto final : public QObject
{
    Q_OBJECT

private slots:
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void sealsEachTimeDifferently();
    void refusesAnotherKeyOrContext();
    void noticesEveryFlippedBit();
    void refusesAnUnknownAlgorithm();
    void passwordAndSaltMakeTheKey();
    void passwordIsTakenInOneNormalForm();
    void knownArgon2idAnswer();
    void keyedHashNeedsTheKey();
    void onlyTheSecretHalfOpensABox();
    void signsAndVerifies();
    void copiesOfAKeyStandAlone();
};

namespace {

SecretKey fixedKey(char fill, qsizetype size = 32)
{
    QByteArray bytes(size, fill);
    return SecretKey::fromBytes(bytes);
}

QByteArray bytesOf(const SecretKey &key)
{
    return QByteArray(reinterpret_cast<const char *>(key.data()), key.size());
}

} // namespace

void TestCrypto::opensWhatItSealed_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("name") << u"张三"_s.toUtf8();
    QTest::newRow("zeros") << QByteArray(5, '\0');
    QTest::newRow("large") << QByteArray(1'000'000, 'x');
}

void TestCrypto::opensWhatItSealed()
{
    QFETCH(QByteArray, plain);
    const SecretKey key = SecretKey::random();
    const Result<QByteArray> opened = unseal(key, seal(key, plain, "context"), "context");
    QVERIFY(opened);
    QCOMPARE(*opened, plain);
}

void TestCrypto::sealsEachTimeDifferently()
{
    const SecretKey key = SecretKey::random();
    QVERIFY(seal(key, "same", "context") != seal(key, "same", "context"));
}

void TestCrypto::refusesAnotherKeyOrContext()
{
    const SecretKey key = SecretKey::random();
    const QByteArray sealedBytes = seal(key, "plain", "one");
    QCOMPARE(unseal(SecretKey::random(), sealedBytes, "one").error().code, ErrorCode::Damaged);
    QCOMPARE(unseal(key, sealedBytes, "two").error().code, ErrorCode::Damaged);
    QCOMPARE(unseal(SecretKey(), sealedBytes, "one").error().code, ErrorCode::Damaged);
}

void TestCrypto::noticesEveryFlippedBit()
{
    const SecretKey key = SecretKey::random();
    const QByteArray sealedBytes = seal(key, "plain", "context");
    for (qsizetype bit = 0; bit < sealedBytes.size() * 8; ++bit) {
        QByteArray changed = sealedBytes;
        changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY2(!unseal(key, changed, "context"), qPrintable(u"bit %1"_s.arg(bit)));
    }
    for (qsizetype length = 0; length < sealedBytes.size(); ++length)
        QVERIFY(!unseal(key, sealedBytes.left(length), "context"));
}

void TestCrypto::refusesAnUnknownAlgorithm()
{
    const SecretKey key = SecretKey::random();
    QByteArray sealedBytes = seal(key, "plain", "context");
    sealedBytes[0] = 2;
    QCOMPARE(unseal(key, sealedBytes, "context").error().detail, u"sealed with an unknown algorithm"_s);
}

void TestCrypto::passwordAndSaltMakeTheKey()
{
    const QByteArray salt(SaltSize, 's');
    const QByteArray key = bytesOf(keyFromPassword(u"Gd#4711x"_s, salt));
    QCOMPARE(key.size(), 32);
    QCOMPARE(bytesOf(keyFromPassword(u"Gd#4711x"_s, salt)), key);
    QVERIFY(bytesOf(keyFromPassword(u"Gd#4711y"_s, salt)) != key);
    QVERIFY(bytesOf(keyFromPassword(u"Gd#4711x"_s, QByteArray(SaltSize, 't'))) != key);
}

void TestCrypto::passwordIsTakenInOneNormalForm()
{
    const QByteArray salt(SaltSize, 's');
    QCOMPARE(bytesOf(keyFromPassword(u"caf\u00e9"_s, salt)), bytesOf(keyFromPassword(u"cafe\u0301"_s, salt)));
}

// Reckoned with another implementation of Argon2id (version 19, one lane): a change of cost or algorithm
// would lock every user out.
void TestCrypto::knownArgon2idAnswer()
{
    const SecretKey key = keyFromPassword(u"correct horse"_s, "0123456789abcdef");
    QCOMPARE(bytesOf(key).toHex(),
             QByteArray("5e5200462044d270c5ecfb1fb9b9c497bfa48f661c229469141c9d2c3bb10e02"));
}

void TestCrypto::keyedHashNeedsTheKey()
{
    QCOMPARE(keyedHash(fixedKey('a'), "text"), keyedHash(fixedKey('a'), "text"));
    QVERIFY(keyedHash(fixedKey('a'), "text") != keyedHash(fixedKey('b'), "text"));
    QVERIFY(keyedHash(fixedKey('a'), "text") != keyedHash(fixedKey('a'), "texu"));
}

void TestCrypto::onlyTheSecretHalfOpensABox()
{
    const SealingKeys keys = makeSealingKeys();
    const QByteArray box = *sealTo(keys.publicKey, "plain");
    QCOMPARE(*openSealed(keys, box), QByteArray("plain"));
    QVERIFY(*sealTo(keys.publicKey, "plain") != box);
    QCOMPARE(openSealed(makeSealingKeys(), box).error().code, ErrorCode::Damaged);
    for (qsizetype byte = 0; byte < box.size(); ++byte) {
        QByteArray changed = box;
        changed[byte] = char(changed.at(byte) ^ 0x10);
        QVERIFY(!openSealed(keys, changed));
        QVERIFY(!openSealed(keys, box.left(byte)));
    }
    QCOMPARE(sealTo("no key", "plain").error().code, ErrorCode::Damaged);
}

void TestCrypto::signsAndVerifies()
{
    const SigningKeys keys = makeSigningKeys();
    const QByteArray signature = sign(keys, "message");
    QVERIFY(verifySignature(keys.publicKey, "message", signature));
    QVERIFY(!verifySignature(keys.publicKey, "massage", signature));
    QVERIFY(!verifySignature(makeSigningKeys().publicKey, "message", signature));
    QVERIFY(!verifySignature(keys.publicKey, "message", signature.chopped(1)));
}

void TestCrypto::copiesOfAKeyStandAlone()
{
    QByteArray source(32, 'k');
    SecretKey copy;
    {
        const SecretKey original = SecretKey::fromBytes(source);
        QVERIFY(source.isEmpty());
        copy = original;
    }
    QCOMPARE(bytesOf(copy), QByteArray(32, 'k'));
}

QTEST_GUILESS_MAIN(TestCrypto)
#include "tst_crypto.moc"
