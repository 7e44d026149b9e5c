// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/chain.h"
#include "models/journal/hybridclock.h"

namespace powerhall {

/// A device of a test: writes events the way a store does, with a clock that the test sets.
class TestDevice
{
public:
    explicit TestDevice(quint32 number, quint32 incarnation = 1);

    /// Appends to this device's chain. `known` are the subject's events this device has seen.
    StoredEvent write(const NewEvent &event, const QList<StoredEvent> &known = {});

    [[nodiscard]] Origin origin() const { return m_origin; }
    qint64 wallMs = 1'772'000'000'000;

private:
    Origin m_origin;
    Head m_head;
    HybridClock m_clock;
};

/// Payload of application.accepted, small but complete.
NewEvent acceptedEvent(const QUuid &application, const QString &number);
NewEvent newEvent(const QUuid &subject, QLatin1StringView type, const QCborMap &open = {});

} // namespace powerhall
