// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/honesttime.h"

#include "models/journal/eventtypes.h"
#include "models/services/desknames.h"
#include "models/services/station.h"

#include <QHash>
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

/// A receipt that covers a line up to an event.
struct Reach
{
    quint64 seq = 0;
    qsizetype receipt = 0;
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
        for (qsizetype i = 0; i < m_receipts.size(); ++i)
            m_byHash.insert(m_receipts.at(i).hash, i);
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
        const auto found = m_byHash.constFind(hash);
        return found == m_byHash.constEnd() ? nullptr : &m_receipts.at(*found);
    }

    const HubReceipt *firstCovering(const Origin &origin, quint64 seq)
    {
        const QList<Reach> &reaches = reachesOf(origin);
        const auto found = std::lower_bound(reaches.cbegin(), reaches.cend(), seq,
                                            [](const Reach &reach, quint64 at) { return reach.seq < at; });
        return found == reaches.cend() ? nullptr : &m_receipts.at(found->receipt);
    }

    /// How far the receipts cover a line, as they came: each goes further than those before it.
    const QList<Reach> &reachesOf(const Origin &origin)
    {
        const auto known = m_reaches.constFind(origin);
        if (known != m_reaches.constEnd())
            return *known;
        QList<Reach> reaches;
        for (qsizetype i = 0; i < m_receipts.size(); ++i) {
            const quint64 seq = m_receipts.at(i).heads.value(origin).seq;
            if (seq > (reaches.isEmpty() ? 0 : reaches.last().seq))
                reaches.append({seq, i});
        }
        return *m_reaches.insert(origin, reaches);
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
    QHash<QByteArray, qsizetype> m_byHash;
    QMap<Origin, QList<Reach>> m_reaches;
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

/// What of a case is evidence for its acts.
struct Case
{
    QString number;                                ///< empty where the subject is no application
    QHash<QByteArray, QList<PaperWitness>> papers; ///< by the act's hash
};

Result<Case> caseOf(Store &store, const QUuid &subject)
{
    const auto application = store.application(subject);
    if (!application && application.error().code == ErrorCode::NotFound)
        return Case();
    const auto events = application ? store.eventsOf(subject) : application.error();
    if (!events)
        return events.error();
    Case found{application->number, {}};
    for (qsizetype i = 0; i < events->size(); ++i) {
        if (isAct(events->at(i).event))
            found.papers.insert(events->at(i).hash, papersAfter(*events, i));
    }
    return found;
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
    QHash<QUuid, Case> cases;
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
            auto its = cases.constFind(event->subject);
            if (its == cases.constEnd()) {
                const auto read = caseOf(store, event->subject);
                if (!read)
                    return read.error();
                its = cases.insert(event->subject, *read);
            }
            evidence->number = its->number;
            evidence->papers = its->papers.value(stored.hash);
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
