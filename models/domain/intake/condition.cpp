// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/condition.h"

namespace powerhall {

namespace {

bool fits(const QStringList &allowed, const QString &word)
{
    return allowed.isEmpty() || allowed.contains(word);
}

bool fits(std::optional<bool> wanted, std::optional<bool> value)
{
    return !wanted || (value && *value == *wanted);
}

bool fitsSize(const Condition &condition, const ApplicationInput &input)
{
    if (condition.upToKw && !(input.capacityKw && *input.capacityKw <= *condition.upToKw))
        return false;
    const bool high = input.voltage == Voltage::High;
    if (condition.nominalKv && !(high && input.nominalKv == *condition.nominalKv))
        return false;
    return !condition.nominalKvAbove || (high && input.nominalKv > *condition.nominalKvAbove);
}

} // namespace

bool isConnection(Business business)
{
    return business == Business::New || business == Business::Increase;
}

bool matches(const Condition &condition, const ApplicationInput &input, std::optional<bool> threeZero)
{
    return fits(condition.customers, wordOf(input.customer)) && fits(condition.kinds, wordOf(input.kind)) &&
           fits(condition.voltages, wordOf(input.voltage)) &&
           fits(condition.businesses, wordOf(input.business)) &&
           fits(condition.supplies, wordOf(input.supply)) && fits(condition.regions, wordOf(input.region)) &&
           fits(condition.threeZero, threeZero.value_or(false)) &&
           fits(condition.interfaceExtended, input.interfaceExtended) &&
           fits(condition.important, input.important) &&
           fits(condition.supportingWorks, input.supportingWorks) &&
           fits(condition.siteReady, input.siteReady) && fitsSize(condition, input);
}

bool matchesLimits(const Condition &condition, const ApplicationInput &input, std::optional<bool> threeZero)
{
    return matches(condition, input, threeZero) &&
           (isConnection(input.business) || !condition.businesses.isEmpty());
}

} // namespace powerhall
