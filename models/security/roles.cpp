// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/roles.h"

#include <QStringList>

namespace powerhall {

namespace {

struct ActRow
{
    Act act;
    const char *word;
    const char *roles; ///< C clerk, H head of hall, I inspector, A administrator, M maker, 1 2 3 reviewers, R
                       ///< report maker, Y system, S security, U audit administrator
};

// The table of acts by role. An inspector reads everything and changes nothing but what was found on a round;
// an administrator keeps accounts and rules and touches no application. What is disclosed is public, so
// everyone reads the register.
constexpr ActRow Acts[] = {
    {Act::ReadApplications, "read_applications", "CHI"},
    {Act::RevealPersonalData, "reveal_personal_data", "CHI"},
    {Act::AcceptApplication, "accept", "CH"},
    {Act::SupplyDocument, "supply", "CH"},
    {Act::ReachStage, "advance", "CH"},
    {Act::EmergencyPass, "emergency_pass", "H"},
    {Act::SuspendApplication, "suspend", "CH"},
    {Act::ResumeApplication, "resume", "CH"},
    {Act::WithdrawApplication, "withdraw", "CH"},
    {Act::CorrectApplication, "correct", "CH"},
    {Act::EnterElsewhere, "enter_elsewhere", "CH"},
    {Act::HandOver, "hand_over", "CH"},
    {Act::PrintSlip, "print", "CH"},
    {Act::VoidSlip, "void_slip", "CH"},
    {Act::ImportRules, "import_rules", "HAY"},
    {Act::ChangeSettings, "change_settings", "HAY"},
    {Act::ManageUsers, "manage_users", "AY"},
    {Act::AssignRoles, "assign_roles", "AS"},
    {Act::ResetPassword, "reset_password", "AHS"},
    {Act::ChangePolicy, "change_policy", "AS"},
    {Act::ReadJournal, "read_journal", "IHAU"},
    {Act::ExportJournal, "export_journal", "AU"},
    {Act::SeeAccess, "see_access", "IHAU"},
    {Act::ErasePerson, "erase_person", "AS"},
    {Act::AddPage, "add_page", "CH"},
    {Act::CarryBundle, "carry_bundle", "CHAM123RY"},
    {Act::ReadDisclosure, "read_disclosure", "CHIAM123RYSU-"},
    {Act::DraftDisclosure, "draft_disclosure", "MH"},
    {Act::ReviewContent, "review_content", "1H"},
    {Act::ReviewCompliance, "review_compliance", "2"},
    {Act::ReviewConfidentiality, "review_confidentiality", "3"},
    {Act::PublishDisclosure, "publish_disclosure", "MH"},
    {Act::PostDisclosure, "post_disclosure", "CHM"},
    {Act::WithdrawDisclosure, "withdraw_disclosure", "MH"},
    {Act::KeepWall, "keep_wall", "CHM"},
    {Act::AnswerEnquiry, "answer_enquiry", "CHM"},
    {Act::RecordInspection, "record_inspection", "IH"},
    {Act::CloseFinding, "close_finding", "CHM"},
    {Act::KeepCapacity, "keep_capacity", "MH"},
    {Act::ReleaseFigure, "release_figure", "MH"},
    {Act::ReadLiaisons, "read_liaisons", "HIM"},
    {Act::KeepLiaisons, "keep_liaisons", "HM"},
    {Act::AssessDisclosure, "assess_disclosure", "HI"},
    {Act::ReadReports, "read_reports", "CHIR"},
    {Act::RecordOutage, "record_outage", "CHR"},
    {Act::ReleaseReport, "release_report", "HR"},
    {Act::HandInReturn, "hand_in_return", "HR"},
    {Act::NoteRevisit, "note_revisit", "CH"},
    {Act::KeepLedger, "keep_ledger", "HR"},
    {Act::SetOutageBudget, "set_outage_budget", "HR"},
};

constexpr struct
{
    Role role;
    const char *word;
    char letter;
    bool above; ///< may be held by somebody of a place above
} Roles[] = {
    {Role::Clerk, "clerk", 'C', false},
    {Role::Head, "head", 'H', false},
    {Role::Inspector, "inspector", 'I', true},
    {Role::Administrator, "administrator", 'A', true},
    {Role::DisclosureMaker, "disclosure_maker", 'M', true},
    {Role::ContentReviewer, "content_reviewer", '1', true},
    {Role::ComplianceReviewer, "compliance_reviewer", '2', true},
    {Role::ConfidentialityReviewer, "confidentiality_reviewer", '3', true},
    {Role::ReportMaker, "report_maker", 'R', true},
    {Role::SystemAdministrator, "system_administrator", 'Y', true},
    {Role::SecurityAdministrator, "security_administrator", 'S', true},
    {Role::AuditAdministrator, "audit_administrator", 'U', true},
    {Role::Unassigned, "unassigned", '-', true},
};

const ActRow &rowOf(Act act)
{
    for (const ActRow &row : Acts) {
        if (row.act == act)
            return row;
    }
    Q_UNREACHABLE();
}

} // namespace

QString wordOf(Role role)
{
    for (const auto &row : Roles) {
        if (row.role == role)
            return QLatin1String(row.word);
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleOf(const QString &word)
{
    for (const auto &row : Roles) {
        if (word == QLatin1String(row.word))
            return row.role;
    }
    return {};
}

QString wordOf(Act act)
{
    return QLatin1String(rowOf(act).word);
}

bool mayDo(Role role, Act act)
{
    for (const auto &row : Roles) {
        if (row.role == role)
            return QLatin1String(rowOf(act).roles).contains(QLatin1Char(row.letter));
    }
    return false;
}

bool mayBeHeldAbove(Role role)
{
    for (const auto &row : Roles) {
        if (row.role == role)
            return row.above;
    }
    return false;
}

QList<Role> allRoles()
{
    QList<Role> result;
    for (const auto &row : Roles)
        result.append(row.role);
    return result;
}

QList<Act> allActs()
{
    QList<Act> result;
    for (const ActRow &row : Acts)
        result.append(row.act);
    return result;
}

} // namespace powerhall
