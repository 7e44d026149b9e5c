// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"
#include "models/services/session.h"

#include <QDate>

namespace powerhall {

class Station;

/// The journal of some days as CSV (UTF-8 with BOM), every line one event in the order of the devices' own
/// lines: time, desk, user, type, subject, what is said in clear, hash. Personal data is not in it: it is
/// sealed. Needs Act::ExportJournal, and is an event itself. Invalid days = from the beginning, to the end.
Result<QByteArray> exportJournal(Station &station, const Session &session, QDate from, QDate to);

} // namespace powerhall
