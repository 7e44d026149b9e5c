// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/rulebook.h"

#include "models/domain/profile/profilereader.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// The sentences on privacy name the number, so the file is read as if it stood there.
QByteArray withRetention(const QByteArray &file, int days)
{
    QJsonObject object = QJsonDocument::fromJson(file).object();
    object.insert(u"retention_days"_s, days);
    return QJsonDocument(object).toJson();
}

} // namespace

Result<QByteArray> Rulebook::newestFile(Store &store, const QString &profileId)
{
    const Result<QByteArray> imported = store.profileFile(profileId);
    if (!imported && imported.error().code != ErrorCode::NotFound)
        return imported.error();
    if (imported && !imported->isEmpty())
        return imported;
    return shippedProfileFile(profileId);
}

Result<void> Rulebook::load(Store &store)
{
    const auto settings = store.settings();
    if (!settings)
        return settings.error();
    const Result<QByteArray> file = newestFile(store, store.identity().profileId);
    if (!file)
        return file.error();
    m_settings = *settings;
    const Result<Profile> profile = read(*file);
    if (!profile)
        return profile.error();
    const auto calendars = store.calendarFiles();
    if (!calendars)
        return calendars.error();
    WorkingCalendar calendar = WorkingCalendar::shipped();
    for (const QByteArray &bytes : *calendars) {
        const auto years = WorkingCalendar::parse(bytes);
        if (!years)
            return years.error();
        calendar = calendar.withYears(*years);
    }
    m_calendar = calendar;
    m_profile = *profile;
    m_versions.clear();
    return {};
}

Result<Profile> Rulebook::version(Store &store, const QByteArray &hash)
{
    if (hash == m_profile.hash)
        return m_profile;
    if (const auto known = m_versions.constFind(hash); known != m_versions.constEnd())
        return *known;
    const Result<QByteArray> file = store.profileFileByHash(hash);
    if (!file)
        return file.error();
    const Result<Profile> parsed = read(*file);
    if (!parsed)
        return parsed.error();
    return *m_versions.insert(hash, *parsed);
}

Result<Profile> Rulebook::read(const QByteArray &file) const
{
    Result<Profile> parsed = parseProfile(file);
    if (!parsed)
        return parsed;
    Profile profile = *parsed;
    const QString retention = setting(u"retention_days"_s);
    if (!retention.isEmpty()) {
        const Result<Profile> kept = parseProfile(withRetention(file, retention.toInt()));
        if (!kept)
            return kept;
        profile = *kept;
        profile.hash = parsed->hash; // the rules are still those of the file
    }
    const QString hotline = setting(u"hotline"_s);
    if (profile.hotlines.isEmpty() && !hotline.isEmpty()) {
        const QString hall = setting(u"hall_name"_s);
        const QString whose = hall.isEmpty() ? profile.shortName : hall;
        profile.hotlines.append({hotline, whose + u"服务热线"_s, u"station"_s, {}});
    }
    bool isNumber = false;
    const int floorDays = setting(u"floor_days"_s).toInt(&isNumber);
    if (isNumber)
        profile.floorDays = floorDays;
    return profile;
}

bool isNewerVersion(const QString &left, const QString &right)
{
    static const QRegularExpression separator(u"[.\\-]"_s);
    const QStringList ours = left.split(separator);
    const QStringList theirs = right.split(separator);
    for (qsizetype i = 0; i < qMin(ours.size(), theirs.size()); ++i) {
        bool bothNumbers = true;
        bool isNumber = false;
        const int one = ours.at(i).toInt(&isNumber);
        bothNumbers = bothNumbers && isNumber;
        const int other = theirs.at(i).toInt(&isNumber);
        bothNumbers = bothNumbers && isNumber;
        if (bothNumbers && one != other)
            return one > other;
        if (!bothNumbers && ours.at(i) != theirs.at(i))
            return ours.at(i) > theirs.at(i);
    }
    return ours.size() > theirs.size();
}

} // namespace powerhall
