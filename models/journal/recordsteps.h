// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/journal/fieldwrites.h"
#include "models/journal/payload.h"
#include "models/journal/recordfold.h"
#include "models/journal/subjectfold.h"

#include <QHash>

namespace powerhall {

/// Folds the events of one record step by step: an event applies, or a word says why it cannot. What two
/// desks set apart from each other stands in the record's `conflicts` until a change that knows both settles
/// it.
template<typename Record>
class RecordSteps
{
public:
    /// Applies the event at hand; empty when it could.
    using Step = QString (*)(RecordSteps &at);

    /// `ordered` in causal order.
    explicit RecordSteps(const QList<StoredEvent> &ordered)
        : m_ordered(ordered)
        , m_fields(ordered)
    {}

    /// `begins`: the event that makes the record.
    void run(const QHash<QString, Step> &steps, QLatin1StringView begins)
    {
        for (m_at = 0; m_at < int(m_ordered.size()); ++m_at) {
            const Event &event = this->event();
            if (isAuditOnly(event.type))
                continue;
            const Step step = steps.value(event.type);
            const bool isNewer = event.version > Event::CurrentVersion;
            const QString refusal = isNewer                           ? QStringLiteral("newer_version")
                                    : !step                           ? QStringLiteral("unknown_type")
                                    : !record && event.type != begins ? QStringLiteral("not_begun_yet")
                                                                      : step(*this);
            if (!refusal.isEmpty())
                quarantined.append({stored().hash, refusal});
        }
    }

    [[nodiscard]] const StoredEvent &stored() const { return m_ordered.at(m_at); }
    [[nodiscard]] const Event &event() const { return stored().event; }
    [[nodiscard]] QString text(QLatin1StringView key) const { return textAt(event().open, key); }
    [[nodiscard]] QUuid id(QLatin1StringView key) const { return uuidAt(event().open, key); }
    [[nodiscard]] QByteArray bytes(QLatin1StringView key) const { return bytesAt(event().open, key); }
    [[nodiscard]] QDate day(QLatin1StringView key) const { return parseDate(text(key)); }
    [[nodiscard]] qint64 number(QLatin1StringView key) const { return event().open.value(key).toInteger(); }

    /// The event at hand knew every write of the field so far.
    [[nodiscard]] bool knowsAll(const QString &field) const { return m_fields.knowsAll(m_at, field); }
    void wrote(const QString &field, const QByteArray &value)
    {
        const bool clash = m_fields.note(m_at, field, value);
        if (!clash)
            record->conflicts.removeOne(field);
        else if (!record->conflicts.contains(field))
            record->conflicts.append(field);
        record->conflicts.sort();
    }

    std::optional<Record> record;
    QList<Quarantined> quarantined;

private:
    const QList<StoredEvent> &m_ordered;
    FieldWrites m_fields;
    int m_at = 0;
};

/// The whole of a record whose summary is its state. `order`: what lists of the kind run by.
template<typename Record>
FoldedRecord foldBySteps(const QList<StoredEvent> &ordered,
                         const QHash<QString, typename RecordSteps<Record>::Step> &steps,
                         QLatin1StringView begins, QString (*order)(const Record &),
                         QByteArray (*encode)(const Record &))
{
    RecordSteps<Record> at(ordered);
    at.run(steps, begins);
    FoldedRecord result{{}, at.quarantined};
    if (at.record) {
        const QByteArray state = encode(*at.record);
        result.state = RecordState{order(*at.record), state, state};
    }
    return result;
}

} // namespace powerhall
