// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/result.h"

#include <type_traits>

namespace powerhall {

/// The value of a result that a test or a measurement cannot do without; ends the program where there is
/// none.
template<typename T>
T must(Result<T> result, const char *what = "must")
{
    if (!result) {
        const Error &error = result.error();
        qFatal("%s: %s %s %s %s", what, qPrintable(wordOf(error.code)), qPrintable(error.place),
               qPrintable(error.detail), qPrintable(error.args.join(u',')));
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace powerhall
