// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tables/explanation.h"
#include "models/tables/texttablemodel.h"

#include <QDialog>

class QLabel;
class QListWidget;

namespace powerhall {

class TextTable;

/// 为什么: every limit of a decision, the days counted one by one, the clause it rests on.
class ExplanationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `progress`: of a stored application; empty for a form that is still typed.
    ExplanationDialog(const Decision &decision, const Profile &profile, const Progress &progress, QDate today,
                      QWidget *parent = nullptr);

private:
    void showStage(int row);
    [[nodiscard]] QString sentenceFor(const Explanation &explanation) const;

    Decision m_decision;
    Profile m_profile;
    Progress m_progress;
    QDate m_today;
    TextTableModel m_days;
    TextTable *m_table;
    QListWidget *m_stages;
    QLabel *m_sentence;
    QLabel *m_debts;
};

} // namespace powerhall
