// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/voltagebench.h"

#include "tests/bench/process.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

constexpr int Minutes = 92 * 1440; // the third quarter
constexpr int Rounds = 3;

/// Xorshift: the same list for the same number of points.
class Dice
{
public:
    quint64 next()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state;
    }

private:
    quint64 m_state = 88172645463325252U;
};

QByteArray pointName(int point)
{
    return "MP-" + QByteArray::number(point).rightJustified(4, '0');
}

void writePoints(const QString &path, int points)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write("point,name,class,nominal,upper,lower\n");
    for (int point = 0; point < points; ++point)
        file.write(pointName(point) + ",," + "ABCD"[point % 4] + ",220,,\n");
}

/// About 229.8 V; five in a thousand too high, two too low, one without a value.
QByteArray voltsText(Dice &dice)
{
    const quint64 chance = dice.next();
    quint64 tenths = 2220 + chance % 120;
    const quint64 kind = (chance >> 32) % 1000;
    if (kind < 5)
        tenths = 2360 + (chance >> 16) % 50;
    else if (kind < 7)
        tenths = 1970;
    else if (kind < 8)
        tenths = 0;
    return QByteArray::number(tenths / 10) + '.' + char('0' + tenths % 10);
}

/// Written once and kept: it takes longer than all that is measured.
bool writeSamples(const QString &path, int points)
{
    if (QFile::exists(path))
        return true;
    QFile file(path + u".part"_s);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    Dice dice;
    QByteArray buffer = "point,time,volts\n";
    const QDateTime first(QDate(2026, 7, 1), QTime(0, 0), Qt::UTC);
    for (int minute = 0; minute < Minutes; ++minute) {
        const QByteArray time =
            ',' + first.addSecs(minute * 60).toString(u"yyyy-MM-dd HH:mm:ss"_s).toLatin1() + ',';
        for (int point = 0; point < points; ++point)
            buffer += pointName(point) + time + voltsText(dice) + '\n';
        if (file.write(buffer) != buffer.size())
            return false;
        buffer.clear();
    }
    return file.rename(path);
}

/// A run that did what it should; nothing where it failed.
std::optional<Ran> goodRun(const QStringList &command)
{
    const auto run = runProgram(command);
    return run && run->status == 0 ? run : std::nullopt;
}

} // namespace

void benchVoltage(Report &report, const QDir &folder, const QString &program, const QString &duckDb,
                  int points)
{
    report.heading(u"voltage of %1 samples, every check on"_s.arg(qint64(points) * Minutes));
    const QString list = folder.filePath(u"points-%1.csv"_s.arg(points));
    const QString samples = folder.filePath(u"samples-%1.csv"_s.arg(points));
    writePoints(list, points);
    if (!writeSamples(samples, points)) {
        report.note(u"%1 cannot be written"_s.arg(samples));
        return;
    }
    const QStringList ours{program,       u"report"_s, u"voltage"_s,   u"--quarter"_s, u"2026Q3"_s,
                           u"--points"_s, list,        u"--samples"_s, samples,        u"--json"_s};
    const QStringList theirs{
        u"env"_s, u"-C"_s, duckDb, u"node"_s, QStringLiteral(BENCH_SOURCES "/peers/duckdbvoltage.mjs"),
        samples};
    std::vector<Ran> mine;
    std::vector<Ran> peers;
    // In turn, so that whoever else uses the machine disturbs both; the first runs warm the page cache.
    for (int round = -1; round < Rounds; ++round) {
        const auto our = goodRun(ours);
        const auto their = duckDb.isEmpty() ? std::nullopt : goodRun(theirs);
        if (!our) {
            report.note(u"%1 report voltage does not run"_s.arg(program));
            return;
        }
        if (round >= 0)
            mine.push_back(*our);
        if (round >= 0 && their)
            peers.push_back(*their);
    }
    for (const auto &[what, figure] : {std::pair(u"from a CSV file"_s, &Ran::seconds),
                                       std::pair(u"the same, processor time"_s, &Ran::processorSeconds)}) {
        Report::Line line{.what = what, .figure = medianOf(mine, figure), .unit = u"s"_s};
        if (!peers.empty()) {
            line.peer = u"DuckDB"_s;
            line.peerFigure = medianOf(peers, figure);
            line.goal = 0.12;
        }
        report.add(line);
    }
    const auto largest = std::max_element(
        mine.begin(), mine.end(), [](const Ran &a, const Ran &b) { return a.megabytes < b.megabytes; });
    report.add({.what = u"memory"_s, .figure = largest->megabytes, .unit = u"MB"_s, .goal = 64});
}

} // namespace powerhall::bench
