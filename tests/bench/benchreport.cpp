// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/benchreport.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <malloc.h>
#include <time.h>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

QString cell(const QString &text, int width)
{
    int shown = 0;
    for (const QChar c : text)
        shown += c.unicode() >= 0x2e80 ? 2 : 1;
    return text + QString(qMax(0, width - shown), u' ');
}

void print(const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stdout);
    std::fflush(stdout);
}

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 3 : value < 1000 ? 1 : 0);
}

double statusMegabytes(const QByteArray &key)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size()).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

} // namespace

void Report::heading(const QString &text)
{
    print(u"\n"_s + text);
    print(cell(u"what"_s, 50) + cell(u"figure"_s, 16) + cell(u"peer"_s, 34) + cell(u"ratio"_s, 9) +
          u"goal"_s);
}

void Report::add(const Line &line)
{
    const bool hasPeer = line.peerFigure && *line.peerFigure > 0;
    const double ratio = hasPeer ? line.figure / *line.peerFigure : 0;
    const double judged = hasPeer ? ratio : line.figure;
    QString verdict;
    if (line.goal) {
        const bool met = line.goalIsLowest ? judged >= *line.goal : judged <= *line.goal;
        m_missed += met ? 0 : 1;
        verdict = (line.goalIsLowest ? u">= "_s : u"<= "_s) + QString::number(*line.goal) +
                  (met ? u"  met"_s : u"  MISSED"_s);
    }
    const QString peer = hasPeer ? line.peer + u' ' + number(*line.peerFigure) : line.peer;
    print(cell(line.what, 50) + cell(number(line.figure) + u' ' + line.unit, 16) + cell(peer, 34) +
          cell(hasPeer ? number(ratio) : QString(), 9) + verdict);
}

void Report::note(const QString &text)
{
    print(u"  "_s + text);
}

double secondsOf(const std::function<void()> &call)
{
    const auto start = std::chrono::steady_clock::now();
    call();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double threadSecondsOf(const std::function<void()> &call)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
    };
    const double start = now();
    call();
    return now() - start;
}

double quantile(std::vector<double> samples, double share)
{
    if (samples.empty())
        return 0;
    std::sort(samples.begin(), samples.end());
    const auto at = static_cast<std::size_t>(share * double(samples.size()));
    return samples[std::min(at, samples.size() - 1)];
}

double peakMegabytes()
{
    return statusMegabytes("VmHWM:");
}

void forgetPeak()
{
    ::malloc_trim(0);
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

double residentMegabytes()
{
    return statusMegabytes("VmRSS:");
}

} // namespace powerhall::bench
