// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/prompts/prompts.h"

#include <QWidget>

class QCheckBox;
class QDateTimeEdit;
class QLabel;

namespace powerhall {

class LineEdit;

/// The folded line of a question that takes a claimed time (所述时间) and why it is told now.
class SaidTimeLine final : public QWidget
{
    Q_OBJECT

public:
    explicit SaidTimeLine(const Prompts::SaidTime &said, QWidget *parent = nullptr);

    [[nodiscard]] bool isComplete() const; ///< folded, or with all it needs
    void fill(Prompts::SaidTime &said) const;

signals:
    void edited();

private:
    void unfold(bool on);

    bool m_needsReason;
    QCheckBox *m_switch;
    QWidget *m_fold;
    QDateTimeEdit *m_time;
    LineEdit *m_reason;
};

} // namespace powerhall
