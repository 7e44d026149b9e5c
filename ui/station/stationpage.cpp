// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/station/stationpage.h"

#include "ui/station/backupsection.h"
#include "ui/station/bundlesection.h"
#include "ui/station/conflictsection.h"
#include "ui/station/depositsection.h"
#include "ui/station/honestsection.h"
#include "ui/station/looksection.h"
#include "ui/station/overviewsection.h"
#include "ui/station/policysection.h"
#include "ui/station/privacysection.h"
#include "ui/station/rulessection.h"
#include "ui/station/settingssection.h"
#include "ui/station/userssection.h"

namespace powerhall {

using namespace Qt::StringLiterals;

StationPage::StationPage(const WindowContext &context, SlipDesk &desk, QWidget *parent)
    : SectionRoom(tr("站点"), u"station"_s, parent)
{
    auto *conflicts = new ConflictSection(context, desk);
    connect(conflicts, &ConflictSection::applicationWished, this, &Room::applicationWished);
    connect(conflicts, &ConflictSection::countChanged, this, &Room::countChanged);
    auto *deposits = new DepositSection(context, desk);
    connect(deposits, &DepositSection::applicationWished, this, &Room::applicationWished);
    addSection(tr("概况"), new OverviewSection(context));
    addSection(tr("U 盘"), new BundleSection(context));
    addSection(tr("冲突"), conflicts);
    addSection(tr("代收"), deposits);
    addSection(tr("时间证据"), new HonestSection(context));
    addSection(tr("用户"), new UsersSection(context));
    addSection(tr("安全策略"), new PolicySection(context));
    addSection(tr("个人信息"), new PrivacySection(context));
    m_backups = count();
    addSection(tr("备份"), new BackupSection(context));
    addSection(tr("规则与日历"), new RulesSection(context));
    addSection(tr("本厅设置"), new SettingsSection(context));
    addSection(tr("外观与打印"), new LookSection(context));
}

void StationPage::openPlace(const QString &place)
{
    if (place != "backup"_L1)
        return;
    openSection(m_backups);
    focusFirst();
}

} // namespace powerhall
