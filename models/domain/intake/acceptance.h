// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/domain/intake/decision.h"

namespace powerhall {

/// What the documents at hand are good for: outcome, and everything lacking at one time (一次性告知).
struct Acceptance
{
    Outcome outcome = Outcome::NotAccepted;
    QStringList required;           ///< the full set; of several that serve the one supplied, else the first
    QList<MissingDocument> missing; ///< dueBefore as the rule says it, without dates
    QStringList clauses;
};

/// Judges the supplied documents by the full set and the leniency (容缺受理) in force on the day. Fails for a
/// business the utility does not serve and a document outside its catalogue.
Result<Acceptance> judgeDocuments(const Profile &profile, const ApplicationInput &input,
                                  std::optional<bool> threeZero);

} // namespace powerhall
