// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/returns/returnreports.h"

namespace powerhall {

/// A hall of a few invented cases whose figures were worked out by hand, on 2026-04-01 by the rules of a
/// profile. Numbers end in what they are: 0001 and 0002 at high voltage and open, 0003 and 0004 energised at
/// high voltage, 0005 to 0007 micro enterprises, 0008 to 0107 residents.
ReturnInput sampleReturn(const QString &profile = QStringLiteral("huangchuan"));

/// The same cases as the shortest text of them, for a failing test.
QString sampleNumber(int last);

/// A ledger with one line of each source: two late, one in time, one done.
QList<LedgerLine> sampleLedger();

} // namespace powerhall
