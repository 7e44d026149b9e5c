// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/application.h"
#include "models/journal/event.h"

namespace powerhall {

/// What one event could not do to its subject: kept, shown, blocks nothing.
struct Quarantined
{
    QByteArray hash;
    QString reason;

    bool operator==(const Quarantined &) const = default;
};

/// Order of one subject's events: causes before effects (parents), ties by hybrid time, device, incarnation,
/// seq.
QList<StoredEvent> causalOrder(QList<StoredEvent> events);

/// An application as its events tell it, and what could not be applied. Total, pure, deterministic: no clock,
/// no locale, no decryption. `events` in any order. Two desks that changed one field apart: the newest wins
/// for display and the field stands in Application::conflicts; equal values are no conflict.
struct FoldedApplication
{
    std::optional<Application> application; ///< nothing while application.accepted has not arrived
    QList<Quarantined> quarantined;
};
///
/// Names in conflicts: keys of contract 3.1 as they are, applicant, agent, clerk, outcome, status, documents,
/// marketing_number, documents.ID, stages.ID, slips.UUID, suspension. A later change that knows both settles
/// it.
FoldedApplication foldApplication(const QList<StoredEvent> &events);

/// The same with one more event whose parents are all the heads there were: equal to folding from scratch,
/// without reading what was before.
void extendFold(FoldedApplication &folded, const StoredEvent &event);

/// Whether an application's events are of this type (application.…, slip.…).
bool concernsApplication(const QString &type);

/// Canonical bytes of a folded application, for the projection row and its hash.
QByteArray encodeApplication(const Application &application);
Result<Application> decodeApplication(const QByteArray &bytes);

} // namespace powerhall
