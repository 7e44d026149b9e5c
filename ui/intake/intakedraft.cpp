// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/services/station.h"
#include "models/tables/errortext.h"
#include "models/tables/words.h"
#include "ui/currentsession.h"
#include "ui/intake/customercard.h"
#include "ui/intake/documentscard.h"
#include "ui/intake/draftcontent.h"
#include "ui/intake/intakepage.h"
#include "ui/intake/outcomepanel.h"
#include "ui/intake/supplycard.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>

/// What of a half filled form outlives a crash, a lock, or a window made anew.
namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QString FormName = u"intake"_s;

} // namespace

bool IntakePage::isEmpty() const
{
    const AcceptRequest now = request();
    AcceptRequest blank;
    blank.input = now.input;
    return now.parties == blank.parties && now.input.documents.isEmpty();
}

QString IntakePage::fieldInFocus() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus) ? focus->accessibleName() : tr("客户");
}

void IntakePage::saveDraft()
{
    if (!m_context.session.value().isSignedIn() || !m_accepted.isEmpty() || isEmpty())
        return;
    if (m_draft.isNull())
        m_draft = QUuid::createUuid();
    const Instant now = m_context.station.clock().now();
    const Result<void> saved =
        m_context.drafts.save(m_context.session.value(), {.id = m_draft,
                                                          .form = FormName,
                                                          .field = fieldInFocus(),
                                                          .savedMs = now.wallMs,
                                                          .content = draftContent(request())});
    m_saved->setText(saved ? tr("草稿已存 %1").arg(localTime(now.wallMs).toString(u"HH:mm"_s))
                           : tr("草稿没存上：%1").arg(errorText(saved.error())));
}

void IntakePage::keepDraft()
{
    commitInput();
    m_draftTimer.stop();
    saveDraft();
}

void IntakePage::fill(const AcceptRequest &request)
{
    m_filling = true;
    m_customer->setValues(request.input.customer, request.input.kind, request.parties);
    m_supply->setValues(request.input, request.parties.accountNumber);
    m_documents->setSupplied(request.input.documents);
    m_filling = false;
    refreshDecision();
}

QVariant IntakePage::standing() const
{
    if (m_accepted.isEmpty() && isEmpty())
        return {};
    return QVariantMap{{u"content"_s, draftContent(request())},
                       {u"draft"_s, m_draft},
                       {u"accepted"_s, m_accepted},
                       {u"slip"_s, static_cast<int>(m_lastSlip)},
                       {u"large"_s, m_large->isChecked()}};
}

void IntakePage::restoreStanding(const QVariant &standing)
{
    const QVariantMap kept = standing.toMap();
    fill(requestFrom(kept.value(u"content"_s).toJsonObject(), m_context.station.today()));
    m_draft = kept.value(u"draft"_s).toUuid();
    m_large->setChecked(kept.value(u"large"_s).toBool());
    m_accepted = kept.value(u"accepted"_s).toString();
    if (m_accepted.isEmpty())
        return;
    m_lastSlip = static_cast<SlipKind>(kept.value(u"slip"_s).toInt());
    m_outcome->showAccepted(m_accepted);
    setEditable(false);
    m_message->showMessage(Tone::Good, tr("已受理 %1").arg(m_accepted));
    m_message->setActions(tr("下一位  F2"), tr("打开案件"));
}

void IntakePage::restore(const DraftView &draft)
{
    startNew();
    fill(requestFrom(draft.content, m_context.station.today()));
    m_draft = draft.id;
    m_saved->setText(tr("草稿存于 %1").arg(momentText(draft.savedMs)));
    for (QWidget *widget : findChildren<QWidget *>()) {
        if (widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus &&
            widget->accessibleName() == draft.field) {
            widget->setFocus(Qt::TabFocusReason);
            break;
        }
    }
}

} // namespace powerhall
