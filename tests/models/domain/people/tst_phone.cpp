// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/people/phone.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestPhone final : public QObject
{
    Q_OBJECT

private slots:
    void tellsPhonesApart_data();
    void tellsPhonesApart();
    void tellsWhatCanBeDialled_data();
    void tellsWhatCanBeDialled();
};

void TestPhone::tellsPhonesApart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<PhoneKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("mobile") << u"138 0013 8000"_s << PhoneKind::Mobile << u"13800138000"_s;
    QTest::newRow("full width") << u"１３８００１３８０００"_s << PhoneKind::Mobile << u"13800138000"_s;
    QTest::newRow("12x is no mobile") << u"12800138000"_s << PhoneKind::Unknown << u"12800138000"_s;
    QTest::newRow("ten digits") << u"1380013800"_s << PhoneKind::Unknown << u"1380013800"_s;
    QTest::newRow("twelve digits") << u"138001380001"_s << PhoneKind::Unknown << u"138001380001"_s;
    QTest::newRow("landline") << u"0376-3912345"_s << PhoneKind::Landline << u"0376-3912345"_s;
    QTest::newRow("Chongqing") << u"02368123456"_s << PhoneKind::Landline << u"023-68123456"_s;
    QTest::newRow("Beijing") << u"010 68123456"_s << PhoneKind::Landline << u"010-68123456"_s;
    QTest::newRow("no area") << u"68123456"_s << PhoneKind::Unknown << u"68123456"_s;
    QTest::newRow("95598") << u"95598"_s << PhoneKind::Service << u"95598"_s;
    QTest::newRow("12398") << u"12398"_s << PhoneKind::Service << u"12398"_s;
    QTest::newRow("966068") << u"966068"_s << PhoneKind::Service << u"966068"_s;
    QTest::newRow("400") << u"400-123-4567"_s << PhoneKind::Service << u"4001234567"_s;
    QTest::newRow("extension") << u"0376-3912345 转 801"_s << PhoneKind::Landline << u"0376-3912345转801"_s;
    QTest::newRow("ext.") << u"023 68123456 ext.9"_s << PhoneKind::Landline << u"023-68123456转9"_s;
    QTest::newRow("words") << u"无"_s << PhoneKind::Unknown << u"无"_s;
    QTest::newRow("nothing") << u""_s << PhoneKind::Unknown << u""_s;
}

void TestPhone::tellsPhonesApart()
{
    QFETCH(QString, typed);
    const Phone phone = readPhone(typed);
    QTEST(phone.kind, "kind");
    QTEST(phone.text(), "text");
}

void TestPhone::tellsWhatCanBeDialled_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("diallable");
    for (const QString &typed :
         {u"13800138000"_s, u"0376-3912345"_s, u"（023）6812 3456"_s, u"+44 20 7946 0958"_s,
          u"3912345转801"_s, u"110"_s, u"１３８００１３８０００"_s})
        QTest::addRow("%s", qPrintable(typed)) << typed << true;
    for (const QString &typed : {u""_s, u"无"_s, u"12"_s, u"1380013800O"_s, u"13800138000 张三"_s, u"转801"_s,
                                 u"123456789012345678901"_s, u"138+0013"_s, u"<b>138</b>"_s})
        QTest::addRow("not %s", qPrintable(typed)) << typed << false;
}

void TestPhone::tellsWhatCanBeDialled()
{
    QFETCH(QString, typed);
    QTEST(isDiallable(typed), "diallable");
}

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
