// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

#include <QMap>

class QPushButton;

namespace powerhall {

class FormField;
class LineEdit;
class MessageBar;

/// What the sources leave to the hall: its own hotline where none is stated, its floor in days, where the
/// tariff sheet hangs. Every change is an act on record.
class SettingsSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit SettingsSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;

private:
    void save();

    struct Line
    {
        FormField *field = nullptr;
        LineEdit *edit = nullptr;
    };
    WindowContext m_context;
    QMap<QString, Line> m_lines;
    QPushButton *m_save;
    MessageBar *m_message;
};

} // namespace powerhall
