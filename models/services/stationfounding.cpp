// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/text.h"
#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/security/passwordpolicy.h"
#include "models/services/accountservice.h"
#include "models/services/shippedrules.h"
#include "models/services/stationprivate.h"

#include <QRegularExpression>
#include <QSet>

// How a folder becomes a station: by wish, or by the county's enrolment.
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

Result<std::unique_ptr<Station>> Station::create(const QDir &folder, const NewStation &wish,
                                                 const Clock &clock)
{
    if (const auto checked = checkWish(wish); !checked)
        return checked.error();
    const auto rules = shippedRules(wish.profileId);
    if (!rules)
        return rules.error();
    const SigningKeys signing = makeSigningKeys();
    const StationIdentity identity{{QUuid::createUuid(), 1}, wish.station, wish.desk,
                                   wish.profileId,           wish.demo,    signing.publicKey};
    auto founded = found(folder, identity, clock);
    if (!founded)
        return founded;
    const std::unique_ptr<Station> &station = *founded;
    QList<NewEvent> events{importedEvent(*rules)};
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
    const auto rules = shippedRules(enrolment.profileId);
    if (!rules)
        return rules.error();
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
    QList<NewEvent> events{importedEvent(*rules)};
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

} // namespace powerhall
