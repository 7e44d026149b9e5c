// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

namespace powerhall {

// One small file for each group of verbs; a new verb is entered in its group's table.
QList<Verb> calendarVerbs(); ///< calendar due, calendar import
QList<Verb> ruleVerbs();     ///< decide, profile import
QList<Verb> noticeVerbs();   ///< notice, print

} // namespace powerhall
