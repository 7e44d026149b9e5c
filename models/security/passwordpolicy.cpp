// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/passwordpolicy.h"

#include "models/core/text.h"

#include <algorithm>

namespace powerhall {

namespace {

/// Of three kinds and eight characters, and yet the first that are tried.
constexpr const char *CommonPasswords[] = {
    "abc12345",  "abcd1234",  "abc@1234", "admin123", "admin@123", "aa123456", "qwer1234",
    "qwerty123", "password1", "passw0rd", "p@ssw0rd", "1qaz2wsx",  "1qaz@wsx", "qaz123456",
    "asdf1234",  "welcome1",  "root@123", "zaq12wsx", "changeme1", "test1234",
};

int kindsIn(const QString &password)
{
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool other = false;
    for (const QChar character : password) {
        if (character >= u'a' && character <= u'z')
            lower = true;
        else if (character >= u'A' && character <= u'Z')
            upper = true;
        else if (character >= u'0' && character <= u'9')
            digit = true;
        else
            other = true;
    }
    return int(lower) + int(upper) + int(digit) + int(other);
}

bool isCommon(const QString &password)
{
    return std::any_of(std::begin(CommonPasswords), std::end(CommonPasswords), [&](const char *common) {
        return password.compare(QLatin1StringView(common), Qt::CaseInsensitive) == 0;
    });
}

/// A name of one or two letters is in half of all passwords; only longer ones give anything away.
bool holdsUserName(const QString &password, const QString &user)
{
    if (password.compare(user, Qt::CaseInsensitive) == 0)
        return true;
    return user.size() > 2 && password.contains(user, Qt::CaseInsensitive);
}

Error tooWeak(const QString &demand, const QStringList &args = {})
{
    return {ErrorCode::PasswordTooWeak, {}, demand, args};
}

} // namespace

PasswordPolicy gradedProtectionPolicy()
{
    return {};
}

Result<void> checkPassword(const PasswordPolicy &policy, const QString &user, const QString &password)
{
    if (characterCount(password) < policy.shortest)
        return tooWeak(QStringLiteral("length"), {QString::number(policy.shortest)});
    if (kindsIn(password) < policy.kinds)
        return tooWeak(QStringLiteral("kinds"), {QString::number(policy.kinds)});
    if (!policy.mayHoldUserName && holdsUserName(password, user))
        return tooWeak(QStringLiteral("user_name"));
    if (!policy.mayBeCommon && isCommon(password))
        return tooWeak(QStringLiteral("common"));
    return {};
}

} // namespace powerhall
