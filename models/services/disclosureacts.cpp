// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/ids.h"
#include "models/core/text.h"
#include "models/domain/disclosure/calendarperiod.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "models/services/disclosureact.h"
#include "models/services/disclosureservice.h"
#include "models/services/plainwords.h"

#include <QCborArray>
#include <QRegularExpression>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

using Fault = std::optional<Error>;

constexpr int LongestName = 120;

QString textOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

Fault unlessFits(const QString &place, const QString &text, int longest = LongestName)
{
    if (text.size() <= longest)
        return {};
    return Error{ErrorCode::TooLong, place, {}, {QString::number(text.size()), QString::number(longest)}};
}

Fault unlessKey(const Station &station, const QString &key)
{
    static const QRegularExpression plain(u"^[a-z][a-z0-9_-]{0,63}$"_s);
    if (!plain.match(key).hasMatch())
        return Error{ErrorCode::UnknownValue, u"key"_s, key, {u"a-z 0-9 - _"_s}};
    const auto rows = allRows(station);
    if (!rows)
        return rows.error();
    const bool taken =
        std::any_of(rows->cbegin(), rows->cend(), [&](const DisclosureRow &row) { return row.key == key; });
    if (taken)
        return Error{ErrorCode::AlreadyExists, u"key"_s, key, {}};
    return {};
}

Fault unlessCategory(const Station &station, const NewDisclosureItem &wish)
{
    const QDate today = station.today();
    const DisclosureCategory *category = categoryOn(station.profile(), wish.category, today);
    if (!category) {
        QStringList known;
        for (const DisclosureCategory &one : station.profile().disclosure) {
            if (holdsOn(one.valid, today))
                known.append(one.id);
        }
        return Error{ErrorCode::UnknownValue, u"category"_s, wish.category, known};
    }
    QStringList matters;
    for (const DisclosureDeadline &deadline : category->deadlines)
        matters.append(deadline.item);
    const bool chosen = matters.contains(wish.matter) || (wish.matter.isEmpty() && matters.size() < 2);
    if (!chosen)
        return Error{ErrorCode::UnknownValue, u"matter"_s, wish.matter, matters};
    return {};
}

Fault unlessNewItem(const Station &station, const NewDisclosureItem &wish)
{
    if (wish.title.isEmpty())
        return Error{ErrorCode::MissingKey, u"title"_s, {}, {}};
    if (const Fault fault = unlessFits(u"title"_s, wish.title))
        return fault;
    if (const Fault fault = unlessFits(u"department"_s, wish.department))
        return fault;
    if (const Fault fault = unlessCategory(station, wish))
        return fault;
    return unlessKey(station, wish.key);
}

NewDisclosureItem cleaned(const NewDisclosureItem &wish)
{
    return {cleanLine(wish.key), cleanLine(wish.title), cleanLine(wish.category), cleanLine(wish.matter),
            cleanLine(wish.department)};
}

NewEvent openedEvent(const Session &session, const QUuid &id, const NewDisclosureItem &wish)
{
    QCborMap open{{u"key"_s, wish.key}, {u"title"_s, wish.title}, {u"category"_s, wish.category}};
    if (!wish.matter.isEmpty())
        open.insert(u"matter"_s, wish.matter);
    if (!wish.department.isEmpty())
        open.insert(u"department"_s, wish.department);
    return {session.user(), id, eventtype::ItemOpened, open, {}, {}};
}

/// What the clock of this kind of item starts from must be said with the draft.
Fault unlessClockIsFed(const DisclosureDeadline &deadline, const DraftWish &wish)
{
    const QString &rule = deadline.rule;
    const bool byChange = rule.startsWith("working_days"_L1) || rule == "at_once"_L1;
    if (byChange && !wish.changedOn)
        return Error{ErrorCode::MissingKey, u"changed_on"_s, {}, {}};
    if (rule == "days_before_month_end"_L1 && !monthOf(wish.period).isValid())
        return Error{ErrorCode::BadDate, u"period"_s, wish.period, {u"2026-12"_s}};
    if (rule.endsWith("_before_start"_L1) && wish.startsMs == 0)
        return Error{ErrorCode::MissingKey, u"starts"_s, {}, {}};
    return {};
}

Fault unlessDates(const Station &station, const DraftWish &wish)
{
    const QDate today = station.today();
    if (wish.changedOn && *wish.changedOn > today)
        return Error{ErrorCode::FutureClaim, u"changed_on"_s, isoDate(*wish.changedOn), {}};
    if (wish.validUntil && *wish.validUntil < today)
        return Error{ErrorCode::Refused, u"valid_until"_s, u"valid_no_more"_s, {}};
    if (wish.endsMs != 0 && wish.endsMs <= wish.startsMs)
        return Error{ErrorCode::Refused, u"ends"_s, u"ends_before_start"_s, {}};
    const bool period =
        wish.period.isEmpty() || monthOf(wish.period).isValid() || quarterOf(wish.period).isValid();
    if (!period)
        return Error{ErrorCode::BadDate, u"period"_s, wish.period, {u"2026-12"_s, u"2026Q4"_s}};
    return {};
}

/// The sheet quotes what may be quoted, and every figure on it can be had.
Fault unlessContent(const Station &station, const DraftWish &wish)
{
    if (const auto back = contentFromJson(toJson(wish.content)); !back)
        return back.error();
    if (const auto figures = resolved(wish.content, figureResolver(station)); !figures)
        return figures.error();
    for (const QString &internal : internalSources(station.profile())) {
        if (!wish.source.isEmpty() && wish.source.contains(internal))
            return Error{ErrorCode::Refused, u"source"_s, u"must_not_be_public"_s, {}};
    }
    return unlessFits(u"source"_s, wish.source);
}

Fault unlessDraft(const Station &station, const NewDisclosureItem &item, const DraftWish &wish)
{
    if (const Fault fault = unlessDates(station, wish))
        return fault;
    if (const auto deadline = deadlineFor(station, item.category, item.matter, station.today())) {
        if (const Fault fault = unlessClockIsFed(*deadline, wish))
            return fault;
    }
    return unlessContent(station, wish);
}

void put(QCborMap &open, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        open.insert(key, text);
}

void put(QCborMap &open, const QString &key, const std::optional<QDate> &day)
{
    if (day)
        open.insert(key, isoDate(*day));
}

QCborMap draftPayload(const DraftWish &wish, const QUuid &version, int number, const QString &department)
{
    QCborMap open{
        {u"version"_s, textOf(version)}, {u"number"_s, number}, {u"content"_s, bytesOf(wish.content)}};
    put(open, u"source"_s, cleanLine(wish.source));
    put(open, u"department"_s, wish.department.isEmpty() ? department : cleanLine(wish.department));
    put(open, u"effective"_s, wish.effective);
    put(open, u"changed_on"_s, wish.changedOn);
    put(open, u"valid_until"_s, wish.validUntil);
    put(open, u"period"_s, wish.period);
    if (wish.startsMs != 0)
        open.insert(u"starts_ms"_s, wish.startsMs);
    if (wish.endsMs != 0)
        open.insert(u"ends_ms"_s, wish.endsMs);
    const QStringList blanks = blanksOf(wish.content);
    if (!blanks.isEmpty())
        open.insert(u"blanks"_s, QCborArray::fromStringList(blanks));
    return open;
}

Act actOf(const QString &step)
{
    if (step == "compliance"_L1)
        return Act::ReviewCompliance;
    return step == "confidentiality"_L1 ? Act::ReviewConfidentiality : Act::ReviewContent;
}

/// The steps a person can name, and what the draft waits for.
Fault unlessStepIsNext(const DisclosureAct &act, const DisclosureVersion &draft, const QString &step,
                       const QList<DisclosureReview> &steps)
{
    if (draft.state == DisclosureVersion::State::Refused)
        return Error{ErrorCode::Refused, act.item().key, u"refused_before"_s, {}};
    const auto next = nextReview(draft, steps);
    if (!next)
        return Error{ErrorCode::Refused, act.item().key, u"nothing_to_review"_s, {}};
    if (!step.isEmpty() && step != next->id)
        return Error{ErrorCode::Refused, act.item().key, u"other_step_first"_s, {next->id}};
    const QString hindrance = reviewHindrance(draft, act.session().user());
    if (hindrance.isEmpty())
        return {};
    return Error{ErrorCode::Refused,
                 act.item().key,
                 hindrance == "maker"_L1 ? u"own_draft"_s : u"reviewed_before"_s,
                 {}};
}

/// What the scan found must be answered; some of it must go.
Fault unlessFindingsAreAnswered(const Station &station, const DisclosureVersion &draft, const QString &step,
                                const QString &note)
{
    const auto content = contentOf(draft.content);
    if (!content)
        return content.error();
    const auto findings = scanText(wordsThatHang(station, *content), internalSources(station.profile()));
    const bool forbidden = std::any_of(findings.cbegin(), findings.cend(), [](const ScanFinding &finding) {
        return finding.kind == ScanFinding::Kind::IdNumber ||
               finding.kind == ScanFinding::Kind::InternalSource;
    });
    if (forbidden)
        return Error{ErrorCode::Refused, u"content"_s, u"must_not_be_public"_s, {}};
    if (step == "confidentiality"_L1 && !findings.isEmpty() && note.isEmpty())
        return Error{ErrorCode::ReasonMissing, u"note"_s, {}, {}};
    return {};
}

} // namespace

Result<DisclosureView> DisclosureService::open(const Session &session, const NewDisclosureItem &typed)
{
    if (const auto permitted = m_station.permit(session, Act::DraftDisclosure); !permitted)
        return permitted.error();
    const NewDisclosureItem wish = cleaned(typed);
    if (const Fault fault = unlessNewItem(m_station, wish))
        return m_station.refused(session, Act::DraftDisclosure, *fault);
    const QUuid id = orderedId();
    if (const auto appended = m_station.store().append({openedEvent(session, id, wish)}); !appended)
        return appended.error();
    emit m_station.notifier().disclosureChanged(id);
    const auto item = itemById(m_station, id);
    if (!item)
        return item.error();
    return viewOf(m_station, *item);
}

Result<DisclosureView> DisclosureService::draft(const Session &session, const QString &key,
                                                const DraftWish &wish,
                                                const std::optional<NewDisclosureItem> &fresh)
{
    if (!fresh) {
        auto act = DisclosureAct::begin(m_station, session, Act::DraftDisclosure, key);
        if (!act)
            return act.error();
        const DisclosureItem &item = act->item();
        if (!item.retired.isEmpty())
            return act->refuse(u"retired"_s);
        const NewDisclosureItem known{item.key, item.title, item.category, item.matter, item.department};
        if (const Fault fault = unlessDraft(m_station, known, wish))
            return act->refuse(*fault);
        const DisclosureVersion *open = item.draft();
        act->add(eventtype::VersionDrafted,
                 draftPayload(wish, open ? open->id : orderedId(), open ? open->number : item.nextNumber(),
                              item.department));
        return act->finish();
    }
    if (const auto permitted = m_station.permit(session, Act::DraftDisclosure); !permitted)
        return permitted.error();
    NewDisclosureItem item = cleaned(*fresh);
    item.key = cleanLine(key);
    Fault fault = unlessNewItem(m_station, item);
    if (!fault)
        fault = unlessDraft(m_station, item, wish);
    if (fault)
        return m_station.refused(session, Act::DraftDisclosure, *fault);
    const QUuid id = orderedId();
    const NewEvent drafted{session.user(),
                           id,
                           eventtype::VersionDrafted,
                           draftPayload(wish, orderedId(), 1, item.department),
                           {},
                           {}};
    if (const auto appended = m_station.store().append({openedEvent(session, id, item), drafted}); !appended)
        return appended.error();
    emit m_station.notifier().disclosureChanged(id);
    const auto read = itemById(m_station, id);
    if (!read)
        return read.error();
    return viewOf(m_station, *read);
}

Result<DisclosureView> DisclosureService::factChanged(const Session &session, const QString &key, QDate day,
                                                      const QString &typed)
{
    auto act = DisclosureAct::begin(m_station, session, Act::DraftDisclosure, key);
    if (!act)
        return act.error();
    const QString note = cleanLine(typed);
    if (!day.isValid() || day > m_station.today())
        return act->refuse(Error{ErrorCode::FutureClaim, u"on"_s, isoDate(day), {}});
    if (const Fault fault = unlessPlain(u"note"_s, note))
        return act->refuse(*fault);
    QCborMap open{{u"on"_s, isoDate(day)}};
    put(open, u"note"_s, note);
    act->add(eventtype::FactChanged, open);
    return act->finish();
}

Result<DisclosureView> DisclosureService::review(const Session &session, const QString &key,
                                                 const QString &step, const QString &note)
{
    return reviewed(session, key, step, note, true);
}

Result<DisclosureView> DisclosureService::refuse(const Session &session, const QString &key,
                                                 const QString &step, const QString &reason)
{
    return reviewed(session, key, step, reason, false);
}

Result<DisclosureView> DisclosureService::reviewed(const Session &session, const QString &key,
                                                   const QString &step, const QString &typed, bool passes)
{
    auto act = DisclosureAct::begin(m_station, session, Act::ReadDisclosure, key);
    if (!act)
        return act.error();
    const QList<DisclosureReview> steps = reviewSteps(m_station.profile(), m_station.today());
    const DisclosureVersion *draft = act->item().draft();
    const auto next = draft ? nextReview(*draft, steps) : std::nullopt;
    const QString asked = step.isEmpty() && next ? next->id : step;
    if (const auto permitted = act->permit(actOf(asked)); !permitted)
        return permitted.error();
    if (!draft)
        return act->refuse(u"no_draft"_s);
    if (const Fault fault = unlessStepIsNext(*act, *draft, asked, steps))
        return act->refuse(*fault);
    const QString words = cleanLine(typed);
    const Fault plain = passes ? unlessPlain(u"note"_s, words) : unlessPlainReason(u"reason"_s, words);
    if (plain)
        return act->refuse(*plain);
    if (passes && !draft->blanks.isEmpty())
        return act->refuse(u"blanks_open"_s, draft->blanks);
    if (passes) {
        if (const Fault fault = unlessFindingsAreAnswered(m_station, *draft, asked, words))
            return act->refuse(*fault);
    }
    QCborMap open{{u"version"_s, textOf(draft->id)}, {u"step"_s, asked}, {u"content"_s, draft->contentHash}};
    put(open, passes ? u"note"_s : u"reason"_s, words);
    act->add(passes ? eventtype::VersionReviewed : eventtype::VersionRefused, open);
    return act->finish();
}

Result<DisclosureView> DisclosureService::publish(const Session &session, const QString &key)
{
    auto act = DisclosureAct::begin(m_station, session, Act::PublishDisclosure, key);
    if (!act)
        return act.error();
    const DisclosureVersion *draft = act->item().draft();
    if (!draft)
        return act->refuse(u"no_draft"_s);
    if (!draft->blanks.isEmpty())
        return act->refuse(u"blanks_open"_s, draft->blanks);
    if (!isReviewed(*draft, reviewSteps(m_station.profile(), m_station.today())))
        return act->refuse(u"not_reviewed"_s);
    const auto content = contentOf(draft->content);
    if (!content)
        return content.error();
    // A figure may have been taken back since it was drafted.
    if (const auto figures = resolved(*content, figureResolver(m_station)); !figures)
        return act->refuse(figures.error());
    act->add(eventtype::VersionPublished, {{u"version"_s, textOf(draft->id)}});
    return act->finish();
}

Result<DisclosureView> DisclosureService::post(const Session &session, const QString &key,
                                               const QString &typed, qint64 upMs)
{
    auto act = DisclosureAct::begin(m_station, session, Act::PostDisclosure, key);
    if (!act)
        return act.error();
    const QString channel = cleanLine(typed);
    const DisclosureVersion *published = act->item().published();
    if (!published)
        return act->refuse(u"nothing_published"_s);
    if (channel.isEmpty())
        return act->refuse(Error{ErrorCode::MissingKey, u"channel"_s, {}, {}});
    if (const Fault fault = unlessFits(u"channel"_s, channel))
        return act->refuse(*fault);
    const qint64 at = upMs == 0 ? m_station.clock().now().wallMs : upMs;
    if (const Fault fault =
            unlessTimeTold(m_station, u"at"_s, at, published->publishedMs, u"up_before_publication"_s))
        return act->refuse(*fault);
    act->add(eventtype::VersionPosted,
             {{u"version"_s, textOf(published->id)}, {u"channel"_s, channel}, {u"up_ms"_s, at}});
    return act->finish();
}

Result<DisclosureView> DisclosureService::takeDown(const Session &session, const QString &key,
                                                   const QString &typed, qint64 downMs)
{
    auto act = DisclosureAct::begin(m_station, session, Act::PostDisclosure, key);
    if (!act)
        return act.error();
    const QString channel = cleanLine(typed);
    const auto &postings = act->item().postings;
    const auto up = std::find_if(postings.cbegin(), postings.cend(), [&](const ChannelPosting &posting) {
        return posting.channel == channel && posting.downMs == 0;
    });
    if (up == postings.cend())
        return act->refuse(u"not_up"_s, {channel});
    const qint64 at = downMs == 0 ? m_station.clock().now().wallMs : downMs;
    if (const Fault fault = unlessTimeTold(m_station, u"at"_s, at, up->upMs, u"down_before_up"_s))
        return act->refuse(*fault);
    act->add(eventtype::VersionTakenDown, {{u"channel"_s, channel}, {u"down_ms"_s, at}});
    return act->finish();
}

Result<DisclosureView> DisclosureService::withdraw(const Session &session, const QString &key,
                                                   const QString &typed)
{
    auto act = DisclosureAct::begin(m_station, session, Act::WithdrawDisclosure, key);
    if (!act)
        return act.error();
    const DisclosureItem &item = act->item();
    const DisclosureVersion *version = item.published() ? item.published() : item.draft();
    if (!version)
        return act->refuse(u"nothing_published"_s);
    const QString reason = cleanLine(typed);
    if (const Fault fault = unlessPlainReason(u"reason"_s, reason))
        return act->refuse(*fault);
    act->add(eventtype::VersionWithdrawn, {{u"version"_s, textOf(version->id)}, {u"reason"_s, reason}});
    return act->finish();
}

Result<DisclosureView> DisclosureService::retire(const Session &session, const QString &key,
                                                 const QString &typed)
{
    auto act = DisclosureAct::begin(m_station, session, Act::WithdrawDisclosure, key);
    if (!act)
        return act.error();
    const QString reason = cleanLine(typed);
    if (!act->item().retired.isEmpty())
        return act->refuse(u"retired"_s);
    if (const Fault fault = unlessPlainReason(u"reason"_s, reason))
        return act->refuse(*fault);
    act->add(eventtype::ItemRetired, {{u"reason"_s, reason}});
    return act->finish();
}

} // namespace powerhall
