// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faultyvfs.h"

#include <sqlite3.h>

namespace powerhall {

struct FaultyVfs::State
{
    sqlite3_vfs *real = nullptr;
    qint64 calls = 0;
    qint64 failures = 0;
    qint64 failAt = 0; ///< 0 = never
    bool forEver = false;

    bool fails()
    {
        ++calls;
        const bool failed = failAt > 0 && (calls == failAt || (forEver && calls > failAt));
        failures += qint64(failed);
        return failed;
    }
};

namespace {

FaultyVfs::State *state = nullptr; // what the C functions below work on

/// A file of the shim; behind it in memory lies the real one.
struct File
{
    sqlite3_file base;
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + sizeof(File));
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}

int readFile(sqlite3_file *file, void *bytes, int count, sqlite3_int64 offset)
{
    return state->fails() ? SQLITE_IOERR_READ
                          : realOf(file)->pMethods->xRead(realOf(file), bytes, count, offset);
}

int writeFile(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 offset)
{
    return state->fails() ? SQLITE_IOERR_WRITE
                          : realOf(file)->pMethods->xWrite(realOf(file), bytes, count, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return state->fails() ? SQLITE_IOERR_TRUNCATE : realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    return state->fails() ? SQLITE_IOERR_FSYNC : realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return state->fails() ? SQLITE_IOERR_FSTAT : realOf(file)->pMethods->xFileSize(realOf(file), size);
}

int lock(sqlite3_file *file, int level)
{
    return state->fails() ? SQLITE_IOERR_LOCK : realOf(file)->pMethods->xLock(realOf(file), level);
}

int unlock(sqlite3_file *file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}

int checkReserved(sqlite3_file *file, int *result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}

int characteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

int shmMap(sqlite3_file *file, int page, int size, int extend, void volatile **memory)
{
    return state->fails() ? SQLITE_IOERR_SHMMAP
                          : realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}

int shmLock(sqlite3_file *file, int offset, int count, int flags)
{
    const bool frees = (flags & SQLITE_SHM_UNLOCK) != 0; // freeing never fails
    return !frees && state->fails() ? SQLITE_IOERR_SHMLOCK
                                    : realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}

void shmBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int shmUnmap(sqlite3_file *file, int remove)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

const sqlite3_io_methods Methods{
    2,       closeFile,  readFile,      writeFile,   truncateFile, syncFile,        fileSize,
    lock,    unlock,     checkReserved, fileControl, sectorSize,   characteristics, shmMap,
    shmLock, shmBarrier, shmUnmap,      nullptr,     nullptr};

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    file->pMethods = nullptr;
    if (state->fails())
        return SQLITE_CANTOPEN;
    const int code = state->real->xOpen(state->real, name, realOf(file), flags, outFlags);
    if (realOf(file)->pMethods)
        file->pMethods = &Methods;
    return code;
}

int deleteFile(sqlite3_vfs *, const char *name, int sync)
{
    return state->fails() ? SQLITE_IOERR_DELETE : state->real->xDelete(state->real, name, sync);
}

int accessFile(sqlite3_vfs *, const char *name, int flags, int *result)
{
    return state->fails() ? SQLITE_IOERR_ACCESS : state->real->xAccess(state->real, name, flags, result);
}

} // namespace

FaultyVfs::FaultyVfs()
    : m_state(std::make_unique<State>())
    , m_vfs(std::make_unique<sqlite3_vfs>())
{
    m_state->real = sqlite3_vfs_find(nullptr);
    Q_ASSERT(!state);
    state = m_state.get();
    *m_vfs = *m_state->real;
    m_vfs->zName = "faulty";
    m_vfs->szOsFile = int(sizeof(File)) + m_state->real->szOsFile;
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = deleteFile;
    m_vfs->xAccess = accessFile;
    sqlite3_vfs_register(m_vfs.get(), 0);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(m_vfs.get());
    state = nullptr;
}

QByteArray FaultyVfs::name()
{
    return "faulty";
}

void FaultyVfs::failAt(qint64 call, bool forEver)
{
    m_state->calls = 0;
    m_state->failures = 0;
    m_state->failAt = call;
    m_state->forEver = forEver;
}

void FaultyVfs::failNoMore()
{
    m_state->failAt = 0;
}

qint64 FaultyVfs::calls() const
{
    return m_state->calls;
}

qint64 FaultyVfs::failures() const
{
    return m_state->failures;
}

} // namespace powerhall
