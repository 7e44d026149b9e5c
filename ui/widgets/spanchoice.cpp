// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/spanchoice.h"

#include "models/core/clock.h"
#include "models/domain/quality/outagebudget.h"
#include "models/domain/returns/returndue.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int Offered = 12;

Period monthOf(QDate day)
{
    const QDate first(day.year(), day.month(), 1);
    return {first, first.addMonths(1).addDays(-1)};
}

Period spanOf(SpanChoice::Span span, QDate day)
{
    switch (span) {
    case SpanChoice::Span::Week:
        return weekOf(day);
    case SpanChoice::Span::Month:
        return monthOf(day);
    case SpanChoice::Span::Quarter:
        return quarterOf(day);
    case SpanChoice::Span::HalfYear:
        break;
    }
    return halfYearOf(day);
}

QString textOf(SpanChoice::Span span, const Period &period)
{
    const int year = period.from.year();
    switch (span) {
    case SpanChoice::Span::Week:
        return SpanChoice::tr("%1 至 %2").arg(isoDate(period.from), isoDate(period.to));
    case SpanChoice::Span::Month:
        return SpanChoice::tr("%1 年 %2 月").arg(year).arg(period.from.month());
    case SpanChoice::Span::Quarter:
        return SpanChoice::tr("%1 年第 %2 季度").arg(year).arg((period.from.month() + 2) / 3);
    case SpanChoice::Span::HalfYear:
        break;
    }
    return period.from.month() == 1 ? SpanChoice::tr("%1 年上半年").arg(year)
                                    : SpanChoice::tr("%1 年下半年").arg(year);
}

} // namespace

SpanChoice::SpanChoice(Span span, QDate today, Newest newest, QWidget *parent)
    : QComboBox(parent)
{
    setAccessibleName(tr("报告期"));
    Period period = spanOf(span, today);
    if (newest == Newest::Whole)
        period = spanOf(span, period.from.addDays(-1));
    for (int i = 0; i < Offered; ++i) {
        const QString text = textOf(span, period);
        addItem(period.contains(today) ? tr("%1（还没结束）").arg(text) : text);
        m_periods.append(period);
        period = spanOf(span, period.from.addDays(-1));
    }
}

Period SpanChoice::period() const
{
    return m_periods.value(currentIndex());
}

} // namespace powerhall
