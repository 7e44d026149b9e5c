// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/recordscanner.h"
#include "models/domain/quality/monitorpoint.h"

#include <QSet>

#include <variant>

namespace powerhall {

/// Reads a list of monitoring points as a whole (in one part). Rejected: what cannot be read, a number that
/// came before, limits that are missing where the standard has none, a lower limit that is not below the
/// upper one.
class PointWorker final : public BlockWorker
{
public:
    explicit PointWorker(const ColumnMap &columns);

    void take(const RecordBlock &block) override;
    [[nodiscard]] const QList<MonitorPoint> &points() const { return m_points; }
    [[nodiscard]] const RejectList &rejected() const { return m_rejected; }

private:
    struct Fault
    {
        PointColumn column;
        RejectReason reason;
    };

    void takeRecord(const Record &record);
    [[nodiscard]] std::variant<MonitorPoint, Fault> pointOf(const Record &record) const;
    [[nodiscard]] std::optional<Fault> setLimits(MonitorPoint &point, const Record &record) const;
    [[nodiscard]] std::string_view field(const Record &record, PointColumn column) const;

    ColumnMap m_columns;
    RecordScanner m_scanner;
    QList<MonitorPoint> m_points;
    QSet<QString> m_numbers;
    RejectList m_rejected;
};

} // namespace powerhall
