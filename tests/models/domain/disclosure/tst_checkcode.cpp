// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/checkcode.h"
#include "models/domain/disclosure/poster.h"

#include <QCryptographicHash>
#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class CheckCodeTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsPublicationAndSheet_data();
    void tellsPublicationAndSheet();
    void usesNoLookAlikes();
    void takesWhatPeopleTypeAndReadersScan_data();
    void takesWhatPeopleTypeAndReadersScan();
    void findsEveryWrongCharacter();
    void findsEverySwapOfTwo();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void standsInTheQrTextOfAPublishedPosterOnly();
};

namespace {

QByteArray hashOf(const char *text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

} // namespace

void CheckCodeTest::tellsPublicationAndSheet_data()
{
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<int>("sheet");
    QTest::addRow("lowest") << QByteArray(32, '\0') << 1;
    QTest::addRow("highest") << QByteArray(32, '\xFF') << CheckCode::MostSheets;
    QTest::addRow("just the prefix") << QByteArray("\x01\x02\x03\x04\x05", 5) << 7;
    QTest::addRow("a real hash") << hashOf("published") << 2;
}

void CheckCodeTest::tellsPublicationAndSheet()
{
    QFETCH(QByteArray, hash);
    QFETCH(int, sheet);
    const QString code = checkCodeOf(hash, sheet);
    QCOMPARE(code.size(), 13);
    const auto read = parseCheckCode(code);
    QVERIFY(read);
    QCOMPARE(read->prefix, hash.left(CheckCode::PrefixBytes));
    QCOMPARE(read->sheet, sheet);
}

void CheckCodeTest::usesNoLookAlikes()
{
    QString all;
    for (int i = 0; i < 400; ++i)
        all += checkCodeOf(hashOf(QByteArray::number(i).constData()), 1 + i % CheckCode::MostSheets);
    for (const QChar character : u"0O1IL5S8BGUZQ"_s)
        QVERIFY2(!all.contains(character), qPrintable(QString(character)));
}

void CheckCodeTest::takesWhatPeopleTypeAndReadersScan_data()
{
    const QString code = checkCodeOf(hashOf("a"), 3);
    QString bare = code;
    bare.remove(u'-');
    QString wide;
    for (const QChar character : code)
        wide += QChar(static_cast<char16_t>(character.unicode() + 0xFEE0));
    QTest::addColumn<QString>("typed");
    QTest::addRow("as printed") << code;
    QTest::addRow("without hyphens") << bare;
    QTest::addRow("lower case") << code.toLower();
    QTest::addRow("with blanks") << u"  "_s + bare.left(4) + u' ' + bare.mid(4) + u'\n';
    QTest::addRow("full width") << wide;
    QTest::addRow("with its word") << u"校验码："_s + code;
    QTest::addRow("the whole QR text") << u"某供电公司\n电价 第3版 2026-11-20发布\n校验码 "_s + code;
}

void CheckCodeTest::takesWhatPeopleTypeAndReadersScan()
{
    QFETCH(QString, typed);
    const auto read = parseCheckCode(typed);
    QVERIFY(read);
    QCOMPARE(*read, (CheckCode{hashOf("a").left(CheckCode::PrefixBytes), 3}));
}

void CheckCodeTest::findsEveryWrongCharacter()
{
    const QString code = checkCodeOf(hashOf("b"), 5);
    const QString alphabet = u"234679ACDEFHJKMNPRTVWXY"_s;
    for (qsizetype i = 0; i < code.size(); ++i) {
        for (const QChar other : alphabet) {
            if (code.at(i) == u'-' || code.at(i) == other)
                continue;
            QString wrong = code;
            wrong[i] = other;
            QVERIFY2(!parseCheckCode(wrong), qPrintable(wrong));
        }
    }
}

void CheckCodeTest::findsEverySwapOfTwo()
{
    QString code = checkCodeOf(hashOf("c"), 9);
    code.remove(u'-');
    for (qsizetype i = 0; i < code.size(); ++i) {
        for (qsizetype j = i + 1; j < code.size(); ++j) {
            if (code.at(i) == code.at(j))
                continue;
            QString wrong = code;
            wrong[i] = code.at(j);
            wrong[j] = code.at(i);
            QVERIFY2(!parseCheckCode(wrong), qPrintable(wrong));
        }
    }
}

void CheckCodeTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("fault");
    QTest::addRow("nothing") << u""_s << u"length"_s;
    QTest::addRow("one short") << u"2222222222"_s << u"length"_s;
    QTest::addRow("look-alike") << u"O222-2222-222"_s << u"character"_s;
    QTest::addRow("markup") << u"<b>22222222"_s << u"character"_s;
    QTest::addRow("sheet nought") << u"2222-2222-222"_s << u"check"_s;
    QTest::addRow("above forty bits") << u"YYYY-YYYY-Y33"_s << u"check"_s;
}

void CheckCodeTest::saysWhatIsWrong()
{
    QFETCH(QString, typed);
    const auto read = parseCheckCode(typed);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadCheckCode);
    QTEST(read.error().detail, "fault");
}

void CheckCodeTest::standsInTheQrTextOfAPublishedPosterOnly()
{
    Poster poster;
    poster.organisation = u"某供电公司"_s;
    poster.item = u"电价和收费标准"_s;
    poster.version = 3;
    poster.published = QDate(2026, 11, 20);
    poster.publication = hashOf("event");
    QVERIFY(!poster.isDraft());
    const auto read = parseCheckCode(qrTextOf(poster, 2));
    QVERIFY(read);
    QCOMPARE(*read, (CheckCode{poster.publication.left(CheckCode::PrefixBytes), 2}));
    poster.content.blocks = {ContentParagraph{{{ContentPart::Kind::Blank, u"地址"_s, {}}}, false}};
    QVERIFY(poster.isDraft());
    QCOMPARE(qrTextOf(poster, 2), QString());
}

QTEST_GUILESS_MAIN(CheckCodeTest)
#include "tst_checkcode.moc"
