// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/givenpassword.h"
#include "app/cli/verbgroups.h"

#include "models/services/disclosurestarter.h"
#include "models/services/enrolling.h"
#include "models/services/station.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Error usage(const QString &detail)
{
    return {ErrorCode::Usage, {}, detail, {}};
}

/// The three administrators and where their passwords come from; each is typed by the person whose it is.
constexpr struct
{
    const char *option;
    const char *variable;
    Role role;
} Apart[] = {
    {"system", "POWERHALL_PASSWORD", Role::SystemAdministrator},
    {"security", "POWERHALL_SECURITY_PASSWORD", Role::SecurityAdministrator},
    {"audit", "POWERHALL_AUDIT_PASSWORD", Role::AuditAdministrator},
};

bool namesApart(const Call &call)
{
    return std::any_of(std::begin(Apart), std::end(Apart),
                       [&](const auto &one) { return call.has(QLatin1String(one.option)); });
}

Result<NewStation> wishOf(const Call &call)
{
    for (const QString &option : {u"profile"_s, u"station"_s, u"desk"_s}) {
        if (!call.has(option))
            return usage(QCoreApplication::translate("Cli", "缺少选项 --%1").arg(option));
    }
    NewStation wish;
    wish.profileId = call.option(u"profile"_s);
    wish.station = call.option(u"station"_s);
    wish.desk = call.option(u"desk"_s);
    wish.policy = call.option(u"policy"_s);
    if (namesApart(call)) {
        for (const auto &one : Apart) {
            const QString password = qEnvironmentVariable(one.variable);
            if (const auto given = passwordIn(QLatin1String(one.variable), password); !given)
                return given.error();
            wish.administrators.append({call.option(QLatin1String(one.option)), one.role, password});
        }
        return wish;
    }
    if (!call.has(u"admin"_s))
        return usage(wish.policy == "graded"_L1
                         ? QCoreApplication::translate(
                               "Cli", "等保策略要分设三员，请写 --system、--security 和 --audit")
                         : QCoreApplication::translate("Cli", "缺少选项 --%1").arg(u"admin"_s));
    if (const auto given = passwordIn(u"POWERHALL_PASSWORD"_s, call.password); !given)
        return given.error();
    wish.admin = call.option(u"admin"_s);
    wish.adminPassword = call.password;
    return wish;
}

Reply madeReply(const Call &call, const Context &context, const Station &station, const QString &who)
{
    const StationIdentity identity = station.identity();
    Reply reply;
    reply.text = QCoreApplication::translate("Cli", "数据文件夹 %1 已建好，管理员 %2。")
                     .arg(context.folder.absolutePath(), who);
    if (call.has(u"enrolment"_s))
        reply.text =
            QCoreApplication::translate("Cli", "数据文件夹 %1 已按入网文件建好；每人第一次登录先改密码。")
                .arg(context.folder.absolutePath());
    reply.json = QJsonObject{{u"folder"_s, context.folder.absolutePath()},
                             {u"profile"_s, identity.profileId},
                             {u"station"_s, identity.station},
                             {u"desk"_s, identity.desk}};
    return reply;
}

Result<Reply> joinHub(const Call &call, Context &context)
{
    const QString variable = call.option(u"passphrase"_s, u"POWERHALL_PASSWORD"_s);
    const QString passphrase = qEnvironmentVariable(variable.toLocal8Bit().constData());
    if (passphrase.isEmpty())
        return usage(
            QCoreApplication::translate("Cli", "环境变量 %1 是空的，入网文件要用它的口令打开").arg(variable));
    const auto station =
        joinByFile(context.folder, call.inputs.value(u"enrolment"_s), passphrase, *context.clock);
    if (!station)
        return station.error().at(call.option(u"enrolment"_s));
    if (call.has(u"starter"_s)) {
        if (const auto opened = loadStarterItems(**station); !opened)
            return opened.error();
    }
    return madeReply(call, context, **station, {});
}

Result<Reply> init(const Call &call, Context &context)
{
    if (call.has(u"enrolment"_s))
        return joinHub(call, context);
    const auto wish = wishOf(call);
    if (!wish)
        return wish.error();
    const auto station = Station::create(context.folder, *wish, *context.clock);
    if (!station)
        return station.error();
    if (const auto opened = loadStarterItems(**station); !opened)
        return opened.error();
    QStringList names;
    for (const FirstUser &user : wish->administrators)
        names.append(user.name);
    return madeReply(call, context, **station, names.isEmpty() ? wish->admin : names.join(u"、"_s));
}

} // namespace

Verb initVerb()
{
    return {
        .name = "init",
        .summary = QT_TRANSLATE_NOOP("Cli", "为正式营业厅建一个空的数据文件夹；管理员密码取自 "
                                            "POWERHALL_PASSWORD"),
        .arguments = {},
        .options = {{"profile", "ID",
                     QT_TRANSLATE_NOOP("Cli", "哪家单位的规则：baoshan、chongqing、guidong、huangchuan")},
                    {"station", "CODE", QT_TRANSLATE_NOOP("Cli", "站点代码，大写字母和数字，1 到 12 位")},
                    {"desk", "CODE", QT_TRANSLATE_NOOP("Cli", "柜台代码，大写字母和数字，1 到 12 位")},
                    {"admin", "USER", QT_TRANSLATE_NOOP("Cli", "管理员的用户名")},
                    {"policy", "ID",
                     QT_TRANSLATE_NOOP(
                         "Cli", "密码策略：basic（默认）、graded（等保，要分设三员）、nist（长口令）")},
                    {"system", "USER", QT_TRANSLATE_NOOP("Cli", "系统管理员的用户名")},
                    {"security", "USER",
                     QT_TRANSLATE_NOOP("Cli", "安全管理员的用户名；密码取自 POWERHALL_SECURITY_PASSWORD")},
                    {"audit", "USER",
                     QT_TRANSLATE_NOOP("Cli", "审计管理员的用户名；密码取自 POWERHALL_AUDIT_PASSWORD")},
                    {"enrolment", "FILE",
                     QT_TRANSLATE_NOOP("Cli", "县中心给的入网文件：站点、柜台、用户和角色都在里面"),
                     ValueKind::InputFile},
                    {"passphrase", "NAME",
                     QT_TRANSLATE_NOOP("Cli", "入网文件的口令在哪个环境变量里（默认 POWERHALL_PASSWORD）")},
                    {"starter", nullptr, QT_TRANSLATE_NOOP("Cli", "入网时也装入公示的起步条目"),
                     ValueKind::Flag}},
        .example = "powerhall init --data hall --profile baoshan --station BS01 --desk A --admin admin",
        .place = Place::NewFolder,
        .run = init};
}

} // namespace powerhall
