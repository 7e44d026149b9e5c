// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

namespace powerhall {

// One small file for each group of verbs; a new verb is entered in its group's table.
QList<Verb> stationVerbs();     ///< demo, init, setting
QList<Verb> personVerbs();      ///< person seen, erase, due, purge; journal export
QList<Verb> scanVerbs();        ///< scan add, replace, list, export
Verb initVerb();                ///< init, with its many ways to begin
QList<Verb> userVerbs();        ///< user add, disable, passwd, role, list
QList<Verb> calendarVerbs();    ///< calendar due, import
QList<Verb> ruleVerbs();        ///< profile import, decide
QList<Verb> noticeVerbs();      ///< notice
QList<Verb> posterVerbs();      ///< poster, poster test
QList<Verb> posterBatchVerbs(); ///< poster all
QList<Verb> intakeVerbs();      ///< accept, supply, correct
QList<Verb> caseVerbs();        ///< advance, pass, suspend, resume, withdraw, entered, handover
QList<Verb> outageVerbs();      ///< outage enter, correct, strike, list
QList<Verb> budgetVerbs();      ///< outage budget, cost
QList<Verb> ledgerVerbs();      ///< task enter, correct, progress, close, reopen, strike, list
QList<Verb> returnVerbs();  ///< report weekly, halfyear, revisits, stages, risk, ledger, due, handin; revisit
QList<Verb> readVerbs();    ///< show, list
QList<Verb> findVerbs();    ///< find
QList<Verb> printVerbs();   ///< print
QList<Verb> voltageVerbs(); ///< report voltage
QList<Verb> reliabilityVerbs();   ///< report reliability
QList<Verb> tableVerbs();         ///< report preview, outages, deviations
QList<Verb> releaseVerbs();       ///< report release, released, recompute
QList<Verb> storeVerbs();         ///< verify, repair, rebuild, backup, restore
QList<Verb> disclosureVerbs();    ///< disclosure list, due, tasks, show, read, remind, starter, export
QList<Verb> disclosureActVerbs(); ///< disclosure draft, changed, review, publish, posted, withdraw, retire
QList<Verb> wallVerbs();          ///< disclosure boards, board; poster check
QList<Verb> enquiryVerbs();       ///< disclosure enquiries, enquiry, answer
QList<Verb> inspectionVerbs();    ///< disclosure inspections, inspect, close, assess
QList<Verb> figureVerbs();   ///< disclosure figures, figure, import, capacities, capacity, liaisons, liaison
QList<Verb> hubVerbs();      ///< hub init, enrol, sign, verify, list, revoke, epoch
QList<Verb> syncVerbs();     ///< join, sync
QList<Verb> bundleVerbs();   ///< bundle export, import
QList<Verb> conflictVerbs(); ///< conflict list, settle, likely
QList<Verb> depositVerbs();  ///< deposit take, list
QList<Verb> proofVerbs();    ///< journal proof; release

} // namespace powerhall
