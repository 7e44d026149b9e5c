// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/domain/disclosure/profilefigures.h"
#include "models/services/disclosureservice.h"
#include "models/services/figureservice.h"
#include "models/services/station.h"

#include <algorithm>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

/// The reports of this program reckon reliability for inside: what hangs on a wall is what an authority
/// published (CQ22 三(四)).
bool isReliability(const QString &report)
{
    const QStringList indicators = reliabilityIndicators();
    return report.contains("reliability"_L1, Qt::CaseInsensitive) ||
           std::any_of(indicators.cbegin(), indicators.cend(),
                       [&](const QString &indicator) { return report.startsWith(indicator); });
}

Result<Figure> releasedFigure(const Station &station, const FigureSource &source)
{
    const auto found = findFigure(station, source.id);
    if (!found)
        return found.error();
    if (source.path == "unit"_L1)
        return Figure{found->unit, found->source};
    if (source.path == "period"_L1)
        return Figure{found->period, found->source};
    return Figure{found->value, found->source};
}

} // namespace

FigureResolver figureResolver(const Station &station)
{
    return [&station](const FigureSource &source) -> Result<Figure> {
        switch (source.kind) {
        case FigureSource::Kind::Profile:
            return profileResolver(station.profile(), station.today())(source);
        case FigureSource::Kind::Report:
            if (isReliability(source.id))
                return Error{ErrorCode::Refused, u"figure"_s, u"computed_reliability"_s, {}};
            return releasedFigure(station, source);
        case FigureSource::Kind::Published:
            return releasedFigure(station, source);
        }
        Q_UNREACHABLE();
    };
}

} // namespace powerhall
