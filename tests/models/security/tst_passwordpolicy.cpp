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
};

void TestPasswordPolicy::saysWhichDemandIsNotMet_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("demand");
    QTest::newRow("good") << u"clerk"_s << u"Mei#2hua"_s << QString();
    QTest::newRow("empty") << u"clerk"_s << QString() << u"length"_s;
    QTest::newRow("seven") << u"clerk"_s << u"Mei#2hu"_s << u"length"_s;
    QTest::newRow("one kind") << u"clerk"_s << u"meihuameihua"_s << u"kinds"_s;
    QTest::newRow("two kinds") << u"clerk"_s << u"meihua20261120"_s << u"kinds"_s;
    QTest::newRow("three kinds") << u"clerk"_s << u"Meihua20261120"_s << QString();
    QTest::newRow("Chinese counts as other") << u"clerk"_s << u"梅花mei hua 2"_s << QString();
    QTest::newRow("name inside") << u"clerk"_s << u"#Clerk2026"_s << u"user_name"_s;
    QTest::newRow("short name inside") << u"li"_s << u"Li#hua2026"_s << QString();
    QTest::newRow("everybody's first") << u"clerk"_s << u"P@ssw0rd"_s << u"common"_s;
}

void TestPasswordPolicy::saysWhichDemandIsNotMet()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, demand);
    const Result<void> checked = checkPassword(gradedProtectionPolicy(), user, password);
    QCOMPARE(checked.has_value(), demand.isEmpty());
    if (!checked) {
        QCOMPARE(checked.error().code, ErrorCode::PasswordTooWeak);
        QCOMPARE(checked.error().detail, demand);
    }
}

QTEST_GUILESS_MAIN(TestPasswordPolicy)
#include "tst_passwordpolicy.moc"
