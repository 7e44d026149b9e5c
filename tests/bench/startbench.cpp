// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/startbench.h"

#include "tests/bench/process.h"

#include <QFile>
#include <QProcess>
#include <QThread>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

namespace {

const QString Display = u":87"_s;
constexpr int Rounds = 7;
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

/// Windows of a process that are on the screen.
QByteArray windowOf(qint64 process)
{
    QProcess finder;
    finder.setProcessEnvironment(screenEnvironment());
    finder.start(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--pid"_s, QString::number(process),
                                u"--name"_s, u".+"_s});
    finder.waitForFinished();
    return finder.readAllStandardOutput().split('\n').first();
}

/// More than one colour: something was painted.
bool isPainted(const QByteArray &window)
{
    QProcess shot;
    shot.setProcessEnvironment(screenEnvironment());
    shot.start(u"xwd"_s, {u"-silent"_s, u"-id"_s, QString::fromLatin1(window)});
    shot.waitForFinished();
    const QByteArray pixels = shot.readAllStandardOutput().mid(4096);
    return !pixels.isEmpty() && pixels.count(pixels.at(pixels.size() / 2)) < pixels.size() / 4 * 3;
}

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

Start startOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessEnvironment(screenEnvironment());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    Start start;
    start.seconds = secondsOf([&] {
        process.start(program, arguments);
        process.waitForStarted();
        QByteArray window;
        for (int i = 0; i < 2000 && !(window.isEmpty() ? false : isPainted(window)); ++i) {
            if (process.state() == QProcess::NotRunning)
                return;
            window = windowOf(process.processId());
        }
    });
    if (process.state() == QProcess::NotRunning || start.seconds > LongestSeconds)
        start.seconds = 0;
    start.megabytes = memoryOf(process.processId());
    process.terminate();
    if (!process.waitForFinished(3000))
        process.kill();
    process.waitForFinished();
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
    if (!isInstalled(u"Xvfb"_s) || !isInstalled(u"xdotool"_s) || !isInstalled(u"xwd"_s) ||
        !QFile::exists(place + u"/journal.db"_s)) {
        report.note(u"needs Xvfb, xdotool, xwd (x11-apps) and the folder that unlock makes"_s);
        return;
    }
    QProcess screen;
    screen.start(u"Xvfb"_s, {Display, u"-screen"_s, u"0"_s, u"1366x768x24"_s, u"-nolisten"_s, u"tcp"_s});
    screen.waitForStarted();
    QThread::sleep(1);
    const bool hasPeer = isInstalled(u"keepassxc"_s);
    std::vector<Start> ours;
    std::vector<Start> theirs;
    for (int round = 0; round < Rounds; ++round) {
        ours.push_back(startOf(program, {u"--data"_s, place}));
        if (hasPeer)
            theirs.push_back(startOf(u"keepassxc"_s, {}));
    }
    screen.terminate();
    screen.waitForFinished();
    report.add({u"start, median"_s, median(ours, &Start::seconds), u"s"_s, u"KeePassXC"_s,
                hasPeer ? std::optional(median(theirs, &Start::seconds)) : std::nullopt, 0.6});
    report.add({u"memory by then"_s, median(ours, &Start::megabytes), u"MB"_s, {}, {}, 70});
    if (hasPeer)
        report.add({u"KeePassXC's memory"_s, median(theirs, &Start::megabytes), u"MB"_s});
}

} // namespace powerhall::bench
