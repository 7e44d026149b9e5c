// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/shortrun.h"

#include <QtCore/QtGlobal>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdlib>
#endif

namespace powerhall {

void prepareMemoryForShortRun()
{
#ifdef __GLIBC__
    constexpr int Room = 32 << 20;     // of addresses; memory only as far as it is used
    constexpr int Large = 4 << 20;     // what is larger gets pages of its own
    constexpr int NeverGiven = 1 << 30;
    constexpr quintptr HugePage = 2 << 20;
    const auto from = (quintptr(::sbrk(0)) + HugePage - 1) / HugePage * HugePage;
    mallopt(M_ARENA_MAX, 1);
    mallopt(M_MMAP_THRESHOLD, Large);
    mallopt(M_TRIM_THRESHOLD, NeverGiven);
    mallopt(M_TOP_PAD, Room);
    void *volatile made = std::malloc(1 << 20); // makes the room; a compiler would leave out what is not used
    std::free(made);
    const quintptr to = quintptr(::sbrk(0)) / HugePage * HugePage;
    if (to > from)
        (void)::madvise(reinterpret_cast<void *>(from), to - from, MADV_HUGEPAGE);
#endif
}

} // namespace powerhall
