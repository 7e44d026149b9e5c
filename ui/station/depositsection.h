// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/deposit.h"
#include "models/tables/texttablemodel.h"
#include "ui/sectionroom.h"
#include "ui/windowcontext.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace powerhall {

class LineEdit;
class MessageBar;
class SlipDesk;
class TextTable;

/// 代收: a customer comes with a number this desk has not heard of. What they bring is kept, receipted, and
/// joined to the application when an exchange brings it.
class DepositSection final : public RoomSection
{
    Q_OBJECT

public:
    DepositSection(const WindowContext &context, SlipDesk &desk, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void focusFirst() override;

signals:
    void applicationWished(const QString &number);

private:
    void buildPapers();
    void take();
    void print(const TextRow &row);
    void showList();

    WindowContext m_context;
    SlipDesk &m_desk;
    TextTableModel m_model;
    LineEdit *m_number;
    QGridLayout *m_grid;
    QList<QCheckBox *> m_papers; ///< of today's catalogue, by object name
    QString m_rules;             ///< version the boxes were made from
    QPushButton *m_take;
    MessageBar *m_message;
    TextTable *m_table;
    QLabel *m_why;  ///< why nothing can be taken
    QLabel *m_path; ///< what to do with papers that nobody will join
};

} // namespace powerhall
