// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/stationpage.h"

#include "ui/station/looksection.h"
#include "ui/station/overviewsection.h"
#include "ui/station/rulessection.h"
#include "ui/station/settingssection.h"
#include "ui/station/userssection.h"
#include "ui/widgets/buttoncommands.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace powerhall {

using namespace Qt::StringLiterals;

StationPage::StationPage(const WindowContext &context, QWidget *parent)
    : Room(parent)
    , m_list(new QListWidget)
    , m_sections(new QStackedWidget)
    , m_overview(new OverviewSection(context))
    , m_users(new UsersSection(context))
    , m_rules(new RulesSection(context))
    , m_settings(new SettingsSection(context))
    , m_look(new LookSection(context))
{
    setObjectName(u"stationPage"_s);
    auto *title = new QLabel(tr("站点"));
    title->setFont(titleFont());
    m_list->setObjectName(u"stationSections"_s);
    m_list->setAccessibleName(tr("站点各项"));
    m_list->setFixedWidth(scaled(150));
    addSection(tr("概况"), m_overview);
    addSection(tr("用户"), m_users);
    addSection(tr("规则与日历"), m_rules);
    addSection(tr("本厅设置"), m_settings);
    addSection(tr("外观与打印"), m_look);
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(16));
    row->addWidget(m_list);
    row->addWidget(m_sections, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    column->setSpacing(scaled(8));
    column->addWidget(title);
    column->addLayout(row, 1);
    connect(m_list, &QListWidget::currentRowChanged, m_sections, &QStackedWidget::setCurrentIndex);
    m_list->setCurrentRow(0);
}

void StationPage::addSection(const QString &title, QWidget *section)
{
    (new QListWidgetItem(title, m_list))->setSizeHint({0, scaled(36)});
    auto *scroll = new QScrollArea;
    scroll->setWidget(section);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_sections->addWidget(scroll);
}

void StationPage::focusFirst()
{
    m_list->setFocus();
}

QVariant StationPage::standing() const
{
    return m_list->currentRow();
}

void StationPage::restoreStanding(const QVariant &section)
{
    m_list->setCurrentRow(section.toInt());
}

QList<Command> StationPage::commands()
{
    QList<Command> commands;
    for (int row = 0; row < m_list->count(); ++row) {
        const auto open = [this, row] { m_list->setCurrentRow(row); };
        commands.append({.text = m_list->item(row)->text(), .run = open, .everywhere = true});
        const auto *scroll = qobject_cast<QScrollArea *>(m_sections->widget(row));
        for (const Command &act : buttonCommands(*scroll->widget())) {
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

void StationPage::reload()
{
    m_overview->reload();
    m_users->reload();
    m_rules->reload();
    m_settings->reload();
    m_look->reload();
}

} // namespace powerhall
