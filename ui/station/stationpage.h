// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/room.h"
#include "ui/windowcontext.h"

class QListWidget;
class QStackedWidget;

namespace powerhall {

class LookSection;
class OverviewSection;
class RulesSection;
class SettingsSection;
class UsersSection;

/// 站点: who this station is, who may do what in it, the rules in force, its settings, and the proof that
/// nothing was lost or changed.
class StationPage final : public Room
{
    Q_OBJECT

public:
    static constexpr QLatin1String Id{"station"};

    explicit StationPage(const WindowContext &context, QWidget *parent = nullptr);

    void reload() override;
    void refreshRules() override { reload(); }
    void focusFirst() override;
    [[nodiscard]] QVariant standing() const override;
    void restoreStanding(const QVariant &section) override;
    [[nodiscard]] QList<Command> commands() override;

private:
    void addSection(const QString &title, QWidget *section);

    QListWidget *m_list;
    QStackedWidget *m_sections;
    OverviewSection *m_overview;
    UsersSection *m_users;
    RulesSection *m_rules;
    SettingsSection *m_settings;
    LookSection *m_look;
};

} // namespace powerhall
