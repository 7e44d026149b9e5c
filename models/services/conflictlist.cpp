// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/conflictlist.h"

#include "models/journal/clashes.h"
#include "models/journal/eventtypes.h"
#include "models/journal/subjectfold.h"
#include "models/services/caseact.h"
#include "models/services/station.h"

#include <QCborArray>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// Names for people, read once.
struct Names
{
    QMap<QUuid, QString> users;
    QMap<Origin, QString> desks;
};

Result<QString> deskOf(Store &store, Names &names, const Origin &origin)
{
    if (!names.desks.contains(origin)) {
        const auto events = store.eventsOf(origin.device);
        if (!events)
            return events.error();
        const FoldedSubject folded = foldSubject(*events);
        names.desks.insert(origin, folded.station ? folded.station->station +
                                                        folded.station->desks.value(origin.incarnation)
                                                  : QString());
    }
    return names.desks.value(origin);
}

Result<ConflictSide> sideOf(Store &store, Names &names, const StoredEvent &stored)
{
    const Event &event = stored.event;
    const auto desk = deskOf(store, names, event.origin);
    if (!desk)
        return desk.error();
    return ConflictSide{stored.hash, names.users.value(event.actor), event.at.wallMs,        *desk,
                        event.type,  event.open.toJsonObject(),      !event.sealed.isEmpty()};
}

Result<void> addSides(Store &store, Names &names, const QList<StoredEvent> &events, Conflict &conflict)
{
    for (const StoredEvent &stored : events) {
        const auto side = sideOf(store, names, stored);
        if (!side)
            return side.error();
        conflict.sides.append(*side);
    }
    return {};
}

/// Fields of one application that were changed apart, and its number where another has it, too.
Result<void> addOfApplication(Store &store, Names &names, const ApplicationRow &row, QList<Conflict> &all)
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
        if (auto done = addSides(store, names, clash.sides, conflict); !done)
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
    return accepted == events->end() ? Result<void>() : addSides(store, names, {*accepted}, conflict);
}

/// The first event of each half of every line that parted.
Result<void> addParted(Store &store, Names &names, QList<Conflict> &all)
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
        if (auto done = addSides(store, names, first, conflict); !done)
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
        conflict.sides.append({one.hash, {}, 0, {}, {}, {}, false});
        all.append(conflict);
    }
}

} // namespace

Result<QList<Conflict>> conflictsOf(Station &station, const Session &session)
{
    if (auto permitted = station.permit(session, Act::ReadApplications); !permitted)
        return permitted.error();
    Store &store = station.store();
    const auto users = store.users();
    if (!users)
        return users.error();
    Names names;
    for (const UserRow &user : *users)
        names.users.insert(user.id, user.name);
    auto rows = store.applications(false, 0, -1);
    if (!rows)
        return rows.error();
    std::sort(rows->begin(), rows->end(), [](const ApplicationRow &a, const ApplicationRow &b) {
        return std::tie(a.number, a.id) < std::tie(b.number, b.id);
    });
    QList<Conflict> all;
    for (const ApplicationRow &row : std::as_const(*rows)) {
        if (auto done = addOfApplication(store, names, row, all); !done)
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

Result<ApplicationView> settleConflict(Station &station, const Session &session, const QString &number,
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
            return act->finish();
        }
    }
    return Error{ErrorCode::NotFound, {}, field};
}

} // namespace powerhall
