// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/signinpage.h"

#include "models/services/accountservice.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/busily.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/windowsettings.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

SignInPage::SignInPage(const WindowContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_utility(new QLabel(this))
    , m_name(new LineEdit(this))
    , m_password(new LineEdit(this))
    , m_enter(new QPushButton(tr("登录"), this))
    , m_message(new MessageBar(this))
{
    setObjectName(u"signInPage"_s);
    m_name->setObjectName(u"userEdit"_s);
    m_password->setObjectName(u"passwordEdit"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_enter->setObjectName(u"signInButton"_s);
    m_enter->setProperty("role", u"main"_s);
    auto *title = new QLabel(tr("PowerHall 供电营业厅"), this);
    title->setFont(titleFont());
    m_utility->setProperty("role", u"muted"_s);
    m_utility->setTextFormat(Qt::PlainText);

    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setMinimumWidth(scaled(440));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(scaled(32), scaled(24), scaled(32), scaled(24));
    column->setSpacing(scaled(12));
    column->addWidget(title);
    column->addWidget(m_utility);
    auto *name = new FormField(tr("用户名"));
    auto *password = new FormField(tr("密码"));
    for (FormField *field : {name, password})
        field->setLabelWidth(scaled(64));
    name->addEditor(m_name);
    password->addEditor(m_password);
    column->addWidget(name);
    column->addWidget(password);
    column->addWidget(m_enter);
    column->addWidget(m_message);
    m_message->setMinimumHeight(scaled(56)); // two lines: nothing jumps when a sign-in is refused
    auto *middle = new QHBoxLayout; // aligned in the column itself, a longer message would lose lines
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    auto *centre = new QVBoxLayout(this);
    centre->addStretch(2);
    centre->addLayout(middle);
    centre->addStretch(3);

    connect(m_name, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::trySignIn);
    connect(m_enter, &QPushButton::clicked, this, &SignInPage::trySignIn);
    refreshRules();
}

void SignInPage::prepare(bool locked)
{
    m_password->clear();
    m_name->setText(m_context.settings.lastUser());
    m_message->clear();
    if (locked)
        m_message->showMessage(Tone::Note, tr("已锁屏。没办完的受理已存成草稿，登录后接着办。"));
    (m_name->text().isEmpty() ? m_name : m_password)->setFocus();
}

void SignInPage::refreshRules()
{
    const StationIdentity identity = m_context.station.identity();
    const QString desk = tr("台席 %1").arg(QString(identity.station + identity.desk));
    m_utility->setText(m_context.station.profile().name + u'\n' +
                       (identity.demo ? tr("%1 · 演示，人物全部虚构").arg(desk) : desk));
}

void SignInPage::trySignIn()
{
    commitInput();
    const QString name = m_name->text().trimmed();
    Result<Session> session =
        busily([&] { return m_context.station.signIn(name, m_password->text(), Seat::Desk); });
    m_password->clear();
    if (session && session->circumstances().mustChangePassword)
        session = withNewPassword(*session);
    if (!session) {
        m_message->showMessage(Tone::Late, errorText(session.error()));
        m_password->setFocus();
        return;
    }
    m_context.settings.setLastUser(session->name());
    emit signedIn(*session);
}

/// A password somebody else has set, or an old one, opens the door to nothing but a new one.
Result<Session> SignInPage::withNewPassword(Session once)
{
    const QString name = once.name();
    const std::optional<QString> password =
        m_context.prompts.askNewPassword(this, {.name = u"firstPasswordDialog"_s,
                                                .title = tr("先改密码"),
                                                .text = tr("%1 现在的密码只用于这一次或已到期。"
                                                           "请换成只有您自己知道的。")
                                                            .arg(name),
                                                .label = tr("新密码"),
                                                .yes = tr("改密码并登录"),
                                                .initial = {},
                                                .suggestions = {}});
    const auto changed = password ? m_context.accounts.changePassword(once, name, *password)
                                  : Result<void>(Error{ErrorCode::PasswordExpired, {}, {}, {}});
    m_context.station.signOut(once);
    if (!changed)
        return changed.error();
    return m_context.station.signIn(name, *password, Seat::Desk);
}

} // namespace powerhall
