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
    // Three administrators, none of whom can do another's act (三员分立). `Administrator` is all three in
    // one, where a small station has one person for them; once the three are there it is given to nobody any
    // more.
    SystemAdministrator,   ///< accounts, rules, settings, the hub (系统管理员)
    SecurityAdministrator, ///< roles, policy, keys, erasing (安全管理员)
    AuditAdministrator,    ///< reads and exports the journal (审计管理员)
    Unassigned,            ///< an account without a role yet: may do nothing
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
    ManageUsers,   ///< adds and disables accounts
    AssignRoles,   ///< says who may do what
    ResetPassword, ///< wraps the keys anew for somebody who forgot the password
    ChangePolicy,  ///< passwords, idle lock
    ReadJournal,
    ExportJournal,
    SeeAccess,   ///< who saw a person's data
    ErasePerson, ///< destroys the key of a person's data
    AddPage,     ///< scans and photos of documents
    CarryBundle, ///< exports and imports bundles: what goes is sealed for its reader
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

QString wordOf(Role role); ///< clerk · head · inspector · administrator …
std::optional<Role> roleOf(const QString &word);
QString wordOf(Act act);
bool mayDo(Role role, Act act);
/// Whether somebody of a place above (the county) may hold the role at this station: administration and
/// review may, since a station of two people cannot staff them; what is done at the counter may not.
bool mayBeHeldAbove(Role role);
QList<Role> allRoles();
QList<Act> allActs();

} // namespace powerhall
