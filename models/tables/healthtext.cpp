// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/tables/healthtext.h"

#include "models/core/clock.h"
#include "models/services/backupservice.h"
#include "models/services/folderhealth.h"

#include <QCoreApplication>

namespace powerhall {

namespace {

constexpr qint64 Megabyte = 1024 * 1024;
constexpr qint64 HourMs = 3'600'000;
constexpr qint64 DayMs = 24 * HourMs;

struct Health
{
    Q_DECLARE_TR_FUNCTIONS(Health)
};

QString lengthText(qint64 ms)
{
    return ms < 2 * DayMs ? Health::tr("%1 小时").arg(ms / HourMs) : Health::tr("%1 天").arg(ms / DayMs);
}

} // namespace

QString clockText(const ClockDoubt &doubt)
{
    const QString text = doubt.aheadMs > 0
                             ? Health::tr("时钟可能不准：%1 起比之前快了 %2，期限先别当真，请核对系统时间。")
                             : Health::tr("时钟可能不准：%1 起比之前慢了 %2，期限先别当真，请核对系统时间。");
    return text.arg(isoTime(doubt.sinceMs), lengthText(qAbs(doubt.aheadMs)));
}

QString backupReminder(const BackupState &state)
{
    if (!state.overdue)
        return {};
    const bool chosen = !state.folder.isEmpty();
    if (state.newestMs > 0)
        return chosen ? Health::tr("已经 %n 天没有备份：请插上备份用的 U 盘，再到“站点 → 备份”", nullptr,
                                   state.daysOld)
                      : Health::tr("已经 %n 天没有备份：请值班长在“站点 → 备份”选好文件夹，以后每天自动备份",
                                   nullptr, state.daysOld);
    return chosen ? Health::tr("还没有备份过：请插上备份用的 U 盘，再到“站点 → 备份”")
                  : Health::tr("还没有备份过，这台机器坏了数据就没了：请值班长在“站点 → 备份”选好文件夹");
}

QString backupAge(const BackupState &state)
{
    if (state.newestMs == 0)
        return Health::tr("还没有备份过");
    const QString time = isoTime(state.newestMs);
    return state.daysOld > 0 ? Health::tr("最近一次备份：%1，%n 天以前", nullptr, state.daysOld).arg(time)
                             : Health::tr("最近一次备份：%1，就在今天").arg(time);
}

QStringList healthTexts(const FolderHealth &health)
{
    QStringList texts;
    if (health.readOnly)
        texts.append(
            Health::tr("只读：%1 写不进去。可以查、可以看、可以打印抄件，不能办理。").arg(health.folder));
    if (health.clock)
        texts.append(clockText(*health.clock));
    if (!health.readOnly && health.isLow())
        texts.append(Health::tr("磁盘快满了：%1 只剩 %2 MB，请尽快腾出空间。")
                         .arg(health.folder)
                         .arg(health.freeBytes / Megabyte));
    return texts;
}

} // namespace powerhall
