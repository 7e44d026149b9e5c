// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/services/session.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QHBoxLayout;
class QPushButton;

namespace powerhall {

class MessageBar;
class TextTable;

/// Who may sign in and as what. Who changes others is told by the table of acts; everyone changes their own
/// password.
class UsersSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit UsersSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;

private:
    QPushButton *addAct(QHBoxLayout *row, const QString &name, const QString &text,
                        void (UsersSection::*act)());
    void addUser();
    void disableUser();
    void changeRole();
    void changePassword();
    void changeOwnPassword();
    void resetTogether();
    void setPassword(const QString &user, const Session &second = {});
    void tell(const Result<void> &result, const QString &done);
    [[nodiscard]] QString chosen() const;

    WindowContext m_context;
    TextTableModel m_model;
    TextTable *m_table;
    MessageBar *m_message;
    QList<std::pair<Act, QPushButton *>> m_acts; ///< shown to whoever may
    QPushButton *m_together = nullptr;
};

} // namespace powerhall
