// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/room.h"

class QListWidget;
class QStackedWidget;

namespace powerhall {

/// One part of a room that has several.
class RoomSection : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void reload() {}     ///< someone signed in, or came in: everything shown may be another
    virtual void forget() {}     ///< locked: nothing readable stays
    virtual void focusFirst() {} ///< entered by a person
    virtual void confirm() {}    ///< Ctrl+Enter, wherever in the room the focus is
    virtual void choose(const QString &) {} ///< brings one row of its list forward, by the row's id
};

/// A room whose parts are named in a list at its left side. Their buttons are its commands.
class SectionRoom : public Room
{
    Q_OBJECT

public:
    void reload() override;
    void refreshRules() override { reload(); }
    void forget() override;
    void focusFirst() override;
    [[nodiscard]] QVariant standing() const override;
    void restoreStanding(const QVariant &section) override;
    [[nodiscard]] QList<Command> commands() override;

protected:
    /// `name` begins the object names.
    SectionRoom(const QString &title, const QString &name, QWidget *parent);

    void addSection(const QString &title, RoomSection *section);
    void openSection(int section);
    [[nodiscard]] int count() const { return int(m_sections.size()); }

private:
    void confirm();

    QListWidget *m_list;
    QStackedWidget *m_stack;
    QList<RoomSection *> m_sections;
};

} // namespace powerhall
