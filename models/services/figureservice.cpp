// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/figureservice.h"

#include "models/core/ids.h"
#include "models/core/text.h"
#include "models/domain/disclosure/calendarperiod.h"
#include "models/journal/disclosurerecords.h"
#include "models/journal/eventtypes.h"
#include "models/services/disclosureact.h"
#include "models/services/plainwords.h"
#include "models/services/recordlist.h"
#include "models/services/station.h"

#include <QRegularExpression>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr double PerMille = 10.0;

QString nameOf(const ReleasedFigure &figure)
{
    const QString name = figure.indicator + u'/' + figure.period;
    return figure.scope.isEmpty() ? name : QString(name + u'/' + figure.scope);
}

bool isPeriod(const QString &text)
{
    static const QRegularExpression year(u"^20[0-9]{2}$"_s);
    return year.match(text).hasMatch() || monthOf(text).isValid() || quarterOf(text).isValid();
}

/// An authority's for reliability, the utility's own for the rest: nothing this program computed of
/// reliability comes this way.
std::optional<Error> unlessOriginFits(const FigureService::FigureWish &wish)
{
    const bool reliability = reliabilityIndicators().contains(wish.indicator);
    if (!reliability && !ownIndicators().contains(wish.indicator))
        return Error{ErrorCode::UnknownValue, u"indicator"_s, wish.indicator,
                     reliabilityIndicators() + ownIndicators()};
    if (!figureOrigins().contains(wish.origin))
        return Error{ErrorCode::UnknownValue, u"origin"_s, wish.origin, figureOrigins()};
    if (reliability && wish.origin != "authority"_L1)
        return Error{ErrorCode::Refused, u"origin"_s, u"computed_reliability"_s, {}};
    return {};
}

std::optional<Error> unlessFigure(const FigureService::FigureWish &wish, QDate today)
{
    static const QRegularExpression decimal(u"^[0-9]{1,9}(\\.[0-9]{1,9})?$"_s);
    if (const auto fault = unlessOriginFits(wish))
        return fault;
    if (!isPeriod(wish.period))
        return Error{ErrorCode::BadDate, u"period"_s, wish.period, {u"2026"_s, u"2026Q4"_s, u"2026-12"_s}};
    if (!decimal.match(wish.value).hasMatch())
        return Error{ErrorCode::BadNumber, u"value"_s, wish.value, {}};
    if (wish.source.isEmpty())
        return Error{ErrorCode::MissingKey, u"source"_s, {}, {}};
    if (!wish.on.isValid() || wish.on > today)
        return Error{ErrorCode::FutureClaim, u"on"_s, isoDate(wish.on), {}};
    for (const QString &text : {wish.source, wish.scope, wish.unit}) {
        if (const auto fault = unlessPlain(u"source"_s, text))
            return fault;
    }
    return {};
}

ReleasedFigure figureOf(const FigureService::FigureWish &wish)
{
    return {.indicator = wish.indicator, .scope = wish.scope, .period = wish.period};
}

/// Right in itself, and neither released before nor named twice in one go.
std::optional<Error> unlessNew(const Station &station, const FigureService::FigureWish &wish,
                               const QStringList &others)
{
    if (const auto fault = unlessFigure(wish, station.today()))
        return fault;
    const QString name = nameOf(figureOf(wish));
    if (others.contains(name) || findFigure(station, name))
        return Error{ErrorCode::AlreadyExists, u"figure"_s, name, {}};
    return {};
}

QCborMap payloadOf(const FigureService::FigureWish &wish)
{
    return {{u"indicator"_s, wish.indicator}, {u"scope"_s, wish.scope},   {u"period"_s, wish.period},
            {u"value"_s, wish.value},         {u"unit"_s, wish.unit},     {u"origin"_s, wish.origin},
            {u"source"_s, wish.source},       {u"on"_s, isoDate(wish.on)}};
}

FigureService::FigureWish cleaned(const FigureService::FigureWish &typed)
{
    FigureService::FigureWish wish{
        cleanLine(typed.indicator), cleanLine(typed.scope),  cleanLine(typed.period), cleanLine(typed.value),
        cleanLine(typed.unit),      cleanLine(typed.origin), cleanLine(typed.source), typed.on};
    if (wish.origin.isEmpty())
        wish.origin = ownIndicators().contains(wish.indicator) ? u"own"_s : u"authority"_s;
    return wish;
}

Result<QList<ReleasedFigure>> allFigures(const Station &station)
{
    return recordsOf<ReleasedFigure>(station.store(), recordkind::Figure, decodeFigure);
}

Result<ReleasedFigure> figureById(const Station &station, const QUuid &id)
{
    const auto state = station.store().record(recordkind::Figure, id);
    if (!state)
        return state.error();
    return decodeFigure(*state);
}

Result<QList<OpenCapacity>> allAreas(const Station &station)
{
    return recordsOf<OpenCapacity>(station.store(), recordkind::Capacity, decodeCapacity);
}

std::optional<Error> unlessArea(const OpenCapacity &area, QDate today)
{
    constexpr int MostKva = 10'000'000;
    constexpr double MostPercent = 300;
    if (area.area.isEmpty())
        return Error{ErrorCode::MissingKey, u"area"_s, {}, {}};
    if (!capacityKinds().contains(area.kind))
        return Error{ErrorCode::UnknownValue, u"kind"_s, area.kind, capacityKinds()};
    if (!area.day.isValid() || area.day > today)
        return Error{ErrorCode::FutureClaim, u"on"_s, isoDate(area.day), {}};
    for (const auto &kva : {area.capacityKva, area.spareKva}) {
        if (kva && (*kva < 0 || *kva > MostKva))
            return Error{
                ErrorCode::BadNumber, u"kva"_s, QString::number(*kva), {u"0"_s, QString::number(MostKva)}};
    }
    for (const auto &percent : {area.loadPercent, area.loadAfterPercent}) {
        if (percent && (*percent < 0 || *percent > MostPercent))
            return Error{ErrorCode::BadNumber, u"load"_s, QString::number(*percent), {u"0"_s, u"300"_s}};
    }
    return unlessPlain(u"constraint"_s, area.area + u' ' + area.constraint);
}

void put(QCborMap &open, const QString &key, const std::optional<int> &number)
{
    if (number)
        open.insert(key, *number);
}

void put(QCborMap &open, const QString &key, const std::optional<double> &percent)
{
    if (percent)
        open.insert(key, qRound(*percent * PerMille));
}

QCborMap payloadOf(const OpenCapacity &area)
{
    QCborMap open{{u"area"_s, area.area}, {u"kind"_s, area.kind}, {u"on"_s, isoDate(area.day)}};
    put(open, u"capacity_kva"_s, area.capacityKva);
    put(open, u"spare_kva"_s, area.spareKva);
    put(open, u"load_permille"_s, area.loadPercent);
    put(open, u"load_after_permille"_s, area.loadAfterPercent);
    if (!area.constraint.isEmpty())
        open.insert(u"constraint"_s, area.constraint);
    return open;
}

} // namespace

FigureService::FigureService(Station &station)
    : m_station(station)
{}

Result<ReleasedFigure> FigureService::release(const Session &session, const FigureWish &wish)
{
    const auto released = releaseAll(session, {wish});
    if (!released)
        return released.error();
    return released->constFirst();
}

Result<QList<ReleasedFigure>> FigureService::releaseAll(const Session &session,
                                                        const QList<FigureWish> &wishes)
{
    constexpr Act TheAct = Act::ReleaseFigure;
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    QList<NewEvent> events;
    QStringList names;
    for (const FigureWish &typed : wishes) {
        const FigureWish wish = cleaned(typed);
        const auto fault = unlessNew(m_station, wish, names);
        if (fault) {
            const QString number = QString::number(names.size() + 1);
            return m_station.refused(session, TheAct, wishes.size() > 1 ? fault->at(number) : *fault);
        }
        names.append(nameOf(figureOf(wish)));
        events.append({session.user(), orderedId(), eventtype::FigureReleased, payloadOf(wish), {}, {}});
    }
    if (const auto written = m_station.store().append(events); !written)
        return written.error();
    emit m_station.notifier().figuresChanged();
    QList<ReleasedFigure> figures;
    for (const NewEvent &event : std::as_const(events)) {
        const auto figure = figureById(m_station, event.subject);
        if (!figure)
            return figure.error();
        figures.append(*figure);
    }
    return figures;
}

Result<ReleasedFigure> FigureService::voidFigure(const Session &session, const QUuid &id,
                                                 const QString &typed)
{
    constexpr Act TheAct = Act::ReleaseFigure;
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    const auto figure = figureById(m_station, id);
    if (!figure)
        return m_station.refused(session, TheAct, figure.error());
    const QString reason = cleanLine(typed);
    if (!figure->voided.isEmpty())
        return m_station.refused(session, TheAct, {ErrorCode::Refused, u"figure"_s, u"voided_already"_s, {}},
                                 id);
    if (const auto fault = unlessPlainReason(u"reason"_s, reason))
        return m_station.refused(session, TheAct, *fault, id);
    const NewEvent voided{session.user(), id, eventtype::FigureVoided, {{u"reason"_s, reason}}, {}, {}};
    if (const auto written = m_station.store().append({voided}); !written)
        return written.error();
    emit m_station.notifier().figuresChanged();
    return figureById(m_station, id);
}

Result<QList<ReleasedFigure>> FigureService::figures(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadDisclosure); !permitted)
        return permitted.error();
    return allFigures(m_station);
}

Result<CapacityView> FigureService::state(const Session &session, const OpenCapacity &typed)
{
    constexpr Act TheAct = Act::KeepCapacity;
    if (const auto permitted = m_station.permit(session, TheAct); !permitted)
        return permitted.error();
    OpenCapacity area = typed;
    area.area = cleanLine(typed.area);
    area.constraint = cleanLine(typed.constraint);
    if (!area.day.isValid())
        area.day = m_station.today();
    if (const auto fault = unlessArea(area, m_station.today()))
        return m_station.refused(session, TheAct, *fault);
    const auto known = allAreas(m_station);
    if (!known)
        return known.error();
    const auto same = std::find_if(known->cbegin(), known->cend(),
                                   [&](const OpenCapacity &one) { return one.area == area.area; });
    const QUuid id = same == known->cend() ? orderedId() : same->id;
    const NewEvent stated{session.user(), id, eventtype::CapacityStated, payloadOf(area), {}, {}};
    if (const auto written = m_station.store().append({stated}); !written)
        return written.error();
    emit m_station.notifier().figuresChanged();
    const auto record = m_station.store().record(recordkind::Capacity, id);
    const auto back = record ? decodeCapacity(*record) : record.error();
    if (!back)
        return back.error();
    return CapacityView{*back, reachedThresholds(*back, m_station.profile(), m_station.today())};
}

Result<QList<CapacityView>> FigureService::capacities(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadDisclosure); !permitted)
        return permitted.error();
    const auto areas = allAreas(m_station);
    if (!areas)
        return areas.error();
    QList<CapacityView> views;
    for (const OpenCapacity &area : *areas)
        views.append({area, reachedThresholds(area, m_station.profile(), m_station.today())});
    return views;
}

Result<ReleasedFigure> findFigure(const Station &station, const QString &id)
{
    const auto all = allFigures(station);
    if (!all)
        return all.error();
    const QUuid uuid = QUuid::fromString(id);
    QStringList names;
    for (const ReleasedFigure &figure : *all) {
        if (!figure.voided.isEmpty())
            continue;
        if (figure.id == uuid || nameOf(figure) == id)
            return figure;
        names.append(nameOf(figure));
    }
    return Error{ErrorCode::NotFound, u"figure"_s, id, names};
}

} // namespace powerhall
