// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"

#include <QWidget>

namespace powerhall {

class LineEdit;
class SpanChoice;

/// A quarter, or two dates of one's own.
class PeriodChoice final : public QWidget
{
    Q_OBJECT

public:
    /// `name` begins the object names; `today` lies in the first quarter that is not over.
    PeriodChoice(const QString &name, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] Period period() const; ///< invalid where what was typed is none

private:
    SpanChoice *m_quarter;
    QWidget *m_own;
    LineEdit *m_from;
    LineEdit *m_to;
};

} // namespace powerhall
