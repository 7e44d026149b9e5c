// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/storage/sqlstatement.h"
#include "models/storage/store.h"

namespace powerhall {

/// Half-filled forms, sealed.
class DraftRepository
{
public:
    explicit DraftRepository(Connection &connection);

    Result<void> save(const Draft &draft);
    Result<QList<Draft>> all(); ///< newest first
    Result<void> remove(const QUuid &id);

private:
    Connection &m_connection;
    SqlStatement m_save;
    SqlStatement m_remove;
};

} // namespace powerhall
