// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/profile.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QUuid>

#include <optional>

namespace powerhall {

/// One check of a version (内容 · 合规 · 保密审核).
struct ReviewMark
{
    QString step; ///< id of the profile's review
    QUuid by;
    qint64 atMs = 0;
    bool passed = true;
    QString reason; ///< of a refusal; of a pass in spite of findings

    bool operator==(const ReviewMark &) const = default;
};

/// One wording of an item with what the register must know of it.
struct DisclosureVersion
{
    enum class State
    {
        Draft,      ///< being made or reviewed
        Refused,    ///< a review sent it back; the maker drafts it anew
        Published,  ///< the one that counts
        Superseded, ///< another one was published since
        Withdrawn
    };

    QUuid id;
    int number = 0;         ///< version n of its item: a label, given when first drafted
    QByteArray content;     ///< JSON of models/domain/disclosure/content.h; dropped when it is over
    QByteArray contentHash; ///< SHA-256 of those bytes
    QString source;         ///< 文号 it rests on; may be empty
    QString department;     ///< made it and answers for it
    QUuid maker;
    qint64 draftedMs = 0;
    std::optional<QDate> effective;
    std::optional<QDate> changedOn; ///< the day the fact changed, or was approved: the clock starts there
    std::optional<QDate> validUntil;
    QString period;      ///< 2026-12 or 2026Q3: what a monthly or quarterly item speaks of
    qint64 startsMs = 0; ///< of an outage; 0 = none stated
    qint64 endsMs = 0;
    QStringList blanks;        ///< still to be filled: with one it cannot be published
    QList<ReviewMark> reviews; ///< of the present wording
    State state = State::Draft;
    qint64 publishedMs = 0;
    QUuid publishedBy;
    QByteArray publication; ///< hash of the event that published it: the check code is made of it
    qint64 overMs = 0;      ///< when it was superseded or withdrawn
    int supersededBy = 0;   ///< version number
    QString reason;         ///< of the withdrawal or the last refusal

    bool operator==(const DisclosureVersion &) const = default;
};

/// Somebody said that the facts behind an item changed; until a version speaks of it, it is owed.
struct FactChange
{
    QDate day;
    QString note;
    QUuid saidBy;
    qint64 atMs = 0;

    bool operator==(const FactChange &) const = default;
};

/// One version on one channel: when it went up, who said so, when it was taken down.
struct ChannelPosting
{
    QString channel;
    QUuid version;
    qint64 upMs = 0;   ///< as said
    qint64 downMs = 0; ///< 0 = still up
    QUuid saidBy;
    qint64 recordedMs = 0;

    bool operator==(const ChannelPosting &) const = default;
};

/// What the clock of an item needs to know of it (disclosureclock.h).
struct ClockFacts
{
    QDate opened;                        ///< entered in the register
    std::optional<QDate> pendingChange;  ///< earliest change that no published version speaks of
    std::optional<QDate> published;      ///< newest publication that was not withdrawn
    std::optional<QDate> firstPublished; ///< first one ever
    QString period;                      ///< newest one published
    std::optional<QDate> validUntil;     ///< of the published version
    qint64 startsMs = 0;                 ///< of the newest version that states it
    qint64 endsMs = 0;
    bool retired = false;
    bool nothingHangs = false; ///< was out once and withdrawn, with nothing in its place

    bool operator==(const ClockFacts &) const = default;
};

/// One thing the hall must disclose, with all its versions: what the register holds.
struct DisclosureItem
{
    QUuid id;
    QString key; ///< short name for people and the command line: tariffs, outages-20261120-1
    QString title;
    QString category; ///< of the profile
    QString matter;   ///< which of the category's deadlines (DisclosureDeadline::item); empty = its only one
    QString department;
    qint64 openedMs = 0;
    QList<DisclosureVersion> versions; ///< in the order in which they were first drafted
    QUuid current;                     ///< the published one; null = none
    QList<FactChange> changes;
    QList<ChannelPosting> postings;
    QMap<QString, QStringList> reminded; ///< obligation → rungs already raised
    QString retired;                     ///< reason, where nothing has to be disclosed any more
    QStringList conflicts;               ///< fields that two desks set apart from each other

    [[nodiscard]] const DisclosureVersion *version(const QUuid &versionId) const;
    [[nodiscard]] DisclosureVersion *version(const QUuid &versionId);
    [[nodiscard]] const DisclosureVersion *numbered(int number) const;
    [[nodiscard]] const DisclosureVersion *published() const { return version(current); }
    /// The newest one that is drafted or refused and not yet published.
    [[nodiscard]] const DisclosureVersion *draft() const;
    [[nodiscard]] int nextNumber() const;
    bool operator==(const DisclosureItem &) const = default;
};

QString wordOf(DisclosureVersion::State state); ///< draft · refused · published · superseded · withdrawn
std::optional<DisclosureVersion::State> versionStateOf(const QString &word);

ClockFacts clockFactsOf(const DisclosureItem &item);

/// The reviews a version passes before publication, in their order: the profile's, or where it states none
/// the three of content, compliance and confidentiality.
QList<DisclosureReview> reviewSteps(const Profile &profile, QDate day);
/// The first step it has not passed; nothing when it may be published, was refused or is no draft.
std::optional<DisclosureReview> nextReview(const DisclosureVersion &version,
                                           const QList<DisclosureReview> &steps);
bool isReviewed(const DisclosureVersion &version, const QList<DisclosureReview> &steps);
/// Why this person may not do the step: `maker` wrote it, `reviewed` passed another step of this wording.
/// Empty = may.
QString reviewHindrance(const DisclosureVersion &version, const QUuid &person);

/// The version of a category that holds on a day; nullptr where the list has it no more.
const DisclosureCategory *categoryOn(const Profile &profile, const QString &id, QDate day);
/// The deadline row an item goes by; nullptr where the category states none that fits.
const DisclosureDeadline *deadlineOf(const DisclosureCategory &category, const QString &matter);
/// Where it must be shown: the row's own channels, else the category's.
QStringList channelsOf(const DisclosureCategory &category, const QString &matter);

/// Where a channel stands beside the published version.
struct ChannelState
{
    enum class Kind
    {
        Missing, ///< never went up there
        Older,   ///< still shows an earlier version
        Current,
        Stale ///< nothing is published any more and it is still up
    };
    QString channel;
    Kind kind = Kind::Missing;
    int number = 0;        ///< version shown there
    qint64 upMs = 0;       ///< since when
    bool otherDay = false; ///< went up on another day than the first channel (同步)
    bool isAsked = true;   ///< the category names the channel

    bool operator==(const ChannelState &) const = default;
};
QString wordOf(ChannelState::Kind kind); ///< missing · older · current · stale
/// One row of the matrix: the channels asked for, then others it went up on.
QList<ChannelState> channelStates(const DisclosureItem &item, const QStringList &channels);
/// The same from what is known to be shown, as a list keeps it.
QList<ChannelState> arranged(const QList<ChannelState> &shown, const QStringList &channels);

} // namespace powerhall
