// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/periodchoice.h"

#include "models/core/clock.h"
#include "models/core/text.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/spanchoice.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int DateWidth = 120;
constexpr qint64 LongestDays = 3660;

} // namespace

PeriodChoice::PeriodChoice(const QString &name, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_quarter(new SpanChoice(SpanChoice::Span::Quarter, today, SpanChoice::Newest::Whole))
    , m_own(new QWidget)
    , m_from(new LineEdit)
    , m_to(new LineEdit)
{
    m_quarter->setObjectName(name + u"Period"_s);
    m_from->setObjectName(name + u"From"_s);
    m_from->setAccessibleName(tr("第一天"));
    m_to->setObjectName(name + u"To"_s);
    m_to->setAccessibleName(tr("最后一天"));
    m_quarter->addItem(tr("自定起止…"));
    for (LineEdit *edit : {m_from, m_to}) {
        edit->setPlaceholderText(u"2026-07-01"_s);
        edit->setFixedWidth(scaled(DateWidth));
    }
    auto *own = new QHBoxLayout(m_own);
    own->setContentsMargins(0, 0, 0, 0);
    own->addWidget(m_from);
    own->addWidget(new QLabel(tr("至")));
    own->addWidget(m_to);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_quarter);
    row->addWidget(m_own);
    row->addStretch();
    m_own->hide();
    setFocusProxy(m_quarter);
    connect(m_quarter, &QComboBox::currentIndexChanged, this,
            [this] { m_own->setVisible(!m_quarter->period().isValid()); });
}

Period PeriodChoice::period() const
{
    if (m_quarter->period().isValid())
        return m_quarter->period();
    const Period own{parseDate(cleanLine(m_from->text())), parseDate(cleanLine(m_to->text()))};
    return own.isValid() && own.days() <= LongestDays ? own : Period();
}

} // namespace powerhall
