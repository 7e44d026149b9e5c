// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/period.h"

#include <QByteArray>
#include <QStringList>
#include <QUuid>

namespace powerhall {

/// One handing in of a return, with what it said then: frozen.
struct HandedVersion
{
    qint64 recordedMs = 0;
    QUuid actor;
    QByteArray figures; ///< JSON of the report; empty where the program makes none
    QString note;       ///< how and to whom; of a correction what changed

    bool operator==(const HandedVersion &) const = default;
};

/// A return of one period that went out (已报出). Another handing in is a correction and says what changed.
struct HandedReturn
{
    QUuid id;
    QString rule; ///< Return::id of the profile; where it has none, the report's word (halfyear …)
    Period period;
    QList<HandedVersion> versions; ///< first one first
    QStringList conflicts;         ///< `versions`: two desks handed it in apart from each other

    bool operator==(const HandedReturn &) const = default;
};

} // namespace powerhall
