// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/decision.h"

namespace powerhall {

/// A decision as lines for a terminal: outcome, what is lacking, stages with limits and due dates, and why
/// then, by how far the application has come.
QString decisionText(const Decision &decision, const Profile &profile, const Progress &progress = {});

} // namespace powerhall
