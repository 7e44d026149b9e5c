// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/app/programrun.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace powerhall {

namespace {

constexpr int LongestRunMs = 30000;

QProcessEnvironment environmentOf(const ProgramCall &call)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"POWERHALL_PASSWORD"_s, u"POWERHALL_NEW_PASSWORD"_s, u"POWERHALL_CLOCK"_s,
                                u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_RUNTIME_DIR"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, QDir::tempPath() + u"/no-such-home"_s);
    for (auto entry = call.environment.begin(); entry != call.environment.end(); ++entry)
        environment.insert(entry.key(), entry.value());
    return environment;
}

} // namespace

QJsonDocument ProgramRun::json() const
{
    // A bare value is no document: read it as the one entry of a list.
    const QJsonDocument listed = QJsonDocument::fromJson("[" + out + "]");
    if (listed.array().size() != 1)
        return {};
    const QJsonValue value = listed.array().first();
    return value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray());
}

bool ProgramRun::hasOnlyDiagnostics() const
{
    for (const QString &line : errors) {
        if (!line.startsWith("powerhall: "_L1) || line.size() < 15)
            return false;
    }
    return true;
}

ProgramRun runProgram(const ProgramCall &call)
{
    QProcess process;
    process.setProcessEnvironment(environmentOf(call));
    if (!call.folder.isEmpty())
        process.setWorkingDirectory(call.folder);
    process.start(qEnvironmentVariable("POWERHALL_BINARY"), call.arguments);
    process.write(call.input);
    process.closeWriteChannel();
    ProgramRun run;
    if (!process.waitForFinished(LongestRunMs)) {
        process.kill();
        process.waitForFinished();
        return run;
    }
    run.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 128 + process.exitCode();
    run.out = process.readAllStandardOutput();
    run.errors = QString::fromUtf8(process.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts);
    return run;
}

} // namespace powerhall
