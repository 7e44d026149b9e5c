// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"

namespace powerhall {

class Station;
class Store;

/// Work that would go with the machine: what people did and no partner is known to hold. Signing in and the
/// like does not count. 0 in a demo hall.
Result<qint64> unsentWork(const Station &station);

struct ReleasedMachine
{
    qint64 unsent = 0;
    QString rescueCopy; ///< path; empty where nothing waits
};

/// Before the machine is handed over, emptied or enrolled elsewhere: Refused with unsent_work, args = {how
/// many}, where work would go with it and no reason is given; with one, what waits is copied out first. An
/// event says that it was released, by whom and with what. Needs Act::ChangeSettings.
Result<ReleasedMachine> releaseMachine(Station &station, const Session &session, const QString &reason);

} // namespace powerhall
