// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/people/idnumber.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;
using Fault = IdNumberCheck::Fault;

namespace {
const QDate Today(2026, 11, 20);
}

/// GB 11643. The numbers that pass are the standard's own samples.
class TestIdNumber final : public QObject
{
    Q_OBJECT

private slots:
    void judgesANumber_data();
    void judgesANumber();
    void keepsTheCompactNumberAndTheBirthDate();
    void everySingleWrongDigitIsFound();
    void aRealHallTakesOnlyRightNumbers();
    void aDemoHallTakesOnlyNumbersOfNobody();
    void anErrorDoesNotCarryTheNumber();
    void turns15Into18ForSearching_data();
    void turns15Into18ForSearching();
};

void TestIdNumber::judgesANumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("expected");
    // E27
    QTest::newRow("sample of the standard") << u"11010519491231002X"_s << u""_s << u"X"_s;
    QTest::newRow("small x") << u"11010519491231002x"_s << u""_s << u"X"_s;
    QTest::newRow("wrong check digit") << u"110105194912310021"_s << u"check"_s << u"X"_s;
    QTest::newRow("second sample") << u"440524188001010014"_s << u""_s << u"4"_s;
    QTest::newRow("30 February, right check digit") << u"110105199902300015"_s << u"date"_s << u"5"_s;
    QTest::newRow("16 digits") << u"5001012000010112"_s << u"length"_s << u""_s;
    // what cards, scanners and people type
    QTest::newRow("full width, blanks") << u" １１０１０５ 19491231 002Ｘ\r\n"_s << u""_s << u"X"_s;
    QTest::newRow("hyphens") << u"110105-19491231-002X"_s << u""_s << u"X"_s;
    QTest::newRow("invisible mark of a copied number")
        << u"\u202A11010519491231002X\u202C"_s << u""_s << u"X"_s;
    QTest::newRow("nothing") << u""_s << u"length"_s << u""_s;
    QTest::newRow("15 digits are no document") << u"110105491231002"_s << u"length"_s << u""_s;
    QTest::newRow("19 characters") << u"11010519491231002X1"_s << u"length"_s << u""_s;
    QTest::newRow("letter inside") << u"1101051949123100AX"_s << u"format"_s << u""_s;
    QTest::newRow("X inside") << u"1101051949123X0021"_s << u"format"_s << u""_s;
    QTest::newRow("ends in a letter") << u"11010519491231002Y"_s << u"format"_s << u""_s;
    QTest::newRow("digits of another script") << u"١١٠١٠٥١٩٤٩١٢٣١٠٠٢٨"_s << u"format"_s << u""_s;
    QTest::newRow("month 13") << u"110105194913310021"_s << u"date"_s << u"1"_s;
    QTest::newRow("29 February of no leap year") << u"110105190002290020"_s << u"date"_s << u"5"_s;
    QTest::newRow("day 00") << u"110105194912000020"_s << u"date"_s << u"1"_s;
    QTest::newRow("born tomorrow") << u"110105202611210020"_s << u"future"_s << u"2"_s;
}

void TestIdNumber::judgesANumber()
{
    QFETCH(QString, typed);
    QFETCH(QString, fault);
    QFETCH(QString, expected);
    const IdNumberCheck check = checkIdNumber(typed, Today);
    QCOMPARE(wordOf(check.fault), fault);
    QCOMPARE(check.expected.isNull() ? QString() : QString(check.expected), expected);
    QCOMPARE(check.isValid(), fault.isEmpty());
}

void TestIdNumber::keepsTheCompactNumberAndTheBirthDate()
{
    const IdNumberCheck check = checkIdNumber(u"110105 19491231 002x"_s, Today);
    QCOMPARE(check.number, u"11010519491231002X"_s);
    QCOMPARE(check.birth, QDate(1949, 12, 31));
    QVERIFY(checkIdNumber(u"110105202611200028"_s, Today).fault != Fault::Future); // born today
    QVERIFY(checkIdNumber(u"110105199003070028"_s, QDate(1970, 1, 1)).fault !=
            Fault::Future); // the clock errs
}

void TestIdNumber::everySingleWrongDigitIsFound()
{
    const QString right = u"440524188001010014"_s;
    for (int at = 0; at < 17; ++at) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            QString wrong = right;
            wrong[at] = digit;
            if (wrong != right)
                QVERIFY2(!checkIdNumber(wrong, Today).isValid(), qPrintable(wrong));
        }
    }
}

void TestIdNumber::aRealHallTakesOnlyRightNumbers()
{
    const auto taken = acceptIdNumber(u"11010519491231002x"_s, Today, false);
    QVERIFY(taken);
    QCOMPARE(*taken, u"11010519491231002X"_s);
    const auto refused = acceptIdNumber(u"110105194912310021"_s, Today, false);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{ErrorCode::BadIdNumber, u"id_number"_s, u"check"_s, {u"X"_s}}));
    QCOMPARE(acceptIdNumber(u"110105199902300015"_s, Today, false).error().detail, u"date"_s);
    QCOMPARE(acceptIdNumber(u"1101051999"_s, Today, false).error().detail, u"length"_s);
}

void TestIdNumber::aDemoHallTakesOnlyNumbersOfNobody()
{
    QVERIFY(acceptIdNumber(u"110105194912310021"_s, Today, true));
    QCOMPARE(acceptIdNumber(u"11010519491231002X"_s, Today, true).error().detail, u"demo"_s);
    QCOMPARE(acceptIdNumber(u"110105199902300011"_s, Today, true).error().detail, u"date"_s);
    QCOMPARE(acceptIdNumber(u"11010519991"_s, Today, true).error().detail, u"length"_s);
}

void TestIdNumber::anErrorDoesNotCarryTheNumber()
{
    for (const bool demo : {false, true}) {
        const QString number = demo ? u"11010519491231002X"_s : u"110105194912310021"_s;
        const Error error = acceptIdNumber(number, Today, demo).error();
        QVERIFY(!QString(error.place + error.detail + error.args.join(u' ')).contains(number.left(6)));
    }
}

void TestIdNumber::turns15Into18ForSearching_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    QTest::newRow("E28") << u"110105491231002"_s << u"11010519491231002X"_s;
    QTest::newRow("with blanks") << u"110105 491231 002"_s << u"11010519491231002X"_s;
    QTest::newRow("date does not exist") << u"110105490231002"_s << QString();
    QTest::newRow("letter") << u"11010549123100X"_s << QString();
    QTest::newRow("18 digits") << u"11010519491231002X"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestIdNumber::turns15Into18ForSearching()
{
    QFETCH(QString, typed);
    QFETCH(QString, number);
    QCOMPARE(idNumberFrom15(typed).value_or(QString()), number);
}

QTEST_GUILESS_MAIN(TestIdNumber)
#include "tst_idnumber.moc"
