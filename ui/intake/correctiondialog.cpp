// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/intake/correctiondialog.h"

#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"
#include "ui/intake/outcometext.h"
#include "ui/prompts/saidtimeline.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/statebadge.h"

#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// 受理 11月23日 · 装表接电 12月2日, as the rules would have it.
QString stagesAfter(const Decision &decision, const Profile &profile, QDate today)
{
    QStringList stages;
    for (const StagePlan &stage : decision.stages) {
        const QString name = profile.stageName(stage.stage, decision.customerClass);
        if (stage.due && stage.due->date.isValid())
            stages.append(CorrectionDialog::tr("%1 %2").arg(name, dayText(stage.due->date, today)));
        else
            stages.append(stage.days ? CorrectionDialog::tr("%1 %n 个工作日", nullptr, *stage.days).arg(name)
                                     : CorrectionDialog::tr("%1 未规定").arg(name));
    }
    return stages.join(u" · "_s);
}

} // namespace

CorrectionDialog::CorrectionDialog(const WindowContext &context, const ApplicationView &view,
                                   const Parties &parties, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_view(view)
    , m_profile(context.station.profileOf(view.application).value_or(context.station.profile()))
    , m_saidTime{.earliestMs = view.application.accepted.recordedMs,
                 .latestMs = context.station.clock().now().wallMs,
                 .needsReason = false}
    , m_form(new CorrectionForm(context, m_profile, view.application, parties))
    , m_outcome(new StateBadge)
    , m_changed(new QLabel)
    , m_after(new QLabel)
    , m_reason(new LineEdit)
    , m_said(new SaidTimeLine(m_saidTime))
    , m_message(new MessageBar)
    , m_correct(new QPushButton(tr("更正  Ctrl+Enter")))
{
    setObjectName(u"correctionDialog"_s);
    setWindowTitle(tr("更正 %1").arg(view.application.number));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    connect(m_form, &CorrectionForm::edited, this, &CorrectionDialog::judge);
    connect(m_reason, &QLineEdit::textChanged, this, &CorrectionDialog::judge);
    connect(m_said, &SaidTimeLine::edited, this, &CorrectionDialog::judge);
    connect(m_correct, &QPushButton::clicked, this, &CorrectionDialog::correct);
    judge();
    m_form->focusFirst();
}

void CorrectionDialog::build()
{
    m_outcome->setObjectName(u"correctionOutcome"_s);
    m_changed->setObjectName(u"correctionChanges"_s);
    m_after->setObjectName(u"correctionStages"_s);
    m_reason->setObjectName(u"correctionReasonEdit"_s);
    m_reason->setPlaceholderText(tr("会记入案件，改不掉；不写客户的信息"));
    m_reason->setCompleter(new QCompleter({tr("录入有误"), tr("客户提供新资料")}, m_reason));
    m_correct->setObjectName(u"correctButton"_s);
    m_correct->setProperty("role", u"main"_s);
    for (QLabel *label : {m_changed, m_after}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_after->setProperty("role", u"muted"_s);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_form);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *reason = new FormField(tr("理由"));
    reason->setLabelWidth(scaled(44));
    reason->addEditor(m_reason, 1, tr("更正的理由"));
    reason->setRequired(true);
    auto *outcome = new QHBoxLayout;
    outcome->addWidget(m_outcome);
    outcome->addWidget(m_after, 1);
    auto *back = new QPushButton(tr("返回  Esc"));
    back->setObjectName(u"backButton"_s);
    auto *foot = new QHBoxLayout;
    foot->addWidget(reason, 1);
    foot->addWidget(back);
    foot->addWidget(m_correct);
    for (QPushButton *button : {back, m_correct})
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(6));
    column->addWidget(scroll, 1);
    column->addWidget(m_changed);
    column->addLayout(outcome);
    column->addWidget(m_message);
    column->addWidget(m_said);
    column->addLayout(foot);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    const QSize room = parentWidget()->window()->size();
    resize(QSize(scaled(1080), scaled(680)).boundedTo(room));
}

void CorrectionDialog::judge()
{
    m_message->clear();
    const QJsonObject changes = m_form->changes();
    m_possible = false;
    if (changes.isEmpty()) {
        m_changed->setText(m_view.application.status == Application::Status::Open
                               ? tr("还没有改动。对着证件和申请改写错的地方，原来的留在记录里。")
                               : tr("案件已经结束，只能更正客户和代办人的信息；原来的留在记录里。"));
        m_outcome->setState(OutcomeText::toneOf(m_view.decision.outcome),
                            OutcomeText::headline(m_view.decision));
        m_after->setText(stagesAfter(m_view.decision, m_profile, m_context.station.today()));
    } else if (const auto after = m_context.intake.previewCorrection(m_context.session.value(),
                                                                     m_view.application.number, changes)) {
        showJudgement(*after);
    } else {
        m_changed->setText(tr("这样更正不了"));
        m_outcome->setState(Tone::Late, errorText(after.error(), &m_profile));
        m_after->clear();
    }
    m_correct->setEnabled(m_possible && !m_reason->text().trimmed().isEmpty() && m_said->isComplete());
}

void CorrectionDialog::showJudgement(const IntakeService::CorrectionView &after)
{
    m_possible = !after.fields.isEmpty();
    QStringList names;
    for (const QString &field : after.fields)
        names.append(fieldWord(field));
    m_changed->setText(m_possible ? tr("要更正：%1").arg(names.join(u'、')) : tr("和原来一样，没有改动"));
    m_outcome->setState(OutcomeText::toneOf(after.decision.outcome),
                        tr("更正后：%1").arg(OutcomeText::headline(after.decision)));
    m_after->setText(stagesAfter(after.decision, m_profile, m_context.station.today()));
}

void CorrectionDialog::correct()
{
    commitInput();
    judge();
    if (!m_correct->isEnabled() || !m_form->judge())
        return;
    m_said->fill(m_saidTime);
    const QString reason = m_reason->text().trimmed();
    const Claim claim{.atMs = m_saidTime.atMs,
                      .reason = m_saidTime.reason.isEmpty() ? reason : m_saidTime.reason};
    const Result<ApplicationView> done =
        m_context.intake.correct(m_context.session.value(), m_view.application.number,
                                 {.changes = m_form->changes(), .reason = reason, .claim = claim});
    if (!done) {
        m_message->showMessage(Tone::Late, tr("没有更正：%1").arg(errorText(done.error(), &m_profile)));
        return;
    }
    emit corrected(tr("%1 已更正；原来的留在记录里").arg(m_view.application.number));
    accept();
}

void CorrectionDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QDialog::keyPressEvent(event);
    commitInput();
    if (event->modifiers() & Qt::ControlModifier)
        correct();
    else if (auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget()))
        button->click();
    else
        focusNextChild();
}

} // namespace powerhall
