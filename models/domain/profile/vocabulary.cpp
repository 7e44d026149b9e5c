// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/profile/vocabulary.h"

namespace powerhall::vocabulary {

using namespace Qt::StringLiterals;

QStringList customers()
{
    return {u"resident"_s, u"non_resident"_s};
}

QStringList kinds()
{
    return {u"person"_s, u"enterprise"_s, u"micro_enterprise"_s, u"individual_business"_s,
            u"farm_cooperative"_s};
}

QStringList voltages()
{
    return {u"low"_s, u"high"_s};
}

QStringList businesses()
{
    return {u"new"_s,    u"increase"_s,     u"reduce"_s,    u"suspend"_s, u"transfer"_s,
            u"rename"_s, u"change_class"_s, u"temporary"_s, u"close"_s};
}

QStringList supplies()
{
    return {u"single"_s, u"double"_s};
}

QStringList regions()
{
    return {u"town"_s, u"countryside"_s};
}

QStringList stages()
{
    return {u"acceptance"_s,     u"plan_reply"_s, u"design_review"_s,
            u"mid_inspection"_s, u"inspection"_s, u"metering"_s};
}

QStringList starts()
{
    return {u"application"_s, u"previous"_s, u"site_visit"_s, u"customer_papers"_s};
}

QStringList holidayStarts()
{
    return {u"application_day"_s, u"next_working_day"_s};
}

QStringList deadlineRules()
{
    return {u"working_days_after_change"_s,
            u"working_days_after_approval"_s,
            u"quarterly"_s,
            u"days_before_month_end"_s,
            u"days_before_start"_s,
            u"hours_before_start"_s,
            u"at_once"_s};
}

QStringList measures()
{
    return {u"outage_hours"_s,   u"outage_cut"_s,    u"feeder_trips"_s, u"feeder_customer_hours"_s,
            u"feeder_outages"_s, u"feeder_faults"_s, u"area_outages"_s, u"area_repeats"_s};
}

QStringList returnReports()
{
    return {u"halfyear"_s, u"weekly"_s, u"ledger"_s, u"assessment"_s};
}

QStringList spoken()
{
    const QStringList outcomes = {u"accepted"_s, u"accepted_with_debts"_s, u"not_accepted"_s};
    const QStringList documentStates = {u"owed"_s, u"supplied"_s, u"customer"_s, u"shared"_s};
    const QStringList idKinds = {u"id_card"_s, u"passport"_s, u"military"_s, u"household"_s,
                                 u"residence_permit"_s};
    const QStringList conditions = {u"interface_extended"_s, u"important"_s, u"supporting_works"_s,
                                    u"site_ready"_s, u"three_zero"_s};
    return customers() + kinds() + voltages() + businesses() + supplies() + regions() + starts() + outcomes +
           documentStates + idKinds + conditions + QStringList{u"ruling"_s, u"not_stated"_s};
}

} // namespace powerhall::vocabulary
