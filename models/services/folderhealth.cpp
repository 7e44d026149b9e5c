// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#include "models/services/folderhealth.h"

#include "models/journal/eventtypes.h"
#include "models/services/station.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace powerhall {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 BelievedAfterMs = 30 * 24 * HourMs;
constexpr qint64 LowBytes = 500LL * 1024 * 1024;
constexpr qint64 LowPercent = 5;

} // namespace

std::optional<ClockDoubt> clockDoubt(const QList<StoredEvent> &deviceEvents, qint64 nowMs)
{
    ClockDoubt doubt;
    bool leapt = false;
    for (const StoredEvent &stored : deviceEvents) {
        if (stored.event.type != eventtype::ClockJumped)
            continue;
        const qint64 from = stored.event.open.value("from_ms"_L1).toInteger();
        const qint64 to = stored.event.open.value("to_ms"_L1).toInteger();
        if (leapt && from - doubt.sinceMs >= BelievedAfterMs)
            doubt.aheadMs = 0;
        doubt.aheadMs += to - from;
        doubt.sinceMs = to;
        leapt = true;
    }
    if (!leapt || qAbs(doubt.aheadMs) <= HourMs || nowMs - doubt.sinceMs >= BelievedAfterMs)
        return {};
    return doubt;
}

bool FolderHealth::isLow() const
{
    return freeBytes >= 0 && (freeBytes < LowBytes || freeBytes < totalBytes / 100 * LowPercent);
}

Result<FolderHealth> healthOf(const Station &station)
{
    FolderHealth health;
    health.folder = station.folder().absolutePath();
    const QStorageInfo disk(health.folder);
    if (disk.isValid()) {
        health.freeBytes = disk.bytesAvailable();
        health.totalBytes = disk.bytesTotal();
    }
    health.readOnly = disk.isReadOnly() || !QFileInfo(health.folder).isWritable() ||
                      !QFileInfo(station.folder().filePath(u"journal.db"_s)).isWritable();
    const auto events = station.store().eventsOf(station.identity().origin.device);
    if (!events)
        return events.error();
    health.clock = clockDoubt(*events, station.clock().now().wallMs);
    return health;
}

} // namespace powerhall
