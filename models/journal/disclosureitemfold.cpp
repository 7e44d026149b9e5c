// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/clock.h"
#include "models/journal/canonicalcbor.h"
#include "models/journal/disclosureitemcodec.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "models/journal/recordsteps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

using Steps = RecordSteps<DisclosureItem>;
using State = DisclosureVersion::State;

const QString BadPayload = u"bad_payload"_s;
const QString UnknownVersion = u"unknown_version"_s;
const QString VersionOver = u"version_over"_s;

bool isOpen(const DisclosureVersion &version)
{
    return version.state == State::Draft || version.state == State::Refused;
}

QString open(Steps &at)
{
    if (at.record)
        return u"opened_already"_s;
    DisclosureItem item{.id = at.event().subject,
                        .key = at.text("key"_L1),
                        .title = at.text("title"_L1),
                        .category = at.text("category"_L1),
                        .matter = at.text("matter"_L1),
                        .department = at.text("department"_L1),
                        .openedMs = at.event().at.wallMs};
    if (item.key.isEmpty() || item.category.isEmpty())
        return BadPayload;
    at.record = std::move(item);
    return {};
}

QString change(Steps &at)
{
    const QDate day = at.day("on"_L1);
    if (!day.isValid())
        return BadPayload;
    at.record->changes.append({day, at.text("note"_L1), at.event().actor, at.event().at.wallMs});
    return {};
}

std::optional<QDate> dayAt(const Steps &at, QLatin1StringView key)
{
    const QDate day = at.day(key);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

DisclosureVersion drafted(const Steps &at)
{
    DisclosureVersion version;
    version.id = at.id("version"_L1);
    version.number = int(qBound(qint64(1), at.number("number"_L1), qint64(1'000'000)));
    version.content = at.bytes("content"_L1);
    version.contentHash = hashOf(version.content);
    version.source = at.text("source"_L1);
    version.department = at.text("department"_L1);
    version.maker = at.event().actor;
    version.draftedMs = at.event().at.wallMs;
    version.effective = dayAt(at, "effective"_L1);
    version.changedOn = dayAt(at, "changed_on"_L1);
    version.validUntil = dayAt(at, "valid_until"_L1);
    version.period = at.text("period"_L1);
    version.startsMs = at.number("starts_ms"_L1);
    version.endsMs = at.number("ends_ms"_L1);
    version.blanks = recordcodec::textsOf(at.event().open.value("blanks"_L1));
    return version;
}

/// A new version, or new words for one that is not out: the reviews of the old ones are void.
QString draft(Steps &at)
{
    const DisclosureVersion version = drafted(at);
    if (version.id.isNull() || version.content.isEmpty())
        return BadPayload;
    DisclosureVersion *known = at.record->version(version.id);
    if (known && !isOpen(*known))
        return VersionOver;
    if (known)
        *known = version;
    else
        at.record->versions.append(version);
    at.wrote(u"number."_s + QString::number(version.number), version.id.toRfc4122());
    at.wrote(u"draft."_s + version.id.toString(QUuid::WithoutBraces), version.contentHash);
    return {};
}

/// What was read is what stands there now, and nobody judges twice or their own work.
QString reviewFault(const Steps &at, const DisclosureVersion *version)
{
    if (!version)
        return UnknownVersion;
    if (version->state != State::Draft)
        return VersionOver;
    if (at.bytes("content"_L1) != version->contentHash)
        return u"other_wording"_s;
    if (at.text("step"_L1).isEmpty())
        return BadPayload;
    return reviewHindrance(*version, at.event().actor);
}

QString review(Steps &at)
{
    DisclosureVersion *version = at.record->version(at.id("version"_L1));
    if (const QString fault = reviewFault(at, version); !fault.isEmpty())
        return fault;
    const QString step = at.text("step"_L1);
    const bool passed = std::any_of(version->reviews.cbegin(), version->reviews.cend(),
                                    [&](const ReviewMark &mark) { return mark.step == step; });
    if (passed)
        return u"passed_already"_s;
    version->reviews.append({step, at.event().actor, at.event().at.wallMs, true, at.text("note"_L1)});
    return {};
}

QString refuse(Steps &at)
{
    DisclosureVersion *version = at.record->version(at.id("version"_L1));
    if (const QString fault = reviewFault(at, version); !fault.isEmpty())
        return fault;
    version->reason = at.text("reason"_L1);
    version->reviews.append(
        {at.text("step"_L1), at.event().actor, at.event().at.wallMs, false, version->reason});
    version->state = State::Refused;
    return {};
}

void end(DisclosureVersion &version, State state, qint64 atMs)
{
    version.state = state;
    version.overMs = atMs;
    version.content.clear(); // the event keeps it
}

QString publish(Steps &at)
{
    DisclosureItem &item = *at.record;
    DisclosureVersion *version = item.version(at.id("version"_L1));
    if (!version)
        return UnknownVersion;
    if (version->state != State::Draft)
        return VersionOver;
    if (DisclosureVersion *before = item.version(item.current)) {
        end(*before, State::Superseded, at.event().at.wallMs);
        before->supersededBy = version->number;
    }
    version->state = State::Published;
    version->publishedMs = at.event().at.wallMs;
    version->publishedBy = at.event().actor;
    version->publication = at.stored().hash;
    item.current = version->id;
    at.wrote(u"current"_s, version->id.toRfc4122());
    return {};
}

QString post(Steps &at)
{
    const DisclosureVersion *version = at.record->version(at.id("version"_L1));
    const QString channel = at.text("channel"_L1);
    const qint64 upMs = at.number("up_ms"_L1);
    if (!version)
        return UnknownVersion;
    if (version->publication.isEmpty())
        return u"not_published"_s;
    if (channel.isEmpty() || upMs <= 0)
        return BadPayload;
    for (ChannelPosting &before : at.record->postings) {
        if (before.channel == channel && before.downMs == 0)
            before.downMs = upMs;
    }
    at.record->postings.append({channel, version->id, upMs, 0, at.event().actor, at.event().at.wallMs});
    at.wrote(u"channel."_s + channel, version->id.toRfc4122());
    return {};
}

QString takeDown(Steps &at)
{
    const QString channel = at.text("channel"_L1);
    const qint64 downMs = at.number("down_ms"_L1);
    bool wasUp = false;
    for (ChannelPosting &posting : at.record->postings) {
        if (posting.channel != channel || posting.downMs != 0)
            continue;
        posting.downMs = std::max(downMs, qint64(1));
        wasUp = true;
    }
    if (!wasUp)
        return u"not_up"_s;
    at.wrote(u"channel."_s + channel, {});
    return {};
}

QString withdraw(Steps &at)
{
    DisclosureItem &item = *at.record;
    DisclosureVersion *version = item.version(at.id("version"_L1));
    if (!version)
        return UnknownVersion;
    if (!isOpen(*version) && version->state != State::Published)
        return VersionOver;
    end(*version, State::Withdrawn, at.event().at.wallMs);
    version->reason = at.text("reason"_L1);
    if (item.current == version->id) {
        item.current = {};
        at.wrote(u"current"_s, {});
    }
    return {};
}

QString remind(Steps &at)
{
    const QString obligation = at.text("obligation"_L1);
    const QString rung = at.text("rung"_L1);
    if (obligation.isEmpty() || rung.isEmpty())
        return BadPayload;
    QStringList &rungs = at.record->reminded[obligation];
    if (!rungs.contains(rung))
        rungs.append(rung);
    rungs.sort();
    return {};
}

QString retire(Steps &at)
{
    const QString reason = at.text("reason"_L1);
    if (reason.isEmpty())
        return BadPayload;
    at.record->retired = reason;
    at.wrote(u"retired"_s, reason.toUtf8());
    return {};
}

const QHash<QString, Steps::Step> &steps()
{
    static const QHash<QString, Steps::Step> all{
        {eventtype::ItemOpened, open},           {eventtype::FactChanged, change},
        {eventtype::VersionDrafted, draft},      {eventtype::VersionReviewed, review},
        {eventtype::VersionRefused, refuse},     {eventtype::VersionPublished, publish},
        {eventtype::VersionPosted, post},        {eventtype::VersionTakenDown, takeDown},
        {eventtype::VersionWithdrawn, withdraw}, {eventtype::Reminded, remind},
        {eventtype::ItemRetired, retire},
    };
    return all;
}

} // namespace

FoldedRecord foldDisclosureItem(const QList<StoredEvent> &ordered)
{
    Steps at(ordered);
    at.run(steps(), eventtype::ItemOpened);
    FoldedRecord folded{{}, at.quarantined};
    if (at.record) {
        const QString order = at.record->category + u'/' + at.record->key;
        folded.state = RecordState{order, encodeRow(rowOf(*at.record)), encodeItem(*at.record)};
    }
    return folded;
}

} // namespace powerhall
