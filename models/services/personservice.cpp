// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/personservice.h"

#include "models/journal/eventtypes.h"
#include "models/journal/payload.h"
#include "models/services/caseact.h"
#include "models/services/desknames.h"
#include "models/services/plainwords.h"
#include "models/services/station.h"

#include <QCborArray>
#include <QSet>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

const QUuid ErasingId(0x7f2a11c6u, 0x0d84, 0x4e37, 0xb2, 0x5c, 0x70, 0x68, 0x65, 0x72, 0x61, 0x73);

namespace {

QMap<QUuid, QString> userNames(Store &store)
{
    QMap<QUuid, QString> names;
    for (const UserRow &user : store.users().value_or({}))
        names.insert(user.id, user.name);
    return names;
}

QString howSeen(const Event &event)
{
    if (event.type == eventtype::DataRevealed)
        return u"revealed"_s;
    if (event.type == eventtype::ApplicationAccepted)
        return u"accepted"_s;
    return event.type == eventtype::Corrected && !event.sealed.isEmpty() ? u"corrected"_s : QString();
}

QStringList fieldsOf(const Event &event)
{
    QStringList fields;
    for (const QCborValue &field : event.open.value("fields"_L1).toArray())
        fields.append(field.toString());
    return fields;
}

/// When the last thing happened to it; what is kept is kept from then on.
qint64 endedMs(Store &store, const Application &application)
{
    qint64 last = application.accepted.recordedMs;
    for (const StoredEvent &stored : store.eventsOf(application.id).value_or({})) {
        if (stored.event.type.startsWith("application."_L1))
            last = std::max(last, stored.event.at.wallMs);
    }
    return last;
}

} // namespace

PersonService::PersonService(Station &station)
    : m_station(station)
{}

Result<QList<Application>> PersonService::applicationsUnder(const QUuid &key) const
{
    Store &store = m_station.store();
    QList<QUuid> ids;
    const auto read = store.forEachSealed(0, store.lastRowid() + 1, [&](const Store::SealedRow &row) {
        if (row.keyId == key)
            ids.append(row.id);
        return true;
    });
    if (!read)
        return read.error();
    QList<Application> found;
    for (const QUuid &id : std::as_const(ids)) {
        const auto application = store.application(id);
        if (!application)
            return application.error();
        found.append(*application);
    }
    return found;
}

Result<QList<PersonSight>> PersonService::seen(const Session &session, const QString &number)
{
    auto act = CaseAct::begin(m_station, session, Act::SeeAccess, number);
    if (!act)
        return act.error();
    const auto applications = applicationsUnder(act->application().keyId);
    if (!applications)
        return applications.error();
    Store &store = m_station.store();
    const QMap<QUuid, QString> names = userNames(store);
    DeskNames desks(store);
    QList<PersonSight> sights;
    for (const Application &application : *applications) {
        const auto events = store.eventsOf(application.id);
        if (!events)
            return events.error();
        for (const StoredEvent &stored : *events) {
            const Event &event = stored.event;
            const QString how = howSeen(event);
            if (!how.isEmpty())
                sights.append({event.at.wallMs, names.value(event.actor),
                               desks.desk(event.origin).value_or({}), application.number, how,
                               fieldsOf(event), textAt(event.open, "reason"_L1)});
        }
    }
    std::stable_sort(sights.begin(), sights.end(), [](const PersonSight &left, const PersonSight &right) {
        return left.atMs < right.atMs;
    });
    act->add(eventtype::JournalRead, {{u"what"_s, u"person"_s}});
    if (const auto written = act->write(); !written)
        return written.error();
    return sights;
}

Result<QStringList> PersonService::erase(const Session &session, const QString &number, const QString &reason,
                                         Party party)
{
    const auto act = CaseAct::begin(m_station, session, Act::ErasePerson, number);
    if (!act)
        return act.error();
    if (const auto fault = act->unlessReason(reason))
        return act->refuse(*fault);
    const QUuid key = party == Party::Agent ? act->application().agentKeyId : act->application().keyId;
    if (key.isNull())
        return act->refuse({ErrorCode::NotFound, u"agent"_s, act->application().number, {}});
    if (m_station.store().erasedKeys().value_or({}).contains(key))
        return act->refuse({ErrorCode::WrongState, u"person"_s, u"erased"_s, {}});
    auto applications = applicationsUnder(key);
    if (!applications)
        return applications.error();
    if (applications->isEmpty())
        applications->append(act->application());
    QStringList numbers;
    for (const Application &application : *applications) {
        if (application.status == Application::Status::Open)
            return act->refuse({ErrorCode::WrongState, application.number, u"open"_s, {}});
        numbers.append(application.number);
    }
    if (const auto destroyed = destroy(session, key, *applications, cleanReason(reason)); !destroyed)
        return destroyed.error();
    return numbers;
}

/// The intention, the key, the event: a cut in between is made good at the next start (finishErasure).
Result<void> PersonService::destroy(const Session &session, const QUuid &key,
                                    const QList<Application> &applications, const QString &reason)
{
    Store &store = m_station.store();
    if (const auto intended = store.putKey(ErasingId, key.toRfc4122()); !intended)
        return intended;
    if (const auto erased = store.eraseKeys({key}); !erased)
        return erased;
    QCborArray numbers;
    for (const Application &application : applications)
        numbers.append(application.number);
    const auto written = store.append({{session.user(),
                                        key,
                                        eventtype::PersonErased,
                                        {{u"reason"_s, reason}, {u"applications"_s, numbers}},
                                        {},
                                        {}}});
    if (!written)
        return written.error();
    if (const auto forgotten = store.destroyKey(ErasingId); !forgotten)
        return forgotten;
    for (const Draft &draft : store.drafts().value_or({})) {
        if (draft.keyId == key)
            static_cast<void>(store.removeDraft(draft.id)); // unreadable already
    }
    for (const Application &application : applications)
        emit m_station.notifier().applicationChanged(application.id);
    return {};
}

Result<QList<PastRetention>> PersonService::pastRetention(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::ErasePerson); !permitted)
        return permitted.error();
    const int days = m_station.setting(u"retention_days"_s).toInt();
    if (days <= 0)
        return QList<PastRetention>();
    Store &store = m_station.store();
    const auto rows = store.applications(false, 0, -1);
    if (!rows)
        return rows.error();
    const QSet<QUuid> erased = store.erasedKeys().value_or({});
    QList<PastRetention> past;
    for (const ApplicationRow &row : *rows) {
        const auto application = store.application(row.id);
        if (!application)
            return application.error();
        if (application->status == Application::Status::Open || erased.contains(application->keyId))
            continue;
        const QDate ended = localDate(endedMs(store, *application));
        if (ended.addDays(days) < m_station.today())
            past.append({application->number, ended, ended.addDays(days)});
    }
    std::sort(past.begin(), past.end(), [](const PastRetention &left, const PastRetention &right) {
        return std::pair(left.endedOn, left.number) < std::pair(right.endedOn, right.number);
    });
    return past;
}

Result<QStringList> PersonService::purge(const Session &session, const QString &reason)
{
    const auto past = pastRetention(session);
    if (!past)
        return past.error();
    if (const auto fault = unlessPlainReason(u"reason"_s, cleanReason(reason)))
        return m_station.refused(session, Act::ErasePerson, *fault);
    QSet<QString> over;
    for (const PastRetention &row : *past)
        over.insert(row.number);
    QStringList numbers;
    QSet<QUuid> done;
    for (const PastRetention &row : *past) {
        const auto application = m_station.store().applicationByNumber(row.number);
        if (!application)
            return application.error();
        for (const QUuid &key : {application->keyId, application->agentKeyId}) {
            if (key.isNull() || done.contains(key))
                continue;
            done.insert(key);
            auto others = applicationsUnder(key);
            if (!others)
                return others.error();
            const bool allOver = std::all_of(others->cbegin(), others->cend(), [&](const Application &other) {
                return over.contains(other.number);
            });
            if (!allOver)
                continue;
            if (others->isEmpty())
                others->append(*application);
            if (const auto destroyed = destroy(session, key, *others, cleanReason(reason)); !destroyed)
                return destroyed.error();
            for (const Application &other : std::as_const(*others))
                numbers.append(other.number);
        }
    }
    numbers.sort();
    numbers.removeDuplicates();
    return numbers;
}

Result<void> finishErasure(Station &station)
{
    Store &store = station.store();
    const auto intended = store.key(ErasingId);
    if (!intended)
        return intended.error().code == ErrorCode::NotFound ? Result<void>() : intended.error();
    const QUuid key = QUuid::fromRfc4122(*intended);
    if (const auto erased = store.eraseKeys({key}); !erased)
        return erased;
    const auto events = store.eventsOf(key);
    if (!events)
        return events.error();
    if (events->isEmpty()) {
        const NewEvent told{{}, key, eventtype::PersonErased, {{u"reason"_s, u"told_later"_s}}, {}, {}};
        if (const auto written = store.append({told}); !written)
            return written.error();
    }
    return store.destroyKey(ErasingId);
}

} // namespace powerhall
