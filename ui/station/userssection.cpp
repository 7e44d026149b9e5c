// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/userssection.h"

#include "models/services/accountservice.h"
#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/rows.h"
#include "models/tables/wordtext.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QStringList roleTexts()
{
    QStringList texts;
    for (const Role role : allRoles())
        texts.append(wordText(wordOf(role)));
    return texts;
}

} // namespace

UsersSection::UsersSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_model(userColumns())
    , m_table(new TextTable(m_model, 2, tr("用户")))
    , m_message(new MessageBar)
{
    m_table->setObjectName(u"userTable"_s);
    auto *acts = new QHBoxLayout;
    m_acts = {
        {Act::ManageUsers, addAct(acts, u"addUserButton"_s, tr("添加用户"), &UsersSection::addUser)},
        {Act::AssignRoles, addAct(acts, u"roleButton"_s, tr("改角色"), &UsersSection::changeRole)},
        {Act::ResetPassword,
         addAct(acts, u"passwordButton"_s, tr("重设密码"), &UsersSection::changePassword)},
        {Act::ManageUsers, addAct(acts, u"disableUserButton"_s, tr("停用"), &UsersSection::disableUser)}};
    m_together =
        addAct(acts, u"togetherButton"_s, tr("两人同办：重设安全管理员密码"), &UsersSection::resetTogether);
    addAct(acts, u"ownPasswordButton"_s, tr("改我的密码"), &UsersSection::changeOwnPassword);
    acts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(scaled(8));
    column->addLayout(acts);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    connect(&m_context.station.notifier(), &Notifier::usersChanged, this, &UsersSection::reload);
}

QPushButton *UsersSection::addAct(QHBoxLayout *row, const QString &name, const QString &text,
                                  void (UsersSection::*act)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void UsersSection::reload()
{
    if (const Result<QList<UserRow>> users = m_context.accounts.users())
        m_table->setRows(userRows(*users, m_context.station.identity().station));
    for (const auto &[act, button] : m_acts)
        button->setVisible(m_context.session.may(act));
    const Role role = m_context.session.value().role();
    m_together->setVisible(role == Role::SystemAdministrator || role == Role::AuditAdministrator);
}

QString UsersSection::chosen() const
{
    const TextRow *row = m_table->current();
    return row ? row->id : QString();
}

void UsersSection::tell(const Result<void> &result, const QString &done)
{
    m_message->showMessage(result ? Tone::Good : Tone::Late, result ? done : errorText(result.error()));
    reload();
}

void UsersSection::addUser()
{
    Prompts &prompts = m_context.prompts;
    const std::optional<QString> name =
        prompts.askText(this, {.name = u"userNameDialog"_s,
                               .title = tr("添加用户"),
                               .text = tr("登录时用的名字，1 到 32 个字母、数字、点、横线。"),
                               .label = tr("用户名"),
                               .yes = tr("下一步"),
                               .initial = {},
                               .suggestions = {}});
    if (!name)
        return;
    // Where the administrators are apart, the security administrator gives the role afterwards.
    const bool mayAssign = m_context.session.may(Act::AssignRoles);
    std::optional<int> role;
    if (mayAssign)
        role = prompts.askChoice(this, {.name = u"userRoleDialog"_s,
                                        .title = tr("添加用户"),
                                        .text = tr("%1 做什么？").arg(*name),
                                        .label = tr("角色"),
                                        .yes = tr("下一步"),
                                        .initial = {},
                                        .suggestions = roleTexts()});
    if (mayAssign && !role)
        return;
    const std::optional<QString> password =
        prompts.askNewPassword(this, {.name = u"newPasswordDialog"_s,
                                      .title = tr("添加用户"),
                                      .text = tr("给 %1 的第一个密码，请本人登录后改掉。").arg(*name),
                                      .label = tr("密码"),
                                      .yes = tr("添加用户"),
                                      .initial = {},
                                      .suggestions = {}});
    if (password)
        tell(m_context.accounts.add(m_context.session.value(), *name,
                                    role ? allRoles().at(*role) : Role::Unassigned, *password),
             tr("已添加 %1").arg(*name));
}

void UsersSection::disableUser()
{
    const QString name = chosen();
    if (name.isEmpty() ||
        !m_context.prompts.confirm(this, {.name = u"disableDialog"_s,
                                          .title = tr("停用"),
                                          .text = tr("停用 %1：以后不能登录，做过的事都留着。").arg(name),
                                          .label = {},
                                          .yes = tr("停用 %1").arg(name),
                                          .initial = {},
                                          .suggestions = {}}))
        return;
    tell(m_context.accounts.disable(m_context.session.value(), name), tr("%1 已停用").arg(name));
}

void UsersSection::changeRole()
{
    const QString name = chosen();
    if (name.isEmpty())
        return;
    const std::optional<int> role =
        m_context.prompts.askChoice(this, {.name = u"userRoleDialog"_s,
                                           .title = tr("改角色"),
                                           .text = tr("%1 以后做什么？").arg(name),
                                           .label = tr("角色"),
                                           .yes = tr("改角色"),
                                           .initial = {},
                                           .suggestions = roleTexts()});
    if (role)
        tell(m_context.accounts.changeRole(m_context.session.value(), name, allRoles().at(*role)),
             tr("%1 的角色已改").arg(name));
}

/// Where the security administrator forgot the password: the other two, both here.
void UsersSection::resetTogether()
{
    const QString name = chosen();
    if (name.isEmpty())
        return;
    Prompts &prompts = m_context.prompts;
    const bool system = m_context.session.value().role() == Role::SystemAdministrator;
    const auto other =
        prompts.askText(this, {.name = u"secondUserDialog"_s,
                               .title = tr("两人同办"),
                               .text = system ? tr("请审计管理员到场，一起给 %1 重设密码。").arg(name)
                                              : tr("请系统管理员到场，一起给 %1 重设密码。").arg(name),
                               .label = tr("到场人的用户名"),
                               .yes = tr("下一步"),
                               .initial = {},
                               .suggestions = {}});
    if (!other)
        return;
    const auto password = prompts.askPassword(this, {.name = u"secondPasswordDialog"_s,
                                                     .title = tr("两人同办"),
                                                     .text = tr("%1 自己输入密码。").arg(*other),
                                                     .label = tr("密码"),
                                                     .yes = tr("下一步"),
                                                     .initial = {},
                                                     .suggestions = {}});
    if (!password)
        return;
    Result<Session> second = m_context.station.signIn(*other, *password);
    if (!second)
        return tell(second.error(), {});
    setPassword(name, *second);
    m_context.station.signOut(*second);
}

void UsersSection::changePassword()
{
    if (const QString name = chosen(); !name.isEmpty())
        setPassword(name);
}

void UsersSection::changeOwnPassword()
{
    setPassword(m_context.session.value().name());
}

void UsersSection::setPassword(const QString &user, const Session &second)
{
    const std::optional<QString> password =
        m_context.prompts.askNewPassword(this, {.name = u"newPasswordDialog"_s,
                                                .title = tr("改密码"),
                                                .text = tr("%1 的新密码。").arg(user),
                                                .label = tr("新密码"),
                                                .yes = tr("改密码"),
                                                .initial = {},
                                                .suggestions = {}});
    if (password)
        tell(m_context.accounts.changePassword(m_context.session.value(), user, *password, second),
             tr("%1 的密码已改").arg(user));
}

} // namespace powerhall
