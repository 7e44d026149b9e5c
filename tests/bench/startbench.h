// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/benchreport.h"

#include <QDir>

namespace powerhall::bench {

/// From process start to the first window that is shown and painted, on an Xvfb of its own, in turn with
/// KeePassXC; and the memory used by then. Needs the folder that `unlock` makes.
void benchStart(Report &report, const QDir &folder, quint64 people, const QString &program);

} // namespace powerhall::bench
