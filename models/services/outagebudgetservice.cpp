// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/outagebudgetservice.h"

#include "models/core/text.h"
#include "models/domain/quality/outage.h"
#include "models/journal/eventtypes.h"
#include "models/journal/returnrecords.h"
#include "models/services/plainwords.h"
#include "models/services/station.h"

#include <numeric>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr Act TheAct = Act::SetOutageBudget;
constexpr qint64 MostHours = 1'000'000'000;
constexpr int Months = 12;

/// One subject for each year, on every desk.
QUuid subjectFor(int year)
{
    static const QUuid space(u"3f9b0d5c-5b0a-4d0e-8c9b-2f7c5e6a1d94"_s);
    return QUuid::createUuidV5(space, QByteArray::number(year));
}

std::optional<Error> faultOf(const OutageBudget &budget)
{
    const auto badNumber = [](const QString &place, qint64 value, qint64 most) {
        return Error{ErrorCode::BadNumber, place, QString::number(value), {u"0"_s, QString::number(most)}};
    };
    if (budget.year < 2000 || budget.year > 2200)
        return Error{ErrorCode::BadNumber, u"year"_s, QString::number(budget.year), {u"2000"_s, u"2200"_s}};
    if (budget.hours < 0 || budget.hours > MostHours)
        return badNumber(u"hours"_s, budget.hours, MostHours);
    const QList<qint64> &months = budget.monthlyHours;
    if (months.isEmpty())
        return {};
    if (months.size() != Months)
        return Error{ErrorCode::BadNumber, u"months"_s, QString::number(months.size()), {u"12"_s, u"12"_s}};
    for (const qint64 hours : months) {
        if (hours < 0 || hours > MostHours)
            return badNumber(u"months"_s, hours, MostHours);
    }
    const qint64 sum = std::accumulate(months.cbegin(), months.cend(), qint64(0));
    const QString whole = QString::number(budget.hours);
    if (sum != budget.hours)
        return Error{ErrorCode::BadNumber, u"months"_s, QString::number(sum), {whole, whole}};
    return {};
}

} // namespace

OutageBudgetService::OutageBudgetService(Station &station)
    : m_station(station)
{}

Result<RecordedBudget> OutageBudgetService::set(const Session &session, const OutageBudget &budget,
                                                const QString &typed)
{
    const QUuid id = subjectFor(budget.year);
    if (const auto permitted = m_station.permit(session, TheAct, id); !permitted)
        return permitted.error();
    const QString basis = cleanLine(typed);
    auto fault = faultOf(budget);
    if (!fault)
        fault = unlessPlainReason(u"basis"_s, basis);
    if (fault)
        return m_station.refused(session, TheAct, *fault, id);
    const NewEvent event{session.user(), id, eventtype::BudgetSet, payloadOf(budget, basis), {}, {}};
    if (const auto written = m_station.store().append({event}); !written)
        return written.error();
    emit m_station.notifier().returnsChanged();
    return this->budget(session, budget.year);
}

Result<RecordedBudget> OutageBudgetService::budget(const Session &session, int year) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadReports); !permitted)
        return permitted.error();
    const auto state = m_station.store().record(recordkind::Budget, subjectFor(year));
    if (!state)
        return Error{state.error().code, u"budget"_s, QString::number(year), {}};
    return decodeBudget(*state);
}

Result<OutageBudgetService::Standing> OutageBudgetService::standing(const Session &session, QDate day,
                                                                    const QList<Interruption> &used) const
{
    const auto record = budget(session, day.year());
    if (!record)
        return record.error();
    Standing standing{*record, {}};
    standing.lines.append(budgetLines(record->budget, used, day).first());
    for (int month = 1; month <= Months; ++month)
        standing.lines.append(budgetLines(record->budget, used, QDate(day.year(), month, 1)).at(1));
    standing.lines.append(budgetLines(record->budget, used, day).last());
    return standing;
}

Result<PlannedCost> OutageBudgetService::costOf(const Session &session, const PlannedOutage &outage,
                                                const QList<Interruption> &used) const
{
    if (const auto permitted = m_station.permit(session, Act::ReadReports); !permitted)
        return permitted.error();
    if (outage.steps.isEmpty())
        return Error{ErrorCode::MissingKey, u"steps"_s, {}, {}};
    for (qsizetype i = 0; i < outage.steps.size(); ++i) {
        const PlannedOutage::Step &step = outage.steps.at(i);
        const QString place = u"steps[%1]."_s.arg(i);
        if (step.start <= 0)
            return Error{ErrorCode::BadDate, place + u"start"_s, clockText(step.start), {}};
        if (step.end <= step.start)
            return Error{ErrorCode::BadDate, place + u"end"_s, clockText(step.end), {}};
        if (step.users < 0)
            return Error{ErrorCode::BadNumber, place + u"users"_s, QString::number(step.users), {}};
    }
    const auto record = budget(session, dayOf(outage.steps.first().start).year());
    if (!record)
        return record.error();
    return powerhall::costOf(outage, record->budget, used);
}

} // namespace powerhall
