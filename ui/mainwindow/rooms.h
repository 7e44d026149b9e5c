// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/windowcontext.h"

#include <QMap>
#include <QStackedWidget>
#include <QVariant>

namespace powerhall {

class Room;
class SlipDesk;

/// The rooms of the table, each made when it is first needed: a start pays only for what it shows. Rooms are
/// named by their place in the table.
class Rooms final : public QStackedWidget
{
    Q_OBJECT

public:
    Rooms(const WindowContext &context, SlipDesk &desk, QWidget *parent = nullptr);

    [[nodiscard]] Room &at(int room); ///< makes it where it does not stand yet
    template<typename Page>
    [[nodiscard]] Page &page()
    {
        return static_cast<Page &>(at(placeOf(Page::Id)));
    }
    [[nodiscard]] QList<Room *> made() const { return m_made.values(); }
    [[nodiscard]] int current() const;
    void bringToFront(int room);
    /// Where the person stands in every room, and back again in another window.
    [[nodiscard]] QMap<int, QVariant> standing() const;
    void restoreStanding(const QMap<int, QVariant> &standing);

signals:
    void roomMade(int room, powerhall::Room *page);

private:
    [[nodiscard]] static int placeOf(QLatin1String id);

    WindowContext m_context;
    SlipDesk &m_desk;
    QMap<int, Room *> m_made;
};

} // namespace powerhall
