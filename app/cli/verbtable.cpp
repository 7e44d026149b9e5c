// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbgroups.h"

// The program's whole table, in a file of its own: who has another (app/main.cpp) leaves this one out.

namespace powerhall {

const QList<Verb> &allVerbs()
{
    static const QList<Verb> verbs =
        stationVerbs() + userVerbs() + calendarVerbs() + ruleVerbs() + noticeVerbs() + posterVerbs() +
        posterBatchVerbs() + intakeVerbs() + caseVerbs() + disclosureVerbs() + disclosureActVerbs() +
        wallVerbs() + enquiryVerbs() + inspectionVerbs() + figureVerbs() +
        outageVerbs() + reliabilityVerbs() + voltageVerbs() + tableVerbs() + releaseVerbs() + returnVerbs() +
        ledgerVerbs() + budgetVerbs() + readVerbs() + findVerbs() + printVerbs() + personVerbs() +
        scanVerbs() + storeVerbs() + hubVerbs() + syncVerbs() + bundleVerbs() +
        conflictVerbs() + depositVerbs() + proofVerbs();
    return verbs;
}

} // namespace powerhall
