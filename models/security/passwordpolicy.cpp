// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/security/passwordpolicy.h"

#include "models/core/text.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

const QList<PasswordPolicy> &presets()
{
    static const QList<PasswordPolicy> rows{
        {.id = u"basic"_s},
        {.id = u"graded"_s,
         .changeDays = 90,
         .changeAfterReset = true,
         .apartAdministrators = true,
         .idleMinutes = 10},
        {.id = u"nist"_s, .shortest = 15, .kinds = 0, .changeAfterReset = true, .idleMinutes = 30},
    };
    return rows;
}

/// Of three kinds and eight characters, or long, and yet the first that are tried.
constexpr const char *CommonPasswords[] = {
    "correcthorsebatterystaple",
    "passwordpassword",
    "iloveyouiloveyou",
    "qwertyuiopasdfgh",
    "letmeinletmein1",
    "administrator123",
    "password12345678",
    "abc12345",
    "abcd1234",
    "abc@1234",
    "admin123",
    "admin@123",
    "aa123456",
    "qwer1234",
    "qwerty123",
    "password1",
    "passw0rd",
    "p@ssw0rd",
    "1qaz2wsx",
    "1qaz@wsx",
    "qaz123456",
    "asdf1234",
    "welcome1",
    "root@123",
    "zaq12wsx",
    "changeme1",
    "test1234",
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

/// One piece of up to five characters over and over (aaaa…, abc123abc123…), or one run along the code table
/// (123456…, abcdef…).
bool isPatterned(const QString &password)
{
    constexpr qsizetype LongestPiece = 5;
    for (qsizetype piece = 1; piece <= LongestPiece && piece * 2 <= password.size(); ++piece) {
        if (password.mid(piece) == password.chopped(piece))
            return true;
    }
    for (const int step : {1, -1}) {
        const auto breaks = [step](QChar left, QChar right) {
            return right.unicode() - left.unicode() != step;
        };
        if (std::adjacent_find(password.cbegin(), password.cend(), breaks) == password.cend())
            return true;
    }
    return false;
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

QList<PasswordPolicy> passwordPolicies()
{
    return presets();
}

std::optional<PasswordPolicy> passwordPolicyOf(const QString &id)
{
    for (const PasswordPolicy &policy : presets()) {
        if (policy.id == id)
            return policy;
    }
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
    if (!policy.mayBeCommon && (isCommon(password) || isPatterned(password)))
        return tooWeak(QStringLiteral("common"));
    return {};
}

} // namespace powerhall
