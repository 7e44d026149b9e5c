// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/personservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QPushButton;

namespace powerhall {

class LineEdit;
class MessageBar;
class TextTable;

/// 个人信息: who saw a person's data, printed for them; erasing a person; what has been kept long enough.
class PrivacySection final : public RoomSection
{
    Q_OBJECT

public:
    explicit PrivacySection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

private:
    void look();
    void save();
    void erase();
    void purge();
    [[nodiscard]] QString number() const;

    WindowContext m_context;
    LineEdit *m_number;
    QPushButton *m_look;
    QPushButton *m_save;
    QPushButton *m_erase;
    QPushButton *m_purge;
    MessageBar *m_message;
    TextTableModel m_sights;
    TextTableModel m_past;
    TextTable *m_sightTable;
    TextTable *m_pastTable;
    QString m_shownNumber;
    QList<PersonSight> m_shown;
};

} // namespace powerhall
