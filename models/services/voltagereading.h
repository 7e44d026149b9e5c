// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/quality/voltage.h"
#include "models/domain/quality/voltagerows.h"
#include "models/ingest/tablereader.h"
#include "models/services/tablefindings.h"

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

/// The period before and the same a year ago, from the same lists; nothing where they have no data of it.
struct VoltageBeside
{
    std::optional<VoltageFigures> before;
    std::optional<VoltageFigures> yearBefore;
};
Result<VoltageBeside> readVoltageBeside(const VoltageFiles &files, const VoltageOptions &options,
                                        ReadControl *control = nullptr);

/// The rows out of the limits behind a point, a class or a month: one more reading, in one part.
Result<VoltageRows> readVoltageRows(const VoltageFiles &files, const VoltageOptions &options,
                                    const VoltageQuery &query, ReadControl *control = nullptr);

/// The list of points alone, before anything is computed from it.
Result<TableFindings> checkPoints(const TableFile &file, ReadControl *control = nullptr);

} // namespace powerhall
