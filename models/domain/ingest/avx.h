// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#if defined(__x86_64__) && defined(__GNUC__)
/// Functions may be compiled for the wide instructions of newer processors, and chosen at run time.
#define POWERHALL_AVX

namespace powerhall {

/// Whether this processor has AVX2, as nearly all do.
inline bool hasAvx()
{
    static const bool has = __builtin_cpu_supports("avx2");
    return has;
}

} // namespace powerhall

#endif
