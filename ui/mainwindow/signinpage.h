// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"
#include "ui/windowcontext.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace powerhall {

class FormField;
class MessageBar;

/// Name and password. Says where one signs in, and after locking, what was kept.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(const WindowContext &context, QWidget *parent = nullptr);

    void prepare(bool locked); ///< empties the password, puts the cursor where typing goes on
    void refreshRules();       ///< the utility's name

signals:
    void signedIn(const powerhall::Session &session);

private:
    void trySignIn();
    Result<Session> withNewPassword(Session once);

    WindowContext m_context;
    QLabel *m_utility;
    QLineEdit *m_name;
    QLineEdit *m_password;
    QPushButton *m_enter;
    MessageBar *m_message;
};

} // namespace powerhall
