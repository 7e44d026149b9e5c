// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/outagebudgetservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/reports/reportjob.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace powerhall {

class FormDialog;
class MessageBar;
class OutageForm;
class TextTable;

/// How many customer-hours planned work may still cost (停电时户数预算), and beside it what a planned outage
/// would take before it is approved. Looking at it writes nothing.
class BudgetSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit BudgetSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;
    void confirm() override { reckon(); }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void read();
    void showStanding(const Result<QList<Interruption>> &used, const QStringList &missing);
    void openForm();
    void take(FormDialog &form, const QMap<QString, QString> &values);
    void reckon();
    [[nodiscard]] static QString faultText(const Error &error);
    [[nodiscard]] int year() const;

    WindowContext m_context;
    OutageBudgetService m_service;
    ReportJob m_job;
    std::optional<RecordedBudget> m_budget;
    QList<Interruption> m_used; ///< planned outages of the years offered
    TextTableModel m_lineModel;
    TextTableModel m_costModel;
    QComboBox *m_year;
    QLabel *m_standing;
    QPushButton *m_set;
    QPushButton *m_reckon;
    TextTable *m_lines;
    TextTable *m_costs;
    OutageForm *m_form;
    QBoxLayout *m_split = nullptr;
    MessageBar *m_message;
    MessageBar *m_verdict;
};

} // namespace powerhall
