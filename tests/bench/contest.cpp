// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/contest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

std::optional<Contest> contest(const QStringList &ours, const QStringList &theirs, int rounds)
{
    Contest found;
    for (int round = -1; round < rounds; ++round) {
        const auto our = runProgram(ours);
        const auto their = runProgram(theirs);
        if (!our || our->status != 0 || !their || their->status != 0)
            return std::nullopt;
        if (round < 0)
            continue;
        found.ours.push_back(*our);
        found.theirs.push_back(*their);
        found.megabytes = std::max(found.megabytes, our->megabytes);
    }
    return found;
}

void addFigures(Report &report, const Contest &found, const QString &what, const QString &peer, double goal)
{
    for (const auto &[kind, figure] :
         {std::pair(QString(), &Ran::seconds), std::pair(u", processor time"_s, &Ran::processorSeconds)})
        report.add({.what = what + kind,
                    .figure = medianOf(found.ours, figure),
                    .unit = u"s"_s,
                    .peer = peer,
                    .peerFigure = medianOf(found.theirs, figure),
                    .goal = goal});
}

} // namespace powerhall::bench
