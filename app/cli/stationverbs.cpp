// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verbgroups.h"

#include "models/services/demo.h"
#include "models/services/disclosurestarter.h"
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

Result<Reply> init(const Call &call, Context &context)
{
    NewStation wish;
    wish.profileId = call.option(u"profile"_s);
    wish.station = call.option(u"station"_s);
    wish.desk = call.option(u"desk"_s);
    wish.admin = call.option(u"admin"_s);
    wish.adminPassword = call.password;
    const auto station = Station::create(context.folder, wish, *context.clock);
    if (!station)
        return station.error();
    if (const auto opened = loadStarterItems(**station); !opened)
        return opened.error();
    Reply reply;
    reply.text = QCoreApplication::translate("Cli", "数据文件夹 %1 已建好，管理员 %2。")
                     .arg(context.folder.absolutePath(), wish.admin);
    reply.json = QJsonObject{{u"folder"_s, context.folder.absolutePath()},
                             {u"profile"_s, wish.profileId},
                             {u"station"_s, wish.station},
                             {u"desk"_s, wish.desk}};
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
        {.name = "init",
         .summary = QT_TRANSLATE_NOOP("Cli", "为正式营业厅建一个空的数据文件夹；管理员密码取自 "
                                             "POWERHALL_PASSWORD"),
         .arguments = {},
         .options = {{"profile", "ID",
                      QT_TRANSLATE_NOOP("Cli", "哪家单位的规则：baoshan、chongqing、guidong、huangchuan"),
                      ValueKind::Text, true},
                     {"station", "CODE", QT_TRANSLATE_NOOP("Cli", "站点代码，大写字母和数字，1 到 12 位"),
                      ValueKind::Text, true},
                     {"desk", "CODE", QT_TRANSLATE_NOOP("Cli", "柜台代码，大写字母和数字，1 到 12 位"),
                      ValueKind::Text, true},
                     {"admin", "USER", QT_TRANSLATE_NOOP("Cli", "管理员的用户名"), ValueKind::Text, true}},
         .example = "powerhall init --data hall --profile baoshan --station BS01 --desk A --admin admin",
         .place = Place::NewFolder,
         .run = init},
        {.name = "setting",
         .summary = QT_TRANSLATE_NOOP("Cli", "站点设置，如服务热线；不写值即取消"),
         .arguments = {{"KEY", QT_TRANSLATE_NOOP(
                                   "Cli", "hotline、floor_days（工作日）、retention_days（天）、"
                                          "hall_name、hall_address、tariff_place、payments、"
                                          "capacity_place、disclosure_days（工作日）、"
                                          "disclosure_month_day、disclosure_month_shift、"
                                          "disclosure_quarter_days（天）、returns_level（unit 或 company）")},
                       {"VALUE", QT_TRANSLATE_NOOP("Cli", "新值"), ValueKind::Text, false}},
         .options = {},
         .example = "powerhall setting hotline 0875-1234567 --as admin",
         .place = Place::ActsInFolder,
         .needsUser = true,
         .run = setting},
    };
}

} // namespace powerhall
