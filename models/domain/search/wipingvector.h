// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <string.h>
#include <vector>

namespace powerhall {

/// Overwrites memory before it gives it back, also where a vector grows into a new place: what held personal
/// data leaves nothing behind.
template<typename T>
struct WipingAllocator
{
    using value_type = T;

    WipingAllocator() = default;
    template<typename U>
    WipingAllocator(const WipingAllocator<U> &)
    {}

    [[nodiscard]] T *allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T *place, std::size_t count)
    {
        explicit_bzero(place, count * sizeof(T));
        std::allocator<T>().deallocate(place, count);
    }

    template<typename U>
    bool operator==(const WipingAllocator<U> &) const
    {
        return true;
    }
};

template<typename T>
using WipingVector = std::vector<T, WipingAllocator<T>>;

} // namespace powerhall
