// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/conflictlist.h"

#include "models/domain/people/masking.h"
#include "models/journal/clashes.h"
#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/security/sealedparties.h"
#include "models/services/caseact.h"
#include "models/services/desknames.h"
#include "models/services/station.h"

#include <QCborArray>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// The event with everything it knew of, as its parents tell.
QList<StoredEvent> knownTo(const StoredEvent &event, const QList<StoredEvent> &all)
{
    QHash<QByteArray, const StoredEvent *> byHash;
    for (const StoredEvent &stored : all)
        byHash.insert(stored.hash, &stored);
    QList<QByteArray> open{event.hash};
    QSet<QByteArray> known;
    while (!open.isEmpty()) {
        const QByteArray hash = open.takeLast();
        if (known.contains(hash) || !byHash.contains(hash))
            continue;
        known.insert(hash);
        open += byHash.value(hash)->event.parents;
    }
    QList<StoredEvent> found;
    for (const StoredEvent &stored : all) {
        if (known.contains(stored.hash))
            found.append(stored);
    }
    return found;
}

/// `all` of the subject, for how it looked to this side.
Result<ConflictSide> sideOf(DeskNames &names, const StoredEvent &stored, const QList<StoredEvent> &all)
{
    const Event &event = stored.event;
    const auto desk = names.desk(event.origin);
    const auto who = names.user(event.actor);
    if (!desk || !who)
        return desk ? who.error() : desk.error();
    ConflictSide side{stored.hash,
                      *who,
                      event.at.wallMs,
                      *desk,
                      event.type,
                      event.open.toJsonObject(),
                      !event.sealed.isEmpty(),
                      {},
                      {},
                      {}};
    if (!all.isEmpty())
        side.seen = foldApplication(knownTo(stored, all)).application;
    return side;
}

Result<void> addSides(DeskNames &names, const QList<StoredEvent> &events, Conflict &conflict,
                      const QList<StoredEvent> &all = {})
{
    for (const StoredEvent &stored : events) {
        const auto side = sideOf(names, stored, all);
        if (!side)
            return side.error();
        conflict.sides.append(*side);
    }
    return {};
}

/// Nothing where the person was erased, or a key is not here or not for whoever looks.
std::optional<Parties> peopleOf(Store &store, const Keyring &keys, const Application &seen)
{
    const auto keyOf = [&](const QUuid &id) -> Result<SecretKey> {
        const auto wrapped = store.key(id);
        return wrapped ? keys.unwrapPersonKey(id, *wrapped) : wrapped.error();
    };
    const auto key = keyOf(seen.keyId);
    auto parties = key ? unsealApplicant(*key, seen.sealed, seen.id) : key.error();
    if (!parties)
        return {};
    if (!seen.agentKeyId.isNull()) {
        const auto agentKey = keyOf(seen.agentKeyId);
        const auto agent = agentKey ? unsealAgent(*agentKey, seen.agentSealed, seen.id) : agentKey.error();
        if (agent)
            parties->agent = *agent;
    }
    return masked(*parties);
}

/// What of a side lies elsewhere than in its application.
Result<void> addBeside(Store &store, const Keyring &keys, DeskNames &names, Conflict &conflict)
{
    for (ConflictSide &side : conflict.sides) {
        if (!side.seen)
            continue;
        if (conflict.field == "applicant"_L1 || conflict.field == "agent"_L1)
            side.people = peopleOf(store, keys, *side.seen);
        if (conflict.field != "clerk"_L1)
            continue;
        const auto owner = names.user(side.seen->clerk);
        if (!owner)
            return owner.error();
        side.owner = *owner;
    }
    return {};
}

/// Fields of one application that were changed apart, and its number where another has it, too.
Result<void> addOfApplication(Store &store, const Keyring &keys, DeskNames &names, const ApplicationRow &row,
                              QList<Conflict> &all)
{
    const auto application = store.application(row.id);
    if (!application)
        return application.error();
    if (application->conflicts.isEmpty())
        return {};
    const auto events = store.eventsOf(row.id);
    if (!events)
        return events.error();
    const QList<FieldClash> clashes = clashesIn(*events);
    for (const FieldClash &clash : clashes) {
        Conflict conflict{Conflict::Kind::Field, row.number, clash.field, {}, {}};
        if (auto done = addSides(names, clash.sides, conflict, *events); !done)
            return done;
        if (auto done = addBeside(store, keys, names, conflict); !done)
            return done;
        all.append(conflict);
    }
    if (!application->conflicts.contains(u"number"_s))
        return {};
    const auto known = std::find_if(all.begin(), all.end(), [&](const Conflict &conflict) {
        return conflict.kind == Conflict::Kind::Number && conflict.number == row.number;
    });
    Conflict &conflict = known != all.end() ? *known : all.emplaceBack();
    conflict.kind = Conflict::Kind::Number;
    conflict.number = row.number;
    const auto accepted = std::find_if(events->begin(), events->end(), [](const StoredEvent &stored) {
        return stored.event.type == eventtype::ApplicationAccepted;
    });
    return accepted == events->end() ? Result<void>() : addSides(names, {*accepted}, conflict, *events);
}

/// The first event of each half of every line that parted.
Result<void> addParted(Store &store, DeskNames &names, QList<Conflict> &all)
{
    const auto parted = store.parted();
    if (!parted)
        return parted.error();
    QMap<Origin, QList<StoredEvent>> halves;
    QMap<Origin, quint64> partsAt;
    for (const PartedEvent &event : *parted) {
        if (event.seq > partsAt.value(event.origin, event.seq))
            continue;
        partsAt.insert(event.origin, event.seq);
        const auto bytes = store.eventAt(event.origin, {event.seq, event.hash});
        if (!bytes)
            return bytes.error();
        const auto decoded = decodeForKeeping(*bytes);
        if (decoded)
            halves[event.origin].append({*decoded, *bytes, event.hash});
    }
    for (const QList<StoredEvent> &first : std::as_const(halves)) {
        Conflict conflict;
        conflict.kind = Conflict::Kind::PartedLine;
        if (auto done = addSides(names, first, conflict); !done)
            return done;
        all.append(conflict);
    }
    return {};
}

void addAsides(const QList<Quarantined> &list, Conflict::Kind kind, QList<Conflict> &all)
{
    for (const Quarantined &one : list) {
        Conflict conflict;
        conflict.kind = kind;
        conflict.reason = one.reason;
        conflict.sides.append({one.hash, {}, 0, {}, {}, {}, false, {}, {}, {}});
        all.append(conflict);
    }
}

/// Marks that no slip shows.
bool isOnNoSlip(const QString &field)
{
    return field == "marketing_number"_L1 || field.startsWith("slips."_L1);
}

/// Slips a desk asked for when it had only its own side.
QStringList slipsThatSay(const StoredEvent &side, const QList<StoredEvent> &all)
{
    QStringList kinds;
    for (const StoredEvent &stored : all) {
        const Event &event = stored.event;
        const bool after = event.origin == side.event.origin && event.seq > side.event.seq;
        const QString kind = event.open.value(u"kind"_s).toString();
        if (after && event.type == eventtype::SlipRequested && !kinds.contains(kind))
            kinds.append(kind);
    }
    return kinds;
}

QStringList toldOtherwise(const FieldClash &clash, const QByteArray &chosen, const QList<StoredEvent> &all)
{
    QStringList kinds;
    for (const StoredEvent &side : clash.sides) {
        if (side.hash == chosen || isOnNoSlip(clash.field))
            continue;
        for (const QString &kind : slipsThatSay(side, all)) {
            if (!kinds.contains(kind))
                kinds.append(kind);
        }
    }
    return kinds;
}

} // namespace

Result<QList<Conflict>> conflictsOf(Station &station, const Session &session)
{
    if (auto permitted = station.permit(session, Act::ReadApplications); !permitted)
        return permitted.error();
    return readConflicts(station.store(), session.keys());
}

Result<QList<Conflict>> readConflicts(Store &store, const Keyring &keys, const std::function<bool()> &goesOn)
{
    DeskNames names(store);
    auto rows = store.applications(false, 0, -1);
    if (!rows)
        return rows.error();
    std::sort(rows->begin(), rows->end(), [](const ApplicationRow &a, const ApplicationRow &b) {
        return std::tie(a.number, a.id) < std::tie(b.number, b.id);
    });
    QList<Conflict> all;
    for (const ApplicationRow &row : std::as_const(*rows)) {
        if (goesOn && !goesOn())
            return all;
        if (auto done = addOfApplication(store, keys, names, row, all); !done)
            return done.error();
    }
    if (auto done = addParted(store, names, all); !done)
        return done.error();
    const auto quarantined = store.quarantined();
    const auto asides = store.asides();
    if (!quarantined || !asides)
        return quarantined ? asides.error() : quarantined.error();
    addAsides(*quarantined, Conflict::Kind::Quarantine, all);
    addAsides(*asides, Conflict::Kind::Waiting, all);
    return all;
}

Result<SettledConflict> settleConflict(Station &station, const Session &session, const QString &number,
                                       const QString &field, const QByteArray &chosen)
{
    auto act = CaseAct::begin(station, session, Act::CorrectApplication, number);
    if (!act)
        return act.error();
    const auto events = station.store().eventsOf(act->application().id);
    if (!events)
        return events.error();
    for (const FieldClash &clash : clashesIn(*events)) {
        if (clash.field != field)
            continue;
        for (const StoredEvent &side : clash.sides) {
            if (side.hash != chosen)
                continue;
            QCborMap open = side.event.open;
            QCborArray settled;
            for (const StoredEvent &each : clash.sides)
                settled.append(each.hash);
            open.insert(u"settles"_s, settled);
            act->add(QLatin1StringView(side.event.type.toLatin1()), open, side.event.keyId,
                     side.event.sealed);
            const auto view = act->finish();
            if (!view)
                return view.error();
            return SettledConflict{*view, toldOtherwise(clash, chosen, *events)};
        }
    }
    return Error{ErrorCode::NotFound, {}, field};
}

} // namespace powerhall
