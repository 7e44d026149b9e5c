// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/station.h"

#include "models/core/text.h"
#include "models/domain/profile/profilereader.h"
#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/security/passwordpolicy.h"
#include "models/services/accountservice.h"
#include "models/services/personservice.h"
#include "models/services/stationprivate.h"

#include <QRegularExpression>
#include <QSet>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

QStringList policyNames()
{
    QStringList names;
    for (const PasswordPolicy &policy : passwordPolicies())
        names.append(policy.id);
    return names;
}

Result<void> checkFirstUser(const FirstUser &user, const PasswordPolicy &policy)
{
    if (const auto checked = checkUserName(user.name); !checked)
        return checked;
    return checkPassword(policy, user.name, user.password);
}

/// The three administrators, or the one who is all of them.
QList<FirstUser> firstUsers(const NewStation &wish)
{
    return wish.administrators.isEmpty()
               ? QList<FirstUser>{{wish.admin, Role::Administrator, wish.adminPassword}}
               : wish.administrators;
}

/// Three different people, or the acts of one could be done by another.
Result<void> checkApart(const QList<FirstUser> &administrators)
{
    QSet<QString> names;
    QSet<Role> roles;
    for (const FirstUser &user : administrators) {
        names.insert(cleanLine(user.name).toLower());
        roles.insert(user.role);
    }
    const QSet<Role> wanted{Role::SystemAdministrator, Role::SecurityAdministrator, Role::AuditAdministrator};
    if (roles != wanted)
        return Error{ErrorCode::MissingKey, u"administrators"_s, {}, {}};
    if (names.size() != administrators.size())
        return Error{ErrorCode::AlreadyExists, u"user"_s, administrators.last().name, {}};
    return {};
}

Result<void> checkWish(const NewStation &wish)
{
    if (const auto checked = checkCode(u"station"_s, wish.station); !checked)
        return checked;
    if (const auto checked = checkCode(u"desk"_s, wish.desk); !checked)
        return checked;
    const auto policy = passwordPolicyOf(wish.policy.isEmpty() ? u"basic"_s : wish.policy);
    if (!policy)
        return Error{ErrorCode::UnknownValue, u"policy"_s, wish.policy, policyNames()};
    if (policy->apartAdministrators || !wish.administrators.isEmpty()) {
        if (const auto checked = checkApart(wish.administrators); !checked)
            return checked;
    }
    for (const FirstUser &user : firstUsers(wish)) {
        if (const auto checked = checkFirstUser(user, *policy); !checked)
            return checked;
    }
    return {};
}

NewEvent profileEvent(const Profile &profile, const QByteArray &file, const QUuid &actor = {})
{
    return {actor,
            subjectOf(u"profile "_s + profile.id),
            eventtype::ProfileImported,
            {{u"id"_s, profile.id}, {u"version"_s, profile.version}, {u"file"_s, file}},
            {},
            {}};
}

NewEvent userEvent(const QUuid &id, const QString &name, Role role)
{
    return {{}, id, eventtype::UserAdded, {{u"name"_s, name}, {u"role"_s, wordOf(role)}}, {}, {}};
}

NewEvent policyEvent(const QString &policy)
{
    const QString key = u"password_policy"_s;
    return {{},
            subjectOf(u"setting "_s + key),
            eventtype::SettingChanged,
            {{u"key"_s, key}, {u"value"_s, policy}},
            {},
            {}};
}

/// A newer program brings newer rules; the journal gets the file, so that what is accepted under it can be
/// judged by it for life.
Result<void> adoptShippedRules(Store &store)
{
    const Result<QByteArray> file = shippedProfileFile(store.identity().profileId);
    if (!file)
        return {}; // a utility the program does not ship; its rules came by file
    const Result<Profile> shipped = parseProfile(*file);
    if (!shipped)
        return shipped.error();
    const Result<QByteArray> newest = Rulebook::newestFile(store, shipped->id);
    if (!newest)
        return newest.error();
    const Result<Profile> current = parseProfile(*newest);
    if (!current)
        return current.error();
    const bool inJournal = store.profileFileByHash(shipped->hash).has_value();
    if (inJournal || (current->hash != shipped->hash && !isNewerVersion(shipped->version, current->version)))
        return {};
    const auto appended = store.append({profileEvent(*shipped, *file)});
    return appended ? Result<void>() : appended.error();
}

Result<void> putWith(Store &store, QMap<QUuid, QByteArray> rows, const QList<KeyGrant> &grants,
                     QMap<QUuid, QByteArray> &deferred)
{
    rows.insert(deferred);
    if (const auto stored = store.putKeys(rows, grants); !stored)
        return stored;
    deferred.clear();
    return {};
}

/// A cut in between leaves grants of keys that are here: they are passed over the next time.
Result<void> adoptKeys(Store &store, const QMap<QUuid, QByteArray> &rows, const QList<KeyGrant> &done)
{
    if (const auto stored = store.putKeys(rows, {}); !stored)
        return stored;
    QList<QUuid> keys;
    for (const KeyGrant &grant : done)
        keys.append(grant.keyId);
    return store.dropReceivedGrants(keys);
}

/// The first one founds the station's keys, the others are admitted to them.
Result<void> admitFirst(std::shared_ptr<Keyring> &keys, const KeyShelf &shelf, const QUuid &user,
                        const QString &password, const SigningKeys &signing)
{
    if (keys)
        return keys->admit(user, password);
    const auto founded = Keyring::found(shelf, user, password, signing);
    if (!founded)
        return founded.error();
    keys = *founded;
    return {};
}

} // namespace

Result<void> checkCode(const QString &place, const QString &code)
{
    static const QRegularExpression plain(u"^[A-Z0-9]{1,12}$"_s);
    if (plain.match(code).hasMatch())
        return {};
    return Error{ErrorCode::UnknownValue, place, code, {u"A-Z, 0-9"_s}};
}

NewEvent enrolledEvent(const EnrolledUser &user, const QString &ownPlace)
{
    QCborMap open{{u"name"_s, cleanLine(user.name)}, {u"role"_s, user.role}};
    if (!user.place.isEmpty() && user.place != ownPlace)
        open.insert(u"place"_s, user.place);
    return {{}, user.id, eventtype::UserEnrolled, open, {}, {}};
}

Result<void> checkEnrolment(const Enrolment &enrolment)
{
    if (const auto checked = checkCode(u"place"_s, enrolment.place); !checked)
        return checked;
    if (const auto checked = checkCode(u"desk"_s, enrolment.desk); !checked)
        return checked;
    if (enrolment.users.isEmpty())
        return Error{ErrorCode::MissingKey, u"users"_s, {}, {}};
    for (const EnrolledUser &user : enrolment.users) {
        if (const auto checked = checkUserName(user.name); !checked)
            return checked;
        const auto role = roleOf(user.role);
        if (!role)
            return Error{ErrorCode::UnknownValue, u"role"_s, user.role, {}};
        const bool above = !user.place.isEmpty() && user.place != enrolment.place;
        if (above && !mayBeHeldAbove(*role))
            return Error{ErrorCode::RoleForbidden, user.name, u"not_held_above"_s, {}};
    }
    return {};
}

Station::Private::Private(QDir itsFolder, Store::Access itsAccess, std::shared_ptr<Store> itsStore,
                          const Clock &itsClock)
    : folder(std::move(itsFolder))
    , access(itsAccess)
    , store(std::move(itsStore))
    , clock(itsClock)
    , deferredKeys(std::make_shared<QMap<QUuid, QByteArray>>())
{}

KeyShelf Station::Private::shelf() const
{
    const std::weak_ptr<Store> watched = store;
    const std::shared_ptr<QMap<QUuid, QByteArray>> deferred = deferredKeys;
    const Error closed{ErrorCode::Locked, {}, u"the folder is closed"_s, {}};
    return {[=](const QMap<QUuid, QByteArray> &rows, const QList<KeyGrant> &grants) -> Result<void> {
                const auto held = watched.lock();
                return held ? putWith(*held, rows, grants, *deferred) : closed;
            },
            [=](const QUuid &id) -> Result<QByteArray> {
                if (const auto row = deferred->constFind(id); row != deferred->constEnd())
                    return *row;
                const auto held = watched.lock();
                return held ? held->key(id) : closed;
            },
            [=](const QUuid &id) -> Result<void> {
                const auto held = watched.lock();
                return held ? held->destroyKey(id) : closed;
            },
            [=](const QUuid &id, const QByteArray &row) { deferred->insert(id, row); },
            [=](const QUuid &after, int atMost) -> Result<QMap<QUuid, QByteArray>> {
                const auto held = watched.lock();
                return held ? held->keysAfter(after, atMost) : closed;
            },
            [=](int atMost) -> Result<QList<KeyGrant>> {
                const auto held = watched.lock();
                return held ? held->someReceivedGrants(atMost) : closed;
            },
            [=](const QUuid &key) -> Result<QList<KeyGrant>> {
                const auto held = watched.lock();
                return held ? held->receivedGrantsOf(key) : closed;
            },
            [=](const QMap<QUuid, QByteArray> &rows, const QList<KeyGrant> &done) -> Result<void> {
                const auto held = watched.lock();
                return held ? adoptKeys(*held, rows, done) : closed;
            }};
}

/// A journal that cannot be written refuses every act anyway; the first reason is the one to show. A folder
/// open for reading is opened for writing for the moment, unless a window holds it.
void Station::Private::recordRefusal(const NewEvent &event)
{
    if (access == Store::Access::Write) {
        static_cast<void>(append({event}));
        return;
    }
    const auto writing = Store::open(folder, Store::Access::Write, clock);
    if (writing)
        static_cast<void>((*writing)->append({event}));
}

void Station::Private::writeDeferredKeys()
{
    if (deferredKeys->isEmpty() || access == Store::Access::Read)
        return;
    static_cast<void>(putWith(*store, {}, {}, *deferredKeys)); // only offers are lost where the disk refuses
}

Result<void> Station::Private::append(const QList<NewEvent> &events)
{
    const auto appended = store->append(events);
    return appended ? Result<void>() : appended.error();
}

QUuid subjectOf(const QString &thing)
{
    const QUuid space(0x8e7b6a51u, 0x2c11, 0x4f0e, 0xa4, 0x6b, 0x70, 0x6f, 0x77, 0x65, 0x72, 0x68);
    return QUuid::createUuidV5(space, thing);
}

QString journalWord(const QString &text)
{
    static const QRegularExpression word(u"^[A-Za-z0-9_ .:,$/()<>=\\[\\]-]{0,80}$"_s);
    static const QRegularExpression number(u"[0-9]{6}"_s);
    return word.match(text).hasMatch() && !number.match(text).hasMatch() ? text : QString();
}

Station::Station(std::unique_ptr<Private> itsD)
    : d(std::move(itsD))
{}

Station::~Station()
{
    d->writeDeferredKeys();
}

Result<std::unique_ptr<Station>> Station::create(const QDir &folder, const NewStation &wish,
                                                 const Clock &clock)
{
    if (const auto checked = checkWish(wish); !checked)
        return checked.error();
    const Result<QByteArray> file = shippedProfileFile(wish.profileId);
    if (!file)
        return file.error();
    const Result<Profile> profile = parseProfile(*file);
    if (!profile)
        return profile.error();
    const SigningKeys signing = makeSigningKeys();
    const StationIdentity identity{{QUuid::createUuid(), 1}, wish.station, wish.desk,
                                   wish.profileId,           wish.demo,    signing.publicKey};
    auto founded = found(folder, identity, clock);
    if (!founded)
        return founded;
    const std::unique_ptr<Station> &station = *founded;
    QList<NewEvent> events{profileEvent(*profile, *file)};
    if (!wish.policy.isEmpty())
        events.append(policyEvent(wish.policy));
    std::shared_ptr<Keyring> keys;
    for (const FirstUser &user : firstUsers(wish)) {
        const QUuid id = QUuid::createUuid();
        if (const auto admitted = admitFirst(keys, station->d->shelf(), id, user.password, signing);
            !admitted)
            return admitted.error();
        events.append(userEvent(id, cleanLine(user.name), user.role));
    }
    if (const auto written = station->d->append(events); !written)
        return written.error();
    if (const auto loaded = station->d->rules.load(*station->d->store); !loaded)
        return loaded.error();
    return founded;
}

Result<std::unique_ptr<Station>> Station::join(const QDir &folder, const Enrolment &enrolment,
                                               const Clock &clock)
{
    if (const auto checked = checkEnrolment(enrolment); !checked)
        return checked.error();
    const Result<QByteArray> file = shippedProfileFile(enrolment.profileId);
    if (!file)
        return file.error();
    const Result<Profile> profile = parseProfile(*file);
    if (!profile)
        return profile.error();
    const SigningKeys signing = makeSigningKeys();
    auto founded = found(folder,
                         {{QUuid::createUuid(), 1},
                          enrolment.place,
                          enrolment.desk,
                          enrolment.profileId,
                          false,
                          signing.publicKey},
                         clock);
    if (!founded)
        return founded;
    const std::unique_ptr<Station> &station = *founded;
    QList<NewEvent> events{profileEvent(*profile, *file)};
    std::shared_ptr<Keyring> keys;
    for (const EnrolledUser &user : enrolment.users) {
        if (const auto admitted = admitFirst(keys, station->d->shelf(), user.id, user.firstPassword, signing);
            !admitted)
            return admitted.error();
        events.append(enrolledEvent(user, enrolment.place));
    }
    if (const auto joined = keys->joinPlace(enrolment.placeKey, enrolment.placeSecret, enrolment.above);
        !joined)
        return joined.error();
    if (const auto kept = station->d->store->putKeys({{HubAccessId, packHubAccess(accessOf(enrolment))}}, {});
        !kept)
        return kept.error();
    if (const auto written = station->d->append(events); !written)
        return written.error();
    if (const auto loaded = station->d->rules.load(*station->d->store); !loaded)
        return loaded.error();
    return founded;
}

Result<std::unique_ptr<Station>> Station::found(const QDir &folder, const StationIdentity &identity,
                                                const Clock &clock)
{
    auto store = Store::create(folder, identity, clock);
    if (!store)
        return store.error();
    return std::unique_ptr<Station>(
        new Station(std::make_unique<Private>(folder, Store::Access::Write, std::move(*store), clock)));
}

Result<std::unique_ptr<Station>> Station::open(const QDir &folder, Store::Access access, const Clock &clock)
{
    auto opened = Store::open(folder, access, clock);
    if (!opened)
        return opened.error();
    std::shared_ptr<Store> store = std::move(*opened);
    if (access == Store::Access::Write) {
        if (const auto adopted = adoptShippedRules(*store); !adopted)
            return adopted.error();
    }
    std::unique_ptr<Station> station(new Station(std::make_unique<Private>(folder, access, store, clock)));
    if (const auto loaded = station->d->rules.load(*store); !loaded)
        return loaded.error();
    if (access == Store::Access::Write) {
        if (const auto told = finishErasure(*station); !told)
            return told.error();
    }
    return station;
}

Store &Station::store() const
{
    return *d->store;
}

const Clock &Station::clock() const
{
    return d->clock;
}

Notifier &Station::notifier() const
{
    return d->notifier;
}

StationIdentity Station::identity() const
{
    return d->store->identity();
}

QDir Station::folder() const
{
    return d->folder;
}

bool Station::isDemo() const
{
    return identity().demo;
}

Result<HubAccess> Station::hubAccess() const
{
    const auto row = d->store->key(HubAccessId);
    if (!row)
        return row.error();
    return unpackHubAccess(*row);
}

QDate Station::today() const
{
    return localDate(d->clock.now().wallMs);
}

Result<void> Station::permit(const Session &session, Act act, const QUuid &subject)
{
    if (!session.isSignedIn())
        return refused(session, act, {ErrorCode::Locked, {}, {}, {}}, subject);
    const auto user = findUser(*d->store, session.user());
    if (!user && user.error().code != ErrorCode::NotFound)
        return user.error();
    if (session.circumstances().mustChangePassword)
        return refused(session, act, {ErrorCode::PasswordExpired, {}, {}, {}}, subject);
    const auto role = user && !user->disabled ? roleOf(user->role) : std::nullopt;
    const bool above = user && !user->place.isEmpty() && user->place != identity().station;
    if (role && mayDo(*role, act) && (!above || mayBeHeldAbove(*role)))
        return {};
    return refused(session, act,
                   {ErrorCode::NotPermitted, {}, wordOf(act), {wordOf(role.value_or(session.role()))}},
                   subject);
}

Error Station::refused(const Session &session, Act act, const Error &error, const QUuid &subject)
{
    QCborMap open{{u"act"_s, wordOf(act)}, {u"code"_s, wordOf(error.code)}};
    QStringList details{error.place, error.detail};
    details += error.args;
    QStringList kept;
    for (const QString &detail : std::as_const(details)) {
        if (!detail.isEmpty() && !journalWord(detail).isEmpty())
            kept.append(detail);
    }
    if (!kept.isEmpty())
        open.insert(u"detail"_s, kept.join(u"; "_s));
    const QUuid about = !subject.isNull() ? subject : session.user();
    d->recordRefusal({session.user(), about, eventtype::ActRefused, open, {}, {}});
    return error;
}

} // namespace powerhall
