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
    enum class Newest
    {
        Running, ///< the one `today` lies in, marked as not over
        Whole    ///< the one before
    };
    SpanChoice(Span span, QDate today, Newest newest = Newest::Running, QWidget *parent = nullptr);

    [[nodiscard]] Period period() const; ///< invalid for an item that was added behind the spans

private:
    QList<Period> m_periods;
};

} // namespace powerhall
