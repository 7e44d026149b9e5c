// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/voltage.h"
#include "models/ingest/tablereader.h"
#include "models/services/tablefile.h"

namespace powerhall {

/// What voltage figures are computed from.
struct VoltageFiles
{
    TableFile points;
    TableFile samples; ///< or daily statistics
    VoltageInput input = VoltageInput::Samples;
};

/// Reads both lists and computes the voltage figures of the period: the same ones whatever the number of
/// threads. Needs no data folder; any thread. Errors name the file; what a row is rejected for is in the
/// result.
Result<VoltageResult> readVoltage(const VoltageFiles &files, const VoltageOptions &options,
                                  ReadControl *control = nullptr);

} // namespace powerhall
