// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace powerhall::bench {

/// Prints one line per figure: ours, the peer's of the same run, their ratio, the goal. A goal is a highest
/// value of the ratio where there is a peer, of the figure itself where there is none, unless it says lowest.
class Report
{
public:
    struct Line
    {
        QString what;
        double figure = 0;
        QString unit;
        QString peer = {}; ///< name of the peer, empty = none
        std::optional<double> peerFigure = {};
        std::optional<double> goal = {};
        bool goalIsLowest = false;
    };

    void heading(const QString &text);
    void add(const Line &line);
    void note(const QString &text);
    [[nodiscard]] int missed() const { return m_missed; }

private:
    int m_missed = 0;
};

/// Wall seconds of a call.
double secondsOf(const std::function<void()> &call);
/// Seconds the calling thread worked in a call: what the call costs, whoever else uses the machine.
double threadSecondsOf(const std::function<void()> &call);
/// Value below which `share` of the samples lie.
double quantile(std::vector<double> samples, double share);
/// Largest resident memory of this process so far, MB, or since it was forgotten.
double peakMegabytes();
/// What is free goes back to the system, and the peak is what is left.
void forgetPeak();
/// Resident memory of this process now, MB.
double residentMegabytes();

} // namespace powerhall::bench
