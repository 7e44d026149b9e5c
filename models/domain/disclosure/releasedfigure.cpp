// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/releasedfigure.h"

namespace powerhall {

using namespace Qt::StringLiterals;

QStringList reliabilityIndicators()
{
    return {u"reliability_rate"_s, u"average_outage_hours"_s, u"average_outage_times"_s};
}

QStringList ownIndicators()
{
    return {u"voltage_rate"_s};
}

QStringList figureOrigins()
{
    return {u"authority"_s, u"own"_s};
}

} // namespace powerhall
