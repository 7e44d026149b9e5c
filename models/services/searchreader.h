// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/clock.h"
#include "models/domain/search/searchindex.h"
#include "models/services/session.h"

#include "models/storage/store.h"

#include <QDir>

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>

namespace powerhall {

/// Reads a folder's applications into a search index with threads of its own, the newest stretch first. Each
/// thread has its own read-only store. Stops and joins when it goes.
class SearchReader final
{
public:
    /// Called on a reader thread after each stretch, with how many applications there are in all; `isLast`
    /// once, when everything is read.
    using Progress = std::function<void(qint64 total, bool isLast)>;

    SearchReader(QDir folder, const Clock &clock, Session session, SearchIndex &index, Progress progress);
    ~SearchReader();
    Q_DISABLE_COPY_MOVE(SearchReader)

private:
    void work();
    Result<void> readStretches();
    /// The stretch that is read next, newest first; below 0 when none is left.
    qint64 takeStretch(Store &store);
    Result<void> readStretch(Store &store, qint64 stretch, PostingsBuilder &builder);

    QDir m_folder;
    const Clock &m_clock;
    Session m_session;
    SearchIndex &m_index;
    Progress m_progress;

    std::mutex m_mutex;
    std::optional<qint64> m_nextStretch; ///< not known before a store is open
    qint64 m_lastRow = 0;
    int m_working = 0;
    bool m_failed = false;
    std::atomic<bool> m_stopped = false;
    std::vector<std::thread> m_threads;
};

/// One application with its people in clear, as the index takes it; only the number where the key is gone.
void withSearchRow(const QUuid &id, const QString &number, const QByteArray &sealed,
                   const Result<SecretKey> &key, const std::function<void(const SearchRow &)> &use);

} // namespace powerhall
