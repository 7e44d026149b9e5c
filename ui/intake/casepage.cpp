// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/casepage.h"

#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/conflictrows.h"
#include "models/tables/errortext.h"
#include "models/tables/rows.h"
#include "models/tables/words.h"
#include "models/tables/wordtext.h"
#include "ui/currentsession.h"
#include "ui/intake/correctiondialog.h"
#include "ui/intake/explanationdialog.h"
#include "ui/intake/scanscard.h"
#include "ui/widgets/buttoncommands.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/stageline.h"
#include "ui/widgets/statebadge.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QLabel *headOf(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(headFont());
    return label;
}

} // namespace

CasePage::CasePage(const WindowContext &context, SlipDesk &desk, QWidget *parent)
    : Room(parent)
    , m_context(context)
    , m_desk(desk)
    , m_acts(context, desk, this)
    , m_documents(documentColumns())
    , m_slips(slipColumns())
    , m_events(eventColumns())
    , m_title(new QLabel)
    , m_status(new StateBadge)
    , m_debts(new StateBadge)
    , m_people(new QLabel)
    , m_clocks(new QLabel)
    , m_line(new StageLine)
    , m_message(new MessageBar)
    , m_documentTable(new TextTable(m_documents, 1, tr("材料")))
    , m_scans(new ScansCard(context))
    , m_slipTable(new TextTable(m_slips, 4, tr("单据")))
    , m_eventTable(new TextTable(m_events, 2, tr("经过")))
    , m_actBar(new QWidget)
{
    setObjectName(u"casePage"_s);
    m_title->setObjectName(u"caseTitle"_s);
    m_title->setFont(titleFont());
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setFocusPolicy(Qt::NoFocus);
    m_people->setObjectName(u"casePeople"_s);
    m_clocks->setObjectName(u"caseClocks"_s);
    m_documentTable->setObjectName(u"documentTable"_s);
    m_slipTable->setObjectName(u"slipTable"_s);
    m_eventTable->setObjectName(u"eventTable"_s);
    for (QLabel *label : {m_people, m_clocks}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_slipTable->setPlaceholder(tr("还没有打过单据；按 F9 打印回执"));
    build();
    connect(&context.station.notifier(), &Notifier::applicationChanged, this, [this] {
        if (isVisible())
            reload();
    });
    connect(m_documentTable, &TextTable::rowActivated, this, &CasePage::supply);
    connect(m_documentTable, &TextTable::currentRowChanged, this, &CasePage::showScans);
    connect(m_scans, &ScansCard::told, m_message, [this](const QString &text, bool good) {
        m_message->showMessage(good ? Tone::Good : Tone::Late, text);
    });
    connect(m_slipTable, &TextTable::rowActivated, this, &CasePage::previewSlip);
    connect(m_message, &MessageBar::firstTriggered, this, &CasePage::printReply);
}

void CasePage::build()
{
    new FlowLayout(m_actBar, scaled(6));
    addAct(u"supplyAct"_s, tr("收材料  F4"), Qt::Key_F4, &CasePage::supply);
    addAct(u"stageAct"_s, tr("办环节  F5"), Qt::Key_F5, &CasePage::stage);
    addAct(u"enterAct"_s, tr("录入营销  F6"), Qt::Key_F6, &CasePage::enter);
    addAct(u"printAct"_s, tr("再打印  F9"), Qt::Key_F9, &CasePage::printAgain);
    addAct(u"printOtherAct"_s, tr("打印别的…  Shift+F9"), Qt::SHIFT | Qt::Key_F9, &CasePage::printOther);
    addAct(u"suspendAct"_s, tr("中止计时"), {}, &CasePage::suspend);
    addAct(u"resumeAct"_s, tr("恢复计时"), {}, &CasePage::resume);
    addAct(u"correctAct"_s, tr("更正"), {}, &CasePage::correct);
    addAct(u"handOverAct"_s, tr("移交"), {}, &CasePage::handOver);
    addAct(u"emergencyAct"_s, tr("紧急放行"), {}, &CasePage::emergency);
    addAct(u"withdrawAct"_s, tr("撤回申请"), {}, &CasePage::withdraw);
    addAct(u"revealAct"_s, tr("查看完整信息"), {}, &CasePage::reveal);
    addAct(u"declinedAct"_s, tr("客户未签字"), {}, &CasePage::declined);
    addAct(u"voidAct"_s, tr("作废单据"), {}, &CasePage::voidSlip);
    addAct(u"whyAct"_s, tr("为什么？  F1"), Qt::Key_F1, &CasePage::explain);

    auto *back = new QPushButton(tr("← 返回  Esc"));
    back->setObjectName(u"backButton"_s);
    connect(back, &QPushButton::clicked, this, &CasePage::backWished);
    auto *top = new QHBoxLayout;
    top->addWidget(back);
    top->addWidget(m_title);
    top->addWidget(m_status);
    top->addWidget(m_debts);
    top->addStretch();
    auto *left = new QVBoxLayout;
    left->addWidget(headOf(tr("材料")));
    left->addWidget(m_documentTable);
    left->addWidget(headOf(tr("扫描件")));
    left->addWidget(m_scans);
    left->addWidget(headOf(tr("单据")));
    left->addWidget(m_slipTable, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(headOf(tr("时限")));
    right->addWidget(m_clocks);
    right->addWidget(headOf(tr("经过")));
    right->addWidget(m_eventTable, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(scaled(16));
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(8));
    column->addLayout(top);
    column->addWidget(m_people);
    column->addWidget(m_line);
    column->addWidget(m_actBar);
    column->addWidget(m_message);
    column->addLayout(columns, 1);
    m_slipTable->setMinimumHeight(scaled(120));
    m_eventTable->setMinimumHeight(scaled(160));
    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QPushButton *CasePage::addAct(const QString &name, const QString &text, const QKeySequence &keys,
                              void (CasePage::*act)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAccessibleName(text);
    if (!keys.isEmpty())
        button->setShortcut(keys);
    m_actBar->layout()->addWidget(button);
    m_buttons.insert(name, button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void CasePage::showApplication(const QString &number)
{
    m_number = number;
    m_message->clear();
    reload();
    focusFirst();
}

void CasePage::reload()
{
    if (m_number.isEmpty() || !m_context.session.value().isSignedIn())
        return;
    const Result<ApplicationView> view = m_context.intake.view(m_context.session.value(), m_number);
    m_title->setText(m_number);
    if (!view) {
        m_view.reset();
        m_message->showMessage(Tone::Late, errorText(view.error()));
        return;
    }
    show(*view);
}

void CasePage::focusFirst()
{
    m_documentTable->setFocus();
}

void CasePage::restoreStanding(const QVariant &number)
{
    if (!number.toString().isEmpty())
        showApplication(number.toString());
}

QList<Command> CasePage::commands()
{
    return buttonCommands(*this);
}

void CasePage::showScans()
{
    if (!m_view)
        return;
    const TextRow *row = m_documentTable->current();
    const Result<Profile> own = m_context.station.profileOf(m_view->application);
    const QString document = row ? row->id : QString();
    m_scans->showPages(m_number, document, own ? own->documentName(document) : document);
}

void CasePage::forget()
{
    m_scans->forget();
    m_number.clear();
    m_view.reset();
    m_people->clear();
    for (TextTable *table : {m_documentTable, m_slipTable, m_eventTable})
        table->setRows({});
}

void CasePage::show(const ApplicationView &view)
{
    m_view = view;
    const Result<Profile> own = m_context.station.profileOf(view.application);
    const Profile &profile = own ? *own : m_context.station.profile();
    const RowRules rules{.profile = profile,
                         .calendar = m_context.station.calendar(),
                         .today = m_context.station.today(),
                         .nowMs = m_context.station.clock().now().wallMs};
    const bool open = view.application.status == Application::Status::Open;
    m_status->setState(open                                                     ? Tone::Note
                       : view.application.status == Application::Status::Closed ? Tone::Good
                                                                                : Tone::Plain,
                       statusWord(view.application.status));
    const int owed = static_cast<int>(view.decision.missing.size());
    m_debts->setState(Tone::Soon, owed > 0 && open ? tr("欠 %n 件", nullptr, owed) : QString());
    showPeople(view.masked, true);
    showStages(view);
    showClocks(view);
    showActs(view);
    m_documentTable->setRows(documentRows(view, rules));
    m_documentTable->fitHeight(4);
    showScans();
    m_slipTable->setRows(slipRows(view.application));
    if (const Result<QList<HistoryEntry>> history =
            m_context.intake.history(m_context.session.value(), m_number))
        m_eventTable->setRows(eventRows(*history, rules));
}

void CasePage::showPeople(const Parties &parties, bool masked)
{
    QStringList parts{businessWord(m_view->application.input.business),
                      parties.applicant.name,
                      parties.applicant.idNumber,
                      parties.applicant.creditCode,
                      parties.applicant.phone,
                      parties.address};
    if (!parties.accountNumber.isEmpty())
        parts.append(tr("户号 %1").arg(parties.accountNumber));
    if (parties.agent)
        parts.append(tr("代办 %1 %2").arg(parties.agent->name, parties.agent->idNumber));
    if (!m_view->application.marketingNumber.isEmpty())
        parts.append(tr("工单号 %1").arg(m_view->application.marketingNumber));
    parts.removeAll(QString());
    m_people->setText(parts.join(u"  ·  "_s) +
                      (masked ? QString() : tr("  ·  （完整信息，离开此页即遮盖）")));
}

void CasePage::showStages(const ApplicationView &view)
{
    const QDate today = m_context.station.today();
    const Profile &profile = m_context.station.profile();
    QList<StageLine::Stop> stops;
    for (const StagePlan &plan : view.decision.stages) {
        StageLine::Stop stop{.name = profile.stageName(plan.stage, view.decision.customerClass)};
        const auto end = view.application.stageEnds.constFind(plan.stage);
        stop.reached = end != view.application.stageEnds.cend();
        stop.underWay = plan.stage == view.stage;
        if (stop.reached) {
            stop.day = tr("%1完成").arg(dayText(localDate(end->at.recordedMs), today));
        } else if (plan.due && plan.due->date.isValid()) {
            const int left = workingDaysBetween(m_context.station.calendar(), today, plan.due->date);
            stop.day = dueText(plan.due->date, today, m_context.station.calendar());
            stop.tone = !stop.underWay ? Tone::Plain
                        : left < 0     ? Tone::Late
                        : left <= 1    ? Tone::Soon
                                       : Tone::Plain;
        } else {
            stop.day = plan.days ? tr("%n 个工作日", nullptr, *plan.days) : tr("未规定");
        }
        stops.append(stop);
    }
    m_line->setStops(stops);
}

void CasePage::showClocks(const ApplicationView &view)
{
    const Application &application = view.application;
    const bool suspended =
        !application.suspensions.isEmpty() && !application.suspensions.constLast().to.isValid();
    QStringList lines{tr("受理于 %1").arg(momentText(application.accepted.recordedMs))};
    if (view.decision.totalDays)
        lines.append(tr("我方时限合计 %n 个工作日", nullptr, *view.decision.totalDays));
    if (view.decision.wholeDays)
        lines.append(tr("全过程最长 %n 个工作日", nullptr, *view.decision.wholeDays));
    for (const Suspension &suspension : application.suspensions) {
        const QDate today = m_context.station.today();
        const QDate until = suspension.to.isValid() ? suspension.to : today;
        lines.append(tr("客户时钟：%1 起 %n 个工作日，%2", nullptr,
                        workingDaysBetween(m_context.station.calendar(), suspension.from, until))
                         .arg(dayText(suspension.from, today), suspension.reason));
    }
    if (application.status == Application::Status::Open)
        lines.append(suspended ? tr("◐ 现在走的是客户时钟，我方中止计时") : tr("现在走的是我方时钟"));
    for (auto note = application.notes.cbegin(); note != application.notes.cend(); ++note)
        lines.append(tr("%1：%2").arg(eventWord(u"application."_s + note.key()), *note));
    for (const QString &field : application.conflicts)
        lines.append(tr("● 两台席改得不一样，待核：%1").arg(conflictWord(field)));
    m_clocks->setText(lines.join(u'\n'));
}

void CasePage::showActs(const ApplicationView &view)
{
    const CurrentSession &session = m_context.session;
    const bool open = view.application.status == Application::Status::Open;
    const bool suspended =
        !view.application.suspensions.isEmpty() && !view.application.suspensions.constLast().to.isValid();
    const bool owing = !view.decision.missing.isEmpty();
    const bool slips = !view.application.slips.isEmpty();
    const auto show = [this](const QString &name, bool visible) {
        m_buttons.value(name)->setVisible(visible);
    };
    show(u"supplyAct"_s, open && owing && session.may(Act::SupplyDocument));
    show(u"stageAct"_s, open && !view.stage.isEmpty() && session.may(Act::ReachStage));
    show(u"enterAct"_s, view.application.marketingNumber.isEmpty() && session.may(Act::EnterElsewhere));
    show(u"printAct"_s, session.may(Act::PrintSlip));
    show(u"printOtherAct"_s, session.may(Act::PrintSlip));
    show(u"suspendAct"_s, open && !suspended && session.may(Act::SuspendApplication));
    show(u"resumeAct"_s, open && suspended && session.may(Act::ResumeApplication));
    show(u"correctAct"_s, session.may(Act::CorrectApplication));
    show(u"handOverAct"_s, open && session.may(Act::HandOver));
    show(u"emergencyAct"_s, open && owing && session.may(Act::EmergencyPass));
    show(u"withdrawAct"_s, open && session.may(Act::WithdrawApplication));
    show(u"revealAct"_s, session.may(Act::RevealPersonalData));
    show(u"declinedAct"_s, slips && session.may(Act::PrintSlip));
    show(u"voidAct"_s, slips && session.may(Act::VoidSlip));
}

void CasePage::finish(const CaseActs::Report &report)
{
    if (!report)
        return;
    reload();
    m_message->showMessage(report->tone, report->sentence);
}

void CasePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit backWished();
        return;
    }
    Room::keyPressEvent(event);
}

void CasePage::supply()
{
    const TextRow *row = m_documentTable->current();
    if (!m_view || !row || row->act.isEmpty())
        return;
    finish(m_acts.supply(m_number, row->id));
}

void CasePage::stage()
{
    if (!m_view)
        return;
    const QString before = m_view->stage;
    finish(m_acts.chooseStage(*m_view));
    offerReply(before);
}

/// At each step the customer is told the next one's limit.
void CasePage::offerReply(const QString &stageBefore)
{
    if (m_view && m_view->stage != stageBefore && m_context.session.may(Act::PrintSlip))
        m_message->setActions(tr("打印答复单"));
}

void CasePage::enter()
{
    finish(m_acts.enterElsewhere(m_number));
}

void CasePage::suspend()
{
    finish(m_acts.suspend(m_number));
}

void CasePage::resume()
{
    finish(m_acts.resume(m_number));
}

void CasePage::correct()
{
    if (!m_view)
        return;
    // The form shows everything in clear to be compared with the customer's papers: a reveal like any other.
    const Result<Parties> parties = m_context.intake.reveal(m_context.session.value(), m_number, tr("更正"));
    if (!parties) {
        m_message->showMessage(Tone::Late, errorText(parties.error()));
        return;
    }
    auto *dialog = new CorrectionDialog(m_context, *m_view, *parties, this);
    connect(dialog, &CorrectionDialog::corrected, this, [this](const QString &sentence) {
        finish(SlipDesk::Report{.sent = true, .tone = Tone::Good, .sentence = sentence});
    });
    dialog->open();
}

void CasePage::handOver()
{
    finish(m_acts.handOver(m_number));
}

void CasePage::emergency()
{
    if (!m_view)
        return;
    const QString before = m_view->stage;
    finish(m_acts.passInEmergency(*m_view));
    offerReply(before);
}

void CasePage::withdraw()
{
    finish(m_acts.withdraw(m_number));
}

void CasePage::reveal()
{
    const std::optional<Result<Parties>> parties = m_acts.reveal(m_number);
    if (!parties)
        return;
    if (!*parties) {
        m_message->showMessage(Tone::Late, errorText(parties->error()));
        return;
    }
    reload();
    showPeople(**parties, false);
}

void CasePage::explain()
{
    if (!m_view)
        return;
    const Result<Profile> own = m_context.station.profileOf(m_view->application);
    auto *dialog = new ExplanationDialog(m_view->decision, own ? *own : m_context.station.profile(),
                                         progressOf(m_view->application), m_context.station.today(), this);
    dialog->open();
}

void CasePage::previewSlip()
{
    if (const TextRow *row = m_slipTable->current())
        m_desk.preview(m_number, slipKindOf(row->act), false);
}

void CasePage::printAgain()
{
    const TextRow *row = m_slipTable->current();
    const bool owing = m_view && !m_view->decision.missing.isEmpty();
    const QString usual = wordOf(owing ? SlipKind::Owed : SlipKind::Receipt);
    finish(m_acts.printAgain(m_number, row ? row->act : usual));
}

void CasePage::printOther()
{
    finish(m_acts.printOther(m_number));
}

void CasePage::printReply()
{
    finish(m_acts.printAgain(m_number, wordOf(SlipKind::StageReply)));
}

void CasePage::voidSlip()
{
    if (const TextRow *row = m_slipTable->current())
        finish(m_acts.voidSlip(m_number, QUuid(row->id)));
}

void CasePage::declined()
{
    if (const TextRow *row = m_slipTable->current())
        finish(m_acts.declined(m_number, QUuid(row->id)));
}

} // namespace powerhall
