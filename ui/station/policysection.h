// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace powerhall {

class MessageBar;

/// 安全策略: what passwords must be, how long a window may stand open, one account at two desks. Everyone may
/// read it; who may change it is told by the table of acts.
class PolicySection final : public RoomSection
{
    Q_OBJECT

public:
    explicit PolicySection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;

private:
    void save();
    void describe();

    WindowContext m_context;
    QComboBox *m_preset;
    QSpinBox *m_days;
    QSpinBox *m_idle;
    QComboBox *m_oneDesk;
    QLabel *m_words;
    QPushButton *m_save;
    QLabel *m_why; ///< who changes the policy, where it is not whoever is signed in
    MessageBar *m_message;
};

} // namespace powerhall
