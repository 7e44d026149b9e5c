// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/intake/application.h"
#include "models/journal/event.h"

namespace powerhall {

/// Reading of open payloads as eventtypes.h words them. Absent or of another type = empty.
QString textAt(const QCborMap &open, QLatin1StringView key);
QUuid uuidAt(const QCborMap &open, QLatin1StringView key);
QByteArray bytesAt(const QCborMap &open, QLatin1StringView key);
bool flagAt(const QCborMap &open, QLatin1StringView key);
/// When an act was recorded, with the claim beside it.
ActTime actTimeOf(const Event &event);

std::optional<Outcome> outcomeOf(const QString &word);
/// owed · supplied · shared
std::optional<DocumentState::State> documentStateOf(const QString &word);

} // namespace powerhall
