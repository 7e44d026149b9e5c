// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/accountservice.h"

#include "models/core/text.h"
#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/services/accountpolicy.h"
#include "models/services/station.h"

#include <QSet>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestName = 32;

template<typename Fits>
Result<UserRow> firstUser(Store &store, const QString &wanted, Fits fits)
{
    const auto users = store.users();
    if (!users)
        return users.error();
    const auto found = std::find_if(users->cbegin(), users->cend(), fits);
    if (found == users->cend())
        return Error{ErrorCode::NotFound, u"user"_s, wanted, {}};
    return *found;
}

/// Acts that somebody must be left to do, or the station could never be administered again.
constexpr Act Duties[] = {Act::ManageUsers, Act::AssignRoles, Act::ExportJournal};

bool mayDo(const UserRow &user, Act act)
{
    const auto role = roleOf(user.role);
    return !user.disabled && role && powerhall::mayDo(*role, act);
}

/// Accounts of this desk: the station's people, and those of other places who hold a key here. A county's
/// desk tells all its stations of its own people, who are none of this desk's.
Result<QList<UserRow>> usersHere(Store &store)
{
    auto users = store.users();
    if (users)
        users->removeIf([&](const UserRow &user) { return !user.place.isEmpty() && !store.key(user.id); });
    return users;
}

Result<UserRow> userHere(Store &store, const QString &name)
{
    const auto user = findUserByName(store, name);
    if (user && !user->place.isEmpty() && !store.key(user->id))
        return Error{ErrorCode::NotFound, u"user"_s, name, {}};
    return user;
}

/// Whether nobody but this user is left for one of the duties that the new role (none: disabled) lacks.
Result<bool> isNeeded(Store &store, const UserRow &user, std::optional<Role> newRole)
{
    const auto users = usersHere(store);
    if (!users)
        return users.error();
    return std::any_of(std::begin(Duties), std::end(Duties), [&](Act duty) {
        const bool loses = mayDo(user, duty) && !(newRole && powerhall::mayDo(*newRole, duty));
        return loses && std::none_of(users->cbegin(), users->cend(), [&](const UserRow &other) {
                   return other.id != user.id && mayDo(other, duty);
               });
    });
}

bool isAdministrator(const QString &role)
{
    return role == wordOf(Role::Administrator) || role == wordOf(Role::SystemAdministrator) ||
           role == wordOf(Role::SecurityAdministrator) || role == wordOf(Role::AuditAdministrator);
}

bool isHeld(const QList<UserRow> &users, Role role)
{
    return std::any_of(users.cbegin(), users.cend(),
                       [&](const UserRow &user) { return !user.disabled && user.role == wordOf(role); });
}

} // namespace

Result<void> checkUserName(const QString &name)
{
    const bool plain = std::all_of(name.cbegin(), name.cend(), [](QChar character) {
        return character.isLetterOrNumber() || u"._-"_s.contains(character);
    });
    if (plain && !name.isEmpty() && name.size() <= LongestName)
        return {};
    return Error{ErrorCode::UnknownValue, u"user"_s, name.left(LongestName), {}};
}

Result<UserRow> findUser(Store &store, const QUuid &id)
{
    return firstUser(store, {}, [&](const UserRow &user) { return user.id == id; });
}

Result<UserRow> findUserByName(Store &store, const QString &name)
{
    const auto hasKeyHere = [&](const UserRow &user) { return user.name == name && store.key(user.id); };
    const auto here = firstUser(store, name, hasKeyHere);
    if (here || here.error().code != ErrorCode::NotFound)
        return here;
    return firstUser(store, name, [&](const UserRow &user) { return user.name == name; });
}

AccountService::AccountService(Station &station)
    : m_station(station)
{}

Error AccountService::refuse(const Session &session, const Error &error, const QUuid &user, Act act)
{
    return m_station.refused(session, act, error, user);
}

Result<void> AccountService::checkRole(Role role, const QString &place) const
{
    const auto users = usersHere(m_station.store());
    if (!users)
        return users.error();
    const bool apart = isHeld(*users, Role::SystemAdministrator) &&
                       isHeld(*users, Role::SecurityAdministrator) &&
                       isHeld(*users, Role::AuditAdministrator);
    if (role == Role::Administrator && apart)
        return Error{ErrorCode::RoleForbidden, u"role"_s, u"administrators_apart"_s, {}};
    if (place.isEmpty() || place == m_station.identity().station)
        return {};
    const auto hub = m_station.hubAccess();
    const bool known = hub && std::any_of(hub->above.cbegin(), hub->above.cend(),
                                          [&](const HolderKey &above) { return above.place == place; });
    if (!known)
        return Error{ErrorCode::RoleForbidden, u"place"_s, u"unknown_place"_s, {}};
    if (!mayBeHeldAbove(role))
        return Error{ErrorCode::RoleForbidden, u"role"_s, u"not_held_above"_s, {}};
    return {};
}

Result<void> AccountService::write(const Session &session, const QUuid &user, QLatin1StringView type,
                                   const QCborMap &open)
{
    const auto appended = m_station.store().append({{session.user(), user, type, open, {}, {}}});
    if (!appended)
        return appended.error();
    emit m_station.notifier().usersChanged();
    return {};
}

Result<void> AccountService::add(const Session &session, const QString &typed, Role role,
                                 const QString &password, const QString &place)
{
    if (const auto permitted = m_station.permit(session, Act::ManageUsers); !permitted)
        return permitted;
    if (role != Role::Unassigned) {
        if (const auto permitted = m_station.permit(session, Act::AssignRoles); !permitted)
            return permitted;
    }
    const QString name = cleanLine(typed);
    if (const auto checked = checkUserName(name); !checked)
        return refuse(session, checked.error());
    if (const auto checked = checkPassword(accountPolicy(m_station), name, password); !checked)
        return refuse(session, checked.error());
    if (const auto checked = checkRole(role, place); !checked)
        return refuse(session, checked.error());
    if (const auto known = userHere(m_station.store(), name); known)
        return refuse(session, {ErrorCode::AlreadyExists, u"user"_s, name, {}}, known->id);
    const QUuid id = QUuid::createUuid();
    // The key first: a user without an event is nobody, a user without a key could never come in.
    if (const auto admitted = session.keys().admit(id, password); !admitted)
        return admitted;
    QCborMap open{{u"name"_s, name}, {u"role"_s, wordOf(role)}};
    if (!place.isEmpty() && place != m_station.identity().station)
        open.insert(u"place"_s, place);
    return write(session, id, eventtype::UserAdded, open);
}

Result<void> AccountService::disable(const Session &session, const QString &name)
{
    if (const auto permitted = m_station.permit(session, Act::ManageUsers); !permitted)
        return permitted;
    const auto user = userHere(m_station.store(), cleanLine(name));
    if (!user)
        return refuse(session, user.error());
    if (user->disabled)
        return refuse(session, {ErrorCode::WrongState, u"user"_s, u"disabled"_s, {}}, user->id);
    if (user->id == session.user())
        return refuse(session, {ErrorCode::WrongState, u"user"_s, u"own_account"_s, {}}, user->id);
    const auto needed = isNeeded(m_station.store(), *user, {});
    if (!needed)
        return needed.error();
    if (*needed)
        return refuse(session, {ErrorCode::WrongState, u"user"_s, u"last_administrator"_s, {}}, user->id);
    if (const auto written = write(session, user->id, eventtype::UserDisabled, {}); !written)
        return written;
    return session.keys().expel(user->id);
}

Result<void> AccountService::changeRole(const Session &session, const QString &name, Role role)
{
    constexpr Act Asked = Act::AssignRoles;
    if (const auto permitted = m_station.permit(session, Asked); !permitted)
        return permitted;
    const auto user = userHere(m_station.store(), cleanLine(name));
    if (!user)
        return refuse(session, user.error(), {}, Asked);
    if (user->disabled)
        return refuse(session, {ErrorCode::WrongState, u"user"_s, u"disabled"_s, {}}, user->id, Asked);
    if (const auto checked = checkRole(role, user->place); !checked)
        return refuse(session, checked.error(), user->id, Asked);
    const auto needed = isNeeded(m_station.store(), *user, role);
    if (!needed)
        return needed.error();
    if (*needed)
        return refuse(session, {ErrorCode::WrongState, u"user"_s, u"last_administrator"_s, {}}, user->id,
                      Asked);
    return write(session, user->id, eventtype::UserRoleChanged, {{u"role"_s, wordOf(role)}});
}

Result<void> AccountService::changePassword(const Session &session, const QString &typed,
                                            const QString &newPassword, const Session &second)
{
    const QString name = cleanLine(typed);
    const auto user = userHere(m_station.store(), name);
    const bool own = user && session.isSignedIn() && !user->disabled && user->id == session.user();
    const bool together = user && second.isSignedIn() && mayResetTogether(session, second, *user);
    if (!own && !together) {
        if (const auto permitted = m_station.permit(session, Act::ResetPassword); !permitted)
            return permitted;
    }
    constexpr Act Asked = Act::ResetPassword;
    if (!user)
        return refuse(session, user.error(), {}, Asked);
    if (user->disabled)
        return refuse(session, {ErrorCode::WrongState, u"user"_s, u"disabled"_s, {}}, user->id, Asked);
    // Who heads a hall could else become its administrator for a day.
    const auto actor = findUser(m_station.store(), session.user());
    if (!own && actor && actor->role == wordOf(Role::Head) && isAdministrator(user->role))
        return refuse(session, {ErrorCode::NotPermitted, {}, wordOf(Asked), {wordOf(Role::Head)}}, user->id,
                      Asked);
    const PasswordPolicy policy = accountPolicy(m_station);
    if (const auto checked = checkPassword(policy, name, newPassword); !checked)
        return refuse(session, checked.error(), user->id, Asked);
    if (own && session.keys().opensFor(user->id, newPassword))
        return refuse(session, {ErrorCode::PasswordTooWeak, {}, u"same"_s, {}}, user->id, Asked);
    if (const auto admitted = session.keys().admit(user->id, newPassword); !admitted)
        return admitted;
    QCborMap open;
    if (!own && policy.changeAfterReset)
        open.insert(u"once"_s, true);
    if (together)
        open.insert(u"second"_s, second.user().toString(QUuid::WithoutBraces));
    return write(session, user->id, eventtype::UserPasswordChanged, open);
}

/// The security administrator wraps everybody's keys anew, so only two others together, of whom none is the
/// third, do it for them.
bool AccountService::mayResetTogether(const Session &one, const Session &other, const UserRow &user) const
{
    const auto rowOf = [this](const Session &session) { return findUser(m_station.store(), session.user()); };
    const auto first = rowOf(one);
    const auto second = rowOf(other);
    if (!first || !second || first->disabled || second->disabled || one.circumstances().mustChangePassword ||
        other.circumstances().mustChangePassword)
        return false;
    const QSet<QString> wanted{wordOf(Role::SystemAdministrator), wordOf(Role::AuditAdministrator)};
    return user.role == wordOf(Role::SecurityAdministrator) &&
           QSet<QString>{first->role, second->role} == wanted;
}

Result<QList<UserRow>> AccountService::users() const
{
    return usersHere(m_station.store());
}

} // namespace powerhall
