// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/prompts/prompts.h"

#include <QDialog>

class QGridLayout;

namespace powerhall {

class LineEdit;

/// Fields to carry over into another program, one key to copy each (Alt+1 … Alt+9), and a line for what that
/// program answered. What was copied leaves the clipboard with the dialog.
class CopyDialog final : public QDialog
{
    Q_OBJECT

public:
    CopyDialog(const Prompts::Question &question, const QList<Prompts::CopyField> &fields,
               QWidget *parent = nullptr);
    ~CopyDialog() override;

    [[nodiscard]] QString answer() const;

private:
    void addField(const Prompts::CopyField &field);
    void copy(const QString &value);

    QGridLayout *m_fields;
    LineEdit *m_answer;
    QString m_copied;
    int m_count = 0;
};

} // namespace powerhall
