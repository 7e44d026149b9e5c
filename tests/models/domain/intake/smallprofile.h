// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/profile.h"

namespace powerhall {

/// A utility nobody has, small enough to be read beside a test: residents in two steps, high voltage in four
/// with a stage that starts from the customer's papers, a change of name with papers of its own.
inline Profile smallProfile()
{
    using namespace Qt::StringLiterals;
    Profile profile;
    profile.id = u"small"_s;
    profile.businesses = {u"new"_s, u"increase"_s, u"rename"_s};
    for (const QString &id : {u"identity"_s, u"business_licence"_s, u"organisation_code"_s, u"title"_s,
                              u"project_approval"_s, u"completion_report"_s, u"rename_proof"_s}) {
        profile.catalogue.append({id, id, {}, {}, u"S 1"_s, {}});
    }

    const QStringList connections{u"new"_s, u"increase"_s};
    const Condition residentLow{
        .customers = {u"resident"_s}, .voltages = {u"low"_s}, .businesses = connections};
    const Condition firmLow{
        .customers = {u"non_resident"_s}, .voltages = {u"low"_s}, .businesses = connections};
    const Condition firmHigh{
        .customers = {u"non_resident"_s}, .voltages = {u"high"_s}, .businesses = connections};
    const AnyOf firm{u"business_licence"_s, u"organisation_code"_s};
    profile.documentSets = {
        {residentLow, {{u"identity"_s}, {u"title"_s}}, u"S 2"_s, {}},
        {firmLow, {firm, {u"title"_s}}, u"S 2"_s, {}},
        {firmHigh, {firm, {u"title"_s}, {u"project_approval"_s}}, u"S 2"_s, {}},
        {{.businesses = {u"rename"_s}}, {{u"identity"_s}, {u"rename_proof"_s}}, u"ruling"_s, {}},
    };
    profile.acceptanceRules = {
        {{.interfaceExtended = true}, false, {{u"identity"_s}, firm}, u"plan_reply"_s, false, u"S 3"_s, {}},
        {{.customers = {u"resident"_s}}, false, {{u"identity"_s}}, u"metering"_s, false, u"S 3"_s, {}},
        {{.customers = {u"non_resident"_s}}, false, {firm}, u"metering"_s, true, u"S 3"_s, {}},
    };
    profile.threeZero = {
        {{.kinds = {u"micro_enterprise"_s}, .regions = {u"town"_s}, .upToKw = 160}, u"S 4"_s, {}}};
    profile.limits = {
        {u"low"_s,
         u"低压"_s,
         {.voltages = {u"low"_s}},
         {{u"acceptance"_s, {}, 1, u"application"_s, u"S 5"_s},
          {u"metering"_s, {}, 2, u"previous"_s, u"S 5"_s}},
         {},
         {},
         {}},
        {u"high"_s,
         u"高压"_s,
         {.voltages = {u"high"_s}},
         {{u"acceptance"_s, {}, 1, u"application"_s, u"S 6"_s},
          {u"plan_reply"_s, {}, 10, u"previous"_s, u"S 6"_s},
          {u"mid_inspection"_s, {}, 2, u"customer_papers"_s, u"S 6"_s},
          {u"metering"_s, {}, 6, u"customer_papers"_s, u"S 6"_s}},
         17,
         u"S 7"_s,
         {}},
    };
    profile.wholeLimits = {{{.customers = {u"resident"_s}}, 3, false, u"S 8"_s, {}},
                           {{.customers = {u"resident"_s}}, 2, true, u"S 9"_s, {}}};
    return profile;
}

} // namespace powerhall
