// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/people/masking.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestMasking final : public QObject
{
    Q_OBJECT

private slots:
    void masksAName_data();
    void masksAName();
    void masksANumber_data();
    void masksANumber();
    void masksAPhone_data();
    void masksAPhone();
    void masksAnAddress_data();
    void masksAnAddress();
    void masksEveryoneOfAnApplication();
};

void TestMasking::masksAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("usual");
    QTest::addColumn<QString>("strict");
    QTest::newRow("two characters (E30)") << u"张三"_s << u"张*"_s << u"张*"_s;
    QTest::newRow("three (E30)") << u"王小明"_s << u"王*明"_s << u"王**"_s;
    QTest::newRow("double surname (E30)") << u"欧阳小明"_s << u"欧**明"_s << u"欧阳**"_s;
    QTest::newRow("double surname, three") << u"司马光"_s << u"司*光"_s << u"司马*"_s;
    QTest::newRow("no double surname") << u"王司马"_s << u"王*马"_s << u"王**"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷田明"_s << u"𠮷*明"_s << u"𠮷**"_s;
    QTest::newRow("one character") << u"张"_s << u"张"_s << u"张"_s;
    QTest::newRow("none") << u""_s << u""_s << u""_s;
    QTest::newRow("name with a dot") << u"阿依·古丽"_s << u"阿***丽"_s << u"阿****"_s;
}

void TestMasking::masksAName()
{
    QFETCH(QString, name);
    QTEST(maskedName(name), "usual");
    QTEST(maskedName(name, MaskingStep::Strict), "strict");
}

void TestMasking::masksANumber_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("usual");
    QTest::addColumn<QString>("strict");
    QTest::newRow("E30") << u"11010519491231002X"_s << u"110105********002X"_s << u"1****************X"_s;
    QTest::newRow("15 digits") << u"110105491231002"_s << u"110105*****1002"_s << u"1*************2"_s;
    QTest::newRow("passport") << u"E12345678"_s << u"E******78"_s << u"E*******8"_s;
    QTest::newRow("three characters") << u"A12"_s << u"***"_s << u"A*2"_s;
    QTest::newRow("one character") << u"A"_s << u"*"_s << u"*"_s;
    QTest::newRow("none") << u""_s << u""_s << u""_s;
}

void TestMasking::masksANumber()
{
    QFETCH(QString, number);
    QTEST(maskedIdNumber(number), "usual");
    QTEST(maskedIdNumber(number, MaskingStep::Strict), "strict");
}

void TestMasking::masksAPhone_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("usual");
    QTest::addColumn<QString>("strict");
    QTest::newRow("mobile (E30)") << u"13800138000"_s << u"138****8000"_s << u"*********00"_s;
    QTest::newRow("landline (E30)") << u"0826-12345678"_s << u"0826-****5678"_s << u"0826-******78"_s;
    QTest::newRow("landline, run together") << u"082623456789"_s << u"0826-****6789"_s << u"0826-******89"_s;
    QTest::newRow("three-digit area") << u"（023）6812 3456"_s << u"023-****3456"_s << u"023-******56"_s;
    QTest::newRow("+86") << u"+86 138-0013-8000"_s << u"138****8000"_s << u"*********00"_s;
    QTest::newRow("no phone") << u"12"_s << u"**"_s << u"**"_s;
    QTest::newRow("foreign") << u"+44 20 7946 0958"_s << u"*********0958"_s << u"***********58"_s;
    QTest::newRow("none") << u""_s << u""_s << u""_s;
}

void TestMasking::masksAPhone()
{
    QFETCH(QString, phone);
    QTEST(maskedPhone(phone), "usual");
    QTEST(maskedPhone(phone, MaskingStep::Strict), "strict");
}

void TestMasking::masksAnAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("usual");
    QTest::addColumn<QString>("strict");
    QTest::newRow("street office") << u"重庆市渝中区解放碑街道民权路28号"_s << u"重庆市渝中区解放碑街道***"_s
                                   << u"重庆市渝中区***"_s;
    QTest::newRow("no town") << u"重庆市渝中区民权路28号5栋"_s << u"重庆市渝中区***"_s
                             << u"重庆市渝中区***"_s;
    QTest::newRow("county town") << u"河南省信阳市潢川县城关镇菜市街12号"_s
                                 << u"河南省信阳市潢川县城关镇***"_s << u"河南省信阳市潢川县***"_s;
    QTest::newRow("autonomous region")
        << u"广西壮族自治区贺州市八步区莲塘镇3组"_s << u"广西壮族自治区贺州市八步区莲塘镇***"_s
        << u"广西壮族自治区贺州市八步区***"_s;
    QTest::newRow("district that holds 市")
        << u"湖北省荆州市沙市区江津路5号"_s << u"湖北省荆州市沙市区***"_s << u"湖北省荆州市沙市区***"_s;
    QTest::newRow("county first") << u"潢川县桃林铺镇9号"_s << u"潢川县桃林铺镇***"_s << u"潢川县***"_s;
    QTest::newRow("an estate is no district")
        << u"重庆市幸福小区3栋2单元"_s << u"重庆市***"_s << u"重庆市***"_s;
    QTest::newRow("nothing to go by") << u"幸福路3号"_s << u"***"_s << u"***"_s;
    QTest::newRow("none") << u""_s << u""_s << u""_s;
}

void TestMasking::masksAnAddress()
{
    QFETCH(QString, address);
    QTEST(maskedAddress(address), "usual");
    QTEST(maskedAddress(address, MaskingStep::Strict), "strict");
}

void TestMasking::masksEveryoneOfAnApplication()
{
    Parties parties;
    parties.applicant = {u"王小明"_s, u"id_card"_s, u"110105194912310021"_s, {}, u"13800138000"_s};
    parties.agent = Person{u"欧阳小明"_s, u"passport"_s, u"E12345678"_s, {}, {}};
    parties.address = u"重庆市渝中区民权路28号"_s;
    parties.accountNumber = u"0012345678"_s;
    const Parties shown = masked(parties);
    QCOMPARE(shown.applicant,
             (Person{u"王*明"_s, u"id_card"_s, u"110105********0021"_s, {}, u"138****8000"_s}));
    QVERIFY(shown.agent.has_value());
    QCOMPARE(shown.agent->name, u"欧**明"_s);
    QCOMPARE(shown.agent->idNumber, u"E******78"_s);
    QCOMPARE(shown.address, u"重庆市渝中区***"_s);
    QCOMPARE(shown.accountNumber, u"******5678"_s);
}

QTEST_GUILESS_MAIN(TestMasking)
#include "tst_masking.moc"
