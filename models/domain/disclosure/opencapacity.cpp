// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/opencapacity.h"

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

bool hasReached(const OpenCapacity &area, const Target &target)
{
    if (!target.value)
        return false;
    if (target.id == "load_may_start"_L1 || target.id == "load_must_start"_L1)
        return area.loadPercent && *area.loadPercent >= *target.value;
    if (target.id == "spare_capacity"_L1)
        return area.kind == "network"_L1 && area.spareKva && *area.spareKva < *target.value;
    if (target.id == "load_after"_L1)
        return area.loadAfterPercent && *area.loadAfterPercent > *target.value;
    return false;
}

} // namespace

QStringList capacityKinds()
{
    return {u"equipment"_s, u"network"_s, u"transformer"_s};
}

QList<Target> reachedThresholds(const OpenCapacity &area, const Profile &profile, QDate day)
{
    QList<Target> reached;
    for (const Target &target : profile.targets) {
        if (holdsOn(target.valid, day) && hasReached(area, target))
            reached.append(target);
    }
    return reached;
}

} // namespace powerhall
