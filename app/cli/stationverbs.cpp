// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbgroups.h"

#include "models/services/demo.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Result<Reply> demo(const Call &call, Context &context)
{
    const auto hall = fillDemo(context.folder, *context.clock, call.option(u"profile"_s, u"chongqing"_s));
    if (!hall)
        return hall.error();
    QJsonArray users;
    QStringList lines{QCoreApplication::translate("Cli", "演示厅已建好，人物都是虚构的。用户和密码：")};
    for (const DemoUser &user : hall->users) {
        users.append(
            QJsonObject{{u"user"_s, user.user}, {u"password"_s, user.password}, {u"role"_s, user.role}});
        lines.append(u"  "_s + user.user + u"  "_s + user.password + u"  "_s + user.role);
    }
    Reply reply;
    reply.text = lines.join(u'\n');
    reply.json =
        QJsonObject{{u"users"_s, users}, {u"applications"_s, QJsonArray::fromStringList(hall->applications)}};
    return reply;
}

Result<Reply> setting(const Call &call, Context &context)
{
    const QString key = call.argument(u"KEY"_s);
    const QString value = call.argument(u"VALUE"_s);
    if (const auto changed = context.station->changeSetting(context.session, key, value); !changed)
        return changed.error();
    Reply reply;
    reply.text = QCoreApplication::translate("Cli", "%1 已设为“%2”。").arg(key, value);
    reply.json = QJsonObject{{u"key"_s, key}, {u"value"_s, value}};
    return reply;
}

} // namespace

QList<Verb> stationVerbs()
{
    return {
        {.name = "demo",
         .summary = QT_TRANSLATE_NOOP("Cli", "在空文件夹里建一个演示厅，打印用户和密码"),
         .arguments = {},
         .options = {{"profile", "ID",
                      QT_TRANSLATE_NOOP("Cli", "哪家单位的规则：baoshan、chongqing、guidong、huangchuan")}},
         .example = "powerhall demo --data demo-hall --profile chongqing",
         .place = Place::NewFolder,
         .run = demo},
        initVerb(),
        {.name = "setting",
         .summary = QT_TRANSLATE_NOOP("Cli", "站点设置，如服务热线；不写值即取消"),
         .arguments = {{"KEY", QT_TRANSLATE_NOOP(
                                   "Cli", "hotline、floor_days（工作日）、retention_days（天）、"
                                          "hall_name、hall_address、tariff_place、payments、"
                                          "capacity_place、disclosure_days（工作日）、"
                                          "disclosure_month_day、disclosure_month_shift、"
                                          "disclosure_quarter_days（天）、returns_level（unit 或 "
                                          "company）、backup_folder、backup_days（天）；由安全管理员："
                                          "password_policy、password_days（天）、idle_minutes（分钟）、"
                                          "one_desk")},
                       {"VALUE", QT_TRANSLATE_NOOP("Cli", "新值"), ValueKind::Text, false}},
         .options = {},
         .example = "powerhall setting hotline 0875-1234567 --as admin",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = setting},
    };
}

} // namespace powerhall
