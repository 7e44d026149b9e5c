// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/error.h"

#include <utility>
#include <variant>

namespace powerhall {

/// A value or the Error that kept it from being made. Member names follow std::expected, so that an
/// alias can replace it once the compiler has it. Reading the side that is not there is a bug (assert).
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    {}

    [[nodiscard]] bool has_value() const { return m_content.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() { return valueRef(); }
    const T &value() const { return *std::get_if<0>(&m_content); }
    T &operator*() { return valueRef(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &valueRef(); }
    const T *operator->() const { return &value(); }

    const Error &error() const
    {
        Q_ASSERT(!has_value());
        return *std::get_if<1>(&m_content);
    }
    T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

private:
    T &valueRef()
    {
        Q_ASSERT(has_value());
        return *std::get_if<0>(&m_content);
    }

    std::variant<T, Error> m_content;
};

/// Nothing, or why it failed.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_failed(true)
    {}

    [[nodiscard]] bool has_value() const { return !m_failed; }
    explicit operator bool() const { return !m_failed; }
    const Error &error() const
    {
        Q_ASSERT(m_failed);
        return m_error;
    }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace powerhall
