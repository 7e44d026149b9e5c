// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/item.h"

#include "models/core/clock.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;
using State = DisclosureVersion::State;

namespace {

constexpr struct
{
    State state;
    const char *word;
} States[] = {
    {State::Draft, "draft"},           {State::Refused, "refused"},     {State::Published, "published"},
    {State::Superseded, "superseded"}, {State::Withdrawn, "withdrawn"},
};

bool wasPublished(const DisclosureVersion &version)
{
    return version.state == State::Published || version.state == State::Superseded;
}

/// The latest change that a published version speaks of.
QDate coveredUpTo(const DisclosureItem &item)
{
    QDate covered;
    for (const DisclosureVersion &version : item.versions) {
        if (wasPublished(version) && version.changedOn &&
            (!covered.isValid() || *version.changedOn > covered))
            covered = *version.changedOn;
    }
    return covered;
}

void takeEarliest(std::optional<QDate> &earliest, QDate day)
{
    if (!earliest || day < *earliest)
        earliest = day;
}

/// The newest version that was out and was taken back.
const DisclosureVersion *lastWithdrawn(const DisclosureItem &item)
{
    const auto found =
        std::find_if(item.versions.crbegin(), item.versions.crend(), [](const DisclosureVersion &version) {
            return version.state == State::Withdrawn && version.publishedMs != 0;
        });
    return found == item.versions.crend() ? nullptr : &*found;
}

std::optional<QDate> pendingChange(const DisclosureItem &item)
{
    const QDate covered = coveredUpTo(item);
    const auto isCovered = [&](QDate day) { return covered.isValid() && day <= covered; };
    std::optional<QDate> pending;
    for (const FactChange &change : item.changes) {
        if (!isCovered(change.day))
            takeEarliest(pending, change.day);
    }
    for (const DisclosureVersion &version : item.versions) {
        const bool open = version.state == State::Draft || version.state == State::Refused;
        if (open && version.changedOn && !isCovered(*version.changedOn))
            takeEarliest(pending, *version.changedOn);
    }
    // Withdrawn with nothing in its place: what it said is owed again.
    const DisclosureVersion *taken = item.current.isNull() ? lastWithdrawn(item) : nullptr;
    if (taken && taken->changedOn)
        takeEarliest(pending, *taken->changedOn);
    return pending;
}

DisclosureReview ownStep(const QString &id, const QString &name, const QString &by)
{
    return {id, name, by, u"ruling"_s, {}};
}

/// What is still up of the newest posting on a channel.
const ChannelPosting *newestOn(const DisclosureItem &item, const QString &channel)
{
    const ChannelPosting *newest = nullptr;
    for (const ChannelPosting &posting : item.postings) {
        if (posting.channel == channel && (!newest || posting.upMs >= newest->upMs))
            newest = &posting;
    }
    return newest && newest->downMs == 0 ? newest : nullptr;
}

ChannelState stateOn(const DisclosureItem &item, const QString &channel)
{
    ChannelState state{.channel = channel};
    const ChannelPosting *posting = newestOn(item, channel);
    const DisclosureVersion *shown = posting ? item.version(posting->version) : nullptr;
    if (!shown)
        return state;
    state.number = shown->number;
    state.upMs = posting->upMs;
    state.kind = item.current.isNull()       ? ChannelState::Kind::Stale
                 : shown->id == item.current ? ChannelState::Kind::Current
                                             : ChannelState::Kind::Older;
    return state;
}

/// One version at the same time on all channels (同步): the first day counts.
void markOtherDays(QList<ChannelState> &states)
{
    QDate first;
    for (const ChannelState &state : std::as_const(states)) {
        const QDate day = localDate(state.upMs);
        if (state.kind == ChannelState::Kind::Current && (!first.isValid() || day < first))
            first = day;
    }
    for (ChannelState &state : states)
        state.otherDay = state.kind == ChannelState::Kind::Current && localDate(state.upMs) != first;
}

} // namespace

const DisclosureVersion *DisclosureItem::version(const QUuid &versionId) const
{
    const auto found = std::find_if(versions.cbegin(), versions.cend(),
                                    [&](const DisclosureVersion &one) { return one.id == versionId; });
    return found == versions.cend() || versionId.isNull() ? nullptr : &*found;
}

DisclosureVersion *DisclosureItem::version(const QUuid &versionId)
{
    const auto found = std::find_if(versions.begin(), versions.end(),
                                    [&](const DisclosureVersion &one) { return one.id == versionId; });
    return found == versions.end() || versionId.isNull() ? nullptr : &*found;
}

const DisclosureVersion *DisclosureItem::numbered(int number) const
{
    const auto found = std::find_if(versions.crbegin(), versions.crend(),
                                    [&](const DisclosureVersion &one) { return one.number == number; });
    return found == versions.crend() ? nullptr : &*found;
}

const DisclosureVersion *DisclosureItem::draft() const
{
    const auto found = std::find_if(versions.crbegin(), versions.crend(), [](const DisclosureVersion &one) {
        return one.state == State::Draft || one.state == State::Refused;
    });
    return found == versions.crend() ? nullptr : &*found;
}

int DisclosureItem::nextNumber() const
{
    int highest = 0;
    for (const DisclosureVersion &one : versions)
        highest = std::max(highest, one.number);
    return highest + 1;
}

QString wordOf(State state)
{
    for (const auto &row : States) {
        if (row.state == state)
            return QLatin1String(row.word);
    }
    Q_UNREACHABLE();
}

std::optional<State> versionStateOf(const QString &word)
{
    for (const auto &row : States) {
        if (word == QLatin1String(row.word))
            return row.state;
    }
    return {};
}

ClockFacts clockFactsOf(const DisclosureItem &item)
{
    ClockFacts facts;
    facts.opened = localDate(item.openedMs);
    facts.pendingChange = pendingChange(item);
    facts.retired = !item.retired.isEmpty();
    facts.nothingHangs = item.current.isNull() && lastWithdrawn(item);
    for (const DisclosureVersion &version : item.versions) {
        if (version.startsMs != 0 && version.state != State::Withdrawn) {
            facts.startsMs = version.startsMs;
            facts.endsMs = version.endsMs;
        }
        if (!wasPublished(version))
            continue;
        const QDate day = localDate(version.publishedMs);
        takeEarliest(facts.firstPublished, day);
        if (!facts.published || day > *facts.published)
            facts.published = day;
        facts.period = std::max(facts.period, version.period);
    }
    if (const DisclosureVersion *published = item.published())
        facts.validUntil = published->validUntil;
    return facts;
}

QList<DisclosureReview> reviewSteps(const Profile &profile, QDate day)
{
    QList<DisclosureReview> steps;
    for (const DisclosureReview &review : profile.reviews) {
        if (holdsOn(review.valid, day))
            steps.append(review);
    }
    if (!steps.isEmpty())
        return steps;
    return {ownStep(u"content"_s, u"内容审核"_s, u"形成信息的部门"_s),
            ownStep(u"compliance"_s, u"合规审核"_s, u"法律事务部门"_s),
            ownStep(u"confidentiality"_s, u"保密审核"_s, u"保密管理部门"_s)};
}

std::optional<DisclosureReview> nextReview(const DisclosureVersion &version,
                                           const QList<DisclosureReview> &steps)
{
    if (version.state != State::Draft)
        return {};
    for (const DisclosureReview &step : steps) {
        const bool passed =
            std::any_of(version.reviews.cbegin(), version.reviews.cend(),
                        [&](const ReviewMark &mark) { return mark.passed && mark.step == step.id; });
        if (!passed)
            return step;
    }
    return {};
}

bool isReviewed(const DisclosureVersion &version, const QList<DisclosureReview> &steps)
{
    return version.state == State::Draft && !nextReview(version, steps);
}

QString reviewHindrance(const DisclosureVersion &version, const QUuid &person)
{
    if (version.maker == person)
        return u"maker"_s;
    const bool reviewed = std::any_of(version.reviews.cbegin(), version.reviews.cend(),
                                      [&](const ReviewMark &mark) { return mark.by == person; });
    return reviewed ? u"reviewed"_s : QString();
}

const DisclosureCategory *categoryOn(const Profile &profile, const QString &id, QDate day)
{
    for (const DisclosureCategory &category : profile.disclosure) {
        if (category.id == id && holdsOn(category.valid, day))
            return &category;
    }
    return nullptr;
}

const DisclosureDeadline *deadlineOf(const DisclosureCategory &category, const QString &matter)
{
    for (const DisclosureDeadline &deadline : category.deadlines) {
        if (deadline.item == matter)
            return &deadline;
    }
    const bool only = matter.isEmpty() && category.deadlines.size() == 1;
    return only ? &category.deadlines.first() : nullptr;
}

QStringList channelsOf(const DisclosureCategory &category, const QString &matter)
{
    const DisclosureDeadline *deadline = deadlineOf(category, matter);
    return deadline && !deadline->channels.isEmpty() ? deadline->channels : category.channels;
}

QString wordOf(ChannelState::Kind kind)
{
    switch (kind) {
    case ChannelState::Kind::Missing:
        return u"missing"_s;
    case ChannelState::Kind::Older:
        return u"older"_s;
    case ChannelState::Kind::Current:
        return u"current"_s;
    case ChannelState::Kind::Stale:
        return u"stale"_s;
    }
    Q_UNREACHABLE();
}

QList<ChannelState> channelStates(const DisclosureItem &item, const QStringList &channels)
{
    QList<ChannelState> shown;
    QStringList seen;
    for (const ChannelPosting &posting : item.postings) {
        if (!seen.contains(posting.channel)) {
            seen.append(posting.channel);
            shown.append(stateOn(item, posting.channel));
        }
    }
    return arranged(shown, channels);
}

QList<ChannelState> arranged(const QList<ChannelState> &shown, const QStringList &channels)
{
    QList<ChannelState> states;
    for (const QString &channel : channels) {
        const auto found = std::find_if(shown.cbegin(), shown.cend(),
                                        [&](const ChannelState &one) { return one.channel == channel; });
        states.append(found == shown.cend() ? ChannelState{.channel = channel} : *found);
        states.last().isAsked = true;
    }
    for (const ChannelState &one : shown) {
        if (!channels.contains(one.channel)) {
            states.append(one);
            states.last().isAsked = false;
        }
    }
    markOtherDays(states);
    return states;
}

} // namespace powerhall
