// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

#include <atomic>

namespace powerhall {

/// Lets another thread watch a reading and end it. A cancelled reading ends within milliseconds with
/// ErrorCode::Cancelled; nothing of it is kept.
struct ReadControl
{
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> done = 0;    ///< bytes of the file read so far
    std::atomic<qint64> total = 0;   ///< bytes to read
    std::atomic<qint64> records = 0; ///< of the table handed on so far
};

} // namespace powerhall
