// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/roles.h"

#include <QTest>

using namespace powerhall;

class TestRoles final : public QObject
{
    Q_OBJECT

private slots:
    void inspectorChangesNothing();
    void onlyTheHeadPassesInEmergency();
    void administratorTouchesNoApplication();
    void wordsReadBack();
};

void TestRoles::inspectorChangesNothing()
{
    for (const Act act : allActs()) {
        const bool reads =
            act == Act::ReadApplications || act == Act::RevealPersonalData || act == Act::ReadJournal;
        QCOMPARE(mayDo(Role::Inspector, act), reads);
    }
}

void TestRoles::onlyTheHeadPassesInEmergency()
{
    for (const Role role : allRoles())
        QCOMPARE(mayDo(role, Act::EmergencyPass), role == Role::Head);
}

void TestRoles::administratorTouchesNoApplication()
{
    QVERIFY(!mayDo(Role::Administrator, Act::ReadApplications));
    QVERIFY(!mayDo(Role::Administrator, Act::AcceptApplication));
    QVERIFY(mayDo(Role::Administrator, Act::ManageUsers));
}

void TestRoles::wordsReadBack()
{
    for (const Role role : allRoles())
        QCOMPARE(roleOf(wordOf(role)), role);
    QCOMPARE(roleOf(QStringLiteral("root")), std::nullopt);
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
