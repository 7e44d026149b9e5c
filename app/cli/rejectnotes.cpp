// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/rejectnotes.h"

#include "models/tables/rejecttext.h"

#include <QCoreApplication>

namespace powerhall {

namespace {

constexpr int RowsSaid = 5; ///< the report lists more

} // namespace

QStringList rejectNotes(std::initializer_list<ListRejects> lists, bool accepted)
{
    QStringList notes;
    for (const ListRejects &list : lists) {
        if (list.rejected.count() == 0)
            continue;
        notes.append(
            QCoreApplication::translate("Cli", "%1：%2 行未计入").arg(list.file).arg(list.rejected.count()));
        for (const Reject &reject : list.rejected.listed().mid(0, RowsSaid))
            notes.append(QCoreApplication::translate("Cli", "第 %1 行 %2：%3")
                             .arg(reject.row)
                             .arg(columnText(list.kind, reject.field), rejectText(reject)));
    }
    if (!notes.isEmpty() && !accepted)
        notes.append(QCoreApplication::translate("Cli", "加 --accept-rejects 表示认可。"));
    return notes;
}

} // namespace powerhall
