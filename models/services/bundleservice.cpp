// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/bundleservice.h"

#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/services/arrivals.h"
#include "models/services/conflictlist.h"
#include "models/services/station.h"
#include "models/storage/partners.h"
#include "models/sync/bundleexchange.h"
#include "models/sync/eventneeds.h"
#include "models/sync/rescuecopy.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr Act TheAct = Act::CarryBundle;

/// A desk of the own place, as its founding tells.
struct MetDesk
{
    QUuid device;
    QString name; ///< place and desk
};

Result<QList<MetDesk>> metDesks(Station &station)
{
    const StationIdentity own = station.identity();
    const auto heads = station.store().heads();
    if (!heads)
        return heads.error();
    QList<MetDesk> desks;
    for (auto head = heads->begin(); head != heads->end(); ++head) {
        const QUuid device = head.key().device;
        if (device == own.origin.device || (!desks.isEmpty() && desks.last().device == device))
            continue;
        const auto events = station.store().eventsOf(device);
        if (!events)
            return events.error();
        for (const StoredEvent &stored : *events) {
            const QCborMap &open = stored.event.open;
            if (stored.event.type == eventtype::StationFounded &&
                open.value("station"_L1).toString() == own.station) {
                desks.append({device, own.station + open.value("desk"_L1).toString()});
                break;
            }
        }
    }
    return desks;
}

/// Who opens a bundle, and which devices that is.
struct Addressee
{
    QString name;
    QByteArray publicKey;
    QList<QUuid> readers; ///< null = the hub
};

Result<QList<Addressee>> allAddressees(Station &station, const HubAccess &access)
{
    const auto desks = metDesks(station);
    if (!desks)
        return desks.error();
    // The county is the first of the places above; a desk of the county has none above it.
    const HolderKey county = access.above.isEmpty() ? access.placeKey : access.above.first();
    QList<Addressee> all{{HubPartner, county.publicKey, {QUuid()}}};
    Addressee place{access.place, access.placeKey.publicKey, {}};
    for (const MetDesk &desk : *desks)
        place.readers.append(desk.device);
    all.append(place);
    for (const MetDesk &desk : *desks)
        all.append({desk.name, access.placeKey.publicKey, {desk.device}});
    for (const HolderKey &above : access.above)
        all.append({above.place, above.publicKey, {}});
    return all;
}

QStringList namesOf(const QList<Addressee> &addressees)
{
    QStringList names;
    for (const Addressee &one : addressees)
        names.append(one.name);
    return names;
}

Result<HubAccess> accessOf(const Station &station)
{
    if (station.isDemo())
        return Error{ErrorCode::NotInDemo, {}, u"bundle"_s, {}};
    auto access = station.hubAccess();
    if (!access && access.error().code == ErrorCode::NotFound)
        return Error{ErrorCode::Refused, {}, u"no_enrolment"_s, {}};
    return access;
}

BundleTrust trustOf(Station &station, const Session &session, const HubAccess &access)
{
    return {[&](const QUuid &device) -> Result<QByteArray> {
                return device.isNull() ? Result<QByteArray>(access.signingKey)
                                       : station.store().signingKeyOf(device);
            },
            verifySignature,
            [&](const QString &place, const QByteArray &text, const QByteArray &proof) {
                return place == access.place && !proof.isEmpty() && session.keys().placeMark(text) == proof;
            }};
}

Result<void> note(Station &station, const Session &session, const QString &what, bool exported)
{
    QCborMap open{{u"what"_s, what}};
    if (exported)
        open.insert(u"exported"_s, true);
    const auto written =
        station.store().append({{session.user(), session.user(), eventtype::JournalRead, open, {}, {}}});
    return written ? Result<void>() : written.error();
}

/// Keys of the bundle's events whose grants went before, or that another desk granted to this one: granted
/// anew, so that who gets the events can read them.
Result<void> grantOn(const Session &session, Bundle &bundle)
{
    QSet<QUuid> lacking;
    for (const QByteArray &bytes : std::as_const(bundle.events)) {
        lacking.insert(needsOf(bytes).key);
    }
    lacking.remove({});
    for (const KeyGrant &grant : std::as_const(bundle.grants))
        lacking.remove(grant.keyId);
    const auto grants = session.keys().grantsOf(lacking);
    if (!grants)
        return grants.error();
    bundle.grants += *grants;
    return {};
}

/// The desk's word on how far its line goes, so that whoever carries it can show that it is the desk's.
Result<void> signHead(Store &store, const Session &session)
{
    const auto heads = store.heads();
    if (!heads)
        return heads.error();
    Checkpoint checkpoint{store.origin(), heads->value(store.origin()), {}};
    const auto signature = session.keys().signMessage(bytesOf(checkpoint));
    if (!signature)
        return signature.error();
    checkpoint.signature = *signature;
    return store.keepCheckpoints({checkpoint});
}

Result<int> openConflicts(Station &station, const Session &session)
{
    if (!mayDo(session.role(), Act::ReadApplications))
        return 0;
    const auto conflicts = conflictsOf(station, session);
    return conflicts ? Result<int>(int(conflicts->size())) : conflicts.error();
}

} // namespace

BundleService::BundleService(Station &station)
    : m_station(station)
{}

Result<QStringList> BundleService::addressees() const
{
    const auto access = accessOf(m_station);
    if (!access)
        return access.error();
    const auto all = allAddressees(m_station, *access);
    if (!all)
        return all.error();
    return namesOf(*all);
}

Result<MadeBundle> BundleService::make(const Session &session, const QString &to)
{
    if (auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const auto access = accessOf(m_station);
    if (!access)
        return access.error();
    const auto all = allAddressees(m_station, *access);
    if (!all)
        return all.error();
    const auto found =
        std::find_if(all->begin(), all->end(), [&](const Addressee &one) { return one.name == to; });
    if (found == all->end())
        return m_station.refused(session, TheAct, {ErrorCode::UnknownValue, {}, to, namesOf(*all)});
    Store &store = m_station.store();
    const qint64 nowMs = m_station.clock().now().wallMs;
    const auto rescued =
        makeRescueCopy(store, m_station.folder(), stickPartner(found->readers.value(0)), nowMs);
    if (!rescued)
        return rescued.error();
    if (auto noted = note(m_station, session, u"bundle "_s + to, true); !noted)
        return noted.error();
    if (auto done = signHead(store, session); !done)
        return done.error();
    const ContentStore contents(m_station.folder());
    MadeBundle made{{}, to, 0, 0, false, *rescued};
    auto bundle = bundleFor(store, {to, access->place, found->readers, nowMs, &contents}, &made.moreLeft);
    if (!bundle)
        return bundle.error();
    if (auto granted = grantOn(session, *bundle); !granted)
        return granted.error();
    bundle->proof = session.keys().placeMark(memberText(bundle->device, m_station.identity().signingKey));
    const auto file = writeBundle(
        *bundle, [&](const QByteArray &plain) { return sealTo(found->publicKey, plain); },
        [&](const QByteArray &message) { return session.keys().signMessage(message); });
    if (!file)
        return file.error();
    made.file = *file;
    made.events = int(bundle->events.size());
    made.scans = int(bundle->scans.size());
    return made;
}

Result<QByteArray> BundleService::read(const QString &path)
{
    return readBundleFile(path);
}

Result<TakenBundle> BundleService::take(const Session &session, const QByteArray &file)
{
    if (auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const auto access = accessOf(m_station);
    if (!access)
        return access.error();
    const StationIdentity own = m_station.identity();
    const BundleTrust trust = trustOf(m_station, session, *access);
    const auto bundle = readBundle(
        file, {access->place, access->place + own.desk},
        [&](const QByteArray &box) { return session.keys().openForPlace(box); }, trust);
    if (!bundle)
        return m_station.refused(session, TheAct, bundle.error());
    Store &store = m_station.store();
    const qint64 nowMs = m_station.clock().now().wallMs;
    const auto rescued = makeRescueCopy(store, m_station.folder(), stickPartner(bundle->device), nowMs);
    if (!rescued)
        return rescued.error();
    ContentStore contents(m_station.folder());
    const auto outcome = takeBundle(store, *bundle, access->signingKey, trust, nowMs, &contents);
    if (!outcome)
        return outcome.error();
    const QString from = bundle->device.isNull() ? QString(HubPartner) : bundle->from;
    if (auto noted = note(m_station, session, u"bundle from "_s + from, false); !noted)
        return noted.error();
    for (auto more = m_station.tendGrants(session); more && *more;)
        more = m_station.tendGrants(session);
    if (const auto noticed = noticeArrivals(m_station); !noticed)
        return noticed.error();
    const auto conflicts = openConflicts(m_station, session);
    if (!conflicts)
        return conflicts.error();
    return TakenBundle{from,
                       bundle->madeMs,
                       outcome->taken,
                       outcome->scans,
                       outcome->accepted,
                       outcome->notThere,
                       outcome->notHere,
                       outcome->refused,
                       int(outcome->asides.size()),
                       *conflicts,
                       outcome->falseWitnesses,
                       outcome->newIncarnation,
                       *rescued};
}

} // namespace powerhall
