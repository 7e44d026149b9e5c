// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/accountservice.h"

#include "models/core/text.h"
#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/security/passwordpolicy.h"
#include "models/services/station.h"

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

Result<bool> isLastAdministrator(Store &store, const UserRow &user)
{
    const auto users = store.users();
    if (!users)
        return users.error();
    const QString administrator = wordOf(Role::Administrator);
    const auto others = std::count_if(users->cbegin(), users->cend(), [&](const UserRow &other) {
        return other.id != user.id && !other.disabled && other.role == administrator;
    });
    return user.role == administrator && others == 0;
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
    return firstUser(store, name, [&](const UserRow &user) { return user.name == name; });
}

AccountService::AccountService(Station &station)
    : m_station(station)
{}

Error AccountService::refuse(const Session &session, const Error &error, const QUuid &user)
{
    return m_station.refused(session, Act::ManageUsers, error, user);
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
                                 const QString &password)
{
    if (const auto permitted = m_station.permit(session, Act::ManageUsers); !permitted)
        return permitted;
    const QString name = cleanLine(typed);
    if (const auto checked = checkUserName(name); !checked)
        return refuse(session, checked.error());
    if (const auto checked = checkPassword(gradedProtectionPolicy(), name, password); !checked)
        return refuse(session, checked.error());
    if (const auto known = findUserByName(m_station.store(), name); known)
        return refuse(session, {ErrorCode::AlreadyExists, u"user"_s, name, {}}, known->id);
    const QUuid id = QUuid::createUuid();
    // The key first: a user without an event is nobody, a user without a key could never come in.
    if (const auto admitted = session.keys().admit(id, password); !admitted)
        return admitted;
    return write(session, id, eventtype::UserAdded, {{u"name"_s, name}, {u"role"_s, wordOf(role)}});
}

Result<void> AccountService::disable(const Session &session, const QString &name)
{
    if (const auto permitted = m_station.permit(session, Act::ManageUsers); !permitted)
        return permitted;
    const auto user = findUserByName(m_station.store(), cleanLine(name));
    if (!user)
        return refuse(session, user.error());
    if (user->disabled)
        return refuse(session, {ErrorCode::WrongState, u"user"_s, u"disabled"_s, {}}, user->id);
    if (user->id == session.user())
        return refuse(session, {ErrorCode::WrongState, u"user"_s, u"own_account"_s, {}}, user->id);
    if (const auto written = write(session, user->id, eventtype::UserDisabled, {}); !written)
        return written;
    return session.keys().expel(user->id);
}

Result<void> AccountService::changeRole(const Session &session, const QString &name, Role role)
{
    if (const auto permitted = m_station.permit(session, Act::ManageUsers); !permitted)
        return permitted;
    const auto user = findUserByName(m_station.store(), cleanLine(name));
    if (!user)
        return refuse(session, user.error());
    if (user->disabled)
        return refuse(session, {ErrorCode::WrongState, u"user"_s, u"disabled"_s, {}}, user->id);
    const auto last = isLastAdministrator(m_station.store(), *user);
    if (!last)
        return last.error();
    if (*last && role != Role::Administrator)
        return refuse(session, {ErrorCode::WrongState, u"user"_s, u"last_administrator"_s, {}}, user->id);
    return write(session, user->id, eventtype::UserRoleChanged, {{u"role"_s, wordOf(role)}});
}

Result<void> AccountService::changePassword(const Session &session, const QString &typed,
                                            const QString &newPassword)
{
    const QString name = cleanLine(typed);
    const auto user = findUserByName(m_station.store(), name);
    const bool own = user && session.isSignedIn() && !user->disabled && user->id == session.user();
    if (!own) {
        if (const auto permitted = m_station.permit(session, Act::ManageUsers); !permitted)
            return permitted;
    }
    if (!user)
        return refuse(session, user.error());
    if (user->disabled)
        return refuse(session, {ErrorCode::WrongState, u"user"_s, u"disabled"_s, {}}, user->id);
    if (const auto checked = checkPassword(gradedProtectionPolicy(), name, newPassword); !checked)
        return refuse(session, checked.error(), user->id);
    if (const auto admitted = session.keys().admit(user->id, newPassword); !admitted)
        return admitted;
    return write(session, user->id, eventtype::UserPasswordChanged, {});
}

Result<QList<UserRow>> AccountService::users() const
{
    return m_station.store().users();
}

} // namespace powerhall
