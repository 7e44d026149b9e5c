// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/profile.h"

namespace powerhall {

/// What whoever acts for the customer shows (代办): authorisation and their own document, as far as the
/// utility's catalogue lists them; nothing beyond it may be asked for. No source makes them a condition, so
/// they hold up neither acceptance nor a stage and are in no full set.
QStringList agentPapers(const Profile &profile, QDate on);

/// Those of them that nobody has shown yet.
QStringList agentPapersMissing(const Profile &profile, QDate on, const QStringList &shown);

} // namespace powerhall
