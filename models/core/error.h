// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace powerhall {

/// Why a wish was not fulfilled. Programs branch on the code; people read the sentence that
/// models/tables/errortext.h makes of it. Never shown as it is.
enum class ErrorCode
{
    // Bad input. place = file, JSON path (`$.documents[2]`), field or option.
    FileMissing,    ///< detail = path
    FileUnreadable, ///< detail = what the system said
    NotUtf8,        ///< args = {byte offset}
    BrokenJson,     ///< args = {line, column}; detail = what was expected
    UnknownKey,     ///< place = path of the key; args = near keys, may be empty
    MissingKey,     ///< place = path of the missing key
    WrongType,      ///< args = {wanted type, found type}
    UnknownValue,   ///< detail = the value; args = allowed values
    BadDate,        ///< detail = the text that is no date
    BadNumber,      ///< detail = the text; args = {lowest, highest} where there are limits
    BadCombination, ///< detail = the two values that exclude each other
    BadIdNumber,    ///< GB 11643: detail = a word for what is wrong: length, date, check
    BadPhone,       ///< what was typed cannot be dialled
    BadCheckCode,   ///< a poster's code mistyped: detail = length, character, check; args = {what was typed}
    TooLong,        ///< args = {found, most}
    BrokenTable,    ///< a CSV or XLSX file that is none; detail = a word for what is wrong: empty,
                    ///< not_a_workbook …
    MissingColumns, ///< a table without columns it must have; args = their names
    DoubledColumn,  ///< two headings of a table mean one column; detail = both
    FileChanged,    ///< a file that changed while it was read
    Cancelled,      ///< the person ended a long reading; nothing of it is kept
    BadSchema,      ///< a profile or calendar file that breaks its schema; detail says how

    // Refused by a rule.
    NotAccepted,       ///< the documents do not suffice for acceptance
    DocumentsOwed,     ///< args = document ids still owed
    WrongStage,        ///< detail = stage asked for; args = {stage expected}
    WrongState,        ///< detail = state found (withdrawn, suspended, closed …)
    OutsideCatalogue,  ///< a document or fee the utility's catalogue does not list; detail = it
    HotlineMissing,    ///< the profile states no service line and none was given (contract 2, notice)
    NotPermitted,      ///< detail = act; args = {role}
    LoginRefused,      ///< unknown user, wrong password, disabled: told apart to nobody
    LoginBlocked,      ///< too many tries; args = {minutes to wait}, empty = until an administrator acts
    PasswordTooWeak,   ///< detail = which demand is not met
    PasswordExpired,   ///< nothing but a new password may be set now
    SignedInElsewhere, ///< args = {desk, since when}
    RoleForbidden,     ///< detail = administrators_apart · not_held_above · unknown_place
    NotFound,          ///< detail = what was looked for
    AlreadyExists,     ///< detail = what is there already
    OnlyInDemo,        ///< asked of a real folder
    NotInDemo,         ///< asked of a demo folder
    ReasonMissing,     ///< an act that needs a reason got none
    NotRequired,       ///< a document these rules do not ask for: taking more is forbidden; detail = it
    FutureClaim,       ///< a claimed time after now, or before the application; detail = it
    PersonalText,      ///< a reason or note that repeats personal data, and would stand in clear
    DoesNotFit,        ///< a poster's words on its sheet: args = {lines over, sheets it would take}
    Refused,           ///< any other rule; detail = the rule in words
    Usage,             ///< wrong command line; detail = what is wrong

    // The store.
    Damaged,      ///< detail = the first fault
    SchemaTooNew, ///< args = {version found, newest known}
    Busy,         ///< no answer within 5 s
    ReadOnly,     ///< folder or disk cannot be written
    DiskFull,     ///< args = {path, MB missing}
    Locked,       ///< keys are locked: nobody has signed in
    PrintFailed,  ///< detail = what the printing system said
    HubUnreachable,
    Internal, ///< a fault of the program
};

/// The code as a word that scripts and the journal rely on: not_accepted, documents_owed …
QString wordOf(ErrorCode code);

/// A failure as a value: code for programs, place and detail for the sentence and the log.
/// detail and args carry no personal data.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString place = {};
    QString detail = {};
    QStringList args = {};

    /// The same failure seen from further out: prefixes the place with where it happened.
    [[nodiscard]] Error at(const QString &outer) const;
    bool operator==(const Error &) const = default;
};

/// Exit status of contract section 1 for a failure.
int exitStatus(ErrorCode code);

} // namespace powerhall
