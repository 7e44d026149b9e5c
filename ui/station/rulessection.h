// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace powerhall {

class MessageBar;
class TextTable;

/// The rules in force as tables a person can hold against their source, and the working-day calendar. A new
/// version of either comes in as a file.
class RulesSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit RulesSection(const WindowContext &context, QWidget *parent = nullptr);
    ~RulesSection() override;

    void reload() override;

private:
    void showLimits();
    void importProfile();
    void importCalendar();
    [[nodiscard]] std::optional<QByteArray> chooseFile(const QString &title);

    WindowContext m_context;
    QLabel *m_facts;
    MessageBar *m_message;
    QPushButton *m_importProfile;
    QPushButton *m_importCalendar;
    QWidget *m_limitHost;
    std::unique_ptr<TextTableModel> m_limits; ///< its columns are the profile's own stages
    TextTableModel m_catalogue;
    TextTableModel m_calendar;
    TextTable *m_catalogueTable;
    TextTable *m_calendarTable;
};

} // namespace powerhall
