// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/outageservice.h"

#include "models/journal/eventtypes.h"
#include "models/journal/qualityrecords.h"
#include "models/services/plainwords.h"
#include "models/services/station.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

/// Asia/Shanghai keeps UTC+8 all year; the figures count on its clock.
constexpr qint64 ShanghaiOffset = 8 * 3600;

bool touches(const Outage &outage, const Period &period)
{
    return outage.entry.start() < period.end() && outage.entry.end() > period.begin();
}

} // namespace

OutageService::OutageService(Station &station)
    : m_station(station)
{}

Result<QList<Outage>> OutageService::list(const Session &session, const std::optional<Period> &period) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadReports); !permitted)
        return permitted.error();
    auto outages = all();
    if (outages && period)
        outages->removeIf([&](const Outage &outage) { return !touches(outage, *period); });
    return outages;
}

Result<Outage> OutageService::view(const Session &session, const QString &number) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadReports); !permitted)
        return permitted.error();
    return find(number);
}

Result<Outage> OutageService::enter(const Session &session, const OutageEntry &entry)
{
    if (const auto permitted = m_station.permit(session, Act::RecordOutage); !permitted)
        return permitted.error();
    const QList<Error> found = faults(entry);
    if (!found.isEmpty())
        return m_station.refused(session, Act::RecordOutage, found.first());
    const auto number = nextNumber(entry.start());
    if (!number)
        return number.error();
    QCborMap open = payloadOf(entry);
    open.insert(u"number"_s, *number);
    return write(session, QUuid::createUuid(), eventtype::OutageEntered, open);
}

Result<Outage> OutageService::correct(const Session &session, const QString &number, const OutageEntry &entry,
                                      const QString &reason)
{
    const auto outage = findToChange(session, number, reason);
    if (!outage)
        return outage;
    const QList<Error> found = faults(entry);
    if (!found.isEmpty())
        return m_station.refused(session, Act::RecordOutage, found.first(), outage->id);
    QCborMap open = payloadOf(entry);
    open.insert(u"reason"_s, reason.simplified());
    return write(session, outage->id, eventtype::OutageCorrected, open);
}

Result<Outage> OutageService::strike(const Session &session, const QString &number, const QString &reason)
{
    const auto outage = findToChange(session, number, reason);
    if (!outage)
        return outage;
    return write(session, outage->id, eventtype::OutageStruck, {{u"reason"_s, reason.simplified()}});
}

QList<Error> OutageService::faults(const OutageEntry &entry) const
{
    const LocalSecond now = m_station.clock().now().wallMs / 1000 + ShanghaiOffset;
    return faultsOf(entry, standardRegions(), now);
}

Result<QList<Outage>> OutageService::all() const
{
    const auto rows = m_station.store().records(recordkind::Outage);
    if (!rows)
        return rows.error();
    QList<Outage> outages;
    for (const RecordRow &row : *rows) {
        const auto outage = decodeOutage(row.summary);
        if (!outage)
            return outage.error();
        outages.append(*outage);
    }
    return outages;
}

Result<Outage> OutageService::find(const QString &number) const
{
    const auto outages = all();
    if (!outages)
        return outages.error();
    const auto found = std::find_if(outages->cbegin(), outages->cend(),
                                    [&](const Outage &outage) { return outage.number == number; });
    if (found == outages->cend())
        return Error{ErrorCode::NotFound, u"outage"_s, number, {}};
    return *found;
}

Result<Outage> OutageService::findToChange(const Session &session, const QString &number,
                                           const QString &reason) const
{
    if (const auto permitted = m_station.permit(session, Act::RecordOutage); !permitted)
        return permitted.error();
    const auto outage = find(number);
    if (!outage)
        return m_station.refused(session, Act::RecordOutage, outage.error());
    if (const auto fault = unlessPlainReason(u"reason"_s, reason))
        return m_station.refused(session, Act::RecordOutage, *fault, outage->id);
    if (outage->isStruck) {
        return m_station.refused(session, Act::RecordOutage,
                                 {ErrorCode::WrongState, u"outage"_s, u"struck"_s, {}}, outage->id);
    }
    return outage;
}

/// STATIONDESK-T20260703-001: T for outage (停电), so that no application's number looks like it.
Result<QString> OutageService::nextNumber(LocalSecond start) const
{
    const StationIdentity identity = m_station.identity();
    const QString prefix =
        identity.station + identity.desk + u"-T"_s + dayOf(start).toString(u"yyyyMMdd"_s) + u'-';
    const auto outages = all();
    if (!outages)
        return outages.error();
    int highest = 0;
    for (const Outage &outage : *outages) {
        if (outage.number.startsWith(prefix))
            highest = qMax(highest, outage.number.mid(prefix.size()).toInt());
    }
    return QString(prefix + u"%1"_s.arg(highest + 1, 3, 10, QLatin1Char('0')));
}

Result<Outage> OutageService::write(const Session &session, const QUuid &id, QLatin1StringView type,
                                    const QCborMap &open)
{
    if (const auto written = m_station.store().append({{session.user(), id, type, open, {}, {}}}); !written)
        return written.error();
    emit m_station.notifier().outagesChanged();
    const auto state = m_station.store().record(recordkind::Outage, id);
    if (!state)
        return state.error();
    return decodeOutage(*state);
}

} // namespace powerhall
