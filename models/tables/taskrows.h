// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/services/disclosuretasks.h"
#include "models/tables/rows.h"

namespace powerhall {

/// What 今日 asks of a row that is done in the room of disclosure: its `act`.
constexpr QLatin1StringView OpenDisclosureAct{"open_disclosure"};

/// Disclosure's part of 今日, under one heading for each kind, in the columns of waitingColumns(). `act` is
/// OpenDisclosureAct, `id` the task's place.
QList<TextRow> taskRows(const QList<DisclosureTask> &tasks, const RowRules &rules);
/// Late ones stand before everything else that waits.
bool isLate(const DisclosureTask &task);

/// Where a task is done: kind|key|what, for the room.
QString placeOf(const DisclosureTask &task);
/// Of such a place; nothing where it is none.
struct TaskPlace
{
    DisclosureTask::Kind kind = DisclosureTask::Kind::ItemDue;
    QString key;
    QString what;
};
std::optional<TaskPlace> taskPlaceOf(const QString &place);

} // namespace powerhall
