// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/text.h"
#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/services/accountpolicy.h"
#include "models/services/accountservice.h"
#include "models/services/signinlimit.h"
#include "models/services/stationprivate.h"
#include "models/storage/keyrows.h"

#include <QDataStream>
#include <QIODevice>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr SignInLimit Limit;
/// A tenth of a second's worth; the rest is done while the desk works.
constexpr int GrantsAtSignIn = 500;

/// The subject under which tries of a name nobody has are counted, so that an unknown user is blocked like a
/// known one. Costs one Argon2id, as unlocking does, and keeps a password typed into the name field
/// unreadable.
QUuid pseudonymOf(const QString &name, const QUuid &device)
{
    const SecretKey stretched = keyFromPassword(name, device.toRfc4122());
    if (stretched.isEmpty())
        return subjectOf(u"unknown user"_s);
    return QUuid::fromRfc4122(keyedHash(stretched, "powerhall unknown user").left(16));
}

NewEvent failure(const QUuid &subject, const QString &reason)
{
    return {{}, subject, eventtype::SignInFailed, {{u"reason"_s, reason}}, {}, {}};
}

/// On a disk that takes nothing, or while another program keeps the journal for longer than anyone is asked
/// to wait, tries cannot be counted; who could make it so could copy the folder and try there as well.
/// Reading goes on.
bool isJournalThatTakesNothing(const Error &error)
{
    return error.code == ErrorCode::ReadOnly || error.code == ErrorCode::DiskFull ||
           error.code == ErrorCode::Busy;
}

/// Lets the folder, opened for writing for the moment, judge and record a sign-in.
Result<void> signInBeside(const Station &reading, const QString &user, const QString &password)
{
    const auto writing = Station::open(reading.folder(), Store::Access::Write, reading.clock());
    const auto judged = writing ? (*writing)->signIn(user, password) : writing.error();
    return judged ? Result<void>() : judged.error();
}

QByteArray rowOf(const Origin &origin, const Head &head)
{
    QByteArray row;
    QDataStream stream(&row, QIODevice::WriteOnly);
    stream << origin.incarnation << head.seq;
    return row + head.hash;
}

/// The try is in the journal; where the journal stood then is kept beside the keys, so that cutting the one
/// does not forget it.
Result<void> noteTry(Store &store)
{
    const auto heads = store.heads();
    if (!heads)
        return heads.error();
    const Origin own = store.origin();
    return store.putKey(LastTryRow, rowOf(own, heads->value(own)));
}

Result<void> checkLastTry(Store &store)
{
    const auto row = store.key(LastTryRow);
    if (!row)
        return row.error().code == ErrorCode::NotFound ? Result<void>() : row.error();
    Origin origin = store.origin();
    Head head;
    QDataStream stream(*row);
    stream >> origin.incarnation >> head.seq;
    head.hash = row->right(32);
    const auto there = store.holds(origin, head);
    if (!there)
        return there.error();
    if (!*there)
        return Error{ErrorCode::Damaged, {}, u"the journal was cut: a wrong sign-in is missing"_s, {}};
    return {};
}

Error loginRefused()
{
    return {ErrorCode::LoginRefused, {}, {}, {}};
}

Error loginBlocked(int minutes)
{
    return {
        ErrorCode::LoginBlocked, {}, {}, minutes > 0 ? QStringList{QString::number(minutes)} : QStringList()};
}

Session sessionOf(const UserRow &user, const std::shared_ptr<Keyring> &keys)
{
    return {user.id, user.name, roleOf(user.role).value_or(Role::Unassigned), keys};
}

/// Code of a desk as it was founded; empty where nothing is known of it.
QString deskName(Store &store, const QUuid &device)
{
    const auto events = store.eventsOf(device);
    if (!events)
        return {};
    for (const StoredEvent &stored : *events) {
        if (stored.event.type == eventtype::StationFounded)
            return stored.event.open.value("station"_L1).toString() +
                   stored.event.open.value("desk"_L1).toString();
    }
    return {};
}

Session::Circumstances circumstancesOf(const Station &station, const QList<StoredEvent> &events, Seat seat)
{
    const PasswordPolicy policy = accountPolicy(station);
    const Origin own = station.identity().origin;
    const qint64 now = station.clock().now().wallMs;
    Session::Circumstances found;
    found.atDesk = seat == Seat::Desk;
    found.mustChangePassword = passwordIsDue(policy, events, own, now);
    if (const auto elsewhere = openElsewhere(events, own, now)) {
        found.elsewhere = deskName(station.store(), elsewhere->device);
        found.elsewhereMs = elsewhere->sinceMs;
    }
    return found;
}

} // namespace

void Station::setSignInWitness(SignInWitness witness)
{
    d->witness = std::move(witness);
}

Result<Session> Station::signIn(const QString &user, const QString &password, Seat seat)
{
    if (d->access == Store::Access::Read)
        return signInForReading(user, password);
    const QString name = cleanLine(user);
    if (const auto whole = checkLastTry(*d->store); !whole)
        return whole.error();
    const auto row = findUserByName(*d->store, name);
    if (!row && row.error().code != ErrorCode::NotFound)
        return row.error();
    // Exactly one Argon2id on every path below.
    const QUuid id = row ? row->id : pseudonymOf(name, identity().origin.device);
    const auto events = d->store->eventsOf(id);
    if (!events)
        return events.error();
    const auto noteFailure = [this](const NewEvent &event) -> Result<void> {
        const auto written = d->append({event});
        return written ? noteTry(*d->store) : written;
    };
    const auto minutes = minutesBlocked(Limit, failedTries(*events, identity().origin), d->clock.now());
    if (minutes) {
        if (row)
            keyFromPassword(password, id.toRfc4122());
        const auto noted = d->append({failure(id, u"blocked"_s)});
        return noted ? loginBlocked(*minutes) : noted.error();
    }
    if (!row) {
        const auto noted = noteFailure(failure(id, u"unknown"_s));
        return noted ? loginRefused() : noted.error();
    }
    const auto keys = Keyring::unlock(d->shelf(), id, password);
    if (!keys && keys.error().code != ErrorCode::LoginRefused)
        return keys.error();
    if (!keys || row->disabled) {
        const auto noted = noteFailure(failure(id, row->disabled ? u"disabled"_s : u"password"_s));
        return noted ? loginRefused() : noted.error();
    }
    Session session = sessionOf(*row, *keys);
    session.setCircumstances(circumstancesOf(*this, *events, seat));
    const Session::Circumstances &found = session.circumstances();
    if (!found.elsewhere.isEmpty() && accountPolicy(*this).oneDesk) {
        const auto noted = d->append({failure(id, u"elsewhere"_s)});
        return noted ? Error{ErrorCode::SignedInElsewhere,
                             {},
                             {},
                             {found.elsewhere, isoTime(found.elsewhereMs)}}
                     : noted.error();
    }
    const QCborMap open = found.atDesk ? QCborMap{{u"desk"_s, true}} : QCborMap();
    if (const auto noted = d->append({{id, id, eventtype::SignedIn, open, {}, {}}}); !noted)
        return noted.error();
    // What cannot be granted or taken in now is, the next time; nobody is kept out for it.
    static_cast<void>(session.keys().tendGrants(GrantsAtSignIn).has_value());
    return session;
}

Result<Session> Station::signInForReading(const QString &user, const QString &password)
{
    const auto judged = d->witness ? d->witness(user, password) : signInBeside(*this, user, password);
    if (!judged && !isJournalThatTakesNothing(judged.error()))
        return judged.error();
    const auto row = findUserByName(*d->store, cleanLine(user));
    if (!row || row->disabled)
        return loginRefused();
    const auto events = d->store->eventsOf(row->id);
    if (!events)
        return events.error();
    if (!judged) { // what was counted before still holds
        const QList<Instant> failed = failedTries(*events, identity().origin);
        if (const auto minutes = minutesBlocked(Limit, failed, d->clock.now()))
            return loginBlocked(*minutes);
    }
    const auto keys = Keyring::unlock(d->shelf(), row->id, password);
    if (!keys)
        return keys.error();
    Session session = sessionOf(*row, *keys);
    session.setCircumstances(circumstancesOf(*this, *events, Seat::Command));
    return session;
}

void Station::signOut(Session &session, const QString &by)
{
    d->writeDeferredKeys();
    if (session.isSignedIn() && session.circumstances().atDesk && d->access == Store::Access::Write)
        static_cast<void>(
            d->append({{session.user(), session.user(), eventtype::SignedOut, {{u"by"_s, by}}, {}, {}}}));
    session = {};
}

Result<bool> Station::tendGrants(const Session &session)
{
    return session.isSignedIn() ? session.keys().tendGrants(GrantsAtSignIn) : Result<bool>(false);
}

} // namespace powerhall
