// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/backupkeeping.h"

#include <QSet>

#include <algorithm>

namespace powerhall {

namespace {

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QDate firstOf(QDate day)
{
    return {day.year(), day.month(), 1};
}

/// Marks the newest of each of the last `count` spans that have a backup.
void keepSpans(const QList<KeptBackup> &newestFirst, int count, QDate (*spanOf)(QDate), QSet<QString> &kept)
{
    QSet<QDate> spans;
    for (const KeptBackup &backup : newestFirst) {
        const QDate span = spanOf(backup.at.date());
        if (spans.contains(span))
            continue;
        if (spans.size() == count)
            return;
        spans.insert(span);
        kept.insert(backup.name);
    }
}

} // namespace

QList<KeptBackup> surplusOf(QList<KeptBackup> backups, const BackupKeeping &keeping)
{
    std::sort(backups.begin(), backups.end(), [](const KeptBackup &left, const KeptBackup &right) {
        return std::pair(left.at, left.name) > std::pair(right.at, right.name);
    });
    QSet<QString> kept;
    if (!backups.isEmpty())
        kept.insert(backups.first().name);
    keepSpans(
        backups, keeping.daily, [](QDate day) { return day; }, kept);
    keepSpans(backups, keeping.weekly, mondayOf, kept);
    keepSpans(backups, keeping.monthly, firstOf, kept);
    backups.removeIf([&](const KeptBackup &backup) { return kept.contains(backup.name); });
    return backups;
}

} // namespace powerhall
