// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/inventedfolder.h"

#include "models/journal/eventtypes.h"
#include "models/security/keyring.h"
#include "models/security/sealedparties.h"
#include "models/services/accountservice.h"
#include "models/services/intakeservice.h"
#include "tests/bench/benchreport.h"
#include "tests/bench/inventedhall.h"
#include "tests/support/testhall.h"

#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

constexpr quint64 Batch = 2000;

Parties partiesOf(const InventedPerson &person, quint64 index)
{
    Parties parties;
    parties.applicant.name = person.name;
    parties.applicant.phone = person.phone;
    if (person.isFirm) {
        parties.applicant.creditCode = person.idNumber;
    } else {
        parties.applicant.idKind = u"id_card"_s;
        parties.applicant.idNumber = person.idNumber;
    }
    parties.address = u"某县某镇某路%1号"_s.arg(index % 2000 + 1);
    return parties;
}

/// What follows an acceptance, in turn.
NewEvent follower(const QUuid &actor, const QUuid &application, int turn)
{
    switch (turn % 3) {
    case 0:
        return {actor, application, eventtype::EnteredElsewhere, {{u"marketing_number"_s, u"YX20260001"_s}},
                {},    {}};
    case 1:
        return {actor, application, eventtype::HandedOver, {{u"to"_s, u"clerk"_s}, {u"note"_s, QString()}},
                {},    {}};
    default:
        return {actor, application, eventtype::Suspended, {{u"reason"_s, u"site"_s}}, {}, {}};
    }
}

Result<void> fill(Station &station, quint64 people, int eventsEach)
{
    const auto session = station.signIn(InventedFolder::clerk(), InventedFolder::password());
    if (!session)
        return session.error();
    IntakeService intake(station);
    const auto request = parseAcceptRequest(InventedFolder::requestOf(0), station.today());
    if (!request)
        return request.error();
    const auto first = intake.accept(*session, *request);
    if (!first)
        return first.error();
    const auto events = station.store().eventsOf(first->id);
    if (!events)
        return events.error();
    const QCborMap pattern = events->first().event.open;

    for (quint64 from = 1; from < people; from += Batch) {
        QList<NewEvent> batch;
        for (quint64 i = from; i < std::min(people, from + Batch); ++i) {
            const InventedPerson person = inventedPerson(i);
            const auto key = session->keys().takePersonKey();
            if (!key)
                return key.error();
            QCborMap open = pattern; // one map changed again and again would keep every text it ever held
            open[u"number"_s] = person.number;
            batch.append({session->user(), person.id, eventtype::ApplicationAccepted, open, key->id,
                          sealApplicant(key->key, partiesOf(person, i), person.id)});
            for (int turn = 0; turn + 1 < eventsEach; ++turn)
                batch.append(follower(session->user(), person.id, turn));
        }
        if (const auto appended = station.store().append(batch); !appended)
            return appended.error();
        if (from / Batch % 50 == 0)
            std::fprintf(stderr, "\r%llu applications made", static_cast<unsigned long long>(from));
    }
    std::fputs("\n", stderr);
    return {};
}

} // namespace

QString InventedFolder::clerk()
{
    return u"clerk"_s;
}

QString InventedFolder::password()
{
    return u"Counter-4711-Hall"_s;
}

QJsonObject InventedFolder::requestOf(quint64 index)
{
    constexpr quint64 FirmsEach = 20; // a resident has an ID number
    quint64 of = index;
    while (inventedPerson(of).isFirm)
        of += FirmsEach * 1'000'003;
    const InventedPerson person = inventedPerson(of);
    QJsonObject request = residentInput();
    QJsonObject applicant = request.value("applicant"_L1).toObject();
    applicant.insert(u"name"_s, person.name);
    applicant.insert(u"phone"_s, person.phone);
    applicant.insert(u"id_number"_s, person.idNumber);
    request.insert(u"applicant"_s, applicant);
    return request;
}

Result<std::unique_ptr<Station>> InventedFolder::found(const QDir &folder, const Clock &clock)
{
    auto station = Station::create(
        folder, {QString::fromLatin1(ProfileId), u"GX"_s, u"01"_s, u"admin"_s, password(), true}, clock);
    if (!station)
        return station;
    const auto admin = (*station)->signIn(u"admin"_s, password());
    if (!admin)
        return admin.error();
    AccountService accounts(**station);
    if (const auto added = accounts.add(*admin, clerk(), Role::Clerk, password()); !added)
        return added.error();
    return station;
}

Result<std::unique_ptr<Station>> InventedFolder::ready(const QDir &folder, quint64 people, int eventsEach,
                                                       const Clock &clock)
{
    if (folder.exists(u"journal.db"_s))
        return Station::open(folder, Store::Access::Write, clock);
    auto station = found(folder, clock);
    if (!station)
        return station;
    if (const auto filled = fill(**station, people, eventsEach); !filled)
        return filled.error();
    return station;
}

} // namespace powerhall::bench
