// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/localrepository.h"

namespace powerhall {

namespace {

const char Select[] = "SELECT device, incarnation, is_restored, hybrid_ms, hybrid_counter, fold_version FROM "
                      "local WHERE id = 1";
const char Replace[] = "INSERT OR REPLACE INTO local (id, device, incarnation, is_restored, hybrid_ms, "
                       "hybrid_counter, fold_version) "
                       "VALUES (1, ?, ?, ?, ?, ?, ?)";

} // namespace

LocalRepository::LocalRepository(Connection &connection)
    : m_connection(connection)
{}

Result<std::optional<LocalState>> LocalRepository::load()
{
    SqlStatement select(m_connection, Select);
    std::optional<LocalState> state;
    if (select.start().next()) {
        state = LocalState{{select.uuid(0), quint32(select.integer(1))},
                           select.integer(2) != 0,
                           {select.integer(3), quint32(select.integer(4))},
                           int(select.integer(5))};
    }
    if (auto done = select.finish(); !done)
        return done.error();
    return state;
}

Result<void> LocalRepository::save(const LocalState &state)
{
    SqlStatement replace(m_connection, Replace);
    replace.start().bind(state.origin.device).bind(qint64(state.origin.incarnation));
    replace.bind(qint64(state.isRestored)).bind(state.observed.ms).bind(qint64(state.observed.counter));
    return replace.bind(qint64(state.foldVersion)).run();
}

} // namespace powerhall
