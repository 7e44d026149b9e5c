// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/domain/intake/rulingtables.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr int Unstated = -1;

struct Stage
{
    QString stage;
    int days;
    QString starts;
};

struct Plan
{
    QList<Stage> stages;
    int total = Unstated;
    int whole = Unstated;
    int average = Unstated;
    QSet<QString> clauses;
};

bool isResident(const ApplicationInput &input)
{
    return input.customer == Customer::Resident;
}

bool isLow(const ApplicationInput &input)
{
    return input.voltage == Voltage::Low;
}

Plan chongqing(const ApplicationInput &input)
{
    Plan plan;
    plan.clauses.insert(u"CQ21 附件2"_s);
    plan.stages.append({u"acceptance"_s, 1, u"application"_s});
    if (isLow(input)) {
        if (isResident(input)) {
            plan.stages.append({u"metering"_s, 2, u"previous"_s});
            plan.total = plan.whole = plan.average = 3;
        } else if (*ruledThreeZero(u"chongqing"_s, input)) {
            plan.stages.append({u"metering"_s, 2, u"previous"_s});
            plan.total = 3;
            plan.average = 7;
            const int year = input.on.year();
            plan.whole = year <= 2020 ? 25 : year == 2021 ? 20 : 15;
        } else {
            plan.stages.append({u"plan_reply"_s, 3, u"previous"_s});
            plan.stages.append({u"metering"_s, 2, u"previous"_s});
            plan.total = 6;
        }
        return plan;
    }
    const bool twice = input.supply == Supply::Double;
    plan.stages.append({u"plan_reply"_s, twice ? 18 : 10, u"previous"_s});
    plan.total = twice ? 25 : 17;
    if (input.important || input.nominalKv > 10) {
        plan.stages.append({u"design_review"_s, 3, u"previous"_s});
        plan.stages.append({u"mid_inspection"_s, 2, u"customer_papers"_s});
        plan.total += 5;
    }
    plan.stages.append({u"metering"_s, 6, u"customer_papers"_s});
    if (input.interfaceExtended && input.nominalKv == 10)
        plan.average = twice ? 55 : 40;
    return plan;
}

Plan baoshan(const ApplicationInput &input)
{
    Plan plan;
    plan.clauses.insert(u"BS21 附件"_s);
    plan.stages.append({u"acceptance"_s, 1, u"application"_s});
    if (!isLow(input)) {
        const bool twice = input.supply == Supply::Double;
        plan.stages.append({u"plan_reply"_s, twice ? 14 : 4, u"previous"_s});
        plan.stages.append({u"metering"_s, twice ? 15 : 10, u"customer_papers"_s});
        plan.total = twice ? 30 : 15;
        return plan;
    }
    plan.stages.append({u"metering"_s, isResident(input) ? 1 : 4, u"previous"_s});
    plan.total = isResident(input) ? 2 : 5;
    if (isResident(input) || *ruledThreeZero(u"baoshan"_s, input)) {
        plan.whole = plan.average = plan.total;
        plan.clauses.insert(u"BS21 三(一)"_s);
    }
    return plan;
}

int huangchuanWhole(const ApplicationInput &input)
{
    const bool without = input.supportingWorks.has_value() && !*input.supportingWorks;
    const bool with = input.supportingWorks.has_value() && *input.supportingWorks;
    if (isResident(input) && without && input.siteReady.has_value() && *input.siteReady)
        return 0;
    if (input.kind == CustomerKind::MicroEnterprise)
        return 5;
    return without ? 2 : with ? 5 : Unstated;
}

Plan huangchuan(const ApplicationInput &input)
{
    Plan plan;
    plan.stages.append({u"acceptance"_s, Unstated, u"application"_s});
    if (isLow(input)) {
        plan.stages.append({u"metering"_s, Unstated, u"previous"_s});
        plan.whole = huangchuanWhole(input);
        if (plan.whole != Unstated)
            plan.clauses.insert(u"HC21 二(二)2(2)"_s);
        return plan;
    }
    plan.stages.append({u"plan_reply"_s, 5, u"site_visit"_s});
    plan.stages.append({u"inspection"_s, 3, u"customer_papers"_s});
    plan.stages.append({u"metering"_s, 3, u"previous"_s});
    plan.total = 16;
    plan.clauses = {u"HC21 二(七)2(3)"_s, u"HC21 二(二)2(2)"_s};
    return plan;
}

Plan guidong(const ApplicationInput &input)
{
    Plan plan;
    plan.stages.append({u"acceptance"_s, Unstated, u"application"_s});
    if (!isLow(input))
        plan.stages.append({u"plan_reply"_s, Unstated, u"previous"_s});
    plan.stages.append({u"metering"_s, Unstated, u"previous"_s});
    if (isLow(input) && isResident(input)) {
        plan.whole = 22;
        plan.clauses.insert(u"GD18 二(一)2"_s);
    } else if (isLow(input) && input.kind == CustomerKind::MicroEnterprise) {
        plan.average = 25;
        plan.clauses.insert(u"GD18 二(一)3"_s);
    }
    return plan;
}

Plan planOf(const QString &utility, const ApplicationInput &input)
{
    if (utility == u"chongqing"_s)
        return chongqing(input);
    if (utility == u"baoshan"_s)
        return baoshan(input);
    return utility == u"huangchuan"_s ? huangchuan(input) : guidong(input);
}

struct Leniency
{
    bool lenient;
    QString restBefore;
    QString source;
    QString clause;
};

Leniency leniencyOf(const QString &utility, const ApplicationInput &input)
{
    if (utility == u"baoshan"_s) {
        const bool early = input.interfaceExtended && !isLow(input); // low voltage has no plan reply
        return {true, early ? u"plan_reply"_s : u"metering"_s, u"customer"_s, u"BS21 四(二)4"_s};
    }
    if (utility == u"chongqing"_s && input.on >= QDate(2021, 5, 1))
        return {true, u"metering"_s, u"shared"_s, u"CQ21 13"_s};
    if (utility == u"huangchuan"_s)
        return {true, u"metering"_s, u"customer"_s, u"ruling"_s};
    return {false, {}, {}, u"ruling"_s};
}

QJsonValue orNull(int days)
{
    return days == Unstated ? QJsonValue() : QJsonValue(days);
}

/// The working days one by one, by the calendar's word on each day.
QDate after(const WorkingCalendar &calendar, QDate from, int days, bool &provisional)
{
    QDate day = from;
    while (days > 0) {
        day = day.addDays(1);
        provisional = provisional || calendar.isProvisional(day);
        if (calendar.isWorkingDay(day))
            --days;
    }
    return day;
}

/// Baoshan treats sole traders and farm cooperatives as micro enterprises by a clause of its own.
QString threeZeroClause(const QString &utility, CustomerKind kind)
{
    if (utility == u"chongqing"_s)
        return u"CQ21 二(二)"_s;
    return kind == CustomerKind::MicroEnterprise ? u"BS21 三(三)"_s : u"BS21 四(三)3"_s;
}

class Answer
{
public:
    Answer(const QString &utility, const ApplicationInput &input)
        : m_input(input)
        , m_plan(planOf(utility, input))
        , m_leniency(leniencyOf(utility, input))
        , m_threeZero(ruledThreeZero(utility, input))
    {
        if (m_threeZero.value_or(false))
            m_plan.clauses.insert(threeZeroClause(utility, input.kind));
        m_plan.clauses.insert(m_leniency.clause);
    }

    QJsonObject json(const WorkingCalendar &calendar)
    {
        judgeDocuments();
        const bool refused = m_outcome == u"not_accepted"_s;
        const QJsonArray stages = stagesJson(refused ? nullptr : &calendar);
        QStringList clauses = m_plan.clauses.values();
        clauses.sort(); // all within the basic plane: code units are code points
        return {{u"outcome"_s, m_outcome},
                {u"three_zero"_s, m_threeZero ? QJsonValue(*m_threeZero) : QJsonValue()},
                {u"missing"_s, missingJson()},
                {u"required"_s, m_required},
                {u"stages"_s, stages},
                {u"total_days"_s, orNull(m_plan.total)},
                {u"whole_days"_s, orNull(m_plan.whole)},
                {u"whole_average_days"_s, orNull(m_plan.average)},
                {u"provisional"_s, m_provisional},
                {u"clauses"_s, QJsonArray::fromStringList(clauses)}};
    }

private:
    struct Lack
    {
        QString document;
        QStringList anyOf;
        bool atOnce;
    };

    void judgeDocuments()
    {
        const QString licence = u"business_licence"_s;
        const QString code = u"organisation_code"_s;
        if (isResident(m_input)) {
            need(u"identity"_s, true);
        } else if (m_input.has(licence)) {
            m_required.append(licence);
        } else if (m_input.has(code)) {
            m_required.append(code);
        } else {
            m_required.append(licence);
            m_lacks.append({licence, {licence, code}, true});
        }
        need(u"title"_s, false);
        if (!isLow(m_input))
            need(u"project_approval"_s, false);
        m_outcome = u"accepted"_s;
        for (const Lack &lack : m_lacks) {
            if (lack.atOnce || !m_leniency.lenient)
                m_outcome = u"not_accepted"_s;
            else if (m_outcome == u"accepted"_s)
                m_outcome = u"accepted_with_debts"_s;
        }
    }

    void need(const QString &document, bool atOnce)
    {
        m_required.append(document);
        if (!m_input.has(document))
            m_lacks.append({document, {}, atOnce});
    }

    QJsonArray stagesJson(const WorkingCalendar *calendar)
    {
        QJsonArray array;
        QDate end = m_input.on;
        bool known = calendar != nullptr;
        for (const Stage &stage : m_plan.stages) {
            const bool waits = stage.starts != u"application"_s && stage.starts != u"previous"_s;
            known = known && !waits && stage.days != Unstated;
            if (known) {
                end = after(*calendar, end, stage.days, m_provisional);
                m_dues.insert(stage.stage, end.toString(Qt::ISODate));
            }
            array.append(QJsonObject{{u"stage"_s, stage.stage},
                                     {u"days"_s, orNull(stage.days)},
                                     {u"starts"_s, stage.starts},
                                     {u"due"_s, dueOf(stage.stage)}});
        }
        return array;
    }

    QJsonArray missingJson() const
    {
        QJsonArray array;
        for (const Lack &lack : m_lacks) {
            const bool now = lack.atOnce || !m_leniency.lenient;
            const QString before = now ? u"acceptance"_s : m_leniency.restBefore;
            QJsonObject object{{u"document"_s, lack.document},
                               {u"source"_s, now ? u"customer"_s : m_leniency.source},
                               {u"due_before"_s, before},
                               {u"due"_s, dueOf(before)},
                               {u"clause"_s, m_leniency.clause}};
            if (!lack.anyOf.isEmpty())
                object.insert(u"any_of"_s, QJsonArray::fromStringList(lack.anyOf));
            array.append(object);
        }
        return array;
    }

    QJsonValue dueOf(const QString &stage) const
    {
        return m_dues.contains(stage) ? QJsonValue(m_dues.value(stage)) : QJsonValue();
    }

    const ApplicationInput &m_input;
    Plan m_plan;
    Leniency m_leniency;
    std::optional<bool> m_threeZero;
    QString m_outcome;
    QJsonArray m_required;
    QList<Lack> m_lacks;
    QMap<QString, QString> m_dues;
    bool m_provisional = false;
};

} // namespace

std::optional<bool> ruledThreeZero(const QString &utility, const ApplicationInput &input)
{
    if (isResident(input) || !isLow(input))
        return {};
    const double capacity = input.capacityKw.value_or(1e9);
    const bool micro = input.kind == CustomerKind::MicroEnterprise;
    if (utility == u"chongqing"_s)
        return micro && capacity <= 160;
    if (utility != u"baoshan"_s)
        return {};
    if (!micro && input.kind != CustomerKind::IndividualBusiness &&
        input.kind != CustomerKind::FarmCooperative)
        return false;
    if (input.region == Region::Countryside && input.on <= QDate(2022, 12, 30))
        return capacity <= 100;
    return capacity <= 160;
}

QJsonObject ruledAnswer(const QString &utility, const ApplicationInput &input,
                        const WorkingCalendar &calendar)
{
    return Answer(utility, input).json(calendar);
}

} // namespace powerhall
