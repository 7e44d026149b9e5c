// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/services/servicedoors.h"

#include "models/services/accountservice.h"
#include "models/services/bundleservice.h"
#include "models/services/conflictlist.h"
#include "models/services/depositservice.h"
#include "models/services/draftservice.h"
#include "models/services/honesttime.h"
#include "models/services/journalexport.h"
#include "models/services/leaving.h"
#include "models/services/pageservice.h"
#include "models/services/personservice.h"

using namespace Qt::StringLiterals;

namespace powerhall {

QList<Door> caseDoors(const DoorPlace &at)
{
    Station &station = at.station;
    const QString number = at.number;
    Printing &printing = at.printing;
    const auto intake = [&station] { return IntakeService(station); };
    return {
        {"view", Act::ReadApplications,
         [=](const Session &who) { return faultOf(intake().view(who, number)); }},
        {"same person", Act::ReadApplications,
         [=](const Session &who) { return faultOf(intake().samePerson(who, u"id_card"_s, u"1"_s)); }},
        {"reveal", Act::RevealPersonalData,
         [=](const Session &who) { return faultOf(intake().reveal(who, number, u"核对"_s)); }},
        {"accept", Act::AcceptApplication,
         [=](const Session &who) { return faultOf(intake().accept(who, AcceptRequest())); }},
        {"save draft", Act::AcceptApplication,
         [&](const Session &who) {
             return faultOf(DraftService(station).save(who, {QUuid::createUuid(), u"intake"_s, {}, 0, {}}));
         }},
        {"see drafts", Act::AcceptApplication,
         [&](const Session &who) { return faultOf(DraftService(station).all(who)); }},
        {"discard draft", Act::AcceptApplication,
         [&](const Session &who) {
             return faultOf(DraftService(station).discard(who, QUuid::createUuid()));
         }},
        {"supply", Act::SupplyDocument,
         [=](const Session &who) { return faultOf(intake().supply(who, number, {u"identity"_s})); }},
        {"advance", Act::ReachStage,
         [=](const Session &who) { return faultOf(intake().reachStage(who, number, u"metering"_s)); }},
        {"milestone", Act::ReachStage,
         [=](const Session &who) { return faultOf(intake().reachStage(who, number, u"site_visit"_s)); }},
        {"emergency", Act::EmergencyPass,
         [=](const Session &who) {
             return faultOf(intake().passInEmergency(who, number, u"metering"_s, {}));
         }},
        {"suspend", Act::SuspendApplication,
         [=](const Session &who) { return faultOf(intake().suspend(who, number, {})); }},
        {"resume", Act::ResumeApplication,
         [=](const Session &who) { return faultOf(intake().resume(who, number, {})); }},
        {"withdraw", Act::WithdrawApplication,
         [=](const Session &who) { return faultOf(intake().withdraw(who, number, {})); }},
        {"correct", Act::CorrectApplication,
         [=](const Session &who) { return faultOf(intake().correct(who, number, {})); }},
        {"enter", Act::EnterElsewhere,
         [=](const Session &who) { return faultOf(intake().enteredElsewhere(who, number, {})); }},
        {"hand over", Act::HandOver,
         [=](const Session &who) { return faultOf(intake().handOver(who, number, u"nobody"_s, {})); }},
        {"preview", Act::PrintSlip,
         [&, number](const Session &who) {
             return faultOf(SlipService(station, printing).preview(who, number, SlipKind::Receipt));
         }},
        {"print", Act::PrintSlip,
         [&, number](const Session &who) {
             return faultOf(SlipService(station, printing).make(who, number, SlipKind::Receipt));
         }},
        {"send", Act::PrintSlip,
         [&, number](const Session &who) {
             return faultOf(SlipService(station, printing).send(who, number, {}, u"printer"_s));
         }},
        {"confirm", Act::PrintSlip,
         [&, number](const Session &who) {
             return faultOf(SlipService(station, printing).confirm(who, number, QUuid::createUuid()));
         }},
        {"declined", Act::PrintSlip,
         [&, number](const Session &who) {
             return faultOf(SlipService(station, printing).declined(who, number, QUuid::createUuid(), {}));
         }},
        {"void", Act::VoidSlip,
         [&, number](const Session &who) {
             return faultOf(
                 SlipService(station, printing).voidSlip(who, number, QUuid::createUuid(), u"误"_s));
         }},
        {"import profile", Act::ImportRules,
         [&](const Session &who) { return faultOf(station.importProfile(who, "{}")); }},
        {"import calendar", Act::ImportRules,
         [&](const Session &who) { return faultOf(station.importCalendar(who, "{}")); }},
        {"set", Act::ChangeSettings,
         [&](const Session &who) { return faultOf(station.changeSetting(who, u"colour"_s, {})); }},
        {"add user", Act::ManageUsers,
         [&](const Session &who) {
             return faultOf(AccountService(station).add(who, {}, Role::Unassigned, {}));
         }},
        {"disable user", Act::ManageUsers,
         [&](const Session &who) { return faultOf(AccountService(station).disable(who, u"nobody"_s)); }},
        {"change role", Act::AssignRoles,
         [&](const Session &who) {
             return faultOf(AccountService(station).changeRole(who, u"nobody"_s, Role::Head));
         }},
        {"change policy", Act::ChangePolicy,
         [&](const Session &who) { return faultOf(station.changeSetting(who, u"one_desk"_s, u"?"_s)); }},
        {"export journal", Act::ExportJournal,
         [&](const Session &who) { return faultOf(exportJournal(station, who, {}, QDate(2000, 1, 1))); }},
        {"seen", Act::SeeAccess,
         [&, number](const Session &who) { return faultOf(PersonService(station).seen(who, number)); }},
        {"erase", Act::ErasePerson,
         [&, number](const Session &who) { return faultOf(PersonService(station).erase(who, number, {})); }},
        {"past retention", Act::ErasePerson,
         [&](const Session &who) { return faultOf(PersonService(station).pastRetention(who)); }},
        {"purge", Act::ErasePerson,
         [&](const Session &who) { return faultOf(PersonService(station).purge(who, {})); }},
        {"add page", Act::AddPage,
         [&, number](const Session &who) {
             return faultOf(PageService(station).add(who, number, u"identity"_s, {}));
         }},
        {"replace page", Act::AddPage,
         [&, number](const Session &who) {
             return faultOf(PageService(station).replace(who, number, QUuid::createUuid(), {}));
         }},
        {"pages", Act::ReadApplications,
         [&, number](const Session &who) { return faultOf(PageService(station).pages(who, number)); }},
        {"reveal page", Act::RevealPersonalData,
         [&, number](const Session &who) {
             return faultOf(PageService(station).reveal(who, number, QUuid::createUuid(), {}));
         }},
        {"change password", Act::ResetPassword,
         [&](const Session &who) {
             return faultOf(AccountService(station).changePassword(who, u"nobody"_s, {}));
         }},
        {"history", Act::ReadApplications,
         [=](const Session &who) { return faultOf(intake().history(who, number)); }},
        {"journal", Act::ReadJournal,
         [&](const Session &who) { return faultOf(AccountService(station).history(who, u"nobody"_s)); }},
    };
}

QList<Door> stationDoors(const DoorPlace &at)
{
    Station &station = at.station;
    const QString number = at.number;
    return {
        {"make bundle", Act::CarryBundle,
         [&](const Session &who) { return faultOf(BundleService(station).make(who, u"hub"_s)); }},
        {"take bundle", Act::CarryBundle,
         [&](const Session &who) { return faultOf(BundleService(station).take(who, {})); }},
        {"take deposit", Act::SupplyDocument,
         [&](const Session &who) { return faultOf(DepositService(station).take(who, {}, {})); }},
        {"deposits", Act::ReadApplications,
         [&](const Session &who) { return faultOf(DepositService(station).list(who)); }},
        {"deposit's receipt", Act::PrintSlip,
         [&](const Session &who) {
             return faultOf(DepositService(station).receipt(who, QUuid::createUuid()));
         }},
        {"release machine", Act::ChangeSettings,
         [&](const Session &who) { return faultOf(releaseMachine(station, who, {})); }},
        {"conflicts", Act::ReadApplications,
         [&](const Session &who) { return faultOf(conflictsOf(station, who)); }},
        {"settle conflict", Act::CorrectApplication,
         [&, number](const Session &who) {
             return faultOf(settleConflict(station, who, number, u"region"_s, {}));
         }},
        {"time's evidence", Act::ReadJournal,
         [&](const Session &who) { return faultOf(timeEvidence(station, who, {})); }},
    };
}

} // namespace powerhall
