// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompts/saidtimeline.h"

#include "models/core/clock.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QCompleter>
#include <QDateTimeEdit>
#include <QLabel>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// The editor knows only the machine's zone and UTC: it is given the hall's wall clock as if it were UTC, so
/// that it shows the hall's hours wherever the machine thinks it stands.
QDateTime wallClock(qint64 ms)
{
    const QDateTime local = localTime(ms);
    return {local.date(), QTime(local.time().hour(), local.time().minute(), local.time().second()), Qt::UTC};
}

qint64 momentOf(const QDateTime &wall)
{
    return parseTime(wall.toString(u"yyyy-MM-dd HH:mm:ss"_s)).toMSecsSinceEpoch();
}

} // namespace

SaidTimeLine::SaidTimeLine(const Prompts::SaidTime &said, QWidget *parent)
    : QWidget(parent)
    , m_needsReason(said.needsReason)
    , m_switch(new QCheckBox(tr("另记所述时间(&T)"), this))
    , m_fold(new QWidget(this))
    , m_time(new QDateTimeEdit)
    , m_reason(new LineEdit)
{
    setObjectName(u"saidTimeLine"_s);
    m_switch->setObjectName(u"saidTimeCheck"_s);
    m_switch->setToolTip(tr("事情不是现在发生的，记下别人说的时间"));
    m_time->setObjectName(u"saidTimeEdit"_s);
    m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_time->setCalendarPopup(true);
    m_time->setTimeSpec(Qt::UTC);
    const QDateTime latest = wallClock(said.latestMs);
    // Whole seconds: the first one after the case began.
    m_time->setDateTimeRange(qMin(wallClock(said.earliestMs).addSecs(1), latest), latest);
    m_time->setDateTime(latest);
    m_reason->setObjectName(u"saidReasonEdit"_s);
    m_reason->setPlaceholderText(m_needsReason ? tr("为什么现在才记") : tr("不填就用这次的理由"));
    auto *completer =
        new QCompleter({tr("客户补述"), tr("停电停网时纸上办的"), tr("现场人员回来才报")}, m_reason);
    completer->setFilterMode(Qt::MatchContains);
    m_reason->setCompleter(completer);
    auto *time = new FormField(tr("所述时间"));
    time->addEditor(m_time, 1);
    auto *reason = new FormField(tr("理由"));
    reason->addEditor(m_reason, 1, tr("所述时间的理由"));
    reason->setNote(FormField::Weight::Hint, tr("超期仍按登记时间算，所述时间只记在旁边"));
    auto *fold = new QVBoxLayout(m_fold);
    fold->setContentsMargins(0, 0, 0, 0);
    fold->setSpacing(scaled(4));
    for (FormField *field : {time, reason}) {
        field->setLabelWidth(scaled(68));
        fold->addWidget(field);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    column->addWidget(m_switch);
    column->addWidget(m_fold);
    connect(m_switch, &QCheckBox::toggled, this, &SaidTimeLine::unfold);
    connect(m_reason, &QLineEdit::textChanged, this, &SaidTimeLine::edited);
    m_fold->hide();
}

void SaidTimeLine::unfold(bool on)
{
    m_fold->setVisible(on);
    if (on)
        m_time->setFocus(Qt::TabFocusReason);
    QWidget *dialog = window();
    if (dialog->layout())
        dialog->layout()->activate();
    QSize wanted = dialog->size().expandedTo(dialog->sizeHint());
    if (dialog->parentWidget())
        wanted = wanted.boundedTo(dialog->parentWidget()->window()->size());
    dialog->resize(wanted);
    emit edited();
}

bool SaidTimeLine::isComplete() const
{
    return !m_switch->isChecked() || !m_needsReason || !m_reason->text().trimmed().isEmpty();
}

void SaidTimeLine::fill(Prompts::SaidTime &said) const
{
    if (!m_switch->isChecked())
        return;
    // The editor shows minutes: what it was not asked to change stays exact, so that "now" is never ahead.
    said.atMs = momentOf(m_time->dateTime());
    said.reason = m_reason->text().trimmed();
}

} // namespace powerhall
