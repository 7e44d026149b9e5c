// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verb.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

#include <memory>

namespace powerhall {

/// The command line's end of the link to an open window.
class LinkClient
{
public:
    /// Nothing where no window holds the folder; Busy where one does and does not answer in time.
    static Result<std::unique_ptr<LinkClient>> tryConnect(const QDir &folder, const QDeadlineTimer &deadline);

    /// Has the window perform a call and waits for its answer, however long the act takes. A call without a
    /// verb and with a user is a sign-in to be judged and recorded; without both it brings the window to the
    /// front.
    Result<Reply> perform(const Call &call);
    /// Whether the call reached the window before it ended: what was not taken was not done.
    [[nodiscard]] bool wasTaken() const { return m_taken; }
    /// Whether the call was answered at all, by a reply or a refusal.
    [[nodiscard]] bool wasAnswered() const { return m_answered; }

private:
    QLocalSocket m_socket;
    bool m_taken = false;
    bool m_answered = false;
};

} // namespace powerhall
