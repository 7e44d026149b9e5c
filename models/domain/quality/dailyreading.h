// SPDX-FileCopyrightText: The PowerHall authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/domain/ingest/columns.h"
#include "models/domain/ingest/recordscanner.h"
#include "models/domain/ingest/values.h"
#include "models/domain/quality/voltagetally.h"

namespace powerhall {

/// Reads one part of a list of daily statistics (point, date, minutes monitored, over, under) and adds it up.
/// A day of a point counts once: of two rows the first in the file stays.
class DailyWorker : public BlockWorker
{
public:
    /// The plan must outlive the worker.
    DailyWorker(const VoltagePlan &plan, const ColumnMap &columns, DateOrder order);

    void take(const RecordBlock &block) override;
    [[nodiscard]] VoltageTally &tally() { return m_tally; }

private:
    void takeRecord(const Record &record);
    /// Nothing where the row is rejected.
    std::optional<VoltageMinutes> minutesOf(const Record &record);
    std::optional<qint64> minutesIn(const Record &record, DailyColumn column);
    void compareRate(const Record &record, int point, const VoltageMinutes &minutes);
    void reject(const Record &record, DailyColumn column, RejectReason reason);
    [[nodiscard]] std::string_view field(const Record &record, DailyColumn column) const;

    const VoltagePlan *m_plan;
    ColumnMap m_columns;
    DateOrder m_order;
    VoltageTally m_tally;
    RecordScanner m_scanner;
};

} // namespace powerhall
