// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/content.h"
#include "models/domain/disclosure/disclosureclock.h"
#include "models/domain/disclosure/itemrow.h"
#include "models/domain/disclosure/textdiff.h"
#include "models/domain/disclosure/textscan.h"
#include "models/services/session.h"

namespace powerhall {

class Station;

/// One line of the register: the item, its clock and its channels as they stand now.
struct DisclosureEntry
{
    DisclosureRow row;
    int category = 0; ///< number of the category, 0 where the list has it no more
    QString categoryName;
    DisclosureClock clock;
    QList<ChannelState> channels; ///< those asked for first
    QString waitsFor; ///< id of the review the draft waits for; `publish`, `maker`; empty = no draft
};

/// One item with everything about it.
struct DisclosureView
{
    DisclosureItem item;
    int category = 0;
    QString categoryName;
    DisclosureClock clock;
    QList<ChannelState> channels;
    QList<DisclosureReview> steps; ///< reviews in their order
    QString waitsFor;
    QMap<QUuid, QString> people;     ///< user names of those who reviewed
    QMap<QString, QString> postedBy; ///< channel → user who said that it is up
};

/// A draft beside what hangs now, as a reviewer reads it.
struct DraftReading
{
    int number = 0;
    int against = 0; ///< version compared with; 0 = none was ever published
    QList<DiffLine> difference;
    QList<ScanFinding> findings; ///< lines counted in the draft's text
    QStringList blanks;
};

struct NewDisclosureItem
{
    QString key; ///< a-z, 0-9, hyphen, underscore; short
    QString title;
    QString category;
    QString matter; ///< of the category's deadlines; empty where it has one
    QString department;
};

/// A version as its maker hands it in.
struct DraftWish
{
    Content content;
    QString source;     ///< 文号
    QString department; ///< empty = the item's
    std::optional<QDate> effective;
    std::optional<QDate> changedOn; ///< the day the fact changed or was approved
    std::optional<QDate> validUntil;
    QString period; ///< 2026-12, 2026Q4
    qint64 startsMs = 0;
    qint64 endsMs = 0;
};

/// A reminder that has just been raised.
struct RaisedReminder
{
    QString key;
    QString title;
    QString rung;
    QDate due;
};

/// The register of what is disclosed (信息公开台账): items, versions, three reviews, channels. Every act asks
/// leave, judges, writes its events in one transaction and tells the notifier; refusals are events.
class DisclosureService
{
public:
    explicit DisclosureService(Station &station);

    struct Filter
    {
        bool owed = false; ///< due or overdue
        bool overdue = false;
        QString category;     ///< id; empty = all
        bool retired = false; ///< retired ones, too
    };
    /// In the order of categories, then of keys; reads summaries only.
    Result<QList<DisclosureEntry>> list(const Session &session, const Filter &filter) const;
    /// The same for whoever has asked leave already: the worklist.
    Result<QList<DisclosureEntry>> entries(const Filter &filter) const;
    /// By key, UUID, or the category's number where it has one item.
    Result<DisclosureView> view(const Session &session, const QString &key) const;
    Result<DraftReading> readDraft(const Session &session, const QString &key) const;
    /// Words of any version, also of one that is over.
    Result<Content> content(const Session &session, const QString &key, int number) const;

    Result<DisclosureView> open(const Session &session, const NewDisclosureItem &wish);
    /// Also opens the item, in one transaction, where `fresh` is given.
    Result<DisclosureView> draft(const Session &session, const QString &key, const DraftWish &wish,
                                 const std::optional<NewDisclosureItem> &fresh = {});
    Result<DisclosureView> factChanged(const Session &session, const QString &key, QDate day,
                                       const QString &note);
    /// `step` empty = the one it waits for. A note is demanded where the scan found something.
    Result<DisclosureView> review(const Session &session, const QString &key, const QString &step,
                                  const QString &note);
    Result<DisclosureView> refuse(const Session &session, const QString &key, const QString &step,
                                  const QString &reason);
    Result<DisclosureView> publish(const Session &session, const QString &key);
    /// `upMs` 0 = now.
    Result<DisclosureView> post(const Session &session, const QString &key, const QString &channel,
                                qint64 upMs);
    Result<DisclosureView> takeDown(const Session &session, const QString &key, const QString &channel,
                                    qint64 downMs);
    /// The published version, or while there is none the draft.
    Result<DisclosureView> withdraw(const Session &session, const QString &key, const QString &reason);
    Result<DisclosureView> retire(const Session &session, const QString &key, const QString &reason);
    /// Raises what is near and has not been raised on this rung; an act of the program itself.
    Result<QList<RaisedReminder>> raiseReminders();

    /// How this station reads what the sources leave open.
    [[nodiscard]] DisclosureCustoms customs() const;

private:
    Result<DisclosureView> reviewed(const Session &session, const QString &key, const QString &step,
                                    const QString &words, bool passes);

    Station &m_station;
};

/// Live figures of contents: the profile's values, released figures. A computed reliability figure is
/// Refused.
FigureResolver figureResolver(const Station &station);

} // namespace powerhall
