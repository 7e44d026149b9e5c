// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/searchbench.h"

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace powerhall::bench {

/// The same people in SQLite, in memory: a plain table for LIKE, and FTS5 with its trigram tokenizer (which
/// finds nothing for fewer than three characters).
class SqlitePeer
{
public:
    explicit SqlitePeer(quint64 people);
    ~SqlitePeer();
    Q_DISABLE_COPY_MOVE(SqlitePeer)

    /// Both answer the first 50 and how many they found.
    int like(const QString &text);
    int trigram(const QString &text);
    [[nodiscard]] double fillSeconds() const { return m_fillSeconds; }

private:
    void run(const char *sql);
    int ask(sqlite3_stmt *statement, const QString &pattern);

    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_like = nullptr;
    sqlite3_stmt *m_trigram = nullptr;
    double m_fillSeconds = 0;
};

} // namespace powerhall::bench
