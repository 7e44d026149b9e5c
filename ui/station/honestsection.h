// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/honesttime.h"
#include "models/tables/texttablemodel.h"
#include "ui/reports/reportjob.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QLabel;
class QPushButton;

namespace powerhall {

class LineEdit;
class MessageBar;
class TextTable;

/// 时间证据: for each act, what shows when it was written down, what that proves and what not; printed for an
/// inspector.
class HonestSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit HonestSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

private:
    void look();
    void show(const Result<QList<TimeEvidence>> &evidence);
    void showChosen();
    void print();
    [[nodiscard]] EvidenceWish wish() const;

    WindowContext m_context;
    ReportJob m_job;
    EvidenceWish m_asked;
    QList<TimeEvidence> m_shown;
    TextTableModel m_model;
    LineEdit *m_number;
    LineEdit *m_from;
    LineEdit *m_to;
    QPushButton *m_look;
    QPushButton *m_print;
    MessageBar *m_message;
    TextTable *m_table;
    QLabel *m_proof;
};

} // namespace powerhall
