// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/sectionroom.h"

#include "ui/widgets/buttoncommands.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

SectionRoom::SectionRoom(const QString &title, const QString &name, QWidget *parent)
    : Room(parent)
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
{
    setObjectName(name + u"Page"_s);
    auto *head = new QLabel(title);
    head->setFont(titleFont());
    m_list->setObjectName(name + u"Sections"_s);
    m_list->setAccessibleName(tr("%1各项").arg(title));
    m_list->setFixedWidth(scaled(150));
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(16));
    row->addWidget(m_list);
    row->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(head);
    column->addLayout(row, 1);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto *key = new QShortcut(this);
    key->setKeys({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter});
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, &SectionRoom::confirm);
}

void SectionRoom::addSection(const QString &title, RoomSection *section)
{
    (new QListWidgetItem(title, m_list))->setSizeHint({0, scaled(36)});
    auto *scroll = new QScrollArea;
    scroll->setWidget(section);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(scroll);
    m_sections.append(section);
    if (m_sections.size() == 1)
        m_list->setCurrentRow(0);
}

void SectionRoom::openSection(int section)
{
    m_list->setCurrentRow(section);
}

void SectionRoom::confirm()
{
    commitInput();
    m_sections.at(m_list->currentRow())->confirm();
}

void SectionRoom::focusFirst()
{
    m_list->setFocus();
    m_sections.at(m_list->currentRow())->focusFirst();
}

QVariant SectionRoom::standing() const
{
    return m_list->currentRow();
}

void SectionRoom::restoreStanding(const QVariant &section)
{
    openSection(section.toInt());
}

QList<Command> SectionRoom::commands()
{
    QList<Command> commands;
    for (int place = 0; place < m_list->count(); ++place) {
        const auto open = [this, place] { openSection(place); };
        commands.append({.text = m_list->item(place)->text(), .run = open, .everywhere = true});
        for (const Command &act : buttonCommands(*m_sections.at(place))) {
            commands.append({.text = act.text,
                             .run =
                                 [open, run = act.run] {
                                     open();
                                     run();
                                 },
                             .everywhere = true});
        }
    }
    return commands;
}

void SectionRoom::reload()
{
    for (RoomSection *section : std::as_const(m_sections))
        section->reload();
}

void SectionRoom::forget()
{
    for (RoomSection *section : std::as_const(m_sections))
        section->forget();
}

} // namespace powerhall
