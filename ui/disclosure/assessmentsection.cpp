// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/assessmentsection.h"

#include "models/domain/disclosure/calendarperiod.h"
#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/oversightrows.h"
#include "models/tables/words.h"
#include "reports/disclosure/disclosuredocuments.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/reporthead.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/spanchoice.h"
#include "ui/widgets/texttable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

AssessmentSection::AssessmentSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_service(context.station)
    , m_model(assessmentColumns())
    , m_table(new TextTable(m_model, 1, tr("考核事项")))
    , m_quarter(new SpanChoice(SpanChoice::Span::Quarter, context.station.today()))
    , m_counts(new QLabel)
    , m_settled(new QLabel)
    , m_open(new QPushButton(tr("考核表…")))
    , m_settle(new QPushButton(tr("定稿…")))
    , m_message(new MessageBar)
{
    setObjectName(u"assessmentSection"_s);
    m_table->setObjectName(u"assessmentTable"_s);
    m_table->setPlaceholder(tr("这个季度没有考核事项"));
    m_quarter->setObjectName(u"assessmentQuarter"_s);
    m_open->setObjectName(u"assessmentSheetButton"_s);
    m_settle->setObjectName(u"settleAssessmentButton"_s);
    for (QLabel *label : {m_counts, m_settled}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_counts->setObjectName(u"assessmentCounts"_s);
    m_settled->setObjectName(u"assessmentSettled"_s);
    m_settled->setProperty("role", u"muted"_s);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_quarter);
    acts->addWidget(m_open);
    acts->addWidget(m_settle);
    acts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(acts);
    column->addWidget(m_message);
    column->addWidget(m_counts);
    column->addWidget(m_settled);
    column->addWidget(m_table, 1);
    connect(m_quarter, &QComboBox::currentIndexChanged, this, &AssessmentSection::showQuarter);
    connect(m_open, &QPushButton::clicked, this, &AssessmentSection::openSheet);
    connect(m_settle, &QPushButton::clicked, this, &AssessmentSection::settle);
    const Notifier &notifier = context.station.notifier();
    for (const auto change :
         {&Notifier::figuresChanged, &Notifier::enquiriesChanged, &Notifier::inspectionsChanged})
        connect(&notifier, change, this, &AssessmentSection::showQuarter);
    connect(&notifier, &Notifier::disclosureChanged, this, &AssessmentSection::showQuarter);
}

QDate AssessmentSection::quarter() const
{
    return m_quarter->period().from;
}

void AssessmentSection::reload()
{
    showQuarter();
}

void AssessmentSection::showQuarter()
{
    const CurrentSession &session = m_context.session;
    if (!session.may(Act::AssessDisclosure)) {
        forget();
        m_counts->setText(session.value().isSignedIn() ? tr("季度考核由负责人和检查人员做。") : QString());
        return;
    }
    const auto sheet = m_service.assess(session.value(), quarter());
    const auto settled = m_service.settled(session.value());
    if (!sheet || !settled) {
        m_message->showMessage(Tone::Late, errorText(sheet ? settled.error() : sheet.error()));
        return;
    }
    m_table->setRows(assessmentRows(*sheet, m_context.station.today()));
    m_counts->setText(assessmentText(*sheet));
    QStringList lines;
    for (const SettledAssessment &one : *settled) {
        if (one.quarter == quarterText(quarter()))
            lines.append(tr("%1 的考核已于 %2 定稿").arg(one.unit, momentText(one.atMs)));
    }
    m_settled->setText(lines.join(u'\n'));
    m_settled->setVisible(!lines.isEmpty());
    const bool over = quarter().addMonths(MonthsPerQuarter) <= m_context.station.today();
    m_open->setVisible(true);
    m_settle->setVisible(over);
}

void AssessmentSection::forget()
{
    m_table->setRows({});
    m_counts->clear();
    m_settled->clear();
    m_message->clear();
    m_open->hide();
    m_settle->hide();
}

void AssessmentSection::focusFirst()
{
    m_quarter->setFocus();
}

void AssessmentSection::openSheet()
{
    const auto sheet = m_service.assess(m_context.session.value(), quarter());
    if (!sheet) {
        m_message->showMessage(Tone::Late, errorText(sheet.error()));
        return;
    }
    (new DocumentDialog(m_context, assessmentDocument(reportHead(m_context), *sheet),
                        u"assessment-"_s + quarterText(quarter()), window()))
        ->show();
}

void AssessmentSection::settle()
{
    const std::optional<QString> unit = m_context.prompts.askText(
        this, {.name = u"settleDialog"_s,
               .title = tr("考核定稿"),
               .text = tr("%1：照现在的数定稿，以后不能改。").arg(m_quarter->currentText()),
               .label = tr("被考核的单位"),
               .yes = tr("定稿"),
               .initial = m_context.station.setting(u"hall_name"_s),
               .suggestions = {}});
    if (!unit)
        return;
    const auto settled = m_service.settle(m_context.session.value(), quarter(), *unit);
    m_message->showMessage(settled ? Tone::Good : Tone::Late,
                           settled ? tr("%1 的考核已定稿").arg(settled->unit) : errorText(settled.error()));
}

} // namespace powerhall
