// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

namespace powerhall {

struct Profile;

/// The one place that words failures for people: what is wrong, where, and what to do next, as one sentence
/// in the language of the window. `rules`, where given, name documents and stages in the utility's own words.
QString errorText(const Error &error, const Profile *rules = nullptr);

/// The same without the place, for a message that already stands beside its field.
QString errorTextBesideField(const Error &error, const Profile *rules = nullptr);

} // namespace powerhall
