// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/disclosurejson.h"
#include "app/cli/disclosurereply.h"
#include "app/cli/replies.h"
#include "app/cli/reportoutputs.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/domain/disclosure/calendarperiod.h"
#include "models/services/station.h"
#include "models/tables/wordtext.h"
#include "reports/disclosure/disclosuredocuments.h"
#include "ui/reporthead.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

QString lineOf(const InspectionRound &round)
{
    QStringList lines{isoDate(round.day) + u"  "_s + round.place};
    for (const Finding &finding : round.findings) {
        const QString due = finding.due ? isoDate(*finding.due) : u"–"_s;
        const QString id = finding.id.toString(QUuid::WithoutBraces);
        const QString closed = finding.isOpen() ? QString() : u"→ "_s + finding.evidence;
        lines.append(QStringList{u" "_s, id, due, finding.text, closed}.join(u"  "_s));
    }
    return lines.join(u'\n');
}

ReplyRow rowOf(const InspectionRound &round)
{
    return {toJson(round), lineOf(round)};
}

Result<Reply> inspections(const Call &call, Context &context)
{
    const auto rounds = InspectionService(*context.station).rounds(context.session, call.has(u"open"_s));
    if (!rounds)
        return rounds.error();
    return listReply(*rounds, rowOf);
}

/// A round, and at once what it found.
Result<Reply> inspect(const Call &call, Context &context)
{
    InspectionService service(*context.station);
    InspectionService::RoundWish wish{call.option(u"kind"_s, u"hall"_s), call.option(u"place"_s), {}};
    InspectionService::FindingWish found{
        call.option(u"finding"_s), call.option(u"department"_s), {}, call.option(u"item"_s)};
    if (call.has(u"due"_s)) {
        const auto due = dateOption(call, u"due"_s);
        if (!due)
            return due.error();
        found.due = *due;
    }
    auto round = service.hold(context.session, wish);
    if (round && !found.text.isEmpty())
        round = service.note(context.session, round->id, found);
    return replyOf(round, rowOf);
}

Result<Reply> closeOff(const Call &call, Context &context)
{
    const QString written = call.argument(u"FINDING"_s);
    const QUuid finding = QUuid::fromString(written);
    if (finding.isNull())
        return Error{ErrorCode::NotFound, u"FINDING"_s, written, {}};
    const auto round =
        InspectionService(*context.station)
            .close(context.session, finding, call.option(u"evidence"_s), call.inputs.value(u"photo"_s));
    return replyOf(round, rowOf);
}

Result<Reply> assessQuarter(const Call &call, Context &context)
{
    const QString written = call.option(u"quarter"_s);
    const QDate quarter = quarterOf(written);
    if (!quarter.isValid())
        return Error{ErrorCode::BadDate, u"--quarter"_s, written, {u"2026Q4"_s}};
    InspectionService service(*context.station);
    const auto sheet = service.assess(context.session, quarter);
    if (!sheet)
        return sheet.error();
    QStringList lines{QCoreApplication::translate("Cli", "%1：公布 %2 次，按时 %3 次")
                          .arg(written)
                          .arg(sheet->published)
                          .arg(sheet->publishedInTime)};
    for (const AssessedFault &fault : sheet->faults)
        lines.append(u"  "_s + wordText(wordOf(fault.kind)) + u"  "_s + fault.what);
    return withFiles(replyOf({toJson(*sheet), lines.join(u'\n')}), call, [&] {
        return assessmentDocument(reportHead(*context.station, context.session), *sheet);
    });
}

} // namespace

QList<Verb> inspectionVerbs()
{
    const OptionSpec open{"open", nullptr, QT_TRANSLATE_NOOP("Cli", "只列没有办完的"), ValueKind::Flag};
    const OptionSpec photo{"photo", "FILE", QT_TRANSLATE_NOOP("Cli", "照片（JPEG 或 PNG）"),
                           ValueKind::InputFile};
    return {
        disclosureVerb("disclosure inspections", QT_TRANSLATE_NOOP("Cli", "检查和发现的问题"), {}, {open},
                       "powerhall disclosure inspections --open --as head --json", Place::ReadsFolder,
                       inspections),
        disclosureVerb(
            "disclosure inspect", QT_TRANSLATE_NOOP("Cli", "登记一次检查和发现的问题"), {},
            {{"place", "TEXT", QT_TRANSLATE_NOOP("Cli", "查了哪个营业厅或渠道"), ValueKind::Text, true},
             {"kind", "KIND", QT_TRANSLATE_NOOP("Cli", "hall、channel、self；不给时为 hall")},
             {"finding", "TEXT", QT_TRANSLATE_NOOP("Cli", "发现的问题")},
             {"department", "TEXT", QT_TRANSLATE_NOOP("Cli", "责任部门")},
             {"due", "DATE", QT_TRANSLATE_NOOP("Cli", "整改期限")},
             {"item", "ITEM", QT_TRANSLATE_NOOP("Cli", "问题所在的公示项")}},
            "powerhall disclosure inspect --place 江北营业厅 --finding 电价表过期 --due 2026-11-30 --as "
            "inspector",
            Place::ActsInFolder, inspect),
        disclosureVerb(
            "disclosure close", QT_TRANSLATE_NOOP("Cli", "问题销号，写明依据"),
            {{"FINDING", QT_TRANSLATE_NOOP("Cli", "问题的标识，见 disclosure inspections")}},
            {{"evidence", "TEXT", QT_TRANSLATE_NOOP("Cli", "怎样改好的"), ValueKind::Text, true}, photo},
            "powerhall disclosure close 0190a6f2-5d1c-7abc-8def-0123456789ab --evidence 已更换 --as clerk",
            Place::ActsInFolder, closeOff),
        withOutOption(disclosureVerb(
            "disclosure assess", QT_TRANSLATE_NOOP("Cli", "季度考核表"), {},
            {{"quarter", "QUARTER", QT_TRANSLATE_NOOP("Cli", "季度，如 2026Q4"), ValueKind::Text, true}},
            "powerhall disclosure assess --quarter 2026Q4 --out assessment.pdf --as head", Place::ReadsFolder,
            assessQuarter)),
    };
}

} // namespace powerhall
