// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/services/servicedoors.h"

#include "models/services/disclosureexport.h"
#include "models/services/disclosureservice.h"
#include "models/services/disclosuretasks.h"
#include "models/services/enquiryservice.h"
#include "models/services/figureservice.h"
#include "models/services/inspectionservice.h"
#include "models/services/wallservice.h"

using namespace Qt::StringLiterals;

namespace powerhall {

QList<Door> disclosureDoors(const DoorPlace &at)
{
    Station &station = at.station;
    const auto work = [&station] { return DisclosureService(station); };
    const QString item = u"company"_s;
    return {
        {"register", Act::ReadDisclosure, [=](const Session &who) { return faultOf(work().list(who, {})); }},
        {"tasks", Act::ReadDisclosure,
         [&station](const Session &who) { return faultOf(disclosureTasks(station, who, true)); }},
        {"export", Act::ReadDisclosure,
         [&station](const Session &who) {
             return faultOf(exportKnowledge(station, who, QDir(station.folder().filePath(u"export"_s))));
         }},
        {"item", Act::ReadDisclosure, [=](const Session &who) { return faultOf(work().view(who, item)); }},
        {"draft's reading", Act::ReadDisclosure,
         [=](const Session &who) { return faultOf(work().readDraft(who, item)); }},
        {"version's words", Act::ReadDisclosure,
         [=](const Session &who) { return faultOf(work().content(who, item, 99)); }},
        {"open item", Act::DraftDisclosure,
         [=](const Session &who) { return faultOf(work().open(who, {})); }},
        {"draft", Act::DraftDisclosure,
         [=](const Session &who) { return faultOf(work().draft(who, item, {})); }},
        {"change", Act::DraftDisclosure,
         [=](const Session &who) { return faultOf(work().factChanged(who, item, {}, {})); }},
        {"review content", Act::ReviewContent,
         [=](const Session &who) { return faultOf(work().review(who, item, u"content"_s, {})); }},
        {"review compliance", Act::ReviewCompliance,
         [=](const Session &who) { return faultOf(work().review(who, item, u"compliance"_s, {})); }},
        {"review confidentiality", Act::ReviewConfidentiality,
         [=](const Session &who) { return faultOf(work().review(who, item, u"confidentiality"_s, {})); }},
        {"refuse", Act::ReviewCompliance,
         [=](const Session &who) { return faultOf(work().refuse(who, item, u"compliance"_s, {})); }},
        {"publish", Act::PublishDisclosure,
         [=](const Session &who) { return faultOf(work().publish(who, item)); }},
        {"post", Act::PostDisclosure,
         [=](const Session &who) { return faultOf(work().post(who, item, u"供电营业厅"_s, 0)); }},
        {"take down", Act::PostDisclosure,
         [=](const Session &who) { return faultOf(work().takeDown(who, item, u"供电营业厅"_s, 0)); }},
        {"withdraw item", Act::WithdrawDisclosure,
         [=](const Session &who) { return faultOf(work().withdraw(who, item, {})); }},
        {"retire", Act::WithdrawDisclosure,
         [=](const Session &who) { return faultOf(work().retire(who, item, {})); }},
        {"put board", Act::KeepWall,
         [&](const Session &who) { return faultOf(WallService(station).putBoard(who, {})); }},
        {"hang", Act::KeepWall,
         [&](const Session &who) { return faultOf(WallService(station).hang(who, u"1"_s, u"x"_s, 0)); }},
        {"clear", Act::KeepWall,
         [&](const Session &who) { return faultOf(WallService(station).clear(who, u"1"_s, u"x"_s)); }},
        {"remove board", Act::KeepWall,
         [&](const Session &who) { return faultOf(WallService(station).removeBoard(who, u"1"_s)); }},
        {"boards", Act::ReadDisclosure,
         [&](const Session &who) { return faultOf(WallService(station).boards(who)); }},
    };
}

QList<Door> overseenDoors(const DoorPlace &at)
{
    Station &station = at.station;
    const QUuid any = QUuid::createUuid();
    return {
        {"receive enquiry", Act::AnswerEnquiry,
         [&](const Session &who) { return faultOf(EnquiryService(station).receive(who, {})); }},
        {"answer enquiry", Act::AnswerEnquiry,
         [&](const Session &who) { return faultOf(EnquiryService(station).answer(who, u"1"_s, {})); }},
        {"enquiries", Act::ReadDisclosure,
         [&](const Session &who) { return faultOf(EnquiryService(station).list(who, true)); }},
        {"reveal enquirer", Act::RevealPersonalData,
         [&](const Session &who) { return faultOf(EnquiryService(station).reveal(who, u"1"_s, {})); }},
        {"hold round", Act::RecordInspection,
         [&](const Session &who) { return faultOf(InspectionService(station).hold(who, {})); }},
        {"note finding", Act::RecordInspection,
         [&, any](const Session &who) { return faultOf(InspectionService(station).note(who, any, {})); }},
        {"reopen finding", Act::RecordInspection,
         [&, any](const Session &who) { return faultOf(InspectionService(station).reopen(who, any, {})); }},
        {"close finding", Act::CloseFinding,
         [&, any](const Session &who) { return faultOf(InspectionService(station).close(who, any, {})); }},
        {"rounds", Act::ReadDisclosure,
         [&](const Session &who) { return faultOf(InspectionService(station).rounds(who, false)); }},
        {"assess", Act::AssessDisclosure,
         [&](const Session &who) {
             return faultOf(InspectionService(station).assess(who, QDate(2026, 1, 1)));
         }},
        {"settle", Act::AssessDisclosure,
         [&](const Session &who) {
             return faultOf(InspectionService(station).settle(who, QDate(2026, 1, 1), {}));
         }},
        {"settled", Act::AssessDisclosure,
         [&](const Session &who) { return faultOf(InspectionService(station).settled(who)); }},
        {"release figure", Act::ReleaseFigure,
         [&](const Session &who) { return faultOf(FigureService(station).release(who, {})); }},
        {"void figure", Act::ReleaseFigure,
         [&, any](const Session &who) { return faultOf(FigureService(station).voidFigure(who, any, {})); }},
        {"figures", Act::ReadDisclosure,
         [&](const Session &who) { return faultOf(FigureService(station).figures(who)); }},
        {"state capacity", Act::KeepCapacity,
         [&](const Session &who) { return faultOf(FigureService(station).state(who, {})); }},
        {"capacities", Act::ReadDisclosure,
         [&](const Session &who) { return faultOf(FigureService(station).capacities(who)); }},
        {"name liaison", Act::KeepLiaisons,
         [&](const Session &who) { return faultOf(FigureService(station).name(who, {}, {})); }},
        {"remove liaison", Act::KeepLiaisons,
         [&](const Session &who) { return faultOf(FigureService(station).removeLiaison(who, {})); }},
        {"liaisons", Act::ReadLiaisons,
         [&](const Session &who) { return faultOf(FigureService(station).liaisons(who)); }},
        {"reveal liaison", Act::ReadLiaisons,
         [&](const Session &who) { return faultOf(FigureService(station).revealLiaison(who, {}, {})); }},
    };
}

} // namespace powerhall
