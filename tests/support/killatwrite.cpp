// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

// Loaded before a program (LD_PRELOAD) it ends that program by SIGKILL right before its n-th change of a
// file, n from KILL_AT_WRITE: what the kernel was given stays, what the program meant to do next never
// happens. Changes are writes, syncs, renames and removals of regular files; sockets and terminals do not
// count.

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace {

long limit()
{
    static const long wanted = [] {
        const char *text = std::getenv("KILL_AT_WRITE");
        return text ? std::atol(text) : 0L;
    }();
    return wanted;
}

void count()
{
    static std::atomic<long> done{0};
    if (limit() > 0 && ++done >= limit())
        ::kill(::getpid(), SIGKILL);
}

void countFile(int handle)
{
    struct stat status = {};
    if (::fstat(handle, &status) == 0 && S_ISREG(status.st_mode))
        count();
}

template<typename Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

ssize_t write(int handle, const void *bytes, size_t size)
{
    static auto *const next = real<ssize_t(int, const void *, size_t)>("write");
    countFile(handle);
    return next(handle, bytes, size);
}

ssize_t pwrite(int handle, const void *bytes, size_t size, off_t at)
{
    static auto *const next = real<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    countFile(handle);
    return next(handle, bytes, size, at);
}

ssize_t pwrite64(int handle, const void *bytes, size_t size, off64_t at)
{
    static auto *const next = real<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    countFile(handle);
    return next(handle, bytes, size, at);
}

int fsync(int handle)
{
    static auto *const next = real<int(int)>("fsync");
    countFile(handle);
    return next(handle);
}

int fdatasync(int handle)
{
    static auto *const next = real<int(int)>("fdatasync");
    countFile(handle);
    return next(handle);
}

int rename(const char *from, const char *to) noexcept
{
    static auto *const next = real<int(const char *, const char *)>("rename");
    count();
    return next(from, to);
}

int unlink(const char *path) noexcept
{
    static auto *const next = real<int(const char *)>("unlink");
    count();
    return next(path);
}
}
