// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/returnservice.h"

#include "models/core/text.h"
#include "models/journal/eventtypes.h"
#include "models/journal/returnrecords.h"
#include "models/services/caseact.h"
#include "models/services/plainwords.h"
#include "models/services/recordlist.h"
#include "models/services/station.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int DaysAhead = 15;
constexpr int DaysBehind = 60;

/// One subject for each return and period, on every desk, so that two handings in meet.
QUuid subjectFor(const QString &rule, const Period &period)
{
    static const QUuid space(u"7d2f6c1e-8a04-4c57-9f0e-6b1a52c9d431"_s);
    const QString name = rule + u' ' + isoDate(period.from) + u' ' + isoDate(period.to);
    return QUuid::createUuidV5(space, name.toUtf8());
}

/// One subject for the revisits of each application.
QUuid revisitSubject(const QUuid &application)
{
    static const QUuid space(u"e0b6f3a4-1c1d-4f6e-8d52-9a3c7e5b2f18"_s);
    return QUuid::createUuidV5(space, application.toRfc4122());
}

bool isHandedIn(const QList<HandedReturn> &handed, const ReturnDue &due)
{
    return std::any_of(handed.cbegin(), handed.cend(), [&](const HandedReturn &one) {
        return one.rule == due.rule.id && one.period == due.period;
    });
}

bool hasPower(const Standing &standing)
{
    const QList<StagePlan> &plan = standing.decision.stages;
    return !plan.isEmpty() && standing.application.stageEnds.contains(plan.last().stage);
}

} // namespace

ReturnService::ReturnService(Station &station)
    : m_station(station)
{}

QString ReturnService::level() const
{
    const QString set = m_station.setting(u"returns_level"_s);
    return set.isEmpty() ? u"unit"_s : set;
}

QList<ReturnDue> ReturnService::due(QDate from, QDate to) const
{
    return returnsDue(m_station.profile(), level(), from, to);
}

QDate ReturnService::foundedOn() const
{
    const auto events = m_station.store().eventsOf(m_station.identity().origin.device);
    if (!events || events->isEmpty())
        return {};
    return localDate(events->first().event.at.wallMs);
}

Result<QList<WaitingReturn>> ReturnService::waiting() const
{
    const auto handed = allHanded();
    if (!handed)
        return handed.error();
    const QDate today = m_station.today();
    const QDate founded = foundedOn();
    QDate from = today.addDays(-DaysBehind);
    if (founded.isValid())
        from = std::max(from, founded);
    QList<WaitingReturn> waiting;
    for (const ReturnDue &one : due(from, today.addDays(DaysAhead))) {
        if (!isHandedIn(*handed, one))
            waiting.append({one, lastWorkingDay(m_station.calendar(), one.due), int(today.daysTo(one.due))});
    }
    return waiting;
}

QString ReturnService::ruleFor(const QString &report, const Period &period) const
{
    // A half-year's day lies within the half-year after it, a week's and a quarter's within the next one.
    for (const ReturnDue &one : due(period.to.addDays(1), period.to.addDays(200))) {
        if (one.rule.report == report && one.period == period)
            return one.rule.id;
    }
    return report;
}

Result<HandedReturn> ReturnService::handIn(const Session &session, const HandIn &wish)
{
    const QUuid id = subjectFor(wish.rule, wish.period);
    if (const auto permitted = m_station.permit(session, Act::HandInReturn, id); !permitted)
        return permitted.error();
    const auto refuse = [&](const Error &error) {
        return m_station.refused(session, Act::HandInReturn, error, id);
    };
    QStringList rules;
    for (const Return &rule : m_station.profile().returns)
        rules.append(rule.id);
    if (wish.figures.isEmpty() && !rules.contains(wish.rule))
        return refuse({ErrorCode::UnknownValue, u"return"_s, wish.rule, rules});
    if (!wish.period.isValid())
        return refuse({ErrorCode::BadDate, u"period"_s, {}, {}});
    if (!wish.figures.isEmpty() && wish.period.to >= m_station.today())
        return refuse({ErrorCode::Refused, u"period"_s, u"period_not_over"_s, {}});
    const bool isFirst = !m_station.store().record(recordkind::HandedReturn, id);
    const QString note = cleanLine(wish.note);
    const auto fault = isFirst && !wish.figures.isEmpty() ? unlessPlain(u"note"_s, note)
                                                          : unlessPlainReason(u"note"_s, note);
    if (fault)
        return refuse(*fault);
    QCborMap open{
        {u"return"_s, wish.rule}, {u"from"_s, isoDate(wish.period.from)}, {u"to"_s, isoDate(wish.period.to)}};
    if (!wish.figures.isEmpty())
        open.insert(u"figures"_s, wish.figures);
    if (!note.isEmpty())
        open.insert(u"note"_s, note);
    const NewEvent event{session.user(), id, eventtype::ReturnHandedIn, open, {}, {}};
    if (const auto written = m_station.store().append({event}); !written)
        return written.error();
    emit m_station.notifier().returnsChanged();
    return handedReturn(session, wish.rule, wish.period);
}

Result<QList<HandedReturn>> ReturnService::allHanded() const
{
    return recordsOf<HandedReturn>(m_station.store(), recordkind::HandedReturn, decodeHandedReturn);
}

Result<QList<HandedReturn>> ReturnService::handed(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadReports); !permitted)
        return permitted.error();
    return allHanded();
}

Result<HandedReturn> ReturnService::handedReturn(const Session &session, const QString &rule,
                                                 const Period &period) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadReports); !permitted)
        return permitted.error();
    const auto state = m_station.store().record(recordkind::HandedReturn, subjectFor(rule, period));
    if (!state)
        return Error{state.error().code, u"return"_s, rule + u' ' + period.name(), {}};
    return decodeHandedReturn(*state);
}

Result<RevisitRecord> ReturnService::noteRevisit(const Session &session, const QString &number,
                                                 const RevisitWish &wish)
{
    const auto act = CaseAct::begin(m_station, session, Act::NoteRevisit, number);
    if (!act)
        return act.error();
    if (!hasPower(act->standing()))
        return act->refuse({ErrorCode::WrongState, {}, u"not_energised"_s, {}});
    const QString by = cleanLine(wish.by);
    const QString note = cleanLine(wish.note);
    if (note.isEmpty() && wish.outcome == RevisitOutcome::Dissatisfied)
        return act->refuse({ErrorCode::ReasonMissing, u"note"_s, {}, {}});
    for (const auto &[place, text] : {std::pair(u"by"_s, by), std::pair(u"note"_s, note)}) {
        auto fault = act->unlessClean(text);
        if (!fault)
            fault = unlessPlain(place, text);
        if (fault)
            return act->refuse({fault->code, place, fault->detail, fault->args});
    }
    const Application &application = act->application();
    QCborMap open{{u"application"_s, application.id.toString(QUuid::WithoutBraces)},
                  {u"number"_s, application.number},
                  {u"outcome"_s, wordOf(wish.outcome)}};
    if (!by.isEmpty())
        open.insert(u"by"_s, by);
    if (!note.isEmpty())
        open.insert(u"note"_s, note);
    const QUuid id = revisitSubject(application.id);
    const NewEvent event{session.user(), id, eventtype::RevisitNoted, open, {}, {}};
    if (const auto written = m_station.store().append({event}); !written)
        return written.error();
    emit m_station.notifier().returnsChanged();
    const auto state = m_station.store().record(recordkind::Revisit, id);
    if (!state)
        return state.error();
    return decodeRevisit(*state);
}

Result<QList<RevisitRecord>> ReturnService::revisits(const Session &session) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadReports); !permitted)
        return permitted.error();
    return recordsOf<RevisitRecord>(m_station.store(), recordkind::Revisit, decodeRevisit);
}

} // namespace powerhall
