// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include "models/services/voltagereading.h"

namespace powerhall {

/// What a call asks of voltage: which rows, by which rules.
struct VoltageCall
{
    VoltageFiles files;
    VoltageOptions options;
};
Result<VoltageCall> voltageCall(const Call &call);

/// The options of it: files, period, rules, how the files are read.
QList<OptionSpec> voltageCallOptions();

} // namespace powerhall
