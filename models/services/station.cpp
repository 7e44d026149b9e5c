// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/station.h"

#include "models/domain/profile/profilereader.h"
#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/services/accountservice.h"
#include "models/services/personservice.h"
#include "models/services/shippedrules.h"
#include "models/services/stationprivate.h"

#include <QRegularExpression>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// A newer program brings newer rules; the journal gets the file, so that what is accepted under it can be
/// judged by it for life.
Result<void> adoptShippedRules(Store &store)
{
    const auto shipped = shippedRules(store.identity().profileId);
    if (!shipped && shipped.error().code == ErrorCode::NotFound)
        return {}; // a utility the program does not ship; its rules came by file
    if (!shipped)
        return shipped.error();
    const Result<QByteArray> newest = Rulebook::newestFile(store, shipped->profile.id);
    if (!newest)
        return newest.error();
    const Result<Profile> current = parseProfile(*newest);
    if (!current)
        return current.error();
    const bool inJournal = store.profileFileByHash(shipped->profile.hash).has_value();
    if (inJournal || (current->hash != shipped->profile.hash &&
                      !isNewerVersion(shipped->profile.version, current->version)))
        return {};
    const auto appended = store.append({importedEvent(*shipped)});
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

} // namespace

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
{
    // Before anybody else: whoever hears that rules changed finds the new ones. A load that fails leaves the
    // old ones in force.
    QObject::connect(&d->notifier, &Notifier::rulesChanged, &d->notifier,
                     [this] { static_cast<void>(d->rules.load(*d->store).has_value()); });
}

Station::~Station()
{
    d->writeDeferredKeys();
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
