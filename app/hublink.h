// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/exchangeservice.h"

namespace powerhall {

class Station;

/// One exchange of an open folder with its hub: by its enrolment, or with the hub of a URL for a test. A
/// session signs this desk's head; without one everything else is done. Beside a window each call of the hub
/// waits in a thread of its own, so that the window goes on. NotInDemo, Refused with a word where no hub is
/// known, Busy where an exchange is under way already. What waits is copied out first, for rescue.
Result<ExchangeReport> exchangeWithHub(Station &station, const Session &session, const QString &url,
                                       const ExchangeSteps &goesOn = {});

} // namespace powerhall
