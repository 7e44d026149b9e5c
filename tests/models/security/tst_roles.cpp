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
    void eachReviewHasItsOwnRole();
    void onlyTheHeadPassesInEmergency();
    void administratorTouchesNoApplication();
    void noneOfTheThreeDoesAnothersAct();
    void theThreeCoverWhatOneAdministratorDoes();
    void administrationAndReviewMayBeHeldAbove();
    void wordsReadBack();
};

namespace {

const QList<Role> Three{Role::SystemAdministrator, Role::SecurityAdministrator, Role::AuditAdministrator};

} // namespace

void TestRoles::inspectorChangesNothing()
{
    const QList<Act> reads{Act::ReadApplications, Act::RevealPersonalData, Act::ReadJournal,
                           Act::ReadDisclosure,   Act::ReadLiaisons,       Act::AssessDisclosure,
                           Act::ReadReports,      Act::SeeAccess};
    for (const Act act : allActs())
        QCOMPARE(mayDo(Role::Inspector, act), reads.contains(act) || act == Act::RecordInspection);
}

void TestRoles::eachReviewHasItsOwnRole()
{
    const QList<QPair<Act, Role>> own{{Act::ReviewContent, Role::ContentReviewer},
                                      {Act::ReviewCompliance, Role::ComplianceReviewer},
                                      {Act::ReviewConfidentiality, Role::ConfidentialityReviewer}};
    for (const auto &[act, reviewer] : own) {
        for (const Role role : allRoles()) {
            const bool head =
                role == Role::Head && act == Act::ReviewContent; // of the department that made it
            QCOMPARE(mayDo(role, act), role == reviewer || head);
        }
        QVERIFY(!mayDo(reviewer, Act::DraftDisclosure));
        QVERIFY(!mayDo(reviewer, Act::ReadApplications));
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

void TestRoles::noneOfTheThreeDoesAnothersAct()
{
    for (const Act act : allActs()) {
        int holders = 0;
        for (const Role role : Three)
            holders += mayDo(role, act) ? 1 : 0;
        QVERIFY2(holders <= 1 || act == Act::ReadDisclosure, qPrintable(wordOf(act)));
    }
}

void TestRoles::theThreeCoverWhatOneAdministratorDoes()
{
    for (const Act act : allActs()) {
        bool covered = false;
        for (const Role role : Three)
            covered = covered || mayDo(role, act);
        QVERIFY2(covered == mayDo(Role::Administrator, act), qPrintable(wordOf(act)));
    }
}

void TestRoles::administrationAndReviewMayBeHeldAbove()
{
    for (const Role role : Three)
        QVERIFY(mayBeHeldAbove(role));
    QVERIFY(mayBeHeldAbove(Role::ComplianceReviewer));
    QVERIFY(!mayBeHeldAbove(Role::Clerk));
    QVERIFY(!mayBeHeldAbove(Role::Head));
}

void TestRoles::wordsReadBack()
{
    for (const Role role : allRoles())
        QCOMPARE(roleOf(wordOf(role)), role);
    QCOMPARE(roleOf(QStringLiteral("root")), std::nullopt);
}

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
