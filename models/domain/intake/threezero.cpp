// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/intake/threezero.h"

#include "models/domain/intake/condition.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

bool isAsked(const Profile &profile, const ApplicationInput &input)
{
    return !profile.threeZero.isEmpty() && input.voltage == Voltage::Low &&
           input.customer == Customer::NonResident;
}

} // namespace

Result<ThreeZero> threeZeroOf(const Profile &profile, const ApplicationInput &input)
{
    const ThreeZeroRule *rule = nullptr;
    if (isAsked(profile, input)) {
        rule = firstRow(profile.threeZero, input.on,
                        [&](const ThreeZeroRule &row) { return matches(row.when, input, std::nullopt); });
    }
    if (!rule && input.threeZero) {
        const QString detail =
            (*input.threeZero ? u"three_zero true, "_s : u"three_zero false, "_s) % wordOf(input.voltage) %
            u' ' % wordOf(input.kind) % u' ' %
            (input.capacityKw ? QString::number(*input.capacityKw) : u"capacity_kw null"_s);
        return Error{ErrorCode::BadCombination, u"$.three_zero"_s, detail, {}};
    }
    if (!isAsked(profile, input))
        return ThreeZero{};
    const bool granted = rule && input.threeZero.value_or(true);
    return ThreeZero{granted, granted ? rule->clause : QString()};
}

} // namespace powerhall
