// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QMap>
#include <QStringList>

namespace powerhall {

/// One run of the built program: what a script sees of it.
struct ProgramRun
{
    int status = -1; ///< 128 + signal where it was killed
    QByteArray out;
    QStringList errors; ///< lines of standard error

    /// The one JSON value on standard output; a null document where there is none or something beside it.
    [[nodiscard]] QJsonDocument json() const;
    /// Every line of standard error starts as the contract says.
    [[nodiscard]] bool hasOnlyDiagnostics() const;
};

struct ProgramCall
{
    QStringList arguments;
    QMap<QString, QString> environment; ///< beside what every run gets
    QByteArray input;
    QString folder; ///< working folder; empty = the test's own
};

/// Runs POWERHALL_BINARY to its end (30 s at most) with an environment that holds no folder of the machine's
/// user.
ProgramRun runProgram(const ProgramCall &call);

} // namespace powerhall
