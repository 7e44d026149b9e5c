// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/event.h"
#include "models/storage/sqlstatement.h"

namespace powerhall {

/// What is true of one data folder alone: which device it is, in which of its lives.
struct LocalState
{
    Origin origin;
    bool isRestored = false; ///< a backup was put here: a new incarnation begins at the next opening
    HybridTime observed;     ///< newest believable stamp of other devices
    int foldVersion = 0;     ///< rules the projections were made by

    bool operator==(const LocalState &) const = default;
};

class LocalRepository
{
public:
    explicit LocalRepository(Connection &connection);

    /// Nothing before a station was founded here.
    Result<std::optional<LocalState>> load();
    Result<void> save(const LocalState &state);

private:
    Connection &m_connection;
};

} // namespace powerhall
