// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/disclosure/poster.h"

#include <QList>
#include <utility>

namespace powerhall {

/// Contents to try a poster with, by name: one line only, a short notice, steps with a table, tariffs with
/// joined cells, a table of 60 rows, 3,000 and 10,000 characters, rare characters, hostile markup, bidi
/// controls, one word without a break.
QList<std::pair<QString, Content>> sampleContents();
Content sampleContent(const QString &name);

/// A published poster of it with two service lines, version 3, and a code.
Poster samplePoster(const Content &content);

/// Every stretch of words the poster must show, in order; white space removed.
QStringList wordsOf(const Content &content);

} // namespace powerhall
