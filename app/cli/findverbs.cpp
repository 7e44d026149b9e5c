// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbgroups.h"

#include "models/services/searchservice.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Result<Reply> find(const Call &call, Context &context)
{
    if (const auto allowed = context.station->permit(context.session, Act::ReadApplications); !allowed)
        return allowed.error();
    SearchService search(context.folder, *context.clock);
    QEventLoop loop;
    QObject::connect(&search, &SearchService::completed, &loop, &QEventLoop::quit);
    search.start(context.session);
    if (!search.isComplete())
        loop.exec();
    QJsonArray array;
    QStringList lines;
    for (const FoundApplication &hit : search.find(call.argument(u"TEXT"_s))) {
        array.append(QJsonObject{{u"number"_s, hit.number},
                                 {u"name"_s, hit.maskedName},
                                 {u"phone"_s, hit.maskedPhone},
                                 {u"id_number"_s, hit.maskedId},
                                 {u"field"_s, hit.field}});
        lines.append(hit.number + u"  "_s + hit.maskedName + u"  "_s + hit.maskedPhone);
    }
    Reply reply;
    reply.json = array;
    reply.text = lines.join(u'\n');
    return reply;
}

} // namespace

QList<Verb> findVerbs()
{
    return {
        {.name = "find",
         .summary = QT_TRANSLATE_NOOP("Cli", "按编号、姓名、拼音首字母、电话或证件号末几位查找（前 50 条）"),
         .arguments = {{"TEXT", QT_TRANSLATE_NOOP("Cli", "1 个字起")}},
         .options = {},
         .example = "powerhall find zs --as clerk",
         .place = Place::ReadsFolder,
         .needsUser = true,
         .run = find},
    };
}

} // namespace powerhall
