// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace powerhall {

enum class Role
{
    Clerk,
    Head,
    Inspector,
    Administrator,
    DisclosureMaker,         ///< words what is disclosed and keeps it in step (谁形成谁负责)
    ContentReviewer,         ///< 内容审核
    ComplianceReviewer,      ///< 合规审核
    ConfidentialityReviewer, ///< 保密审核
    ReportMaker,             ///< enters outages, computes and releases reports (报表编制)
};

/// Everything a person can do that a rule allows or forbids. One table (roles.cpp) says who may.
enum class Act
{
    ReadApplications,
    RevealPersonalData,
    AcceptApplication,
    SupplyDocument,
    ReachStage,
    EmergencyPass,
    SuspendApplication,
    ResumeApplication,
    WithdrawApplication,
    CorrectApplication,
    EnterElsewhere,
    HandOver,
    PrintSlip,
    VoidSlip,
    ImportRules,
    ChangeSettings,
    ManageUsers,
    ReadJournal,
    ReadDisclosure,
    DraftDisclosure,
    ReviewContent,
    ReviewCompliance,
    ReviewConfidentiality,
    PublishDisclosure,
    PostDisclosure,
    WithdrawDisclosure,
    KeepWall,
    AnswerEnquiry,
    RecordInspection,
    CloseFinding,
    KeepCapacity,
    ReleaseFigure,
    ReadLiaisons,
    KeepLiaisons,
    AssessDisclosure,
    ReadReports,
    RecordOutage,
    ReleaseReport,
    HandInReturn,
    NoteRevisit,
    KeepLedger,
    SetOutageBudget,
};

QString wordOf(Role role); ///< clerk · head · inspector · administrator
std::optional<Role> roleOf(const QString &word);
QString wordOf(Act act);
bool mayDo(Role role, Act act);
QList<Role> allRoles();
QList<Act> allActs();

} // namespace powerhall
