// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/eventtypes.h"
#include "models/sync/hub.h"
#include "tests/support/testdevice.h"

#include <QTest>

namespace powerhall {

/// A device of a place as hubs' tests see it: founded, and writing whatever is asked.
class HubLine
{
public:
    HubLine(quint32 number, const QString &place, const QByteArray &signingKey = {})
        : m_device(number)
        , m_place(place)
    {
        m_events.append(m_device
                            .write(newEvent(m_device.origin().device, eventtype::StationFounded,
                                            {{QStringLiteral("station"), place},
                                             {QStringLiteral("profile"), QStringLiteral("gstationX")},
                                             {QStringLiteral("desk"), QStringLiteral("A")},
                                             {QStringLiteral("signing_key"), signingKey}}))
                            .bytes);
    }

    /// Writes until the line has this many events.
    HubLine &growTo(int count, qsizetype size = 0)
    {
        while (m_events.size() < count)
            m_events.append(m_device
                                .write(newEvent(QUuid(9, quint16(m_events.size()), 1, 1, 1, 1, 1, 1, 1, 1, 1),
                                                eventtype::SettingChanged,
                                                {{QStringLiteral("key"), QString::number(m_events.size())},
                                                 {QStringLiteral("value"), QString(size, u'x')}}))
                                .bytes);
        return *this;
    }

    [[nodiscard]] Origin origin() const { return m_device.origin(); }
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] QList<QByteArray> events() const { return m_events; }
    [[nodiscard]] QList<QByteArray> from(int number) const { return m_events.mid(number - 1); }
    [[nodiscard]] Head head() const { return {quint64(m_events.size()), hashOf(m_events.last())}; }

private:
    TestDevice m_device;
    QString m_place;
    QList<QByteArray> m_events;
};

} // namespace powerhall
