// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/ledgersection.h"

#include "models/core/clock.h"
#include "models/core/text.h"
#include "models/services/notifier.h"
#include "models/services/returnservice.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "reports/returns/returnreports.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/reporthead.h"
#include "ui/reports/documentview.h"
#include "ui/reports/returnmaking.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/spanchoice.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

LedgerSection::LedgerSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_service(context.station)
    , m_span(new SpanChoice(SpanChoice::Span::Quarter, context.station.today()))
    , m_handIn(new QPushButton(tr("报送已报出…")))
    , m_pages(new QPushButton(tr("预览、打印、存文件…")))
    , m_message(new MessageBar)
    , m_view(new DocumentView(u"ledger_"_s))
{
    setObjectName(u"ledgerSection"_s);
    m_span->setObjectName(u"ledgerSpan"_s);
    m_handIn->setObjectName(u"ledgerHandInButton"_s);
    m_pages->setObjectName(u"ledgerPagesButton"_s);
    build();
    connect(m_handIn, &QPushButton::clicked, this, &LedgerSection::handIn);
    connect(m_pages, &QPushButton::clicked, this, &LedgerSection::openPages);
    connect(m_span, &QComboBox::currentIndexChanged, this, &LedgerSection::reload);
    connect(m_view, &DocumentView::rowActivated, this, [this](const QString &table) {
        if (table == "tasks"_L1 && m_acts.constFirst()->isVisibleTo(this))
            m_acts.at(1)->click();
    });
    const Notifier &notifier = context.station.notifier();
    connect(&notifier, &Notifier::returnsChanged, this, &LedgerSection::reload);
    connect(&notifier, &Notifier::inspectionsChanged, this, &LedgerSection::reload);
}

void LedgerSection::build()
{
    auto *bar = new QWidget;
    auto *acts = new FlowLayout(bar, scaled(8));
    acts->addWidget(m_span);
    const auto add = [&](const QString &text, const QString &name, auto &&act) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, act);
        acts->addWidget(button);
        m_acts.append(button);
    };
    add(tr("登记任务…"), u"newTaskButton"_s, [this] { openForm(nullptr); });
    add(tr("记进展…"), u"progressTaskButton"_s,
        [this] { act(&LedgerService::progress, tr("记进展"), tr("进展到哪里"), tr("%1 的进展已记下")); });
    add(tr("销号…"), u"closeTaskButton"_s,
        [this] { act(&LedgerService::close, tr("销号"), tr("完成的依据"), tr("%1 已销号")); });
    add(tr("重新打开…"), u"reopenTaskButton"_s,
        [this] { act(&LedgerService::reopen, tr("重新打开"), tr("原因"), tr("%1 已重新打开")); });
    add(tr("更正…"), u"correctTaskButton"_s, [this] {
        if (const LedgerTask *task = chosenTask())
            openForm(task);
    });
    add(tr("作废…"), u"strikeTaskButton"_s,
        [this] { act(&LedgerService::strike, tr("作废"), tr("原因"), tr("%1 已作废，不再列入台账")); });
    acts->addWidget(m_handIn);
    acts->addWidget(m_pages);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(bar);
    column->addWidget(m_message);
    column->addWidget(m_view, 1);
    column->addStretch(0);
}

void LedgerSection::reload()
{
    if (!m_context.session.may(Act::ReadReports))
        return forget();
    for (QPushButton *button : std::as_const(m_acts))
        button->setVisible(m_context.session.may(Act::KeepLedger));
    m_handIn->setVisible(m_context.session.may(Act::HandInReturn));
    const Session &session = m_context.session.value();
    const auto tasks = m_service.tasks(session);
    const auto lines = tasks ? m_service.lines(session, m_span->period()) : tasks.error();
    if (!lines) {
        m_message->showMessage(Tone::Late, errorText(lines.error()));
        return;
    }
    m_tasks = *tasks;
    m_lines = *lines;
    m_document = ledgerReport(reportHead(m_context.station, session), *lines, m_span->period(),
                              m_context.station.today());
    m_view->show(m_document);
    m_pages->setEnabled(true);
}

void LedgerSection::forget()
{
    m_tasks.clear();
    m_lines.clear();
    m_document = {};
    m_view->clear();
    m_pages->setEnabled(false);
    m_message->clear();
}

void LedgerSection::focusFirst()
{
    m_view->focusTable(u"tasks"_s);
}

void LedgerSection::openPages()
{
    (new DocumentDialog(m_context, m_document, m_document.title + u'-' + m_document.period, window()))
        ->show();
}

const LedgerLine *LedgerSection::chosenLine()
{
    const qsizetype row = m_view->chosenRow(u"tasks"_s);
    if (row >= 0 && row < m_lines.size())
        return &m_lines.at(row);
    m_message->showMessage(Tone::Plain, tr("先在台账里选一行。"));
    return nullptr;
}

/// For returns the program makes no report of: a meeting, a paper of one's own.
void LedgerSection::handIn()
{
    const LedgerLine *line = chosenLine();
    if (!line)
        return;
    if (line->source != LedgerLine::Source::Return) {
        m_message->showMessage(Tone::Plain, tr("这一行不是报送。"));
        return;
    }
    const auto note = m_context.prompts.askText(this, {.name = u"handInDialog"_s,
                                                       .title = tr("报送已报出"),
                                                       .text = line->text + u' ' + line->number,
                                                       .label = tr("怎样报的、报给谁"),
                                                       .yes = tr("已报出"),
                                                       .initial = {},
                                                       .suggestions = {}});
    if (!note)
        return;
    const auto handed = ReturnService(m_context.station)
                            .handIn(m_context.session.value(), {line->rule, line->period, {}, *note});
    m_message->showMessage(handed ? Tone::Good : Tone::Late,
                           handed ? tr("已记为报出。") : errorText(handed.error()));
}

const LedgerTask *LedgerSection::chosenTask()
{
    const LedgerLine *line = chosenLine();
    if (!line)
        return nullptr;
    const QString number = line->number;
    const auto found = std::find_if(m_tasks.cbegin(), m_tasks.cend(),
                                    [&](const LedgerTask &task) { return task.number == number; });
    if (found != m_tasks.cend())
        return &*found;
    m_message->showMessage(Tone::Plain,
                           tr("这一行不是在台账登记的：公示和检查在“公示”里办，报送用“报送已报出”。"));
    return nullptr;
}

void LedgerSection::act(Change change, const QString &title, const QString &label, const QString &done)
{
    const LedgerTask *task = chosenTask();
    if (!task)
        return;
    const QString number = task->number;
    const auto text = m_context.prompts.askText(this, {.name = u"taskDialog"_s,
                                                       .title = title,
                                                       .text = number + u' ' + task->entry.text,
                                                       .label = label,
                                                       .yes = title,
                                                       .initial = {},
                                                       .suggestions = {}});
    if (!text)
        return;
    const auto result = (m_service.*change)(m_context.session.value(), number, *text);
    m_message->showMessage(result ? Tone::Good : Tone::Late,
                           result ? done.arg(number) : errorText(result.error()));
}

void LedgerSection::openForm(const LedgerTask *task)
{
    const TaskEntry entry = task ? task->entry : TaskEntry();
    const QString number = task ? task->number : QString();
    const QString due = entry.due.isValid() ? isoDate(entry.due) : QString();
    QList<FormDialog::Field> fields{
        {.id = u"text"_s, .label = tr("任务"), .initial = entry.text, .required = true},
        {.id = u"measure"_s, .label = tr("措施"), .initial = entry.measure},
        {.id = u"department"_s, .label = tr("责任部门"), .initial = entry.department, .required = true},
        {.id = u"due"_s,
         .label = tr("完成时限"),
         .initial = due,
         .hint = tr("例如 2026-12-20，当日算按时"),
         .required = true},
        {.id = u"basis"_s, .label = tr("依据的文件"), .initial = entry.basis}};
    if (task)
        fields.append({.id = u"reason"_s, .label = tr("为什么更正"), .initial = QString(), .required = true});
    auto *form = new FormDialog({.name = u"taskForm"_s,
                                 .title = task ? tr("更正 %1").arg(number) : tr("登记任务"),
                                 .text = tr("不写姓名和电话。"),
                                 .yes = task ? tr("保存更正") : tr("登记"),
                                 .fields = fields},
                                window());
    connect(form, &FormDialog::submitted, this,
            [this, form, number](const QMap<QString, QString> &values) { take(*form, number, values); });
    form->show();
}

void LedgerSection::take(FormDialog &form, const QString &number, const QMap<QString, QString> &values)
{
    const TaskEntry entry{values.value(u"text"_s), values.value(u"measure"_s), values.value(u"department"_s),
                          parseDate(cleanLine(values.value(u"due"_s))), values.value(u"basis"_s)};
    if (!entry.due.isValid())
        return form.showFault(tr("“%1”不是日期，要写成 2026-12-20").arg(values.value(u"due"_s)), u"due"_s);
    const Session &session = m_context.session.value();
    const auto task = number.isEmpty() ? m_service.enter(session, entry)
                                       : m_service.correct(session, number, entry, values.value(u"reason"_s));
    if (!task)
        return form.showFault(errorText(task.error()), task.error().place);
    form.accept();
    m_message->showMessage(Tone::Good, number.isEmpty() ? tr("已登记 %1").arg(task->number)
                                                        : tr("%1 已更正").arg(task->number));
}

} // namespace powerhall
