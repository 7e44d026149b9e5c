// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/draftservice.h"

#include "models/security/keyring.h"
#include "models/services/station.h"

#include <QJsonDocument>

namespace powerhall {

namespace {

QByteArray contextOf(const QUuid &id)
{
    return "draft" + id.toRfc4122();
}

} // namespace

DraftService::DraftService(Station &station)
    : m_station(station)
{}

Result<void> DraftService::save(const Session &session, const DraftView &draft)
{
    if (const auto permitted = m_station.permit(session, Act::AcceptApplication); !permitted)
        return permitted;
    const QByteArray plain = QJsonDocument(draft.content).toJson(QJsonDocument::Compact);
    const Draft kept{draft.id,    draft.form,
                     draft.field, m_station.clock().now().wallMs,
                     {},          session.keys().sealLocal(plain, contextOf(draft.id))};
    if (const auto saved = m_station.store().saveDraft(kept); !saved)
        return saved;
    emit m_station.notifier().draftsChanged();
    return {};
}

Result<QList<DraftView>> DraftService::all(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::AcceptApplication); !permitted)
        return permitted.error();
    const auto kept = m_station.store().drafts();
    if (!kept)
        return kept.error();
    QList<DraftView> views;
    for (const Draft &draft : *kept) {
        const auto plain = session.keys().unsealLocal(draft.sealed, contextOf(draft.id));
        if (!plain)
            return plain.error();
        const QJsonObject content = QJsonDocument::fromJson(*plain).object();
        views.append({draft.id, draft.form, draft.field, draft.savedMs, content});
    }
    return views;
}

Result<void> DraftService::discard(const Session &session, const QUuid &id)
{
    if (const auto permitted = m_station.permit(session, Act::AcceptApplication); !permitted)
        return permitted;
    if (const auto removed = m_station.store().removeDraft(id); !removed)
        return removed;
    emit m_station.notifier().draftsChanged();
    return {};
}

} // namespace powerhall
