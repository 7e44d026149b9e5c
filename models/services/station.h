// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/clock.h"
#include "models/domain/calendar/workingdays.h"
#include "models/domain/profile/profile.h"
#include "models/security/hubaccess.h"
#include "models/services/notifier.h"
#include "models/services/session.h"
#include "models/storage/store.h"

#include <functional>
#include <memory>

namespace powerhall {

/// One of the first accounts of a station.
struct FirstUser
{
    QString name;
    Role role = Role::Administrator;
    QString password;
};

/// What a new station is made from.
struct NewStation
{
    QString profileId;
    QString station;
    QString desk;
    QString admin; ///< user name of the first administrator
    QString adminPassword;
    bool demo = false;
    QString policy = {}; ///< preset of the password policy; empty = basic
    /// The three administrators, each a different person, in the place of `admin`.
    QList<FirstUser> administrators = {};
};

/// A due date of an open application that another calendar gives another day.
struct MovedDeadline
{
    QString number;
    QString what; ///< stage id, or `whole`
    QDate from;
    QDate to;

    bool operator==(const MovedDeadline &) const = default;
};

/// How somebody signs in: for one command, or to sit down at a window.
enum class Seat
{
    Command,
    Desk
};

/// Asks whoever may write the journal to judge and record a sign-in.
using SignInWitness = std::function<Result<void>(const QString &user, const QString &password)>;

/// One open data folder with everything services share: store, rules, calendar, clock, notifier. Lives on the
/// thread that opened it. The clock must outlive it.
class Station
{
public:
    static Result<std::unique_ptr<Station>> create(const QDir &folder, const NewStation &wish,
                                                   const Clock &clock);
    /// Makes the folder of a desk that joins a hub: place, desk, rules, users and roles of the enrolment. Its
    /// users set a password of their own at the first sign-in.
    static Result<std::unique_ptr<Station>> join(const QDir &folder, const Enrolment &enrolment,
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
    /// The version an application was accepted under, found by its hash in the journal.
    Result<Profile> profileOf(const Application &application) const;
    [[nodiscard]] QString setting(const QString &key) const;

    /// Checks name and password, limits tries (5 in 15 min, 100 in a row), unlocks the keys. The same answer
    /// and time for an unknown user. Success and failure are events. A folder opened for reading cannot write
    /// them: there the witness judges first, by default this folder opened for writing for the moment; beside
    /// an open window `app` puts the window in its place. ReadOnly, DiskFull, Busy: read without an event.
    Result<Session> signIn(const QString &user, const QString &password, Seat seat = Seat::Command);
    void setSignInWitness(SignInWitness witness);
    /// Writes what the keys still hold back, and that a desk is free; the session is empty afterwards and its
    /// keys are wiped with the last copy. `by` = person · idle · screen.
    void signOut(Session &session, const QString &by = QStringLiteral("person"));
    /// Takes in keys granted by other desks and grants older ones, a part at a time. True while there is
    /// more.
    Result<bool> tendGrants(const Session &session);
    /// How to reach the hub; NotFound where the desk never joined one.
    Result<HubAccess> hubAccess() const;
    /// Refuses, with an event, what the user's role, as it is now, may not do; services call it first.
    Result<void> permit(const Session &session, Act act, const QUuid &subject = {});
    /// Records that an act was refused and gives the error back.
    Error refused(const Session &session, Act act, const Error &error, const QUuid &subject = {});

    /// Another version of this utility's rules; open applications keep theirs.
    Result<void> importProfile(const Session &session, const QByteArray &file);
    /// Gives the due dates of open applications that moved.
    Result<QList<MovedDeadline>> importCalendar(const Session &session, const QByteArray &file);
    /// hotline (only where the profile states none), floor_days, retention_days, hall_name, hall_address,
    /// tariff_place, payments, capacity_place, disclosure_days (own limit where the profile states none),
    /// disclosure_month_day (that_day, day_before), disclosure_month_shift (working_day_before, none),
    /// disclosure_quarter_days (before the quarter's end), returns_level (unit, company: whose days count),
    /// backup_folder, backup_days (warned of then). An empty value takes the setting back. With
    /// Act::ChangePolicy: password_policy (basic, graded, nist), password_days, idle_minutes, one_desk (show,
    /// refuse).
    Result<void> changeSetting(const Session &session, const QString &key, const QString &value);
    static QStringList settingKeys();

private:
    struct Private;
    Result<Session> signInForReading(const QString &user, const QString &password);
    static Result<std::unique_ptr<Station>> found(const QDir &folder, const StationIdentity &identity,
                                                  const Clock &clock);
    explicit Station(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace powerhall
