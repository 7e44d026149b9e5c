// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/session.h"

#include <QObject>

namespace powerhall {

/// Who sits at the window now. Pages ask it for each act, so that nobody acts with the keys of someone who
/// left.
class CurrentSession final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const Session &value() const { return m_session; }
    [[nodiscard]] bool may(Act act) const { return m_session.isSignedIn() && mayDo(m_session.role(), act); }
    void set(const Session &session)
    {
        m_session = session;
        emit changed();
    }
    void clear() { set({}); }

signals:
    void changed();

private:
    Session m_session;
};

} // namespace powerhall
