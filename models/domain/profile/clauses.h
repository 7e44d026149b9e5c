// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/profile/profile.h"

namespace powerhall {

/// Clauses of one source name it once: `CQ21 1、附件1；CQ22 三(三)`.
QString clausesTogether(const QStringList &clauses);

/// Clauses as a wall says them, together and each once: a source by its number, or its title where it has
/// none, in place of its key. Left out: what is marked not for publication, and what rests on no source
/// (`ruling`, `station`). What names no source of the profile stays as it is.
QString publicClauses(const Profile &profile, const QStringList &clauses);

} // namespace powerhall
