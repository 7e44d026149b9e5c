// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QCheckBox;
class QComboBox;
class QLabel;

namespace powerhall {

class LineEdit;

/// How the window looks and speaks on this machine, and where it prints.
class LookSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit LookSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;

private:
    void choosePrinter();

    WindowContext m_context;
    QComboBox *m_textSize;
    QComboBox *m_colours;
    QComboBox *m_language;
    QComboBox *m_lock;
    QCheckBox *m_large;
    QLabel *m_printer;
    LineEdit *m_scans;
};

} // namespace powerhall
