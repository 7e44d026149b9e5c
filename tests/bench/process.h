// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace powerhall::bench {

/// How a program ran, from its start to its end.
struct Ran
{
    double seconds = 0;
    double processorSeconds = 0; ///< of all its threads, the system's share included
    double megabytes = 0;        ///< largest resident memory
    int status = -1;
};
/// Runs a program with its output thrown away; nothing where it cannot be started.
std::optional<Ran> runProgram(const QStringList &command);
/// The middle one of several runs, of one of their figures.
double medianOf(const std::vector<Ran> &runs, double Ran::*figure);
/// Whether a program lies in the path.
bool isInstalled(const QString &program);

} // namespace powerhall::bench
