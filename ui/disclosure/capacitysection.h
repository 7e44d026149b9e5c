// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/figureservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QPushButton;

namespace powerhall {

class FormDialog;
class MessageBar;
class TextTable;

/// 可开放容量: what each area can still take, and which of the profile's load thresholds it has reached.
class CapacitySection final : public RoomSection
{
    Q_OBJECT

public:
    explicit CapacitySection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

private:
    /// An area to state anew, or a new one.
    void openForm(const OpenCapacity &area);
    void take(FormDialog &form, const QMap<QString, QString> &values);
    void openList();

    WindowContext m_context;
    FigureService m_service;
    QList<CapacityView> m_areas;
    TextTableModel m_model;
    TextTable *m_table;
    QPushButton *m_new;
    QPushButton *m_change;
    QPushButton *m_list;
    MessageBar *m_message;
};

} // namespace powerhall
