// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/itemrow.h"
#include "models/journal/event.h"
#include "models/services/disclosureservice.h"
#include "models/services/station.h"

#include <QCborMap>

namespace powerhall {

/// One act on one item of the register: asks leave, finds it, judges, writes its events at once or records
/// the refusal.
class DisclosureAct
{
public:
    static Result<DisclosureAct> begin(Station &station, const Session &session, Act act, const QString &key);

    [[nodiscard]] const DisclosureItem &item() const { return m_item; }
    [[nodiscard]] Station &station() const { return *m_station; }
    [[nodiscard]] const Session &session() const { return *m_session; }
    /// Another right is asked once the item is known: each review has its own.
    Result<void> permit(Act act);

    /// Records the refusal; gives it back for the caller to return.
    [[nodiscard]] Error refuse(const Error &error) const;
    [[nodiscard]] Error refuse(const QString &rule, const QStringList &args = {}) const;

    void add(QLatin1StringView type, const QCborMap &open);
    Result<void> write();
    /// Writes, tells the notifier and shows the item as it is now.
    Result<DisclosureView> finish();

private:
    DisclosureAct(Station &station, const Session &session, Act act, DisclosureItem item);

    Station *m_station;
    const Session *m_session;
    Act m_act;
    DisclosureItem m_item;
    QList<NewEvent> m_events;
};

/// By key, UUID or the number of a category that has one item; NotFound, args = near keys.
Result<DisclosureItem> findItem(const Station &station, const QString &key);
Result<DisclosureItem> itemById(const Station &station, const QUuid &id);
Result<QList<DisclosureRow>> allRows(const Station &station);
/// User names by id: who did what, for those inside.
Result<QMap<QUuid, QString>> userNames(const Station &station);
Result<DisclosureView> viewOf(const Station &station, const DisclosureItem &item);

/// The deadline an item goes by: the profile's; where it states none and the station has set days of its own,
/// those (clause `station`).
std::optional<DisclosureDeadline> deadlineFor(const Station &station, const QString &category,
                                              const QString &matter, QDate day);
DisclosureCustoms customsOf(const Station &station);
/// What the draft waits for: a review's id, `publish`, `maker` (refused, blanks); empty = no draft.
QString waitsFor(const DisclosureRow &row, const QList<DisclosureReview> &steps);

/// Content of a version's bytes; Damaged where they are none.
Result<Content> contentOf(const QByteArray &bytes);
QByteArray bytesOf(const Content &content);
/// Words kept by the journal of a version that is over.
Result<Content> contentFromJournal(const Station &station, const DisclosureItem &item,
                                   const DisclosureVersion &version);
/// Line by line as a sheet says it: live figures as they are today, in their notation where one cannot be
/// had.
QStringList wordsThatHang(const Station &station, const Content &content);
/// A time that is told, to the minute: neither to come (FutureClaim) nor before `earliestMs` (refused, rule
/// `tooEarly`). `place` names it.
std::optional<Error> unlessTimeTold(const Station &station, const QString &place, qint64 ms,
                                    qint64 earliestMs, const QString &tooEarly);
/// Titles and numbers of sources marked not for publication.
QStringList internalSources(const Profile &profile);

} // namespace powerhall
