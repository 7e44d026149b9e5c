// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/text.h"
#include "models/domain/profile/profilereader.h"
#include "models/journal/eventtypes.h"
#include "models/services/accountpolicy.h"
#include "models/services/standing.h"
#include "models/services/stationprivate.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

struct NumberLimits
{
    const char *key;
    int lowest;
    int highest;
};
constexpr NumberLimits NumberSettings[] = {{"floor_days", 1, 365},      {"retention_days", 1, 36500},
                                           {"disclosure_days", 1, 365}, {"disclosure_quarter_days", 0, 80},
                                           {"password_days", 0, 3650},  {"backup_days", 1, 31},
                                           {"idle_minutes", 1, 120}};
constexpr int LongestText = 200;

Result<void> checkNumber(const NumberLimits &limits, const QString &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (isNumber && number >= limits.lowest && number <= limits.highest)
        return {};
    return Error{ErrorCode::BadNumber,
                 QLatin1String(limits.key),
                 value,
                 {QString::number(limits.lowest), QString::number(limits.highest)}};
}

Result<void> checkHotline(const QString &value)
{
    const QString digits = compactCode(value);
    const bool allDigits = std::all_of(digits.cbegin(), digits.cend(),
                                       [](QChar digit) { return digit >= u'0' && digit <= u'9'; });
    if (allDigits && digits.size() >= 3 && digits.size() <= 12)
        return {};
    return Error{ErrorCode::BadNumber, u"hotline"_s, value, {u"3"_s, u"12"_s}};
}

struct ChoiceSetting
{
    QString key;
    QStringList choices;
};

/// How this station reads what the sources leave open.
QList<ChoiceSetting> choiceSettings()
{
    QStringList policies;
    for (const PasswordPolicy &policy : passwordPolicies())
        policies.append(policy.id);
    return {{u"password_policy"_s, policies},
            {u"one_desk"_s, {u"show"_s, u"refuse"_s}},
            {u"disclosure_month_day"_s, {u"that_day"_s, u"day_before"_s}},
            {u"disclosure_month_shift"_s, {u"working_day_before"_s, u"none"_s}},
            {u"returns_level"_s, {u"unit"_s, u"company"_s}}};
}

Result<void> checkSetting(const QString &key, const QString &value)
{
    if (!Station::settingKeys().contains(key))
        return Error{ErrorCode::UnknownKey, key, {}, Station::settingKeys()};
    if (value.isEmpty())
        return {};
    for (const NumberLimits &limits : NumberSettings) {
        if (key == QLatin1String(limits.key))
            return checkNumber(limits, value);
    }
    for (const ChoiceSetting &setting : choiceSettings()) {
        if (key == setting.key && !setting.choices.contains(value))
            return Error{ErrorCode::UnknownValue, key, value, setting.choices};
    }
    if (key == u"hotline"_s)
        return checkHotline(value);
    if (value.size() > LongestText)
        return Error{
            ErrorCode::TooLong, key, {}, {QString::number(value.size()), QString::number(LongestText)}};
    return {};
}

using Deadlines = QMap<QString, QMap<QString, QDate>>; ///< number → what → day

void note(QMap<QString, QDate> &days, const QString &what, const std::optional<DueDate> &due)
{
    if (due && due->date.isValid())
        days.insert(what, due->date);
}

Result<Deadlines> openDeadlines(const Station &station)
{
    const auto rows = station.store().applications(true, 0, -1);
    if (!rows)
        return rows.error();
    Deadlines deadlines;
    for (const ApplicationRow &row : *rows) {
        if (row.status != u"open"_s)
            continue;
        const auto standing = standingOf(station, row.id);
        if (!standing)
            return standing.error();
        QMap<QString, QDate> days;
        note(days, u"whole"_s, standing->whole);
        for (const StagePlan &plan : standing->decision.stages) {
            if (!standing->application.stageEnds.contains(plan.stage))
                note(days, plan.stage, plan.due);
        }
        deadlines.insert(row.number, days);
    }
    return deadlines;
}

QList<MovedDeadline> movedBetween(const Deadlines &before, const Deadlines &after)
{
    QList<MovedDeadline> moved;
    for (auto days = before.cbegin(); days != before.cend(); ++days) {
        const auto now = after.value(days.key());
        for (auto day = days->cbegin(); day != days->cend(); ++day) {
            if (now.value(day.key()) != *day)
                moved.append({days.key(), day.key(), *day, now.value(day.key())});
        }
    }
    return moved;
}

} // namespace

const WorkingCalendar &Station::calendar() const
{
    return d->rules.calendar();
}

const Profile &Station::profile() const
{
    return d->rules.profile();
}

Result<Profile> Station::profileOf(const Application &application) const
{
    return d->rules.version(*d->store, application.profileHash);
}

QString Station::setting(const QString &key) const
{
    return d->rules.setting(key);
}

QStringList Station::settingKeys()
{
    return QStringList{u"hotline"_s,
                       u"floor_days"_s,
                       u"retention_days"_s,
                       u"hall_name"_s,
                       u"hall_address"_s,
                       u"tariff_place"_s,
                       u"payments"_s,
                       u"capacity_place"_s,
                       u"disclosure_days"_s,
                       u"disclosure_month_day"_s,
                       u"disclosure_month_shift"_s,
                       u"disclosure_quarter_days"_s,
                       u"returns_level"_s,
                       u"backup_folder"_s,
                       u"backup_days"_s} +
           policySettingKeys();
}

Result<void> Station::importProfile(const Session &session, const QByteArray &file)
{
    if (const auto permitted = permit(session, Act::ImportRules); !permitted)
        return permitted;
    const Result<Profile> parsed = parseProfile(file);
    if (!parsed)
        return refused(session, Act::ImportRules, parsed.error());
    const QString own = identity().profileId;
    if (parsed->id != own)
        return refused(session, Act::ImportRules, {ErrorCode::UnknownValue, u"$.id"_s, parsed->id, {own}});
    if (d->store->profileFileByHash(parsed->hash))
        return refused(session, Act::ImportRules, {ErrorCode::AlreadyExists, {}, parsed->version, {}});
    const QCborMap open{{u"id"_s, parsed->id}, {u"version"_s, parsed->version}, {u"file"_s, file}};
    const QUuid subject = subjectOf(u"profile "_s + parsed->id);
    if (const auto written = d->append({{session.user(), subject, eventtype::ProfileImported, open, {}, {}}});
        !written)
        return written;
    if (const auto loaded = d->rules.load(*d->store); !loaded)
        return loaded;
    emit d->notifier.rulesChanged();
    return {};
}

Result<QList<MovedDeadline>> Station::importCalendar(const Session &session, const QByteArray &file)
{
    if (const auto permitted = permit(session, Act::ImportRules); !permitted)
        return permitted.error();
    if (const auto parsed = WorkingCalendar::parse(file); !parsed)
        return refused(session, Act::ImportRules, parsed.error());
    const auto before = openDeadlines(*this);
    if (!before)
        return before.error();
    const NewEvent imported{
        session.user(), subjectOf(u"calendar"_s), eventtype::CalendarImported, {{u"file"_s, file}}, {}, {}};
    if (const auto written = d->append({imported}); !written)
        return written.error();
    if (const auto loaded = d->rules.load(*d->store); !loaded)
        return loaded.error();
    const auto after = openDeadlines(*this);
    if (!after)
        return after.error();
    emit d->notifier.rulesChanged();
    return movedBetween(*before, *after);
}

Result<void> Station::changeSetting(const Session &session, const QString &key, const QString &typed)
{
    const Act act = policySettingKeys().contains(key) ? Act::ChangePolicy : Act::ChangeSettings;
    if (const auto permitted = permit(session, act); !permitted)
        return permitted;
    const QString value = cleanLine(typed);
    if (const auto checked = checkSetting(key, value); !checked)
        return refused(session, act, checked.error());
    const bool profileHasLine = !profile().hotlines.isEmpty() && setting(u"hotline"_s).isEmpty();
    if (key == u"hotline"_s && profileHasLine)
        return refused(session, Act::ChangeSettings,
                       {ErrorCode::AlreadyExists, key, profile().hotlines.first().number, {}});
    const QCborMap open{{u"key"_s, key}, {u"value"_s, value}};
    const NewEvent changed{
        session.user(), subjectOf(u"setting "_s + key), eventtype::SettingChanged, open, {}, {}};
    if (const auto written = d->append({changed}); !written)
        return written;
    if (const auto loaded = d->rules.load(*d->store); !loaded)
        return loaded;
    emit d->notifier.rulesChanged();
    return {};
}

} // namespace powerhall
