// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/partyrules.h"

#include "models/core/json.h"
#include "models/services/personkeys.h"
#include "models/services/rulebook.h"
#include "tests/support/testhall.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestPartyRules final : public QObject
{
    Q_OBJECT

private slots:
    void judgesPeople_data();
    void judgesPeople();
    void aDemoHallTakesOnlyWrongNumbers();
    void anAgentIsJudgedLikeTheApplicant();
    void keepsWhatWasTypedFitToKeep();
    void noErrorRepeatsWhatWasTyped();
    void seesPersonalDataInAReason_data();
    void seesPersonalDataInAReason();
    void namesFilledFields();
    void ordersVersions_data();
    void ordersVersions();
};

namespace {

const QDate Today(2026, 3, 2);
const QString Body = u"50010119900101001"_s;

Parties typed(const Person &person)
{
    return {person, {}, u"云津县青禾镇梧桐里 12 号"_s, u"5000000001"_s};
}

} // namespace

void TestPartyRules::judgesPeople_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("creditCode");
    QTest::addColumn<QString>("code"); ///< of the refusal
    QTest::addColumn<QString>("detail");
    const QString none;
    QTest::newRow("card") << u"秦晓岚"_s << u"id_card"_s << idNumber(Body) << none << none << none;
    QTest::newRow("no document shown") << u"秦晓岚"_s << none << none << none << none << none;
    QTest::newRow("no name") << u"  "_s << none << none << none << u"missing_key"_s << none;
    QTest::newRow("wrong digit") << u"秦晓岚"_s << u"id_card"_s << idNumber(Body, false) << none
                                 << u"bad_id_number"_s << u"check"_s;
    QTest::newRow("15 digits") << u"秦晓岚"_s << u"id_card"_s << u"500101900101001"_s << none
                               << u"bad_id_number"_s << u"length"_s;
    QTest::newRow("passport") << u"Ana Lind"_s << u"passport"_s << u"X1234567"_s << none << none << none;
    QTest::newRow("military") << u"秦晓岚"_s << u"military"_s << u"军字第 0012345 号"_s << none << none
                              << none;
    QTest::newRow("household") << u"秦晓岚"_s << u"household"_s << u"户 500101 0042"_s << none << none
                               << none;
    QTest::newRow("passport too short")
        << u"Ana Lind"_s << u"passport"_s << u"X1"_s << none << u"bad_id_number"_s << u"length"_s;
    QTest::newRow("passport with markup")
        << u"Ana Lind"_s << u"passport"_s << u"<b>X123</b>"_s << none << u"bad_id_number"_s << u"format"_s;
    QTest::newRow("unknown kind") << u"秦晓岚"_s << u"library_card"_s << u"12345"_s << none
                                  << u"unknown_value"_s << u"library_card"_s;
    QTest::newRow("number without kind")
        << u"秦晓岚"_s << none << idNumber(Body) << none << u"unknown_value"_s << none;
    QTest::newRow("lawful old credit code")
        << u"云津县纸业"_s << none << none << u"91350100M0001TGQXM"_s << none << none;
    QTest::newRow("name of 300") << QString(300, u'长') << none << none << none << u"too_long"_s << none;
}

void TestPartyRules::judgesPeople()
{
    QFETCH(QString, name);
    QFETCH(QString, kind);
    QFETCH(QString, number);
    QFETCH(QString, creditCode);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    const auto checked = checkParties(typed({name, kind, number, creditCode, {}}), Today, false);
    QCOMPARE(checked ? QString() : wordOf(checked.error().code), code);
    if (!checked)
        QCOMPARE(checked.error().detail, detail);
}

void TestPartyRules::aDemoHallTakesOnlyWrongNumbers()
{
    const auto real = checkParties(typed({u"秦晓岚"_s, u"id_card"_s, idNumber(Body), {}, {}}), Today, true);
    QVERIFY(!real);
    QCOMPARE(real.error().code, ErrorCode::BadIdNumber);
    QVERIFY(checkParties(typed({u"秦晓岚"_s, u"id_card"_s, idNumber(Body, false), {}, {}}), Today, true));
}

void TestPartyRules::anAgentIsJudgedLikeTheApplicant()
{
    Parties parties = typed({u"秦晓岚"_s, u"id_card"_s, idNumber(Body), {}, {}});
    parties.agent = Person{u"秦小舟"_s, u"id_card"_s, idNumber(Body, false), {}, {}};
    const auto checked = checkParties(parties, Today, false);
    QVERIFY(!checked);
    QCOMPARE(checked.error().place, u"$.agent.id_number"_s);
}

void TestPartyRules::keepsWhatWasTypedFitToKeep()
{
    const auto checked = checkParties(
        {{u" 秦晓岚\u202e\n"_s, u"id_card"_s, u"５００１０１ 1990-0101-001"_s + idNumber(Body).back(),
          u"91500103ma5u00003n"_s, u"130 0001 2345"_s},
         {},
         u"梧桐里\t12 号"_s,
         u"５０00"_s},
        Today, false);
    QVERIFY(checked);
    QCOMPARE(checked->applicant.name, u"秦晓岚"_s);
    QCOMPARE(checked->applicant.idNumber, idNumber(Body));
    QCOMPARE(checked->address, u"梧桐里 12 号"_s);
    QCOMPARE(checked->accountNumber, u"5000"_s);
}

void TestPartyRules::noErrorRepeatsWhatWasTyped()
{
    const QString number = idNumber(Body, false);
    for (const Person &person :
         {Person{u"秦晓岚"_s, u"id_card"_s, number, {}, {}}, Person{u"秦晓岚"_s, number, number, {}, {}},
          Person{u"秦晓岚"_s, u"passport"_s, u"秦晓岚!"_s, {}, {}}}) {
        const auto checked = checkParties(typed(person), Today, false);
        QVERIFY(!checked);
        const QString all = checked.error().place + checked.error().detail + checked.error().args.join(u' ');
        QVERIFY(!all.contains(number));
        QVERIFY(!all.contains(u"秦"_s));
    }
}

void TestPartyRules::seesPersonalDataInAReason_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("repeats");
    QTest::newRow("plain") << u"客户内部线路未完工"_s << false;
    QTest::newRow("name") << u"秦晓岚要求暂缓"_s << true;
    QTest::newRow("number with blanks") << u"证件 500101 19900101 001%1"_s.arg(idNumber(Body).back()) << true;
    QTest::newRow("phone") << u"请打 130-0001-2345"_s << true;
    QTest::newRow("address") << u"去云津县青禾镇梧桐里 12 号看过"_s << true;
    QTest::newRow("surname alone") << u"秦女士来电"_s << false;
}

void TestPartyRules::seesPersonalDataInAReason()
{
    QFETCH(QString, reason);
    QFETCH(bool, repeats);
    const Parties parties = typed({u"秦晓岚"_s, u"id_card"_s, idNumber(Body), {}, u"13000012345"_s});
    QCOMPARE(mentions(reason, parties), repeats);
}

void TestPartyRules::namesFilledFields()
{
    Parties parties = typed({u"秦晓岚"_s, {}, {}, {}, u"13000012345"_s});
    parties.agent = Person{u"秦小舟"_s, {}, {}, {}, {}};
    QCOMPARE(filledFields(parties), (QStringList{u"account_number"_s, u"address"_s, u"agent.name"_s,
                                                 u"applicant.name"_s, u"applicant.phone"_s}));
}

void TestPartyRules::ordersVersions_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<bool>("newer");
    QTest::newRow("same") << u"2026.1"_s << u"2026.1"_s << false;
    QTest::newRow("number, not text") << u"2026.10"_s << u"2026.9"_s << true;
    QTest::newRow("older") << u"2025.12"_s << u"2026.1"_s << false;
    QTest::newRow("longer") << u"2026.1.1"_s << u"2026.1"_s << true;
    QTest::newRow("dates") << u"2026-03-01"_s << u"2026-02-28"_s << true;
    QTest::newRow("words") << u"2026.b"_s << u"2026.a"_s << true;
}

void TestPartyRules::ordersVersions()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(bool, newer);
    QCOMPARE(isNewerVersion(left, right), newer);
}

QTEST_GUILESS_MAIN(TestPartyRules)
#include "tst_partyrules.moc"
