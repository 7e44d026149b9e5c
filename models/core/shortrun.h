// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace powerhall {

/// For a process that lives some tenths of a second: memory that was freed is kept for what comes next, and
/// asked of the system in large pages, where it has them. A page that is touched for the first time costs as
/// much as reading some thousand bytes, and a report of 100,000 rows would touch seven thousand. Called
/// before the first thread; nothing is returned to the system before the process ends.
void prepareMemoryForShortRun();

} // namespace powerhall
