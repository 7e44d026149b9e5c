// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/process.h"

#include "tests/bench/benchreport.h"

#include <QStandardPaths>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace powerhall::bench {

namespace {

double secondsOf(const timeval &time)
{
    constexpr double Million = 1e6;
    return double(time.tv_sec) + double(time.tv_usec) / Million;
}

} // namespace

std::optional<Ran> runProgram(const QStringList &command)
{
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(word.toUtf8());
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0);
    Ran ran;
    bool started = false;
    ran.seconds = secondsOf([&] {
        pid_t child = 0;
        started = posix_spawnp(&child, arguments.front(), &actions, nullptr, arguments.data(), environ) == 0;
        rusage usage{};
        int status = 0;
        if (started && wait4(child, &status, 0, &usage) == child)
            ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        ran.megabytes = double(usage.ru_maxrss) / 1024;
        ran.processorSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    });
    posix_spawn_file_actions_destroy(&actions);
    return started ? std::optional<Ran>(ran) : std::nullopt;
}

double medianOf(const std::vector<Ran> &runs, double Ran::*figure)
{
    std::vector<double> values;
    for (const Ran &run : runs)
        values.push_back(run.*figure);
    return quantile(values, 0.5);
}

bool isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace powerhall::bench
