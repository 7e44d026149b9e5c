// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/search/pinyin.h"

#include <QTest>

using namespace powerhall;

class PinyinTest final : public QObject
{
    Q_OBJECT

private slots:
    void givesTheInitialsOfAName_data();
    void givesTheInitialsOfAName();
    void knowsAReadingForNearlyEveryCommonCharacter();
    void hasNoInitialForWhatIsNotChinese();
};

void PinyinTest::givesTheInitialsOfAName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("initials");

    const auto row = [](const char *what, const char16_t *name, const char *initials) {
        QTest::addRow("%s", what) << QString::fromUtf16(name) << QByteArray(initials);
    };
    row("two characters", u"张伟", "ZW");
    row("three characters", u"欧阳娜", "OYN");
    row("surname Shan", u"单立新", "SLX");
    row("surname Zeng", u"曾凡", "ZF");
    row("surname Xie", u"解放", "XF");
    row("surname Qiu", u"仇英", "QY");
    row("surname Zha", u"查良", "ZL");
    row("surname Piao", u"朴顺", "PS");
    row("surname Ou", u"区小明", "OXM");
    row("surname Ge", u"盖亮", "GL");
    row("surname Ren", u"任强", "RQ");
    row("surname Hua", u"华光", "HG");
    row("surname Yuchi", u"尉迟恭", "YCG");
    row("surname Moqi", u"万俟丽", "MQL");
    row("surname Qin", u"覃军", "QJ");
    row("the same character inside a name", u"李单", "LD");
    row("a place", u"重庆小面馆", "CQXMG");
    row("a bank", u"某某银行支行", "MMYHZH");
    row("a firm begins with no surname", u"单县第二机械厂", "DXDEJXC");
    row("letters and digits", u"abc公司2号", "ABCGS2H");
    row("a space inside", u"王 明", "WM");
    row("extension A", u"㐱", "Z");
    row("extension B", u"𠀀", "H");
    row("ideographic zero", u"王〇", "WL");
    row("an unpaired surrogate", u"王\xd840", "W");
    row("punctuation alone", u"·—（）", "");
    row("nothing", u"", "");
}

void PinyinTest::givesTheInitialsOfAName()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, initials);
    QCOMPARE(pinyinInitials(name), initials);
}

void PinyinTest::knowsAReadingForNearlyEveryCommonCharacter()
{
    int known = 0;
    for (char32_t c = 0x4e00; c <= 0x9fa5; ++c)
        known += pinyinInitial(c) != '\0';
    QCOMPARE_GE(known, 20'800);
}

void PinyinTest::hasNoInitialForWhatIsNotChinese()
{
    for (const char32_t c :
         {U'\0', U'A', U'。', U'あ', U'가', char32_t(0xd800), char32_t(0x10ffff), char32_t(0xffffffff)})
        QCOMPARE(pinyinInitial(c), '\0');
}

QTEST_GUILESS_MAIN(PinyinTest)
#include "tst_pinyin.moc"
