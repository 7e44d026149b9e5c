// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/profile.h"
#include "models/domain/slips/slipbuilder.h"

#include <QList>

#include <utility>

namespace powerhall {

/// A made-up utility with a sentence for everything a slip may carry: tests of slips do not lean on the
/// profiles shipped.
Profile sampleProfile();
/// A resident of it with a debt, accepted on 2026-11-20 at 10:42. Fill in `profile`.
SlipSource sampleSource(const Profile &profile);

/// Three customers of a shipped utility, decided by its rules: a resident with a debt, a micro enterprise
/// that brought nothing, a big high-voltage firm. A hotline is filled in where the profile states none.
QList<std::pair<QString, SlipSource>> sampleCases(Profile &profile);

} // namespace powerhall
