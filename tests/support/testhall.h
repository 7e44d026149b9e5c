// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/intakeservice.h"
#include "models/services/station.h"
#include "tests/support/fakeclock.h"
#include "tests/support/must.h"

#include <QJsonObject>
#include <QTemporaryDir>

namespace powerhall {

/// A station in a temporary folder with one user of each role of the counter, others when first asked for, on
/// a clock that the test moves. The station code is HALL, the desk 1. Halls of one kind are copies of the
/// first, and users sign in when they are first asked for: a password derivation takes 64 MiB and its time.
class TestHall
{
public:
    struct Options
    {
        QString profile = QStringLiteral("chongqing");
        QString start = QStringLiteral("2026-03-02 09:00"); ///< a Monday without holidays near
        bool demo = false;
    };
    TestHall();
    explicit TestHall(const Options &options);

    /// Closes the folder and opens it again, as another run of the program would. Users sign in anew.
    void reopen();

    [[nodiscard]] Session as(Role role) const;
    static QString userName(Role role);
    static QString password(Role role);

    /// Accepts and gives the number; a refusal ends the test program.
    QString accept(const QJsonObject &input);
    Result<AcceptedApplication> tryAccept(const QJsonObject &input, Role role = Role::Clerk);
    /// Everything in the journal, in the order of writing.
    [[nodiscard]] QList<Event> journal() const;
    [[nodiscard]] QList<Event> journal(QLatin1StringView type) const;

    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<Station> station;

private:
    void takeOn(Role role) const;

    mutable QMap<Role, Session> m_sessions;
};

/// A number of GB 11643 made from its first 17 digits: right, or (for demo halls) with a wrong check digit.
QString idNumber(const QString &body, bool right = true);
/// A resident who wants a new low-voltage supply, with identity and title.
QJsonObject residentInput(const QString &body = QStringLiteral("50010119900101001"));
/// The same who brought the identity document only.
QJsonObject owingResident(const QString &body = QStringLiteral("50010119900101001"));
/// A firm at 10 kV with licence, title and project approval.
QJsonObject firmInput();

} // namespace powerhall
