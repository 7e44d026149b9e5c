// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QVariant>
#include <QWidget>

#include <functional>

namespace powerhall {

/// Something that can be done now, as the command palette offers it: the verb, its own key, and the doing.
struct Command
{
    QString text;              ///< names the act in the window's language: 收材料
    QKeySequence keys;         ///< shown beside it, so that it is learnt; may be empty
    std::function<void()> run; ///< called with the room in front
    bool everywhere = false;   ///< offered from the other rooms, too
};

/// What the window asks of every page it hosts, so that locking, midnight, another language and the palette
/// reach each room alike. A page that has nothing to do for one of them leaves it.
class Room : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void reload() {}       ///< someone signed in: everything shown may be another
    virtual void refreshRules() {} ///< profile, calendar or settings changed
    virtual void beginDay() {}     ///< left running over midnight
    virtual void focusFirst() {}   ///< entered by a person: the cursor goes where work goes on
    virtual void keepDraft() {} ///< what is typed goes to the disk: the window locks, closes or is made anew
    virtual void forget() {}    ///< locked: nothing readable stays
    /// Where the person stands in the room. Another look or language makes the window anew; the new page is
    /// given this back. In memory only.
    [[nodiscard]] virtual QVariant standing() const { return {}; }
    virtual void restoreStanding(const QVariant &) {}
    /// Somewhere in the room, as another room names it: placeWished.
    virtual void openPlace(const QString &) {}
    /// What can be done here now, by the person signed in. Asked each time the palette opens.
    [[nodiscard]] virtual QList<Command> commands() { return {}; }

signals:
    void countChanged(int count); ///< things waiting here, shown on the rail
    void applicationWished(const QString &number);
    void intakeWished();                                         ///< the next customer
    void placeWished(const QString &room, const QString &place); ///< of the table of rooms, by its id
    void backWished();                                           ///< to the room before
};

} // namespace powerhall
