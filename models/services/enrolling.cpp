// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/enrolling.h"

#include "models/core/text.h"
#include "models/security/enrolment.h"
#include "models/security/keyring.h"
#include "models/services/accountservice.h"
#include "models/services/stationprivate.h"

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// Numbers begin with place and desk, so a folder is never taken for another; a desk in a later life has R
/// and a number at its end.
bool isFor(const Enrolment &enrolment, const StationIdentity &own)
{
    return enrolment.place == own.station && enrolment.profileId == own.profileId &&
           (own.desk == enrolment.desk || own.desk.startsWith(QString(enrolment.desk + u'R')));
}

Result<void> checkFits(const Station &station, const Enrolment &enrolment)
{
    if (auto checked = checkEnrolment(enrolment); !checked)
        return checked;
    if (!isFor(enrolment, station.identity()))
        return Error{ErrorCode::Refused, {}, u"enrolment_for_other"_s, {}};
    const auto known = station.hubAccess();
    if (!known && known.error().code != ErrorCode::NotFound)
        return known.error();
    if (known && known->placeKey.publicKey != enrolment.placeKey.publicKey)
        return Error{ErrorCode::Refused, {}, u"other_hub"_s, {}};
    return {};
}

/// Accounts that are not here yet; their first passwords open the keys.
Result<QList<NewEvent>> admit(Store &store, Keyring &keys, const Enrolment &enrolment)
{
    QList<NewEvent> events;
    for (const EnrolledUser &user : enrolment.users) {
        const auto byId = findUser(store, user.id);
        if (!byId && byId.error().code != ErrorCode::NotFound)
            return byId.error();
        const auto byName = findUserByName(store, cleanLine(user.name));
        if (!byName && byName.error().code != ErrorCode::NotFound)
            return byName.error();
        if (byId || byName)
            continue;
        if (auto admitted = keys.admit(user.id, user.firstPassword); !admitted)
            return admitted.error();
        events.append(enrolledEvent(user, enrolment.place));
    }
    return events;
}

} // namespace

Result<std::unique_ptr<Station>> joinByFile(const QDir &folder, const QByteArray &file,
                                            const QString &passphrase, const Clock &clock)
{
    const auto enrolment = readEnrolment(file, passphrase);
    if (!enrolment)
        return enrolment.error();
    return Station::join(folder, *enrolment, clock);
}

Result<int> joinByFile(Station &station, const Session &session, const QByteArray &file,
                       const QString &passphrase)
{
    if (auto permitted = station.permit(session, Act::ManageUsers); !permitted)
        return permitted.error();
    if (station.isDemo())
        return Error{ErrorCode::NotInDemo, {}, u"join"_s, {}};
    const auto enrolment = readEnrolment(file, passphrase);
    if (!enrolment)
        return station.refused(session, Act::ManageUsers, enrolment.error());
    if (auto fits = checkFits(station, *enrolment); !fits)
        return station.refused(session, Act::ManageUsers, fits.error());
    Store &store = station.store();
    const auto events = admit(store, session.keys(), *enrolment);
    if (!events)
        return events.error();
    if (!events->isEmpty()) {
        if (const auto written = store.append(*events); !written)
            return written.error();
    }
    if (auto joined = session.keys().joinPlace(enrolment->placeKey, enrolment->placeSecret, enrolment->above);
        !joined)
        return joined.error();
    // Last: from now on the hub can be reached.
    if (auto kept = store.putKeys({{HubAccessId, packHubAccess(accessOf(*enrolment))}}, {}); !kept)
        return kept.error();
    for (auto more = station.tendGrants(session); more && *more;)
        more = station.tendGrants(session);
    emit station.notifier().usersChanged();
    return int(events->size());
}

} // namespace powerhall
