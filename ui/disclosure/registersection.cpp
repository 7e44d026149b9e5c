// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/disclosure/registersection.h"

#include "models/services/notifier.h"
#include "models/services/station.h"
#include "models/tables/disclosurerows.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"
#include "ui/disclosure/drafteditor.h"
#include "ui/disclosure/itemcard.h"
#include "ui/disclosure/newitem.h"
#include "ui/disclosure/reviewdialog.h"
#include "ui/prompts/prompts.h"
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
    , m_card(new ItemCard(context))
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

void RegisterSection::writeDraft()
{
    if (!m_view)
        return;
    const DisclosureVersion *open = m_view->item.draft();
    const DisclosureVersion *base = open ? open : m_view->item.published();
    DraftWish wish;
    if (base) {
        const auto content = m_service.content(m_context.session.value(), m_view->item.key, base->number);
        if (!content) {
            m_message->showMessage(Tone::Late, errorText(content.error()));
            return;
        }
        wish = {.content = *content,
                .source = base->source,
                .department = base->department,
                .effective = base->effective,
                .changedOn = open ? open->changedOn
                             : m_view->item.changes.isEmpty()
                                 ? std::optional<QDate>()
                                 : std::optional(m_view->item.changes.constLast().day),
                .validUntil = open ? open->validUntil : std::optional<QDate>(),
                .period = open ? open->period : QString(),
                .startsMs = base->startsMs,
                .endsMs = base->endsMs};
    } else {
        wish.content.title = m_view->item.title;
    }
    auto *editor = new DraftEditor(m_view->item.title, wish, window());
    connect(editor, &DraftEditor::draftWished, this,
            [this, editor, key = m_view->item.key](const DraftWish &typed) {
                const auto result = m_service.draft(m_context.session.value(), key, typed);
                if (!result)
                    return editor->showFault(errorText(result.error(), &m_context.station.profile()));
                editor->accept();
                tell(result, result->waitsFor == "maker"_L1
                                 ? tr("%1：草稿已保存，还有空白没填，填完才能送审").arg(result->item.title)
                                 : tr("%1：草稿已保存，%2")
                                       .arg(result->item.title, waitsText(result->waitsFor, result->steps)));
            });
    editor->show();
}

void RegisterSection::openNewItem()
{
    const auto wish =
        askNewItem(m_context.prompts, this, m_context.station.profile(), m_context.station.today());
    if (wish)
        tell(m_service.open(m_context.session.value(), *wish),
             tr("%1 已登记，可以写草稿了").arg(wish->title));
}

void RegisterSection::noteChange()
{
    if (!m_view)
        return;
    const QDate today = m_context.station.today();
    const std::optional<QString> day =
        m_context.prompts.askText(this, {.name = u"factDayDialog"_s,
                                         .title = tr("登记变动"),
                                         .text = tr("%1：事情是哪一天变的（或哪一天获批的）？"
                                                    "期限从这一天起算，不从改稿那天起算。")
                                                     .arg(m_view->item.title),
                                         .label = tr("日期，如 2026-11-20"),
                                         .yes = tr("下一步"),
                                         .initial = today.toString(Qt::ISODate),
                                         .suggestions = {}});
    if (!day)
        return;
    const QDate changed = QDate::fromString(*day, Qt::ISODate);
    if (!changed.isValid()) {
        m_message->showMessage(Tone::Late, tr("“%1”不是日期，请写成 2026-11-20 这样").arg(*day));
        return;
    }
    const std::optional<QString> note = m_context.prompts.askText(
        this, {.name = u"factNoteDialog"_s,
               .title = tr("登记变动"),
               .text = tr("%1：%2 变了什么？").arg(m_view->item.title, dayText(changed, today)),
               .label = tr("变动（会记入台账，改不掉）"),
               .yes = tr("登记变动"),
               .initial = {},
               .suggestions = {}});
    if (note)
        tell(m_service.factChanged(m_context.session.value(), m_view->item.key, changed, *note),
             tr("%1：变动已登记").arg(m_view->item.title));
}

void RegisterSection::openReview()
{
    if (!mayReview())
        return;
    const QString key = m_view->item.key;
    const auto reading = m_service.readDraft(m_context.session.value(), key);
    if (!reading) {
        m_message->showMessage(Tone::Late, errorText(reading.error()));
        return;
    }
    const QString title = m_view->item.title;
    auto *dialog = new ReviewDialog(title, waitsText(m_view->waitsFor, m_view->steps), *reading, window());
    const auto judged = [this, dialog, title](const Result<DisclosureView> &result, const QString &done) {
        if (!result)
            return dialog->showFault(errorText(result.error(), &m_context.station.profile()));
        dialog->close();
        tell(result, done.arg(title));
    };
    connect(dialog, &ReviewDialog::passWished, this, [this, key, judged](const QString &note) {
        judged(m_service.review(m_context.session.value(), key, {}, note), tr("%1：审核通过"));
    });
    connect(dialog, &ReviewDialog::refuseWished, this, [this, key, judged](const QString &reason) {
        judged(m_service.refuse(m_context.session.value(), key, {}, reason), tr("%1：已退回给编制人"));
    });
    dialog->show();
}

void RegisterSection::publish()
{
    if (!m_view)
        return;
    const QString title = m_view->item.title;
    if (m_context.prompts.confirm(this, {.name = u"publishDialog"_s,
                                         .title = tr("公布"),
                                         .text = tr("公布“%1”：从现在起它是现行版本，以后不能改写；"
                                                    "原来的版本随即作废，墙上和各渠道要换下来。")
                                                     .arg(title),
                                         .label = {},
                                         .yes = tr("公布"),
                                         .initial = {},
                                         .suggestions = {}}))
        tell(m_service.publish(m_context.session.value(), m_view->item.key),
             tr("%1 已公布，请登记各渠道上线").arg(title));
}

std::optional<QString> RegisterSection::askChannel(const QString &name, const QString &title,
                                                   const QString &yes, const QStringList &channels) const
{
    if (channels.isEmpty())
        return {};
    const std::optional<int> chosen =
        m_context.prompts.askChoice(m_table->window(), {.name = name,
                                                        .title = title,
                                                        .text = tr("%1：哪个渠道？").arg(m_view->item.title),
                                                        .label = tr("渠道"),
                                                        .yes = yes,
                                                        .initial = {},
                                                        .suggestions = channels});
    return chosen ? std::optional(channels.at(*chosen)) : std::nullopt;
}

void RegisterSection::post()
{
    if (!m_view)
        return;
    QStringList channels; // those that do not show it yet, first
    for (const bool behind : {true, false}) {
        for (const ChannelState &state : m_view->channels) {
            if ((state.kind != ChannelState::Kind::Current) == behind)
                channels.append(state.channel);
        }
    }
    const auto channel = askChannel(u"postDialog"_s, tr("登记上线"), tr("已上线"), channels);
    if (channel)
        tell(m_service.post(m_context.session.value(), m_view->item.key, *channel, 0),
             tr("%1：%2 已上线").arg(m_view->item.title, *channel));
}

void RegisterSection::takeDown()
{
    if (!m_view)
        return;
    QStringList channels;
    for (const ChannelState &state : m_view->channels) {
        if (state.kind != ChannelState::Kind::Missing)
            channels.append(state.channel);
    }
    const auto channel = askChannel(u"takeDownDialog"_s, tr("登记下线"), tr("已下线"), channels);
    if (channel)
        tell(m_service.takeDown(m_context.session.value(), m_view->item.key, *channel, 0),
             tr("%1：%2 已下线").arg(m_view->item.title, *channel));
}

void RegisterSection::withdraw()
{
    if (!m_view)
        return;
    const QString title = m_view->item.title;
    const std::optional<QString> reason = m_context.prompts.askText(
        this,
        {.name = u"withdrawItemDialog"_s,
         .title = tr("撤下公示"),
         .text = m_view->item.published() ? tr("撤下“%1”的现行版本：墙上和各渠道都要取下来。").arg(title)
                                          : tr("放弃“%1”的草稿。").arg(title),
         .label = tr("理由（会记入台账，改不掉）"),
         .yes = tr("撤下"),
         .initial = {},
         .suggestions = {}});
    if (reason)
        tell(m_service.withdraw(m_context.session.value(), m_view->item.key, *reason),
             tr("%1 已撤下").arg(title));
}

} // namespace powerhall
