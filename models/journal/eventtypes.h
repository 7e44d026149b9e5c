// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

/// The words of the journal. A type is never renamed; what an old program does not know it keeps, passes on
/// and shows as quarantined. Keys of the open payload stand beside each. In it: UUIDs are text without
/// braces, hashes and files are bytes, times are integers in ms, words are the contract's; a key that says
/// nothing is left out. claimed_ms and claim_reason stand only where a time was claimed (contract 2).
namespace powerhall::eventtype {

inline constexpr QLatin1StringView Unreadable{
    "unreadable"}; ///< never written: what decodeForKeeping makes of an event it cannot read

inline constexpr QLatin1StringView StationFounded{
    "station.founded"}; ///< station, desk, profile, demo, signing_key
inline constexpr QLatin1StringView IncarnationBegun{"incarnation.begun"}; ///< incarnation, reason, desk
inline constexpr QLatin1StringView ClockJumped{"clock.jumped"};           ///< from_ms, to_ms, monotonic_ns
inline constexpr QLatin1StringView ProfileImported{"profile.imported"};   ///< id, version, file (bytes)
inline constexpr QLatin1StringView CalendarImported{"calendar.imported"}; ///< file (bytes)
inline constexpr QLatin1StringView SettingChanged{"setting.changed"}; ///< key, value: hotline, floor_days …

inline constexpr QLatin1StringView UserAdded{"user.added"}; ///< name, role, place (absent: this one)
inline constexpr QLatin1StringView UserEnrolled{
    "user.enrolled"}; ///< name, role, place: sent along by the county; the first password is for once
inline constexpr QLatin1StringView UserDisabled{"user.disabled"};
inline constexpr QLatin1StringView UserRoleChanged{"user.role_changed"}; ///< role
inline constexpr QLatin1StringView UserPasswordChanged{
    "user.password_changed"}; ///< once (true: to be changed at the next sign-in), second (who stood by)
inline constexpr QLatin1StringView SignedIn{"session.signed_in"};   ///< desk (true: sits down at a window)
inline constexpr QLatin1StringView SignedOut{"session.signed_out"}; ///< by (person · idle · screen)
inline constexpr QLatin1StringView SignInFailed{"session.sign_in_failed"}; ///< reason
inline constexpr QLatin1StringView ActRefused{"act.refused"};              ///< act, code, detail
inline constexpr QLatin1StringView DataRevealed{"data.revealed"};          ///< fields, reason
inline constexpr QLatin1StringView JournalRead{"journal.read"};            ///< what (of whom), exported
inline constexpr QLatin1StringView MachineReleased{
    "machine.released"}; ///< unsent (how many), reason: it leaves the desk with what nobody else has
inline constexpr QLatin1StringView BackupMade{"backup.made"}; ///< removed (how many older)
inline constexpr QLatin1StringView PersonErased{
    "person.erased"}; ///< reason, applications (numbers). The subject is the id of the key that is gone.
inline constexpr QLatin1StringView PageAdded{
    "document.page_added"}; ///< document, page (uuid), content (hash of the ciphertext), bytes, media; the
                            ///< subject is the application, the content lies beside the journal
inline constexpr QLatin1StringView PageReplaced{
    "document.page_replaced"}; ///< the same, and replaces (content): the old content stays

// Disclosure (信息公开). The subject is the item, the enquiry, the round, the board, the area, the figure,
// the unit. Days are ISO dates; content is the bytes of a content file.
inline constexpr QLatin1StringView ItemOpened{
    "disclosure.opened"}; ///< key, title, category, matter, department
inline constexpr QLatin1StringView FactChanged{"disclosure.changed"}; ///< on, note: the clock starts there
inline constexpr QLatin1StringView VersionDrafted{
    "disclosure.drafted"}; ///< version (uuid; a known one is worded anew and its reviews are void), number,
                           ///< content, source, department, effective, changed_on, valid_until, period,
                           ///< starts_ms, ends_ms, blanks (labels)
inline constexpr QLatin1StringView VersionReviewed{
    "disclosure.reviewed"}; ///< version, step, content (hash of what was read), note
inline constexpr QLatin1StringView VersionRefused{
    "disclosure.refused"}; ///< version, step, reason: back to whoever made it
inline constexpr QLatin1StringView VersionPublished{
    "disclosure.published"}; ///< version; the hash of this event is what a poster's check code is made of
inline constexpr QLatin1StringView VersionPosted{
    "disclosure.posted"}; ///< version, channel, up_ms (as said; the actor said so)
inline constexpr QLatin1StringView VersionTakenDown{"disclosure.taken_down"}; ///< channel, down_ms
inline constexpr QLatin1StringView VersionWithdrawn{"disclosure.withdrawn"};  ///< version, reason
inline constexpr QLatin1StringView Reminded{"disclosure.reminded"};   ///< obligation, rung: raised once each
inline constexpr QLatin1StringView ItemRetired{"disclosure.retired"}; ///< reason
inline constexpr QLatin1StringView EnquiryReceived{
    "enquiry.received"}; ///< number, category, question; sealed contact
inline constexpr QLatin1StringView EnquiryAnswered{"enquiry.answered"}; ///< answer
inline constexpr QLatin1StringView InspectionHeld{"inspection.held"};   ///< kind, place, on
inline constexpr QLatin1StringView FindingNoted{
    "inspection.found"}; ///< finding (uuid), text, department, due, item
inline constexpr QLatin1StringView FindingClosed{
    "inspection.closed"}; ///< finding, evidence, photo (hash): 销号
inline constexpr QLatin1StringView FindingReopened{"inspection.reopened"}; ///< finding, reason
inline constexpr QLatin1StringView BoardPut{
    "board.put"}; ///< hall, label, width_mm, height_mm: a board is there, or is described anew
inline constexpr QLatin1StringView SheetHung{
    "board.hung"}; ///< item, version, number, publication (hash), since_ms, photo (hash)
inline constexpr QLatin1StringView SheetTakenDown{"board.cleared"}; ///< item
inline constexpr QLatin1StringView BoardRemoved{"board.removed"};
inline constexpr QLatin1StringView CapacityStated{
    "capacity.stated"}; ///< area, kind, capacity_kva, spare_kva, load_permille, load_after_permille,
                        ///< constraint, on
inline constexpr QLatin1StringView FigureReleased{
    "published.released"}; ///< indicator, scope, period, value, unit, origin, source, on
inline constexpr QLatin1StringView FigureVoided{"published.voided"}; ///< reason
inline constexpr QLatin1StringView LiaisonNamed{"liaison.named"};    ///< unit; sealed contact
inline constexpr QLatin1StringView LiaisonRemoved{"liaison.removed"};
inline constexpr QLatin1StringView AssessmentMade{
    "assessment.made"}; ///< quarter, unit, sheet (JSON bytes as it was settled)

inline constexpr QLatin1StringView ApplicationAccepted{
    "application.accepted"}; ///< number, profile, profile_hash, input (contract 3.1, `documents` in it are
                             ///< those brought at once), outcome, documents ({id: owed|supplied|shared} of
                             ///< all required), demo; sealed applicant. The actor owns the case.
inline constexpr QLatin1StringView AgentNamed{"application.agent_named"}; ///< sealed agent; the newest counts
inline constexpr QLatin1StringView DocumentSupplied{
    "application.document_supplied"}; ///< document, source (customer|shared), replaces (the owed id it serves
                                      ///< for, where another of several that serve was brought), deposit
                                      ///< (uuid: left elsewhere before), claimed_ms, claim_reason
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

// Papers left for a number that the desk had not heard of (代收). The subject is the deposit.
inline constexpr QLatin1StringView DepositTaken{
    "deposit.taken"}; ///< number, documents ([[id, source]]), content (hash of the slip given for them)
inline constexpr QLatin1StringView DepositJoined{
    "deposit.joined"}; ///< application (uuid), surplus (ids it did not want)

inline constexpr QLatin1StringView SlipRequested{"slip.requested"}; ///< slip (uuid), kind, copy, content
inline constexpr QLatin1StringView SlipRendered{"slip.rendered"};   ///< slip, pdf (hash)
inline constexpr QLatin1StringView SlipSent{"slip.sent"};           ///< slip, printer, job
inline constexpr QLatin1StringView SlipConfirmed{"slip.confirmed"}; ///< slip
inline constexpr QLatin1StringView SlipFailed{"slip.failed"};       ///< slip, detail
inline constexpr QLatin1StringView SlipVoided{"slip.voided"};       ///< slip, reason
inline constexpr QLatin1StringView SlipDeclined{"slip.declined"};   ///< slip, witness

inline constexpr QLatin1StringView OutageEntered{
    "outage.entered"}; ///< number, feeder, transformer, region, category (contract 4), cause, steps ([[start,
                       ///< end, users, capacity_before, capacity_after]], seconds of the local clock; -1 =
                       ///< not stated)
inline constexpr QLatin1StringView OutageCorrected{"outage.corrected"}; ///< the whole entry anew, reason
inline constexpr QLatin1StringView OutageStruck{"outage.struck"};       ///< reason

inline constexpr QLatin1StringView DatasetRecorded{
    "dataset.recorded"}; ///< role, name, sha256, bytes, kept: a file that figures are computed from
inline constexpr QLatin1StringView ReportReleased{
    "report.released"}; ///< kind, from, to, number, formula, options, figures (JSON, bytes), sources ([[role,
                        ///< name, sha256, bytes, kept]]), changes. The subject is the kind and period's own.

inline constexpr QLatin1StringView ReturnHandedIn{
    "return.handed_in"}; ///< return (id in the profile), from, to, figures (JSON, bytes), note. The subject
                         ///< is the return and period's own; handed in again, it is a correction.
inline constexpr QLatin1StringView RevisitNoted{
    "revisit.noted"}; ///< application (uuid), number, outcome, by (position), note; a later one counts. The
                      ///< subject is the application's own for revisits.
inline constexpr QLatin1StringView TaskEntered{
    "task.entered"}; ///< number, text, measure, department, due, basis
inline constexpr QLatin1StringView TaskCorrected{"task.corrected"};   ///< the whole entry anew, reason
inline constexpr QLatin1StringView TaskProgressed{"task.progressed"}; ///< note
inline constexpr QLatin1StringView TaskClosed{"task.closed"};         ///< evidence
inline constexpr QLatin1StringView TaskReopened{"task.reopened"};     ///< reason
inline constexpr QLatin1StringView TaskStruck{"task.struck"};         ///< reason
inline constexpr QLatin1StringView BudgetSet{
    "budget.set"}; ///< year, hours, months (twelve, where set by hand), basis. The subject is the year's own.

} // namespace powerhall::eventtype
