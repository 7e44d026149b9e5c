// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/outageservice.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QBoxLayout;
class QLabel;
class QPushButton;

namespace powerhall {

class MessageBar;
class OutageForm;
class SpanChoice;
class TextTable;

/// The outage desk (停电登记): the list of one quarter beside the form. What is chosen in the list is
/// corrected or struck; otherwise the form enters a new one.
class OutageSection final : public RoomSection
{
    Q_OBJECT

public:
    explicit OutageSection(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;
    void confirm() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showOutages();
    void choose(const QString &number);
    void beginNew();
    void submit();
    void enter(const OutageEntry &entry);
    void correct(const OutageEntry &entry);
    void strike();
    [[nodiscard]] QString releasedPeriodOf(const OutageEntry &entry) const;
    void tell(const Result<Outage> &result, const QString &done);
    [[nodiscard]] LocalSecond now() const;
    [[nodiscard]] const Outage *outage(const QString &number) const;

    WindowContext m_context;
    OutageService m_service;
    QList<Outage> m_outages;
    QString m_chosen; ///< number of the one in the form; empty = a new one
    TextTableModel m_model;
    TextTable *m_table;
    SpanChoice *m_quarter;
    OutageForm *m_form;
    QBoxLayout *m_split = nullptr;
    QLabel *m_head;
    MessageBar *m_message;
    QPushButton *m_save;
    QPushButton *m_new;
    QPushButton *m_strike;
};

} // namespace powerhall
