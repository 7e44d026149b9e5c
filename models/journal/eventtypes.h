// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

/// The words of the journal. A type is never renamed; what an old program does not know it keeps, passes on
/// and shows as quarantined. Keys of the open payload stand beside each. In it: UUIDs are text without
/// braces, hashes and files are bytes, times are integers in ms, words are the contract's; a key that says
/// nothing is left out. claimed_ms and claim_reason stand only where a time was claimed (contract 2).
namespace powerhall::eventtype {

inline constexpr QLatin1StringView StationFounded{
    "station.founded"}; ///< station, desk, profile, demo, signing_key
inline constexpr QLatin1StringView IncarnationBegun{"incarnation.begun"}; ///< incarnation, reason, desk
inline constexpr QLatin1StringView ClockJumped{"clock.jumped"};           ///< from_ms, to_ms, monotonic_ns
inline constexpr QLatin1StringView ProfileImported{"profile.imported"};   ///< id, version, file (bytes)
inline constexpr QLatin1StringView CalendarImported{"calendar.imported"}; ///< file (bytes)
inline constexpr QLatin1StringView SettingChanged{"setting.changed"}; ///< key, value: hotline, floor_days …

inline constexpr QLatin1StringView UserAdded{"user.added"}; ///< name, role
inline constexpr QLatin1StringView UserDisabled{"user.disabled"};
inline constexpr QLatin1StringView UserRoleChanged{"user.role_changed"}; ///< role
inline constexpr QLatin1StringView UserPasswordChanged{"user.password_changed"};
inline constexpr QLatin1StringView SignedIn{"session.signed_in"};
inline constexpr QLatin1StringView SignInFailed{"session.sign_in_failed"}; ///< reason
inline constexpr QLatin1StringView ActRefused{"act.refused"};              ///< act, code, detail
inline constexpr QLatin1StringView DataRevealed{"data.revealed"};          ///< fields, reason

inline constexpr QLatin1StringView ApplicationAccepted{
    "application.accepted"}; ///< number, profile, profile_hash, input (contract 3.1, `documents` in it are
                             ///< those brought at once), outcome, documents ({id: owed|supplied|shared} of
                             ///< all required), demo; sealed applicant. The actor owns the case.
inline constexpr QLatin1StringView AgentNamed{"application.agent_named"}; ///< sealed agent; the newest counts
inline constexpr QLatin1StringView DocumentSupplied{
    "application.document_supplied"}; ///< document, source (customer|shared), replaces (the owed id it serves
                                      ///< for, where another of several that serve was brought), claimed_ms,
                                      ///< claim_reason
inline constexpr QLatin1StringView StageReached{
    "application.stage_reached"}; ///< stage, closes (true: last of the plan, the application is closed),
                                  ///< emergency, reason, claimed_ms, claim_reason
inline constexpr QLatin1StringView Suspended{"application.suspended"}; ///< reason
inline constexpr QLatin1StringView Resumed{"application.resumed"};     ///< reason
inline constexpr QLatin1StringView Closed{
    "application.closed"}; ///< the last debt is paid after a last stage that was passed in emergency
inline constexpr QLatin1StringView Withdrawn{"application.withdrawn"}; ///< reason
inline constexpr QLatin1StringView Corrected{
    "application.corrected"}; ///< fields (names of all that changed), input ({key: new value} of contract
                              ///< 3.1, changed ones only; null = removed), outcome, documents ({id: state} as
                              ///< they are required now, replaces the map's keys; times of those supplied
                              ///< stay), reason; sealed = the whole applicant anew, empty = unchanged
inline constexpr QLatin1StringView EnteredElsewhere{
    "application.entered"}; ///< marketing_number (录入营销系统)
inline constexpr QLatin1StringView HandedOver{"application.handed_over"}; ///< to (user), note

inline constexpr QLatin1StringView SlipRequested{"slip.requested"}; ///< slip (uuid), kind, copy, content
inline constexpr QLatin1StringView SlipRendered{"slip.rendered"};   ///< slip, pdf (hash)
inline constexpr QLatin1StringView SlipSent{"slip.sent"};           ///< slip, printer, job
inline constexpr QLatin1StringView SlipConfirmed{"slip.confirmed"}; ///< slip
inline constexpr QLatin1StringView SlipFailed{"slip.failed"};       ///< slip, detail
inline constexpr QLatin1StringView SlipVoided{"slip.voided"};       ///< slip, reason
inline constexpr QLatin1StringView SlipDeclined{"slip.declined"};   ///< slip, witness

} // namespace powerhall::eventtype
