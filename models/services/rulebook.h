// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/calendar/workingdays.h"
#include "models/domain/profile/profile.h"
#include "models/storage/store.h"

namespace powerhall {

/// The rules a station goes by: its profile in every version that is in the journal, the calendar, its own
/// settings. Read from the store when something of them changed.
class Rulebook
{
public:
    /// The newest version of a profile: imported, else shipped.
    static Result<QByteArray> newestFile(Store &store, const QString &profileId);

    Result<void> load(Store &store);
    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] const WorkingCalendar &calendar() const { return m_calendar; }
    [[nodiscard]] QString setting(const QString &key) const { return m_settings.value(key); }
    /// A certain version, with the station's settings in their places. NotFound where no file has the hash.
    Result<Profile> version(Store &store, const QByteArray &hash);

private:
    /// The file read, with the station's settings in their places.
    [[nodiscard]] Result<Profile> read(const QByteArray &file) const;

    Profile m_profile;
    WorkingCalendar m_calendar;
    QMap<QString, QString> m_settings;
    QMap<QByteArray, Profile> m_versions;
};

/// True where version text `left` comes after `right`: parts between dots and hyphens, numbers as numbers.
bool isNewerVersion(const QString &left, const QString &right);

} // namespace powerhall
