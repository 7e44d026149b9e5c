// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0

/// Any bytes as a run of events, each behind its length (two bytes, big-endian): what is an event has its
/// bytes as the only ones, and every fold of any events ends, whatever their order.
#include "models/journal/recordfold.h"
#include "models/journal/subjectfold.h"

#include <QtCore/QtEndian>

#include <algorithm>
#include <cstdlib>

using namespace powerhall;

namespace {

QList<StoredEvent> eventsIn(QByteArray bytes)
{
    constexpr qsizetype LengthBytes = 2;
    QList<StoredEvent> events;
    while (bytes.size() > LengthBytes) {
        const QByteArray one = bytes.mid(LengthBytes, qFromBigEndian<quint16>(bytes.constData()));
        bytes.remove(0, LengthBytes + one.size());
        const auto event = decodeEvent(one);
        if (!event)
            continue;
        if (event->version == Event::CurrentVersion && encodeEvent(*event) != one)
            std::abort();
        events.append({*event, one, hashOf(one)});
    }
    return events;
}

void fold(const QList<StoredEvent> &events, const QList<StoredEvent> &reversed)
{
    const FoldedApplication folded = foldApplication(events);
    if (folded.application) {
        const QByteArray bytes = encodeApplication(*folded.application);
        const FoldedApplication other = foldApplication(reversed);
        if (!other.application || encodeApplication(*other.application) != bytes)
            std::abort();
        const auto back = decodeApplication(bytes);
        if (!back || encodeApplication(*back) != bytes)
            std::abort();
    }
    if (foldSubject(events) != foldSubject(reversed))
        std::abort();
    for (const RecordKind &kind : recordKinds()) {
        const FoldedRecord record = foldRecord(kind, events);
        if (record.state != foldRecord(kind, reversed).state)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QList<StoredEvent> events =
        eventsIn(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    QList<StoredEvent> reversed = events;
    std::reverse(reversed.begin(), reversed.end());
    fold(events, reversed);
    return 0;
}
