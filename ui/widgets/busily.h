// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGuiApplication>

namespace powerhall {

/// Work on the window's thread that takes longer than a moment, under the cursor that says so. Gives what it
/// gives.
template<typename Work>
auto busily(const Work &work)
{
    QGuiApplication::setOverrideCursor(Qt::BusyCursor);
    auto done = work();
    QGuiApplication::restoreOverrideCursor();
    return done;
}

} // namespace powerhall
