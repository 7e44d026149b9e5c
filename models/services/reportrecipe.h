// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/reliabilityreading.h"
#include "models/services/voltagereading.h"

#include <QJsonObject>

namespace powerhall {

/// Everything besides the rows that the figures of a report depend on: options in force and, for each file,
/// how it was read, which columns were mapped by hand and which cells were put right. Kept with a release, so
/// that years later the same rows give the same figures.

QJsonObject recipeOf(const ReliabilityOptions &options, const ReliabilityFiles &files);
QJsonObject recipeOf(const VoltageOptions &options, const VoltageFiles &files);

/// The other way; the files have no paths. Strict: the error names the key.
struct ReliabilityRecipe
{
    ReliabilityOptions options;
    ReliabilityFiles files;
};
Result<ReliabilityRecipe> reliabilityRecipe(const QJsonObject &recipe);
struct VoltageRecipe
{
    VoltageOptions options;
    VoltageFiles files;
};
Result<VoltageRecipe> voltageRecipe(const QJsonObject &recipe);

} // namespace powerhall
