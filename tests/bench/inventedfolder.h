// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/services/station.h"

#include <QDir>

#include <memory>

namespace powerhall::bench {

/// A station with many invented applications, made once and kept for further runs.
struct InventedFolder
{
    static constexpr const char *ProfileId = "chongqing";
    static QString clerk();
    static QString password();

    /// An empty demo station with its clerk: invented people are refused elsewhere.
    static Result<std::unique_ptr<Station>> found(const QDir &folder, const Clock &clock);
    /// Opens the folder, or makes it: applications with `eventsEach` events, in large transactions. The rules
    /// judge one of them; the others are written like it, each with its own people under their own keys.
    static Result<std::unique_ptr<Station>> ready(const QDir &folder, quint64 people, int eventsEach,
                                                  const Clock &clock);
    /// What the counter sends for an invented person.
    static QJsonObject requestOf(quint64 index);
};

} // namespace powerhall::bench
