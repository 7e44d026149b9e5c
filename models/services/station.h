// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/clock.h"
#include "models/domain/calendar/workingdays.h"
#include "models/domain/profile/profile.h"
#include "models/services/notifier.h"
#include "models/services/session.h"
#include "models/storage/store.h"

#include <memory>

namespace powerhall {

/// What a new station is made from.
struct NewStation
{
    QString profileId;
    QString station;
    QString desk;
    QString admin; ///< user name of the first administrator
    QString adminPassword;
    bool demo = false;
};

/// One open data folder with everything services share: store, rules, calendar, clock, notifier. Lives on the
/// thread that opened it.
class Station
{
public:
    static Result<std::unique_ptr<Station>> create(const QDir &folder, const NewStation &wish,
                                                   const Clock &clock);
    static Result<std::unique_ptr<Station>> open(const QDir &folder, Store::Access access,
                                                 const Clock &clock);
    ~Station();

    [[nodiscard]] Store &store() const;
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] Notifier &notifier() const;
    [[nodiscard]] StationIdentity identity() const;
    [[nodiscard]] QDir folder() const;
    [[nodiscard]] bool isDemo() const;

    [[nodiscard]] QDate today() const;
    [[nodiscard]] const WorkingCalendar &calendar() const; ///< shipped years with the imported ones over them
    /// The rules new applications are judged by: the newest imported file, else the shipped one, with the
    /// station's own settings (hotline, floor_days) in their places.
    [[nodiscard]] const Profile &profile() const;
    /// The version an application was accepted under.
    Result<Profile> profileOf(const Application &application) const;
    [[nodiscard]] QString setting(const QString &key) const;

    /// Checks name and password, limits tries (5 in 15 min, 100 in a row), unlocks the keys. The same answer
    /// and time for an unknown user. Success and failure are events.
    Result<Session> signIn(const QString &user, const QString &password);
    /// Refuses, with an event, what the session's role may not do; services call it first.
    Result<void> permit(const Session &session, Act act, const QUuid &subject = {});

    Result<void> importProfile(const Session &session, const QByteArray &file);
    Result<void> importCalendar(const Session &session, const QByteArray &file);
    Result<void> changeSetting(const Session &session, const QString &key, const QString &value);

private:
    struct Private;
    explicit Station(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace powerhall
