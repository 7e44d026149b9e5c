// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <span>
#include <vector>

namespace powerhall {

/// Where fields end: the places of delimiters and line feeds, in order.
struct FieldMarks
{
    static constexpr size_t Slack = 96; ///< so much room is written into beyond what is found

    const char *window; ///< to be looked at next
    size_t found;       ///< how many were written
};

/// Looks through a text in windows of 64 bytes, from `window` on, until `room` (which is longer than Slack)
/// is full or `end` is reached. Places count from `base`. 64 bytes behind the end may be read.
FieldMarks findFieldMarks(const char *base, const char *window, const char *end, char delimiter,
                          std::span<quint32> room);

using FieldMarkFinder = FieldMarks (*)(const char *base, const char *window, const char *end, char delimiter,
                                       std::span<quint32> room);
/// All that this processor can run, the quickest first; they find the same.
const std::vector<FieldMarkFinder> &fieldMarkFinders();

} // namespace powerhall
