// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/sealedparties.h"

#include <QCborMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace powerhall;

class SealedPartiesTest final : public QObject
{
    Q_OBJECT

private slots:
    void opensAsItWasSealed_data();
    void opensAsItWasSealed();
    void opensInNoOtherApplication();
    void readsWhatANewerProgramAdded();
};

void SealedPartiesTest::opensAsItWasSealed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("idNumber");
    QTest::addColumn<QString>("creditCode");
    QTest::addRow("resident") << u"张伟"_s << u"13800138000"_s << u"110105199001011234"_s << QString();
    QTest::addRow("firm") << u"某县明华印刷有限公司"_s << u"0771-5552222"_s << QString()
                          << u"91450100MA5K000000"_s;
    QTest::addRow("nothing") << QString() << QString() << QString() << QString();
    QTest::addRow("text of one byte's length")
        << QString(80, u'王') << QString(23, u'1') << QString(24, u'2') << QString();
    QTest::addRow("text of two bytes' length") << QString(300, u'王') << QString() << QString() << QString();
    QTest::addRow("text longer than is read quickly")
        << QString(30'000, u'王') << u"1"_s << QString() << u"2"_s;
    QTest::addRow("beyond the basic plane") << u"𠮷田"_s << u"1"_s << QString() << QString();
}

void SealedPartiesTest::opensAsItWasSealed()
{
    QFETCH(QString, name);
    QFETCH(QString, phone);
    QFETCH(QString, idNumber);
    QFETCH(QString, creditCode);
    const SecretKey key = SecretKey::random();
    const QUuid id = QUuid::createUuid();
    const Parties parties{{name, u"id_card"_s, idNumber, creditCode, phone}, {}, u"某路1号"_s, u"4711"_s};
    const QByteArray sealedBytes = sealApplicant(key, parties, id);

    const auto opened = unsealApplicant(key, sealedBytes, id);
    QVERIFY(opened);
    QCOMPARE(*opened, parties);
    const auto searched = unsealSearched(key, sealedBytes, id);
    QVERIFY(searched);
    QCOMPARE(searched->name, name);
    QCOMPARE(searched->phone, phone);
    QCOMPARE(searched->idNumber, idNumber);
    QCOMPARE(searched->creditCode, creditCode);
}

void SealedPartiesTest::opensInNoOtherApplication()
{
    const SecretKey key = SecretKey::random();
    const QByteArray sealedBytes = sealApplicant(key, Parties{}, QUuid::createUuid());
    QCOMPARE(unsealSearched(key, sealedBytes, QUuid::createUuid()).error().code, ErrorCode::Damaged);
    QCOMPARE(unsealApplicant(key, sealedBytes, QUuid::createUuid()).error().code, ErrorCode::Damaged);
}

void SealedPartiesTest::readsWhatANewerProgramAdded()
{
    const SecretKey key = SecretKey::random();
    const QUuid id = QUuid::createUuid();
    const QCborMap map{{1, u"张伟"_s}, {99, QCborMap{{1, 2}}}, {5, u"138"_s}, {u"word"_s, true}};
    const QByteArray context = "applicant" + id.toRfc4122();
    const QByteArray sealedBytes = seal(key, map.toCborValue().toCbor(), context);
    const auto searched = unsealSearched(key, sealedBytes, id);
    QVERIFY(searched);
    QCOMPARE(searched->name, u"张伟"_s);
    QCOMPARE(searched->phone, u"138"_s);
}

QTEST_GUILESS_MAIN(SealedPartiesTest)
#include "tst_sealedparties.moc"
