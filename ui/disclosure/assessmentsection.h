// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/inspectionservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QLabel;
class QPushButton;

namespace powerhall {

class MessageBar;
class SpanChoice;
class TextTable;

/// 季度考核: what the quarter counts against the unit, as it stands or as it was settled; printed and saved.
class AssessmentSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit AssessmentSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

private:
    void showQuarter();
    void openSheet();
    void settle();
    [[nodiscard]] QDate quarter() const;

    WindowContext m_context;
    InspectionService m_service;
    TextTableModel m_model;
    TextTable *m_table;
    SpanChoice *m_quarter;
    QLabel *m_counts;
    QLabel *m_settled;
    QPushButton *m_open;
    QPushButton *m_settle;
    MessageBar *m_message;
};

} // namespace powerhall
