// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/error.h"

namespace powerhall {

namespace {

constexpr struct
{
    ErrorCode code;
    const char *word;
} Words[] = {
    {ErrorCode::FileMissing, "file_missing"},
    {ErrorCode::FileUnreadable, "file_unreadable"},
    {ErrorCode::NotUtf8, "not_utf8"},
    {ErrorCode::BrokenJson, "broken_json"},
    {ErrorCode::UnknownKey, "unknown_key"},
    {ErrorCode::MissingKey, "missing_key"},
    {ErrorCode::WrongType, "wrong_type"},
    {ErrorCode::UnknownValue, "unknown_value"},
    {ErrorCode::BadDate, "bad_date"},
    {ErrorCode::BadNumber, "bad_number"},
    {ErrorCode::BadCombination, "bad_combination"},
    {ErrorCode::BadIdNumber, "bad_id_number"},
    {ErrorCode::BadPhone, "bad_phone"},
    {ErrorCode::BadCheckCode, "bad_check_code"},
    {ErrorCode::TooLong, "too_long"},
    {ErrorCode::BrokenTable, "broken_table"},
    {ErrorCode::MissingColumns, "missing_columns"},
    {ErrorCode::DoubledColumn, "doubled_column"},
    {ErrorCode::FileChanged, "file_changed"},
    {ErrorCode::Cancelled, "cancelled"},
    {ErrorCode::BadSchema, "bad_schema"},
    {ErrorCode::NotAccepted, "not_accepted"},
    {ErrorCode::DocumentsOwed, "documents_owed"},
    {ErrorCode::WrongStage, "wrong_stage"},
    {ErrorCode::WrongState, "wrong_state"},
    {ErrorCode::OutsideCatalogue, "outside_catalogue"},
    {ErrorCode::HotlineMissing, "hotline_missing"},
    {ErrorCode::NotPermitted, "not_permitted"},
    {ErrorCode::LoginRefused, "login_refused"},
    {ErrorCode::LoginBlocked, "login_blocked"},
    {ErrorCode::PasswordTooWeak, "password_too_weak"},
    {ErrorCode::PasswordExpired, "password_expired"},
    {ErrorCode::SignedInElsewhere, "signed_in_elsewhere"},
    {ErrorCode::RoleForbidden, "role_forbidden"},
    {ErrorCode::NotFound, "not_found"},
    {ErrorCode::AlreadyExists, "already_exists"},
    {ErrorCode::OnlyInDemo, "only_in_demo"},
    {ErrorCode::NotInDemo, "not_in_demo"},
    {ErrorCode::ReasonMissing, "reason_missing"},
    {ErrorCode::NotRequired, "not_required"},
    {ErrorCode::FutureClaim, "future_claim"},
    {ErrorCode::PersonalText, "personal_text"},
    {ErrorCode::DoesNotFit, "does_not_fit"},
    {ErrorCode::Refused, "refused"},
    {ErrorCode::Usage, "usage"},
    {ErrorCode::Damaged, "damaged"},
    {ErrorCode::SchemaTooNew, "schema_too_new"},
    {ErrorCode::Busy, "busy"},
    {ErrorCode::ReadOnly, "read_only"},
    {ErrorCode::DiskFull, "disk_full"},
    {ErrorCode::Locked, "locked"},
    {ErrorCode::PrintFailed, "print_failed"},
    {ErrorCode::HubUnreachable, "hub_unreachable"},
    {ErrorCode::Internal, "internal"},
};

} // namespace

QString wordOf(ErrorCode code)
{
    for (const auto &row : Words) {
        if (row.code == code)
            return QLatin1String(row.word);
    }
    Q_UNREACHABLE();
}

Error Error::at(const QString &outer) const
{
    Error result = *this;
    if (result.place.isEmpty())
        result.place = outer;
    else if (result.place.startsWith(u'$'))
        result.place = outer + u": " + result.place;
    else
        result.place = outer + u'/' + result.place;
    return result;
}

int exitStatus(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::Damaged:
        return 3;
    case ErrorCode::Busy:
        return 4;
    case ErrorCode::HubUnreachable:
        return 5;
    case ErrorCode::Internal:
        return 70;
    default:
        return 1;
    }
}

} // namespace powerhall
