// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/today/todaypage.h"

#include "models/services/backupservice.h"
#include "models/services/exchangeservice.h"
#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/healthtext.h"
#include "models/tables/returnrows.h"
#include "models/tables/rows.h"
#include "models/tables/synctext.h"
#include "models/tables/taskrows.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRows = 500;
constexpr int StageColumn = 3;
constexpr int NarrowPage = 1000;

QString numberOf(const TextRow &row)
{
    return row.id.section(u'|', 0, 0);
}

QString whatOf(const TextRow &row)
{
    return row.id.section(u'|', 1);
}

} // namespace

TodayPage::TodayPage(const WindowContext &context, SlipDesk &desk, QWidget *parent)
    : Room(parent)
    , m_context(context)
    , m_acts(context, desk, this)
    , m_model(waitingColumns())
    , m_reader(context.station.folder(), context.station.clock())
    , m_title(new QLabel)
    , m_sync(new QLabel)
    , m_detail(new QLabel)
    , m_message(new MessageBar)
    , m_reminder(new MessageBar)
    , m_table(new TextTable(m_model, 1, tr("今日待办")))
    , m_states(new QStackedWidget)
{
    setObjectName(u"todayPage"_s);
    m_table->setObjectName(u"waitingTable"_s);
    m_detail->setObjectName(u"waitingDetail"_s);
    m_sync->setObjectName(u"syncLine"_s);
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_context.session.value().isSignedIn())
            m_reader.request(m_context.session.value().role());
    });
    connect(&m_reader, &WorklistReader::loaded, this, &TodayPage::showWork);
    connect(&m_reader, &WorklistReader::failed, this, &TodayPage::showFailure);
    connect(m_message, &MessageBar::firstTriggered, this, &TodayPage::printReply);
    connect(m_reminder, &MessageBar::firstTriggered, this,
            [this] { emit placeWished(u"station"_s, u"backup"_s); });
    connect(m_table, &TextTable::rowActivated, this, &TodayPage::activate);
    connect(m_table, &TextTable::currentRowChanged, this, &TodayPage::showDetail);
    const Notifier &notifier = context.station.notifier();
    connect(&notifier, &Notifier::applicationChanged, this, &TodayPage::reload);
    connect(&notifier, &Notifier::slipChanged, this, &TodayPage::reload);
    for (const auto change : {&Notifier::rulesChanged, &Notifier::boardsChanged, &Notifier::enquiriesChanged,
                              &Notifier::inspectionsChanged, &Notifier::returnsChanged})
        connect(&notifier, change, this, &TodayPage::reload);
    connect(&notifier, &Notifier::disclosureChanged, this, &TodayPage::reload);
    connect(&context.exchange, &ExchangeService::changed, this, &TodayPage::showSync);
}

void TodayPage::build()
{
    m_title->setFont(titleFont());
    m_title->setText(tr("今日"));
    auto *hint = new QLabel(tr("Enter 办下一步 · 空格 打开案件 · F2 受理 · F3 查找 · F9 补打"));
    hint->setProperty("role", u"muted"_s);
    hint->setFont(noteFont());
    auto *top = new QHBoxLayout;
    top->addWidget(m_title);
    top->addSpacing(scaled(12));
    top->addWidget(m_message, 1);
    top->addSpacing(scaled(12));
    top->addWidget(m_sync);
    auto *waiting = new QLabel(tr("正在清点待办…"));
    waiting->setAlignment(Qt::AlignCenter);
    waiting->setProperty("role", u"muted"_s);
    m_states->addWidget(waiting);
    m_states->addWidget(m_table);
    m_states->addWidget(emptyState());
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setMinimumHeight(scaled(28));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_detail, 1);
    foot->addWidget(hint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(8));
    column->addLayout(top);
    column->addWidget(m_reminder);
    column->addWidget(m_states, 1);
    column->addLayout(foot);
}

QWidget *TodayPage::emptyState()
{
    auto *head = new QLabel(tr("✓ 没有等着办的事"));
    head->setFont(headFont());
    auto *text = new QLabel(tr("受理之后，到期的、欠材料的、没录入营销系统的、没打印成的，还有该更新的公示和"
                               "该换下的海报，都会排在这里，"
                               "最要紧的在最上面。"));
    text->setProperty("role", u"muted"_s);
    text->setWordWrap(true);
    text->setFixedWidth(scaled(460));
    text->setAlignment(Qt::AlignCenter);
    auto *middle = new QHBoxLayout; // aligned in the column itself, the text would be given too few lines
    middle->addStretch();
    middle->addWidget(text);
    middle->addStretch();
    auto *start = new QPushButton(tr("接待下一位  F2"));
    start->setObjectName(u"startIntakeButton"_s);
    start->setProperty("role", u"main"_s);
    connect(start, &QPushButton::clicked, this, &TodayPage::intakeWished);
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setSpacing(scaled(12));
    column->addStretch(2);
    column->addWidget(head, 0, Qt::AlignHCenter);
    column->addLayout(middle);
    column->addWidget(start, 0, Qt::AlignHCenter);
    widget->setFocusProxy(start);
    column->addStretch(3);
    return widget;
}

void TodayPage::reload()
{
    m_soon.start();
    remindOfBackup();
    showSync();
}

void TodayPage::showSync()
{
    const auto state = m_context.exchange.state();
    const QString line = state ? syncLine(*state) : QString();
    if (line.isEmpty())
        return m_sync->clear(); // nothing to exchange with
    const qint64 now = m_context.station.clock().now().wallMs;
    const Tone tone = state->running ? Tone::Note : syncTone(*state, now);
    m_sync->setText(markOf(tone) + u' ' + line);
    m_sync->setToolTip(syncSentence(*state, now) + u'\n' + tr("F12 同步，详情在“站点”"));
    QPalette palette;
    palette.setColor(QPalette::WindowText, currentColours().ink(tone));
    m_sync->setPalette(palette);
}

void TodayPage::remindOfBackup()
{
    const QString reminder = backupReminder(BackupService(m_context.station).state());
    if (reminder.isEmpty())
        return m_reminder->clear();
    m_reminder->showMessage(Tone::Soon, reminder);
    m_reminder->setActions(tr("去备份"));
}

void TodayPage::focusFirst()
{
    m_states->currentWidget()->setFocus();
}

QList<Command> TodayPage::commands()
{
    if (!m_table->current())
        return {};
    return {{tr("办选中的这一件"), Qt::Key_Return, [this] { activate(TextRow(*m_table->current())); }},
            {tr("打开选中的案件"), Qt::Key_Space, [this] { openChosen(); }},
            {tr("补打没打成的单据"), Qt::Key_F9, [this] { printWaiting(); }}};
}

void TodayPage::showWork(const WaitingWork &work)
{
    const QDate today = m_context.station.today();
    const RowRules rules{.profile = m_context.station.profile(),
                         .calendar = m_context.station.calendar(),
                         .today = today,
                         .nowMs = m_context.station.clock().now().wallMs};
    m_title->setText(tr("今日  %1").arg(dayText(today, today)));
    // What is late stands first, whoever is waited for: customers before the wall.
    const auto behind = std::find_if(work.applications.cbegin(), work.applications.cend(),
                                     [](const WaitingItem &item) { return item.kind != WaitKind::Late; });
    const auto late = behind - work.applications.cbegin();
    QList<DisclosureTask> lateTasks;
    QList<DisclosureTask> otherTasks;
    for (const DisclosureTask &task : work.disclosure)
        (isLate(task) ? lateTasks : otherTasks).append(task);
    QList<WaitingReturn> lateReturns;
    QList<WaitingReturn> otherReturns;
    for (const WaitingReturn &one : work.returns)
        (one.daysLeft < 0 ? lateReturns : otherReturns).append(one);
    m_table->setRows(waitingRows(work.applications.first(late), rules, MostRows) +
                     taskRows(lateTasks, rules) + returnRows(lateReturns, rules) +
                     waitingRows(work.applications.sliced(late), rules, MostRows) +
                     taskRows(otherTasks, rules) + returnRows(otherReturns, rules));
    const bool wasCounting = m_states->currentIndex() == 0;
    m_states->setCurrentIndex(work.count() == 0 ? 2 : 1);
    if (wasCounting && isVisible())
        focusFirst(); // hidden until now, it could not take the focus it was given
    m_count = static_cast<int>(work.count());
    emit countChanged(m_count);
    showDetail();
}

void TodayPage::showFailure(const Error &error)
{
    m_message->showMessage(Tone::Late, tr("待办没清点出来：%1").arg(errorText(error)));
}

void TodayPage::showDetail()
{
    const TextRow *row = m_table->current();
    if (!row || !m_context.session.value().isSignedIn()) {
        m_detail->clear();
        return;
    }
    if (row->act == OpenDisclosureAct || row->act == OpenReturnAct) { // in full where the column cuts it off
        m_detail->setText(row->cells.at(1));
        return;
    }
    const Result<ApplicationView> view = m_context.intake.view(m_context.session.value(), numberOf(*row));
    if (!view) {
        m_detail->clear();
        return;
    }
    if (!row->hint.isEmpty())
        return m_detail->setText(row->hint);
    QStringList parts{numberOf(*row), businessWord(view->application.input.business),
                      view->masked.applicant.name, view->masked.applicant.phone, view->masked.address};
    parts.removeAll(QString());
    m_detail->setText(parts.join(u"  ·  "_s));
}

void TodayPage::activate(const TextRow &row)
{
    if (row.act == OpenDisclosureAct)
        return emit placeWished(u"disclosure"_s, row.id);
    if (row.act == OpenReturnAct)
        return emit placeWished(u"reports"_s, row.id);
    const QString number = numberOf(row);
    const QString what = whatOf(row);
    CaseActs::Report report;
    if (row.act == "supply"_L1)
        report = m_acts.supply(number, what);
    else if (row.act == "enter"_L1)
        report = m_acts.enterElsewhere(number);
    else if (row.act == "print"_L1)
        report = m_acts.printAgain(number, what);
    else if (row.act == "open"_L1)
        return emit applicationWished(number);
    else
        report = m_acts.reachStage(number, what);
    const bool isStage = row.act == "stage"_L1;
    if (!report)
        return;
    m_message->showMessage(report->tone, report->sentence);
    if (isStage && report->sent && m_context.session.may(Act::PrintSlip)) {
        m_replied = number;
        m_message->setActions(tr("打印答复单"));
    }
}

/// The chosen slip where one is chosen, else the first that waits.
void TodayPage::printWaiting()
{
    const TextRow *row = m_table->current();
    if (!row || row->act != "print"_L1) {
        const auto &rows = m_model.rows();
        const auto first = std::find_if(rows.cbegin(), rows.cend(),
                                        [](const TextRow &one) { return one.act == "print"_L1; });
        row = first == rows.cend() ? nullptr : &*first;
    }
    if (row)
        activate(TextRow(*row));
    else
        m_message->showMessage(Tone::Note, tr("没有等着打印的单据"));
}

void TodayPage::printReply()
{
    if (const auto report = m_acts.printAgain(m_replied, wordOf(SlipKind::StageReply)))
        m_message->showMessage(report->tone, report->sentence);
}

void TodayPage::openChosen()
{
    const TextRow *row = m_table->current();
    if (row && (row->act == OpenDisclosureAct || row->act == OpenReturnAct))
        activate(TextRow(*row));
    else if (row)
        emit applicationWished(numberOf(*row));
}

void TodayPage::resizeEvent(QResizeEvent *event)
{
    Room::resizeEvent(event);
    // What waits usually names the stage; where room is short that column is the first to go.
    m_table->setColumnHidden(StageColumn, width() < scaled(NarrowPage));
}

void TodayPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Right) {
        openChosen();
        return;
    }
    if (event->key() == Qt::Key_F9) {
        printWaiting();
        return;
    }
    Room::keyPressEvent(event);
}

} // namespace powerhall
