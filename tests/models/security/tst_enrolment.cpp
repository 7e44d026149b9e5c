// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/hubaccess.h"

#include <QRandomGenerator>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

namespace {

const QString Passphrase = u"once only 7391"_s;

QByteArray bytesOf(const SecretKey &key)
{
    return QByteArray(reinterpret_cast<const char *>(key.data()), key.size());
}

Enrolment invented()
{
    const SealingKeys place = makeSealingKeys();
    Enrolment enrolment;
    enrolment.hubUrl = u"postgresql://hub.invalid:5432/powerhall"_s;
    enrolment.hubPassword = u"Hub#Word 4711"_s;
    enrolment.hubCertificate = "-----BEGIN CERTIFICATE-----\nabc\n";
    enrolment.hubSigningKey = makeSigningKeys().publicKey;
    enrolment.epoch = 3;
    enrolment.profileId = u"baoshan"_s;
    enrolment.place = u"BS01"_s;
    enrolment.desk = u"A"_s;
    enrolment.placeKey = {u"BS01"_s, place.publicKey};
    enrolment.placeSecret = place.secretKey;
    enrolment.above = {{u"BS"_s, makeSealingKeys().publicKey}, {u"YN"_s, makeSealingKeys().publicKey}};
    enrolment.users = {{QUuid::createUuid(), u"梅"_s, u"clerk"_s, {}, u"First#One1"_s},
                       {QUuid::createUuid(), u"lan"_s, u"compliance_reviewer"_s, u"BS"_s, u"First#Two2"_s}};
    return enrolment;
}

} // namespace

class TestEnrolment final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsBackWhatWasWritten();
    void saysInClearWhatItIsAndNothingElse();
    void opensWithItsPassphraseOnly();
    void noticesEveryChangedByteAndEveryCut();
    void knowsANewerFile();
    void refusesAShortPassphrase();
    void accessReadsBackAndHidesThePassword();

private:
    Enrolment m_enrolment;
    QByteArray m_file;
};

void TestEnrolment::initTestCase()
{
    m_enrolment = invented();
    m_file = *writeEnrolment(m_enrolment, Passphrase);
}

void TestEnrolment::readsBackWhatWasWritten()
{
    const auto read = readEnrolment(m_file, Passphrase);
    QVERIFY(read);
    QCOMPARE(read->hubUrl, m_enrolment.hubUrl);
    QCOMPARE(read->hubPassword, m_enrolment.hubPassword);
    QCOMPARE(read->hubCertificate, m_enrolment.hubCertificate);
    QCOMPARE(read->hubSigningKey, m_enrolment.hubSigningKey);
    QCOMPARE(read->epoch, m_enrolment.epoch);
    QCOMPARE(read->profileId, m_enrolment.profileId);
    QCOMPARE(read->place, m_enrolment.place);
    QCOMPARE(read->desk, m_enrolment.desk);
    QCOMPARE(read->placeKey.publicKey, m_enrolment.placeKey.publicKey);
    QCOMPARE(bytesOf(read->placeSecret), bytesOf(m_enrolment.placeSecret));
    QCOMPARE(read->above.size(), 2);
    QCOMPARE(read->above.at(1).publicKey, m_enrolment.above.at(1).publicKey);
    QCOMPARE(read->users.size(), 2);
    QCOMPARE(read->users.at(0).id, m_enrolment.users.at(0).id);
    QCOMPARE(read->users.at(0).name, m_enrolment.users.at(0).name);
    QCOMPARE(read->users.at(1).place, u"BS"_s);
    QCOMPARE(read->users.at(1).firstPassword, u"First#Two2"_s);
}

void TestEnrolment::saysInClearWhatItIsAndNothingElse()
{
    QVERIFY(m_file.startsWith("PowerHall enrolment 1 for BS01 A\n"));
    for (const QByteArray &secret : {QByteArray("Hub#Word"), QByteArray("First#"), QByteArray("hub.invalid"),
                                     bytesOf(m_enrolment.placeSecret)})
        QVERIFY(!m_file.contains(secret));
}

void TestEnrolment::opensWithItsPassphraseOnly()
{
    QCOMPARE(readEnrolment(m_file, u"once only 7392"_s).error().code, ErrorCode::LoginRefused);
}

// Everything that can become of a file on a stick: told from a wrong passphrase, and never half read.
void TestEnrolment::noticesEveryChangedByteAndEveryCut()
{
    QRandomGenerator random(20261201);
    for (int round = 0; round < 5000; ++round) {
        QByteArray changed = m_file;
        const auto at = qsizetype(random.bounded(quint32(changed.size())));
        switch (random.bounded(4)) {
        case 0:
            changed[at] = char(changed.at(at) ^ (1 << random.bounded(8)));
            break;
        case 1:
            changed.truncate(at);
            break;
        case 2:
            changed.insert(at, char(random.bounded(256)));
            break;
        default:
            changed.remove(at, 1 + random.bounded(40));
        }
        if (changed == m_file)
            continue;
        const auto read = readEnrolment(changed, Passphrase);
        QVERIFY2(!read, qPrintable(u"round %1"_s.arg(round)));
        QVERIFY(read.error().code == ErrorCode::Damaged || read.error().code == ErrorCode::SchemaTooNew);
    }
    QCOMPARE(readEnrolment({}, Passphrase).error().code, ErrorCode::Damaged);
    QCOMPARE(readEnrolment(QByteArray(200, '\n'), Passphrase).error().code, ErrorCode::Damaged);
}

void TestEnrolment::knowsANewerFile()
{
    QByteArray newer = m_file;
    newer.replace("enrolment 1 ", "enrolment 2 ");
    const auto read = readEnrolment(newer, Passphrase);
    QCOMPARE(read.error().code, ErrorCode::SchemaTooNew);
    QCOMPARE(read.error().args, (QStringList{u"2"_s, u"1"_s}));
}

void TestEnrolment::refusesAShortPassphrase()
{
    QCOMPARE(writeEnrolment(m_enrolment, u"short"_s).error().code, ErrorCode::PasswordTooWeak);
}

void TestEnrolment::accessReadsBackAndHidesThePassword()
{
    const QByteArray row = packHubAccess(accessOf(m_enrolment));
    QVERIFY(!row.contains("Hub#Word"));
    const auto access = unpackHubAccess(row);
    QVERIFY(access);
    QCOMPARE(access->url, m_enrolment.hubUrl);
    QCOMPARE(access->password, m_enrolment.hubPassword);
    QCOMPARE(access->certificate, m_enrolment.hubCertificate);
    QCOMPARE(access->epoch, 3);
    QCOMPARE(access->above.size(), 2);
    for (qsizetype size = 0; size < row.size(); ++size)
        QCOMPARE(unpackHubAccess(row.left(size)).error().code, ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestEnrolment)
#include "tst_enrolment.moc"
