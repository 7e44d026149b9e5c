// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/outagesection.h"

#include "models/domain/quality/typedtime.h"
#include "models/services/notifier.h"
#include "models/services/reportservice.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/rows.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/reports/outageform.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/spanchoice.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int NarrowSection = 860;

} // namespace

OutageSection::OutageSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_service(context.station)
    , m_model(outageColumns())
    , m_table(new TextTable(m_model, 4, tr("登记的停电")))
    , m_quarter(new SpanChoice(SpanChoice::Span::Quarter, context.station.today()))
    , m_form(new OutageForm)
    , m_head(new QLabel)
    , m_message(new MessageBar)
    , m_save(new QPushButton)
    , m_new(new QPushButton(tr("登记另一条")))
    , m_strike(new QPushButton(tr("作废这一条")))
{
    setObjectName(u"outageSection"_s);
    m_table->setObjectName(u"outageTable"_s);
    m_table->setPlaceholder(tr("这个季度还没有登记停电。右边填好，Ctrl+Enter 登记。"));
    m_quarter->setObjectName(u"outageQuarter"_s);
    m_save->setObjectName(u"saveOutageButton"_s);
    m_save->setProperty("role", u"main"_s);
    m_new->setObjectName(u"newOutageButton"_s);
    m_strike->setObjectName(u"strikeOutageButton"_s);
    m_table->setMinimumHeight(scaled(160));
    build();
    beginNew();
    connect(m_quarter, &QComboBox::currentIndexChanged, this, &OutageSection::showOutages);
    connect(m_table, &TextTable::rowActivated, this, [this](const TextRow &row) { choose(row.id); });
    connect(m_form, &OutageForm::edited, m_message, &MessageBar::clear);
    connect(m_save, &QPushButton::clicked, this, &OutageSection::submit);
    connect(m_new, &QPushButton::clicked, this, &OutageSection::beginNew);
    connect(m_strike, &QPushButton::clicked, this, &OutageSection::strike);
    connect(&m_context.station.notifier(), &Notifier::outagesChanged, this, &OutageSection::showOutages);
}

void OutageSection::build()
{
    m_head->setFont(headFont());
    auto *listColumn = new QVBoxLayout;
    listColumn->setSpacing(scaled(8));
    listColumn->addWidget(m_quarter, 0, Qt::AlignLeft);
    listColumn->addWidget(m_table, 1);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_save);
    acts->addWidget(m_new);
    acts->addWidget(m_strike);
    acts->addStretch();
    auto *formColumn = new QVBoxLayout;
    formColumn->setSpacing(scaled(8));
    formColumn->addWidget(m_head);
    formColumn->addWidget(m_form);
    formColumn->addLayout(acts);
    formColumn->addWidget(m_message);
    formColumn->addStretch();
    m_split = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_split->setContentsMargins(0, 0, 0, 0);
    m_split->setSpacing(scaled(20));
    m_split->addLayout(listColumn, 5);
    m_split->addLayout(formColumn, 4);
}

void OutageSection::reload()
{
    const bool may = m_context.session.may(Act::RecordOutage);
    for (QWidget *widget : {static_cast<QWidget *>(m_form), static_cast<QWidget *>(m_save),
                            static_cast<QWidget *>(m_new), static_cast<QWidget *>(m_strike)})
        widget->setEnabled(may);
    if (!may)
        m_message->showMessage(Tone::Plain, tr("您的角色只能查看停电登记。"));
    showOutages();
}

/// On a small screen the form stands above the list.
void OutageSection::resizeEvent(QResizeEvent *event)
{
    RoomSection::resizeEvent(event);
    m_split->setDirection(width() < scaled(NarrowSection) ? QBoxLayout::BottomToTop
                                                          : QBoxLayout::LeftToRight);
}

void OutageSection::forget()
{
    m_outages.clear();
    m_table->setRows({});
    beginNew();
}

void OutageSection::focusFirst()
{
    m_form->focusFirst();
}

void OutageSection::confirm()
{
    if (m_save->isVisible() && m_save->isEnabled())
        submit();
}

void OutageSection::showOutages()
{
    if (!m_context.session.may(Act::ReadReports))
        return;
    const auto outages = m_service.list(m_context.session.value());
    if (!outages) {
        m_message->showMessage(Tone::Late, errorText(outages.error()));
        return;
    }
    m_outages = *outages;
    const Period quarter = m_quarter->period();
    QList<Outage> shown;
    QStringList feeders;
    QStringList transformers;
    for (const Outage &one : std::as_const(m_outages)) {
        feeders.append(one.entry.feeder);
        transformers.append(one.entry.transformer);
        if (one.entry.start() < quarter.end() && one.entry.end() > quarter.begin())
            shown.prepend(one);
    }
    for (QStringList *words : {&feeders, &transformers}) {
        words->removeDuplicates();
        words->removeAll({});
    }
    m_form->setKnown(feeders, transformers);
    m_table->setRows(outageRows(shown));
}

const Outage *OutageSection::outage(const QString &number) const
{
    const auto found = std::find_if(m_outages.begin(), m_outages.end(),
                                    [&](const Outage &one) { return one.number == number; });
    return found == m_outages.end() ? nullptr : &*found;
}

void OutageSection::choose(const QString &number)
{
    const Outage *one = outage(number);
    if (!one)
        return;
    m_chosen = number;
    m_form->setEntry(one->entry);
    m_head->setText(one->isStruck ? tr("%1（已作废）").arg(number) : tr("更正 %1").arg(number));
    m_save->setText(tr("保存更正  Ctrl+Enter"));
    m_save->setVisible(!one->isStruck);
    m_strike->setVisible(!one->isStruck);
    m_new->show();
    m_form->focusFirst();
}

void OutageSection::beginNew()
{
    m_chosen.clear();
    m_form->clear();
    m_head->setText(tr("登记一次停电"));
    m_save->setText(tr("登记  Ctrl+Enter"));
    m_save->show();
    m_strike->hide();
    m_new->hide();
}

LocalSecond OutageSection::now() const
{
    return localSecondOf(m_context.station.today());
}

void OutageSection::submit()
{
    const OutageEntry entry = m_form->entry(now());
    const QList<Error> faults = m_service.faults(entry);
    m_form->showFaults(faults, true);
    if (!faults.isEmpty())
        return;
    if (m_chosen.isEmpty())
        enter(entry);
    else
        correct(entry);
}

void OutageSection::enter(const OutageEntry &entry)
{
    const auto result = m_service.enter(m_context.session.value(), entry);
    tell(result, result ? tr("已登记 %1").arg(result->number) : QString());
}

void OutageSection::correct(const OutageEntry &entry)
{
    const auto reason =
        m_context.prompts.askText(this, {.name = u"outageReasonDialog"_s,
                                         .title = tr("保存更正"),
                                         .text = tr("为什么更正 %1？原来的内容留在日志里。").arg(m_chosen),
                                         .label = tr("原因"),
                                         .yes = tr("保存更正"),
                                         .initial = {},
                                         .suggestions = {}});
    if (reason) {
        tell(m_service.correct(m_context.session.value(), m_chosen, entry, *reason),
             tr("%1 已更正").arg(m_chosen));
    }
}

void OutageSection::strike()
{
    const auto reason =
        m_context.prompts.askText(this, {.name = u"outageReasonDialog"_s,
                                         .title = tr("作废这一条"),
                                         .text = tr("%1 不再计入任何指标。为什么作废？").arg(m_chosen),
                                         .label = tr("原因"),
                                         .yes = tr("作废 %1").arg(m_chosen),
                                         .initial = {},
                                         .suggestions = {}});
    if (reason)
        tell(m_service.strike(m_context.session.value(), m_chosen, *reason), tr("%1 已作废").arg(m_chosen));
}

/// A quarter the outage touches whose report was released; empty where there is none.
QString OutageSection::releasedPeriodOf(const OutageEntry &entry) const
{
    const auto reports = ReportService(m_context.station).list(m_context.session.value());
    for (const ReleasedReport &report : reports.value_or({})) {
        if (report.kind == "reliability"_L1 && entry.start() < report.period.end() &&
            entry.end() > report.period.begin())
            return report.period.name();
    }
    return {};
}

void OutageSection::tell(const Result<Outage> &result, const QString &done)
{
    if (!result) {
        m_message->showMessage(Tone::Late, errorText(result.error()));
        return;
    }
    const QString locked = releasedPeriodOf(result->entry);
    m_message->showMessage(
        locked.isEmpty() ? Tone::Good : Tone::Soon,
        locked.isEmpty()
            ? done
            : tr("%1；%2 的可靠性报表已经发布、锁定，这条要等发布更正版才进报表。").arg(done, locked));
    beginNew();
    m_form->focusFirst();
}

} // namespace powerhall
