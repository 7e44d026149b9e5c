// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/draftrepository.h"

namespace powerhall {

namespace {

const char Save[] =
    "INSERT OR REPLACE INTO draft (id, form, field, saved_ms, key_id, sealed) VALUES (?, ?, ?, ?, ?, ?)";
const char Remove[] = "DELETE FROM draft WHERE id = ?";
const char SelectAll[] =
    "SELECT id, form, field, saved_ms, key_id, sealed FROM draft ORDER BY saved_ms DESC, id";

} // namespace

DraftRepository::DraftRepository(Connection &connection)
    : m_connection(connection)
    , m_save(connection, Save)
    , m_remove(connection, Remove)
{}

Result<void> DraftRepository::save(const Draft &draft)
{
    m_save.start().bind(draft.id).bind(draft.form).bind(draft.field).bind(draft.savedMs);
    return m_save.bind(draft.keyId).bind(draft.sealed).run();
}

Result<QList<Draft>> DraftRepository::all()
{
    SqlStatement select(m_connection, SelectAll);
    QList<Draft> drafts;
    select.start();
    while (select.next())
        drafts.append({select.uuid(0), select.text(1), select.text(2), select.integer(3), select.uuid(4),
                       select.blob(5)});
    if (auto done = select.finish(); !done)
        return done.error();
    return drafts;
}

Result<void> DraftRepository::remove(const QUuid &id)
{
    return m_remove.start().bind(id).run();
}

} // namespace powerhall
