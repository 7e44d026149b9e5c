// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace powerhall {

class LineEdit;
class MessageBar;

/// 备份: where the daily backups go, how old the newest is, and one made now.
class BackupSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit BackupSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void focusFirst() override;

private:
    void save();
    void makeNow();

    WindowContext m_context;
    QLabel *m_state;
    LineEdit *m_folder;
    QSpinBox *m_days;
    QPushButton *m_save;
    QPushButton *m_now;
    QLabel *m_nowWhy; ///< why no backup can be made now
    MessageBar *m_message;
};

} // namespace powerhall
