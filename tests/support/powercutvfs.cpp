// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/powercutvfs.h"

#include <QList>
#include <QRandomGenerator>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace powerhall {

namespace {

constexpr qsizetype SectorSize = 512;

struct Change
{
    qint64 offset = 0;
    QByteArray bytes;
    bool isTruncation = false; ///< to `offset`
};

struct Node
{
    QByteArray seen;
    QByteArray platter;
    QList<Change> waiting;
};

void apply(QByteArray &content, const Change &change)
{
    if (change.isTruncation) {
        content.truncate(change.offset);
        return;
    }
    const qint64 end = change.offset + change.bytes.size();
    if (content.size() < end)
        content.append(QByteArray(end - content.size(), '\0'));
    std::memcpy(content.data() + change.offset, change.bytes.constData(), size_t(change.bytes.size()));
}

} // namespace

struct PowerCutVfs::State
{
    QMap<QString, std::shared_ptr<Node>> nodes; // shared with the open files, which a deletion may outlive
    sqlite3_vfs *real = nullptr;
    qint64 operations = 0;
    qint64 cutAt = -1;
    quint32 seed = 0;
    qint64 failAt = -1;
    int failCode = 0;
    bool failForEver = false;
    bool isOff = false;

    /// Counts one; answers with what the caller must return, SQLITE_OK to go on.
    int step(int offCode)
    {
        if (isOff)
            return offCode;
        ++operations;
        if (operations == cutAt) {
            cut();
            return offCode;
        }
        if (failAt >= 0 && (operations == failAt || (failForEver && operations > failAt)))
            return failCode;
        return SQLITE_OK;
    }

    void cut()
    {
        QRandomGenerator random(seed);
        const int kept = int(random.bounded(5)); // of four sectors, so that all and nothing happen too
        for (const auto &node : std::as_const(nodes)) {
            for (const Change &change : std::as_const(node->waiting)) {
                if (change.isTruncation && int(random.bounded(4)) < kept)
                    apply(node->platter, change);
                for (qsizetype at = 0; at < change.bytes.size(); at += SectorSize) {
                    if (int(random.bounded(4)) < kept)
                        apply(node->platter, {change.offset + at, change.bytes.mid(at, SectorSize)});
                }
            }
            node->waiting.clear();
        }
        isOff = true;
    }
};

namespace {

PowerCutVfs::State *state = nullptr; // what the C functions below work on

/// A file of the shim; behind it in memory lies the real one, for locks, where it has one.
struct File
{
    sqlite3_file base;
    std::shared_ptr<Node> *node;
    sqlite3_file *real;
};

File &of(sqlite3_file *file)
{
    return *reinterpret_cast<File *>(file);
}

Node &nodeOf(sqlite3_file *file)
{
    return **of(file).node;
}

int closeFile(sqlite3_file *file)
{
    delete of(file).node;
    if (of(file).real && of(file).real->pMethods)
        of(file).real->pMethods->xClose(of(file).real);
    return SQLITE_OK;
}

int readFile(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset)
{
    if (state->isOff)
        return SQLITE_IOERR_READ;
    const QByteArray &seen = nodeOf(file).seen;
    const qint64 there = std::clamp(qint64(seen.size()) - qint64(offset), qint64(0), qint64(count));
    std::memset(bytes, 0, size_t(count));
    if (there > 0)
        std::memcpy(bytes, seen.constData() + offset, size_t(there));
    return there == count ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

void change(Node &node, const Change &made)
{
    apply(node.seen, made);
    node.waiting.append(made);
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    // What is written when the power goes is among what may reach the platter.
    const Change made{offset, QByteArray(static_cast<const char *>(bytes), count)};
    if (!state->isOff && state->operations + 1 == state->cutAt)
        nodeOf(file).waiting.append(made);
    const int code = state->step(SQLITE_IOERR_WRITE);
    if (code == SQLITE_OK)
        change(nodeOf(file), made);
    return code;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int code = state->step(SQLITE_IOERR_TRUNCATE);
    if (code == SQLITE_OK)
        change(nodeOf(file), {size, {}, true});
    return code;
}

int syncFile(sqlite3_file *file, int)
{
    const int code = state->step(SQLITE_IOERR_FSYNC);
    if (code == SQLITE_OK) {
        nodeOf(file).platter = nodeOf(file).seen;
        nodeOf(file).waiting.clear();
    }
    return code == SQLITE_FULL ? SQLITE_IOERR_FSYNC : code;
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    *size = nodeOf(file).seen.size();
    return SQLITE_OK;
}

int lock(sqlite3_file *file, int level)
{
    return of(file).real ? of(file).real->pMethods->xLock(of(file).real, level) : SQLITE_OK;
}

int unlock(sqlite3_file *file, int level)
{
    return of(file).real ? of(file).real->pMethods->xUnlock(of(file).real, level) : SQLITE_OK;
}

int checkReserved(sqlite3_file *file, int *result)
{
    *result = 0;
    return of(file).real ? of(file).real->pMethods->xCheckReservedLock(of(file).real, result) : SQLITE_OK;
}

int fileControl(sqlite3_file *, int, void *)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file *)
{
    return 4096;
}

int characteristics(sqlite3_file *)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // as SQLite believes of every disk unless told otherwise
}

int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return of(file).real->pMethods->xShmMap(of(file).real, page, size, extend, memory);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    return of(file).real->pMethods->xShmLock(of(file).real, offset, count, flags);
}

void shmBarrier(sqlite3_file *file)
{
    of(file).real->pMethods->xShmBarrier(of(file).real);
}

int shmUnmap(sqlite3_file *file, int remove)
{
    return of(file).real->pMethods->xShmUnmap(of(file).real, remove);
}

const sqlite3_io_methods Methods{
    2,       closeFile,  readFile,      writeFile,   truncateFile, syncFile,        fileSize,
    lock,    unlock,     checkReserved, fileControl, sectorSize,   characteristics, shmMap,
    shmLock, shmBarrier, shmUnmap,      nullptr,     nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (!name || (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL)) == 0)
        return state->real->xOpen(state->real, name, file, flags, outFlags);
    const QString path = QString::fromUtf8(name);
    if (state->isOff || (!state->nodes.contains(path) && (flags & SQLITE_OPEN_CREATE) == 0))
        return SQLITE_CANTOPEN;
    of(file).real = nullptr;
    if (flags & SQLITE_OPEN_MAIN_DB) {
        of(file).real = reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + sizeof(File));
        const int code = state->real->xOpen(state->real, name, of(file).real, flags, outFlags);
        if (code != SQLITE_OK)
            return code;
    } else if (outFlags) {
        *outFlags = flags;
    }
    std::shared_ptr<Node> &node = state->nodes[path];
    if (!node)
        node = std::make_shared<Node>();
    of(file).node = new std::shared_ptr<Node>(node); // in C memory: closeFile ends it
    file->pMethods = &Methods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *name, int)
{
    const int code = state->step(SQLITE_IOERR_DELETE);
    if (code == SQLITE_OK)
        state->nodes.remove(QString::fromUtf8(name));
    return code;
}

int accessFile(sqlite3_vfs *, const char *name, int, int *result)
{
    const auto node = state->nodes.value(QString::fromUtf8(name));
    *result = node && !node->seen.isEmpty();
    return SQLITE_OK;
}

} // namespace

PowerCutVfs::PowerCutVfs()
    : m_state(std::make_unique<State>())
    , m_vfs(std::make_unique<sqlite3_vfs>())
{
    m_state->real = sqlite3_vfs_find(nullptr);
    Q_ASSERT(!state);
    state = m_state.get();
    *m_vfs = *m_state->real;
    m_vfs->zName = "powercut";
    m_vfs->szOsFile = int(sizeof(File)) + m_state->real->szOsFile;
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = deleteFile;
    m_vfs->xAccess = accessFile;
    sqlite3_vfs_register(m_vfs.get(), 0);
}

PowerCutVfs::~PowerCutVfs()
{
    sqlite3_vfs_unregister(m_vfs.get());
    state = nullptr;
}

QByteArray PowerCutVfs::name()
{
    return "powercut";
}

qint64 PowerCutVfs::operations() const
{
    return m_state->operations;
}

PowerCutVfs::Image PowerCutVfs::image() const
{
    Image image;
    for (auto node = m_state->nodes.constBegin(); node != m_state->nodes.constEnd(); ++node)
        image.insert(node.key(), node.value()->platter);
    return image;
}

void PowerCutVfs::reset(const Image &image)
{
    m_state->nodes.clear();
    for (auto file = image.begin(); file != image.end(); ++file)
        m_state->nodes.insert(file.key(), std::make_shared<Node>(Node{file.value(), file.value(), {}}));
    m_state->operations = 0;
    m_state->cutAt = -1;
    m_state->isOff = false;
    failNoMore();
}

void PowerCutVfs::cutAt(qint64 operation, quint32 seed)
{
    m_state->cutAt = operation;
    m_state->seed = seed;
}

void PowerCutVfs::failAt(qint64 operation, int code, bool forEver)
{
    m_state->failAt = operation;
    m_state->failCode = code;
    m_state->failForEver = forEver;
}

void PowerCutVfs::failNoMore()
{
    m_state->failAt = -1;
}

bool PowerCutVfs::isOff() const
{
    return m_state->isOff;
}

void PowerCutVfs::powerOn()
{
    reset(image());
}

} // namespace powerhall
