// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/intakepage.h"

#include "models/core/clock.h"
#include "models/domain/intake/agentpapers.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"
#include "ui/intake/customercard.h"
#include "ui/intake/documentscard.h"
#include "ui/intake/explanationdialog.h"
#include "ui/intake/outcomepanel.h"
#include "ui/intake/outcometext.h"
#include "ui/intake/supplycard.h"
#include "ui/widgets/buttoncommands.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statebadge.h"
#include "ui/windowsettings.h"

#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

// Below this width (in pixels at the normal text size) the outcome goes under the form.
constexpr int NarrowPage = 1100;
constexpr int OutcomeWidth = 348;
// A draft is on the disk well within 2 s of the last keystroke.
constexpr int DraftDelayMs = 1000;

} // namespace

IntakePage::IntakePage(const WindowContext &context, SlipDesk &desk, QWidget *parent)
    : Room(parent)
    , m_context(context)
    , m_desk(desk)
    , m_customer(new CustomerCard(context.station.today(), context.station.isDemo()))
    , m_supply(new SupplyCard)
    , m_documents(new DocumentsCard)
    , m_outcome(new OutcomePanel)
    , m_message(new MessageBar)
    , m_brief(new StateBadge)
    , m_saved(new QLabel)
    , m_large(new QCheckBox(tr("大字单据")))
    , m_known(context)
{
    setObjectName(u"intakePage"_s);
    build();
    addShortcuts();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftDelayMs);
    connect(&m_draftTimer, &QTimer::timeout, this, &IntakePage::saveDraft);
    connect(m_customer, &CustomerCard::edited, this, &IntakePage::touched);
    connect(m_supply, &SupplyCard::edited, this, &IntakePage::touched);
    connect(m_documents, &DocumentsCard::edited, this, &IntakePage::touched);
    connect(m_outcome, &OutcomePanel::acceptWished, this, &IntakePage::accept);
    connect(m_outcome, &OutcomePanel::noticeWished, this, &IntakePage::printNotice);
    connect(m_outcome, &OutcomePanel::whyWished, this, &IntakePage::explain);
    connect(m_message, &MessageBar::firstTriggered, this, &IntakePage::useFirstAction);
    connect(m_message, &MessageBar::secondTriggered, this, [this] { emit applicationWished(m_accepted); });
    refreshRules();
}

void IntakePage::build()
{
    auto *title = new QLabel(tr("受理"));
    title->setFont(titleFont());
    m_saved->setObjectName(u"draftSavedText"_s);
    m_saved->setProperty("role", u"muted"_s);
    m_saved->setFont(noteFont());
    m_large->setObjectName(u"largeSlipCheck"_s);
    m_large->setToolTip(tr("单据用 18 磅大字，给看不清小字的客户"));
    m_large->setFocusPolicy(Qt::ClickFocus);
    auto *top = new QHBoxLayout;
    m_brief->setObjectName(u"outcomeBrief"_s);
    m_brief->hide();
    top->addWidget(title);
    top->addWidget(m_brief);
    top->addSpacing(scaled(12));
    top->addWidget(m_message, 1);
    top->addWidget(m_saved);
    top->addWidget(m_large);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(scaled(8));
    cards->addWidget(m_customer, 11);
    cards->addWidget(m_supply, 10);
    m_form = new QWidget;
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    form->setSpacing(scaled(8));
    form->addLayout(top);
    form->addLayout(cards);
    form->addWidget(m_documents);
    form->addStretch();

    auto *content = new QWidget;
    m_split = new QHBoxLayout(content);
    m_split->setContentsMargins(0, 0, 0, 0);
    m_split->setSpacing(0);
    m_split->addWidget(m_form, 1);
    m_split->addWidget(m_outcome);
    m_outcome->setFixedWidth(scaled(OutcomeWidth));
    m_scroll = new QScrollArea;
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
}

void IntakePage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, void (IntakePage::*act)()) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &commitInput);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::CTRL | Qt::Key_Return, &IntakePage::accept);
    add(Qt::CTRL | Qt::Key_Enter, &IntakePage::accept);
    add(Qt::CTRL | Qt::Key_T, &IntakePage::printNotice);
    add(QKeySequence::Print, &IntakePage::previewNotice);
    add(Qt::Key_F1, &IntakePage::explain);
    add(Qt::ALT | Qt::Key_W, &IntakePage::explain);
    add(Qt::Key_F8, &IntakePage::takeKnown);
    add(Qt::Key_F9, &IntakePage::printAgain);
    add(Qt::ALT | Qt::Key_D, &IntakePage::focusDocuments);
}

void IntakePage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (enter && plain) {
        commitInput();
        if (auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget()))
            button->click();
        else
            focusNextChild();
        return;
    }
    if (event->key() == Qt::Key_Escape)
        return; // destroys nothing
    Room::keyPressEvent(event);
}

void IntakePage::resizeEvent(QResizeEvent *event)
{
    Room::resizeEvent(event);
    const bool narrow = width() < scaled(NarrowPage);
    m_split->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_outcome->setBelow(narrow);
    m_brief->setVisible(narrow);
    m_outcome->setMinimumWidth(narrow ? 0 : scaled(OutcomeWidth));
    m_outcome->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : scaled(OutcomeWidth));
    m_outcome->setMinimumHeight(narrow ? scaled(280) : 0);
}

ApplicationInput IntakePage::input() const
{
    ApplicationInput input;
    input.on = m_context.station.today();
    input.customer = m_customer->customer();
    input.kind = m_customer->kind();
    m_supply->apply(input);
    input.documents = m_documents->supplied();
    return input;
}

AcceptRequest IntakePage::request() const
{
    AcceptRequest request{.input = input(), .parties = m_customer->parties()};
    request.parties.accountNumber = m_supply->accountNumber();
    return request;
}

void IntakePage::refreshRules()
{
    m_supply->setBusinesses(m_context.station.profile().businesses);
    refreshDecision();
}

void IntakePage::refreshDecision()
{
    const Profile &profile = m_context.station.profile();
    ApplicationInput bare = input();
    bare.documents.clear();
    if (const Result<Decision> all = m_context.intake.decide(bare)) {
        if (m_documents->offer(documentGroups(*all), profile,
                               m_customer->hasAgent() ? agentPapers(profile, bare.on) : QStringList()))
            linkTabOrder();
    }
    const ApplicationInput asked = input();
    const Result<Decision> decision = m_context.intake.decide(asked);
    if (!decision) {
        m_decision.reset();
        m_outcome->showFault(errorText(decision.error(), &profile));
        return;
    }
    m_decision = *decision;
    m_documents->showDecision(*decision, profile);
    m_brief->setState(OutcomeText::toneOf(decision->outcome), OutcomeText::headline(*decision));
    m_outcome->showDecision(*decision, {.profile = profile,
                                        .calendar = m_context.station.calendar(),
                                        .today = m_context.station.today(),
                                        .business = asked.business,
                                        .supply = asked.supply});
}

void IntakePage::beginDay()
{
    m_customer->setToday(m_context.station.today());
    if (m_accepted.isEmpty())
        refreshDecision();
}

void IntakePage::touched()
{
    if (m_filling || !m_accepted.isEmpty())
        return;
    refreshDecision();
    if (m_message->tone() == Tone::Late)
        m_message->clear();
    offerKnown();
    m_draftTimer.start();
}

void IntakePage::offerKnown()
{
    if (!m_known.look(m_customer->parties().applicant))
        return;
    const QString offer = m_known.offer();
    if (offer.isEmpty())
        return m_message->clear();
    m_message->showMessage(Tone::Note, offer);
    m_message->setActions(tr("带入  F8"));
}

void IntakePage::takeKnown()
{
    if (!m_accepted.isEmpty() || m_known.offer().isEmpty())
        return;
    const Result<Parties> taken = m_known.takeInto(request().parties);
    if (!taken) {
        m_message->showMessage(Tone::Late, errorText(taken.error(), &m_context.station.profile()));
        return;
    }
    AcceptRequest filled = request();
    filled.parties = *taken;
    fill(filled);
    m_draftTimer.start();
    m_message->showMessage(Tone::Good, tr("已带入，查看已记下；请当面核对电话和地址"));
}

void IntakePage::useFirstAction()
{
    if (m_accepted.isEmpty() && !m_known.offer().isEmpty())
        takeKnown();
    else
        emit intakeWished();
}

void IntakePage::focusDocuments()
{
    const QList<QWidget *> fields = m_documents->fields();
    if (!fields.isEmpty())
        fields.constFirst()->setFocus(Qt::TabFocusReason);
}

void IntakePage::linkTabOrder()
{
    // Rows made later stand last in Qt's order; one reads them after the cards and before the acts.
    QWidget *before = m_supply->lastField();
    for (QWidget *field : m_documents->fields()) {
        setTabOrder(before, field);
        before = field;
    }
    for (QWidget *act : m_outcome->acts()) {
        setTabOrder(before, act);
        before = act;
    }
}

void IntakePage::startNew()
{
    if (m_accepted.isEmpty())
        keepDraft();
    empty();
    m_scroll->ensureVisible(0, 0);
    focusFirst();
}

void IntakePage::empty()
{
    m_filling = true;
    m_draftTimer.stop();
    m_draft = {};
    m_accepted.clear();
    m_known.forget();
    m_customer->setValues(Customer::Resident, CustomerKind::Person, {});
    m_supply->setValues({}, {});
    m_documents->setSupplied({});
    m_large->setChecked(m_context.settings.largePrint());
    m_saved->clear();
    m_message->clear();
    setEditable(true);
    m_filling = false;
    refreshDecision();
}

void IntakePage::forget()
{
    empty();
}

void IntakePage::focusFirst()
{
    if (m_accepted.isEmpty())
        m_customer->firstField()->setFocus(Qt::TabFocusReason);
}

QList<Command> IntakePage::commands()
{
    QList<Command> commands = buttonCommands(*this);
    commands.append({tr("预览单据"), QKeySequence::Print, [this] { previewNotice(); }});
    commands.append({tr("再打印一次"), Qt::Key_F9, [this] { printAgain(); }});
    commands.append({tr("勾选带来的材料"), Qt::ALT | Qt::Key_D, [this] { focusDocuments(); }});
    commands.append({tr("大字单据"), {}, [this] { m_large->toggle(); }});
    return commands;
}

void IntakePage::setEditable(bool editable)
{
    m_customer->setEnabled(editable);
    m_supply->setEnabled(editable);
    m_documents->setEnabled(editable);
}

bool IntakePage::judgeFields()
{
    QWidget *first = m_customer->judge();
    QWidget *second = m_supply->judge();
    if (QWidget *wrong = first ? first : second) {
        m_message->showMessage(Tone::Late, tr("还有没填对的地方，已标出；改好后再按 Ctrl+Enter"));
        wrong->setFocus(Qt::TabFocusReason);
        return false;
    }
    return true;
}

void IntakePage::accept()
{
    commitInput();
    if (!m_accepted.isEmpty() || !m_decision)
        return;
    if (m_decision->outcome == Outcome::NotAccepted)
        return printRefusal();
    if (!judgeFields())
        return;
    m_draftTimer.stop();
    const Result<AcceptedApplication> accepted =
        m_context.intake.accept(m_context.session.value(), request(), m_draft);
    if (!accepted) {
        m_message->showMessage(
            Tone::Late,
            tr("没有受理，什么都没存：%1").arg(errorText(accepted.error(), &m_context.station.profile())));
        return;
    }
    showAccepted(*accepted);
}

void IntakePage::showAccepted(const AcceptedApplication &accepted)
{
    m_accepted = accepted.number;
    m_draft = {};
    m_saved->clear();
    m_lastSlip = accepted.decision.outcome == Outcome::AcceptedWithDebts ? SlipKind::Owed : SlipKind::Receipt;
    m_outcome->showAccepted(m_accepted);
    setEditable(false);
    const SlipDesk::Report report = m_desk.print(m_accepted, m_lastSlip, m_large->isChecked());
    showReport(tr("已受理 %1，已保存").arg(m_accepted), report);
    m_message->setActions(tr("下一位  F2"), tr("打开案件"));
    m_message->findChild<QPushButton *>(u"messageFirstButton"_s)->setFocus(Qt::TabFocusReason);
}

void IntakePage::showReport(const QString &before, const SlipDesk::Report &report)
{
    // Saved but not printed is still saved: the colour warns, the sentence says both.
    const Tone tone = report.tone == Tone::Late && !before.isEmpty() ? Tone::Soon : report.tone;
    m_message->showMessage(tone,
                           before.isEmpty() ? report.sentence : tr("%1；%2").arg(before, report.sentence));
}

void IntakePage::printRefusal()
{
    const Result<Slip> slip = m_context.slips.notice(input(), {}, SlipKind::NotAccepted);
    if (!slip) {
        m_message->showMessage(Tone::Late, errorText(slip.error(), &m_context.station.profile()));
        return;
    }
    keepDraft();
    showReport(tr("没有受理；缺什么已写在单子上"), m_desk.printLoose(*slip, m_large->isChecked()));
    m_message->setActions(tr("下一位  F2"));
}

void IntakePage::printNotice()
{
    commitInput();
    const Result<Slip> slip = m_context.slips.notice(input());
    if (!slip) {
        m_message->showMessage(Tone::Late, errorText(slip.error(), &m_context.station.profile()));
        return;
    }
    showReport({}, m_desk.printLoose(*slip, m_large->isChecked()));
}

void IntakePage::previewNotice()
{
    commitInput();
    if (!m_accepted.isEmpty())
        return m_desk.preview(m_accepted, m_lastSlip, m_large->isChecked());
    const Result<Slip> slip = m_context.slips.notice(input());
    if (!slip) {
        m_message->showMessage(Tone::Late, errorText(slip.error(), &m_context.station.profile()));
        return;
    }
    m_desk.previewLoose(*slip, m_large->isChecked());
}

void IntakePage::printAgain()
{
    if (m_accepted.isEmpty()) {
        m_message->showMessage(Tone::Note, tr("还没有受理，没有回执可打；告知单按 Ctrl+T"));
        return;
    }
    showReport(tr("已受理 %1").arg(m_accepted), m_desk.print(m_accepted, m_lastSlip, m_large->isChecked()));
    m_message->setActions(tr("下一位  F2"), tr("打开案件"));
}

void IntakePage::explain()
{
    if (!m_decision)
        return;
    auto *dialog = new ExplanationDialog(*m_decision, m_context.station.profile(), Progress(),
                                         m_context.station.today(), this);
    dialog->open();
}

} // namespace powerhall
