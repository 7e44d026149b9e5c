// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/journal/subjectfold.h"

#include "models/journal/canonicalcbor.h"
#include "models/journal/eventtypes.h"
#include "models/journal/payload.h"

#include <QCborArray>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

const QString BadPayload = u"bad_payload"_s;

/// Later in the order of causes is higher, also where the clock was set back meanwhile.
HybridTime rankAfter(HybridTime before, HybridTime own)
{
    return own > before ? own : HybridTime{before.ms, before.counter + 1};
}

QString foundStation(FoldedSubject &folded, const StoredEvent &stored)
{
    const QCborMap &open = stored.event.open;
    if (folded.station)
        return u"founded_already"_s;
    folded.station = {textAt(open, "station"_L1),
                      textAt(open, "profile"_L1),
                      flagAt(open, "demo"_L1),
                      bytesAt(open, "signing_key"_L1),
                      {{1, textAt(open, "desk"_L1)}}};
    return {};
}

QString beginIncarnation(FoldedSubject &folded, const StoredEvent &stored)
{
    const qint64 incarnation = stored.event.open.value("incarnation"_L1).toInteger();
    if (!folded.station)
        return u"not_founded_yet"_s;
    if (incarnation < 1 || incarnation > 0xffff'ffff)
        return BadPayload;
    const QString desk = textAt(stored.event.open, "desk"_L1);
    folded.station->desks.insert(quint32(incarnation), desk.isEmpty() ? folded.station->desks.last() : desk);
    return {};
}

QString addUser(FoldedSubject &folded, const StoredEvent &stored)
{
    const QString name = textAt(stored.event.open, "name"_L1);
    const QString role = textAt(stored.event.open, "role"_L1);
    if (folded.user)
        return u"added_already"_s;
    if (name.isEmpty() || role.isEmpty())
        return BadPayload;
    folded.user = {name, role, false, textAt(stored.event.open, "place"_L1)};
    return {};
}

/// The county names its people at each desk that joins, and one more desk is no contradiction; the newest
/// word on name, role and place counts.
QString enrolUser(FoldedSubject &folded, const StoredEvent &stored)
{
    const QString name = textAt(stored.event.open, "name"_L1);
    const QString role = textAt(stored.event.open, "role"_L1);
    if (name.isEmpty() || role.isEmpty())
        return BadPayload;
    const bool disabled = folded.user && folded.user->disabled;
    folded.user = {name, role, disabled, textAt(stored.event.open, "place"_L1)};
    return {};
}

QString disableUser(FoldedSubject &folded, const StoredEvent &)
{
    if (!folded.user)
        return u"unknown_user"_s;
    folded.user->disabled = true;
    return {};
}

QString changeRole(FoldedSubject &folded, const StoredEvent &stored)
{
    const QString role = textAt(stored.event.open, "role"_L1);
    if (!folded.user)
        return u"unknown_user"_s;
    if (role.isEmpty())
        return BadPayload;
    folded.user->role = role;
    return {};
}

QString changeSetting(FoldedSubject &folded, const StoredEvent &stored)
{
    const QString key = textAt(stored.event.open, "key"_L1);
    const QCborValue value = stored.event.open.value("value"_L1);
    if (key.isEmpty())
        return BadPayload;
    RankedSetting &setting = folded.settings[key];
    setting.value = value.isInteger() ? QString::number(value.toInteger()) : value.toString();
    setting.rank = rankAfter(setting.rank, stored.event.hybrid);
    return {};
}

QString importFile(FoldedSubject &folded, const StoredEvent &stored)
{
    RankedFile file;
    file.event = stored.hash;
    file.isCalendar = stored.event.type == eventtype::CalendarImported;
    file.profileId = textAt(stored.event.open, "id"_L1);
    file.file = bytesAt(stored.event.open, "file"_L1);
    if (file.file.isEmpty() || file.isCalendar != file.profileId.isEmpty())
        return BadPayload;
    file.rank = stored.event.hybrid;
    for (const RankedFile &before : std::as_const(folded.files))
        file.rank = rankAfter(before.rank, file.rank);
    folded.files.append(file);
    return {};
}

using Step = QString (*)(FoldedSubject &folded, const StoredEvent &stored);

const QHash<QString, Step> &steps()
{
    static const QHash<QString, Step> all{
        {eventtype::StationFounded, foundStation}, {eventtype::IncarnationBegun, beginIncarnation},
        {eventtype::UserAdded, addUser},           {eventtype::UserDisabled, disableUser},
        {eventtype::UserRoleChanged, changeRole},  {eventtype::SettingChanged, changeSetting},
        {eventtype::ProfileImported, importFile},  {eventtype::CalendarImported, importFile},
        {eventtype::UserEnrolled, enrolUser},
    };
    return all;
}

QString apply(FoldedSubject &folded, const StoredEvent &stored)
{
    if (isAuditOnly(stored.event.type))
        return {};
    if (stored.event.version > Event::CurrentVersion)
        return u"newer_version"_s;
    if (stored.event.type == eventtype::Unreadable)
        return u"unreadable"_s;
    const Step step = steps().value(stored.event.type);
    return step ? step(folded, stored) : u"unknown_type"_s;
}

QCborArray encode(HybridTime rank)
{
    return {rank.ms, qint64(rank.counter)};
}

} // namespace

FoldedSubject foldSubject(const QList<StoredEvent> &events)
{
    FoldedSubject folded;
    const QList<StoredEvent> ordered = causalOrder(events);
    for (const StoredEvent &stored : ordered) {
        const QString refusal = apply(folded, stored);
        if (!refusal.isEmpty())
            folded.quarantined.append({stored.hash, refusal});
    }
    return folded;
}

bool isAuditOnly(const QString &type)
{
    static const QSet<QString> all{
        eventtype::SignedIn,
        eventtype::SignedOut,
        eventtype::SignInFailed,
        eventtype::ActRefused,
        eventtype::DataRevealed,
        eventtype::ClockJumped,
        eventtype::MachineReleased,
        eventtype::PersonErased,
        eventtype::PageAdded,
        eventtype::PageReplaced,
        eventtype::JournalRead,
        eventtype::BackupMade,
        eventtype::UserPasswordChanged,
    };
    return all.contains(type);
}

QByteArray encodeSubject(const FoldedSubject &folded)
{
    QCborArray user;
    if (folded.user)
        user = {folded.user->name, folded.user->role, folded.user->disabled, folded.user->place};
    QCborArray station;
    if (folded.station) {
        QCborArray desks;
        for (auto desk = folded.station->desks.begin(); desk != folded.station->desks.end(); ++desk)
            desks.append(QCborArray{qint64(desk.key()), desk.value()});
        station = {folded.station->station, folded.station->profileId, folded.station->demo,
                   folded.station->signingKey, desks};
    }
    QCborArray settings;
    for (auto setting = folded.settings.begin(); setting != folded.settings.end(); ++setting)
        settings.append(QCborArray{setting.key(), setting->value, encode(setting->rank)});
    QCborArray files;
    for (const RankedFile &file : folded.files) {
        files.append(
            QCborArray{file.event, file.isCalendar, file.profileId, hashOf(file.file), encode(file.rank)});
    }
    return encodeCanonical(QCborArray{user, station, settings, files});
}

} // namespace powerhall
