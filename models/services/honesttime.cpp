// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/honesttime.h"

#include "models/journal/eventtypes.h"
#include "models/services/desknames.h"
#include "models/services/station.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr qint64 ToleranceMs = 60'000;
constexpr int EventsAtOnce = 5000;

/// What a person did; signing in and being refused proves nothing anybody asks for.
bool isAct(const Event &event)
{
    static const QStringList others{u"session."_s, u"act."_s, u"slip."_s};
    return !event.actor.isNull() && std::none_of(others.cbegin(), others.cend(), [&](const QString &prefix) {
        return event.type.startsWith(prefix);
    });
}

struct Leap
{
    quint64 seq = 0;
    ClockLeap leap;
};

/// Everything that speaks for the time of an event, read once.
class Witnesses
{
public:
    explicit Witnesses(Store &store)
        : m_store(store)
        , m_names(store)
    {}

    Result<void> read()
    {
        const auto receipts = m_store.receipts();
        const auto parted = m_store.parted();
        if (!receipts || !parted)
            return receipts ? parted.error() : receipts.error();
        m_receipts = *receipts;
        for (const PartedEvent &event : *parted) {
            if (!event.isMain)
                m_beside.insert(event.hash);
        }
        return {};
    }

    Result<TimeEvidence> of(const StoredEvent &stored)
    {
        const Event &event = stored.event;
        const auto who = m_names.user(event.actor);
        const auto desk = m_names.desk(event.origin);
        if (!who || !desk)
            return who ? desk.error() : who.error();
        TimeEvidence evidence;
        evidence.act = {event.at.wallMs, *who, event.type, event.open.toJsonObject(),
                        !event.sealed.isEmpty()};
        evidence.desk = *desk;
        evidence.seq = event.seq;
        evidence.hash = stored.hash;
        evidence.isBeside = m_beside.contains(stored.hash);
        evidence.isElsewhere = event.origin.device != m_store.origin().device;
        const HubReceipt *before = named(event.hubReceipt);
        const HubReceipt *after = evidence.isBeside ? nullptr : firstCovering(event.origin, event.seq);
        evidence.before = witnessOf(before);
        evidence.after = witnessOf(after);
        const quint64 from = before ? before->heads.value(event.origin).seq : 0;
        const quint64 to = after ? after->heads.value(event.origin).seq : std::numeric_limits<quint64>::max();
        const auto leaps = leapsOf(event.origin);
        if (!leaps)
            return leaps.error();
        for (const Leap &leap : *leaps) {
            if (leap.seq > from && leap.seq <= to)
                evidence.leaps.append(leap.leap);
        }
        return evidence;
    }

private:
    const HubReceipt *named(const QByteArray &hash) const
    {
        const auto found = std::find_if(m_receipts.cbegin(), m_receipts.cend(),
                                        [&](const HubReceipt &receipt) { return receipt.hash == hash; });
        return found == m_receipts.cend() || hash.isEmpty() ? nullptr : &*found;
    }

    const HubReceipt *firstCovering(const Origin &origin, quint64 seq) const
    {
        const auto found =
            std::find_if(m_receipts.cbegin(), m_receipts.cend(),
                         [&](const HubReceipt &receipt) { return receipt.heads.value(origin).seq >= seq; });
        return found == m_receipts.cend() ? nullptr : &*found;
    }

    static std::optional<TimeWitness> witnessOf(const HubReceipt *receipt)
    {
        if (!receipt)
            return {};
        return TimeWitness{receipt->hubMs, receipt->hash, !receipt->signature.isEmpty()};
    }

    Result<QList<Leap>> leapsOf(const Origin &origin)
    {
        if (!m_leaps.contains(origin)) {
            const auto events = m_store.eventsOf(origin.device);
            if (!events)
                return events.error();
            QList<Leap> leaps;
            for (const StoredEvent &stored : *events) {
                const Event &event = stored.event;
                if (event.type == eventtype::ClockJumped && event.origin == origin)
                    leaps.append(Leap{event.seq, ClockLeap{event.open.value("from_ms"_L1).toInteger(),
                                                           event.open.value("to_ms"_L1).toInteger()}});
            }
            m_leaps.insert(origin, leaps);
        }
        return m_leaps.value(origin);
    }

    Store &m_store;
    DeskNames m_names;
    QList<HubReceipt> m_receipts; ///< oldest first
    QSet<QByteArray> m_beside;
    QMap<Origin, QList<Leap>> m_leaps;
};

/// Slips of the case from an act on to the next one.
QList<PaperWitness> papersAfter(const QList<StoredEvent> &events, qsizetype act)
{
    QList<PaperWitness> papers;
    for (qsizetype i = act + 1; i < events.size(); ++i) {
        const Event &event = events.at(i).event;
        if (event.type == eventtype::SlipRequested)
            papers.append(
                {event.open.value(u"kind"_s).toString(), event.open.value(u"content"_s).toByteArray()});
        else if (isAct(event))
            break;
    }
    return papers;
}

Result<QList<TimeEvidence>> evidenceOfCase(Store &store, Witnesses &witnesses, const Application &application)
{
    const auto events = store.eventsOf(application.id);
    if (!events)
        return events.error();
    QList<TimeEvidence> found;
    for (qsizetype i = 0; i < events->size(); ++i) {
        if (!isAct(events->at(i).event))
            continue;
        auto evidence = witnesses.of(events->at(i));
        if (!evidence)
            return evidence.error();
        evidence->number = application.number;
        evidence->papers = papersAfter(*events, i);
        found.append(*evidence);
    }
    return found;
}

/// The papers of one act among those of its case.
Result<void> addCase(Store &store, const StoredEvent &stored, TimeEvidence &evidence)
{
    const auto application = store.application(stored.event.subject);
    if (!application)
        return application.error().code == ErrorCode::NotFound ? Result<void>() : application.error();
    const auto events = store.eventsOf(application->id);
    if (!events)
        return events.error();
    const auto at = std::find_if(events->cbegin(), events->cend(),
                                 [&](const StoredEvent &one) { return one.hash == stored.hash; });
    evidence.number = application->number;
    evidence.papers = papersAfter(*events, at - events->cbegin());
    return {};
}

bool lies(const Event &event, const EvidenceWish &wish)
{
    const QDate day = localDate(event.at.wallMs);
    return (!wish.from.isValid() || day >= wish.from) && (!wish.to.isValid() || day <= wish.to);
}

Result<QList<TimeEvidence>> evidenceOfDays(Store &store, Witnesses &witnesses, const EvidenceWish &wish,
                                           const std::function<bool()> &goesOn)
{
    QList<TimeEvidence> found;
    VersionVector known;
    for (;;) {
        const auto events = store.exportAfter(known, EventsAtOnce);
        if (!events)
            return events.error();
        if (events->isEmpty() || (goesOn && !goesOn()))
            return found;
        for (const QByteArray &bytes : *events) {
            const auto event = decodeForKeeping(bytes);
            if (!event)
                return event.error();
            known.insert(event->origin, event->seq);
            if (!isAct(*event) || !lies(*event, wish))
                continue;
            const StoredEvent stored{*event, bytes, hashOf(bytes)};
            auto evidence = witnesses.of(stored);
            if (!evidence)
                return evidence.error();
            if (const auto added = addCase(store, stored, *evidence); !added)
                return added.error();
            found.append(*evidence);
        }
    }
}

} // namespace

bool TimeEvidence::clockFits() const
{
    return (!before || act.recordedMs >= before->hubMs - ToleranceMs) &&
           (!after || act.recordedMs <= after->hubMs + ToleranceMs);
}

Result<QList<TimeEvidence>> timeEvidence(Station &station, const Session &session, const EvidenceWish &wish)
{
    if (const auto permitted = station.permit(session, Act::ReadJournal); !permitted)
        return permitted.error();
    return readTimeEvidence(station.store(), wish);
}

Result<QList<TimeEvidence>> readTimeEvidence(Store &store, const EvidenceWish &wish,
                                             const std::function<bool()> &goesOn)
{
    Witnesses witnesses(store);
    if (const auto read = witnesses.read(); !read)
        return read.error();
    if (wish.number.isEmpty())
        return evidenceOfDays(store, witnesses, wish, goesOn);
    const auto application = store.applicationByNumber(wish.number);
    if (!application)
        return application.error();
    return evidenceOfCase(store, witnesses, *application);
}

} // namespace powerhall
