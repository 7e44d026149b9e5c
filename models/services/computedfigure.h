// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/disclosure/releasedfigure.h"

#include <QMap>

#include <optional>

namespace powerhall {

class Station;

/// What this program itself computed for the indicator and period of a released figure, rounded half up to
/// the published one's places: the newest released report's total. For inside only, beside the published one;
/// no resolver of contents knows of it. Nothing where no such report was released, or the figure speaks of a
/// part (scope). Whoever asks has leave already.
Result<std::optional<QString>> computedBeside(const Station &station, const ReleasedFigure &figure);

/// The other way round: what an authority published of a period as a whole, by indicator, the newest of each.
QMap<QString, ReleasedFigure> publishedReliability(const QList<ReleasedFigure> &figures,
                                                   const QString &period);

} // namespace powerhall
