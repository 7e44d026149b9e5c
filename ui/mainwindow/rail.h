// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/mainwindow/roomtable.h"

#include <QFrame>
#include <QMap>

class QButtonGroup;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace powerhall {

/// The narrow column of rooms on the left: icon, two characters, and how many things wait there.
class Rail final : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void addRoom(int room, const RoomEntry &entry);
    void setCurrent(int room);
    void setCount(int room, int count); ///< 0 = none shown
    void setUser(const QString &name, const QString &role);
    void setDemo(bool demo);

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void roomChosen(int room);
    void searchChosen();
    void lockChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int besideButtons() const; ///< height that labels and gaps need
    QToolButton *makeButton(Symbol symbol, const QString &word, const QString &tip);

    QVBoxLayout *m_rooms;
    QList<QToolButton *> m_buttons;
    QButtonGroup *m_group;
    QMap<int, QString> m_words;
    QLabel *m_user;
    QLabel *m_demo;
};

} // namespace powerhall
