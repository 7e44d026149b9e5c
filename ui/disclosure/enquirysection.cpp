// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/enquirysection.h"

#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/hallrows.h"
#include "ui/currentsession.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

EnquirySection::EnquirySection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_service(context.station)
    , m_model(enquiryColumns())
    , m_table(new TextTable(m_model, 2, tr("咨询")))
    , m_openOnly(new QCheckBox(tr("只看没答的")))
    , m_receive(new QPushButton(tr("登记咨询…")))
    , m_answer(new QPushButton(tr("答复…")))
    , m_message(new MessageBar)
{
    setObjectName(u"enquirySection"_s);
    m_table->setObjectName(u"enquiryTable"_s);
    m_table->setPlaceholder(tr("还没有人来问过"));
    m_openOnly->setObjectName(u"openEnquiriesCheck"_s);
    m_receive->setObjectName(u"receiveEnquiryButton"_s);
    m_answer->setObjectName(u"answerEnquiryButton"_s);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_receive);
    acts->addWidget(m_answer);
    acts->addWidget(m_openOnly);
    acts->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(acts);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    connect(m_receive, &QPushButton::clicked, this, &EnquirySection::receive);
    connect(m_answer, &QPushButton::clicked, this, &EnquirySection::answer);
    connect(m_table, &TextTable::rowActivated, this, [this] {
        if (m_answer->isVisible())
            answer();
    });
    connect(m_openOnly, &QCheckBox::toggled, this, &EnquirySection::reload);
    connect(&context.station.notifier(), &Notifier::enquiriesChanged, this, &EnquirySection::reload);
}

void EnquirySection::reload()
{
    const CurrentSession &session = m_context.session;
    if (!session.may(Act::ReadDisclosure))
        return forget();
    const auto enquiries = m_service.list(session.value(), m_openOnly->isChecked());
    if (!enquiries) {
        m_message->showMessage(Tone::Late, errorText(enquiries.error()));
        return;
    }
    m_table->setRows(enquiryRows(*enquiries, m_context.station.today(), m_context.station.calendar()));
    m_receive->setVisible(session.may(Act::AnswerEnquiry));
    m_answer->setVisible(session.may(Act::AnswerEnquiry) && m_table->current());
}

void EnquirySection::forget()
{
    m_table->setRows({});
    m_message->clear();
}

void EnquirySection::focusFirst()
{
    m_table->setFocus();
}

void EnquirySection::choose(const QString &id)
{
    m_openOnly->setChecked(false);
    m_table->choose(id);
}

void EnquirySection::tell(const Result<EnquiryView> &result, const QString &done)
{
    m_message->showMessage(result ? Tone::Good : Tone::Late, result ? done : errorText(result.error()));
}

void EnquirySection::receive()
{
    Prompts &prompts = m_context.prompts;
    const std::optional<QString> question =
        prompts.askText(this, {.name = u"enquiryDialog"_s,
                               .title = tr("登记咨询"),
                               .text = tr("问的是什么？这里不要写姓名和电话。当场能答的先登记，再按“答复”。"),
                               .label = tr("问题"),
                               .yes = tr("登记"),
                               .initial = {},
                               .suggestions = {}});
    if (!question)
        return;
    const auto received = m_service.receive(m_context.session.value(),
                                            {.category = {}, .text = *question, .contact = {}, .answer = {}});
    tell(received, received ? tr("已登记 %1").arg(received->enquiry.number) : QString());
}

void EnquirySection::answer()
{
    const TextRow *row = m_table->current();
    if (!row)
        return;
    const QString number = row->id;
    const std::optional<QString> text =
        m_context.prompts.askText(this, {.name = u"answerDialog"_s,
                                         .title = tr("答复"),
                                         .text = tr("%1：%2").arg(number, row->cells.at(2)),
                                         .label = tr("怎么答复的"),
                                         .yes = tr("已答复"),
                                         .initial = row->cells.at(4),
                                         .suggestions = {}});
    if (text)
        tell(m_service.answer(m_context.session.value(), number, *text), tr("%1 已答复").arg(number));
}

} // namespace powerhall
