// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/passwordpolicy.h"

#include <QTest>

using namespace powerhall;
using namespace Qt::StringLiterals;

class TestPasswordPolicy final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhichDemandIsNotMet_data();
    void saysWhichDemandIsNotMet();
    void theTwoPresetsContradictEachOther();
};

void TestPasswordPolicy::saysWhichDemandIsNotMet_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("demand");
    QTest::addColumn<QString>("policy");
    QTest::newRow("good") << u"clerk"_s << u"Mei#2hua"_s << QString() << u"graded"_s;
    QTest::newRow("empty") << u"clerk"_s << QString() << u"length"_s << u"graded"_s;
    QTest::newRow("seven") << u"clerk"_s << u"Mei#2hu"_s << u"length"_s << u"graded"_s;
    QTest::newRow("one kind") << u"clerk"_s << u"meihuameihua"_s << u"kinds"_s << u"graded"_s;
    QTest::newRow("two kinds") << u"clerk"_s << u"meihua20261120"_s << u"kinds"_s << u"graded"_s;
    QTest::newRow("three kinds") << u"clerk"_s << u"Meihua20261120"_s << QString() << u"graded"_s;
    QTest::newRow("Chinese counts as other") << u"clerk"_s << u"梅花mei hua 2"_s << QString() << u"graded"_s;
    QTest::newRow("name inside") << u"clerk"_s << u"#Clerk2026"_s << u"user_name"_s << u"graded"_s;
    QTest::newRow("short name inside") << u"li"_s << u"Li#hua2026"_s << QString() << u"graded"_s;
    QTest::newRow("everybody's first") << u"clerk"_s << u"P@ssw0rd"_s << u"common"_s << u"graded"_s;
    QTest::newRow("NIST: fourteen") << u"clerk"_s << u"meihua kai le a"_s.left(14) << u"length"_s
                                    << u"nist"_s;
    QTest::newRow("NIST: fifteen of one kind")
        << u"clerk"_s << u"meihuakailemaya"_s << QString() << u"nist"_s;
    QTest::newRow("NIST: one letter") << u"clerk"_s << QString(20, u'x') << u"common"_s << u"nist"_s;
    QTest::newRow("NIST: a piece repeated")
        << u"clerk"_s << u"mei1mei1mei1mei1"_s << u"common"_s << u"nist"_s;
    QTest::newRow("NIST: a run") << u"clerk"_s << u"abcdefghijklmnopq"_s << u"common"_s << u"nist"_s;
    QTest::newRow("NIST: blocklist") << u"clerk"_s << u"CorrectHorseBatteryStaple"_s << u"common"_s
                                     << u"nist"_s;
}

void TestPasswordPolicy::saysWhichDemandIsNotMet()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, demand);
    QFETCH(QString, policy);
    const Result<void> checked = checkPassword(*passwordPolicyOf(policy), user, password);
    QCOMPARE(checked.has_value(), demand.isEmpty());
    if (!checked) {
        QCOMPARE(checked.error().code, ErrorCode::PasswordTooWeak);
        QCOMPARE(checked.error().detail, demand);
    }
}

// What makes the policy data: one asks for change and composition, the other forbids both.
void TestPasswordPolicy::theTwoPresetsContradictEachOther()
{
    const PasswordPolicy graded = *passwordPolicyOf(u"graded"_s);
    const PasswordPolicy nist = *passwordPolicyOf(u"nist"_s);
    QVERIFY(graded.changeDays > 0 && graded.kinds > 0 && graded.apartAdministrators);
    QVERIFY(nist.changeDays == 0 && nist.kinds == 0 && nist.shortest >= 15);
    QVERIFY(!graded.mayBeCommon && !nist.mayBeCommon);
    QCOMPARE(passwordPolicyOf(u"none"_s), std::nullopt);
}

QTEST_GUILESS_MAIN(TestPasswordPolicy)
#include "tst_passwordpolicy.moc"
