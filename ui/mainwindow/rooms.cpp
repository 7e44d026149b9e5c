// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/rooms.h"

#include "ui/mainwindow/roomtable.h"
#include "ui/room.h"

namespace powerhall {

Rooms::Rooms(const WindowContext &context, SlipDesk &desk, QWidget *parent)
    : QStackedWidget(parent)
    , m_context(context)
    , m_desk(desk)
{}

Room &Rooms::at(int room)
{
    Room *&page = m_made[room];
    if (!page) {
        page = roomTable()[static_cast<size_t>(room)].make(m_context, m_desk);
        addWidget(page);
        emit roomMade(room, page);
    }
    return *page;
}

int Rooms::current() const
{
    return m_made.key(qobject_cast<Room *>(currentWidget()), -1);
}

void Rooms::bringToFront(int room)
{
    setCurrentWidget(&at(room));
}

QMap<int, QVariant> Rooms::standing() const
{
    QMap<int, QVariant> standing;
    for (auto room = m_made.cbegin(); room != m_made.cend(); ++room)
        standing.insert(room.key(), (*room)->standing());
    return standing;
}

void Rooms::restoreStanding(const QMap<int, QVariant> &standing)
{
    for (auto room = standing.cbegin(); room != standing.cend(); ++room) {
        if (room->isValid())
            at(room.key()).restoreStanding(*room);
    }
}

int Rooms::placeOf(QLatin1String id)
{
    const int place = indexOfRoom(id);
    Q_ASSERT(place >= 0);
    return place;
}

} // namespace powerhall
