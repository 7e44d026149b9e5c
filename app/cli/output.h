// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

namespace powerhall {

/// One JSON value as the bytes of standard output, with a line break.
QByteArray jsonLine(const QJsonValue &value);
/// {"error": {"code", "place", "detail", "args", "message"}}.
QJsonValue toJson(const Error &error);

/// To standard output; false when it could not be written (closed pipe, full disk).
bool writeOut(const QByteArray &bytes);
/// The reply's JSON with all its members, as one line.
bool writeJsonOut(const Reply &reply);
/// One line to standard error, starting `powerhall: `.
void diagnose(const QString &message);

} // namespace powerhall
