// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/roomtable.h"

#include "ui/disclosure/disclosurepage.h"
#include "ui/intake/casepage.h"
#include "ui/intake/intakepage.h"
#include "ui/reports/reportspage.h"
#include "ui/station/stationpage.h"
#include "ui/today/todaypage.h"

#include <QCoreApplication>

namespace powerhall {

namespace {

template<typename Page>
Room *makeRoom(const WindowContext &context, SlipDesk &desk)
{
    if constexpr (std::is_constructible_v<Page, const WindowContext &, SlipDesk &>)
        return new Page(context, desk);
    else
        return new Page(context);
}

} // namespace

std::span<const RoomEntry> roomTable()
{
    static const RoomEntry Rooms[] = {
        {TodayPage::Id, QT_TRANSLATE_NOOP("powerhall::Rooms", "今日"), Symbol::Today, Qt::ALT | Qt::Key_1,
         makeRoom<TodayPage>},
        {IntakePage::Id, QT_TRANSLATE_NOOP("powerhall::Rooms", "受理"), Symbol::Intake, Qt::ALT | Qt::Key_2,
         makeRoom<IntakePage>},
        {DisclosurePage::Id, QT_TRANSLATE_NOOP("powerhall::Rooms", "公示"), Symbol::Disclosure,
         Qt::ALT | Qt::Key_3, makeRoom<DisclosurePage>},
        {ReportsPage::Id, QT_TRANSLATE_NOOP("powerhall::Rooms", "报表"), Symbol::Reports, Qt::ALT | Qt::Key_4,
         makeRoom<ReportsPage>},
        {StationPage::Id, QT_TRANSLATE_NOOP("powerhall::Rooms", "站点"), Symbol::Station, Qt::ALT | Qt::Key_5,
         makeRoom<StationPage>},
        {CasePage::Id, QT_TRANSLATE_NOOP("powerhall::Rooms", "案件"), Symbol::Search, {}, makeRoom<CasePage>},
    };
    return Rooms;
}

QString titleOf(const RoomEntry &entry)
{
    return QCoreApplication::translate("powerhall::Rooms", entry.title);
}

int indexOfRoom(QLatin1String id)
{
    const std::span<const RoomEntry> rooms = roomTable();
    for (size_t i = 0; i < rooms.size(); ++i) {
        if (rooms[i].id == id)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace powerhall
