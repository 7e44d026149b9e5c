// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testdevice.h"

#include "models/journal/eventtypes.h"

#include <QCborArray>

using namespace Qt::StringLiterals;

namespace powerhall {

TestDevice::TestDevice(quint32 number, quint32 incarnation)
    : m_origin{QUuid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), incarnation}
{}

StoredEvent TestDevice::write(const NewEvent &wish, const QList<StoredEvent> &known)
{
    wallMs += 1000;
    Event event;
    event.origin = m_origin;
    event.seq = m_head.seq + 1;
    event.previous = m_head.hash;
    event.at = {wallMs, 1'000'000, QByteArray(16, 'b')};
    for (const StoredEvent &other : known)
        m_clock.observe(other.event.hybrid, wallMs);
    event.hybrid = m_clock.next(wallMs);
    event.actor = wish.actor;
    event.subject = wish.subject;
    QList<QByteArray> heads;
    for (const StoredEvent &other : known)
        heads.append(other.hash);
    for (const StoredEvent &other : known) {
        for (const QByteArray &parent : other.event.parents)
            heads.removeAll(parent);
    }
    std::sort(heads.begin(), heads.end());
    event.parents = heads;
    event.type = wish.type;
    event.open = wish.open;
    event.keyId = wish.keyId;
    event.sealed = wish.sealed;
    const QByteArray bytes = encodeEvent(event);
    m_head = {event.seq, hashOf(bytes)};
    return {*decodeEvent(bytes), bytes, m_head.hash};
}

NewEvent newEvent(const QUuid &subject, QLatin1StringView type, const QCborMap &open)
{
    NewEvent event;
    event.actor = QUuid(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
    event.subject = subject;
    event.type = type;
    event.open = open;
    return event;
}

NewEvent acceptedEvent(const QUuid &application, const QString &number)
{
    const QCborMap input{{u"on"_s, u"2026-03-02"_s},
                         {u"customer"_s, u"resident"_s},
                         {u"kind"_s, u"person"_s},
                         {u"voltage"_s, u"low"_s},
                         {u"business"_s, u"new"_s},
                         {u"capacity_kw"_s, 8},
                         {u"documents"_s, QCborArray{u"identity"_s}}};
    NewEvent event =
        newEvent(application, eventtype::ApplicationAccepted,
                 {{u"number"_s, number},
                  {u"profile"_s, u"baoshan"_s},
                  {u"profile_hash"_s, QByteArray(32, 'p')},
                  {u"input"_s, input},
                  {u"outcome"_s, u"accepted_with_debts"_s},
                  {u"documents"_s, QCborMap{{u"identity"_s, u"supplied"_s}, {u"title"_s, u"owed"_s}}}});
    event.keyId = QUuid(9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9);
    event.sealed = QByteArray(200, 's');
    return event;
}

} // namespace powerhall
