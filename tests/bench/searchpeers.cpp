// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/searchpeers.h"

#include "models/domain/search/pinyin.h"
#include "tests/bench/inventedhall.h"

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace powerhall::bench {

SqlitePeer::SqlitePeer(quint64 people)
{
    sqlite3_open(":memory:", &m_db);
    m_fillSeconds = secondsOf([&] {
        run("CREATE TABLE person (number, name, initials, phone, id_number)");
        run("CREATE VIRTUAL TABLE part USING fts5"
            "(number, name, initials, phone, id_number, content='person', tokenize='trigram')");
        run("BEGIN");
        sqlite3_stmt *insert = nullptr;
        sqlite3_prepare_v2(m_db, "INSERT INTO person VALUES (?, ?, ?, ?, ?)", -1, &insert, nullptr);
        for (quint64 i = 0; i < people; ++i) {
            const InventedPerson person = inventedPerson(i);
            const QByteArray fields[] = {person.number.toUtf8(), person.name.toUtf8(),
                                         pinyinInitials(person.name), person.phone.toUtf8(),
                                         person.idNumber.toUtf8()};
            for (int k = 0; k < 5; ++k)
                sqlite3_bind_text(insert, k + 1, fields[k].constData(), static_cast<int>(fields[k].size()),
                                  SQLITE_STATIC);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("INSERT INTO part (part) VALUES ('rebuild')");
        run("COMMIT");
    });
    sqlite3_prepare_v2(m_db,
                       "SELECT number FROM person WHERE number LIKE ?1 OR name LIKE ?1 OR initials LIKE ?1 "
                       "OR phone LIKE ?1 OR id_number LIKE ?1 ORDER BY rowid DESC LIMIT 50",
                       -1, &m_like, nullptr);
    sqlite3_prepare_v2(m_db, "SELECT number FROM part WHERE part MATCH ?1 ORDER BY rowid DESC LIMIT 50", -1,
                       &m_trigram, nullptr);
}

SqlitePeer::~SqlitePeer()
{
    sqlite3_finalize(m_like);
    sqlite3_finalize(m_trigram);
    sqlite3_close(m_db);
}

void SqlitePeer::run(const char *sql)
{
    if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(m_db));
        std::abort();
    }
}

int SqlitePeer::ask(sqlite3_stmt *statement, const QString &pattern)
{
    const QByteArray utf8 = pattern.toUtf8();
    sqlite3_bind_text(statement, 1, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_STATIC);
    int rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW)
        ++rows;
    sqlite3_reset(statement);
    return rows;
}

int SqlitePeer::like(const QString &text)
{
    return ask(m_like, u'%' + text + u'%');
}

int SqlitePeer::trigram(const QString &text)
{
    return ask(m_trigram, u'"' + text + u'"');
}

} // namespace powerhall::bench
