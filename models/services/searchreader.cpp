// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/searchreader.h"

#include "models/security/keyring.h"
#include "models/security/sealedparties.h"

#include <QLoggingCategory>

#include <algorithm>

#include <sys/resource.h>

namespace powerhall {

namespace {

Q_LOGGING_CATEGORY(searchLog, "powerhall.services.search")

constexpr int Threads = 2;
/// Rows read into one segment: what is found first is there after a fraction of a second.
constexpr qint64 Stretch = 32'768;
static_assert(Stretch <= qint64(SearchSegment::MostRows));

/// Whoever saves at the counter goes before the readers.
void stepBack()
{
    constexpr int Nicer = 5;
    static_cast<void>(setpriority(PRIO_PROCESS, 0, Nicer)); // of the calling thread
}

} // namespace

void withSearchRow(const QUuid &id, const QString &number, const QByteArray &sealed,
                   const Result<SecretKey> &key, const std::function<void(const SearchRow &)> &use)
{
    const Result<SearchedTexts> texts =
        key && !sealed.isEmpty() ? unsealSearched(*key, sealed, id) : Result<SearchedTexts>(SearchedTexts{});
    if (!texts)
        qCWarning(searchLog) << "An application's sealed data does not open; only its number is found.";
    const SearchedTexts found = texts.value_or(SearchedTexts{});
    use({id, number, found.name, found.phone, found.idNumber.isEmpty() ? found.creditCode : found.idNumber});
}

SearchReader::SearchReader(QDir folder, const Clock &clock, Session session, SearchIndex &index,
                           Progress progress)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_session(std::move(session))
    , m_index(index)
    , m_progress(std::move(progress))
    , m_working(Threads)
{
    for (int i = 0; i < Threads; ++i)
        m_threads.emplace_back([this] { work(); });
}

SearchReader::~SearchReader()
{
    m_stopped = true;
    for (std::thread &thread : m_threads)
        thread.join();
}

void SearchReader::work()
{
    stepBack();
    const Result<void> done = readStretches();
    if (!done)
        qCWarning(searchLog) << "The search index cannot be filled:" << done.error().detail;
    const std::scoped_lock lock(m_mutex);
    m_failed |= !done;
    if (--m_working == 0 && !m_failed && !m_stopped)
        m_progress(m_index.size(), true);
}

Result<void> SearchReader::readStretches()
{
    const auto store = Store::open(m_folder, Store::Access::Read, m_clock);
    if (!store)
        return store.error();
    PostingsBuilder builder;
    for (qint64 stretch = takeStretch(**store); stretch >= 0 && !m_stopped; stretch = takeStretch(**store)) {
        if (const auto read = readStretch(**store, stretch, builder); !read)
            return read;
        if (!m_stopped)
            m_progress(std::max(m_lastRow, m_index.size()), false);
    }
    return {};
}

qint64 SearchReader::takeStretch(Store &store)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_nextStretch) {
        m_lastRow = store.lastRowid();
        m_nextStretch = m_lastRow / Stretch;
    }
    return (*m_nextStretch)--;
}

Result<void> SearchReader::readStretch(Store &store, qint64 stretch, PostingsBuilder &builder)
{
    auto segment = std::make_unique<SearchSegment>();
    const Keyring &keys = m_session.keys();
    const Error erased{ErrorCode::NotFound, {}, {}, {}};
    const auto read =
        store.forEachSealed(stretch * Stretch, (stretch + 1) * Stretch, [&](const Store::SealedRow &row) {
            const Result<SecretKey> key =
                row.wrappedKey.isEmpty() ? erased : keys.unwrapPersonKey(row.keyId, row.wrappedKey);
            withSearchRow(row.id, row.number, row.sealed, key,
                          [&](const SearchRow &found) { segment->append(found); });
            return !m_stopped;
        });
    if (!read || m_stopped)
        return read;
    segment->finish(builder);
    m_index.add(stretch, std::move(segment));
    return {};
}

} // namespace powerhall
