// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QPushButton;

namespace powerhall {

class MessageBar;
class TextTable;

/// Who may sign in and as what. Only an administrator changes others; everyone changes their own password.
class UsersSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit UsersSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;

private:
    QPushButton *addAct(class QHBoxLayout *row, const QString &name, const QString &text,
                        void (UsersSection::*act)());
    void addUser();
    void disableUser();
    void changeRole();
    void changePassword();
    void changeOwnPassword();
    void setPassword(const QString &user);
    void tell(const Result<void> &result, const QString &done);
    [[nodiscard]] QString chosen() const;

    WindowContext m_context;
    TextTableModel m_model;
    TextTable *m_table;
    MessageBar *m_message;
    QList<QPushButton *> m_adminActs;
};

} // namespace powerhall
