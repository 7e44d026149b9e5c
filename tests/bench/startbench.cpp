// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/startbench.h"

#include "tests/bench/process.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

const QString Display = u":87"_s;
constexpr int Width = 1366;
constexpr int Height = 768;
constexpr int Rounds = 9;
constexpr double LongestSeconds = 20;

struct Start
{
    double seconds = 0;
    double megabytes = 0;
};

QProcessEnvironment screenEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, Display);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    return environment;
}

/// The pixels of an Xvfb, which keeps them in a file (-fbdir): looking costs no process and no request.
class Screen
{
public:
    explicit Screen(const QString &file)
        : m_file(file)
    {
        if (m_file.open(QIODevice::ReadOnly))
            m_shown = m_file.map(0, m_file.size());
    }
    [[nodiscard]] bool isOpen() const { return m_shown; }

    /// Root, window and something on it: more than two colours.
    [[nodiscard]] bool isPainted() const
    {
        constexpr qint64 Pixels = qint64(Width) * Height;
        constexpr qint64 Step = 3; // thinner than a letter's stroke
        std::array<quint32, 2> colours{};
        std::size_t known = 0;
        for (qint64 at = 0; at < Pixels; at += Step) {
            quint32 colour = 0;
            std::memcpy(&colour, m_shown + m_file.size() - (Pixels - at) * qint64(sizeof colour),
                        sizeof colour);
            if (std::find(colours.cbegin(), colours.cbegin() + known, colour) != colours.cbegin() + known)
                continue;
            if (known == colours.size())
                return true;
            colours.at(known++) = colour;
        }
        return false;
    }

private:
    QFile m_file;
    uchar *m_shown = nullptr;
};

double memoryOf(qint64 process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

Start startOf(const Screen &screen, const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(screenEnvironment());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    Start start;
    start.seconds = secondsOf([&] {
        process.start(program, arguments);
        process.waitForStarted();
        const QDeadlineTimer longest(qint64(LongestSeconds * 1000));
        while (!screen.isPainted() && !longest.hasExpired() && !process.waitForFinished(1)) {
        }
    });
    if (process.state() == QProcess::NotRunning || start.seconds > LongestSeconds)
        start.seconds = 0;
    start.megabytes = memoryOf(process.processId());
    process.terminate();
    if (!process.waitForFinished(3000))
        process.kill();
    process.waitForFinished();
    while (screen.isPainted()) // until the server has taken the window away
        QThread::msleep(20);
    return start;
}

double median(const std::vector<Start> &starts, double Start::*figure)
{
    std::vector<double> values;
    for (const Start &start : starts)
        values.push_back(start.*figure);
    return quantile(values, 0.5);
}

} // namespace

void benchStart(Report &report, const QDir &folder, quint64 people, const QString &program)
{
    report.heading(u"Start to first painted window, %1 applications in the store"_s.arg(people));
    const QString place = folder.filePath(u"people%1"_s.arg(people));
    if (!isInstalled(u"Xvfb"_s) || !QFile::exists(place + u"/journal.db"_s)) {
        report.note(u"needs Xvfb and the folder that unlock makes"_s);
        return;
    }
    const QTemporaryDir pixels;
    QProcess server;
    server.start(u"Xvfb"_s, {Display, u"-screen"_s, u"0"_s, u"%1x%2x24"_s.arg(Width).arg(Height), u"-nolisten"_s,
                             u"tcp"_s, u"-fbdir"_s, pixels.path()});
    server.waitForStarted();
    QThread::sleep(1);
    const Screen screen(pixels.filePath(u"Xvfb_screen0"_s));
    if (!screen.isOpen()) {
        report.note(u"Xvfb shows no pixels"_s);
        return;
    }
    const bool hasPeer = isInstalled(u"keepassxc"_s);
    std::vector<Start> ours;
    std::vector<Start> theirs;
    for (int round = 0; round < Rounds; ++round) {
        ours.push_back(startOf(screen, program, {u"--data"_s, place}));
        if (hasPeer)
            theirs.push_back(startOf(screen, u"keepassxc"_s, {}));
    }
    server.terminate();
    server.waitForFinished();
    report.add({u"start, median"_s, median(ours, &Start::seconds), u"s"_s, u"KeePassXC"_s,
                hasPeer ? std::optional(median(theirs, &Start::seconds)) : std::nullopt, 0.6});
    report.add({u"memory by then"_s, median(ours, &Start::megabytes), u"MB"_s, {}, {}, 70});
    if (hasPeer)
        report.add({u"KeePassXC's memory"_s, median(theirs, &Start::megabytes), u"MB"_s});
}

} // namespace powerhall::bench
