// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/station.h"
#include "models/tables/disclosurerows.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"
#include "ui/disclosure/drafteditor.h"
#include "ui/disclosure/newitem.h"
#include "ui/disclosure/registersection.h"
#include "ui/disclosure/reviewdialog.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/texttable.h"

// What can be done to the chosen item of the register; its posters are in posteracts.cpp.

namespace powerhall {

using namespace Qt::StringLiterals;

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
