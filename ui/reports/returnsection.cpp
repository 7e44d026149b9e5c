// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/reports/returnsection.h"

#include "models/core/text.h"
#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "reports/json/jsonfile.h"
#include "reports/returns/returnwords.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/reporthead.h"
#include "ui/reports/documentview.h"
#include "ui/widgets/documentdialog.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/formdialog.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/spanchoice.h"
#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int LabelWidth = 86;

SpanChoice::Span spanOf(ReturnKind kind)
{
    switch (kind) {
    case ReturnKind::Weekly:
        return SpanChoice::Span::Week;
    case ReturnKind::HalfYear:
        return SpanChoice::Span::HalfYear;
    case ReturnKind::Revisits:
        return SpanChoice::Span::Month;
    case ReturnKind::Stages:
    case ReturnKind::Risk:
        break;
    }
    return SpanChoice::Span::Quarter;
}

QString revisitOutcomeText(RevisitOutcome outcome)
{
    switch (outcome) {
    case RevisitOutcome::Satisfied:
        return ReturnSection::tr("满意");
    case RevisitOutcome::Dissatisfied:
        return ReturnSection::tr("不满意");
    case RevisitOutcome::Unreached:
        return ReturnSection::tr("未接通");
    case RevisitOutcome::Declined:
        break;
    }
    return ReturnSection::tr("不愿回访");
}

QByteArray jsonOf(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeJson(document, buffer) ? buffer.data() : QByteArray();
}

} // namespace

ReturnSection::ReturnSection(const WindowContext &context, ReturnKind kind, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_kind(kind)
    , m_service(context.station)
    , m_span(new SpanChoice(spanOf(kind), context.station.today()))
    , m_compute(new QPushButton(tr("列出  Ctrl+Enter")))
    , m_pages(new QPushButton(tr("预览、打印、存文件…")))
    , m_handIn(new QPushButton(tr("报出…")))
    , m_revisit(new QPushButton(tr("记回访结果…")))
    , m_state(new QLabel)
    , m_message(new MessageBar)
    , m_view(new DocumentView(wordOf(kind) + u'_'))
{
    const QString name = wordOf(kind);
    setObjectName(name + u"Section"_s);
    m_span->setObjectName(name + u"Span"_s);
    m_compute->setObjectName(name + u"ComputeButton"_s);
    m_compute->setProperty("role", u"main"_s);
    m_pages->setObjectName(name + u"PagesButton"_s);
    m_handIn->setObjectName(name + u"HandInButton"_s);
    m_handIn->setToolTip(tr("数字就此冻结；再报就是更正，写明改了什么"));
    m_revisit->setObjectName(name + u"NoteButton"_s);
    m_state->setObjectName(name + u"State"_s);
    build();
    connect(m_compute, &QPushButton::clicked, this, &ReturnSection::compute);
    connect(m_pages, &QPushButton::clicked, this, &ReturnSection::openPages);
    connect(m_handIn, &QPushButton::clicked, this, &ReturnSection::handIn);
    connect(m_revisit, &QPushButton::clicked, this, &ReturnSection::openRevisit);
    connect(m_span, &QComboBox::currentIndexChanged, this, &ReturnSection::compute);
    connect(m_view, &DocumentView::caseWished, this, &ReturnSection::applicationWished);
    connect(&context.station.notifier(), &Notifier::returnsChanged, this, [this] {
        if (m_document)
            compute();
    });
}

void ReturnSection::build()
{
    auto *acts = new QWidget;
    auto *flow = new FlowLayout(acts, scaled(8)); // wraps on a small screen
    flow->addWidget(m_span);
    for (QPushButton *button : {m_compute, m_revisit, m_pages, m_handIn})
        flow->addWidget(button);
    m_state->setProperty("role", u"muted"_s);
    m_state->setWordWrap(true);
    if (m_kind != ReturnKind::Revisits)
        m_revisit->hide();
    if (m_kind != ReturnKind::Weekly && m_kind != ReturnKind::HalfYear)
        m_handIn->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addWidget(acts);
    column->addWidget(fields());
    column->addWidget(m_state);
    column->addWidget(m_message);
    column->addWidget(m_view, 1);
    column->addStretch(0);
}

/// What a person may set of this return; empty for most.
QWidget *ReturnSection::fields()
{
    auto *fields = new QWidget;
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    if (m_kind == ReturnKind::Revisits) {
        m_seed = new LineEdit;
        m_seed->setObjectName(u"revisitSeed"_s);
        auto *field = new FormField(tr("抽样种子"));
        field->setLabelWidth(scaled(LabelWidth));
        field->addEditor(m_seed);
        field->setNote(FormField::Weight::Hint,
                       tr("不填就用期间的名字；印在报表上，同样的种子总抽出同样的工单"));
        column->addWidget(field);
    }
    if (m_kind == ReturnKind::HalfYear) {
        m_cost = new LineEdit;
        m_cost->setObjectName(u"microCost"_s);
        m_cost->setPlaceholderText(tr("小微客户支付总额，元"));
        m_costSource = new LineEdit;
        m_costSource->setObjectName(u"microCostSource"_s);
        m_costSource->setPlaceholderText(tr("这个金额的来源"));
        auto *field = new FormField(tr("客户费用"));
        field->setLabelWidth(scaled(LabelWidth));
        field->addEditor(m_cost, 1, tr("小微客户支付总额"));
        field->addEditor(m_costSource, 2, tr("金额的来源"));
        field->setNote(FormField::Weight::Hint, tr("业务日志里不记费用；不填就印“未登记”"));
        column->addWidget(field);
    }
    return fields;
}

void ReturnSection::reload()
{
    const bool may = m_context.session.may(Act::ReadReports);
    m_compute->setEnabled(may);
    showState();
    if (isVisible())
        computeFirst();
}

void ReturnSection::forget()
{
    m_job.cancel();
    m_document.reset();
    m_view->clear();
    m_message->clear();
    showState();
}

void ReturnSection::focusFirst()
{
    m_span->setFocus();
}

void ReturnSection::showEvent(QShowEvent *event)
{
    RoomSection::showEvent(event);
    computeFirst();
}

/// What is opened lists itself.
void ReturnSection::computeFirst()
{
    if (!m_document)
        compute();
}

std::optional<ReturnWish> ReturnSection::wish()
{
    ReturnWish wish{.kind = m_kind, .period = m_span->period()};
    if (m_seed)
        wish.seed = cleanLine(m_seed->text());
    if (!m_cost || cleanLine(m_cost->text()).isEmpty())
        return wish;
    bool isNumber = false;
    const double yuan = cleanLine(m_cost->text()).toDouble(&isNumber);
    const QString source = cleanLine(m_costSource->text());
    if (!isNumber || yuan < 0 || source.isEmpty()) {
        m_message->showMessage(Tone::Late, isNumber && yuan >= 0 ? tr("还要写明这个金额的来源。")
                                                                 : tr("客户支付总额要写成数，单位元。"));
        (isNumber && yuan >= 0 ? m_costSource : m_cost)->setFocus();
        return {};
    }
    wish.cost = MicroCost{ReportNumber::fromDouble(yuan), source};
    return wish;
}

void ReturnSection::compute()
{
    if (!m_context.session.may(Act::ReadReports))
        return;
    const auto wanted = wish();
    if (!wanted)
        return;
    if (!m_document)
        m_message->showMessage(Tone::Plain, tr("正在清点…"));
    m_period = wanted->period;
    Station &station = m_context.station;
    m_job.run<Document>(
        [wish = *wanted, folder = station.folder(), &clock = station.clock(), calendar = station.calendar(),
         head = reportHead(station, m_context.session.value())](ReadControl &control) -> Result<Document> {
            const auto book = readReturnBook(folder, clock, &control);
            if (!book)
                return book.error();
            return returnDocument(wish, *book, calendar, head);
        },
        [this](const Result<Document> &made) { showOutcome(made); });
}

void ReturnSection::showOutcome(const Result<Document> &made)
{
    if (!made) {
        m_message->showMessage(Tone::Late, errorText(made.error()));
        return;
    }
    if (!m_context.session.value().isSignedIn())
        return;                           // locked meanwhile
    if (m_message->tone() == Tone::Plain) // what an act said stays
        m_message->clear();
    m_document = *made;
    m_view->show(*m_document);
    showState();
}

QString ReturnSection::rule() const
{
    return m_service.ruleFor(wordOf(m_kind), m_period);
}

void ReturnSection::showState()
{
    m_pages->setEnabled(m_document.has_value());
    m_handIn->setEnabled(m_document && m_context.session.may(Act::HandInReturn) &&
                         m_period.to < m_context.station.today());
    m_revisit->setEnabled(m_document && m_context.session.may(Act::NoteRevisit));
    m_state->clear();
    if (!m_document || m_handIn->isHidden())
        return;
    const auto handed = m_service.handedReturn(m_context.session.value(), rule(), m_period);
    if (handed)
        m_state->setText(tr("已报出 %n 次，最近一次 %1。", nullptr, int(handed->versions.size()))
                             .arg(momentText(handed->versions.last().recordedMs)));
    else if (m_period.to >= m_context.station.today())
        m_state->setText(tr("这一期还没有过完，过完才能报出。"));
    else
        m_state->setText(tr("还没有报出。"));
}

void ReturnSection::openPages()
{
    if (m_document)
        (new DocumentDialog(m_context, *m_document, m_document->title + u'-' + m_document->period, window()))
            ->show();
}

void ReturnSection::handIn()
{
    if (!m_document)
        return;
    const auto note = m_context.prompts.askText(
        this, {.name = u"handInDialog"_s,
               .title = tr("报出"),
               .text = tr("%1 %2 的数字就此冻结。").arg(m_document->title, m_document->period),
               .label = tr("怎样报的、报给谁；再报写明改了什么"),
               .yes = tr("已报出"),
               .initial = {},
               .suggestions = {}});
    if (!note)
        return;
    const auto handed =
        m_service.handIn(m_context.session.value(), {rule(), m_period, jsonOf(*m_document), *note});
    m_message->showMessage(handed ? Tone::Good : Tone::Late,
                           handed ? tr("已记为报出。") : errorText(handed.error()));
}

void ReturnSection::openRevisit()
{
    const QString number = m_view->chosen(u"revisits"_s, u"number"_s);
    if (number.isEmpty()) {
        m_message->showMessage(Tone::Plain, tr("先在名单里选一件。"));
        m_view->focusTable(u"revisits"_s);
        return;
    }
    QList<FormDialog::Choice> outcomes;
    for (const RevisitOutcome outcome : AllRevisitOutcomes)
        outcomes.append({wordOf(outcome), revisitOutcomeText(outcome)});
    auto *form = new FormDialog(
        {.name = u"revisitForm"_s,
         .title = tr("记回访结果"),
         .text = tr("%1：姓名和电话在案件里查看，这里不要写。").arg(number),
         .yes = tr("记下"),
         .fields =
             {{.id = u"outcome"_s,
               .label = tr("结果"),
               .initial = wordOf(RevisitOutcome::Satisfied),
               .choices = outcomes},
              {.id = u"by"_s, .label = tr("回访人"), .initial = {}, .hint = tr("职务，例如 分管副总经理")},
              {.id = u"note"_s, .label = tr("意见和处理"), .initial = {}, .hint = tr("不满意时必须写")}}},
        window());
    connect(form, &FormDialog::submitted, this, [this, form, number](const QMap<QString, QString> &values) {
        noteRevisit(*form, number, values);
    });
    form->show();
}

void ReturnSection::noteRevisit(FormDialog &form, const QString &number, const QMap<QString, QString> &values)
{
    const auto outcome = revisitOutcomeOf(values.value(u"outcome"_s)).value_or(RevisitOutcome::Satisfied);
    const auto noted = m_service.noteRevisit(m_context.session.value(), number,
                                             {outcome, values.value(u"by"_s), values.value(u"note"_s)});
    if (!noted)
        return form.showFault(errorText(noted.error()), noted.error().place);
    form.accept();
    m_message->showMessage(Tone::Good, tr("%1 的回访已记下").arg(number));
}

} // namespace powerhall
