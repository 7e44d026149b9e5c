// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/registersection.h"

#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/disclosurerows.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"
#include "ui/disclosure/itemcard.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

Act actOfStep(const QString &step)
{
    if (step == "compliance"_L1)
        return Act::ReviewCompliance;
    return step == "confidentiality"_L1 ? Act::ReviewConfidentiality : Act::ReviewContent;
}

} // namespace

RegisterSection::RegisterSection(const WindowContext &context, QWidget *parent)
    : RoomSection(parent)
    , m_context(context)
    , m_service(context.station)
    , m_model(registerColumns())
    , m_table(new TextTable(m_model, 2, tr("公示台账")))
    , m_card(new ItemCard)
    , m_message(new MessageBar)
    , m_owedOnly(new QCheckBox(tr("只看该更新和超期的")))
    , m_acts(new FlowLayout(nullptr, scaled(8)))
    , m_new(addAct(u"newItemButton"_s, tr("新公示项…"), &RegisterSection::openNewItem))
    , m_draft(addAct(u"draftButton"_s, tr("写草稿…"), &RegisterSection::writeDraft))
    , m_change(addAct(u"factChangedButton"_s, tr("登记变动…"), &RegisterSection::noteChange))
    , m_review(addAct(u"reviewButton"_s, tr("审核…"), &RegisterSection::openReview))
    , m_publish(addAct(u"publishButton"_s, tr("公布"), &RegisterSection::publish))
    , m_post(addAct(u"postButton"_s, tr("登记上线…"), &RegisterSection::post))
    , m_takeDown(addAct(u"takeDownButton"_s, tr("登记下线…"), &RegisterSection::takeDown))
    , m_withdraw(addAct(u"withdrawItemButton"_s, tr("撤下公示…"), &RegisterSection::withdraw))
    , m_poster(addAct(u"posterButton"_s, tr("海报…"), &RegisterSection::openPoster))
{
    setObjectName(u"registerSection"_s);
    m_table->setObjectName(u"registerTable"_s);
    m_table->setPlaceholder(tr("台账里还没有公示项"));
    m_table->setMinimumHeight(scaled(170));
    m_owedOnly->setObjectName(u"owedOnlyCheck"_s);
    addAct(u"allPostersButton"_s, tr("全部海报…"), &RegisterSection::openAllPosters);
    addAct(u"checkCodeButton"_s, tr("查验海报…"), &RegisterSection::checkCode);
    auto *top = new QHBoxLayout;
    top->addWidget(m_owedOnly);
    top->addWidget(m_message, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(8));
    column->addLayout(top);
    column->addWidget(m_table, 5);
    column->addLayout(m_acts);
    column->addWidget(m_card, 6);
    connect(m_table, &TextTable::currentRowChanged, this, &RegisterSection::showChosen);
    connect(m_table, &TextTable::rowActivated, this, [this] {
        if (m_review->isVisible())
            openReview();
        else if (m_draft->isVisible())
            writeDraft();
    });
    connect(m_owedOnly, &QCheckBox::toggled, this, &RegisterSection::reload);
    connect(&context.station.notifier(), &Notifier::disclosureChanged, this, &RegisterSection::reload);
}

QPushButton *RegisterSection::addAct(const QString &name, const QString &text, void (RegisterSection::*act)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    m_acts->addWidget(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void RegisterSection::reload()
{
    if (!m_context.session.may(Act::ReadDisclosure))
        return forget();
    const auto entries = m_service.list(m_context.session.value(), {.owed = m_owedOnly->isChecked()});
    if (!entries) {
        m_message->showMessage(Tone::Late, errorText(entries.error()));
        return;
    }
    m_table->setRows(registerRows(*entries, m_context.station.today(), m_context.station.calendar()));
    const auto owed = std::count_if(entries->cbegin(), entries->cend(), [](const DisclosureEntry &entry) {
        return entry.clock.state == DisclosureClock::State::Overdue ||
               entry.clock.state == DisclosureClock::State::Due;
    });
    emit owedChanged(static_cast<int>(owed));
    showChosen();
}

void RegisterSection::forget()
{
    m_table->setRows({});
    m_view.reset();
    m_card->clear();
    m_message->clear();
    showActs();
}

void RegisterSection::focusFirst()
{
    m_table->setFocus();
}

void RegisterSection::choose(const QString &key)
{
    m_owedOnly->setChecked(false);
    m_table->choose(key);
}

void RegisterSection::showChosen()
{
    m_view.reset();
    if (const TextRow *row = m_table->current(); row && m_context.session.may(Act::ReadDisclosure)) {
        if (auto view = m_service.view(m_context.session.value(), row->id))
            m_view = std::move(*view);
    }
    if (m_view)
        m_card->showItem(*m_view);
    else
        m_card->clear();
    showActs();
}

bool RegisterSection::mayReview() const
{
    if (!m_view || !m_view->item.draft())
        return false;
    for (const DisclosureReview &step : m_view->steps) {
        if (step.id == m_view->waitsFor)
            return m_context.session.may(actOfStep(step.id)) &&
                   reviewHindrance(*m_view->item.draft(), m_context.session.value().user()).isEmpty();
    }
    return false;
}

void RegisterSection::showActs()
{
    const CurrentSession &session = m_context.session;
    const bool item = m_view.has_value();
    const bool live = item && m_view->item.retired.isEmpty();
    const bool published = item && m_view->item.published();
    const bool up = item && std::any_of(m_view->channels.cbegin(), m_view->channels.cend(),
                                        [](const ChannelState &state) {
                                            return state.kind != ChannelState::Kind::Missing;
                                        });
    m_new->setVisible(session.may(Act::DraftDisclosure));
    m_draft->setVisible(live && session.may(Act::DraftDisclosure));
    m_draft->setText(item && m_view->item.draft() ? tr("改草稿…") : tr("写草稿…"));
    m_change->setVisible(live && session.may(Act::DraftDisclosure));
    m_review->setVisible(mayReview());
    m_publish->setVisible(item && m_view->waitsFor == "publish"_L1 && session.may(Act::PublishDisclosure));
    m_post->setVisible(published && session.may(Act::PostDisclosure));
    m_takeDown->setVisible(up && session.may(Act::PostDisclosure));
    m_withdraw->setVisible(item && (published || m_view->item.draft()) &&
                           session.may(Act::WithdrawDisclosure));
    m_poster->setVisible(item && (published || m_view->item.draft()));
    for (QPushButton *button : {m_review, m_publish}) {
        button->setProperty("role", u"main"_s);
        button->setDefault(false);
    }
}

void RegisterSection::tell(const Result<DisclosureView> &result, const QString &done)
{
    m_message->showMessage(result ? Tone::Good : Tone::Late,
                           result ? done : errorText(result.error(), &m_context.station.profile()));
    reload();
}

} // namespace powerhall
