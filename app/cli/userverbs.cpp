// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/givenpassword.h"
#include "app/cli/verbgroups.h"

#include "models/services/accountservice.h"
#include "models/services/station.h"
#include "models/tables/wordtext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Result<Role> roleArgument(const Call &call)
{
    const QString word = call.has(u"role"_s) ? call.option(u"role"_s) : call.argument(u"ROLE"_s);
    if (const auto role = roleOf(word))
        return *role;
    QStringList words;
    for (const Role role : allRoles())
        words.append(wordOf(role));
    return Error{ErrorCode::UnknownValue, u"role"_s, word, words};
}

Result<void> newPasswordGiven(const Call &call)
{
    return passwordIn(u"POWERHALL_NEW_PASSWORD"_s, call.newPassword);
}

Result<Reply> done(const Result<void> &result, const QString &name, const QString &text)
{
    if (!result)
        return result.error();
    Reply reply;
    reply.text = text.arg(name);
    reply.json = QJsonObject{{u"user"_s, name}};
    return reply;
}

Result<Reply> add(const Call &call, Context &context)
{
    const auto role = call.has(u"role"_s) ? roleArgument(call) : Result<Role>(Role::Unassigned);
    if (!role)
        return role.error();
    if (const auto given = newPasswordGiven(call); !given)
        return given.error();
    const QString name = call.argument(u"NAME"_s);
    return done(AccountService(*context.station)
                    .add(context.session, name, *role, call.newPassword, call.option(u"place"_s)),
                name, QCoreApplication::translate("Cli", "用户 %1 已建立。"));
}

Result<Reply> disable(const Call &call, Context &context)
{
    const QString name = call.argument(u"NAME"_s);
    return done(AccountService(*context.station).disable(context.session, name), name,
                QCoreApplication::translate("Cli", "用户 %1 已停用。"));
}

Result<Reply> changePassword(const Call &call, Context &context)
{
    if (const auto given = newPasswordGiven(call); !given)
        return given.error();
    const QString name = call.argument(u"NAME"_s);
    Session second;
    if (call.has(u"second"_s)) {
        const auto stands = context.station->signIn(call.option(u"second"_s), call.secondPassword);
        if (!stands)
            return stands.error().at(u"second"_s);
        second = *stands;
    }
    return done(
        AccountService(*context.station).changePassword(context.session, name, call.newPassword, second),
        name, QCoreApplication::translate("Cli", "用户 %1 的密码已更换。"));
}

Result<Reply> changeRole(const Call &call, Context &context)
{
    const auto role = roleArgument(call);
    if (!role)
        return role.error();
    const QString name = call.argument(u"NAME"_s);
    return done(AccountService(*context.station).changeRole(context.session, name, *role), name,
                QCoreApplication::translate("Cli", "用户 %1 的角色已更换。"));
}

Result<Reply> listUsers(const Call &, Context &context)
{
    const auto users = AccountService(*context.station).users();
    if (!users)
        return users.error();
    QJsonArray rows;
    QStringList lines;
    for (const UserRow &user : *users) {
        const QString place = user.place.isEmpty() ? context.station->identity().station : user.place;
        rows.append(QJsonObject{{u"user"_s, user.name},
                                {u"role"_s, user.role},
                                {u"place"_s, place},
                                {u"disabled"_s, user.disabled}});
        const QString state = user.disabled ? QCoreApplication::translate("Cli", "已停用") : QString();
        const QString line = user.name + u"  "_s + wordText(user.role) + u"  "_s + place + u"  "_s + state;
        lines.append(line.trimmed());
    }
    Reply reply;
    reply.json = rows;
    reply.text = lines.join(u'\n');
    return reply;
}

Verb userVerb(const char *name, const char *summary, const char *example,
              Result<Reply> (*run)(const Call &, Context &))
{
    return {.name = name,
            .summary = summary,
            .arguments = {{"NAME", QT_TRANSLATE_NOOP("Cli", "用户名")}},
            .options = {},
            .example = example,
            .place = Place::ActsInFolder,
            .needsUser = true,
            .run = run};
}

constexpr const char *RoleHelp =
    QT_TRANSLATE_NOOP("Cli", "clerk 柜台、head 值班长、inspector 检查、administrator 管理；分设时为 "
                             "system_administrator、security_administrator、audit_administrator；"
                             "公示和报表的角色见 user list");

} // namespace

QList<Verb> userVerbs()
{
    Verb addition =
        userVerb("user add", QT_TRANSLATE_NOOP("Cli", "新建用户；密码取自 POWERHALL_NEW_PASSWORD"),
                 "powerhall user add zhou --role clerk --as admin", add);
    addition.options = {{"role", "ROLE", RoleHelp},
                        {"place", "CODE", QT_TRANSLATE_NOOP("Cli", "上级单位的人员：那里的代码")}};
    Verb password = userVerb("user passwd",
                             QT_TRANSLATE_NOOP("Cli", "更换密码（自己的，或替忘记的人）；新密码取自 "
                                                      "POWERHALL_NEW_PASSWORD"),
                             "powerhall user passwd zhou --as zhou", changePassword);
    password.options = {{"second", "USER",
                         QT_TRANSLATE_NOOP("Cli", "两人同办时的另一位；密码取自 POWERHALL_SECOND_PASSWORD")}};
    Verb roleChange = userVerb("user role", QT_TRANSLATE_NOOP("Cli", "更换用户的角色"),
                               "powerhall user role zhou head --as admin", changeRole);
    roleChange.arguments.append(ArgumentSpec{"ROLE", RoleHelp});
    Verb list = userVerb("user list", QT_TRANSLATE_NOOP("Cli", "列出用户"), "powerhall user list --as admin",
                         listUsers);
    list.arguments.clear();
    list.place = Place::ReadsFolder;
    return {addition,
            userVerb("user disable", QT_TRANSLATE_NOOP("Cli", "停用用户，并收回其密钥"),
                     "powerhall user disable zhou --as admin", disable),
            password, roleChange, list};
}

} // namespace powerhall
