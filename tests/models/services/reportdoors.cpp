// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/services/servicedoors.h"

#include "models/services/ledgerservice.h"
#include "models/services/outagebudgetservice.h"
#include "models/services/outageservice.h"
#include "models/services/reportservice.h"
#include "models/services/returnservice.h"

using namespace Qt::StringLiterals;

namespace powerhall {

QList<Door> reportDoors(const DoorPlace &at)
{
    Station &station = at.station;
    return {
        {"outages", Act::ReadReports,
         [&](const Session &who) { return faultOf(OutageService(station).list(who)); }},
        {"outage", Act::ReadReports,
         [&](const Session &who) { return faultOf(OutageService(station).view(who, u"1"_s)); }},
        {"enter outage", Act::RecordOutage,
         [&](const Session &who) { return faultOf(OutageService(station).enter(who, {})); }},
        {"correct outage", Act::RecordOutage,
         [&](const Session &who) { return faultOf(OutageService(station).correct(who, u"1"_s, {}, {})); }},
        {"strike outage", Act::RecordOutage,
         [&](const Session &who) { return faultOf(OutageService(station).strike(who, u"1"_s, {})); }},
        {"record dataset", Act::RecordOutage,
         [&](const Session &who) { return faultOf(ReportService(station).recordDataset(who, {})); }},
        {"datasets", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReportService(station).datasets(who)); }},
        {"reports", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReportService(station).list(who)); }},
        {"report", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReportService(station).view(who, u"voltage"_s, {})); }},
        {"release report", Act::ReleaseReport,
         [&](const Session &who) { return faultOf(ReportService(station).release(who, {})); }},
    };
}

QList<Door> returnDoors(const DoorPlace &at)
{
    Station &station = at.station;
    const QString number = at.number;
    return {
        {"hand in", Act::HandInReturn,
         [&](const Session &who) { return faultOf(ReturnService(station).handIn(who, {})); }},
        {"handed in", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReturnService(station).handed(who)); }},
        {"one handed in", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReturnService(station).handedReturn(who, {}, {})); }},
        {"note revisit", Act::NoteRevisit,
         [&station, number](const Session &who) {
             return faultOf(ReturnService(station).noteRevisit(who, number, {}));
         }},
        {"revisits", Act::ReadReports,
         [&](const Session &who) { return faultOf(ReturnService(station).revisits(who)); }},
        {"tasks", Act::ReadReports,
         [&](const Session &who) { return faultOf(LedgerService(station).tasks(who)); }},
        {"ledger", Act::ReadReports,
         [&](const Session &who) {
             return faultOf(LedgerService(station).lines(who, *parseQuarter(u"2026Q1"_s)));
         }},
        {"enter task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).enter(who, {})); }},
        {"correct task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).correct(who, {}, {}, {})); }},
        {"progress task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).progress(who, {}, {})); }},
        {"close task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).close(who, {}, {})); }},
        {"reopen task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).reopen(who, {}, {})); }},
        {"strike task", Act::KeepLedger,
         [&](const Session &who) { return faultOf(LedgerService(station).strike(who, {}, {})); }},
        {"set budget", Act::SetOutageBudget,
         [&](const Session &who) { return faultOf(OutageBudgetService(station).set(who, {}, {})); }},
        {"budget", Act::ReadReports,
         [&](const Session &who) { return faultOf(OutageBudgetService(station).budget(who, 2026)); }},
        {"budget standing", Act::ReadReports,
         [&](const Session &who) {
             return faultOf(OutageBudgetService(station).standing(who, QDate(2026, 3, 2), {}));
         }},
        {"cost", Act::ReadReports,
         [&](const Session &who) { return faultOf(OutageBudgetService(station).costOf(who, {}, {})); }},
    };
}

} // namespace powerhall
