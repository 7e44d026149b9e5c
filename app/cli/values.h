// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include "models/services/intakeservice.h"

#include <QDate>
#include <QJsonObject>

namespace powerhall {

/// NUMBER of a verb: an application, a task, an outage, an enquiry.
QString numberOf(const Call &call);
/// That argument where it is an application.
ArgumentSpec applicationArgument();

// Values of options; a fault names the option as its place.

/// Strict YYYY-MM-DD that exists.
Result<QDate> dateOption(const Call &call, const QString &name);
/// --hotline, if it was given: a number that can be dialled. Empty where it was not.
Result<QString> hotlineOption(const Call &call);
/// Whole number within both ends.
Result<int> numberOption(const Call &call, const QString &name, int lowest, int highest);
/// The same, taken over where the option was given.
Result<void> takeNumber(const Call &call, const QString &name, int lowest, int highest, int &number);
/// A decimal above one end, up to the other; nothing where the option was not given.
Result<std::optional<double>> decimalOption(const Call &call, const QString &name, int above, int highest);
/// A moment as JSON has it, YYYY-MM-DD HH:MM:SS; null where there is none.
QJsonValue timeOrNull(qint64 ms);
/// The JSON object of an input file; a fault names the file and the place in it.
Result<QJsonObject> objectInput(const Call &call, const QString &name);

/// --claimed and --reason: when an act is said to have happened.
Result<Claim> claimOf(const Call &call);
/// An application after an act, masked, as JSON and as text.
Result<Reply> shown(const Result<ApplicationView> &view, Context &context);

/// The file a fault of an option's content is about, in front of the fault's own place.
Error inFile(const Call &call, const QString &name, const Error &error);

} // namespace powerhall
