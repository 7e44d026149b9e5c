// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/postersource.h"
#include "models/services/station.h"
#include "models/services/wallservice.h"
#include "models/tables/errortext.h"
#include "models/tables/hallrows.h"
#include "ui/currentsession.h"
#include "ui/disclosure/posterbatchdialog.h"
#include "ui/disclosure/posterdialog.h"
#include "ui/disclosure/registersection.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/messagebar.h"

namespace powerhall {

// What the register does with posters: one, all of them, and what a code on one says.

using namespace Qt::StringLiterals;

void RegisterSection::openPoster()
{
    if (!m_view)
        return;
    QList<PosterDialog::Choice> choices;
    for (const DisclosureVersion *version : {m_view->item.published(), m_view->item.draft()}) {
        if (!version)
            continue;
        const auto poster = posterOf(m_context.station, m_view->item, *version);
        if (!poster) {
            m_message->showMessage(Tone::Late, errorText(poster.error(), &m_context.station.profile()));
            continue;
        }
        choices.append({version->state == DisclosureVersion::State::Published
                            ? tr("第 %1 版（现行）").arg(version->number)
                            : tr("第 %1 版草稿").arg(version->number),
                        *poster});
    }
    if (!choices.isEmpty())
        (new PosterDialog(m_context, m_view->item.key, choices, window()))->show();
}

void RegisterSection::checkCode()
{
    const std::optional<QString> code =
        m_context.prompts.askText(this, {.name = u"checkCodeDialog"_s,
                                         .title = tr("查验海报"),
                                         .text = tr("海报下角的校验码，也可以扫二维码。"),
                                         .label = tr("校验码"),
                                         .yes = tr("查验"),
                                         .initial = {},
                                         .suggestions = {}});
    if (!code)
        return;
    const auto verdict = checkPoster(m_context.station.store(), *code);
    if (!verdict) {
        m_message->showMessage(Tone::Late, errorText(verdict.error()));
        return;
    }
    m_message->showMessage(toneOf(verdict->state), verdictText(*verdict));
}

void RegisterSection::openAllPosters()
{
    const auto posters = storedPosters(m_context.station, m_context.session.value(), false);
    if (!posters)
        return m_message->showMessage(Tone::Late, errorText(posters.error(), &m_context.station.profile()));
    if (posters->isEmpty())
        return m_message->showMessage(Tone::Soon, tr("台账里还没有能印的公示项"));
    (new PosterBatchDialog(m_context, *posters, window()))->show();
}

} // namespace powerhall
