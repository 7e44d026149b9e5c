// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/applicationjson.h"
#include "app/cli/values.h"
#include "app/cli/verbgroups.h"

#include "models/core/clock.h"
#include "models/services/station.h"
#include "models/services/worklist.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Result<Reply> show(const Call &call, Context &context)
{
    const QString number = call.argument(u"NUMBER"_s);
    const IntakeService intake(*context.station);
    const auto view = intake.view(context.session, number);
    if (!call.has(u"reveal"_s) || !view)
        return shown(view, context);
    const auto parties =
        IntakeService(*context.station).reveal(context.session, number, call.option(u"reveal"_s));
    if (!parties)
        return parties.error();
    const auto profile = context.station->profileOf(view->application);
    if (!profile)
        return profile.error();
    const auto object = toJson(*view, *parties, *context.station);
    if (!object)
        return object.error();
    Reply reply;
    reply.json = *object;
    reply.text = applicationText(*view, *parties, *profile);
    return reply;
}

QJsonObject toJson(const ListedApplication &row)
{
    return {{u"number"_s, row.number},
            {u"stage"_s, row.stage.isEmpty() ? QJsonValue() : QJsonValue(row.stage)},
            {u"outcome"_s, wordOf(row.outcome)},
            {u"due"_s, row.due ? QJsonValue(isoDate(*row.due)) : QJsonValue()},
            {u"owed"_s, QJsonArray::fromStringList(row.owed)},
            {u"unprinted"_s, QJsonArray::fromStringList(row.unprinted)}};
}

QString lineOf(const ListedApplication &row, const Profile &profile)
{
    QStringList owed;
    for (const QString &document : row.owed)
        owed.append(profile.documentName(document));
    const QString due = row.due ? isoDate(*row.due) : u"–"_s;
    const QString debts = owed.isEmpty() ? QString() : wordText(u"owed"_s) + u' ' + owed.join(u"、"_s);
    const QString line = row.number + u"  "_s + due.leftJustified(10) + u"  "_s +
                         profile.stageName(row.stage) + u"  "_s + debts;
    return line.trimmed();
}

Result<Reply> list(const Call &call, Context &context)
{
    if (const auto allowed = context.station->permit(context.session, Act::ReadApplications); !allowed)
        return allowed.error();
    const auto rows = Worklist(*context.station)
                          .list({.due = call.has(u"due"_s),
                                 .overdue = call.has(u"overdue"_s),
                                 .owing = call.has(u"owing"_s),
                                 .unprinted = call.has(u"unprinted"_s)});
    if (!rows)
        return rows.error();
    QJsonArray array;
    QStringList lines;
    for (const ListedApplication &row : *rows) {
        array.append(toJson(row));
        lines.append(lineOf(row, context.station->profile()));
    }
    Reply reply;
    reply.json = array;
    reply.text = lines.join(u'\n');
    return reply;
}

} // namespace

QList<Verb> readVerbs()
{
    return {
        {.name = "show",
         .summary = QT_TRANSLATE_NOOP("Cli", "一份申请的现状和经过；个人信息打码"),
         .arguments = {{"NUMBER", QT_TRANSLATE_NOOP("Cli", "申请编号")}},
         .options = {{"reveal", "REASON",
                      QT_TRANSLATE_NOOP("Cli", "显示完整个人信息，写明原因；会记录下来")}},
         .example = "powerhall show BS01A-20260105-0001 --as clerk --json",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .actsWith = "reveal",
         .run = show},
        {.name = "list",
         .summary = QT_TRANSLATE_NOOP("Cli", "列出申请"),
         .arguments = {},
         .options = {{"due", nullptr, QT_TRANSLATE_NOOP("Cli", "今天或以前到期的"), ValueKind::Flag},
                     {"overdue", nullptr, QT_TRANSLATE_NOOP("Cli", "已经超期的"), ValueKind::Flag},
                     {"owing", nullptr, QT_TRANSLATE_NOOP("Cli", "还欠资料的"), ValueKind::Flag},
                     {"unprinted", nullptr, QT_TRANSLATE_NOOP("Cli", "有单据还没打印成的"), ValueKind::Flag}},
         .example = "powerhall list --owing --as clerk --json",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .run = list},
    };
}

} // namespace powerhall
