// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sync/countykeys.h"

#include "tests/support/must.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

namespace {

const QString Password = u"County-Keys-2026"_s;

QByteArray bytesOf(const SecretKey &key)
{
    return {reinterpret_cast<const char *>(key.data()), key.size()};
}

CountyKeys sample()
{
    const SigningKeys signing = makeSigningKeys();
    const SealingKeys place = makeSealingKeys();
    CountyKeys keys;
    keys.card = {u"postgresql://hub@localhost/hub"_s, u"BS"_s, signing.publicKey, "a certificate"};
    keys.signingSecret = signing.secretKey;
    keys.placeSecrets.insert(u"BS"_s, place.secretKey);
    keys.placePublicKeys.insert(u"BS"_s, place.publicKey);
    keys.users.insert(u"BS01 zhou"_s, QUuid::createUuid());
    return keys;
}

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

/// The one file a county must neither lose nor show.
class CountyKeysTest final : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasWritten();
    void opensWithItsPasswordAlone();
    void showsNoSecret();
    void isNeverReplacedByANewHub();
    void noticesAChangeAnywhere();
};

void CountyKeysTest::givesBackWhatWasWritten()
{
    const QTemporaryDir folder;
    const CountyKeys keys = sample();
    QVERIFY(writeCountyKeys(folder.path(), keys, Password, true));
    const CountyKeys read = must(readCountyKeys(folder.path(), Password));
    QCOMPARE(read.card.hubUrl, keys.card.hubUrl);
    QCOMPARE(read.card.county, keys.card.county);
    QCOMPARE(read.card.certificate, keys.card.certificate);
    QCOMPARE(bytesOf(read.signingSecret), bytesOf(keys.signingSecret));
    QCOMPARE(bytesOf(read.placeSecrets.value(u"BS"_s)), bytesOf(keys.placeSecrets.value(u"BS"_s)));
    QCOMPARE(read.placePublicKeys, keys.placePublicKeys);
    QCOMPARE(read.users, keys.users);
    QCOMPARE(must(readCountyCard(folder.path())).signingKey, keys.card.signingKey);
    // What it signs with is what the card shows.
    const QByteArray signature = sign({read.card.signingKey, read.signingSecret}, "receipt");
    QVERIFY(verifySignature(keys.card.signingKey, "receipt", signature));
}

void CountyKeysTest::opensWithItsPasswordAlone()
{
    const QTemporaryDir folder;
    QVERIFY(writeCountyKeys(folder.path(), sample(), Password, true));
    QCOMPARE(readCountyKeys(folder.path(), u"County-Keys-2027"_s).error().code, ErrorCode::LoginRefused);
    const QTemporaryDir nothing;
    QCOMPARE(readCountyKeys(nothing.path(), Password).error().code, ErrorCode::FileMissing);
}

void CountyKeysTest::showsNoSecret()
{
    const QTemporaryDir folder;
    const CountyKeys keys = sample();
    QVERIFY(writeCountyKeys(folder.path(), keys, Password, true));
    const QString file = folder.filePath(u"hub.keys"_s);
    const QByteArray bytes = contentOf(file);
    QVERIFY(!bytes.isEmpty());
    for (const SecretKey &secret : {keys.signingSecret, keys.placeSecrets.value(u"BS"_s)})
        QVERIFY(!bytes.contains(bytesOf(secret).first(16)));
    QVERIFY(!bytes.contains("zhou"));
    QVERIFY(!bytes.contains(Password.toUtf8()));
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
}

void CountyKeysTest::isNeverReplacedByANewHub()
{
    const QTemporaryDir folder;
    QVERIFY(writeCountyKeys(folder.path(), sample(), Password, true));
    const QByteArray before = contentOf(folder.filePath(u"hub.keys"_s));
    QCOMPARE(writeCountyKeys(folder.path(), sample(), Password, true).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(contentOf(folder.filePath(u"hub.keys"_s)), before);
}

void CountyKeysTest::noticesAChangeAnywhere()
{
    const QTemporaryDir folder;
    QVERIFY(writeCountyKeys(folder.path(), sample(), Password, true));
    const QString file = folder.filePath(u"hub.keys"_s);
    const QByteArray whole = contentOf(file);
    constexpr int Tries = 12; // each takes a password's derivation
    for (int i = 0; i < Tries; ++i) {
        QByteArray changed = whole;
        const qsizetype at = whole.size() * i / Tries;
        changed[at] = char(changed.at(at) ^ 1);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(changed) == changed.size());
        out.close();
        const auto read = readCountyKeys(folder.path(), Password);
        QVERIFY2(!read, qPrintable(u"byte %1 of %2"_s.arg(at).arg(whole.size())));
    }
}

QTEST_GUILESS_MAIN(CountyKeysTest)
#include "tst_countykeys.moc"
