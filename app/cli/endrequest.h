// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtCore/QtGlobal>

namespace powerhall {

/// While it lives, Ctrl+C and a polite request to end are heard instead of ending the program at once, so
/// that a long verb can stop between two steps and leave no half-made file behind. A second Ctrl+C ends it.
/// One at a time.
class EndRequest
{
public:
    EndRequest();
    ~EndRequest();
    Q_DISABLE_COPY_MOVE(EndRequest)

    [[nodiscard]] bool isAsked() const;
};

} // namespace powerhall
