// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QDir>
#include <QStringList>

namespace powerhall {

struct DemoUser
{
    QString user;
    QString password;
    QString role;
};

/// What `demo` made (contract 3.3).
struct DemoHall
{
    QList<DemoUser> users;
    QStringList applications; ///< numbers
};

/// Makes an empty folder a demo hall (演示厅): invented people whose ID numbers fail their check digit,
/// applications in every state, told over the last thirty working days before the clock's day. The demo's own
/// clock writes each event at its time, so that the journal holds together. AlreadyExists where a station is.
Result<DemoHall> fillDemo(const QDir &folder, const Clock &clock, const QString &profileId);

} // namespace powerhall
