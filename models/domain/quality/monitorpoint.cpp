// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/quality/monitorpoint.h"

using namespace Qt::StringLiterals;

namespace powerhall {

QString wordOf(PointClass pointClass)
{
    return QString(QChar(u'A' + static_cast<int>(pointClass)));
}

std::optional<PointClass> pointClassOf(const QString &word)
{
    for (const PointClass pointClass : AllPointClasses) {
        if (word.compare(wordOf(pointClass), Qt::CaseInsensitive) == 0)
            return pointClass;
    }
    return std::nullopt;
}

std::optional<VoltageLimits> standardLimits(qint64 nominalMv)
{
    constexpr qint64 SinglePhase = 220'000;
    constexpr qint64 LowestThreePhase = 380'000;
    constexpr qint64 HighestThreePhase = 20'000'000;
    const auto limits = [nominalMv](int lowerPercent, int upperPercent) {
        // Rounded inwards where a limit is no whole millivolt, so that comparing whole millivolts stays
        // exact.
        return VoltageLimits{(nominalMv * lowerPercent + 99) / 100, nominalMv * upperPercent / 100};
    };
    if (nominalMv == SinglePhase)
        return limits(90, 107);
    if (nominalMv >= LowestThreePhase && nominalMv <= HighestThreePhase)
        return limits(93, 107);
    return std::nullopt;
}

} // namespace powerhall
