// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"

#include <QComboBox>

namespace powerhall {

/// Weeks, months, quarters or half-years to choose from, the newest first.
class SpanChoice final : public QComboBox
{
    Q_OBJECT

public:
    enum class Span
    {
        Week,
        Month,
        Quarter,
        HalfYear
    };
    /// From the span `today` lies in backwards; where `onlyWhole`, from the one before it.
    SpanChoice(Span span, QDate today, bool onlyWhole, QWidget *parent = nullptr);

    [[nodiscard]] Period period() const;

private:
    QList<Period> m_periods;
};

} // namespace powerhall
