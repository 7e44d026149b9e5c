// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/depositservice.h"

#include "models/core/text.h"
#include "models/journal/depositrecord.h"
#include "models/journal/eventtypes.h"
#include "models/security/hubaccess.h"
#include "models/services/accountservice.h"
#include "models/services/desknames.h"
#include "models/services/recordlist.h"
#include "models/services/slipservice.h"
#include "models/services/standing.h"
#include "models/services/station.h"
#include "models/services/supplying.h"

#include <QCborArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

Result<QString> numberFrom(const QString &typed)
{
    static const QRegularExpression form(u"^[A-Z0-9]{2,30}-[0-9]{8}-[0-9]{4,}$"_s);
    const QString number = cleanLine(typed).toUpper();
    if (form.match(number).hasMatch())
        return number;
    return Error{ErrorCode::BadNumber, u"number"_s, typed, {}};
}

/// The catalogue of today's rules: those of the application are not known.
std::optional<Error> unlessInCatalogue(const Station &station, const QList<SuppliedDocument> &documents)
{
    if (documents.isEmpty())
        return Error{ErrorCode::MissingKey, u"document"_s, {}, {}};
    QStringList seen;
    for (const SuppliedDocument &document : documents) {
        if (!station.profile().document(document.id))
            return Error{ErrorCode::OutsideCatalogue, u"document"_s, document.id, {}};
        if (seen.contains(document.id))
            return Error{ErrorCode::AlreadyExists, u"document"_s, document.id, {}};
        seen.append(document.id);
    }
    return {};
}

QCborArray ofDocuments(const QList<SuppliedDocument> &documents)
{
    QCborArray list;
    for (const SuppliedDocument &document : documents)
        list.append(QCborArray{document.id, wordOf(document.source)});
    return list;
}

/// Gives one paper to the application; false where it is not wanted there any more.
Result<bool> giveOne(Station &station, const Deposit &deposit, const QUuid &application,
                     const SuppliedDocument &document)
{
    const auto standing = standingOf(station, application);
    if (!standing)
        return standing.error();
    if (standing->application.status != Application::Status::Open || unlessWanted(*standing, document.id))
        return false;
    const QCborMap open{{u"deposit"_s, deposit.id.toString(QUuid::WithoutBraces)},
                        {u"claimed_ms"_s, deposit.takenMs},
                        {u"claim_reason"_s, u"deposit"_s}};
    const auto written = station.store().append(supplyEvents(*standing, document, deposit.clerk, open));
    return written ? Result<bool>(true) : written.error();
}

/// A cut in between leaves papers given and not noted: they are found on file the next time.
bool wasGiven(const QList<StoredEvent> &events, const Deposit &deposit, const QString &document)
{
    return std::any_of(events.cbegin(), events.cend(), [&](const StoredEvent &stored) {
        const QCborMap &open = stored.event.open;
        return stored.event.type == eventtype::DocumentSupplied &&
               open.value(u"deposit"_s).toString() == deposit.id.toString(QUuid::WithoutBraces) &&
               open.value(u"document"_s).toString() == document;
    });
}

Result<void> joinOne(Station &station, const Deposit &deposit, const QUuid &application)
{
    const auto events = station.store().eventsOf(application);
    if (!events)
        return events.error();
    QCborArray surplus;
    for (const SuppliedDocument &document : deposit.documents) {
        const auto given = giveOne(station, deposit, application, document);
        if (!given)
            return given.error();
        if (!*given && !wasGiven(*events, deposit, document.id))
            surplus.append(document.id);
    }
    const QCborMap open{{u"application"_s, application.toString(QUuid::WithoutBraces)},
                        {u"surplus"_s, surplus}};
    const auto written =
        station.store().append({{deposit.clerk, deposit.id, eventtype::DepositJoined, open, {}, {}}});
    return written ? Result<void>() : written.error();
}

Result<bool> isOursToJoin(Station &station, DeskNames &names, const Deposit &deposit,
                          const QUuid &application)
{
    if (deposit.device == station.identity().origin.device)
        return true;
    const auto events = station.store().eventsOf(application);
    if (!events || events->isEmpty())
        return events ? Result<bool>(false) : events.error();
    const auto taken = names.station(deposit.device);
    const auto accepted = names.station(events->first().event.origin.device);
    if (!taken || !accepted)
        return taken ? accepted.error() : taken.error();
    const QStringList three{station.identity().station, *taken, *accepted};
    return !three.contains(QString()) && QSet<QString>(three.cbegin(), three.cend()).size() == three.size();
}

Result<bool> knowsDeskOf(Store &store, const QList<HolderKey> &places)
{
    const auto heads = store.heads();
    if (!heads)
        return heads.error();
    DeskNames names(store);
    for (auto head = heads->begin(); head != heads->end(); ++head) {
        const auto code = names.station(head.key().device);
        if (!code)
            return code.error();
        if (std::any_of(places.begin(), places.end(),
                        [&](const HolderKey &one) { return one.place == *code; }))
            return true;
    }
    return false;
}

} // namespace

DepositService::DepositService(Station &station)
    : m_station(station)
{}

Result<Deposit> DepositService::take(const Session &session, const QString &typed,
                                     const QList<SuppliedDocument> &documents)
{
    const Act act = Act::SupplyDocument;
    if (const auto permitted = m_station.permit(session, act); !permitted)
        return permitted.error();
    const auto number = numberFrom(typed);
    if (!number)
        return m_station.refused(session, act, number.error());
    if (m_station.store().applicationByNumber(*number))
        return m_station.refused(session, act, {ErrorCode::AlreadyExists, u"number"_s, *number, {}});
    if (const auto fault = unlessInCatalogue(m_station, documents))
        return m_station.refused(session, act, *fault);
    Deposit deposit{.id = QUuid::createUuid(),
                    .number = *number,
                    .documents = documents,
                    .takenMs = m_station.clock().now().wallMs,
                    .clerk = session.user(),
                    .device = m_station.identity().origin.device};
    const auto slip = slipOf(session.name(), deposit);
    if (!slip)
        return m_station.refused(session, act, slip.error());
    const QCborMap open{
        {u"number"_s, *number}, {u"documents"_s, ofDocuments(documents)}, {u"content"_s, contentHash(*slip)}};
    const auto written =
        m_station.store().append({{session.user(), deposit.id, eventtype::DepositTaken, open, {}, {}}});
    if (!written)
        return written.error();
    emit m_station.notifier().applicationChanged({});
    const auto kept = m_station.store().record(recordkind::Deposit, deposit.id);
    return kept ? decodeDeposit(*kept) : kept.error();
}

Result<QList<Deposit>> DepositService::list(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadApplications); !permitted)
        return permitted.error();
    auto deposits = recordsOf<Deposit>(m_station.store(), recordkind::Deposit, decodeDeposit);
    if (deposits)
        std::stable_partition(deposits->begin(), deposits->end(),
                              [](const Deposit &deposit) { return !deposit.isJoined(); });
    return deposits;
}

Result<Slip> DepositService::receipt(const Session &session, const QUuid &id) const
{
    if (const auto permitted = m_station.permit(session, Act::PrintSlip); !permitted)
        return permitted.error();
    const auto state = m_station.store().record(recordkind::Deposit, id);
    if (!state)
        return state.error();
    const auto deposit = decodeDeposit(*state);
    if (!deposit)
        return deposit.error();
    if (deposit->device != m_station.identity().origin.device)
        return m_station.refused(session, Act::PrintSlip,
                                 {ErrorCode::Refused, {}, u"deposit_elsewhere"_s, {}});
    const auto clerk = findUser(m_station.store(), deposit->clerk);
    return slipOf(clerk ? clerk->name : QString(), *deposit);
}

Result<Slip> DepositService::slipOf(const QString &clerk, const Deposit &deposit) const
{
    SlipSource source;
    source.profile = &m_station.profile();
    source.input.on = localDate(deposit.takenMs);
    source.input.documents = deposit.documents;
    source.number = deposit.number;
    source.takenMs = deposit.takenMs;
    source.madeMs = deposit.takenMs;
    source.clerk = clerk;
    source.hall = hallNotes(m_station);
    source.demo = m_station.isDemo();
    return buildSlip(SlipKind::Deposit, source);
}

Result<DepositPath> pathOf(Station &station, const QString &number)
{
    if (number.startsWith(station.identity().station))
        return DepositPath::Exchange;
    const auto access = station.hubAccess();
    if (!access && access.error().code != ErrorCode::NotFound)
        return access.error();
    if (access && access->above.isEmpty()) // the county hears of all its stations
        return DepositPath::Exchange;
    const auto known = access ? knowsDeskOf(station.store(), access->above) : Result<bool>(false);
    if (!known)
        return known.error();
    return *known ? DepositPath::DeskAbove : DepositPath::Hand;
}

Result<int> joinDeposits(Station &station)
{
    const auto deposits = recordsOf<Deposit>(station.store(), recordkind::Deposit, decodeDeposit);
    if (!deposits)
        return deposits.error();
    DeskNames names(station.store());
    int joined = 0;
    for (const Deposit &deposit : *deposits) {
        if (deposit.isJoined())
            continue;
        const auto application = station.store().applicationByNumber(deposit.number);
        if (!application && application.error().code == ErrorCode::NotFound)
            continue;
        if (!application)
            return application.error();
        const auto ours = isOursToJoin(station, names, deposit, application->id);
        if (!ours)
            return ours.error();
        if (!*ours)
            continue;
        if (const auto done = joinOne(station, deposit, application->id); !done)
            return done.error();
        ++joined;
        emit station.notifier().applicationChanged(application->id);
    }
    return joined;
}

} // namespace powerhall
