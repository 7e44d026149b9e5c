// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/fold.h"

namespace powerhall {

struct FoldedUser
{
    QString name;
    QString role;
    bool disabled = false;
    QString place; ///< code of the place the person belongs to; empty = the desk's own

    bool operator==(const FoldedUser &) const = default;
};

struct FoldedStation
{
    QString station;
    QString profileId;
    bool demo = false;
    QByteArray signingKey;
    QMap<quint32, QString> desks; ///< code of the desk in each incarnation: copies of a disk each have theirs

    bool operator==(const FoldedStation &) const = default;
};

/// A value with the stamp that ranks it among values of the same key from other subjects: never below the
/// stamp of what it replaced, whatever the clocks said.
struct RankedSetting
{
    QString value;
    HybridTime rank;

    bool operator==(const RankedSetting &) const = default;
};

struct RankedFile
{
    QByteArray event; ///< hash of the event that brought it
    bool isCalendar = false;
    QString profileId; ///< empty for a calendar
    QByteArray file;
    HybridTime rank;

    bool operator==(const RankedFile &) const = default;
};

/// What the events of one subject other than an application come to: a user, a station's device, settings
/// and rule files. Total, pure, deterministic like foldApplication.
struct FoldedSubject
{
    std::optional<FoldedUser> user;
    std::optional<FoldedStation> station;
    QMap<QString, RankedSetting> settings;
    QList<RankedFile> files;
    QList<Quarantined> quarantined;

    bool operator==(const FoldedSubject &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == FoldedSubject(); }
};

FoldedSubject foldSubject(const QList<StoredEvent> &events);
/// Events that are kept for the audit alone and change no projection (signed in, refused, revealed …).
bool isAuditOnly(const QString &type);
/// For the hash of the projection.
QByteArray encodeSubject(const FoldedSubject &folded);

} // namespace powerhall
